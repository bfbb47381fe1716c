// The names that are found in a line of Simplified.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "convert/personal_names.h"
#include "text/span.h"

// With a space between them.
inline std::string named(std::string_view line) {
  std::vector<fanjian::text::Span> names;
  fanjian::convert::find_names(line, names);
  std::string out;
  for (const fanjian::text::Span name : names) (out += out.empty() ? "" : " ") += name.of(line);
  return out;
}
