// Lines that surround a story: what says when, who edited, what a picture shows, and what the
// outlet wants of its readers. Each test is given the beginning of a line, glosses lifted.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "article/head/byline.h"
#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// Characters of a line that these tests need.
inline constexpr std::size_t boilerplate_chars = 400;

// A line of dates, times and places alone: 2021-03-12 08:30, 二〇二一年三月十二日, 1100311.
bool is_stamp(const FoldedText& text);
bool is_stamp(Chars text);

// Where the stamp ends that the text begins with; 0 if it begins with none.
std::size_t stamp_end(Chars text);

// 图为…, ▲…, 資料圖片, …攝, （…供图）.
bool is_caption(const FoldedText& text, const Line& line);

// 責任編輯：甲, 來源：乙, （完）, 《人民日报》（2021年3月12日 01 版）.
bool is_credit(const FoldedText& text, const Line& line);

// 來源：海州日報 作者：甲: who a credit says wrote.
std::vector<Byline> authors_in_credit(const FoldedText& text);

// What kind of notice the line is. `tail`: only boilerplate follows it, where weaker signs will do.
NoticeKind notice_kind(const FoldedText& text, const Line& line, bool tail);

// Stamps, credits and captions in turn: gives the draft its role, and says whether it has one.
bool read_without_notices(BlockDraft& draft, const FoldedText& text);

}  // namespace fanjian::article
