#include <string>

#include "check.h"
#include "text/one_of.h"
#include "text/utf8.h"

using namespace fanjian::text;

TEST_CASE("well-formed text has no invalid byte") {
  CHECK(first_invalid("") == 0);
  CHECK(first_invalid("a") == 1);
  CHECK(first_invalid("玉環\xF0\xA0\x80\x80") == 10);
  CHECK(first_invalid(std::string_view("\0", 1)) == 1);
}

TEST_CASE("the first invalid byte is named by its offset") {
  CHECK(first_invalid("玉\xFF") == 3);
  CHECK(first_invalid("玉\xE7\x92") == 3);        // cut short
  CHECK(first_invalid("ab\xED\xA0\x80") == 2);    // a surrogate
  CHECK(first_invalid("\xC0\xAF") == 0);          // over-long
  CHECK(first_invalid("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
}

TEST_CASE("to_well_formed replaces each maximal ill-formed part once") {
  CHECK(to_well_formed("玉\xE7\x92市") == "玉\xEF\xBF\xBD市");
  CHECK(to_well_formed("\xFF\xFF") == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(to_well_formed("好") == "好");
}

TEST_CASE("walking forward and back visits the same characters") {
  const std::string text = "a環é\xF0\xA0\x80\x80\xFFz";
  std::u32string forward, backward;
  for (std::size_t i = 0; i < text.size();) forward += next(text, i);
  for (std::size_t i = text.size(); i > 0;) backward.insert(backward.begin(), previous(text, i));
  CHECK((forward == backward));
  CHECK((forward == U"a環é\U00020000\uFFFDz"));
}

TEST_CASE("in UTF-16 a text has its units, pairs beyond the basic plane and U+FFFD for what is ill-formed") {
  CHECK(to_utf16_bytes("").empty());
  CHECK(to_utf16_bytes("a環\xF0\xA0\x80\x80") == std::string("a\0\xB0\x74\x40\xD8\x00\xDC", 8));
  CHECK(to_utf16_bytes("\xFF\xE7\x92") == std::string("\xFD\xFF\xFD\xFF", 4));
  const std::string all = "繁簡\n𨋢é\xED\xA0\x80";
  std::size_t units = 0;
  for (std::size_t at = 0; at < all.size();) units += next(all, at) > 0xFFFF ? 2 : 1;
  CHECK(to_utf16_bytes(all).size() == 2 * units);
}

TEST_CASE("a character is in a list at any place of it, and 0 is in none") {
  constexpr std::u16string_view list = u"一二三四五六七八九十百千萬";
  for (const char16_t c : list) CHECK(is_one_of(list, c));
  CHECK_FALSE(is_one_of(list, U'億'));
  CHECK_FALSE(is_one_of(list, 0x14E00));
  CHECK_FALSE(is_one_of(std::u16string_view(u"\0a", 2), 0));
  CHECK_FALSE(is_one_of({}, U'一'));
}
