#include "article/lexical/lines.h"

#include "article/lexical/folded_text.h"
#include "article/lexical/words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {

bool is_stop(char32_t c) { return text::is_sentence_stop(c) || c == '!' || c == '?' || c == 0xFF61; }
bool is_opening_quote(char32_t c) { return c == U'“' || c == U'「' || c == U'『' || c == U'‘'; }
bool is_closing_quote(char32_t c) { return c == U'”' || c == U'」' || c == U'』' || c == U'’'; }

bool ends_sentence(const Line& line) {
  if (is_stop(line.last) || line.last == ';' || line.last == U'…') return true;
  return line.stops > 0 && (is_closing_quote(line.last) || line.last == ')' || line.last == '"');
}

Line measure(std::string_view source, text::Span span, const std::vector<Gloss>& glosses) {
  Line line;
  std::size_t g = gloss_from(glosses, span.begin);
  std::uint32_t first = span.end, last = span.end;
  std::uint32_t chars = 0;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t here = at;
    const char32_t c = text::half_width(text::next(source, at));
    if (text::is_ideograph(c) && first != span.end && g == glosses.size()) {
      line.chars = ++chars;
      line.last = c;
      last = static_cast<std::uint32_t>(at);
      continue;
    }
    if (g < glosses.size() && glosses[g].span.begin == here) at = glosses[g++].span.end;
    if (text::is_space(c)) {
      if (first != span.end) ++chars;
      continue;
    }
    if (first == span.end) {
      first = static_cast<std::uint32_t>(here);
      line.first = c;
    }
    ++chars;
    line.chars = chars;
    // 船不再來了。●: the mark of a story's end comes after its last sentence.
    if (!is_in(c, u"●■◆□▪◼") || !(is_stop(line.last) || is_closing_quote(line.last))) line.last = c;
    last = static_cast<std::uint32_t>(at);
    if (is_stop(c)) ++line.stops;
  }
  line.span = {first, last};
  return line;
}

std::vector<Line> split_lines(std::string_view source, const std::vector<Gloss>& glosses) {
  std::vector<Line> lines;
  const auto add = [&](std::size_t from, std::size_t to) {
    const Line line = measure(source, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, glosses);
    if (!line.span.empty()) lines.push_back(line);
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < source.size();) {
    // What a line break can begin with: LF to CR, NEL, LS and PS.
    const char c = source[at];
    if (!((c >= '\n' && c <= '\r') || c == '\xC2' || c == '\xE2')) {
      ++at;
      continue;
    }
    const std::size_t here = at;
    if (!text::is_line_break(text::next(source, at))) continue;
    add(from, here);
    from = at;
  }
  add(from, source.size());
  return lines;
}

}  // namespace fanjian::article
