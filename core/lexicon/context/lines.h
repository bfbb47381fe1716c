// Text files as the trainer reads them, in UTF-16: every character that it knows is one unit.
#pragma once

#include <string>
#include <vector>

namespace fanjian::context {

// Complains and exits where the file cannot be read.
std::vector<std::string> lines_of(const std::string& path);
std::vector<std::string> split(const std::string& line, char by);

// Characters above U+FFFF become U+FFFD.
std::u16string narrowed(const std::u32string& text);
std::u16string read(const std::string& text);

}  // namespace fanjian::context
