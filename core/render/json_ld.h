// The story for search engines: schema.org JSON-LD, as it may stand in a <script> element of any page.
//
// Only schema.org's own types and properties, texts clean and in the source's script. `<`, `>`, `&`,
// U+2028 and U+2029 are escaped. A date without a year is left out: schema.org has no place for it.
#pragma once

#include <string>
#include <string_view>

#include "story/story.h"

namespace fanjian::render {

// Of the page that the story stands in, where that says more than the story; each may be empty.
struct Publication {
  std::string_view url, image, site;
  std::string_view language;  // of the texts, once they are converted
};

std::string json_ld(const story::Story& story, const Publication& page = {});

}  // namespace fanjian::render
