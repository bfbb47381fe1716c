// Finds damage from machine conversion in a story, with the reason and, where it is certain, the fix. The source
// stays unchanged; an edit replaces a span of it in the view.
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

// Why a place is reported: a code, and its arguments where it has any.
struct DiagnosticReason {
  enum class Code : std::uint8_t {
    reading,          // a gloss: `text` is the reading, `number` how many the text has
    phrase,           // `text` is the phrase that decides
    context,          // `number` is the score, of 100
    not_traditional,  // no character of Traditional
    shifted_bytes,    // GBK read one byte off
    lost_bytes,       // GBK with bytes missing
  };
  Code code = Code::shifted_bytes;
  std::string text;
  std::uint32_t number = 0;
};
const char* name_of(DiagnosticReason::Code);  // "reading", "phrase", …

struct Diagnostic {
  Kind kind = Kind::bytes;
  text::Span span;                 // bytes of the text
  std::optional<std::string> fix;  // none: the original is unknown
  DiagnosticReason reason;
  std::optional<std::string> suggestion;  // without a fix: the best guess, for an editor to judge
};

// In order, and of a text as JSON without the glosses. The errors of Story::open.
text::Result<std::vector<Diagnostic>> diagnose(const convert::Lexicon& lexicon, const Lists& lists,
                                               std::string_view text);
// The same. What the memory knows of a line is not looked into again, and what is found in one is kept in it.
text::Result<std::vector<Diagnostic>> diagnose(const convert::Lexicon& lexicon, const Lists& lists,
                                               std::string_view text, Memory& memory);
// Goes on with that by a slice. False: something is not known yet.
text::Result<bool> look(const convert::Lexicon& lexicon, const Lists& lists, std::string_view text, Memory& memory);

// The text with all fixes applied; skips one that overlaps the one before. `glosses`: also removes readings,
// which a view does by itself.
std::string corrected(std::string_view text, const std::vector<Diagnostic>& diagnostics, bool glosses);

}  // namespace fanjian::repair
