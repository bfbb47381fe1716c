#include "convert/person_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "convert/personal_names.h"
#include "convert/name_words.h"
#include "text/characters.h"
#include "text/pairs.h"
#include "text/one_of.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

using namespace name_words;

// A list of words of two characters, sorted.
template <std::size_t size>
class Words {
 public:
  explicit constexpr Words(std::u16string_view pairs) {
    for (std::size_t i = 0; i < size; ++i) words_[i] = number(pairs[2 * i], pairs[2 * i + 1]);
    std::sort(words_.begin(), words_.end());
  }
  bool has(char32_t a, char32_t b) const {
    return a <= 0xFFFF && b <= 0xFFFF && std::binary_search(words_.begin(), words_.end(), number(a, b));
  }

 private:
  static constexpr std::uint32_t number(char32_t a, char32_t b) {
    return static_cast<std::uint32_t>(a) << 16 | static_cast<std::uint32_t>(b);
  }
  std::array<std::uint32_t, size> words_{};
};
constexpr Words<titles.size() / 2> title_words(titles);
constexpr Words<deeds.size() / 2> deed_words(deeds);
constexpr Words<no_given.size() / 2> no_given_words(no_given);
constexpr Words<labels.size() / 2> label_words(labels);

// How well a character does in a given name, by code point and sorted.
struct Weighed {
  char16_t c;
  signed char weight;
};
constexpr auto weights = [] {
  std::array<Weighed, given_often.size() + given_rather.size() + given_as_elsewhere.size()> all{};
  std::size_t n = 0;
  for (const char16_t c : given_often) all[n++] = {c, 3};
  for (const char16_t c : given_rather) all[n++] = {c, 2};
  for (const char16_t c : given_as_elsewhere) all[n++] = {c, 1};
  std::sort(all.begin(), all.end(), [](Weighed a, Weighed b) { return a.c != b.c ? a.c < b.c : a.weight > b.weight; });
  return all;
}();

constexpr int no_name = -9;
int weight(char32_t c) {
  if (!text::is_han(c) || text::is_one_of(never_given, c)) return no_name;
  const auto found = std::lower_bound(weights.begin(), weights.end(), c,
                                      [](Weighed w, char32_t sought) { return w.c < sought; });
  return found != weights.end() && found->c == c ? found->weight : 0;
}

const name_words::Entry* entry_of(char32_t c) {
  const auto found = std::lower_bound(
      std::begin(name_words::surnames), std::end(name_words::surnames), c,
      [](const name_words::Entry& entry, char32_t sought) { return entry.surname < sought; });
  return found != std::end(name_words::surnames) && found->surname == c ? found : nullptr;
}

bool is_title(char32_t a, char32_t b) { return title_words.has(a, b); }

// Between a label and a name, and between names behind one.
bool is_gap(char32_t c) {
  return text::is_space(c) || c == U'：' || c == U':' || c == U'／' || c == U'/' || c == U'、' || c == U'，';
}

bool is_line_end(char32_t c) { return c == 0 || c == U'\n' || c == U'\r'; }

bool opens(char32_t c) { return !text::is_han(c) && !text::is_letter(c) && !text::is_digit(c); }

// Whether a separator stands before `at`, and before it names, back to a title: 记者王明、范云.
// Or one name that is told by its surname and characters: 李胜素、于魁智.
bool is_listed(std::string_view text, std::size_t at) {
  std::size_t back = at;
  char32_t c[4] = {};
  if (back > 0 && text::previous(text, back) == U'、') {
    int n = 0;
    while (n < 4 && back > 0 && text::is_han(c[n] = text::previous(text, back))) ++n;
    if ((n == 2 || n == 3) && (text::is_one_of(firm, c[n - 1]) || c[n - 1] == U'周') && weight(c[0]) > 0 &&
        weight(c[n - 2]) + (n == 3 ? weight(c[0]) : 2) >= 4)
      return true;
  }
  for (int item = 0; item < 8 && at > 0; ++item) {
    const char32_t mark = text::previous(text, at);
    if (mark != U'、' && mark != U'和' && mark != U'与') return false;
    for (int n = 0;; ++n) {
      std::size_t i = at;
      const char32_t one = i > 0 ? text::previous(text, i) : 0;
      if (n > 1 && (one == U'、' || one == U'和' || one == U'与')) break;
      if (n == 4 || !text::is_han(one)) return false;
      const char32_t two = i > 0 ? text::previous(text, i) : 0;
      if (n > 1 && is_title(two, one)) return true;
      text::previous(text, at);
    }
  }
  return false;
}

