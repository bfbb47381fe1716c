// Script conversion by phrase and context, from a packed lexicon that is read in place.
//
// Encoding: UTF-8 in and out. Ill-formed bytes are copied as they are, one at a time. Ownership: a
// Lexicon points into the bytes it was opened on, which must outlive it; a Converter points to its
// Lexicon. Both are immutable once made and may be shared. Linear in the size of the text.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "script/variety.h"
#include "text/error.h"
#include "text/span.h"

namespace fanjian {

enum class Reason : std::uint8_t {
  character,  // the character's only or default counterpart
  phrase,     // a phrase of the lexicon
  context,    // decided by its neighbours
  name,       // the name rule
  wording,    // regional wording
};

// One stretch that was converted as a unit and came out different: source and target spans are
// both in bytes, of the input and of the output.
struct Change {
  Span source;
  Span target;
  Reason reason = Reason::character;
};

// What the caller knows of the text, in ascending order and not overlapping: spans to be copied
// untouched (editor's marks, names of outlets) and spans known to be personal names.
struct Hints {
  std::span<const Span> keep;
  std::span<const Span> names;
};

class Lexicon;  // script/lexicon.h

class Converter {
 public:
  Converter(const Lexicon& lexicon, Direction direction);

  // Appends the converted text to `out`. With `changes`, also says what was changed, in order.
  void convert(std::string_view text, std::string& out, std::vector<Change>* changes = nullptr,
               const Hints& hints = {}) const;

 private:
  const Lexicon* lexicon_;
  Direction direction_;
};

// The script of a text, by its characters that only one script uses.
enum class DetectedScript : std::uint8_t { unknown, hans, hant };
DetectedScript detect_script(const Lexicon& lexicon, std::string_view text);

}  // namespace fanjian
