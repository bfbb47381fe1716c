// The packed lexicon, header and all.
#pragma once

#include <string>

#include "lexicon/book.h"

namespace fanjian {

// Empty if the book is beyond the format's limits.
std::string pack(const Book& book);

}  // namespace fanjian
