#include "text/sort.h"

namespace fanjian::text {

void sort_by_key(std::vector<KeyedIndex>& items) {
  sort_by(items,
          [](const KeyedIndex& a, const KeyedIndex& b) { return a.key != b.key ? a.key < b.key : a.index < b.index; });
}

}  // namespace fanjian::text
