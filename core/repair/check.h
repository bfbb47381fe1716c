// What in a story a machine broke, or may have broken: found, with evidence, and how it may be mended. The
// source stays as it is; a mend is a place of the source and what is shown there instead.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repair/evidence.h"
#include "repair/memory.h"
#include "text/error.h"
#include "text/span.h"

namespace fanjian::repair {

enum class Kind : std::uint8_t { bytes, character, gloss };
const char* name_of(Kind);  // "bytes", "character", "gloss"

struct Diagnostic {
  Kind kind = Kind::bytes;
  Span span;                          // bytes of the text
  std::optional<std::string> mended;  // nothing: it cannot be told what should stand there
  std::string evidence;               // in English
  std::optional<std::string> likely;  // the best guess, where nothing is mended, for an editor to judge
};

// In order, and of a text as JSON without the glosses. The errors of Story::open.
Result<std::vector<Diagnostic>> doubts_in(const Lexicon& lexicon, const Lists& lists, std::string_view text);
// The same. What the memory knows of a line is not looked into again, and what is found in one is kept in it.
Result<std::vector<Diagnostic>> doubts_in(const Lexicon& lexicon, const Lists& lists, std::string_view text, Memory& memory);
// Goes on with that by a slice. False: something is not known yet.
Result<bool> look(const Lexicon& lexicon, const Lists& lists, std::string_view text, Memory& memory);

// The text with mends in their places; one that overlaps the one before is passed over. `glosses`: readings
// are taken out, too, which a view does by itself.
std::string mended(std::string_view text, const std::vector<Diagnostic>& doubts, bool glosses);

}  // namespace fanjian::repair
