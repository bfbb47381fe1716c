// Who wrote, after the mode of a dateline and without brackets: 本报讯 记者甲 通讯员乙报道：…
#pragma once

#include <cstddef>
#include <optional>

#include "article/head/byline.h"

namespace fanjian::article {

struct Signature {
  std::size_t end;  // one past its last character
  Byline byline;
};

// The names that begin at `from`, up to 報道, a colon, or the end of the line; if they stand
// `apart` from the mode, also up to the text that a space parts them from.
std::optional<Signature> read_signature(const FoldedText& text, std::size_t from, std::size_t to, bool apart);

}  // namespace fanjian::article
