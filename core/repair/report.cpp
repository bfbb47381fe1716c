#include "repair/report.h"

#include <algorithm>

#include "render/json_writer.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/visible.h"

namespace fanjian::repair {
namespace {

// Where doubts are; asked for in order.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  void go_to(std::uint32_t byte) {
    for (; at_ < byte; next(text_, at_)) {
      const char c = text_[at_];
      ++column_;
      unit_ += utf16_length(text_.substr(at_, 1));
      if (c == '\n') ++line_, column_ = 1;
    }
  }
  std::uint32_t unit() const { return unit_; }
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t unit_ = 0, line_ = 1, column_ = 1;
};

// Four characters before or behind a place; white space is one blank.
std::string around(std::string_view text, Span span) {
  constexpr int most = 4;
  std::size_t begin = span.begin, end = span.end;
  for (int n = 0; n < most && begin > 0; ++n) previous(text, begin);
  for (int n = 0; n < most && end < text.size(); ++n) next(text, end);
  std::string out;
  bool blank = false;
  const auto put = [&](std::string_view part) {
    for (std::size_t at = 0; at < part.size();) {
      const char32_t c = next(part, at);
      if (!is_space(c)) append(out, c);
      else if (!blank) out += ' ';
      blank = is_space(c);
    }
  };
  put(text.substr(begin, span.begin - begin));
  put("[");
  put(span.of(text));
  put("]");
  put(text.substr(span.end, end - span.end));
  return out;
}

const char* said(Kind kind) { return kind == Kind::gloss ? "reading" : name_of(kind); }

}  // namespace

std::string report(std::string_view text, const std::vector<Diagnostic>& doubts, std::string_view name) {
  std::string out;
  Cursor at(text);
  for (const Diagnostic& doubt : doubts) {
    at.go_to(doubt.span.begin);
    std::string line(name);
    ((line += ':') += std::to_string(at.line())) += ':';
    (((line += std::to_string(at.column())) += ": ") += said(doubt.kind)) += ": ";
    (line += around(text, doubt.span)) += doubt.mended ? " → " + *doubt.mended : " cannot be mended";
    if (doubt.likely) line += ", perhaps → " + *doubt.likely;
    ((line += " (") += doubt.evidence) += ")";
    (out += visible(line)) += '\n';
  }
  const auto count = [&](auto is) { return std::to_string(std::count_if(doubts.begin(), doubts.end(), is)); };
  const auto of = [&](Kind kind) { return count([kind](const Diagnostic& doubt) { return doubt.kind == kind; }); };
  out += std::to_string(doubts.size()) + " in all: " + of(Kind::gloss) + " readings, " + of(Kind::character) +
         " characters, " + of(Kind::bytes) + " places of bytes";
  if (const std::string lost = count([](const Diagnostic& doubt) { return !doubt.mended; }); lost != "0")
    out += ", " + lost + " of them beyond mending";
  return out += '\n';
}

std::string doubts_json(std::string_view text, const std::vector<Diagnostic>& doubts) {
  std::string out;
  JsonWriter json(out);
  Cursor at(text);
  json.begin_object().key("doubts").begin_array();
  for (const Diagnostic& doubt : doubts) {
    const std::string_view found = doubt.span.of(text);
    at.go_to(doubt.span.begin);
    json.begin_object().member("kind", name_of(doubt.kind));
    json.member("start", at.unit()).member("end", at.unit() + utf16_length(found));
    json.member("line", at.line()).member("column", at.column()).member("found", found);
    if (doubt.mended) json.member("mended", *doubt.mended);
    else json.key("mended").null();
    if (doubt.likely) json.member("likely", *doubt.likely);
    json.member("evidence", doubt.evidence).end_object();
  }
  json.end_array().end_object();
  return out;
}

std::string mends_json(std::string_view text, const std::vector<Diagnostic>& doubts) {
  std::string out;
  JsonWriter json(out);
  Cursor at(text);
  json.begin_array();
  for (const Diagnostic& doubt : doubts) {
    if (!doubt.mended || doubt.kind == Kind::gloss) continue;
    at.go_to(doubt.span.begin);
    json.begin_object().member("start", at.unit());
    json.member("end", at.unit() + utf16_length(doubt.span.of(text))).member("text", *doubt.mended).end_object();
  }
  json.end_array();
  return out;
}

}  // namespace fanjian::repair
