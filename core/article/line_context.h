// What stands around a line: the facts that need its neighbours or the whole text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/line_facts.h"
#include "article/lexical/words.h"

namespace fanjian {

class LineContext {
 public:
  // Both must outlive the context.
  LineContext(const std::vector<Line>& lines, std::vector<LineFacts>& facts);

  // Folds the beginning of line `i`, by which repeated lines are found. Call once for each line, in order.
  void note(std::size_t i, Chars text);

  // What subheading.h thinks of each line, as if all that is not furniture were paragraphs.
  void set_opinions(std::string_view source, const std::vector<Gloss>& glosses);

  // Adds the facts.
  void run();

 private:
  struct Note {
    std::uint64_t whole = 0;    // of all its characters but spaces
    std::uint64_t begins = 0;   // of its first Han characters; 0 if it has too few
    std::uint32_t number = 0;   // it begins with: 1、 (2)
    std::uint8_t style = 0;
    bool labelled = false;      // 時間：三月十二日
    std::uint8_t shape = 0;     // see the .cpp
  };

  void set(std::size_t i, FactGroup group, std::size_t value) {
    facts_[i].facts.set(fact_begin(group) + value);
  }
  bool has(std::size_t i, FactGroup group, std::size_t value) const {
    return facts_[i].facts[fact_begin(group) + value];
  }
  std::uint8_t shape_of(std::size_t i) const;
  bool is_text(std::size_t i) const;  // a long sentence that nothing recognised
  void repeats();
  void places();
  void runs();
  void neighbours();
  void labels();
  void limit();
  bool dateline_ahead(std::size_t i) const;

  const std::vector<Line>& lines_;
  std::vector<LineFacts>& facts_;
  std::vector<Note> notes_;
  std::size_t first_text_ = 0, last_text_ = 0;  // lines_.size(): there is none
};

}  // namespace fanjian
