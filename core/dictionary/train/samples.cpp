#include "dictionary/train/samples.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <tuple>

#include "dictionary/train/lines.h"
#include "dictionary/train/random_text.h"
#include "dictionary/pack/dictionaries.h"
#include "dictionary/pack/source_dictionaries.h"

namespace fanjian::dictionary::train {
int Choices::of(char16_t traditional) const {
  for (std::size_t i = 0; i < members.size(); ++i)
    if (members[i].find(traditional) != std::u16string::npos) return static_cast<int>(i);
  return -1;
}

Samples::Samples(const std::string& data, const std::string& rules) : spelling(data, rules) {
  for (const auto& [key, values] : pack::read_dictionary(data, "STCharacters")) {
    if (values.size() < 2 || key[0] >= 0x10000) continue;
    Choices its;
    for (const auto& value : values) {
      const std::u16string form = spelling.in_taiwans_forms(narrowed(value));
      const std::size_t at = its.forms.find(form[0]);
      if (at == std::u16string::npos) {
        its.forms += form;
        its.members.push_back(form);
      }
      std::u16string& members = its.members[std::min(at, its.members.size() - 1)];
      if (members.find(narrowed(value)[0]) == std::u16string::npos) members += narrowed(value);
    }
    if (its.forms.size() > 1) choices[static_cast<char16_t>(key[0])] = its;
  }

  pack::SourceDictionaries plain = pack::read_plain(data);
  pack::read_our_own(FANJIAN_OWN, plain);
  book_ = pack::book_of(plain);
  for (std::size_t id = 0; id < book_.characters.size(); ++id)
    if (book_.characters[id] < 0x10000) ids_[static_cast<char16_t>(book_.characters[id])] = static_cast<Id>(id);
  for (const auto& [key, word] : plain.words)
    if (key.size() == 1 && !word.value.empty() && choices.count(static_cast<char16_t>(key[0])) > 0)
      settled_.insert(static_cast<char16_t>(key[0]));
  pairs_ = std::make_unique<convert::PairTable>(book_.phrases[st_phrases]);
  segmenter_ = std::make_unique<convert::Segmenter>(book_, *pairs_);
  // All of OpenCC's phrases are words, too.
  for (const char* name : {"STPhrases", "STPhrases_GeneratedFromRegionalPhrases"})
    for (const auto& [key, values] : pack::read_dictionary(data, name))
      if (key.size() == values[0].size()) {
        Word& word = words_[narrowed(key)][spelling.in_taiwans_forms(narrowed(values[0]))];
        word.times += 20;
        word.sources |= 1;
      }

  for (const std::string& line : lines_of(rules + "/words.txt"))
    if (!line.empty() && line[0] != '#')
      for (const std::string& word : split(line, ' ')) {
        // `想象=想像` where the Simplified word is not what the Traditional one would become.
        const auto parts = split(word, '=');
        const std::u16string hant = read(parts.back()),
                             hans = parts.size() > 1 ? read(parts[0]) : spelling.simplified(hant);
        if (word.empty() || hans.size() != hant.size()) continue;
        own_[hans] = spelling.in_taiwans_forms(hant);
        longest_own_ = std::max(longest_own_, hans.size());
      }
}

std::vector<Samples::Open> Samples::open_places(const std::u16string& hans) const {
  std::vector<Open> open(hans.size());
  std::vector<std::uint8_t> ends(hans.size(), 1);  // whether a word ends with the character
  std::vector<Id> ids(hans.size(), no_id);
  for (std::size_t i = 0; i < hans.size(); ++i)
    if (const auto found = ids_.find(hans[i]); found != ids_.end()) ids[i] = found->second;
  for (std::size_t begin = 0, end; begin < hans.size(); begin = end) {
    end = begin + 1;
    if (ids[begin] == no_id) continue;
    while (end < hans.size() && end - begin < convert::Segmenter::most && ids[end] != no_id &&
           segmenter_->joined(ids[end - 1], ids[end]))
      ++end;
    convert::Segmenter::Word words[convert::Segmenter::most];
    const std::size_t count = segmenter_->cut(std::span<const Id>(ids).subspan(begin, end - begin), words);
    for (std::size_t w = 0, at = begin; w < count; at += words[w++].length)
      for (std::size_t k = 0; k < words[w].length; ++k) {
        const std::uint32_t node = words[w].node;
        open[at + k].is = node == 0 || book_.phrases[st_phrases].words[node].code == Phrases::Word::open;
        open[at + k].place = context::place_in_word(k, words[w].length);
        ends[at + k] = k + 1 == words[w].length;
      }
  }
  for (std::size_t i = 0; i < hans.size(); ++i)
    for (std::size_t k = 1; k <= context::reach && i + k < hans.size(); ++k)
      if (ends[i + k]) open[i].place.ends = static_cast<std::uint8_t>(open[i].place.ends | 1u << (k - 1));
  return open;
}

void Samples::add(const std::u16string& hans, const std::u16string& hant, float weight, bool word, bool lenient) {
  const std::vector<Open> open = open_places(hans);
  for (std::size_t i = 0; i < hans.size(); ++i) {
    const auto its = choices.find(hans[i]);
    if (its == choices.end() || !open[i].is || settled_.count(hans[i]) > 0) continue;
    const int right = its->second.of(hant[i]);
    if (right < 0) continue;
    Sample sample{hans[i], static_cast<std::uint8_t>(right), lenient, word ? from_list : from_text, weight, {}};
    for (int k = -context::reach; k <= context::reach; ++k) {
      if (k == 0) continue;
      const auto at = static_cast<std::ptrdiff_t>(i) + k;
      const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(hans.size());
      sample.around.symbols[static_cast<std::size_t>(k < 0 ? k + context::reach : k + context::reach - 1)] =
          inside ? context::symbol_of(hans[static_cast<std::size_t>(at)])
          : word ? context::unknown
                 : char16_t(context::boundary);
    }
    sample.around.place = open[i].place;
    samples.push_back(sample);
  }
}

void Samples::read_text(const std::string& file, const std::string& simplified, float weight, std::size_t every,
                        bool lenient) {
  std::size_t line_number = 0;
  std::ifstream traditional(file), other(simplified);
  for (std::string line, same; std::getline(traditional, line) && std::getline(other, same);) {
    if (kept_aside(line_number) || line_number % every != 0) {
      ++line_number;
      continue;
    }
    ++line_number;
    std::u16string hant = spelling.in_taiwans_forms(read(line));
    const std::u16string hans = read(same);
    if (hans.size() != hant.size()) continue;
    if (!lenient && line_number % (every * 4) == 1) texts_.emplace_back(hant, weight);
    // Where our own list has a word, its spelling counts.
    for (std::size_t i = 0; i < hans.size();) {
      std::size_t n = std::min(longest_own_, hans.size() - i);
      for (; n > 1; --n)
        if (const auto found = own_.find(hans.substr(i, n)); found != own_.end()) {
          for (std::size_t k = 0; k < n; ++k)
            if (spelling.same_group(hant[i + k], found->second[k])) hant[i + k] = found->second[k];
          break;
        }
      i += std::max<std::size_t>(1, n);
    }
    add(hans, hant, weight, false, lenient);
  }
}

void Samples::read_words(const std::string& file) {
  std::map<std::string, std::uint8_t> sources;
  for (const std::string& line : lines_of(file)) {
    const auto parts = split(line, '\t');
    if (parts.size() < 3) continue;
    const std::u16string hant = spelling.in_taiwans_forms(read(parts[0]));
    const std::u16string hans = spelling.simplified(hant);
    if (hant.size() < 2 || hans.size() != hant.size()) continue;
    const auto bit = sources.emplace(parts[2], static_cast<std::uint8_t>(sources.size() % 7 + 1)).first->second;
    const double times = std::atof(parts[1].c_str()) * (parts[2] == "essay" ? 0.2 : 1) + 0.5;
    Word& word = words_[hans][hant];
    word.times += times;
    word.sources |= static_cast<std::uint8_t>(1u << bit);
    const bool ambiguous = std::any_of(hans.begin(), hans.end(), [&](char16_t c) { return choices.count(c) > 0; });
    if (!ambiguous && hans.size() <= 4 && times >= 2) fillers_.emplace_back(hans, std::pow(times, 0.75));
  }
}

// How often running text has each form of the words that have several.
void Samples::count_forms() {
  std::unordered_map<std::u16string, double*> wanted;
  std::size_t longest = 0;
  for (auto& [hans, forms] : words_)
    if (forms.size() > 1)
      for (auto& [hant, word] : forms) {
        wanted[hant] = &word.in_text;
        longest = std::max(longest, hant.size());
      }
  for (const auto& [text, weight] : texts_)
    for (std::size_t i = 0; i < text.size(); ++i)
      for (std::size_t n = 2; n <= std::min({longest, std::size_t{5}, text.size() - i}); ++n)
        if (const auto found = wanted.find(text.substr(i, n)); found != wanted.end()) *found->second += weight;
}

// Which choices names of foreign people and places take, in the order of what they are written with.
static const char16_t* const in_foreign_names =
    u"里里克克布布范范于于干干杰傑丰豐台台托托松松谷谷朴朴余余卜卜后后采采万萬准准沈沈夫夫佛佛志志扎扎札札冬冬曲曲"
    u"蒙蒙岳岳郁郁斗斗周周云雲占占向向姜姜娘娘家家局局巨巨凌凌昆昆果果梁梁秋秋舍舍苏蘇胡胡修修雕雕面面须須朱朱尽盡"
    u"当當恶惡征征御御回回咸咸只只叶葉参參卷卷千千升升坛壇豆豆板板极極别別种種栗栗它它仑崙弥彌腊臘冲沖岩岩价價宁寧"
    u"迹跡几幾出出同同合合并並游游复復发發历歷制制系系赞贊恤恤念念表表丑丑借借芸芸辟辟致致璇璇广廣团團具具注注才才"
    u"泛泛药藥溪溪旋旋汇匯尸屍适適凄淒戚戚凶凶吊吊杠杠烟煙症症幸幸坐坐获獲困困挂掛确確";

// Surnames that became one with other characters; see convert/personal_names.h.
static const char16_t* const surnames = u"沈沈姜姜谷谷岳岳仇仇卜卜周周钟鍾朴朴郁郁涂涂游游曲曲范范种种党党咸咸冲沖";

void Samples::add_surname(const std::u16string& hans) {
  if (hans.size() < 2 || hans.size() > 3) return;
  const std::u16string pairs = surnames;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i] != hans[0]) continue;
    const auto its = choices.find(hans[0]);
    if (its == choices.end()) return;
    const int right = its->second.of(pairs[i + 1]);
    if (right < 0) return;
    Sample sample{hans[0], static_cast<std::uint8_t>(right), false, from_list, 0.5f, {}};
    for (int k = 1; k <= context::reach; ++k)
      sample.around.symbols[static_cast<std::size_t>(k + context::reach - 1)] = static_cast<std::size_t>(k) <
                                                                                        hans.size()
                                                                                    ? hans[static_cast<std::size_t>(k)]
                                                                                    : char16_t(context::unknown);
    samples.push_back(sample);
  }
}

