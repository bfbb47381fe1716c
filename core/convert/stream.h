// Conversion of a text that comes in chunks, as if it had come whole.
//
// Nothing that a conversion looks at reaches across a line feed, so lines are converted as they are
// complete. A line of more than `most_waiting` bytes is cut behind a mark that ends a sentence
// (。！？), where no phrase and no context reaches across either; only a text with neither is waited for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "convert/converter.h"

namespace fanjian::convert {

class TextStream {
 public:
  static constexpr std::size_t most_waiting = 1u << 20;

  // The glossary, if there is one, has to outlive it.
  explicit TextStream(const Converter& converter, const Glossary* glossary = nullptr) : converter_(converter) {
    hints_.glossary = glossary;
  }

  // Well-formed UTF-8 in whole characters. Appends to `out` what can be told.
  void take(std::string_view text, std::string& out);
  void end(std::string& out);

 private:
  const Converter& converter_;
  Hints hints_;
  std::string waiting_;
  std::size_t looked_at_ = 0;  // how much of what waits has no place to cut
};

// Behind the last place where `text` can be cut, or 0.
std::size_t last_cut(std::string_view text);

}  // namespace fanjian::convert
