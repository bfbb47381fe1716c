// The characters of a text, each as a text of its own: rows of a table that are one character long.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

inline std::vector<std::string> each_of(std::string_view list) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t from = at;
    fanjian::text::next(list, at);
    out.emplace_back(list.substr(from, at - from));
  }
  return out;
}
