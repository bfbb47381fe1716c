// A story given as JSON, in schema.org's words:
//
//   { "headline": "…", "dateline": "浙江在線3月12日訊" | {"raw": …},
//     "author" and "contributor": person | [person…], where a person is "甲" or
//         {"name", "roleName"?, "jobTitle"?, "affiliation"?: "…" | {"name"}},
//     "articleBody": "…" | [ "…" | {"role"?, "before"?, "text": "…"}
//         | {"role"?, "before"?, "runs": [{"text", "gloss"?, "raw"?}…]} …], "after": "…",
//     "copyrightNotice", "usageTerms", "creditText", "alternativeHeadline", "datePublished", "dateModified", "url",
//     "articleSection": "…", "publisher": "…" | {"name"}, "image": picture | [picture…] }
//
// A run may also have "link", "lang": "…" and "strong", "emphasis", "code", "keep", "sub", "sup": true. Code, what is kept and languages
// other than zh are not converted. Beside lines, a body holds
//
//   { "role": "listItem", "depth": 1…9, "ordered"?: true, "position"?, "text" | "runs" }     its mark is made for it
//   { "role": "figure", "image": picture, "caption"?, "credit"?: "…" | [run…] }
//   { "role": "table", "header"?: true, "rows": [[ "…" | [run…] …]…] }
//   { "role": "embed", "url", "text" }
//
// where a picture is "address" | {"url", "link"?, "alt"?, "width"?, "height"?, "caption"?, "credit"?}. A story with an "image" and no
// figure is opened by it. An address that is not allowed (address.h) is left out and told in GivenParts::warnings.
//
// All members are optional, but there has to be a headline or an articleBody; other members are passed
// over; null is absent; of members given twice the last counts. What `fanjian parse` writes can be read,
// and gives the text that it was made from, byte for byte: "before" and "after" are white space.
//
// It becomes a source text, as if the story had come as plain text (headline, dateline and
// paragraphs in lines), and that text's Article, in which what the JSON says goes
// before what the parser finds: the headline, the roles of paragraphs, authors. Offsets of errors are
// bytes of the JSON; spans of the Article are bytes of the source text.
#pragma once

#include <string>
#include <string_view>

#include "article/article.h"
#include "text/error.h"

namespace fanjian::story {

struct JsonStory {
  std::string source;
  article::Article article;
};

// Begins with `{`, after white space or a byte order mark.
bool looks_like_json(std::string_view text);

// bad_json: not JSON; bad_shape: JSON, but not a story. Never recurses; linear.
text::Result<JsonStory> read_story_json(std::string_view json);

}  // namespace fanjian::story
