// Conversion direction of a call, with detection of the source variety.
#pragma once

#include <string_view>

#include "cli/options.h"
#include "story/story.h"
#include "convert/lexicon.h"

namespace fanjian::cli {

convert::Direction direction_of(const Options& options, const convert::Lexicon& lexicon, std::string_view beginning);

story::Choices choices_of(const Options& options);

}  // namespace fanjian::cli
