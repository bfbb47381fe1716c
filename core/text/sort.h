// Sorting in a tenth of the code of std::sort, which is 2 KB for each type and order: the widget sorts
// lists of some dozens, and one of thousands when it lays out a direction.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace fanjian {

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

}  // namespace fanjian
