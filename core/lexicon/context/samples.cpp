#include "lexicon/context/samples.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <tuple>

#include "lexicon/dictionaries.h"
#include "lexicon/reduce.h"
#include "text/utf8.h"

namespace fanjian::context {
namespace {

std::u16string narrowed(const std::u32string& text) {
  std::u16string out;
  for (const char32_t c : text) out += c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
  return out;
}
std::u16string read(const std::string& utf8) { return narrowed(utf32(utf8)); }

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::fprintf(stderr, "fanjian_train: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> split(const std::string& line, char by) {
  std::vector<std::string> parts(1);
  for (const char c : line)
    if (c == by) parts.emplace_back();
    else parts.back() += c;
  return parts;
}

// Longest match from the left: phrases, then characters.
template <class Phrases, class Characters>
std::u16string rewritten(const std::u16string& text, const Phrases& phrases, const Characters& characters) {
  std::u16string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = std::min<std::size_t>(8, text.size() - i);
    for (; length > 1; --length)
      if (const auto found = phrases.find(text.substr(i, length)); found != phrases.end()) {
        out += found->second;
        break;
      }
    if (length <= 1) {
      const auto found = characters.find(text[i]);
      out += found == characters.end() ? text[i] : found->second;
    }
    i += std::max<std::size_t>(1, length);
  }
  return out;
}

}  // namespace

int Choices::of(char16_t traditional) const {
  for (std::size_t i = 0; i < members.size(); ++i)
    if (members[i].find(traditional) != std::u16string::npos) return static_cast<int>(i);
  return -1;
}

Samples::Samples(const std::string& data, const std::string& rules) { read_rules(data, rules); }

