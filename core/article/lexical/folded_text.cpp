#include "article/lexical/folded_text.h"

#include <algorithm>

#include "article/lexical/fold.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace fanjian::article {

std::size_t gloss_from(const std::vector<Gloss>& glosses, std::uint32_t offset) {
  const auto it = std::lower_bound(glosses.begin(), glosses.end(), offset,
                                   [](const Gloss& g, std::uint32_t x) { return g.span.begin < x; });
  return static_cast<std::size_t>(it - glosses.begin());
}

FoldedText::FoldedText(std::string_view source, text::Span span, const std::vector<Gloss>& glosses, std::size_t limit)
    : source_(source), glosses_(&glosses) {
  const std::size_t expected = std::min<std::size_t>(limit, span.size() / 2 + 1);
  text_.reserve(expected);
  begin_.reserve(expected + 1);
  std::size_t g = gloss_from(glosses, span.begin);
  std::size_t at = span.begin;
  char32_t base = 0;  // what a mark would stand upon
  while (at < span.end && text_.size() < limit) {
    const std::size_t here = at;
    const char32_t c = text::next(source, at);
    if ((c < 0x3000 || (c > 0xD7FF && !(c > 0xFF00 && c <= 0xFF60))) && text::unicode::is_invisible(c))
      continue;  // goes with what stands before it
    // As does a mark that is one with it; the commonest of what is no letter is none.
    if (const char32_t both = c < 0x3000 || c > 0x303F ? text::unicode::composed(base, c) : 0; both != 0) {
      text_.back() = fold(base = both);
      continue;
    }
    begin_.push_back(static_cast<std::uint32_t>(here));
    text_ += fold(base = c);
    if (g < glosses.size() && glosses[g].span.begin == here) at = glosses[g++].span.end;
  }
  begin_.push_back(static_cast<std::uint32_t>(at));
  whole_ = at >= span.end;
}

text::Span FoldedText::span(std::size_t from, std::size_t to) const { return {begin_[from], begin_[to]}; }

std::string FoldedText::plain(std::size_t from, std::size_t to) const {
  const std::string text = plain_text(source_, span(from, to), *glosses_);
  return without_width(text);
}

std::string without_width(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!text::unicode::is_invisible(text::next(text, at))) out.append(text, here, at - here);
  }
  return out;
}

std::string plain_text(std::string_view source, text::Span span, const std::vector<Gloss>& glosses) {
  std::string out;
  out.reserve(span.size());
  std::uint32_t at = span.begin;
  for (std::size_t g = gloss_from(glosses, span.begin); g < glosses.size() && glosses[g].span.begin < span.end; ++g) {
    out += source.substr(at, glosses[g].base.end - at);
    at = glosses[g].span.end;
  }
  if (at < span.end) out += source.substr(at, span.end - at);
  return out;
}

}  // namespace fanjian::article
