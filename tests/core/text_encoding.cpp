#include <string>

#include "check.h"
#include "text/encoding.h"

using namespace fanjian::text;
using namespace std::literals;

namespace {

Encoding told(std::string_view bytes) { return detect_encoding(bytes).encoding; }

// 國家發展的歷史 in Big5, 国家发展的历史 in GBK, 國家發展的歷史 in GBK
constexpr auto big5 = "\xB0\xEA\xAE\x61\xB5\x6F\xAE\x69\xAA\xBA\xBE\xFA\xA5\x76"sv;
constexpr auto gbk = "\xB9\xFA\xBC\xD2\xB7\xA2\xD5\xB9\xB5\xC4\xC0\xFA\xCA\xB7"sv;
constexpr auto gbk_hant = "\x87\xF8\xBC\xD2\xB0\x6C\xD5\xB9\xB5\xC4\x9A\x76\xCA\xB7"sv;

}  // namespace

TEST_CASE("a byte order mark says how a text is encoded, and how long it is itself") {
  CHECK(detect_encoding("\xEF\xBB\xBF"
                        "a"sv)
            .mark == 3);
  CHECK(told("\xEF\xBB\xBF"
             "a"sv) == Encoding::utf8);
  CHECK(told("\xFF\xFE"
             "a\0"sv) == Encoding::utf16le);
  CHECK(told("\xFE\xFF\0a"sv) == Encoding::utf16be);
  CHECK(told("\x84\x31\x95\x33"sv) == Encoding::gb18030);
  CHECK(detect_encoding("\xFF\xFE"sv).mark == 2);
}

TEST_CASE("well-formed UTF-8 is UTF-8, and one bad byte in it is a fault and no other encoding") {
  CHECK(told("") == Encoding::utf8);
  CHECK(told("plain ASCII") == Encoding::utf8);
  CHECK(told("國家發展的歷史") == Encoding::utf8);
  CHECK(told("國家發展\xFF的歷史") == Encoding::utf8);
}

TEST_CASE("GBK and Big5 are told apart by their characters of daily use") {
  CHECK(told(gbk) == Encoding::gb18030);
  CHECK(told(gbk_hant) == Encoding::gb18030);
  CHECK(told(big5) == Encoding::big5);
}

TEST_CASE("a text that a buffer cuts in the middle of a character is told all the same") {
  CHECK(told(gbk.substr(0, 13)) == Encoding::gb18030);
  CHECK(told(big5.substr(0, 13)) == Encoding::big5);
}

TEST_CASE("UTF-16 without a mark is told by where its zeros and its Han stand") {
  std::string little, big;
  for (const char16_t c : u"國家發展的歷史, 2021 年"sv) {
    little += {static_cast<char>(c & 255), static_cast<char>(c >> 8)};
    big += {static_cast<char>(c >> 8), static_cast<char>(c & 255)};
  }
  CHECK(told(little) == Encoding::utf16le);
  CHECK(told(big) == Encoding::utf16be);
}

TEST_CASE("what is no text in any encoding is left to the decoder of UTF-8") {
  CHECK(told("\xFF\xFF\xFF\xFF\x80\x80"sv) == Encoding::utf8);
}

TEST_CASE("a text is judged by all of it, however long nothing tells") {
  const auto late = [](std::string_view text, std::string_view first = "") {
    std::string all(first);
    return all.append(1 << 20, 'a').append(text);
  };
  CHECK(told(late(gbk)) == Encoding::gb18030);
  CHECK(told(late(big5)) == Encoding::big5);
  CHECK(told(late("國家發展的歷史")) == Encoding::utf8);
  // One pair that could be either, then what tells.
  CHECK(told(late(big5, "\xB5\xC4")) == Encoding::big5);
}

TEST_CASE("what tells enough is told to be sure, and nothing else is") {
  CHECK_FALSE(detect_encoding("plain ASCII", true).sure);
  CHECK_FALSE(detect_encoding(gbk, true).sure);
  CHECK(detect_encoding("國家", true).sure);
  CHECK(detect_encoding("國家\xE7\x99"sv, true).sure);
  CHECK(detect_encoding("\xFF\xFE"sv, true).sure);
  std::string long_enough;
  while (long_enough.size() < 3000) long_enough += gbk;
  CHECK(detect_encoding(long_enough, true).sure);
  CHECK(is_plain("a\n~"));
  CHECK_FALSE(is_plain("a\0b"sv));
  CHECK_FALSE(is_plain("\x80"));
}

TEST_CASE("encodings have names, in any case and with any hyphens") {
  CHECK(encoding_of("GBK") == Encoding::gb18030);
  CHECK(encoding_of("Big5-HKSCS") == Encoding::big5);
  CHECK(encoding_of("utf_8") == Encoding::utf8);
  CHECK(encoding_of("UTF-16LE") == Encoding::utf16le);
  CHECK_FALSE(encoding_of("latin1"));
  CHECK_FALSE(encoding_of("a-name-that-is-far-too-long-for-one"));
  CHECK(encoding_of(label_of(Encoding::big5)) == Encoding::big5);
}
