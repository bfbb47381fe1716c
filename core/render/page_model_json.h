// The page model as JSON: blocks and pieces without their texts.
//
//   {"script": "hans" | "hant" | null, "mixed": true if Story::is_mixed, "inLanguage", "headline", "wordCount", "timeRequired",
//    "speakers": [{"name", "jobTitle"?}], "glosses": how many,
//    "blocks": [{"role", "notice"?, "position"?, "speaker"?: index,
//                "pieces": [{"part", "gloss"?: base | open | reading | close,
//                            "inside"?: the part of a dateline that a gloss belongs to, "href"?}]}]}
//
// The pieces of all blocks, counted through, are those of Story::pieces(); separators have none. "part" is
// "gloss" for the four pieces of a gloss. "href" is an http(s): or mailto: address, nothing else.
#pragma once

#include <string>

#include "story/story.h"

namespace fanjian::render {

std::string page_model_json(const story::Story& story, bool is_mixed = false);

}  // namespace fanjian::render
