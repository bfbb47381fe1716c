// fanjian_count: how often words stand in running text, and how Taiwan and Hong Kong write them.
//
//   fanjian_count --jieba jieba.dict.utf8 [--list words.txt]... --data opencc-data
//                 [--text region weight traditional.txt simplified.txt]... --out counts.tsv
//
// Text comes in pairs of files, line by line and character by character the same. The Simplified one is cut into
// words by the cheapest path (unigrams, their counts estimated again in two passes); a word's Traditional forms are
// what stands in the other file. Written: word TAB count TAB jieba's count, then for each form TAB form TAB count in
// Taiwan TAB count in Hong Kong TAB count elsewhere. Counts of text are weighted.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "dictionary/context_features.h"
#include "dictionary/train/lines.h"
#include "dictionary/pack/dictionaries.h"
#include "text/utf8.h"

using namespace fanjian;

namespace {

constexpr std::size_t longest = 8;

// A trie as one hash table: a node and a character give the next node.
class Trie {
 public:
  Trie() : slots_(1u << 23) {}
  std::uint32_t child(std::uint32_t node, char16_t c) const {
    const std::uint64_t key = (std::uint64_t{node} << 16 | c) + 1;
    for (std::uint64_t i = key * 0x9E3779B97F4A7C15u >> 41;; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].key == key) return slots_[i].node;
      if (slots_[i].key == 0) return 0;
    }
  }
  std::uint32_t add(const std::u16string& word) {
    std::uint32_t node = 0;
    for (const char16_t c : word) {
      const std::uint64_t key = (std::uint64_t{node} << 16 | c) + 1;
      std::uint64_t i = key * 0x9E3779B97F4A7C15u >> 41;
      while (slots_[i].key != key && slots_[i].key != 0) i = (i + 1) & (slots_.size() - 1);
      if (slots_[i].key == 0) {
        slots_[i] = {key, ++nodes_};
        if (nodes_ > slots_.size() / 2) std::fprintf(stderr, "fanjian_count: too many words\n"), std::exit(1);
      }
      node = slots_[i].node;
    }
    return node;
  }
  std::uint32_t size() const { return nodes_ + 1; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t node = 0;
  };
  std::vector<Slot> slots_;
  std::uint32_t nodes_ = 0;
};

struct Text {
  char region = 't';
  double weight = 1;
  std::string hant, hans;
};

struct Word {
  std::u16string text;
  double jieba = 0, count = 0;
};

