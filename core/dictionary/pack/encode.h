// The fitted weights (weights.txt) as bytes of the packed lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dictionary/dictionary.h"

namespace fanjian::dictionary::pack {

// Complains on stderr and exits where the file is not what train.cpp writes. Features with symbols
// that the book does not have are left out.
std::vector<std::uint8_t> encode(const std::string& path, const DictionaryData& book);

}  // namespace fanjian::dictionary::pack
