// ICU's rules for grapheme clusters and sentences, compiled for the core.
#pragma once

#include <string>

namespace fanjian::text::pack {

// Four offsets (text/breaks.cpp), the forward and the reverse state table, and the trie of the categories. Throws
// std::runtime_error where the tables are not of the kind that is read there.
std::string cluster_rules();
std::string sentence_rules();

}  // namespace fanjian::text::pack
