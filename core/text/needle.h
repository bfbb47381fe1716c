// Finds a text in others in time linear in both, whatever they are made of: std::string::find takes the product
// where nearly every place nearly fits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fanjian::text {

class Needle {
 public:
  explicit Needle(std::string text) : text_(std::move(text)), borders_(text_.size()) {
    for (std::size_t at = 1, border = 0; at < text_.size(); ++at) {
      while (border > 0 && text_[at] != text_[border]) border = borders_[border - 1];
      border += text_[at] == text_[border];
      borders_[at] = static_cast<std::uint32_t>(border);
    }
  }

  std::size_t size() const { return text_.size(); }

  // Where it is first found at or behind `from`; npos: nowhere.
  std::size_t in(std::string_view text, std::size_t from = 0) const {
    if (text_.empty()) return from <= text.size() ? from : std::string_view::npos;
    for (std::size_t at = from, met = 0; at < text.size(); ++at) {
      while (met > 0 && text[at] != text_[met]) met = borders_[met - 1];
      met += text[at] == text_[met];
      if (met == text_.size()) return at + 1 - met;
    }
    return std::string_view::npos;
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> borders_;  // of each beginning, how long the longest other that it ends with is
};

}  // namespace fanjian::text
