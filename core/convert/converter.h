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

#include "convert/variety.h"
#include "text/error.h"
#include "text/span.h"

namespace fanjian::convert {

enum class Reason : std::uint8_t {
  character,       // the character's only or default counterpart
  phrase,          // a phrase of the lexicon
  context,         // decided by its neighbours
  document,        // decided by the same word elsewhere in the document
  name,            // the name rule
  regional_words,  // a regional word
  glossary,        // a term of the caller's glossary; the phrase is the term
  kept,            // kept on request, or as it is written (convert/written.h); only a trace has it
};

// A changed stretch, with source and target spans in bytes of the input and the output. As small as possible: if a
// phrase and its value have the same number of characters, each character that differs is a change of its own (so that
// the parts of 头发 in <b>头</b>发 find their places); otherwise the phrase is one change (软件 → 軟體 is two, 打印机 →
// 印表機 three, U盘 → 隨身碟 one). Replacing each change's source by its target gives the output; an unchanged text has
// no changes.
struct Change {
  text::Span source;
  text::Span target;
  Reason reason = Reason::character;
  text::Span phrase;  // of the source: the phrase that decided, or that context overruled
};

class Glossary;  // convert/glossary.h

// A character of a Simplified text whose result is known, before regional standards:
// document_consistency.h.
struct ResolvedCharacter {
  std::uint32_t at = 0;  // its first byte
  char32_t to = 0;
};

// The caller's knowledge of the text, each list ascending and without overlaps: spans to copy unchanged (editor's marks,
// names of outlets), which join those that convert/written.h finds, and spans known to be personal names. From Simplified
// a name is converted by convert/personal_names.h, a character at a time, unless the whole name is a phrase of the lexicon;
// to Simplified it keeps the characters of convert/hant_names.h. No phrase reaches into or across either. Spans beyond the
// text are cut; where both claim a byte, it is kept. `all_names`: the caller has looked for names itself; otherwise those
// that the text shows to be such are found (find_names), but not in exact directions. `glossary`: terms that
// are converted as it says, in exact directions too; what is kept stays, and a term counts before names.
struct Hints {
  std::span<const text::Span> keep;
  std::span<const text::Span> names;
  bool all_names = false;
  std::span<const ResolvedCharacter> settled = {};
  const Glossary* glossary = nullptr;
  bool latin = false;  // regional words do not begin in a word of ASCII letters (find_latin)
};

class Lexicon;       // convert/lexicon.h
struct MatchOutput;  // convert/matcher.h
struct ContextQuery;

class Converter {
 public:
  Converter(const Lexicon& lexicon, Direction direction);

  // Appends the converted text to `out`, and its changes to `changes`, in order. Natively, throws std::bad_alloc
  // out of memory; `out` and `changes` then hold the beginning.
  void convert(std::string_view text, std::string& out, std::vector<Change>* changes = nullptr,
               const Hints& hints = {}) const;

  // The same, and also reports characters that a phrase, context or a name left unchanged, as changes whose source
  // and target agree, and what is kept, a span as one. For explain.h.
  void trace(std::string_view text, std::string& out, std::vector<Change>& changes, const Hints& hints = {}) const;

  // The same, and appends each character that the context was asked about, in order. For
  // document_consistency.h.
  void ask(std::string_view text, std::string& out, std::vector<ContextQuery>& asked, const Hints& hints = {}) const;

 private:
  void begin(std::string_view text, std::string& out, const MatchOutput& told, const Hints& hints) const;
  void run(std::string_view text, std::string& out, const MatchOutput& told, const Hints& hints) const;
  void run_mixed(std::string_view text, std::string& out, const MatchOutput& told, const Hints& hints) const;

  const Lexicon* lexicon_;
  Direction direction_;
};

// Detects the script of a text by its characters of only one script.
enum class DetectedScript : std::uint8_t { unknown, hans, hant };
DetectedScript detect_script(const Lexicon& lexicon, std::string_view text);

}  // namespace fanjian::convert
