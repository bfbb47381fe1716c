// What becomes of a character that words leave open.
#pragma once

#include <string_view>

#include "convert/context.h"
#include "convert/matcher.h"
#include "convert/tables.h"

namespace fanjian::convert {

// What the document settled or, where it settled nothing, the context chooses; `proposed` is what the character is by
// itself. Says in `reason` if that is something else. Where the conversion only asks (`told.asked`), the place is
// recorded and `proposed` stands.
dictionary::Id chosen(const Lexicon::Tables& tables, const Context& context, const MatchOutput& told,
                      std::string_view text, text::Span at, dictionary::Id character, dictionary::Id proposed,
                      dictionary::context::WordPlace place, Reason& reason);

}  // namespace fanjian::convert
