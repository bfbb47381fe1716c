// Headings that were chosen as text: a few characters that nothing marks, between sentences.
#pragma once

#include <cstddef>
#include <vector>

#include "article/line_facts.h"
#include "article/roles.h"

namespace fanjian::article {

// Whether line `i`, chosen as text or as an item, heads what follows it.
bool is_bare_heading(std::size_t i, const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                     const std::vector<LineRole>& roles);

}  // namespace fanjian::article
