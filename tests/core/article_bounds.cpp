// How much is enough: each bound from both sides.
#include <iterator>
#include <string>

#include "article/lexical/gloss.h"
#include "check.h"
#include "text/characters.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

// So many glosses of a converter, two lines of them at least, in a text of so many Han characters.
std::size_t lifted(std::size_t glosses, std::size_t han) {
  static const char* const each[] = {"環(huán)", "業(yè)", "進(jìn)", "產(chǎn)", "質(zhì)", "島(dǎo)", "區(qū)"};
  std::string text;
  std::size_t written = 0;
  for (std::size_t i = 0; i < glosses; ++i, ++written) (text += each[i % std::size(each)]) += i == 0 ? "。\n" : "，";
  for (; written < han; ++written) text += written % 40 == 39 ? "一。\n" : "一";
  std::size_t counted = 0;
  for (std::size_t at = 0; at < text.size();) counted += is_han(next(text, at));
  REQUIRE(counted == han);
  return find_glosses(text).size();
}

}  // namespace

TEST_CASE("three glosses say nothing, four say that a converter left them") {
  CHECK(lifted(3, 20) == 0);
  CHECK(lifted(4, 20) == 4);
}

TEST_CASE("few glosses convince in a short text, six in one of several hundred characters") {
  CHECK(lifted(4, 100) == 4);
  CHECK(lifted(4, 101) == 0);
  CHECK(lifted(5, 125) == 5);
  CHECK(lifted(5, 126) == 0);
  CHECK(lifted(6, 480) == 6);
  CHECK(lifted(6, 481) == 0);
}
