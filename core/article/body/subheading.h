// Section headings without markup. Decided by what the story as a whole shows:
//   numbered      一、 （一） 1. in order, each a short line of its own with text after it
//   bare          short lines without closing punctuation between paragraphs, two at least
//   parallel      short sentences of one form (要…比…,拼出…。), each followed by other text
// Lists are not headings: their lines follow one another. Neither are labels, captions and
// speakers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/lexical/lines.h"
#include "article/lexical/words.h"

namespace fanjian {

// The section number that a line begins with: 一、 （一） 1. (1) ① 第一、
struct SectionNumber {
  int style = 0;  // 0: none; 1: 一、 2: （一） 3: 1. 4: (1) 5: ① 6: 第一
  int value = 0;
  std::size_t end = 0;  // characters
};
SectionNumber section_number(Chars text);

// 时间：三月十二日 is a label, 周阳：今年… an interview; 檔主：等了兩年 may be a heading.
bool is_labelled(Chars text, const Line& line);

// 時間, 地點, 電話: the label of a form field. No speaker has such a name.
bool is_field_label(Chars label);

// Why a line looks like a heading.
enum class HeadingKind : std::uint8_t { none, numbered, bare, parallel };

// What is thought of each draft: for those who choose (line_facts.h). The drafts stay as they are.
std::vector<HeadingKind> heading_opinions(std::string_view source, const std::vector<Gloss>& glosses,
                                          const std::vector<BlockDraft>& drafts);

// Joins numbers in lines of their own to the headings that they number, and numbers headings.
void find_headings(std::string_view source, const std::vector<Gloss>& glosses,
                   std::vector<BlockDraft>& drafts);

}  // namespace fanjian
