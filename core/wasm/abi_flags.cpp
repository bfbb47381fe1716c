#include "wasm/abi_flags.h"

#include "wasm/abi_state.h"

namespace fanjian::wasm {
namespace {

// The half byte of a variety at `shift`, if there is such a variety.
std::optional<convert::Variety> variety(std::uint32_t bits, unsigned shift) {
  const std::uint32_t value = (bits >> shift) & 15;
  if (value > static_cast<std::uint32_t>(convert::Variety::hant_hk)) return std::nullopt;
  return static_cast<convert::Variety>(value);
}

constexpr std::uint32_t rare_bit = 1u << 9, exact_bit = 1u << 11, cantonese_bit = 1u << 12, mixed_bit = 1u << 13;
constexpr std::uint32_t punctuation_bit = 1u << 12, quotes_bit = 1u << 13, vertical_bit = 1u << 14,
                        corrected_bit = 1u << 15;

}  // namespace

std::optional<convert::Direction> direction_of(std::uint32_t bits) {
  const auto from = variety(bits, 0), to = variety(bits, 4);
  if (!from || !to || bits >= mixed_bit << 1) return std::nullopt;
  return convert::Direction{*from,
                            *to,
                            (bits & regional_words_bit) != 0,
                            (bits & rare_bit) != 0,
                            (bits & exact_bit) != 0,
                            (bits & cantonese_bit) != 0,
                            (bits & mixed_bit) != 0};
}

std::optional<story::Choices> choices_of(std::uint32_t bits) {
  const convert::Glossary* words = nullptr;
  if (const std::uint32_t handle = bits >> glossary_shift; handle != 0 && !(words = glossary(handle)))
    return std::nullopt;
  bits &= direction_bits;
  const auto to = variety(bits, 4);
  if (!to || (bits & 15) > 1 || (bits & (checked_bit | exact_bit))) return std::nullopt;
  const auto has = [bits](std::uint32_t bit) { return (bits & bit) != 0; };
  return story::Choices{has(1),
                        *to,
                        has(regional_words_bit),
                        has(rare_bit),
                        has(punctuation_bit),
                        has(quotes_bit),
                        has(vertical_bit),
                        has(corrected_bit),
                        words};
}

}  // namespace fanjian::wasm
