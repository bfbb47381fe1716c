// Clusters and sentences against ICU's own iterators.
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <random>

#include "check.h"
#include "text/breaks.h"
#include "text/utf8.h"

using namespace fanjian::text;
using unicode::Unit;

namespace {

std::vector<std::size_t> icu_ends(Unit unit, const std::u32string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::u16string units;
  for (const char32_t c : text) {
    if (c > 0xFFFF) units += static_cast<char16_t>(0xD7C0 + (c >> 10));
    units += static_cast<char16_t>(c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c);
  }
  UBreakIterator* const breaks = ubrk_open(unit == Unit::cluster ? UBRK_CHARACTER : UBRK_SENTENCE, "", units.data(),
                                           static_cast<std::int32_t>(units.size()), &status);
  REQUIRE(U_SUCCESS(status));
  std::vector<std::size_t> ends;
  for (std::int32_t end; (end = ubrk_next(breaks)) != UBRK_DONE;)
    ends.push_back(at_utf16(utf8(text), static_cast<std::uint32_t>(end)));
  ubrk_close(breaks);
  return ends;
}

// What the rules tell apart, and what a story holds.
constexpr std::u32string_view characters =
    U"漢字葛辻。！？.!?…」』”’)、, ;:abcXYZéü123\n\r\t\u3000\u00A0\u200B\u200D\u00AD\u2060\u0300\u0301\u3099\uFE00\uFE0F"
    U"\U000E0100\U0001F468\U0001F469\U0001F466\U0001F3FD\U0001F1F9\U0001F1FC❤☎가각각かガㄅ「『“‘(\u2028\u0085㊗\U00020000";

}  // namespace

TEST_CASE("clusters and sentences end where ICU's iterators say") {
  std::mt19937 random(20);
  for (int round = 0; round < 4000; ++round) {
    std::u32string text;
    for (std::size_t n = 1 + random() % 24; n > 0; --n) text += characters[random() % characters.size()];
    const std::string bytes = utf8(text);
    CAPTURE(bytes);
    REQUIRE(unicode::unit_ends(Unit::cluster, bytes) == icu_ends(Unit::cluster, text));
    REQUIRE(unicode::unit_ends(Unit::sentence, bytes) == icu_ends(Unit::sentence, text));
  }
}

TEST_CASE("the cluster that holds a byte is the one that a walk from the beginning finds") {
  std::mt19937 random(21);
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (std::size_t n = 1 + random() % 24; n > 0; --n) text += characters[random() % characters.size()];
    const std::string bytes = utf8(text);
    CAPTURE(bytes);
    std::size_t begin = 0;
    for (const std::size_t end : unicode::unit_ends(Unit::cluster, bytes)) {
      for (std::size_t at = begin; at < end; next(bytes, at))
        REQUIRE(unicode::cluster_at(bytes, at) ==
                Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end;
    }
  }
}

TEST_CASE("what a reader takes for one character is one cluster") {
  for (const char* const one : {
           "葛\U000E0100",                                // a variation selector
           "発\u0301",                                    // a combining mark
           "か\u3099",                                    // kana and its voicing
           "u\u0308\u0300",                               // two marks
           "\r\n",                                        // the end of a line
           "\U0001F468\u200D\U0001F469\u200D\U0001F466",  // a family
           "\U0001F44D\U0001F3FD",                        // a tone of skin
           "\U0001F1F9\U0001F1FC",                        // a flag
           "❤\uFE0F",                                     // drawn as an emoji
           "\u1100\u1161\u11A8",                          // a syllable in jamo
           "각",                                          // the same as one
       }) {
    CAPTURE(one);
    CHECK(unicode::unit_ends(Unit::cluster, one).size() == 1);
  }
  CHECK(unicode::unit_ends(Unit::cluster, "\n\r").size() == 2);
  CHECK(unicode::unit_ends(Unit::cluster, "\U0001F1F9\U0001F1FC\U0001F1F8\U0001F1EC").size() == 2);
  CHECK(unicode::unit_ends(Unit::cluster, "葛\U000E0100飾").size() == 2);
  CHECK(unicode::unit_ends(Unit::cluster, "").empty());
  CHECK(unicode::first_clusters("葛\U000E0100飾區", 1) == "葛\U000E0100");
  CHECK(unicode::first_clusters("葛\U000E0100飾區", 9) == "葛\U000E0100飾區");
  CHECK(unicode::first_clusters("葛", 0).empty());
  CHECK(unicode::first_clusters("", 3).empty());
}

TEST_CASE("a sentence takes its marks and the quotation marks behind them") {
  const auto count = [](std::string_view text) { return unicode::unit_ends(Unit::sentence, text).size(); };
  CHECK(count("“雨停了。”他說。") == 2);
  CHECK(count("「雨停了。」他說。") == 2);
  CHECK(count("雨停了……路也通了。") == 1);
  CHECK(count("圓周率約3.14，取兩位。") == 1);
  CHECK(count("真的？！真的。") == 2);
  CHECK(count("他說:「好!」走了。第二句？第三") == 4);
  CHECK(count("It rained for 3.5 hours. Then it stopped.") == 2);
  CHECK(count("see fig. two below") == 1);  // no capital behind the full stop
  CHECK(count("Mr. Lin came.") == 2);       // UAX #29 has no list of abbreviations
  CHECK(count("第一行\n第二行") == 2);
  CHECK(count("") == 0);
}

TEST_CASE("bytes that are not UTF-8 divide too, each once") {
  for (const std::string& bytes : {std::string("\xFF\xFE"), std::string("字\xE5"), std::string("\x80", 1)}) {
    CHECK(unicode::unit_ends(Unit::cluster, bytes).back() == bytes.size());
    CHECK(unicode::unit_ends(Unit::sentence, bytes).back() == bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at)
      CHECK(unicode::cluster_at(bytes, at).contains(static_cast<std::uint32_t>(at)));
  }
}