// Whether a label stands before `at`, and between them gaps and names alone: 编辑：王明 范云.
bool is_labelled(std::string_view text, std::size_t at) {
  for (int item = 0; item < 8; ++item) {
    int gaps = 0;
    char32_t c = 0;
    while (at > 0 && gaps < 8 && is_gap(c = text::previous(text, at))) ++gaps;
    if (!text::is_han(c)) return false;
    const char32_t one_more = at > 0 ? text::previous(text, at) : 0;
    if (label_words.has(one_more, c)) return true;
    if (!text::is_han(one_more)) return false;
    // A name has four characters at most.
    for (int n = 2; at > 0; ++n) {
      std::size_t i = at;
      const char32_t one = text::previous(text, i);
      if (is_gap(one)) break;
      if (n == 4 || !text::is_han(one)) return false;
      at = i;
    }
    if (at == 0) return false;
  }
  return false;
}

// The characters around a place, with 0 where there is none.
class Window {
 public:
  Window(std::string_view text, std::size_t at) : text_(text), at_(at) {
    std::size_t i = at;
    for (std::size_t k = 0; k < size && i < text.size(); ++k) {
      c[k] = text::next(text, i);
      ends[k] = i;
    }
    i = at;
    for (std::size_t k = 0; k < 4 && i > 0; ++k) {
      b[k] = text::previous(text, i);
      begins[k] = i;
    }
  }

  static constexpr std::size_t size = 8;
  char32_t c[size] = {};  // from it on
  std::size_t ends[size] = {};
  char32_t b[4] = {};  // before it, the nearest first
  std::size_t begins[4] = {};

