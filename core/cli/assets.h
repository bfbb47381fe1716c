// Data embedded in the program beside the lexicon: the lists for corrections (core/repair), and the reader for
// bundled pages.
#pragma once

#include <string_view>

namespace fanjian::cli {

std::string_view embedded_words();
std::string_view embedded_readings();
std::string_view embedded_reader();  // dist/fanjian-reader.single.html

}  // namespace fanjian::cli
