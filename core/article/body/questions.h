// Questions and answers: 問：…／答：…, Q：…／A：…, 海州週刊：…？／顧長庚：….
//
// A label that comes back before a colon is a speaker. Of two that take turns, the one that asks is
// told by its question marks, or by its name. What follows without a label is still the answer, until
// a heading or what is no text.
#pragma once

#include <vector>

#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// Gives paragraphs the roles question and answer, and ties those with a name to their speakers, who
// are added where they are not known. Run after attributions are found.
void find_questions(const FoldedStory& story, std::vector<BlockDraft>& drafts, std::vector<Person>& speakers);

}  // namespace fanjian::article
