// The packed lexicon (FORMAT.md).
#pragma once

#include <string>

#include "dictionary/dictionary.h"

namespace fanjian::dictionary::pack {

// Empty if the book is beyond the format's limits, or does not unpack to itself.
std::string pack(const DictionaryData& book);

// The same in two: what converts to Simplified and between regions, and the part for Traditional, without which Simplified
// text cannot be converted (unpack_part). Both are empty where pack() is.
struct Parts {
  std::string lexicon, traditional;
};
Parts pack_parts(const DictionaryData& book);

}  // namespace fanjian::dictionary::pack
