#include <string>

#include "check.h"
#include "text/utf8.h"

using namespace fanjian;

TEST_CASE("well-formed text has no invalid byte") {
  CHECK(first_invalid("") == 0);
  CHECK(first_invalid("a") == 1);
  CHECK(first_invalid("玉環\xF0\xA0\x80\x80") == 10);
  CHECK(first_invalid(std::string_view("\0", 1)) == 1);
}

TEST_CASE("the first invalid byte is named by its offset") {
  CHECK(first_invalid("玉\xFF") == 3);
  CHECK(first_invalid("玉\xE7\x92") == 3);           // cut short
  CHECK(first_invalid("ab\xED\xA0\x80") == 2);      // a surrogate
  CHECK(first_invalid("\xC0\xAF") == 0);             // over-long
  CHECK(first_invalid("\xF4\x90\x80\x80") == 0);    // past U+10FFFF
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
