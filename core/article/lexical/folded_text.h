// The source with its glosses lifted out and its characters composed (NFC) and folded, each tied to the bytes it
// came from: what datelines, names and verbs are matched on. It is folded once; what reads a stretch of it sees a
// part of that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/lexical/words.h"

namespace fanjian::article {

class FoldedStory {
 public:
  // Both must outlive it; the glosses' places must not change.
  FoldedStory(std::string_view source, const std::vector<Gloss>& glosses);
  FoldedStory(const FoldedStory&) = delete;

  std::string_view source() const { return source_; }
  const std::vector<Gloss>& glosses() const { return *glosses_; }

 private:
  friend class FoldedText;

  // Puts the last characters, which are those of `run`, in NFC, and empties it.
  void compose_end(std::u32string& run);

  std::string_view source_;
  const std::vector<Gloss>* glosses_;
  std::u32string text_;
  std::vector<std::uint32_t> begin_;  // of each character; begin_[text_.size()] is the end of the source
};

// A stretch of a story.
class FoldedText {
 public:
  // At most `limit` characters from the beginning of `span`.
  FoldedText(const FoldedStory& story, text::Span span, std::size_t limit);

  Chars text() const { return text_; }
  std::size_t size() const { return text_.size(); }
  char32_t operator[](std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }
  bool whole() const { return whole_; }  // the limit was not met

  // The source bytes of characters [from, to): a gloss goes with its base.
  text::Span span(std::size_t from, std::size_t to) const;

  // The source text of characters [from, to), glosses lifted, otherwise as written.
  std::string plain(std::size_t from, std::size_t to) const;

 private:
  const FoldedStory* story_;
  Chars text_;
  const std::uint32_t* begin_;
  std::uint32_t end_;  // of the span
  bool whole_ = true;
};

// Without ZERO WIDTH SPACE, WORD JOINER, SOFT HYPHEN and the like (unicode::is_invisible), which are passed over
// wherever words are looked for.
std::string without_width(const std::string& text);

// The source text of a span with the glosses lifted.
std::string plain_text(std::string_view source, text::Span span, const std::vector<Gloss>& glosses);

// The first gloss that does not begin before `offset`.
std::size_t gloss_from(const std::vector<Gloss>& glosses, std::uint32_t offset);

}  // namespace fanjian::article
