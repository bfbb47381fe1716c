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

FoldedStory::FoldedStory(std::string_view source, const std::vector<Gloss>& glosses)
    : source_(source), glosses_(&glosses) {
  const std::size_t expected = source.size() / 3 + source.size() / 16 + 16;
  text_.reserve(expected);
  begin_.reserve(expected + 1);
  std::size_t g = 0;
  char32_t base = 0;   // the last character that stands alone,
  std::u32string run;  // and with it those behind it that do not
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t here = at;
    const char32_t c = text::next(source, at);
    if ((c < 0x3000 || (c > 0xD7FF && !(c > 0xFF00 && c <= 0xFF60))) && text::unicode::is_invisible(c))
      continue;  // goes with what stands before it
    if (text::unicode::stands_alone(c)) {
      if (!run.empty()) compose_end(run);
      base = c;
    } else {
      if (run.empty() && !text_.empty()) run = base;
      run += c;
    }
    begin_.push_back(static_cast<std::uint32_t>(here));
    text_ += fold(c);
    if (g < glosses.size() && glosses[g].span.begin == here) at = glosses[g++].span.end;
  }
  if (!run.empty()) compose_end(run);
  begin_.push_back(static_cast<std::uint32_t>(source.size()));
}

// A character takes the bytes of those that it was composed of.
void FoldedStory::compose_end(std::u32string& run) {
  const std::size_t begin = text_.size() - run.size();
  text_.resize(begin);
  for (const char32_t c : text::unicode::composed(run)) text_ += fold(c);
  begin_.resize(text_.size(), begin_.back());
  run.clear();
}

FoldedText::FoldedText(const FoldedStory& story, text::Span span, std::size_t limit) : story_(&story), end_(span.end) {
  const auto first = std::lower_bound(story.begin_.begin(), story.begin_.end() - 1, span.begin);
  begin_ = story.begin_.data() + (first - story.begin_.begin());
  // A character takes a byte at least.
  const auto left = static_cast<std::size_t>(story.begin_.end() - 1 - first);
  const std::size_t most = std::min<std::size_t>({limit, left, span.size()});
  const auto last = std::lower_bound(first, first + static_cast<std::ptrdiff_t>(most), span.end);
  const auto size = static_cast<std::size_t>(last - first);
  text_ = Chars(story.text_).substr(static_cast<std::size_t>(first - story.begin_.begin()), size);
  whole_ = size == left || *last >= span.end;
}

text::Span FoldedText::span(std::size_t from, std::size_t to) const {
  return {std::min(begin_[from], end_), std::min(begin_[to], end_)};
}

std::string FoldedText::plain(std::size_t from, std::size_t to) const {
  const std::string text = plain_text(story_->source_, span(from, to), *story_->glosses_);
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
