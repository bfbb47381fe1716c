// The gloss finder: what it lifts is one Han character, whole, and a reading in brackets behind it; in
// order and apart; and looking twice finds the same. Where the first byte is odd the others choose
// pieces that texts with glosses are made of; else they are the text.
#include <cstdint>
#include <string>

#include "article/lexical/gloss.h"
#include "oracle.h"
#include "text/characters.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::article;
  using namespace fanjian::text;
  static const char* const pieces[] = {
      "環",  "發",    "們",   "項", "黨",     "月",       "臧否",      "的",         "，",
      "。",  "\n",    "(",    ")",  "（",     "）",       "huán",      "huan",       "fā",
      "men", "xiàng", "dǎng", "pǐ", "cliché", "hè lián",  "u\xCC\x88", "a\xCC\x81n", " ",
      "1",   "A",     "訊",   "𠮷", "lǜ",     "環(huán)", "發(fā)",    "還(huán)",   "黨(dang)(dang)"};
  if (size == 0) return 0;
  std::string text;
  if (data[0] & 1)
    for (std::size_t i = 1; i < size && i < 600; ++i) text += pieces[data[i] % std::size(pieces)];
  else text.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  if (first_invalid(text) != text.size()) return 0;
  const auto found = find_glosses(text);
  std::uint32_t at = 0;
  for (const Gloss& gloss : found) {
    MUST(gloss.span.begin >= at && gloss.span.begin == gloss.base.begin && gloss.base.end <= gloss.reading.begin);
    MUST(!gloss.reading.empty() && gloss.reading.end < gloss.span.end && gloss.span.end <= text.size());
    std::size_t i = gloss.base.begin;
    MUST(is_han(next(text, i)) && i == gloss.base.end);
    at = gloss.span.end;
    MUST(at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
  }
  const auto again = find_glosses(text);
  MUST(again.size() == found.size());
  for (std::size_t i = 0; i < found.size(); ++i) MUST(again[i].span.begin == found[i].span.begin);
  return 0;
}
