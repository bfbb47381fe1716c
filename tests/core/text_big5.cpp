#include <unicode/ucnv.h>

#include <memory>
#include <string>
#include <vector>

#include "check.h"
#include "cli/assets.h"
#include "text/utf8.h"
#include "text/big5.h"

using namespace fanjian;
using namespace fanjian::text;

namespace {

const std::string& table() {
  static const std::string made = cli::big5_table();
  return made;
}

std::string read(std::string_view bytes, std::vector<std::size_t>* bad = nullptr) {
  std::string out;
  from_big5(table(), bytes, false, out, [&](std::size_t at) {
    if (bad != nullptr) bad->push_back(at);
  });
  return out;
}

}  // namespace

TEST_CASE("every pair of Big5-HKSCS is what ICU's ibm-1375 reads it as, and no other pair is read") {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> icu(ucnv_open("ibm-1375_P100-2008", &error), ucnv_close);
  REQUIRE(U_SUCCESS(error));
  std::size_t characters = 0, different = 0;
  for (int lead = 0x80; lead <= 0xFF; ++lead)
    for (int trail = 0x00; trail <= 0xFF; ++trail) {
      const char pair[] = {static_cast<char>(lead), static_cast<char>(trail)};
      UChar units[8] = {};
      UErrorCode status = U_ZERO_ERROR;
      ucnv_reset(icu.get());
      const std::int32_t count = ucnv_toUChars(icu.get(), units, 8, pair, 2, &status);
      std::string expected;
      for (std::int32_t i = 0; i < count; ++i) {
        char32_t c = units[i];
        if ((c & 0xFC00) == 0xD800) c = 0x10000 + ((c & 0x3FF) << 10) + (units[++i] & 0x3FFu);
        append(expected, c);
      }
      characters += expected.find(replacement_character) == std::string::npos;
      different += read({pair, 2}) != expected;
    }
  CHECK(characters > 19'000);
  CHECK(different == 0);
}

TEST_CASE("what is not Big5 is told where it stands, and takes nothing along that stands by itself") {
  std::vector<std::size_t> bad;
  CHECK(read("a\x80"
             "b\xA4\x20\xA4\xFF\xA4\x40\xA4",
             &bad) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD \xEF\xBF\xBD"
        "一\xEF\xBF\xBD");
  CHECK(bad == std::vector<std::size_t>{1, 3, 5, 9});
}

TEST_CASE("a Big5 text that is cut anywhere comes out as the whole does") {
  const std::string whole =
      "\xCA\x5C\x92\x5D"
      "a\xF8\xA1\x43\xFF\xA4";
  const std::string expected = read(whole);
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    std::string out;
    const auto ignore = [](std::size_t) {};
    const std::size_t done = from_big5(table(), std::string_view(whole).substr(0, cut), true, out, ignore);
    CHECK(done + 1 >= cut);
    from_big5(table(), std::string_view(whole).substr(done), false, out, ignore);
    CHECK(out == expected);
  }
}
