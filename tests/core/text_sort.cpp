#include <algorithm>
#include <cstdint>
#include <vector>

#include "check.h"
#include "text/sort.h"

using namespace fanjian::text;

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

TEST_CASE("by their numbers items come in order, and equals in the order they had") {
  std::uint64_t random = 7;
  for (const std::size_t size : {0u, 1u, 2u, 300u, 5000u}) {
    for (const int bits : {0, 3, 21, 64}) {
      std::vector<std::pair<std::uint64_t, std::size_t>> items, expected;
      for (std::size_t i = 0; i < size; ++i) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        items.push_back({bits == 0 ? 0 : random >> (64 - bits), i});
      }
      expected = items;
      std::stable_sort(expected.begin(), expected.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      sort_by_number(items, [](const auto& item) { return item.first; });
      CHECK(items == expected);
    }
  }
}