void Samples::read_names(const std::string& file) {
  std::unordered_map<char16_t, char16_t> usual;
  const std::u16string pairs = in_foreign_names;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) usual[pairs[i]] = pairs[i + 1];
  for (const std::string& line : lines_of(file)) {
    const auto parts = split(line, ' ');
    if (parts.size() == 3 && parts[2] == "nr") add_surname(read(parts[0]));
    if (parts.size() < 3 || !(parts[2] == "nrt" || parts[2] == "nr" || parts[2] == "ns" || parts[2] == "nz")) continue;
    const std::u16string hans = read(parts[0]);
    if (hans.size() < 3) continue;
    const auto strange = static_cast<std::size_t>(
        std::count_if(hans.begin(), hans.end(), [&](char16_t c) { return spelling.sort_of(c) == context::foreign; }));
    if (strange < 2 || strange + 1 < hans.size()) continue;
    if (parts[2] != "nrt" && parts[2] != "ns" && hans.size() < 4) continue;
    std::u16string hant = hans;
    bool known = true;
    for (char16_t& c : hant) {
      if (choices.count(c) == 0) continue;
      known = known && usual.count(c) > 0;
      if (known) c = usual[c];
    }
    if (known) add(hans, spelling.in_taiwans_forms(hant), static_cast<float>(2), true, false);
  }
}

