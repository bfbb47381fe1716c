#include "repair/report.h"

#include <algorithm>
#include <utility>

#include "story/json.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/visible.h"

namespace fanjian::repair {
namespace {

// Line, column and UTF-16 unit of byte offsets that ascend.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  void go_to(std::uint32_t byte) {
    for (; at_ < byte; text::next(text_, at_)) {
      const char c = text_[at_];
      ++column_;
      unit_ += text::utf16_length(text_.substr(at_, 1));
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
std::string around(std::string_view text, text::Span span) {
  constexpr int most = 4;
  std::size_t begin = span.begin, end = span.end;
  for (int n = 0; n < most && begin > 0; ++n) text::previous(text, begin);
  for (int n = 0; n < most && end < text.size(); ++n) text::next(text, end);
  std::string out;
  bool blank = false;
  const auto put = [&](std::string_view part) {
    for (std::size_t at = 0; at < part.size();) {
      const char32_t c = text::next(part, at);
      if (!text::is_space(c)) text::append(out, c);
      else if (!blank) out += ' ';
      blank = text::is_space(c);
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

// In English, for the command line.
std::string sentence_of(const DiagnosticReason& reason) {
  using Code = DiagnosticReason::Code;
  switch (reason.code) {
    case Code::reading:
      return "reading left behind, one of " + std::to_string(reason.number) + " in this text: " + reason.text;
    case Code::phrase: return "phrase " + reason.text;
    case Code::context: return "context, " + std::to_string(reason.number) + " %";
    case Code::not_traditional: return "not a Traditional character";
    case Code::shifted_bytes: return "GBK bytes read one off";
    case Code::lost_bytes: return "bytes lost";
  }
  return {};
}

story::Json reason_json(const DiagnosticReason& reason) {
  using Code = DiagnosticReason::Code;
  story::Json json = story::Json::object();
  story::put(json, "code", name_of(reason.code));
  if (reason.code == Code::reading) {
    story::put(json, "reading", reason.text);
    story::put(json, "count", reason.number);
  }
  if (reason.code == Code::phrase) story::put(json, "phrase", reason.text);
  if (reason.code == Code::context) story::put(json, "score", reason.number);
  return json;
}

}  // namespace

std::string report(std::string_view text, const std::vector<Diagnostic>& diagnostics, std::string_view name) {
  std::string out;
  Cursor at(text);
  for (const Diagnostic& diagnostic : diagnostics) {
    at.go_to(diagnostic.span.begin);
    std::string line(name);
    ((line += ':') += std::to_string(at.line())) += ':';
    (((line += std::to_string(at.column())) += ": ") += said(diagnostic.kind)) += ": ";
    (line += around(text, diagnostic.span)) += diagnostic.fix ? " → " + *diagnostic.fix : " cannot be fixed";
    if (diagnostic.suggestion) line += ", perhaps → " + *diagnostic.suggestion;
    ((line += " (") += sentence_of(diagnostic.reason)) += ")";
    (out += text::visible(line)) += '\n';
  }
  const auto count = [&](auto is) { return std::to_string(std::count_if(diagnostics.begin(), diagnostics.end(), is)); };
  const auto of = [&](Kind kind) {
    return count([kind](const Diagnostic& diagnostic) { return diagnostic.kind == kind; });
  };
  out += std::to_string(diagnostics.size()) + " in all: " + of(Kind::gloss) + " readings, " + of(Kind::character) +
         " characters, " + of(Kind::bytes) + " places of bytes";
  if (const std::string lost = count([](const Diagnostic& diagnostic) { return !diagnostic.fix; }); lost != "0")
    out += ", " + lost + " without a fix";
  return out += '\n';
}

std::string diagnostics_json(std::string_view text, const std::vector<Diagnostic>& diagnostics, int indent) {
  story::Json all = story::Json::array(), json = story::Json::object();
  Cursor at(text);
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string_view found = diagnostic.span.of(text);
    at.go_to(diagnostic.span.begin);
    story::Json one = story::Json::object();
    story::put(one, "kind", name_of(diagnostic.kind));
    story::put(one, "start", at.unit());
    story::put(one, "end", at.unit() + text::utf16_length(found));
    story::put(one, "line", at.line());
    story::put(one, "column", at.column());
    story::put(one, "text", found);
    story::put(one, "fix", diagnostic.fix ? story::json_text(*diagnostic.fix) : story::Json());
    story::put(one, "suggestion", diagnostic.suggestion ? story::json_text(*diagnostic.suggestion) : story::Json());
    story::put(one, "reason", reason_json(diagnostic.reason));
    all.push_back(std::move(one));
  }
  story::put(json, "diagnostics", std::move(all));
  return story::dump(json, indent);
}

std::string edits_json(std::string_view text, const std::vector<Diagnostic>& diagnostics) {
  story::Json all = story::Json::array();
  Cursor at(text);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.fix || diagnostic.kind == Kind::gloss) continue;
    at.go_to(diagnostic.span.begin);
    story::Json one = story::Json::object();
    story::put(one, "start", at.unit());
    story::put(one, "end", at.unit() + text::utf16_length(diagnostic.span.of(text)));
    story::put(one, "text", *diagnostic.fix);
    all.push_back(std::move(one));
  }
  return story::dump(all);
}

}  // namespace fanjian::repair
