#include "article/lexical/keyed.h"

#include "text/sort.h"

namespace fanjian {

void sort(std::vector<Keyed>& items) {
  sort_by(items, [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.index < b.index;
  });
}

}  // namespace fanjian
