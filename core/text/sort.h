// Sorting in a tenth of the code of std::sort, which is 2 KB for each type and order: the widget sorts
// lists of some dozens, and one of thousands when it lays out a direction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fanjian::text {

// A heap sort: no input is slow. Equals come out in any order, but always in the same one.
template <class T, class Less>
void sort_by(std::vector<T>& items, Less less) {
  std::size_t end = items.size();
  for (std::size_t root = end / 2; end > 1;) {
    // First the heap is made, from its leaves up; then its largest is taken off, again and again.
    if (root > 0) --root;
    else std::swap(items[0], items[--end]);
    for (std::size_t at = root, child; (child = 2 * at + 1) < end; at = child) {
      if (child + 1 < end && less(items[child], items[child + 1])) ++child;
      if (!less(items[at], items[child])) break;
      std::swap(items[at], items[child]);
    }
  }
}

// For lists as long as the text: in the order of a number of 64 bits that each item has, a byte of it at a time, so
// that ten times as many take ten times as long. Equals stay in their order; needs room for all items once more.
template <class T, class Number>
void sort_by_number(std::vector<T>& items, Number number) {
  std::vector<T> sorted(items.size());
  for (int shift = 0; shift < 64 && !items.empty(); shift += 8) {
    const auto digit = [&](const T& item) {
      return static_cast<std::size_t>(std::uint64_t{number(item)} >> shift & 255);
    };
    std::size_t begins[256] = {};
    for (const T& item : items) ++begins[digit(item)];
    if (begins[digit(items[0])] == items.size()) continue;  // they all have the same here
    std::size_t begin = 0;
    for (std::size_t& of : begins) begin += std::exchange(of, begin);
    for (const T& item : items) sorted[begins[digit(item)]++] = item;
    items.swap(sorted);
  }
}

struct KeyedIndex {
  std::uint64_t key;
  std::uint32_t index;  // the item that has the key
};

// By key, then by index; compiled once, for whatever has to be grouped.
void sort_by_key(std::vector<KeyedIndex>& items);

}  // namespace fanjian::text