void Samples::add_words(float weight) {
  count_forms();
  for (auto& [hans, forms] : words_) {
    if (own_.count(hans) > 0) continue;
    // OpenCC's form of a word stands against forms that are more than another spelling of it.
    const std::u16string* trusted = nullptr;
    for (const auto& [hant, word] : forms)
      if ((word.sources & 1) != 0) trusted = &hant;
    if (trusted)
      for (auto& [hant, word] : forms)
        if (!spelling.same_word(hant, *trusted)) word.times *= 0.1, word.in_text *= 0.1;
    // One spelling of the same word: the one that text has, and lists have.
    std::vector<std::pair<std::u16string, Word>> kept;
    for (const auto& [hant, word] : forms) {
      bool joined = false;
      for (auto& [other, its] : kept)
        if (spelling.same_word(hant, other)) {
          const double here = 10 * word.in_text + word.times, there = 10 * its.in_text + its.times;
          if (here > there) other = hant;
          its.times += word.times;
          its.in_text = std::max(its.in_text, word.in_text);
          its.sources = 0xFF;
          joined = true;
          break;
        }
      if (!joined) kept.emplace_back(hant, word);
    }
    double total = 0;
    for (const auto& [hant, word] : kept) total += word.times + 10 * word.in_text;
    for (const auto& [hant, word] : kept) {
      const double share = (word.times + 10 * word.in_text) / total;
      if (share < 0.05) continue;
      const bool lenient = forms.size() == 1 && (word.sources & (word.sources - 1)) == 0;
      add(hans, hant, static_cast<float>(weight * (0.5 + std::log10(1 + total / 30)) * share), true, lenient);
    }
  }
  for (const auto& [hans, hant] : own_) add(hans, hant, weight * 2.5f, true, false);
}

