// Signs in a line that settle what it is, or what it cannot be, by its words alone: 摘要：…, 編者按：…,
// 請繼續往下閱讀, 原文來自…, …。（美聯社）
#pragma once

#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"
#include "article/line_facts.h"

namespace fanjian::article {

// Sets the flags of `out`; its `author` is kept where it is set. `near_end`: among the last lines.
void read_line_signs(const FoldedText& text, const Line& line, bool near_end, LineFacts& out);

// What stands before a name under a headline: ◎甲.
bool is_byline_mark(char32_t c);

// 新华社记者, BBC中文記者, 棱角編輯部: an affiliation without a name, which may stand on the next line.
bool is_affiliation(Chars text, const Line& line);

}  // namespace fanjian::article
