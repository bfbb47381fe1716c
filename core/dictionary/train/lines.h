// Text files as the trainer reads them, in UTF-16: every character that it knows is one unit.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fanjian::dictionary::train {

// Of every 40 lines of running text, the one that is kept aside: figures are reported on it, and nothing learns from it.
inline constexpr bool kept_aside(std::size_t line) { return line % 40 == 7; }

// Complains and exits where the file cannot be read.
std::vector<std::string> lines_of(const std::string& path);
std::vector<std::string> split(const std::string& line, char by);

// Characters above U+FFFF become U+FFFD.
std::u16string narrowed(const std::u32string& text);
std::u16string read(const std::string& text);

}  // namespace fanjian::dictionary::train
