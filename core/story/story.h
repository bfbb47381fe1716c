// An opened story: source text, parsed Article, and the pieces of its page.
//
// The structure is independent of the script. A Story cuts each block into pieces once; a page makes one text
// node per piece, and a change of script, region or glosses only requests the texts of the pieces again. Every
// text is derived from the source, never from another view.
//
// Ownership: a Story owns all it knows and keeps no pointer to the lexicon that it was opened with.
// Immutable once open, so it may be shared. Linear in the size of the source. Out of memory, natively:
// `open` returns an error; other functions may throw std::bad_alloc (strong guarantee).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "story/typography.h"
#include "convert/converter.h"
#include "convert/explain.h"
#include "convert/lexicon.h"
#include "text/lazy.h"
#include "text/error.h"

namespace fanjian::story {

// The reader's choices. `as_source` shows the story in its own script.
//
// `punctuation` and `quotes` normalize punctuation (typography.h), in the source's own script too, so that
// switching there and back gives the same text. Off by default: punctuation is the source's, and the source view
// is the source byte for byte. The reader element turns both on; the command line leaves them off.
struct Choices {
  bool as_source = true;
  convert::Variety to = convert::Variety::hant_tw;
  bool regional_words = false;
  bool rare = false;
  bool punctuation = false;
  bool quotes = false;
  bool vertical = false;                        // quotation marks for vertical text
  bool corrected = false;                       // with the story's corrections (Story::correct)
  const convert::Glossary* glossary = nullptr;  // the host's terms; ignored in the source's own script
};

// One text node. A gloss is four pieces in a row (環, `(`, huán, `)`), which a page sets as
// <ruby>環<rp>(</rp><rt>huán</rt><rp>)</rp></ruby>: hidden, ruby or as found is then a matter of style
// alone. Only the base is ever converted.
enum class GlossPart : std::uint8_t { none, base, open, reading, close };
const char* name_of(GlossPart);  // "base", "open", …; "" for none

struct TextPiece {
  text::Span span;                           // bytes of the source
  article::Part part = article::Part::text;  // Part::gloss for the four pieces of a gloss
  GlossPart gloss = GlossPart::none;
  article::Part inside = article::Part::text;  // for glosses in a dateline or byline: what the character belongs to
  std::uint32_t block = 0;                     // index into Article::blocks; separators have no pieces
  std::uint32_t style = 0;                     // index into GivenParts::styles; 0: none
  bool kept = false;                           // shown as found: links, code, other languages

  // Between cells and between the texts of a figure: what stands on either side is a text of its own.
  bool is_border() const { return part == article::Part::cell_break || part == article::Part::row_break; }
  // Shown, but not converted: the bracketed reading of a gloss, and a line break within a block, which may be
  // inside a word.
  bool is_aside() const {
    return (gloss != GlossPart::none && gloss != GlossPart::base) || part == article::Part::line_break || is_border();
  }
};

// Texts of pieces, one after the other in one string: two allocations, however many pieces.
class Texts {
 public:
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(all_).substr(begin, ends_[i] - begin);
  }
  const std::string& all() const { return all_; }

 private:
  friend class Story;
  std::string all_;
  std::vector<std::size_t> ends_;  // in bytes; a view may be longer than the largest source
};

// What a view shows in the place of a span of a clean text, in as many bytes: 後 for 后.
struct Correction {
  text::Span span;
  std::string text;
};

class Story {
 public:
  // Text, or JSON if it begins with `{` (see story_json.h). Ill-formed UTF-8 is an error.
  static text::Result<Story> open(std::string source, const convert::Lexicon& lexicon);

  const std::string& source() const { return source_; }
  const article::Article& article() const { return article_; }
  const std::vector<TextPiece>& pieces() const { return pieces_; }

  // BCP 47: zh-Hans, zh-Hant, or zh if undetermined.
  const char* in_language() const;
  // The tag of texts(choices).
  const char* language_of(const Choices& choices) const;

  // Whether it quotes the other script: a view in its own script then differs from the source. By the function that a
  // conversion divides a text with (convert/script_runs.h). Linear.
  bool is_mixed(const convert::Lexicon& lexicon) const;

