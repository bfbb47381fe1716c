// Lines of a source text in the making, with their blocks.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/article.h"

namespace fanjian::story {

inline std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// A headline or a notice is one line, whatever it was in the draft.
inline std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

inline article::Block line_break(std::uint32_t offset) {
  article::Block block;
  block.role = article::Role::separator;
  block.span = {offset, offset + 1};
  block.runs.push_back({block.span, article::Part::line_break, article::Part::text, {}, {}});
  return block;
}

// Adds runs to a block at the end of `text`.
struct SourceLine {
  std::string& text;
  article::Block& block;

  void add(std::string_view run, article::Part part) {
    const std::uint32_t begin = size_of(text);
    text += run;
    block.span.end = size_of(text);
    block.runs.push_back({{begin, block.span.end}, part, article::Part::text, {}, {}});
  }
};

}  // namespace fanjian::story
