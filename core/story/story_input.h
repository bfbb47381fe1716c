// A story in parts, as JSON or a form gives it, and the source text that is made of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "story/story_json.h"
#include "text/error.h"

namespace fanjian::story {

// Empty is not given. Texts are trimmed, but for those of the body.
struct StoryInput {
  struct Paragraph {
    std::string text;                   // may hold several lines
    std::optional<article::Role> role;  // for all its lines
    std::optional<std::string> before;  // the white space before it; a line feed if not given
    // What is known of the text, in order, each with a style; spans are of `text`. Between them it is plain.
    std::vector<article::Run> runs;
    // Its role, depth, picture and the like. Of a figure, table or embed `runs` are all there is to it: the parser does
    // not see them.
    article::Block shape;
    Paragraph();
    ~Paragraph();
    Paragraph(Paragraph&&) noexcept;
    Paragraph& operator=(Paragraph&&) noexcept;
    explicit Paragraph(std::string_view from) : Paragraph() { text = from; }

    bool is_built() const {
      return role == article::Role::figure || role == article::Role::table || role == article::Role::embed;
    }
  };

  std::string headline, deck, dateline;
  std::vector<article::Person> author, contributor;
  std::vector<Paragraph> body;
  std::optional<std::string> after;  // the white space after the last
  std::string copyright_notice, usage_terms, credit_text;
  article::GivenParts given;
};

// The text: headline, dateline and body in lines; a byline after the headline, and credit and copyright
// notice at the end, where the parser finds none in the text itself. Its Article: the parser's, but for
// what the draft says itself.
text::Result<JsonStory> compose(StoryInput draft);

// Without white space at its ends.
std::string_view trimmed(std::string_view text);

}  // namespace fanjian::story
