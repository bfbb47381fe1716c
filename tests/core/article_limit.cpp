// How many lines a story has at most, and that what is near the limit is told clearly.
#include <string>

#include "article/parse.h"
#include "article_check.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

std::string lines(std::size_t n, const char* line = "一\n") {
  std::string text;
  for (; n > 0; --n) text += line;
  return text;
}

}  // namespace

TEST_CASE("a story has at most so many lines, blank ones aside") {
  CHECK(parse(lines(max_lines)).ok());
  CHECK(parse(lines(max_lines, "一\n\n\n")).ok());
  CHECK(parse(lines(10 * max_lines, "\n")).ok());
}

TEST_CASE("one line more is an error with its place") {
  const auto parsed = parse(lines(max_lines + 1));
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().code == ErrorCode::too_large);
  CHECK(parsed.error().offset == max_lines * 4);
  CHECK(std::string(parsed.error().message) == "the text has more than 20,000 lines");
}
