#include "text/decoder.h"

#include <string>
#include <vector>

#include "check.h"

using namespace fanjian::text;
using namespace std::literals;

namespace {

std::string read(Encoding encoding, std::string_view bytes, std::vector<std::uint64_t>* bad = nullptr) {
  std::string out;
  Decoder decoder(encoding, [&](std::uint64_t at) {
    if (bad != nullptr) bad->push_back(at);
  });
  decoder.take(bytes, true, out);
  CHECK(decoder.ok());
  CHECK(decoder.read() == bytes.size());
  return out;
}

}  // namespace

TEST_CASE("GB 18030 has all of Unicode, and GBK and GB 2312 within it", "[text]") {
  CHECK(read(Encoding::gb18030, "\xB9\xFA\x87\xF8\xA2\xE3"sv) == "国國€");
  CHECK(read(Encoding::gb18030, "\x81\x30\x81\x30\x95\x32\x82\x36\xE3\x32\x9A\x35"sv) == "\u0080\U00020000\U0010FFFF");
}

TEST_CASE("Big5 has Hong Kong's supplement, in plane 2 too", "[text]") {
  CHECK(read(Encoding::big5, "\xCA\x5C\x92\x5D\x9D\xF6\xAB\xD7"sv) == "佢哋喺度");
  CHECK(read(Encoding::big5, "\x88\x62\xF8\xA1"sv).find("\xEF\xBF\xBD") == std::string::npos);
  CHECK(read(Encoding::big5, "\xA4\x40\xA4\x41"sv) == "一乙");
}

TEST_CASE("a byte that is not Big5 is told with its place, and what follows it is read", "[text]") {
  std::vector<std::uint64_t> bad;
  CHECK(read(Encoding::big5,
             "a\x80"
             "b\xA4\x20\xA4\xFF\xA4\x40\xA4"sv,
             &bad) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD \xEF\xBF\xBD"
        "一\xEF\xBF\xBD");
  CHECK(bad == std::vector<std::uint64_t>{1, 3, 5, 9});
}

TEST_CASE("what is not GB 18030 or UTF-16 is told where it stands", "[text]") {
  std::vector<std::uint64_t> bad;
  CHECK(read(Encoding::gb18030,
             "\xB9\xFA\xFF"
             "a\x81\x30"
             "b\xB9"sv,
             &bad) ==
        "国\xEF\xBF\xBD"
        "a\xEF\xBF\xBD"
        "0b\xEF\xBF\xBD");
  CHECK(bad == std::vector<std::uint64_t>{2, 4, 7});
  bad.clear();
  CHECK(read(Encoding::utf16le,
             "a\0\x00\xD8"
             "b\0c"sv,
             &bad) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
  CHECK(bad == std::vector<std::uint64_t>{2, 6});
}

TEST_CASE("a text that is cut anywhere comes out as the whole does, with the same faults", "[text]") {
  const struct {
    Encoding encoding;
    std::string_view bytes;
  } texts[] = {
      {Encoding::big5,
       "\xCA\x5C\x92\x5D"
       "a\xF8\xA1\x43\xFF\xA4"sv},
      {Encoding::gb18030,
       "\xB9\xFA\x95\x32\x82\x36\x81\x30"
       "ab\xFF\x84\x31"sv},
      {Encoding::utf16be, "\x57\x0B\xD8\x40\xDC\x00\xDC\x00\x00"sv},
      {Encoding::utf8,
       "國\xF0\xA0\x80\x80\xE5\x9C\xC0"
       "a\xF0"sv},
  };
  for (const auto& [encoding, bytes] : texts) {
    std::vector<std::uint64_t> whole_bad;
    const std::string whole = read(encoding, bytes, &whole_bad);
    CHECK_FALSE(whole_bad.empty());
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
      std::string out;
      std::vector<std::uint64_t> bad;
      Decoder decoder(encoding, [&](std::uint64_t at) { bad.push_back(at); });
      decoder.take(bytes.substr(0, cut), false, out);
      decoder.take(bytes.substr(cut), true, out);
      CHECK(out == whole);
      CHECK(bad == whole_bad);
    }
  }
}

TEST_CASE("decode() tells how much of a text can be read", "[text]") {
  CHECK(decode(Encoding::gb18030, "\xB9\xFA").good == 2);
  const Decoded cut = decode(Encoding::gb18030, "\xB9\xFA\xB9");
  CHECK(cut.good == 2);
  CHECK(cut.text == "国\xEF\xBF\xBD");
  CHECK(decode(Encoding::utf8, "a\xFF").good == 1);
}
