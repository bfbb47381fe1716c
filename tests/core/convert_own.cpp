// Our own phrases, core/dictionary/phrases: each line of each file is a case.
#include <fstream>

#include "check.h"
#include "dictionary/embedded.h"
#include "dictionary/pack/source_dictionaries.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::dictionary::pack;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
  return opened.value();
}

std::string converted(const std::string& text, Direction direction) {
  std::string out;
  Converter(lexicon(), direction).convert(text, out);
  return out;
}

std::string converted(const std::u32string& text, Direction direction) { return converted(utf8(text), direction); }

const SourceDictionaries& plain() {
  static const SourceDictionaries read = read_plain(OPENCC_DATA_DIR);
  return read;
}

constexpr Direction to_simplified = {Variety::hant_tw, Variety::hans};

}  // namespace

TEST_CASE("each of our phrases to Simplified comes out as its line says, and not in OpenCC's configurations") {
  CHECK(plain().phrases[own_ts_phrases].size() > 0);
  for (const auto& [from, to] : plain().phrases[own_ts_phrases]) {
    CHECK(converted(from, to_simplified) == utf8(to));
    CHECK(converted(from, {Variety::hant_hk, Variety::hans}) == utf8(to));
  }
  CHECK(converted("甚麼", *direction_of_config("tw2s")) == "甚么");
}

TEST_CASE("each spelling of a region comes out in it, and not in OpenCC's configurations") {
  for (const auto& [book, variety] :
       {std::pair{own_tw_spellings, Variety::hant_tw}, std::pair{own_hk_spellings, Variety::hant_hk}})
    for (const auto& [from, to] : plain().phrases[book]) CHECK(converted(from, {Variety::hant, variety}) == utf8(to));
  CHECK(converted("平台", *direction_of_config("s2tw")) == "平臺");
}

TEST_CASE("each technical word comes out in a line about computers, and by itself as without regional words") {
  const SourceDictionaries& all = plain();
  CHECK(all.technical[0].size() > 80);
  for (const std::u32string& word : all.technical[0]) {
    // What ours say of it, if they do, or a shorter word inside.
    if (all.phrases[own_tw_words].count(word)) continue;
    const std::string alone = converted(word, {Variety::hant, Variety::hant_tw, true});
    CHECK(alone != utf8(all.phrases[tw_phrases].at(word)));
    const std::string line = converted("軟件，函數：" + utf8(word), {Variety::hant, Variety::hant_tw, true});
    CHECK(line == "軟體，函式：" + utf8(all.phrases[tw_phrases].at(word)));
  }
}

TEST_CASE("each of our regional words comes out alone, and back where it leads back") {
  struct Region {
    DictionaryId there, back;
    Variety variety;
  };
  for (const Region& region : {Region{own_tw_words, own_tw_words_rev, Variety::hant_tw},
                               Region{own_hk_words, own_hk_words_rev, Variety::hant_hk}}) {
    CHECK(plain().phrases[region.there].size() > 100);
    for (const auto& [from, to] : plain().phrases[region.there])
      CHECK(converted(from, {Variety::hant, region.variety, true}) == utf8(to));
    for (const auto& [to, from] : plain().phrases[region.back])
      CHECK(converted(to, {region.variety, Variety::hans, true}) == converted(from, {Variety::hant, Variety::hans}));
  }
}
