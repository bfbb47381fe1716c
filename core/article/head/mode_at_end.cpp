#include "article/head/mode_at_end.h"

#include <algorithm>

#include "article/lexical/vocabulary/outlets.h"

namespace fanjian::article {

std::optional<ModeAtEnd> mode_at_end(Chars text, std::size_t from, std::size_t to) {
  const Chars run = text.substr(from, to - from);
  const std::size_t length = std::max(longest_before(run, run.size(), modes), longest_before(run, run.size(), u"专访"));
  if (length == 0) return std::nullopt;
  const std::size_t mode = to - length;
  const Chars before = text.substr(0, mode);
  for (std::size_t at = from; at < mode; ++at) {
    const auto date = date_at(before, at);
    if (!date) continue;
    if (date->end + time_at(before, date->end) >= mode || is_word(text.substr(date->end, mode - date->end), desk_words))
      return ModeAtEnd{mode, date, at};
  }
  return ModeAtEnd{mode, std::nullopt, mode};
}

}  // namespace fanjian::article
