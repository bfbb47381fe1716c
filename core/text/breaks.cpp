#include "text/breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdint>

#include "text/catch_bad_alloc.h"
#include "text/unicode_data.h"

namespace fanjian::text::unicode {
namespace {

// ICU's iterator over one text; its offsets are bytes.
class Breaks {
 public:
  Breaks(Unit unit, std::string_view text) {
    const std::span<const std::byte> rules = unit == Unit::cluster ? embedded_clusters() : embedded_sentences();
    UErrorCode status = U_ZERO_ERROR;
    iterator_ = ubrk_openBinaryRules(reinterpret_cast<const std::uint8_t*>(rules.data()),
                                     static_cast<std::int32_t>(rules.size()), nullptr, 0, &status);
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_SUCCESS(status)) ubrk_setUText(iterator_, &text_, &status);
    if (U_SUCCESS(status)) return;  // the rules are sound: pack/break_rules.cpp has opened them
    ubrk_close(iterator_);
    utext_close(&text_);
    throw_bad_alloc();
  }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;
  ~Breaks() {
    ubrk_close(iterator_);
    utext_close(&text_);
  }
  UBreakIterator* get() const { return iterator_; }

 private:
  UText text_ = UTEXT_INITIALIZER;
  UBreakIterator* iterator_ = nullptr;
};

}  // namespace

std::vector<std::size_t> unit_ends(Unit unit, std::string_view text) {
  const Breaks breaks(unit, text);
  std::vector<std::size_t> ends;
  for (std::int32_t end; (end = ubrk_next(breaks.get())) != UBRK_DONE;) ends.push_back(static_cast<std::size_t>(end));
  return ends;
}

Span cluster_at(std::string_view text, std::size_t at) {
  const Breaks breaks(Unit::cluster, text);
  const std::int32_t end = ubrk_following(breaks.get(), static_cast<std::int32_t>(at));
  return {static_cast<std::uint32_t>(ubrk_previous(breaks.get())), static_cast<std::uint32_t>(end)};
}

std::string_view first_clusters(std::string_view text, std::size_t most) {
  const Breaks breaks(Unit::cluster, text);
  std::int32_t end = 0;
  while (most-- > 0 && end != UBRK_DONE) end = ubrk_next(breaks.get());
  return end == UBRK_DONE ? text : text.substr(0, static_cast<std::size_t>(end));
}

}  // namespace fanjian::text::unicode
