// Where a text divides: grapheme clusters and sentences, by ICU's BreakIterator over its own rules (UAX #29).
//
// The rules are the build machine's ICU's, compiled by it for the scripts of a Chinese text (pack/break_rules.h); texts
// are read as UTF-8, in place.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::text::unicode {

enum class Unit { cluster, sentence };

// The ends of all units, the text's own last.
std::vector<std::size_t> unit_ends(Unit unit, std::string_view text);

// The cluster that holds the byte `at`, which is not the text's end: what a reader takes for one character
// (葛 with its variation selector, 発 with a combining mark, a family of emoji).
Span cluster_at(std::string_view text, std::size_t at);

// The beginning of a text of at most so many clusters.
std::string_view first_clusters(std::string_view text, std::size_t most);

}  // namespace fanjian::text::unicode
