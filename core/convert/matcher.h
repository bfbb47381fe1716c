// The matcher: text in, converted text out, in one pass.
//
// Most characters take the quick way: three bytes in, one look at a table, three bytes out. Where a
// phrase may begin, which a filter of character pairs tells, the steps are run as OpenCC defines
// them, on as few characters as they need.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "convert/context.h"
#include "convert/converter.h"
#include "convert/plan.h"
#include "convert/tables.h"

namespace fanjian::convert {

// A character that the context was asked about, and what it was told.
struct ContextQuery {
  std::uint32_t at = 0;  // its first byte
  dictionary::Id character = dictionary::no_id, proposed = dictionary::no_id;
  std::uint8_t classes = 0;
  Context::Scores scores{};  // of its classes
};

// What a conversion tells beside its text, and what it is told. With `changes`, what was changed is
// appended there; with `all`, also what stayed the same by a phrase. With `asked`, and without `changes`,
// what the context was asked.
struct MatchOutput {
  std::vector<Change>* changes = nullptr;
  bool all = false;
  std::vector<ContextQuery>* asked = nullptr;
  std::span<const ResolvedCharacter> settled = {};
};

// Converts `text[span]` as a text of its own, appending to `out`. No more than about 16 KiB of stack; no
// allocation but for `out` and what is told.
void match(const Lexicon::Tables& tables, const MatchPlan& plan, std::string_view text, text::Span span,
           std::string& out, const MatchOutput& told);

}  // namespace fanjian::convert
