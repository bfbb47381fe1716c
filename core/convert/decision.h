// What becomes of a character that words leave open.
#pragma once

#include <string_view>

#include "convert/context.h"
#include "convert/matcher.h"
#include "convert/tables.h"

namespace fanjian {

// What the document settled or, where it settled nothing, the context chooses; `proposed` is what the character is by
// itself. Says in `reason` if that is something else. Where the conversion only asks (`told.asked`), the place is
// recorded and `proposed` stands.
Id chosen(const Lexicon::Tables& tables, const Context& context, const MatchOutput& told, std::string_view text, Span at,
          Id character, Id proposed, context::WordPlace place, Reason& reason);

}  // namespace fanjian
