#include "dictionary/pack/dictionaries.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "text/utf8.h"

namespace fanjian::dictionary::pack {

Dictionary read_dictionary(const std::string& data, const std::string& name) {
  const std::string path = data + "/data/" + name + ".txt";
  const auto fail = [&](const char* what, const std::string& line) {
    std::fprintf(stderr, "%s: %s: %s\n", path.c_str(), what, line.c_str());
    std::exit(1);
  };
  std::ifstream file(path);
  if (!file) fail("cannot be read", "");
  Dictionary dictionary;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line.front() == '#') continue;
    if (text::first_invalid(line) != line.size()) fail("not UTF-8", line);
    const std::size_t tab = line.find('\t');
    if (tab == 0 || tab == std::string::npos || tab + 1 == line.size()) fail("no key or value", line);
    std::vector<std::u32string> values;
    for (std::size_t begin = tab + 1; begin <= line.size();) {
      const std::size_t end = std::min(line.find(' ', begin), line.size());
      if (end == begin) fail("an empty value", line);
      values.push_back(text::utf32(line.substr(begin, end - begin)));
      begin = end + 1;
    }
    if (!dictionary.emplace(text::utf32(line.substr(0, tab)), std::move(values)).second)
      fail("twice the same key", line);
  }
  if (dictionary.empty()) fail("empty", "");
  return dictionary;
}

}  // namespace fanjian::dictionary::pack
