// Conversion direction of a call, with detection of the source variety.
#pragma once

#include <string_view>

#include "cli/options.h"
#include "story/story.h"
#include "convert/lexicon.h"

namespace fanjian::command {

Direction direction_of(const Options& options, const Lexicon& lexicon, std::string_view beginning);

Choices choices_of(const Options& options);

}  // namespace fanjian::command
