// Cuts a block into runs: parts of a dateline, glosses, links, line breaks, and text between.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// The runs of `span`, a partition of it. `parts` in order, not overlapping. Glosses and links are
// those of the whole source; `gloss` and `link` are the first of each not yet used, and move on.
// Fills in the glosses' block.
std::vector<Run> cut_runs(std::string_view source, text::Span span, const std::vector<LinePart>& parts,
                          std::vector<Gloss>& glosses, const std::vector<text::Span>& links, std::size_t& gloss,
                          std::size_t& link, std::uint32_t block);

}  // namespace fanjian::article
