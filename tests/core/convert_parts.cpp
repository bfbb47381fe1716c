// A lexicon in two: without the part for Traditional it converts to Simplified and between regions, and with it all that
// the whole one does. The bridge's test (tests/web/bridge.test.mjs) asks every direction of the shipped modules.
#include <random>
#include <string>
#include <vector>

#include "check.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/words.h"
#include "dictionary/embedded.h"
#include "dictionary/format.h"
#include "dictionary/pack/pack.h"
#include "dictionary/unpack.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const pack::Parts& parts() {
  static const pack::Parts made = [] {
    DictionaryData book;
    REQUIRE(unpack(embedded_lexicon(), book).code == ErrorCode::none);
    return pack::pack_parts(book);
  }();
  return made;
}

std::span<const std::byte> bytes_of(const std::string& packed) { return std::as_bytes(std::span(packed)); }

Lexicon opened(std::span<const std::byte> packed) {
  Result<Lexicon> lexicon = Lexicon::open(packed);
  REQUIRE(lexicon.ok());
  return std::move(lexicon.value());
}

std::string converted(const Lexicon& lexicon, std::string_view text, Direction direction) {
  std::string out;
  Converter(lexicon, direction).convert(text, out);
  return out;
}

constexpr std::string_view hant = "後來他在臺北理髮，用隨身碟寫部落格，著書立說。";
constexpr std::string_view hans = "后来他在台北理发，用U盘写网志，干了一杯。";

}  // namespace

TEST_CASE("the two parts are together hardly larger than the whole, and the part is the larger one") {
  const std::size_t whole = embedded_lexicon().size(), rest = parts().lexicon.size(), part = parts().traditional.size();
  REQUIRE(rest > 0);
  CHECK(rest + part < whole + 200);
  CHECK(part > rest);
}

TEST_CASE("without the part, what leads to Simplified and from region to region comes out as with the whole") {
  const Lexicon whole = opened(embedded_lexicon()), rest = opened(bytes_of(parts().lexicon));
  CHECK_FALSE(rest.has_traditional());
  CHECK(whole.has_traditional());
  for (const Variety from : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk})
    for (const Variety to : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk})
      for (const bool mixed : {false, true})
        for (const bool regional_words : {false, true}) {
          Direction direction{from, to, regional_words};
          direction.mixed = mixed;
          CHECK(whole.can_convert(direction));
          const bool able = to == Variety::hans || (from != Variety::hans && !mixed);
          CHECK(rest.can_convert(direction) == able);
          if (able) CHECK(converted(rest, hant, direction) == converted(whole, hant, direction));
        }
}

TEST_CASE("with the part, it is the whole lexicon, also where it has converted before") {
  const Lexicon whole = opened(embedded_lexicon());
  Lexicon rest = opened(bytes_of(parts().lexicon));
  const Direction back{Variety::hant_tw, Variety::hans};
  CHECK(converted(rest, hant, back) == converted(whole, hant, back));
  // Asked too early, it answers; what it made up for that is forgotten.
  converted(rest, hans, {Variety::hans, Variety::hant_tw});
  REQUIRE(rest.add_traditional(bytes_of(parts().traditional)).code == ErrorCode::none);
  CHECK(rest.has_traditional());
  for (const Variety to : {Variety::hant, Variety::hant_tw, Variety::hant_hk})
    for (const bool exact : {false, true}) {
      Direction direction{Variety::hans, to, true};
      direction.exact = exact;
      CHECK(converted(rest, hans, direction) == converted(whole, hans, direction));
    }
  std::vector<Span> words, other;
  find_words(whole, hans, words);
  find_words(rest, hans, other);
  REQUIRE(words.size() == other.size());
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(words[i].end == other[i].end);
  CHECK(rest.add_traditional({}).code == ErrorCode::none);  // it is there
}

TEST_CASE("a part that is damaged, cut short or another lexicon's is an error, and the lexicon is as before") {
  Lexicon rest = opened(bytes_of(parts().lexicon));
  const Direction back{Variety::hant_tw, Variety::hans};
  const std::string before = converted(rest, hant, back);
  std::mt19937 random(11);
  std::string part = parts().traditional;
  for (int round = 0; round < 60; ++round) {
    const std::size_t at = random() % part.size();
    const char was = part[at];
    part[at] = static_cast<char>(was ^ (1 + random() % 255));
    CHECK(rest.add_traditional(bytes_of(part)).code == ErrorCode::bad_lexicon);
    part[at] = was;
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{12}, format::part_header_size, part.size() - 1})
    CHECK(rest.add_traditional(bytes_of(part.substr(0, size))).code == ErrorCode::bad_lexicon);
  CHECK(rest.add_traditional(bytes_of(parts().lexicon)).code == ErrorCode::bad_lexicon);
  CHECK_FALSE(rest.has_traditional());
  CHECK(converted(rest, hant, back) == before);
  // Of another lexicon: the whole one's checksum is not the rest's.
  DictionaryData book;
  REQUIRE(unpack(bytes_of(parts().lexicon), book).code == ErrorCode::none);
  CHECK(unpack_part(bytes_of(part), format::word_at(embedded_lexicon(), 8), book).code == ErrorCode::bad_lexicon);
  CHECK(book.context.empty());
}

TEST_CASE("a part that is sealed anew after damage is an error or fit for use") {
  std::mt19937 random(17);
  const std::string sound = parts().traditional;
  for (int round = 0; round < 200; ++round) {
    std::string part = sound;
    for (unsigned n = 1 + random() % 3; n > 0; --n)
      part[format::checked_from + 4 + random() % (part.size() - format::checked_from - 4)] = static_cast<char>(
          random());
    const std::uint32_t sum = format::checksum(bytes_of(part).subspan(format::checked_from));
    for (unsigned i = 0; i < 4; ++i) part[format::checked_from - 4 + i] = static_cast<char>(sum >> 8 * i & 0xFF);
    Lexicon rest = opened(bytes_of(parts().lexicon));
    if (rest.add_traditional(bytes_of(part)).code == ErrorCode::none)
      CHECK_FALSE(converted(rest, hans, {Variety::hans, Variety::hant_tw}).empty());
  }
}
