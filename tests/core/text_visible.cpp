#include <string>

#include "check.h"
#include "text/visible.h"

using namespace fanjian::text;
using namespace std::literals;

TEST_CASE("control characters become visible, and what is text stays") {
  CHECK(visible("a\x1B[31m\n\0\x7F\u009B\u00A0頭"sv) == "a\\x1B[31m\\x0A\\x00\\x7F\\x9B\u00A0頭");
  CHECK(visible("a\tb\r\nc\rd\n\x1B", true) == "a\tb\r\nc\\x0Dd\n\\x1B");
  CHECK(visible("\xFF") == "\xEF\xBF\xBD");
}
