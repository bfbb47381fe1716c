// Why a character came out as it did, as JSON:
//
//   {"source", "target",
//    "reason": "character" | "phrase" | "context" | "document" | "name" | "regional_words" | "glossary" |
//              "kept",
//    "phrase"?: the phrase of the lexicon, or the term of the glossary, that decided, as it stands in
//             the source; where the reason is context, the phrase that was overruled,
//    "start", "end": UTF-16 units of the given text: the explained range,
//    "alternatives": [{"text", "score"?: how likely, of 100}]}
//
// The alternatives begin with the target; a character without choice has no other. "kept" is what is
// not converted: links, readings, a story in its own script. null where there is no such character.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "story/story.h"

namespace fanjian::render {

// Of the character that holds the unit `unit` of a source text, converted by itself. Only its line is
// looked at.
std::string explain_json(const convert::Lexicon& lexicon, convert::Direction direction, std::string_view text,
                         std::uint32_t unit, const convert::Glossary* glossary = nullptr);

// Of what a story's piece is shown as; see Story::explain.
std::string explain_json(const story::Story& story, const convert::Lexicon& lexicon, std::size_t piece,
                         std::uint32_t unit, const story::Choices& choices);

}  // namespace fanjian::render
