// Conversion, every direction: the first byte chooses it. Output is well-formed where the input is;
// changes, applied to the input, give the output; a paragraph converts the same alone and in company.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian;
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  MUST(lexicon.ok());
  if (size == 0) return 0;
  Direction direction;
  direction.from = static_cast<Variety>(data[0] & 3);
  direction.to = static_cast<Variety>(data[0] >> 2 & 3);
  direction.regional_words = data[0] >> 4 & 1;
  direction.rare = data[0] >> 5 & 1;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const Converter converter(lexicon.value(), direction);

  std::string out;
  std::vector<Change> changes;
  converter.convert(text, out, &changes);
  if (first_invalid(text) == text.size()) MUST(first_invalid(out) == out.size());

  std::string rebuilt;
  std::uint32_t at = 0;
  for (const Change& change : changes) {
    MUST(change.source.begin >= at && change.source.end <= text.size());
    rebuilt += text.substr(at, change.source.begin - at);
    MUST(rebuilt.size() == change.target.begin && change.target.end <= out.size());
    MUST(change.source.of(text) != change.target.of(out));
    rebuilt += change.target.of(out);
    at = change.source.end;
  }
  rebuilt += text.substr(at);
  MUST(rebuilt == out);

  std::string plain;
  converter.convert(text, plain);
  MUST(plain == out);  // asking for the changes does not change the result

  const Span all{0, static_cast<std::uint32_t>(text.size())};
  Hints hints;
  hints.keep = std::span<const Span>(&all, 1);
  std::string kept;
  converter.convert(text, kept, nullptr, hints);
  MUST(kept == text);
  return 0;
}
