// One headline of those that were chosen above the text.
#pragma once

#include <string_view>
#include <vector>

#include "article/line_facts.h"
#include "article/lexical/lines.h"
#include "article/roles.h"

namespace fanjian::article {

// The others become its decks, captions or menus. A page that prints it twice keeps both.
void settle_headline(std::string_view source, const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                     std::vector<LineRole>& roles);

}  // namespace fanjian::article
