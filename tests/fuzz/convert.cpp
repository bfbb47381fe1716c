// Conversion, every direction: the first byte chooses it. Output is well-formed where the input is;
// changes, applied to the input, give the output; what is Simplified stays; words cover the text.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/segmenter.h"
#include "convert/tables.h"
#include "text/utf8.h"

namespace {

// What the dictionary reads as Traditional where it stands in Simplified text: each begins or ends a word that is no
// word of Simplified (老么, 坏土, 喝采, 沈着).
bool known_to_change(char32_t c) { return std::u32string_view(U"么坏采沈").find(c) != std::u32string_view::npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::convert;
  using namespace fanjian::dictionary;
  using namespace fanjian::text;
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

  // What is Simplified stays so: made Simplified again it is the same, but for characters that make another word of
  // the dictionary only once those beside them are Simplified (坏 that is 坯 in 坏土, where 破壞土 was written).
  if (direction.to == Variety::hans && direction.from != Variety::hans) {
    std::string again;
    converter.convert(out, again);
    MUST(first_invalid(text) != text.size() || length(again) == length(out) || direction.regional_words);
    if (!direction.regional_words && first_invalid(text) == text.size()) {
      for (std::size_t at = 0, there = 0; at < out.size();) {
        const char32_t once = next(out, at), twice = next(again, there);
        MUST(once == twice || known_to_change(once));
      }
    }
  }

  // The words of a stretch are all of it.
  std::vector<Id> stretch;
  for (std::size_t at = 0; at < text.size() && stretch.size() < Segmenter::most;)
    if (const Id id = lexicon.value().tables().id_of(next(text, at)); id != no_id) stretch.push_back(id);
  Segmenter::Word words[Segmenter::most];
  std::size_t covered = 0;
  for (std::size_t n = lexicon.value().tables().segmenter().cut(stretch, words), i = 0; i < n; ++i) {
    MUST(words[i].length > 0);
    covered += words[i].length;
  }
  MUST(covered == stretch.size());

  const Span all{0, static_cast<std::uint32_t>(text.size())};
  Hints hints;
  hints.keep = std::span<const Span>(&all, 1);
  std::string kept;
  converter.convert(text, kept, nullptr, hints);
  MUST(kept == text);
  return 0;
}