class Counter {
 public:
  void add(const std::u16string& word, double jieba) {
    if (word.empty() || word.size() > longest) return;
    for (const char16_t c : word)
      if (!dictionary::context::is_ideograph(c)) return;
    const std::uint32_t node = trie_.add(word);
    if (node >= word_of_.size()) word_of_.resize(node + 1024, 0);
    if (word_of_[node] == 0) {
      words_.push_back({word, 0, 0});
      word_of_[node] = static_cast<std::uint32_t>(words_.size());
    }
    words_[word_of_[node] - 1].jieba += jieba;
  }
  void start() {
    word_of_.resize(trie_.size(), 0);
    double total = 0;
    for (const Word& w : words_) total += w.jieba;
    jieba_total_ = total;
    cost_.assign(words_.size(), 0);
    for (std::size_t i = 0; i < words_.size(); ++i)
      cost_[i] = static_cast<float>(std::log(total / (words_[i].jieba + 0.2)));
  }
  // One pass; with `forms`, also what words are written as.
  void pass(const std::vector<Text>& texts, bool forms) {
    for (Word& w : words_) w.count = 0;
    for (const Text& text : texts) {
      std::ifstream hans(text.hans), hant(text.hant);
      std::size_t line = 0;
      for (std::string a, b; std::getline(hans, a) && std::getline(hant, b); ++line) {
        if (dictionary::train::kept_aside(line)) continue;
        const std::u16string simple = dictionary::train::read(a),
                             full = forms ? dictionary::train::read(b) : std::u16string();
        if (forms && simple.size() != full.size()) continue;
        cut(simple, [&](std::size_t begin, std::size_t end, std::uint32_t word) {
          words_[word].count += text.weight;
          if (forms) {
            auto& its = forms_[word][full.substr(begin, end - begin)];
            its[text.region == 't' ? 0 : text.region == 'h' ? 1 : 2] += 1;
          }
        });
      }
    }
    double total = 0;
    for (const Word& w : words_) total += w.count;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const double share = 0.55 * words_[i].jieba / jieba_total_ + 0.45 * words_[i].count / total;
      cost_[i] = static_cast<float>(-std::log(share + 2e-9));
      words_[i].count = share * 1e8;
    }
  }
  void write(const std::string& path) const {
    std::FILE* out = std::fopen(path.c_str(), "w");
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto its = forms_.find(static_cast<std::uint32_t>(i));
      if (words_[i].count < 1 && its == forms_.end()) continue;
      std::fprintf(out, "%s\t%.1f\t%.0f", text::utf8(widened(words_[i].text)).c_str(), words_[i].count,
                   words_[i].jieba);
      if (its != forms_.end())
        for (const auto& [form, n] : its->second)
          std::fprintf(out, "\t%s\t%.0f\t%.0f\t%.0f", text::utf8(widened(form)).c_str(), n[0], n[1], n[2]);
      std::fprintf(out, "\n");
    }
    std::fclose(out);
  }

 private:
  static std::u32string widened(const std::u16string& s) { return {s.begin(), s.end()}; }

  template <class Use>
  void cut(const std::u16string& text, Use use) {
    const std::size_t n = text.size();
    best_.assign(n + 1, 1e30f);
    from_.assign(n + 1, 0);
    with_.assign(n + 1, 0);
    best_[0] = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const auto take = [&](std::size_t end, float cost, std::uint32_t word) {
        if (best_[i] + cost < best_[end])
          best_[end] = best_[i] + cost, from_[end] = static_cast<std::uint32_t>(i), with_[end] = word;
      };
      take(i + 1, 18, 0);
      std::uint32_t node = 0;
      for (std::size_t k = i; k < n && k < i + longest; ++k) {
        node = trie_.child(node, text[k]);
        if (node == 0) break;
        if (const std::uint32_t word = word_of_[node]; word != 0) take(k + 1, cost_[word - 1], word);
      }
    }
    for (std::size_t i = n; i > 0; i = from_[i])
      if (with_[i] != 0) use(from_[i], i, with_[i] - 1);
  }

  Trie trie_;
  std::vector<std::uint32_t> word_of_;
  std::vector<Word> words_;
  std::vector<float> cost_, best_;
  std::vector<std::uint32_t> from_, with_;
  double jieba_total_ = 1;
  std::unordered_map<std::uint32_t, std::map<std::u16string, std::array<float, 3>>> forms_;
};

}  // namespace

int main(int argc, char** argv) {
  Counter counter;
  std::vector<Text> texts;
  std::string out;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    const auto next = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
    if (option == "--jieba") {
      for (const std::string& line : dictionary::train::lines_of(next())) {
        const auto parts = dictionary::train::split(line, ' ');
        if (parts.size() >= 2) counter.add(dictionary::train::read(parts[0]), std::atof(parts[1].c_str()));
      }
    } else if (option == "--list") {
      for (const std::string& line : dictionary::train::lines_of(next()))
        counter.add(dictionary::train::read(dictionary::train::split(line, '\t')[0]), 0);
    } else if (option == "--data") {
      const std::string data = next();
      for (const char* name : {"STPhrases", "STPhrases_GeneratedFromRegionalPhrases"})
        for (const auto& [key, values] : dictionary::pack::read_dictionary(data, name))
          counter.add(dictionary::train::narrowed(key), 0);
    } else if (option == "--text") {
      Text t;
      t.region = next()[0];
      t.weight = std::atof(next().c_str());
      t.hant = next();
      t.hans = next();
      texts.push_back(t);
    } else if (option == "--out") {
      out = next();
    } else {
      std::fprintf(stderr, "fanjian_count: unknown option %s\n", option.c_str());
      return 2;
    }
  }
  counter.start();
  counter.pass(texts, false);
  counter.pass(texts, false);
  counter.pass(texts, true);
  counter.write(out);
}
