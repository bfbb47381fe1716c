#include "dictionary/train/lines.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "text/utf8.h"

namespace fanjian::dictionary::train {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path);
  if (!in) {
    std::fprintf(stderr, "fanjian_train: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> split(const std::string& line, char by) {
  std::vector<std::string> parts(1);
  for (const char c : line)
    if (c == by) parts.emplace_back();
    else parts.back() += c;
  return parts;
}

std::u16string narrowed(const std::u32string& text) {
  std::u16string out;
  for (const char32_t c : text) out += c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
  return out;
}

std::u16string read(const std::string& text) { return narrowed(text::utf32(text)); }

}  // namespace fanjian::dictionary::train
