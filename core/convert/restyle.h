// Lays a glossary's terms of style over the result of a conversion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "convert/converter.h"
#include "convert/glossary.h"

namespace fanjian::convert {

// `out` from `begun` on is what `source` became, and `changes` from `first` on (none if null) say how; `fixed`, in bytes
// from `begun`, stays. A term that begins in one word of the result and ends in another (一周 in 唯一周全) is none. `all`:
// every character has its change (Converter::trace). Linear in the text.
void restyle(const Lexicon& lexicon, const Glossary& glossary, Variety target, std::string_view source,
             std::string& out, std::size_t begun, std::span<const text::Span> fixed, std::vector<Change>* changes,
             std::size_t first, bool all);

}  // namespace fanjian::convert
