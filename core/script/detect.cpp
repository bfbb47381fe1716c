#include <cstddef>

#include "script/converter.h"
#include "script/tables.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

bool changes(const PhraseMap& map, char32_t c) {
  const PhraseMap::Match match = map.longest(&c, 1);
  return match.length == 1 && !(match.value_length == 1 && match.value[0] == c);
}

}  // namespace

// A character speaks for a script if conversion to the other changes it, and the way back does not.
// 后, 里, 干, which both scripts use, speak for Simplified by that rule; they are few enough to be
// outvoted by any text that has them.
DetectedScript detect_script(const Lexicon& lexicon, std::string_view text) {
  const Lexicon::Tables& tables = lexicon.tables();
  std::size_t hans = 0, hant = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next(text, i);
    if (c < 0x3400) continue;
    const bool to_hant = changes(tables.steps[step_st], c);
    const bool to_hans = changes(tables.steps[step_ts], c);
    if (to_hant && !to_hans) ++hans;
    if (to_hans && !to_hant) ++hant;
  }
  if (hans == hant) return DetectedScript::unknown;
  return hans > hant ? DetectedScript::hans : DetectedScript::hant;
}

}  // namespace fanjian
