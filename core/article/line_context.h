// What stands around a line: the facts that need its neighbours or the whole text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/line_facts.h"
#include "article/lexical/words.h"

namespace fanjian::article {

class LineContext {
 public:
  // Both must outlive the context.
  LineContext(const std::vector<Line>& lines, std::vector<LineFacts>& facts);

  // Folds the beginning of line `i`, by which repeated lines are found. Call once for each line, in order.
  void note(std::size_t i, Chars text);

  // What subheading.h thinks of each line, as if all that is not boilerplate were paragraphs.
  void set_opinions(const FoldedStory& story);

  // Adds the facts.
  void run();

 private:
  struct Note {
    std::uint64_t whole = 0;   // of all its characters but spaces
    std::uint64_t begins = 0;  // of its first Han characters; 0 if it has too few
    std::uint64_t who = 0;     // 周陽：今年怎樣？, of what stands before the colon; 0 of what is no sentence
    std::uint32_t number = 0;  // it begins with: 1、 (2)
    std::uint8_t style = 0;
    bool field = false;           // 報名時間：…
    bool valued = false;          // 北部：14-18度
    std::uint8_t cells = 0;       // of a table's row
    std::uint8_t longest = 0;     // characters between spaces, of short lines
    bool digits = false;          // a cell is a number
    bool table = false;           // one of three rows
    bool pure = false;            // in a row of numbers without text between them
    bool quoted = false;          // in a quotation over several lines
    bool turn = false;            // of a talk, in which who speaks stands before a colon and comes back
    bool asked = false;           // 林亞福（62歲，漁夫）：…, one of those who were asked in the street
    bool framed = false;          // # 等船的人 #
    std::int8_t open_quotes = 0;  // more than it closes
    bool in_row = false;          // of three numbers, or between them
    bool row_of_values = false;   // of three such
    bool row_of_labels = false;   // … and a neighbour has another
    bool labelled = false;        // 時間：三月十二日
    std::uint8_t shape = 0;       // see the .cpp
    std::uint32_t before = 0;     // the line, plus one, whose number comes before its own
    std::uint32_t pairs = 0;      // where its pairs of characters begin in pairs_
  };

  void set(std::size_t i, FactGroup group, std::size_t value) { facts_[i].facts.set(fact_begin(group) + value); }
  bool has(std::size_t i, FactGroup group, std::size_t value) const {
    return facts_[i].facts[fact_begin(group) + value];
  }
  std::uint8_t shape_of(std::size_t i) const;
  bool is_text(std::size_t i) const;  // a long sentence that nothing recognised
  void repeats();
  void places();
  void runs();
  void neighbours();
  void rows_of_labels();
  void quotations();
  void turns_of_talk();
  void rows_of_numbers();
  void labels();
  void note_pairs(std::size_t i, Chars text);
  void shared_words();
  void densities();
  void limit();
  void limit_by_neighbours();
  bool dateline_ahead(std::size_t i) const;
  std::size_t prelude() const;
  std::size_t archive() const;
  bool is_row_of_words(std::size_t i) const;

  const std::vector<Line>& lines_;
  std::vector<LineFacts>& facts_;
  std::vector<Note> notes_;
  std::vector<std::uint16_t> pairs_;                             // of lines that are no text, folded
  std::array<std::uint64_t, 1024> text_pairs_{}, lead_pairs_{};  // those of the text, and of its first lines
  std::size_t text_chars_ = 0, leads_ = 0;
  std::size_t first_text_ = 0, last_text_ = 0;  // lines_.size(): there is none
};

}  // namespace fanjian::article
