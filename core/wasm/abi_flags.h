// The bits of the ABI's arguments: exports.txt.
#pragma once

#include <cstdint>
#include <optional>

#include "story/story.h"
#include "convert/converter.h"

namespace fanjian::wasm {

inline constexpr std::uint32_t regional_words_bit = 1u << 8, checked_bit = 1u << 10;
// The number of a conversion or of choices holds the handle of a glossary above the rest; 0: none.
inline constexpr unsigned glossary_shift = 16;
inline constexpr std::uint32_t direction_bits = (1u << glossary_shift) - 1, most_glossaries = direction_bits;

// Nothing where a bit is set that says nothing, or no glossary has the handle.
std::optional<convert::Direction> direction_of(std::uint32_t bits);
std::optional<story::Choices> choices_of(std::uint32_t bits);

}  // namespace fanjian::wasm
