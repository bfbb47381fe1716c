// Corrects a story's views where a machine left wrong characters: 后半篇, 旅游 (characters.h).
#pragma once

#include <cstddef>
#include <optional>

#include "convert/lexicon.h"
#include "story/story.h"

namespace fanjian::repair {

// Takes the corrections of a Traditional story that shows such words. How many there are; nothing: the lexicon lacks its
// part for Traditional, which finding them takes.
std::optional<std::size_t> correct_characters(const convert::Lexicon& lexicon, story::Story& story);

}  // namespace fanjian::repair
