// A letter between characters of Traditional that is the second byte of one whose first was lost.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "repair/evidence.h"
#include "repair/mojibake.h"

namespace fanjian::repair {

// At `here`, in a line that ends at `end`; what stands before `least` is settled. Told only: there is no fix.
std::optional<ByteDamage> glued_letter(std::u32string_view text, Evidence& judges, std::size_t least, std::size_t here,
                                       std::size_t end);

// As many characters of Han behind a place as words have.
std::u32string_view behind_of(std::u32string_view text, std::size_t here);

}  // namespace fanjian::repair
