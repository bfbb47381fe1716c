// What the matcher works on: the dictionaries of a lexicon, merged into one map a conversion step.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "script/converter.h"
#include "script/lexicon.h"

namespace fanjian {

// Longest match over the dictionaries of one step. OpenCC's groups are resolved when it is filled:
// a dictionary's entry that an earlier one of a short-circuit group always wins over is left out,
// so that the longest match is the group's answer.
class PhraseMap {
 public:
  struct Match {
    std::uint32_t length = 0;  // code points; 0: no match
    const char32_t* value = nullptr;
    std::uint32_t value_length = 0;
    Reason reason = Reason::character;
  };

  PhraseMap();

  // Adds an entry unless an earlier dictionary holds a prefix of it (with `short_circuit`) or the
  // same key.
  void add(std::u32string_view key, std::u32string_view value, Reason reason, int dictionary,
           bool short_circuit);

  Match longest(const char32_t* text, std::size_t size) const;

 private:
  struct Node {
    std::uint32_t value = 0;
    std::uint32_t value_length = 0;
    std::int16_t dictionary = -1;
    Reason reason = Reason::character;
  };
  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::u32string pool_;
};

// The steps that a conversion can be made of. `_p`: with regional wording.
enum Step : std::uint8_t {
  step_normal, step_st, step_ts, step_ts_rare, step_tw, step_tw_p, step_tw_rev, step_tw_rev_p,
  step_hk, step_hk_p, step_hk_rev, step_hk_rev_p, step_count, step_none = step_count
};

struct Lexicon::Tables {
  PhraseMap steps[step_count];
};

}  // namespace fanjian