// As a text would have it: a sample of a list between two texts.
void Samples::add_between(Sample sample, const std::u16string& left, const std::u16string& right) {
  std::u16string text = left;
  for (int k = -context::reach; k < 0; ++k)
    if (const char16_t c = sample.around.at(k); c != context::unknown) text += c;
  const std::size_t at = text.size();
  text += sample.character;
  for (int k = 1; k <= context::reach && sample.around.at(k) != context::unknown; ++k) text += sample.around.at(k);
  text += right;
  for (int k = -context::reach; k <= context::reach; ++k)
    if (k != 0)
      sample.around.symbols[static_cast<std::size_t>(k < 0 ? k + context::reach : k + context::reach - 1)] =
          context::symbol_of(text[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + k)]);
  const Open open = open_places(text)[at];
  if (!open.is) return;
  sample.origin = in_random_text;
  sample.around.place = open.place;
  samples.push_back(sample);
}

Meetings Samples::meetings() const {
  Meetings meetings;
  const auto ambiguous = [&](char16_t c) { return choices.count(c) > 0; };
  std::vector<std::pair<std::u16string, double>> counted;
  for (const auto& [hans, forms] : words_) {
    counted.clear();
    const auto own = own_.find(hans);
    if (own != own_.end()) counted.emplace_back(own->second, 300);
    for (const auto& [hant, word] : forms)
      if (own == own_.end() || own->second == hant) counted.emplace_back(hant, word.times);
    meetings.add(hans, counted, ambiguous);
  }
  return meetings;
}

