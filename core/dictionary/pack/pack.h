// The packed lexicon (FORMAT.md).
#pragma once

#include <string>

#include "dictionary/dictionary.h"

namespace fanjian::dictionary::pack {

// Empty if the book is beyond the format's limits, or does not unpack to itself.
std::string pack(const DictionaryData& book);

}  // namespace fanjian::dictionary::pack
