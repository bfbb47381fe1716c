// Quotation marks and punctuation as the page sets them: decided from the text that is shown, never
// written into the story.
//
// Quotation marks: “ ” ‘ ’ for Simplified, 「 」『 』 for Traditional, and in vertical Simplified 『 』「 」
// (GB/T 15834-2011, 5.2.3: the outer marks of vertical text are the doubled ones). A mark keeps the
// rank that it has, double or single, unless it stands directly within one of the same rank. Straight
// marks (" and ') are paired. What is an apostrophe, a foot, an inch, or stands among Latin alone is
// left as it is; so are the marks of book titles.
//
// Punctuation: , : ; ! ? . ( ) that belong to Chinese text become ，：；！？。（）, with the space behind
// that stood for their width; `...` becomes …… and `--` between Chinese ——. Marks among Latin, in
// numbers, times, ratios, addresses and abbreviations stay. A bracket goes with its partner.
//
// Encoding: well-formed UTF-8. Linear in the text. No errors: what cannot be told is not touched.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::story {

enum class QuoteForm : std::uint8_t {
  as_found,
  curly,            // “ ” ‘ ’
  corner,           // 「 」『 』
  corner_reversed,  // 『 』「 」
};

struct MarkStyle {
  bool punctuation = false;
  QuoteForm quotes = QuoteForm::as_found;
};

// One place of the text that is set otherwise: `count` times `to` for `size` bytes at `at`.
struct MarkEdit {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  char16_t to = 0;
  std::uint8_t count = 1;
};

// A character that may be a mark of its text, and what is found out about it.
struct TextMark {
  enum Kind : std::uint8_t { quote, bracket, stop, dots, dashes };
  std::uint32_t at = 0, size = 1;
  std::uint32_t han = 0;       // how many Han characters stand before it
  std::uint32_t sentence = 0;  // the same for the sentence that it stands in
  std::int32_t mate = -1;      // its partner's index
  char16_t c = 0;
  char16_t to = 0;  // what it becomes, `count` times; 0: itself
  std::uint8_t count = 1;
  Kind kind = stop;
  bool opening = false;                                  // of quotation marks that are Chinese
  bool wide = false;                                     // belongs to Chinese text and is, or is set, full-width
  bool no_space_before = false, no_space_after = false;  // that one space is not shown
};

// The marks of a story's blocks, asked for in order: a quotation may run over several.
class PunctuationNormalizer {
 public:
  explicit PunctuationNormalizer(MarkStyle style) : style_(style) {}

  // What to set otherwise in `text`, in order, in `edits` (which is emptied). `untouched`: addresses, in
  // order. `body`: whether a quotation may come in from the block before or go on to the next one;
  // `next_mark` is the first character of that one.
  void decide(std::string_view text, std::span<const text::Span> untouched, bool body, char32_t next_mark,
              std::vector<MarkEdit>& edits);

 private:
  void scan(std::string_view text, std::span<const text::Span> untouched);

  MarkStyle style_;
  std::vector<TextMark> marks_;
  std::vector<std::int32_t> stack_;
  bool open_ = false;  // the block before ended within straight quotation marks
};

// The two decisions, each over all marks of a text (quotes.cpp, punctuation.cpp). The quotation marks
// come first: punctuation asks whether one beside it is Chinese.
// `open`: see PunctuationNormalizer; both are given and taken back.
void decide_quotes(std::string_view text, std::vector<TextMark>& marks, std::vector<std::int32_t>& stack,
                   QuoteForm form, char32_t next_mark, bool& open);
void decide_punctuation(std::string_view text, std::vector<TextMark>& marks, std::vector<std::int32_t>& stack);

// What stands beside a mark.
enum class Beside : std::uint8_t { edge, space, digit, latin, han, wide, other };
Beside beside(char32_t c);
Beside before(std::string_view text, std::size_t at);
Beside after(std::string_view text, std::size_t at);
inline bool is_chinese(Beside b) { return b == Beside::han || b == Beside::wide; }

// `text` from `at` on with `edits` put in, in place. Offsets of `ends`, ascending and counted from `at`,
// are moved with what they follow.
void put_in(std::string& text, std::size_t at, std::span<const MarkEdit> edits, std::string& space,
            std::span<std::uint32_t> ends);

}  // namespace fanjian::story