void Samples::finish_words(float weight, int copies, double conflict_weight) {
  add_words(weight);
  const Meetings met = meetings();
  RandomText text(fillers_, random_);
  // By character, what it is, and the side on which the word ends: the words.
  struct Edge {
    std::vector<std::size_t> samples;
    std::vector<double> sums;
    double times = 0;
  };
  std::map<std::tuple<char16_t, char16_t, bool>, Edge> edges;

  // Once more between random words.
  const std::size_t count = samples.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (samples[i].origin != from_list) continue;
    const Sample sample = samples[i];
    for (int copy = 0; copy < copies; ++copy) {
      Sample one = sample;
      one.weight /= static_cast<float>(copies);
      const std::u16string right = text.behind(u"");
      add_between(one, text.before(u""), right);
    }
    const bool at_left = sample.around.at(-1) == context::unknown, at_right = sample.around.at(1) == context::unknown;
    if (at_left == at_right || sample.lenient) continue;
    std::u16string word(1, sample.character);
    for (int k = 1; at_left && k <= context::reach && sample.around.at(k) != context::unknown; ++k)
      word += sample.around.at(k);
    for (int k = -1; at_right && k >= -context::reach && sample.around.at(k) != context::unknown; --k)
      word.insert(word.begin(), sample.around.at(k));
    const double* const times = met.times_of(word);
    if (!times) continue;
    Edge& edge = edges[{sample.character, choices.at(sample.character).forms[sample.choice], at_left}];
    edge.samples.push_back(i);
    edge.sums.push_back((edge.sums.empty() ? 0 : edge.sums.back()) + std::pow(*times, 0.75));
    edge.times += *times;
  }

  // Words beside the neighbours that speak against them: as often as the two would meet in a text of
  // as many words as the lists count.
  for (const auto& [what, edge] : edges) {
    const auto& [c, is, at_left] = what;
    for (const auto& [neighbour, ends] : met.beside(at_left)) {
      const double others = met.against(neighbour, c, is, at_left, spelling);
      const double meetings = edge.times * ends.sums.back() / met.all_times();
      if (others < 1 || meetings < 1) continue;
      const double share = (0.5 + std::log10(1 + others / 30)) * std::min(2.0, std::pow(meetings / others, 0.7));
      if (share < 0.05) continue;
      const int draws = share < 0.3 ? 1 : std::min(6, 2 + static_cast<int>(std::log2(1 + meetings / 10)));
      for (int n = 0; n < draws; ++n) {
        Sample one = samples[edge.samples[text.draw(edge.sums)]];
        one.weight = static_cast<float>(conflict_weight * share / draws);
        const std::u16string& other = *ends.words[text.draw(ends.sums)];
        const std::u16string right = text.behind(at_left ? u"" : other);
        add_between(one, text.before(at_left ? other : u""), right);
      }
    }
  }
}

void Samples::thin(double flatten, std::size_t most) {
  const auto key = [](const Sample& s) {
    return std::uint64_t{s.character} << 32 | std::uint64_t{s.around.at(-1)} << 16 | s.around.at(1);
  };
  std::unordered_map<std::uint64_t, std::size_t> times, kept;
  for (const Sample& s : samples)
    if (s.origin == from_text) ++times[key(s)];
  std::shuffle(samples.begin(), samples.end(), random_);
  std::vector<Sample> out;
  for (Sample& s : samples) {
    if (s.origin == from_text) {
      const auto n = static_cast<double>(times[key(s)]);
      if (kept[key(s)]++ >= most) continue;
      s.weight *= static_cast<float>(std::pow(n, 1 - flatten) / std::min(n, static_cast<double>(most)));
    }
    out.push_back(s);
  }
  samples.swap(out);
}

}  // namespace fanjian::dictionary::train
