// ICU's rules for grapheme clusters and sentences, compiled: what ubrk_openBinaryRules takes.
#pragma once

#include <string>

namespace fanjian::text::pack {

// The root locale's of the machine's ICU, cut to the scripts of a Chinese text, and without the text that they were
// written as. Throws std::runtime_error where their format is another.
std::string cluster_rules();
std::string sentence_rules();

}  // namespace fanjian::text::pack
