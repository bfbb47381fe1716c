// Marks, on any text: what is set otherwise are marks and single spaces, in order and whole; the text
// without them is the text; no quotation mark is lost or gained; what is set once stays as it is set.
#include <cstdint>
#include <string>
#include <vector>

#include "oracle.h"
#include "story/typography.h"
#include "text/utf8.h"

namespace {

using namespace fanjian::story;
using namespace fanjian::text;

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xFF02 || c == 0xFF07 || c == 0x2018 || c == 0x2019 || c == 0x201C ||
         c == 0x201D || (c >= 0x300C && c <= 0x300F) || (c >= 0x301D && c <= 0x301F) || (c >= 0xFE41 && c <= 0xFE44);
}

bool is_mark(char32_t c) {
  return std::u32string_view(U",:;!?.()-，：；！？。（）… —").find(c) != std::u32string_view::npos;
}

// What is neither mark nor space, and how many quotation marks there are.
std::pair<std::string, std::size_t> skeleton(std::string_view text) {
  std::pair<std::string, std::size_t> found;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next(text, i);
    if (is_quote(c)) ++found.second;
    else if (!is_mark(c)) append(found.first, c);
  }
  return found;
}

std::string set(std::string_view text, MarkStyle style) {
  PunctuationNormalizer setter(style);
  std::vector<MarkEdit> edits;
  std::string all, space;
  // Line by line, so that quotations run on.
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t end = std::min(text.find('\n', i), text.size());
    const std::string_view line = text.substr(i, end - i);
    std::size_t after = end + 1;
    const char32_t next_mark = after < text.size() ? next(text, after) : 0;
    setter.decide(line, {}, true, next_mark, edits);
    std::uint32_t at = 0;
    for (const MarkEdit& edit : edits) {
      MUST(edit.at >= at && edit.size > 0 && edit.at + edit.size <= line.size());
      at = edit.at + edit.size;
    }
    const std::size_t begin = all.size();
    all += line;
    std::uint32_t last = static_cast<std::uint32_t>(line.size());
    put_in(all, begin, edits, space, std::span<std::uint32_t>(&last, 1));
    MUST(begin + last == all.size());
    if (end < text.size()) all += '\n';
    i = end + 1;
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_invalid(text) != size) return 0;
  const auto before = skeleton(text);
  for (const bool punctuation : {false, true})
    for (const QuoteForm form :
         {QuoteForm::as_found, QuoteForm::curly, QuoteForm::corner, QuoteForm::corner_reversed}) {
      const std::string once = set(text, {punctuation, form});
      MUST(first_invalid(once) == once.size());
      MUST(skeleton(once) == before);
      if (!punctuation && form == QuoteForm::as_found) MUST(once == text);
    }
  return 0;
}