void Samples::read_rules(const std::string& data, const std::string& rules) {
  for (const auto& [key, values] : read_dictionary(data, "TWVariants"))
    if (key[0] < 0x10000) forms_[static_cast<char16_t>(key[0])] = static_cast<char16_t>(values[0][0]);
  for (const std::string& line : lines_of(rules + "/forms.tsv")) {
    const auto parts = split(line, '\t');
    if (parts.size() < 3 || parts[0] != "tw") continue;
    forms_[read(parts[1])[0]] = read(parts[2])[0];
  }
  int group = 0;
  for (const std::string& line : lines_of(rules + "/groups.txt"))
    if (++group; !line.empty() && line[0] != '#')
      for (const char16_t c : read(line)) groups_[c] = group;
  for (const std::string& line : lines_of(rules + "/foreign.txt"))
    if (!line.empty() && line[0] != '#')
      for (const char16_t c : read(line)) sorts_[c] = foreign;
  for (const char16_t c : numerals) sorts_[c] = numeral;

  for (const auto& [key, values] : read_dictionary(data, "STCharacters")) {
    if (values.size() < 2 || key[0] >= 0x10000) continue;
    Choices its;
    for (const auto& value : values) {
      const std::u16string form = in_taiwans_forms(narrowed(value));
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

  // The phrases that the packed lexicon holds: what it does without, the matcher does not see.
  const Reduced reduced = reduce(read_plain(data), read_kept(FANJIAN_KEPT));
  for (const auto& [key, value] : reduced.plain.phrases[st_phrases])
    if (key.size() > 1 && key.size() == value.size()) {
      phrases_[narrowed(key)] = narrowed(value);
      longest_ = std::max(longest_, key.size());
    }
  // All of OpenCC's phrases are words, too.
  for (const char* name : {"STPhrases", "STPhrases_GeneratedFromRegionalPhrases"})
    for (const auto& [key, values] : read_dictionary(data, name))
      if (key.size() == values[0].size())
      {
        Word& word = words_[narrowed(key)][in_taiwans_forms(narrowed(values[0]))];
        word.times += 20;
        word.sources |= 1;
      }

  // Traditional to Simplified, Taiwan's way.
  std::unordered_map<char16_t, char16_t> back;
  for (const auto& [key, values] : read_dictionary(data, "TWVariantsRev"))
    if (key[0] < 0x10000) back[static_cast<char16_t>(key[0])] = static_cast<char16_t>(values[0][0]);
  std::unordered_map<char16_t, char16_t> simple;
  for (const auto& [key, values] : read_dictionary(data, "TSCharacters"))
    if (key[0] < 0x10000 && values[0][0] < 0x10000)
      simple[static_cast<char16_t>(key[0])] = static_cast<char16_t>(values[0][0]);
  hans_ = simple;
  for (const auto& [from, to] : back) hans_[from] = simple.count(to) ? simple[to] : to;
  for (const auto& [key, values] : read_dictionary(data, "TWVariantsRevPhrases")) {
    std::u16string value;
    for (const char16_t c : narrowed(values[0])) value += simple.count(c) ? simple[c] : c;
    if (value.size() == key.size()) hans_phrases_[narrowed(key)] = value;
  }
  for (const auto& [key, values] : read_dictionary(data, "TSPhrases"))
    if (key.size() == values[0].size()) hans_phrases_[narrowed(key)] = narrowed(values[0]);

  for (const std::string& line : lines_of(rules + "/words.txt"))
    if (!line.empty() && line[0] != '#')
      for (const std::string& word : split(line, ' ')) {
        // `想象=想像` where the Simplified word is not what the Traditional one would become.
        const auto parts = split(word, '=');
        const std::u16string hant = read(parts.back()), hans = parts.size() > 1 ? read(parts[0]) : simplified(hant);
        if (word.empty() || hans.size() != hant.size()) continue;
        own_[hans] = in_taiwans_forms(hant);
        longest_own_ = std::max(longest_own_, hans.size());
      }
}

std::u16string Samples::in_taiwans_forms(std::u16string text) const {
  for (char16_t& c : text)
    for (int i = 0; i < 3; ++i)
      if (const auto found = forms_.find(c); found != forms_.end()) c = found->second;
  return text;
}

std::u16string Samples::simplified(const std::u16string& text) const { return rewritten(text, hans_phrases_, hans_); }

bool Samples::same_group(char16_t a, char16_t b) const {
  const auto x = groups_.find(a), y = groups_.find(b);
  return x != groups_.end() && y != groups_.end() && x->second == y->second;
}

Sort Samples::sort_of(char16_t c) const {
  const auto found = sorts_.find(c);
  return found == sorts_.end() ? ordinary : found->second;
}

std::string Samples::foreign_characters() const {
  std::u32string all;
  for (const auto& [c, sort] : sorts_)
    if (sort == foreign) all += c;
  std::sort(all.begin(), all.end());
  return utf8(all);
}

// What the lexicon's phrases choose, as the matcher takes them.
void Samples::segment(const std::u16string& hans, std::vector<std::int8_t>& choice,
                      std::vector<std::uint8_t>& length) const {
  choice.assign(hans.size(), -1);
  length.assign(hans.size(), 0);
  for (std::size_t i = 0; i < hans.size();) {
    std::size_t n = std::min(longest_, hans.size() - i);
    for (; n > 1; --n)
      if (const auto found = phrases_.find(hans.substr(i, n)); found != phrases_.end()) {
        for (std::size_t k = 0; k < n; ++k)
          if (const auto its = choices.find(hans[i + k]); its != choices.end()) {
            choice[i + k] = static_cast<std::int8_t>(its->second.of(found->second[k]));
            length[i + k] = static_cast<std::uint8_t>(n);
          }
        break;
      }
    i += std::max<std::size_t>(1, n);
  }
}

void Samples::add(const std::u16string& hans, const std::u16string& hant, float weight, bool word, bool lenient) {
  std::vector<std::int8_t> phrase_choice;
  std::vector<std::uint8_t> phrase_length;
  segment(hans, phrase_choice, phrase_length);
  for (std::size_t i = 0; i < hans.size(); ++i) {
    const auto its = choices.find(hans[i]);
    if (its == choices.end()) continue;
    const int right = its->second.of(hant[i]);
    if (right < 0) continue;
    Sample sample{hans[i], static_cast<std::uint8_t>(right), lenient, word ? from_list : from_text, weight, {}};
    for (int k = -reach; k <= reach; ++k) {
      if (k == 0) continue;
      const auto at = static_cast<std::ptrdiff_t>(i) + k;
      const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(hans.size());
      sample.around.symbols[static_cast<std::size_t>(k < 0 ? k + reach : k + reach - 1)] =
          inside ? symbol_of(hans[static_cast<std::size_t>(at)]) : word ? unknown : char16_t(boundary);
    }
    sample.around.phrase = phrase_choice[i];
    sample.around.phrase_length = phrase_length[i];
    samples.push_back(sample);
  }
}

void Samples::read_text(const std::string& file, float weight, std::size_t every) {
  std::size_t line_number = 0;
  for (const std::string& line : lines_of(file)) {
    if (line_number++ % every != 0) continue;
    std::u16string hant = in_taiwans_forms(read(line));
    const std::u16string hans = simplified(hant);
    if (hans.size() != hant.size()) continue;
    if (line_number % (every * 4) == 1) texts_.emplace_back(hant, weight);
    // Where our own list has a word, its spelling counts.
    for (std::size_t i = 0; i < hans.size();) {
      std::size_t n = std::min(longest_own_, hans.size() - i);
      for (; n > 1; --n)
        if (const auto found = own_.find(hans.substr(i, n)); found != own_.end()) {
          for (std::size_t k = 0; k < n; ++k)
            if (same_group(hant[i + k], found->second[k])) hant[i + k] = found->second[k];
          break;
        }
      i += std::max<std::size_t>(1, n);
    }
    add(hans, hant, weight, false, false);
  }
}

void Samples::read_words(const std::string& file) {
  std::map<std::string, std::uint8_t> sources;
  for (const std::string& line : lines_of(file)) {
    const auto parts = split(line, '\t');
    if (parts.size() < 3) continue;
    const std::u16string hant = in_taiwans_forms(read(parts[0]));
    const std::u16string hans = simplified(hant);
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

// Surnames that became one with other characters; see script/names.h.
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
    for (int k = 1; k <= reach; ++k)
      sample.around.symbols[static_cast<std::size_t>(k + reach - 1)] =
          static_cast<std::size_t>(k) < hans.size() ? hans[static_cast<std::size_t>(k)] : char16_t(unknown);
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
        std::count_if(hans.begin(), hans.end(), [&](char16_t c) { return sort_of(c) == foreign; }));
    if (strange < 2 || strange + 1 < hans.size()) continue;
    if (parts[2] != "nrt" && parts[2] != "ns" && hans.size() < 4) continue;
    std::u16string hant = hans;
    bool known = true;
    for (char16_t& c : hant) {
      if (choices.count(c) == 0) continue;
      known = known && usual.count(c) > 0;
      if (known) c = usual[c];
    }
    if (known) add(hans, in_taiwans_forms(hant), static_cast<float>(2), true, false);
  }
}

// Do two forms differ in free spelling alone?
bool Samples::same_word(const std::u16string& a, const std::u16string& b) const {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i] && !same_group(a[i], b[i])) return false;
  return true;
}

