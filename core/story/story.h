// A story ready to be shown: source text, parsed Article, and the pieces that a page is built from.
//
// Structure does not depend on script. A Story cuts each block into pieces once; a page makes one
// text node a piece, and a change of script, region or glosses only asks for the pieces' texts
// again. Every text is derived from the source, never from another view.
//
// Ownership: a Story owns all it knows and keeps no pointer to the lexicon that it was opened with.
// Immutable once open, so it may be shared. Linear in the size of the source. Natively, where memory is
// short: `open` says so as an error, everything else that is made of a story is thrown std::bad_alloc
// out of, and the story is as it was.
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

namespace fanjian {

// What the reader chose. `as_source` shows the story in its own script.
//
// `punctuation` and `quotes` set the marks of what is shown (typography.h), in the source's own script too:
// a story typed with half-width commas is read with full-width ones whichever script is chosen, so
// that a switch there and back gives the same text. Off, which is what the core does unless it is
// asked, marks are those of the source, and shown as source every byte is. The reader element asks for
// both; conversion from the command line asks for neither.
struct Choices {
  bool as_source = true;
  Variety to = Variety::hant_tw;
  bool wording = false;
  bool rare = false;
  bool punctuation = false;
  bool quotes = false;
  bool vertical = false;  // quotation marks as vertical text has them
  const Glossary* glossary = nullptr;  // the host's terms; not heeded in the source's own script
};

// One text node. A gloss is four pieces in a row (環, `(`, huán, `)`), which a page sets as
// <ruby>環<rp>(</rp><rt>huán</rt><rp>)</rp></ruby>: hidden, ruby or as found is then a matter of style
// alone. Only the base is ever converted.
enum class GlossPart : std::uint8_t { none, base, open, reading, close };
const char* name_of(GlossPart);  // "base", "open", …; "" for none

struct TextPiece {
  Span span;                 // bytes of the source
  Part part = Part::text;    // Part::gloss for the four pieces of a gloss
  GlossPart gloss = GlossPart::none;
  Part inside = Part::text;  // for glosses in a dateline or byline: what the character belongs to
  std::uint32_t block = 0;   // index into Article::blocks; separators have no pieces

  // Shown, but no part of the text that is converted: the bracketed reading of a gloss, and the end of a
  // line within a block, which may stand in the middle of a word.
  bool is_aside() const {
    return (gloss != GlossPart::none && gloss != GlossPart::base) || part == Part::line_break;
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

class Story {
 public:
  // Text, or JSON if it begins with `{` (see story_json.h). Ill-formed UTF-8 is an error.
  static Result<Story> open(std::string source, const Lexicon& lexicon);

  const std::string& source() const { return source_; }
  const Article& article() const { return article_; }
  const std::vector<TextPiece>& pieces() const { return pieces_; }

  // BCP 47: zh-Hans, zh-Hant, or zh where the text does not say which.
  const char* in_language() const;
  // The tag of what `texts` gives for these choices.
  const char* language_of(const Choices& choices) const;

  // The text of every piece, in order: texts(...).size() == pieces().size(). Context is the block:
  // conversion runs over a block's clean text, without glosses' readings and line breaks, and is laid
  // back over its pieces. Links are never converted, nor are words in Latin letters; the names of the
  // story's people are converted as names wherever they stand, and a word that the context decides one
  // way in most places is not another in the rest (document_consistency.h; terms of the choices' glossary are
  // heard there as any other text). Marks are set last, over the whole of a
  // block, and stay those of the source in links and readings. Shown as source, or where the choices
  // ask for nothing else, texts are the bytes of the pieces' spans.
  Texts texts(const Lexicon& lexicon, const Choices& choices) const;

  // Why the character that holds the UTF-16 unit `unit` of what piece `piece` is shown as came out as
  // it did. Nothing where there is no such piece or character. Costs what the conversion of the block
  // costs. Units are those of the text before marks are set (Choices::punctuation takes spaces away).
  struct Why {
    Explanation explanation;
    std::uint32_t begin = 0, end = 0;  // UTF-16 units of the piece's text: what is explained
  };
  std::optional<Why> explain(const Lexicon& lexicon, std::size_t piece, std::uint32_t unit,
                             const Choices& choices) const;

 private:
  static Result<Story> opened(std::string source, const Lexicon& lexicon);

  // One block's share of pieces and hints: from here up to where the next block's begin.
  struct BlockSlice {
    std::uint32_t block = 0;
    std::uint32_t piece = 0, keep = 0, name = 0;
    bool broken = false;  // by glosses or line breaks: its clean text is not simply its bytes
  };

  // What the story as a whole says of its ambiguous characters: of the n-th share, those from begins[n] on.
  struct ResolvedContext {
    std::vector<ResolvedCharacter> settled;
    std::vector<std::uint32_t> begins;
  };

  const ResolvedContext& remembered(const Lexicon& lexicon) const;
  // The text of a share's pieces, asides left out and the rest joined. `space` is room for it.
  std::string_view clean_text(std::size_t share, std::string& space) const;
  // What is known of a share's clean text: what the blocks show, and for a direction all that is to be
  // heeded. `kept` is room for it.
  Hints hints_of(std::size_t share) const;
  Hints hints_of(std::size_t share, const Lexicon& lexicon, Direction direction, const Glossary* glossary,
                 std::string_view clean, std::vector<Span>& kept) const;

  QuoteForm quote_form(const Choices& choices) const;
  bool is_body(const BlockSlice& share) const;
  char32_t first_character(const BlockSlice& share) const;
  std::set<std::string> shown_names() const;
  void cut();   // blocks into pieces
  void hint();  // links and names

  std::string source_;
  Article article_;
  std::vector<TextPiece> pieces_;
  std::vector<BlockSlice> shares_;       // one a block with pieces, and one for the end
  std::vector<Span> keep_, names_;  // offsets in the clean text of their block
  std::unique_ptr<Lazy<ResolvedContext>> remembered_ = std::make_unique<Lazy<ResolvedContext>>();
};

}  // namespace fanjian
