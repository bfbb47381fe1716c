// The lines of a source, and the blocks that they become while a story is being parsed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace fanjian::article {

// A line that is not blank, white space at both ends trimmed.
struct Line {
  text::Span span;
  std::uint32_t chars = 0;  // glosses counted as their base alone
  std::uint32_t stops = 0;  // 。！？ in it
  char32_t first = 0;       // half-width forms
  char32_t last = 0;
};

// All lines that are not blank, in order. Any line end will do.
std::vector<Line> split_lines(std::string_view source, const std::vector<Gloss>& glosses);

// The line that a part of another line would be.
Line measure(std::string_view source, text::Span span, const std::vector<Gloss>& glosses);

// A part of a dateline, byline or heading, in bytes of the source.
struct LinePart {
  Part part;
  text::Span span;
};

// A block in the making: a line, a part of one, or several.
struct BlockDraft {
  Line line;
  Role role = Role::paragraph;
  NoticeKind notice = NoticeKind::none;
  std::int32_t speaker = -1;
  std::uint32_t position = 0;
  std::vector<LinePart> parts;
};

// 。！？ and what may close a sentence after them: ”」』）
bool is_stop(char32_t half_width);
bool is_opening_quote(char32_t c);
bool is_closing_quote(char32_t c);

// Whether a line reads as a sentence or several: it ends as sentences do.
bool ends_sentence(const Line& line);

}  // namespace fanjian::article
