// Reading a story's JSON into a flat list of its values; what they mean is story_json.h's matter.
//
// nlohmann_json reads, through its SAX interface: no tree of its own, no recursion, no exceptions.
// Members that no story has (see StoryKey) are passed over, however deep they go. Numbers, true and
// false are values of a few (`width`, `strong`), and refused in the others; null is passed over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"

namespace fanjian::story {

enum class StoryKey : std::uint8_t {
  other,  // elements of arrays, and the whole
  headline,
  dateline,
  raw,
  article_body,
  role,
  text,
  runs,
  gloss,
  before,
  after,
  author,
  contributor,
  name,
  role_name,
  job_title,
  affiliation,
  copyright_notice,
  usage_terms,
  credit_text,
  image,
  url,
  content_url,
  alt,
  width,
  height,
  caption,
  credit,
  alternative_headline,
  date_published,
  date_modified,
  publisher,
  article_section,
  rows,
  header,
  ordered,
  depth,
  position,
  link,
  strong,
  emphasis,
  code,
  keep,
  lang,
  sub,
  sup,
  part,
};

struct JsonValue {
  enum class Kind : std::uint8_t { string, array, object, number, boolean };
  Kind kind = Kind::string;
  StoryKey key = StoryKey::other;
  std::uint32_t offset = 0;          // of its first byte in the JSON
  std::uint32_t begin = 0, end = 0;  // strings: in ReadJson::strings; numbers, true and false: `begin` is the value
  std::uint32_t next = 0;            // index of the value after this one and all within it
};

// Values in the order of the text: a container, then what is within it.
struct ReadJson {
  std::vector<JsonValue> values;  // values[0] is the whole: an object
  std::string strings;            // unescaped, UTF-8

  std::string_view text(const JsonValue& value) const {
    return std::string_view(strings).substr(value.begin, value.end - value.begin);
  }
};

// `text` is well-formed UTF-8.
text::Result<ReadJson> read_json(std::string_view text);

}  // namespace fanjian::story
