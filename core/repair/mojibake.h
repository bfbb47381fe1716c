// Byte damage: a converter searched GBK bytes without regard to where characters begin, found a character
// in the second byte of one and the first of the next, and wrote its reading behind it. 發展潛力巨大 is
//
//     D5B9 9D93 C1A6 BEDE B4F3           展 潛 力 巨 大: the bytes B9 9D are 節
//     D5B9 9D (jié) 93C1 A6BE DEB4 F3    read again: 展, a byte alone, (jié), 摿, no character, 薮, a byte alone
//
// From the reading to the next byte below 0x40 everything is read one byte off. The bytes of what is seen
// are known; those that stood alone, and pairs that are no character and were passed over, are not. What
// they were is decided by what is Chinese (words.h), and only where nothing else comes near: otherwise
// the place is reported without a fix.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repair/evidence.h"

namespace fanjian::repair {

// Places count characters. No fix: the original is unknown, and `suggestion`, if there is
// anything, is only the best of several guesses.
struct ByteDamage {
  std::size_t begin = 0, end = 0;
  std::optional<std::u32string> fix, suggestion;
};

struct Memory;
class Slice;

// In order, line by line. There is a budget for the whole text (most_work): what of it lies behind, if a reading
// shows it, is told. What a memory knows is not looked into again, and counts as if it were, so that the answer
// is that of a first time. Nothing: the slice was used up.
std::optional<std::vector<ByteDamage>> byte_damage(std::u32string_view text, Evidence& judges, Memory& memory,
                                                   Slice& slice);

}  // namespace fanjian::repair
