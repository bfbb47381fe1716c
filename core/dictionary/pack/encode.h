// The fitted weights (weights.txt) and those set by hand (by_hand.txt) as bytes of the packed lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dictionary/dictionary.h"

namespace fanjian::dictionary::pack {

// Complains on stderr and exits where a file is not what train.cpp writes or by_hand.txt says of itself. Features with symbols
// that the book does not have are left out.
std::vector<std::uint8_t> encode(const std::string& path, const std::string& by_hand, const DictionaryData& book);

}  // namespace fanjian::dictionary::pack
