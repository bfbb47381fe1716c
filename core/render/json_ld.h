// The story for search engines: schema.org JSON-LD, as it may stand in a <script> element of any page.
//
// Only schema.org's own types and properties, texts clean and in the source's script. `<`, `>`, `&`,
// U+2028 and U+2029 are escaped. A date without a year is left out: schema.org has no place for it.
#pragma once

#include <string>

#include "story/story.h"

namespace fanjian {

std::string json_ld(const Story& story);

}  // namespace fanjian
