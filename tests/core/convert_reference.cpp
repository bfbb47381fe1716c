// The matcher against the slow and obvious way, on texts made to be difficult: phrases of every
// dictionary glued together, cut short, overlapping, and mixed with what no dictionary knows.
#include <chrono>
#include <iostream>
#include <random>
#include <set>

#include "check.h"
#include "dictionary/embedded.h"
#include "dictionary/pack/pack.h"
#include "dictionary/pack/reduce.h"
#include "reference.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "dictionary/unpack.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::dictionary::pack;
using namespace fanjian::text;

namespace {

struct Named {
  std::string name;
  Direction direction;
};

std::vector<Named> directions() {
  std::vector<Named> list;
  for (const char* config : {"s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp", "s2hkp", "hk2sp", "t2tw",
                             "tw2t", "t2hk", "hk2t"})
    list.push_back({config, *direction_of_config(config)});
  list.push_back({"t2s rare", {Variety::hant, Variety::hans, false, true, true}});
  list.push_back({"tw2sp rare", {Variety::hant_tw, Variety::hans, true, true, true}});
  list.push_back({"tw2hk", {Variety::hant_tw, Variety::hant_hk, false, false, true}});
  list.push_back({"tw2hkp", {Variety::hant_tw, Variety::hant_hk, true, false, true}});
  list.push_back({"hk2twp", {Variety::hant_hk, Variety::hant_tw, true, false, true}});
  list.push_back({"t2twp", {Variety::hant, Variety::hant_tw, true, false, true}});
  return list;
}

// Pieces to glue: keys and values of all the dictionaries, of each its own share.
class Texts {
 public:
  explicit Texts(const SourceDictionaries& plain) {
    for (int i = 0; i < phrase_book_count; ++i) {
      std::vector<std::u32string> pieces;
      for (const auto& [key, value] : plain.phrases[i]) {
        pieces.push_back(key);
        if (i != st_phrases || value != key) pieces.push_back(value);
      }
      if (!pieces.empty()) pools_.push_back(pieces);
    }
    std::vector<std::u32string> characters, ambiguous;
    for (const auto& [c, candidates] : plain.hant) (candidates.size() > 1 ? ambiguous : characters).push_back({c});
    pools_.push_back(ambiguous);
    for (const auto& [c, to] : plain.hans) characters.push_back({c});
    for (const auto& [c, to] : plain.hans_rare) characters.push_back({c});
    pools_.push_back(characters);
    std::vector<std::u32string> variants, normal;
    for (const auto& map : plain.variants)
      for (const auto& [c, to] : map) variants.push_back({c});
    pools_.push_back(variants);
    for (const auto& [c, to] : plain.normal) normal.push_back({c});
    pools_.push_back(normal);
    pools_.push_back(
        {U"，", U"。", U"a",  U"SQL", U"U",  U"B",  U"D型", U" ",          U"\n",         U"的",
         U"一", U"é",  U"あ", U"⿰",  U"⿱", U"⿲", U"⿾", U"\U0001F600", U"\U00020000", std::u32string(1, U'\0')});
    // The same piece again and again is what finds overlaps: a handful of favourites a text.
  }

  std::u32string next(std::mt19937& random) const {
    std::u32string text;
    const auto count = 1 + random() % 5;
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto& pool =
          pools_[random() % 3 == 0 ? random() % pools_.size() : random() % (random() % 2 ? 2 : phrase_book_count)];
      std::u32string piece = pool[random() % pool.size()];
      // Cut short at either end, so that phrases begin within others.
      if (piece.size() > 1 && random() % 3 == 0) piece.pop_back();
      if (piece.size() > 1 && random() % 4 == 0) piece.erase(0, 1);
      text += piece;
    }
    return text;
  }

 private:
  std::vector<std::vector<std::u32string>> pools_;
};

// A sanitizer looks at the same code ten times as slowly: a tenth of the texts is as good there.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t fewer = 10;
#else
constexpr std::size_t fewer = 1;
#endif

