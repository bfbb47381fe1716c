// From what to what, where the call does not say it all.
#pragma once

#include <string_view>

#include "cli/options.h"
#include "story/story.h"
#include "convert/lexicon.h"

namespace fanjian::command {

Direction direction_of(const Options& options, const Lexicon& lexicon, std::string_view beginning);

Choices choices_of(const Options& options);

}  // namespace fanjian::command
