// The story as HTML, for a page that is written before anybody reads it.
//
// One <article lang>, of header, h1, h2, p, blockquote, ruby, footer and small; classes are the names of
// roles and parts (name_of). No style, no script; every text is escaped. Text nodes are the texts of
// the pieces, but NUL, which HTML cannot say, is U+FFFD, and a line break within a block is <br>.
// What stands in lines between the elements is white space of ours.
#pragma once

#include <string>
#include <string_view>

#include "story/story.h"

namespace fanjian {

std::string story_html(const Story& story, const Lexicon& lexicon, const Choices& choices);

// Appends text as it may stand in an element or in a quoted attribute.
void append_escaped(std::string& out, std::string_view text);

}  // namespace fanjian
