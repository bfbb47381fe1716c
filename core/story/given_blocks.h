// What a story's JSON gives beside its lines, laid over the parsed Article: styles, marks of list items, and blocks that
// the parser does not see. Linear.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/article.h"
#include "story/story_input.h"

namespace fanjian::story {

// Numbers the items of lists that were given as such, and sets their marks before them.
class ListMarks {
 public:
  void set(StoryInput::Paragraph& paragraph);

 private:
  std::uint32_t counts_[10] = {};
  bool ordered_[10] = {};
};

// `given`: runs with their styles and marks, in order, spans of the source. The parser's runs are cut where those change.
void lay_over(article::Article& article, const std::vector<article::Run>& given);

// A block that the parser has not seen. Its place is an empty line of the text, or its beginning or end.
struct Insertion {
  std::uint32_t offset = 0;
  const StoryInput::Paragraph* paragraph = nullptr;
};

// Puts them in, in order of their offsets: everything behind moves.
void insert_blocks(std::string& source, article::Article& article, const std::vector<Insertion>& insertions);

}  // namespace fanjian::story
