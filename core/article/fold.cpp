#include "article/fold.h"

#include <array>
#include <bitset>
#include <cstddef>

#include "article/fold_table.h"
#include "text/characters.h"

namespace fanjian {
namespace {

constexpr char32_t first = 0x4E00, last = 0x9FFF;  // the Unified Ideographs block

// The pairs, spread out when they are first asked for: a story folds each of its characters a few
// times. Lives as long as the program.
struct Folding {
  std::array<char16_t, last - first + 1> twin;  // of each ideograph; itself if it has none
  std::bitset<last - first + 1> paired;         // whether it is in a pair

  Folding() {
    for (std::size_t i = 0; i < twin.size(); ++i) twin[i] = static_cast<char16_t>(first + i);
    for (std::size_t i = 0; i < fold_pairs.size(); i += 2) {
      twin[fold_pairs[i] - first] = fold_pairs[i + 1];
      for (const char32_t c : {fold_pairs[i], fold_pairs[i + 1]})
        if (c >= first && c <= last) paired.set(c - first);
    }
  }
};

const Folding& folding() {
  static const Folding& made = *new Folding;
  return made;
}

}  // namespace

char32_t fold(char32_t c) {
  c = half_width(c);
  if (c >= first && c <= last) return folding().twin[c - first];
  return c == 0x25CB || c == 0x3007 ? U'〇' : c;
}

bool has_twin(char32_t c) {
  return c >= first && c <= last && folding().paired[c - first];
}

}  // namespace fanjian
