// Reads a whole story.
#pragma once

#include <optional>
#include <string>

#include "cli/input.h"

namespace fanjian::cli {

// Without its byte order mark. Returns nothing, with a message on standard error, if reading fails or the input is
// an HTML page. Cuts oversized input where Story::open still reports too_large.
std::optional<std::string> whole(Input& input);

}  // namespace fanjian::cli
