// The names of a run of characters without separators, by what stands before it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "article/lexical/words.h"

namespace fanjian::article {

// Where the run stands.
struct NamePlace {
  bool touches;    // a role, without a space: then a surname must begin it
  bool has_role;   // a role was named before
  bool post;       // … and it is 记者, 通讯员 or the like
  bool bracketed;  // in a bracket of its own, where what follows 记者 is a name by position
};

// Characters [from, to) of the run.
struct NameInRun {
  std::size_t from, to;
};

// All of the run, as names: 王小明和李大同 → two; nothing if a part of it is none.
std::optional<std::vector<NameInRun>> names_in(Chars run, const NamePlace& place);

}  // namespace fanjian::article
