// Doubts, written down: for eyes, and as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "repair/check.h"

namespace fanjian::repair {

// A line a doubt, `name` before its line and column (both from 1, the column in characters), and a line of
// sums. Ends with a line feed. Control characters are made visible (text/visible.h).
std::string report(std::string_view text, const std::vector<Diagnostic>& doubts, std::string_view name);

// {"doubts": [{"kind", "start", "end", "line", "column", "found", "mended", "likely"?, "evidence"}]}: `start`
// and `end` in UTF-16 units, `mended` null where it cannot be told, `likely` then the best guess, if there is one.
std::string doubts_json(std::string_view text, const std::vector<Diagnostic>& doubts);

// [{"start", "end", "text"}] of what is mended in a view, which takes out glosses by itself.
std::string mends_json(std::string_view text, const std::vector<Diagnostic>& doubts);

}  // namespace fanjian::repair
