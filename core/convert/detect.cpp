#include <algorithm>
#include <cstddef>

#include "convert/converter.h"
#include "convert/tables.h"
#include "text/utf8.h"

namespace fanjian::convert {

// A character speaks for Simplified if it always becomes another in Traditional, and for Traditional
// if it becomes another in Simplified. 后, 里, 干, which both scripts use, speak for neither.
DetectedScript detect_script(const Lexicon& lexicon, std::string_view text) {
  const Lexicon::Tables& tables = lexicon.tables();
  const dictionary::DictionaryData& book = tables.book;
  std::size_t hans = 0, hant = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text::next(text, i);
    if (c < 0x3400) continue;
    const dictionary::Id id = tables.id_of(c);
    if (id == dictionary::no_id) continue;
    const std::span<const dictionary::Id> to_hant = book.hant_of(id);
    const bool simplified = book.hans[id] != dictionary::no_id || book.hans_rare[id] != dictionary::no_id;
    if (!to_hant.empty() && !simplified) hans += std::find(to_hant.begin(), to_hant.end(), id) == to_hant.end();
    if (to_hant.empty()) hant += simplified;
  }
  if (hans == hant) return DetectedScript::unknown;
  return hans > hant ? DetectedScript::hans : DetectedScript::hant;
}

}  // namespace fanjian::convert
