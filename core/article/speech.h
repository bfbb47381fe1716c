// Who says what: attribution lines (周陽要求:), the speakers they name, and how far the speech
// goes.
#pragma once

#include <string_view>
#include <vector>

#include "article/lines.h"

namespace fanjian {

// Finds attributions and quotations, names their speakers, and ties the paragraphs they say to
// them. An attribution broken over two lines becomes one draft. Run before headings are looked for.
void find_attributions(std::string_view source, const std::vector<Gloss>& glosses,
                       std::vector<Draft>& drafts, std::vector<Person>& speakers);

// Run after headings are known: what an attribution introduces has its speaker, until another
// attribution, a notice or narration. A heading does not end it.
void tie_speech(std::string_view source, const std::vector<Gloss>& glosses,
                std::vector<Draft>& drafts, const std::vector<Person>& speakers);

}  // namespace fanjian
