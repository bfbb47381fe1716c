// What stands after a paragraph's last sentence: 。（完）, 。（記者 甲）, 。（編輯：甲）1100311,
// 。（原题为…）(本文来自…), 。图为…。（甲/摄）
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "article/head/lead_in.h"
#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

struct LineEnd {
  BlockDraft piece;            // its line and role
  std::optional<LeadIn> head;  // of bylines: who; characters of the piece
};

// The last piece of a line that is not its text. `last`: no text follows, where weaker signs will do.
std::optional<LineEnd> read_line_end(const FoldedStory& story, const Line& line, bool last);

// 甲，自由撰稿人，著有《…》: whether a line near the end says who one of the authors is.
bool says_who_wrote(std::string_view said, const FoldedText& words, const std::vector<Person>& authors);

}  // namespace fanjian::article
