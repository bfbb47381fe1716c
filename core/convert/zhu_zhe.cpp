#include "convert/zhu_zhe.h"

#include <algorithm>

#include "convert/cue_forms.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

bool holds(std::u32string_view characters, char32_t c) { return c != 0 && characters.find(c) != characters.npos; }

// All characters here are Traditional, as in_traditional() makes them of those beside a 著.
//
// Words that end in 著, and before which characters they are none: 議論著 is 議論 and the particle.
struct Ending {
  char32_t first;
  std::u32string_view not_behind = {};
};
constexpr Ending endings[] = {
    {U'顯'},
    {U'卓'},
    {U'昭'},
    {U'土'},
    {U'原'},
    {U'專'},
    {U'編'},
    {U'拙'},
    {U'巨', U"艱"},
    {U'鉅', U"艱"},
    {U'遺'},
    {U'撰'},
    {U'所'},
    {U'名', U"聞"},
    {U'近', U"靠接附走拉貼臨逼迫親鄰挨湊最"},
    {U'新', U"重翻更創革刷"},
    {U'譯', U"翻口"},
    {U'論', U"議談討爭評辯理推"},
    {U'合', U"配結混融縫符閉契綜聯集組迎整吻磨化糅摻"},
};

// What follows 著 of 著名 when 名 begins a word of its own: 打著名號, 跟著名師.
constexpr std::u32string_view behind_name = U"單片號義師額牌次望流字氣冊譽";
// And of 著作 and 著錄: 活著作證, 試著錄音.
constexpr std::u32string_view behind_work = U"業證弊戰對惡勢揖夢客陪", behind_record = U"音影像用取製制供";
// What 著有, 著書, 著成, 著《 are preceded by when they are of an author, beside the beginning of a clause.
constexpr std::u32string_view before_author = U"並另曾也還又後他她其均皆先生氏者人即乃因故且兼";
// Verbs that the particle follows, before 著名, 著作, 著者, 著述 or a title.
constexpr std::u32string_view before_particle =
    U"看讀唱聽寫念翻捧拿跟隨帶抱握指望等想有對向沿靠憑藉仗頂掛冒打拉陪領跑說叫做";

bool ends_word(char32_t first, char32_t before) {
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](const Ending& ending) { return ending.first == first && !holds(ending.not_behind, before); });
}

// Not an ideograph: a mark, a space, the edge of the text.
bool is_edge(char32_t c) { return !text::is_han(c); }

bool is_authorship(char32_t before, char32_t last, char32_t next, char32_t after) {
  if (ends_word(last, before)) return next != U'陸';
  // 臭名昭著 is above; 見微知著, 彰明較著:
  if ((last == U'知' && before == U'微') || (last == U'較' && before == U'明')) return true;
  if (last == U'味' && before == U'意') return false;
  const bool led = holds(before_particle, last);
  switch (next) {
    case U'名': return !holds(behind_name, after) && !(led && (is_edge(after) || after == U'門'));
    case U'作': return !holds(behind_work, after) && (!led || after == U'權' || is_edge(after));
    case U'者':
    case U'述': return !led;
    case U'稱': return !(led && last != U'以');
    case U'錄': return !led && !holds(behind_record, after) && !holds(U"記紀抄拍", last);
    case U'有':
    case U'成':
    case U'書': return is_edge(last) || holds(before_author, last) || (next == U'書' && after == U'立');
    case U'《':
    case U'〈': return is_edge(last) || holds(before_author, last) || holds(U"合編所", last);
    default: return false;
  }
}

// The sentence that `at` is in, which begins at `from` or later.
std::string_view sentence_around(std::string_view text, std::size_t from, std::size_t at) {
  std::size_t begin = at, end = at;
  while (begin > from) {
    std::size_t back = begin;
    if (text::ends_sentence_or_line(text::previous(text, back))) break;
    begin = back;
  }
  while (end < text.size() && !text::ends_sentence_or_line(text::next(text, end))) {
  }
  return text.substr(begin, end - begin);
}

}  // namespace

void classify_zhu(std::string_view text, std::vector<Zhu>& found) {
  std::size_t sentence_end = 0;
  bool all = false;
  for (std::size_t at = text.find(zhu_character); at != text.npos;
       at = text.find(zhu_character, at + zhu_character.size())) {
    if (at >= sentence_end) {
      const std::string_view sentence = sentence_around(text, sentence_end, at);
      sentence_end = static_cast<std::size_t>(sentence.data() - text.data()) + sentence.size();
      all = sentence.find(zhe_character) != sentence.npos;
    }
    const std::size_t end = at + zhu_character.size();
    std::size_t back = at, ahead = end;
    const auto go_on = [&] { return ahead < text.size() ? in_traditional(text::next(text, ahead)) : U'\0'; };
    const auto go_back = [&] { return back > 0 ? in_traditional(text::previous(text, back)) : U'\0'; };
    const char32_t last = go_back(), before = go_back(), following = go_on(), after = go_on();
    found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                     !all && !is_authorship(before, last, following, after)});
  }
}

}  // namespace fanjian::convert
