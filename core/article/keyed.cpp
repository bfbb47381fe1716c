#include "article/keyed.h"

#include <algorithm>

namespace fanjian {

void sort(std::vector<Keyed>& items) {
  std::sort(items.begin(), items.end(), [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.index < b.index;
  });
}

}  // namespace fanjian