void agree(const Lexicon& lexicon, const SourceDictionaries& plain, std::size_t rounds, const char* what) {
  rounds /= fewer;
  const reference::Converter slow(plain);
  const Texts texts(plain);
  std::size_t total = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (const auto& [name, direction] : directions()) {
    std::mt19937 random(20261122);
    const Converter fast(lexicon, direction);
    std::vector<Change> changes;
    std::string out, told;
    for (std::size_t round = 0; round < rounds; ++round) {
      std::u32string source = texts.next(random);
      // OpenCC looks for description sequences again after each step. Where regional words change
      // the number of characters, one may come to be or be broken by that: not with us.
      if (direction.regional_words && direction.from != Variety::hans)
        std::erase_if(source, [](char32_t c) { return c >= 0x2FF0 && c <= 0x2FFF; });
      const std::string text = utf8(source);
      out.clear();
      fast.convert(text, out);
      const std::string expected = utf8(slow.convert(source, direction));
      if (out != expected) {
        INFO(what << " " << name << ": " << text);
        REQUIRE(out == expected);
      }
      if (round % 4 == 0) {  // with changes, the same
        told.clear();
        changes.clear();
        fast.convert(text, told, &changes);
        std::string applied;
        std::uint32_t at = 0;
        for (const Change& change : changes) {
          applied += text.substr(at, change.source.begin - at);
          applied += change.target.of(told);
          at = change.source.end;
        }
        applied += text.substr(at);
        if (told != expected || applied != expected) {
          INFO(what << " " << name << ": " << text);
          REQUIRE(told == expected);
          REQUIRE(applied == expected);
        }
      }
      ++total;
    }
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::cout << what << ": " << total << " texts in " << directions().size() << " directions, " << took.count()
            << " s\n";
  CHECK(total == rounds * directions().size());
}

}  // namespace

TEST_CASE("with every phrase, the matcher does what OpenCC's configurations say") {
  const SourceDictionaries whole = read_plain(OPENCC_DATA_DIR);
  const std::string packed = dictionary::pack::pack(book_of(whole));
  const auto lexicon = Lexicon::open(std::as_bytes(std::span(packed)));
  REQUIRE(lexicon.ok());
  DictionaryData again;
  REQUIRE(unpack(std::as_bytes(std::span(packed)), again).code == ErrorCode::none);
  CHECK(plain_of(again) == whole);  // what was packed is what comes out
  agree(lexicon.value(), whole, 200'000, "every phrase");
}

TEST_CASE("the lexicon that ships does what OpenCC's configurations say without the phrases it lacks") {
  SourceDictionaries whole = read_plain(OPENCC_DATA_DIR);
  read_our_own(FANJIAN_OWN, whole);
  SourceDictionaries plain = whole;
  const Reduced reduced = reduce(whole, read_kept(FANJIAN_KEPT));
  DictionaryData shipped;
  REQUIRE(unpack(embedded_lexicon(), shipped).code == ErrorCode::none);
  SourceDictionaries filled = plain_of(shipped);
  CHECK(filled == reduced.plain);
  // What differs from what was published is on the two lists, and nothing else.
  const auto fill = [&](DictionaryId which, const std::set<std::u32string>& dropped) {
    for (const std::u32string& phrase : dropped) filled.phrases[which].emplace(phrase, whole.phrases[which].at(phrase));
  };
  for (int i = 0; i < phrase_book_count; ++i) fill(static_cast<DictionaryId>(i), reduced.proven[i]);
  fill(st_phrases, reduced.listed);
  CHECK(filled == whole);
  for (const std::u32string& phrase : reduced.listed) plain.phrases[st_phrases].erase(phrase);
  // The phrases proven to be redundant_phrases stay in the reference: no text may tell.
  const auto lexicon = Lexicon::open(embedded_lexicon());
  REQUIRE(lexicon.ok());
  agree(lexicon.value(), plain, 100'000, "as shipped");
}
