// The caller's own words: --glossary and --house-style.
#pragma once

#include <optional>

#include "cli/options.h"
#include "convert/lexicon.h"

namespace fanjian::cli {

// Reads them into `options`, whose `glossary` then points to what is in `made`. False, and told on standard error with
// its line, if one cannot be used.
bool read_own_words(Options& options, const convert::Lexicon& lexicon, std::optional<convert::Glossary>& made);

}  // namespace fanjian::cli