void Samples::finish_words(float weight, int copies, double conflict_weight) {
  count_forms();
  for (auto& [hans, forms] : words_) {
    if (own_.count(hans) > 0) continue;
    // OpenCC's form of a word stands against forms that are more than another spelling of it.
    const std::u16string* trusted = nullptr;
    for (const auto& [hant, word] : forms)
      if ((word.sources & 1) != 0) trusted = &hant;
    if (trusted)
      for (auto& [hant, word] : forms)
        if (!same_word(hant, *trusted)) word.times *= 0.1, word.in_text *= 0.1;
    // One spelling of the same word: the one that text has, and lists have.
    std::vector<std::pair<std::u16string, Word>> kept;
    for (const auto& [hant, word] : forms) {
      bool joined = false;
      for (auto& [other, its] : kept)
        if (same_word(hant, other)) {
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

  // Which neighbours make of a character at the edge of one word another word: 國|曆 in 中国|历代.
  std::unordered_map<std::uint32_t, std::map<char16_t, double>> left_pairs, right_pairs;
  struct Ends {
    std::vector<const std::u16string*> words;
    std::vector<double> sums;
  };
  std::unordered_map<char16_t, Ends> ending, beginning;
  std::unordered_map<std::u16string, double> times_of;
  double everything = 0;
  for (const auto& [hans, forms] : words_) {
    double total = 0;
    const auto add = [&](const std::u16string& hant, double here) {
      total += here;
      for (std::size_t i = 0; i < hans.size(); ++i) {
        if (choices.count(hans[i]) == 0) continue;
        if (i > 0) left_pairs[std::uint32_t{hans[i - 1]} << 16 | hans[i]][hant[i]] += here;
        if (i + 1 < hans.size()) right_pairs[std::uint32_t{hans[i + 1]} << 16 | hans[i]][hant[i]] += here;
      }
    };
    const auto own = own_.find(hans);
    if (own != own_.end()) add(own->second, 300);
    for (const auto& [hant, word] : forms)
      if (own == own_.end() || own->second == hant) add(hant, word.times);
    everything += total;
    times_of[hans] = total;
    const auto put = [&](Ends& ends) {
      ends.words.push_back(&hans);
      ends.sums.push_back((ends.sums.empty() ? 0 : ends.sums.back()) + total);
    };
    put(ending[hans.back()]);
    put(beginning[hans.front()]);
  }
  const auto draw = [&](const std::vector<double>& sums) {
    const double at = std::uniform_real_distribution<double>(0, sums.back())(random_);
    return std::min(static_cast<std::size_t>(std::lower_bound(sums.begin(), sums.end(), at) - sums.begin()), sums.size() - 1);
  };
  // By character, what it is, and the side on which the word ends: the words.
  struct Edge {
    std::vector<std::size_t> samples;
    std::vector<double> sums;
    double times = 0;
  };
  std::map<std::tuple<char16_t, char16_t, bool>, Edge> edges;

  // Once more between random words.
  std::vector<double> sums;
  for (const auto& [word, share] : fillers_) sums.push_back((sums.empty() ? 0 : sums.back()) + share);
  const std::u16string little = u"的了在是和，。、一不有为与及，“”（）我他这上下，。、";
  const auto random_word = [&]() -> const std::u16string& { return fillers_[draw(sums)].first; };
  std::vector<std::int8_t> choice;
  std::vector<std::uint8_t> length;
  // A sample of a list between two texts.
  const auto between = [&](Sample sample, const std::u16string& left, const std::u16string& right) {
    std::u16string text = left;
    for (int k = -reach; k < 0; ++k)
      if (const char16_t c = sample.around.at(k); c != unknown) text += c;
    const std::size_t at = text.size();
    text += sample.character;
    for (int k = 1; k <= reach && sample.around.at(k) != unknown; ++k) text += sample.around.at(k);
    text += right;
    for (int k = -reach; k <= reach; ++k)
      if (k != 0)
        sample.around.symbols[static_cast<std::size_t>(k < 0 ? k + reach : k + reach - 1)] =
            symbol_of(text[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + k)]);
    segment(text, choice, length);
    sample.origin = in_random_text;
    sample.around.phrase = choice[at];
    sample.around.phrase_length = length[at];
    samples.push_back(sample);
  };
  const auto padded_left = [&](std::u16string left) {
    while (left.size() < reach) {
      if (random_() % 3 == 0) left.insert(left.begin(), little[random_() % little.size()]);
      left = random_word() + left;
    }
    return left;
  };
  const auto padded_right = [&](std::u16string right) {
    while (right.size() < reach) {
      if (random_() % 3 == 0) right += little[random_() % little.size()];
      right += random_word();
    }
    return right;
  };
  const std::size_t count = samples.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (samples[i].origin != from_list) continue;
    const Sample sample = samples[i];
    for (int copy = 0; copy < copies; ++copy) {
      Sample one = sample;
      one.weight /= static_cast<float>(copies);
      between(one, padded_left(u""), padded_right(u""));
    }
    const bool at_left = sample.around.at(-1) == unknown, at_right = sample.around.at(1) == unknown;
    if (at_left == at_right || sample.lenient) continue;
    std::u16string word(1, sample.character);
    for (int k = 1; at_left && k <= reach && sample.around.at(k) != unknown; ++k) word += sample.around.at(k);
    for (int k = -1; at_right && k >= -reach && sample.around.at(k) != unknown; --k) word.insert(word.begin(), sample.around.at(k));
    const auto times = times_of.find(word);
    if (times == times_of.end()) continue;
    Edge& edge = edges[{sample.character, choices.at(sample.character).forms[sample.choice], at_left}];
    edge.samples.push_back(i);
    edge.sums.push_back((edge.sums.empty() ? 0 : edge.sums.back()) + std::pow(times->second, 0.75));
    edge.times += times->second;
  }

  // Words beside the neighbours that speak against them: as often as the two would meet in a text of
  // as many words as the lists count.
  for (const auto& [what, edge] : edges) {
    const auto& [c, is, at_left] = what;
    for (const auto& [neighbour, ends] : at_left ? ending : beginning) {
      const auto& pairs = at_left ? left_pairs : right_pairs;
      const auto pair = pairs.find(std::uint32_t{neighbour} << 16 | c);
      if (pair == pairs.end()) continue;
      double others = 0;
      for (const auto& [form, times] : pair->second)
        if (form != is && !same_group(form, is)) others += times;
      const double meetings = edge.times * ends.sums.back() / everything;
      if (others < 1 || meetings < 1) continue;
      const double share = (0.5 + std::log10(1 + others / 30)) * std::min(2.0, std::pow(meetings / others, 0.7));
      if (share < 0.05) continue;
      const int draws = share < 0.3 ? 1 : std::min(6, 2 + static_cast<int>(std::log2(1 + meetings / 10)));
      for (int n = 0; n < draws; ++n) {
        Sample one = samples[edge.samples[draw(edge.sums)]];
        one.weight = static_cast<float>(conflict_weight * share / draws);
        const std::u16string& other = *ends.words[draw(ends.sums)];
        between(one, padded_left(at_left ? other : u""), padded_right(at_left ? u"" : other));
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

}  // namespace fanjian::context
