#include "article/lexical/folded_text.h"

#include <algorithm>

#include "article/lexical/fold.h"
#include "text/utf8.h"

namespace fanjian {

std::size_t gloss_from(const std::vector<Gloss>& glosses, std::uint32_t offset) {
  const auto it =
      std::lower_bound(glosses.begin(), glosses.end(), offset,
                       [](const Gloss& g, std::uint32_t x) { return g.span.begin < x; });
  return static_cast<std::size_t>(it - glosses.begin());
}

bool has_no_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

FoldedText::FoldedText(std::string_view source, Span span, const std::vector<Gloss>& glosses,
             std::size_t limit)
    : source_(source), glosses_(&glosses) {
  const std::size_t expected = std::min<std::size_t>(limit, span.size() / 2 + 1);
  text_.reserve(expected);
  begin_.reserve(expected + 1);
  std::size_t g = gloss_from(glosses, span.begin);
  std::size_t at = span.begin;
  while (at < span.end && text_.size() < limit) {
    const std::size_t here = at;
    const char32_t c = next(source, at);
    if ((c < 0x3000 || c == 0xFEFF) && has_no_width(c)) continue;  // goes with what stands before it
    begin_.push_back(static_cast<std::uint32_t>(here));
    text_ += fold(c);
    if (g < glosses.size() && glosses[g].span.begin == here) at = glosses[g++].span.end;
  }
  begin_.push_back(static_cast<std::uint32_t>(at));
  whole_ = at >= span.end;
}

Span FoldedText::span(std::size_t from, std::size_t to) const {
  return {begin_[from], begin_[to]};
}

std::string FoldedText::plain(std::size_t from, std::size_t to) const {
  const std::string text = plain_text(source_, span(from, to), *glosses_);
  return without_width(text);
}

std::string without_width(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!has_no_width(next(text, at))) out.append(text, here, at - here);
  }
  return out;
}

std::string plain_text(std::string_view source, Span span, const std::vector<Gloss>& glosses) {
  std::string out;
  out.reserve(span.size());
  std::uint32_t at = span.begin;
  for (std::size_t g = gloss_from(glosses, span.begin);
       g < glosses.size() && glosses[g].span.begin < span.end; ++g) {
    out += source.substr(at, glosses[g].base.end - at);
    at = glosses[g].span.end;
  }
  if (at < span.end) out += source.substr(at, span.end - at);
  return out;
}

}  // namespace fanjian
