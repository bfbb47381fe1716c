// A story ready to be shown: source text, parsed Article, and the pieces that a page is built from.
//
// Structure does not depend on script. A Story cuts each block into pieces once; a page makes one
// text node a piece, and a change of script, region or glosses only asks for the pieces' texts
// again. Every text is derived from the source, never from another view.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "script/converter.h"
#include "script/lexicon.h"
#include "text/error.h"

namespace fanjian {

// What the reader chose. `as_source` shows the story in its own script.
struct Choices {
  bool as_source = true;
  Variety to = Variety::hant_tw;
  bool wording = false;
  bool rare = false;
};

// One text node. A gloss is four pieces in a row (環, `(`, huán, `)`), which a page sets as
// <ruby>環<rp>(</rp><rt>huán</rt><rp>)</rp></ruby>: hidden, ruby or as found is then a matter of style
// alone. Only the base is ever converted.
enum class GlossPart : std::uint8_t { none, base, open, reading, close };

struct Piece {
  Span span;                 // bytes of the source
  Part part = Part::text;    // Part::gloss for the four pieces of a gloss
  GlossPart gloss = GlossPart::none;
  std::uint32_t block = 0;   // index into Article::blocks; separators have no pieces
};

class Story {
 public:
  // Text, or JSON if it begins with `{` (see story_json.h). Ill-formed UTF-8 is an error.
  static Result<Story> open(std::string source, const Lexicon& lexicon);

  const std::string& source() const { return source_; }
  const Article& article() const { return article_; }
  const std::vector<Piece>& pieces() const { return pieces_; }

  // The text of every piece, in order: texts(...).size() == pieces().size(). Context is the block:
  // conversion runs over a block's clean text and is laid back over its pieces.
  std::vector<std::string> texts(const Lexicon& lexicon, const Choices& choices) const;

 private:
  std::string source_;
  Article article_;
  std::vector<Piece> pieces_;
};

}  // namespace fanjian
