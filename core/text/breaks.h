// Where a text divides: grapheme clusters and sentences, by ICU's rules (UAX #29).
//
// ICU compiles its own rules for both at build time, over the scripts that a Chinese text holds (pack/); their state
// tables and tries are walked here as RuleBasedBreakIterator walks them, in UTF-8 and without its object.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::text::unicode {

enum class Unit { cluster, sentence };

// Behind the unit that begins at `at`, which is a boundary and not the text's end.
std::size_t unit_end(Unit unit, std::string_view text, std::size_t at);

// The cluster that holds the byte `at`, which is not the text's end: what a reader takes for one character
// (葛 with its variation selector, 発 with a combining mark, a family of emoji).
Span cluster_at(std::string_view text, std::size_t at);

// How many clusters, and the beginning of a text of at most so many.
std::size_t count_clusters(std::string_view text);
std::string_view first_clusters(std::string_view text, std::size_t most);

// The ends of all units, the text's own last.
std::vector<std::size_t> unit_ends(Unit unit, std::string_view text);

}  // namespace fanjian::text::unicode
