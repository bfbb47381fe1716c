// The story as HTML, for a page that is written before anybody reads it.
//
// One <article lang>, of header, h1, h2, p, blockquote, ruby, footer and small; classes are the names of
// roles and parts (name_of). No style, no script; every text is escaped. Text nodes are the texts of
// the pieces, but NUL, which HTML cannot say, is U+FFFD, and a line break within a block is <br>.
// What stands in lines between the elements is white space of ours.
//
// In two scripts, a block (of a list, an item's own words; of a figure, its caption) that differs in the other one
// stands twice, the second time `hidden`, and both with their `lang`; pictures stand once (picture_html.h), with their
// alternative text in the other script in `data-alt`.
#pragma once

#include <string>
#include <string_view>

#include "story/story.h"

namespace fanjian::render {

// `other`: the choices of the second script, if there is to be one.
std::string story_html(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices,
                       const story::Choices* other = nullptr);

}  // namespace fanjian::render
