// The packed lexicon (FORMAT.md).
#pragma once

#include <string>

#include "lexicon/book.h"

namespace fanjian {

// Empty if the book is beyond the format's limits, or does not unpack to itself.
std::string pack(const Book& book);

}  // namespace fanjian
