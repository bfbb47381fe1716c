// Diagnostics as a readable report and as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "repair/check.h"

namespace fanjian::repair {

// One line for each diagnostic, `name` before its line and column (both from 1, the column in characters), and a line of
// sums. Ends with a line feed. Control characters are made visible (text/visible.h).
std::string report(std::string_view text, const std::vector<Diagnostic>& diagnostics, std::string_view name);

// {"diagnostics": [{"kind", "start", "end", "line", "column", "text", "fix", "suggestion", "reason"}]}: `start` and
// `end` in UTF-16 units; `fix` null where the original is unknown, `suggestion` then the best guess or null;
// `reason` {"code"} with its arguments: "reading" {"reading", "count"}, "phrase" {"phrase"}, "context" {"score"},
// "not_traditional", "shifted_bytes", "lost_bytes". `indent` as of dump() in story/json.h.
std::string diagnostics_json(std::string_view text, const std::vector<Diagnostic>& diagnostics, int indent = -1);

// [{"start", "end", "text"}]: the fixes that a view needs; it hides glosses by itself.
std::string edits_json(std::string_view text, const std::vector<Diagnostic>& diagnostics);

}  // namespace fanjian::repair
