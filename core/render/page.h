// A story as one HTML file that needs nothing else.
//
// The article stands in the page as HTML, readable without scripts; beside it, as JSON, the text that it
// was made of, which the reader opens, and its corrections. The reader is the packed one, as
// dist/fanjian-reader.single.html has it. Everything is UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "story/story.h"

namespace fanjian::render {

struct PageGiven {
  std::string_view source;  // the story as it was given: a JSON string
  std::string_view edits;   // corrections of it: a JSON array (web/src/core/text-edit.ts); or empty
  // The two script elements that bring the reader. The first says in `data-scripts` by their hashes which scripts
  // run (sha256-… sha256-…): no other is allowed in the page.
  std::string_view reader;
  // Where the page will stand, a picture for those who share it, and who publishes it; each may be empty.
  std::string_view url, image, site;
  std::string_view words;  // the page's own words (convert/glossary.h): a JSON string; or empty
};

// `story`: the source with its edits. Empty where there is no text in it.
std::string page_of(const story::Story& story, const convert::Lexicon& lexicon, story::Choices choices,
                    const PageGiven& given);

// Whether a text is a page of HTML, which is no story yet.
bool looks_like_page(std::string_view text);

// render/story.html: each <!--name--> in it is filled in.
extern const std::string_view page_template;

}  // namespace fanjian::render
