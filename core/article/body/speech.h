// Who says what: attribution lines (周陽要求:), the speakers they name, and how far the speech
// goes.
#pragma once

#include <vector>

#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// Finds attributions and quotations, names their speakers, and ties the paragraphs they say to
// them. An attribution broken over two lines becomes one draft. Run before headings are looked for.
void find_attributions(const FoldedStory& story, std::vector<BlockDraft>& drafts, std::vector<Person>& speakers);

// Run after headings are known: what an attribution introduces has its speaker. That is one paragraph,
// or as many as its quotation marks stay open for, or as go on counting (二是…); where a heading or an
// item comes first, all of them, until another attribution, a notice or narration.
void tie_speech(const FoldedStory& story, std::vector<BlockDraft>& drafts, const std::vector<Person>& speakers);

}  // namespace fanjian::article
