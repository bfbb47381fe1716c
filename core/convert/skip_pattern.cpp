#include "convert/skip_pattern.h"

#include <algorithm>
#include <cstdint>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

constexpr std::size_t most_bytes = 64;

bool runs_on(char32_t c) {
  return text::is_letter(c) || text::is_mark(c) || text::is_digit(c) || text::is_han(c) || c == U'_' || c == U'-';
}

bool ends_reach(char32_t c) { return text::ends_sentence_or_line(c) || c == U'\0'; }

}  // namespace

bool is_skip_pattern(std::string_view text) {
  return text.size() <= most_bytes && text.find('*') != 0 && std::count(text.begin(), text.end(), '*') == 1;
}

SkipPattern::SkipPattern(std::string_view text)
    : before_(text.substr(0, text.find('*'))), after_(text.substr(text.find('*') + 1)) {}

void SkipPattern::find(std::string_view text, std::vector<text::Span>& found) const {
  std::size_t end = 0;  // of the sentence that was looked through last
  for (std::size_t at = 0; (at = text.find(before_, at)) != std::string_view::npos;) {
    const std::size_t begin = at;
    at += before_.size();
    if (after_.empty()) {
      for (std::size_t after = at; after < text.size() && runs_on(text::next(text, after));) at = after;
      if (at > begin + before_.size())
        found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      continue;
    }
    if (end < at) {
      end = at;
      for (std::size_t after = at; after < text.size() && !ends_reach(text::next(text, after));) end = after;
    }
    const std::size_t closed = text.substr(0, end).find(after_, at);
    // Nothing closes it, and so nothing that begins later in the sentence.
    if (closed == std::string_view::npos) at = std::max(at, end);
    else found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at = closed + after_.size())});
  }
}

}  // namespace fanjian::convert
