// A story's input, which is read whole.
#pragma once

#include <optional>
#include <string>

#include "cli/input.h"

namespace fanjian::command {

// Without its byte order mark. Nothing, and told on standard error: it could not be read, or is a page of HTML.
// What is longer than a story may be is cut where Story::open still says that it is too large.
std::optional<std::string> whole(Input& input);

}  // namespace fanjian::command
