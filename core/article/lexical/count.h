// How long a story is: Han characters, Latin words and numbers, glosses not counted.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace fanjian::article {

std::uint32_t count_words(std::string_view source, const std::vector<Gloss>& glosses);

// At 400 words a minute, which is what adults read of newspaper Chinese; whole seconds, rounded up.
std::uint32_t reading_seconds(std::uint32_t words);

}  // namespace fanjian::article
