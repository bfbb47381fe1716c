// Things by number: sorting, once compiled, for whatever has to be grouped.
#pragma once

#include <cstdint>
#include <vector>

namespace fanjian {

struct Keyed {
  std::uint64_t key;
  std::uint32_t index;  // what the key is of
};

// By key, then by index.
void sort(std::vector<Keyed>& items);

}  // namespace fanjian
