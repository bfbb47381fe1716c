// Section headings without markup. Decided by what the story as a whole shows:
//   numbered      一、 （一） 1. in order, each a short line of its own with text after it
//   bare          short lines without closing punctuation between paragraphs, two at least
//   parallel      short sentences of one form (要…比…,拼出…。), each followed by other text
// Lists are not headings: their lines follow one another. Neither are labels, captions and
// speakers.
#pragma once

#include <string_view>
#include <vector>

#include "article/lines.h"

namespace fanjian {

// Turns paragraphs that are headings into headings, and numbers them.
void find_headings(std::string_view source, const std::vector<Gloss>& glosses,
                   std::vector<Draft>& drafts);

}  // namespace fanjian
