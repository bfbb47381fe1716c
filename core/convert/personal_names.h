// Names of people in Simplified text: what their characters become, and where names stand.
//
// In a name no phrase of the language means anything, and many characters have a form that they have
// only there: 范 is 範 everywhere but as a surname, 岳 is 嶽 nearly everywhere but in names.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "convert/ideograph_set.h"
#include "convert/term_finder.h"
#include "text/span.h"

namespace fanjian::convert {

// The traditional form of the character at `at` of a name, where the rule for names settles it; 0 where
// the character becomes what it becomes by itself. The name begins with the surname, or is a given name.
//
// Surnames: those of 百家姓 as its traditional editions print them (范余于周沈姜谷岳卜种仇鍾郁朴涂
// 游曲…), with 后 占 征 丑 斗 干 from 通志·氏族略. The official simplification merged them with
// 範餘於週瀋薑穀嶽蔔種讎鐘鬱樸塗遊麴, 後佔徵醜鬥乾/幹, which are no surnames.
// Given names: what is chosen for its meaning is that meaning's character. 岳 (not 嶽), 征, 斗, 游, 里,
// 沖, 咸, 郁, 采, 岩 are what registers of names have; 于, 后, 丑, 卜, 占 have no other reading in a
// name. The rest follow the character's default, which is the name's too: 雲 傑 豐 志 松 範 餘 幹.
char32_t name_in_hant(std::u32string_view name, std::size_t at);
char32_t given_in_hant(char32_t c);

// 单于, 万俟, 澹台: surnames of two characters of which one has a form of its own there.
bool is_double_surname(char32_t a, char32_t b);

// Finds names that the text itself shows to be such, for surnames and given names whose characters the language uses
// for something else (person_names.cpp), and places (place_names.cpp):
//   behind a title            市长周阳, 被告人于欢, 编辑：王明 范云
//   before one                余先生, 游前院长
//   in a list of names        范云、于海和姜山
//   at the head of a clause   余承东发布新车, 于北辰退党: given names, by how likely they are, and what people do
//   masked                    于某, 余姓男子, 姓于的
//   where Chinese has a word  李岩, 王采玉, 尚里村, 岩手
// and the same names wherever they stand again in the line. Appended in order, not overlapping. A surname that is nearly
// always a word (于, 游) needs the more of this: 市长于昨日 and 游泰山 are no names. Nothing is looked at across a
// line feed. Linear in the size of the text.
void find_names(std::string_view text, std::vector<text::Span>& names);

// Names to be found again. Points into texts that belong to somebody else.
class NameSet {
 public:
  void add(std::string_view name);
  bool empty() const { return names_.empty(); }
  // After the last has been added, and before the first search.
  void ready();
  // Appends where they stand: in order, not overlapping, the longest where several begin. Linear in the
  // size of the text, whatever the names.
  void find(std::string_view text, std::vector<text::Span>& found) const;

 private:
  std::vector<std::string_view> names_;  // sorted: a hash can be made to collide
  std::optional<TermFinder> finder_;     // of so many names that sorted ones would be looked for too long
  std::vector<std::size_t> sizes_;       // of names, in bytes, longest first; few
  IdeographSet first_;                   // what they begin with: most of a text is passed over at once
  bool elsewhere_ = false;               // one begins with what no IdeographSet holds
};

}  // namespace fanjian::convert
