// House styles: the choices between spellings in which good papers differ, each with its words, and presets of them.
// The table is house_styles.txt, whose head says what its lines are.
#pragma once

#include <string_view>
#include <vector>

#include "convert/glossary.h"

namespace fanjian::convert {

// Appends the terms of style of a list of presets and spellings with spaces or commas between; of each choice the last
// that is named counts. False where a name is none.
bool add_house_style(std::string_view names, std::vector<GlossaryTerm>& terms);

// The lines of the table, without its comments.
extern const std::string_view house_styles_table;

}  // namespace fanjian::convert
