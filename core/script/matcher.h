// The matcher: text in, converted text out, in one pass.
//
// Most characters take the quick way: three bytes in, one look at a table, three bytes out. Where a
// phrase may begin, which a filter of character pairs tells, the steps are run as OpenCC defines
// them, on as few characters as they need.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "script/converter.h"
#include "script/plan.h"
#include "script/tables.h"

namespace fanjian {

// Converts `text[span]` as a text of its own, appending to `out`. With `changes`, what was changed
// is appended there; with `all`, also what stayed the same by a phrase. No more than about 16 KiB of stack; no allocation but for `out` and `changes`.
void match(const Lexicon::Tables& tables, const Plan& plan, std::string_view text, Span span,
           std::string& out, std::vector<Change>* changes, bool all = false);

}  // namespace fanjian
