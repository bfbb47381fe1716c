// What the numbers of the bridge stand for: exports.txt says which bit is what.
#pragma once

#include <cstdint>
#include <optional>

#include "story/story.h"
#include "convert/converter.h"

namespace fanjian::bridge {

inline constexpr std::uint32_t wording_bit = 1u << 8, checked_bit = 1u << 10;

// Nothing where a bit is set that says nothing.
std::optional<Direction> direction_of(std::uint32_t bits);
std::optional<Choices> choices_of(std::uint32_t bits);

}  // namespace fanjian::bridge
