#include <algorithm>
#include <cstdint>
#include <vector>

#include "check.h"
#include "text/sort.h"

using namespace fanjian;

namespace {

bool less(std::uint32_t a, std::uint32_t b) { return a < b; }

// The same numbers each time, in no order.
std::vector<std::uint32_t> numbers(std::size_t count, std::uint32_t different) {
  std::vector<std::uint32_t> all;
  std::uint32_t n = 12345;
  while (all.size() < count) {
    n = n * 1664525u + 1013904223u;
    all.push_back((n >> 8) % different);
  }
  return all;
}

}  // namespace

TEST_CASE("Sorting puts any number of things in order and loses none", "[text]") {
  for (std::size_t count = 0; count < 200; ++count) {
    for (const std::uint32_t different : {1u, 2u, 7u, 1000000u}) {
      auto sorted = numbers(count, different), wanted = sorted;
      std::sort(wanted.begin(), wanted.end());
      sort_by(sorted, less);
      CHECK(sorted == wanted);
    }
  }
}

TEST_CASE("No order of what is sorted makes it slow", "[text]") {
  const std::size_t count = 1u << 14;
  auto rising = numbers(count, ~0u), mixed = rising;
  std::sort(rising.begin(), rising.end());
  auto falling = rising;
  std::reverse(falling.begin(), falling.end());
  for (auto* each : {&rising, &falling, &mixed}) {
    std::size_t asked = 0;
    sort_by(*each, [&](std::uint32_t a, std::uint32_t b) { return ++asked, a < b; });
    CHECK(asked < 2 * 14 * count);
    CHECK(std::is_sorted(each->begin(), each->end()));
  }
}
