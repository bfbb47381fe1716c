// Writes a story as one page (render/page.h).
#pragma once

#include <string>

#include "cli/built_in_lists.h"
#include "cli/options.h"

namespace fanjian::cli {

// `checker`: applies its fixes to the view; may be nullptr.
text::Result<std::string> bundled(const Options& options, const convert::Lexicon& lexicon, const Checker* checker,
                                  const std::string& text);

}  // namespace fanjian::cli
