// Conversion in chunks equals conversion of the whole, in every direction, however the text is cut
// between characters. The first byte chooses the direction, the second the chunks.
#include <cstdint>
#include <string>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "convert/lexicon.h"
#include "text/utf8.h"
#include "convert/stream.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::convert;
  using namespace fanjian::dictionary;
  using namespace fanjian::text;
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  MUST(lexicon.ok());
  if (size < 2) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 2), size - 2);
  if (first_invalid(text) != text.size()) return 0;
  Direction direction;
  direction.from = static_cast<Variety>(data[0] & 3);
  direction.to = static_cast<Variety>(data[0] >> 2 & 3);
  direction.regional_words = data[0] >> 4 & 1;
  direction.rare = data[0] >> 5 & 1;
  const Converter converter(lexicon.value(), direction);
  std::string whole, parts;
  converter.convert(text, whole);
  TextStream stream(converter);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    for (unsigned n = data[1] % 9 + 1u; n > 0 && end < text.size(); --n) next(text, end);
    stream.take(text.substr(at, end - at), parts);
    at = end;
  }
  stream.end(parts);
  MUST(parts == whole);
  return 0;
}