  // Of texts(choices).
  convert::Direction direction(const Choices& choices) const;

  // The text of every piece, in order: texts(...).size() == pieces().size(). Context is the block:
  // conversion runs over a block's clean text, without glosses' readings and line breaks, and is
  // projected to its pieces. Links are never converted, nor are words in Latin letters; the names of the
  // story's people are converted as names wherever they stand, and a word that the context decides one
  // way in most places is not another in the rest (document_consistency.h; terms of the choices' glossary vote there
  // as any other text). Punctuation is normalized last, over a whole
  // block, except in links and readings. Shown as source, or where the choices
  // ask for nothing else, texts are the bytes of the pieces' spans.
  Texts texts(const convert::Lexicon& lexicon, const Choices& choices) const;

  // Explains the character at UTF-16 unit `unit` of the text of piece `piece`. Returns nothing if there is no such
  // piece or character. Costs as much as converting the block. Units are those of the text before punctuation is
  // normalized (Choices::punctuation removes spaces).
  struct Why {
    convert::Explanation explanation;
    std::uint32_t begin = 0, end = 0;  // the explained range, in UTF-16 units of the piece's text
  };
  std::optional<Why> explain(const convert::Lexicon& lexicon, std::size_t piece, std::uint32_t unit,
                             const Choices& choices) const;

  // Calls `each` with the clean text of every block or cell.
  template <class Each>
  void for_each_text(Each each) const {
    std::string space;
    for (std::size_t s = 0; s + 1 < shares_.size(); ++s) each(clean_text(s, space, source_));
  }
  // Takes the corrections that `find` answers for each of these texts, for views that ask for them; the source stays.
  // What is kept as found is not corrected. The number of corrections.
  template <class Find>
  std::size_t correct(Find find) {
    std::size_t count = 0;
    std::string space;
    for (std::size_t s = 0; s + 1 < shares_.size(); ++s)
      for (const Correction& one : find(clean_text(s, space, source_))) count += put(s, one);
    return count;
  }

 private:
  static text::Result<Story> opened(std::string source, const convert::Lexicon& lexicon);

  // One block's share of pieces and hints, or one cell's: from here up to where the next one's begin.
  struct BlockSlice {
    std::uint32_t block = 0;
    std::uint32_t piece = 0, keep = 0, name = 0;
    bool broken = false;  // by asides: its clean text is not simply its bytes
  };

  // What the story as a whole says of its ambiguous characters: of the n-th share, those from begins[n] on.
  struct ResolvedContext {
    std::vector<convert::ResolvedCharacter> settled;
    std::vector<std::uint32_t> begins;
  };

  const ResolvedContext& remembered(const convert::Lexicon& lexicon) const;
  // The text of a share's pieces, asides left out and the rest joined. `space` is room for it.
  std::string_view clean_text(std::size_t share, std::string& space, const std::string& of) const;
  bool put(std::size_t share, const Correction& correction);
  // What a view is made of: the source, or the source with its corrections, which is as long.
  const std::string& text_of(const Choices& choices) const {
    return choices.corrected && !corrected_.empty() ? corrected_ : source_;
  }
  // What is known of a share's clean text: what the blocks show, and for a direction all that is to be
  // heeded.
  convert::Hints hints_of(std::size_t share) const;
  convert::Hints hints_of(std::size_t share, const convert::Lexicon& lexicon, convert::Direction direction,
                          const convert::Glossary* glossary) const;

  QuoteForm quote_form(const Choices& choices) const;
  bool is_body(const BlockSlice& share) const;
  char32_t first_character(const BlockSlice& share) const;
  std::set<std::string> shown_names() const;
  void cut();   // blocks into pieces
  void hint();  // links and names

  std::string source_;
  std::string corrected_;  // empty: nothing is corrected
  article::Article article_;
  std::vector<TextPiece> pieces_;
  std::vector<BlockSlice> shares_;        // one a block or cell with pieces, and one for the end
  std::vector<text::Span> keep_, names_;  // offsets in the clean text of their block
  std::unique_ptr<text::Lazy<ResolvedContext>> remembered_ = std::make_unique<text::Lazy<ResolvedContext>>();
};

}  // namespace fanjian::story