  char32_t at(std::size_t k) const { return k < size ? c[k] : 0; }
  text::Span upto(std::size_t last) const {
    return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(ends[last])};
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// What stands behind a name, from c[k] on.
struct Behind {
  bool edge, title, address, deed, say, follows, name;
  Behind(const Window& w, std::size_t k) {
    const char32_t one = w.at(k), two = w.at(k + 1);
    edge = opens(one);
    title = is_title(one, two);
    address = text::has_pair(name_words::address, one, two);
    deed = deed_words.has(one, two) || text::is_one_of(does, one) ||
           (one == U'，' && (two == U'男' || two == U'女') && opens(w.at(k + 2)));
    say = text::is_one_of(says, one) && !(one == U'说' && two == U'明');
    follows = text::is_one_of(behind, one);
    name = (text::is_one_of(firm, one) && weight(two) >= 2) ||
           (one == U'、' && text::is_one_of(firm, two) && weight(w.at(k + 2)) >= 2);
    deed = deed || (text::is_space(one) && text::is_one_of(u"摄图文绘译著", two));
  }
};

// Somebody's home, from c[k] on: 河南洛阳人，
bool is_native(const Window& w, std::size_t k) {
  while (k < Window::size && text::is_han(w.c[k]) && w.c[k] != U'人') ++k;
  return w.at(k) == U'人';
}

// 余某, 于某某, 范×, 余姓男子, 范氏.
text::Span masked(const Window& w, const name_words::Entry& entry, bool free, bool told) {
  const char32_t after = w.c[1];
  const bool hidden = after == U'某' || after == U'×' || after == U'Ｘ';
  if (hidden) {
    std::size_t k = 2;
    while (k < 5 && w.c[k] == after) ++k;
    if (k > 4) return {};
    // 于某日 is a date, 姜某日前被捕 is not.
    if (entry.kind == name_words::Surname::preposition && text::is_one_of(u"年月日", w.at(k))) return {};
    if (told || (free && entry.kind == name_words::Surname::name)) return w.upto(k - 1);
    if (!free) return {};
    // 于某日, 某种: what follows shows whether it is somebody.
    const char32_t stop = w.at(k);
    if (k > 2 || opens(stop) ||
        text::is_one_of(u"说称在系将因与和为驾持及诉之以向到从给被把对犯作供甲乙丙丁的男女于", stop))
      return w.upto(k - 1);
    return {};
  }
  if (after == U'姓' && w.c[0] != U'种' && text::is_han(w.c[2]) && (free || told) && !text::is_one_of(u"名氏", w.c[2]))
    return w.upto(0);
  return {};
}

text::Span by_surname(std::string_view text, const Window& w, std::size_t at) {
  if (w.c[0] == U'余' && text::is_space(w.b[0]) && text::is_digit(w.b[1])) return {};  // 8000 余万
  const std::size_t surname = is_double_surname(w.c[0], w.c[1]) ? 2 : 1;
  const name_words::Entry* const entry = surname == 1 ? entry_of(w.c[0]) : nullptr;
  if (surname == 1 && entry == nullptr) return {};
  const name_words::Surname kind = surname == 2 ? name_words::Surname::name : entry->kind;

  const bool strict = kind == name_words::Surname::preposition;
  const char32_t after = w.c[surname];
  const bool free = opens(w.b[0]) || text::is_one_of(strict ? before_yu : before, w.b[0]);
  if (surname == 1 && is_title(after, w.c[2]) && !text::is_one_of(u"干种党", w.c[0]) &&
      !(w.c[0] == U'游' && after == U'学')) {
    const bool called = !strict || text::has_pair(address, after, w.c[2]);
    return (free || (strict && is_title(w.b[1], w.b[0]))) && called ? w.upto(0) : text::Span{};
  }
  // 游前院长, 余副局长, 游召集委员
  if (surname == 1 && free && !strict && !text::is_one_of(u"干种党", w.c[0]) &&
      !text::is_one_of(entry->before, w.b[0]) &&
      ((text::is_one_of(u"前副原省总代执", after) && is_title(w.c[2], w.c[3])) ||
       (text::is_one_of(u"副召", after) && is_title(w.c[3], w.c[4]))))
    return w.upto(0);
  const bool titled = is_title(w.b[1], w.b[0]);
  const bool signed_by = is_gap(w.b[0]) && is_labelled(text, at);
  const bool told = titled || signed_by || is_listed(text, at);
  if (entry != nullptr) {
    // 姓于的, 老余: and no word that begins with it.
    if (w.b[0] == U'姓' && (opens(after) || text::is_one_of(u"的名", after))) return w.upto(0);
    if (text::is_one_of(u"老小阿", w.b[0]) && opens(w.b[1]) && kind != name_words::Surname::word &&
        !text::is_one_of(entry->behind, after) &&
        (!strict || (w.b[0] == U'老' && (opens(after) || text::is_one_of(says, after)))))
      return w.upto(0);
    if (!told && text::is_one_of(entry->before, w.b[0])) return {};
    if (const text::Span span = masked(w, *entry, free, told); !span.empty()) return span;
    // 于北辰退党, 律师游子安说: what somebody did outweighs the word.
    const bool acts = weight(after) + weight(w.c[2]) >= 4 &&
                      (deed_words.has(w.c[3], w.c[4]) ||
                       (told && (text::is_one_of(says, w.c[3]) ||
                                 (!strict && (opens(w.c[3]) || text::is_one_of(name_words::behind, w.c[3]))))));
    if (text::has_pair(no_end_of_given, w.c[0], after)) return {};
    if (text::is_one_of(entry->behind, after) && !(acts && (strict || told))) return {};
  }
  if (!told && !free && kind != name_words::Surname::name) return {};
  if (!text::is_han(after)) return {};

  // 田刚 于全 吴岳良: names before and behind, with spaces.
  const bool spaced = text::is_space(w.b[0]) && weight(w.b[1]) >= 2 &&
                      (text::is_one_of(firm, w.b[2]) || (weight(w.b[2]) >= 2 && text::is_one_of(firm, w.b[3])));
  const bool planted = w.c[0] == U'种' && (text::is_one_of(plants, after) || text::is_one_of(plants, w.c[2]));
  for (std::size_t n = 2; n > 0; --n) {  // characters of the given name
    const std::size_t last = surname + n - 1;
    const int first_weight = n == 2 && w.c[surname] == U'和' ? 2 : weight(w.c[surname]),
              last_weight = weight(w.c[last]);
    if (first_weight == no_name || last_weight == no_name) continue;
    if (w.c[last] == U'周' && text::is_one_of(u"一二三四五六日末", w.at(last + 1))) continue;  // 于谦周日
    const int sum = n == 1 ? first_weight : first_weight + last_weight;
    const Behind stop(w, last + 1);
    if (signed_by && (stop.edge || stop.deed)) return w.upto(last);
    const bool word = n == 2 && no_given_words.has(w.c[surname], w.c[last]);
    const bool likely = sum >= 2 * static_cast<int>(n);
    const bool acts = stop.deed || stop.say || (n == 2 && stop.name);
    if (planted) continue;
    if ((told || free) && (strict ? stop.address : stop.title) && (kind != name_words::Surname::word || likely))
      return w.upto(last);
    if (told && strict &&
        (stop.say || (!word && likely &&
                      (acts || stop.edge || (n == 2 && text::is_one_of(u"与和诉", w.at(last + 1))) ||
                       (sum >= 5 && stop.follows && !text::is_one_of(ends_place, w.c[last])))))) {
      return w.upto(last);
    }
    const bool idle = entry != nullptr && sum < 4 && text::is_one_of(entry->behind_alone, after);  // 余情
    if (told && !idle && kind == name_words::Surname::name &&
        (stop.edge || stop.deed || stop.follows || (n == 2 && likely)))
      return w.upto(last);
    if (told && kind == name_words::Surname::word &&
        (acts || ((stop.edge || stop.follows) && sum >= static_cast<int>(n))))
      return w.upto(last);
    if (n == 2 && kind == name_words::Surname::word && !word && text::is_one_of(u"游涂钟", w.c[0]) &&
        !text::is_one_of(ends_place, w.c[last]) &&
        ((told && likely) || (sum == 6 && (stop.edge || stop.follows)) || (sum == 5 && w.at(last + 1) == U'（')))
      return w.upto(last);
    if (word || (n == 1 && entry != nullptr && text::is_one_of(entry->behind_alone, after))) continue;
    if (strict && free && likely && text::has_pair(kin, w.at(last + 1), w.at(last + 2))) return w.upto(last);
    if (spaced && sum > 0 && text::is_space(w.at(last + 1)) && text::is_one_of(firm, w.at(last + 2)) &&
        weight(w.at(last + 3)) >= 2)
      return w.upto(last);
    if (strict && told && n == 2 && stop.edge && last_weight >= 2 && !text::is_one_of(ends_place, w.c[last]))
      return w.upto(last);
    if (opens(w.b[0])) {
      // At the head of a clause; by itself in a line, in quotation marks, in a list of names.
      const char32_t following = w.at(last + 1);
      // 于乐（前锋）, and 于海，河南洛阳人 at the head of an article.
      const bool introduced = ((following == U'（' || following == U'(') && !text::is_digit(w.at(last + 2)) &&
                               !text::is_one_of(ends_place, w.c[last])) ||
                              (is_line_end(w.b[0]) && following == U'，' && is_native(w, last + 3));
      if (strict && stop.title && likely && !text::is_one_of(ends_place, w.c[last])) return w.upto(last);  // 于正导演
      // 于文庆是演员, 于丹丹和于小彤
      const bool one_of_two = (following == U'和' || following == U'与') &&
                              (w.at(last + 2) == U'于' || text::is_one_of(firm, w.at(last + 2)));
      if (strict && n == 2 && first_weight >= 2 && last_weight >= 2 && (following == U'是' || one_of_two) &&
          !text::is_one_of(ends_place, w.c[last]))
        return w.upto(last);
      if (strict && introduced && (n == 2 || after != U'明') && last_weight > 0 && sum >= static_cast<int>(n))
        return w.upto(last);
      if (is_line_end(w.b[0]) && is_line_end(following) && (n == 1 ? sum >= 3 : sum >= 5)) return w.upto(last);
      if (n == 2 && likely && (text::has_pair(std::u16string_view(u"“”‘’「」、、"), w.b[0], following)))
        return w.upto(last);
      if (kind == name_words::Surname::name) {
        if (n == 2 ? likely || (sum >= 2 && (acts || stop.edge)) : likely && (acts || stop.edge)) return w.upto(last);
      } else if (likely && acts && !(strict && n == 2 && text::is_one_of(ends_place, w.c[last]))) {
        return w.upto(last);
      } else if (n == 2 && sum >= 5 && !strict && !text::is_one_of(ends_place, w.c[last])) {
        return w.upto(last);
      }
    } else if (kind == name_words::Surname::name && n == 2 && likely &&
               (free || acts || stop.title || (sum >= 5 && stop.edge))) {
      return w.upto(last);
    }
  }
  // These begin no words but those that are told above.
  if (surname == 1 && text::is_one_of(u"范余朴", w.c[0]) &&
      (told || opens(w.b[0]) || (free && w.c[0] == U'范' && w.b[0] != U'的')) &&
      !text::is_one_of(entry->behind_alone, after) && (w.c[0] != U'余' || weight(after) + weight(w.c[2]) >= 3) &&
      (w.c[0] != U'朴' || weight(after) > 0 || weight(w.c[2]) > 1))
    return w.upto(0);
  return {};
}

// 李岩, 王采薇, 张冲: by a character that the language has in other words than names do.
text::Span by_given(const Window& w) {
  if (text::has_pair(no_end_of_given, w.c[0], w.c[1])) return {};
  for (std::size_t behind = 1; behind <= 2; ++behind) {
    const char32_t surname = w.b[behind - 1], left = w.b[behind], more = w.b[behind + 1];
    const bool titled = is_title(more, left), sure = text::is_one_of(firm, surname);
    if (!sure && !(titled && behind == 2 && text::is_one_of(less_firm, surname))) continue;
    const bool told = titled || left == U'、';
    const bool open = opens(left);
    if (!told && !open) continue;
    const std::size_t begin = w.begins[behind - 1];
    if (behind == 2) {
      const Behind stop(w, 1);
      if (weight(w.b[0]) >= 2 && (stop.edge || stop.deed || stop.say || stop.title || (told && stop.follows)))
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(w.ends[0])};
      continue;
    }
    const Behind two(w, 2), one(w, 1);
    if (weight(w.c[1]) >= 2 && (two.edge || two.deed || two.say || two.title || (told && two.follows)))
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(w.ends[1])};
    if (one.edge || one.deed || one.say || one.title || (told && one.follows))
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(w.ends[0])};
  }
  return {};
}

}  // namespace

text::Span person_name(std::string_view line, std::size_t at) {
  // 由于, 增长于: most places are left at once.
  if (line.compare(at, 3, "于") == 0 && at > 0) {
    std::size_t i = at;
    const char32_t left = text::previous(line, i), more = i > 0 ? text::previous(line, i) : 0;
    if (text::is_one_of(u"后妃妻母娶妾女室妇", left) && line.compare(at + 3, 3, "氏") == 0 &&
        line.compare(at + 6, 3, "族") != 0)
      return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)};
    if (text::is_han(left) && !text::is_one_of(before_yu, left) && !text::is_one_of(u"姓老小阿、", left) &&
        !is_title(more, left))
      return {};
  }
  const Window w(line, at);
  if (const text::Span span = by_surname(line, w, at); !span.empty()) return span;
  return text::is_one_of(told_apart, w.c[0]) ? by_given(w) : text::Span{};
}

}  // namespace fanjian::convert
