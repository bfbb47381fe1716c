// The Article as JSON, in schema.org NewsArticle's words, with every span of the source.
//
//   "@context", "@type": "NewsArticle", "inLanguage", "headline", "dateline" (as written, glosses
//   lifted), "publisher": {"@type", "name", "department"}, "locationCreated", "dateCreated": {"raw",
//   "iso", "year", "month", "day", "span"}, "mode", "author" and "contributor": [{"@type": Person or, for a
//   desk, Organization, "name", "roleName", "jobTitle", "affiliation", "span"}], "speakers" (alike),
//   "articleBody": [{"role", "notice", "position", "speaker": {"name", "jobTitle"}, "span", "runs":
//   [{"text", "part", "link", "span"} or {"text": the base, "gloss": the reading, "raw": as written, where
//   the brackets are not ( and ), "part", "span"}], "before": the white space before the block, where
//   that is not one line feed, or nothing before the first}], "after": the white space after the last,
//   "copyrightNotice", "usageTerms", "creditText", "wordCount", "timeRequired" (ISO 8601), and
//   "spans": [[begin, end, name]…], which are the source, byte for byte, separators included: a name is
//   a role, or role.part.
//
// Spans are [begin, end) in bytes of the source text. What the story does not have is left out.
#pragma once

#include <cstdint>
#include <string>

#include "story/story.h"

namespace fanjian::render {

// `indent` as of dump() in story/json.h.
std::string article_json(const story::Story& story, int indent = -1);

// PT1M5S
std::string iso_duration(std::uint32_t seconds);

}  // namespace fanjian::render
