// A text is found where std::string::find finds it.
#include <random>
#include <string>

#include "check.h"
#include "text/needle.h"

using namespace fanjian::text;

TEST_CASE("a needle is found where it first is, from any place on") {
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string text, part;
    for (auto n = random() % 30; n > 0; --n) text += static_cast<char>('a' + random() % 2);
    for (auto n = random() % 7; n > 0; --n) part += static_cast<char>('a' + random() % 2);
    const std::size_t from = random() % 32;
    CHECK(Needle(part).in(text, from) == text.find(part, from));
  }
}
