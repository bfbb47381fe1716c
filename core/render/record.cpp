#include "render/record.h"

#include <algorithm>
#include <vector>

#include "story/json.h"
#include "story/story_json.h"
#include "text/utf8.h"
#include "render/json_walk.h"

namespace fanjian::render {
namespace {

constexpr std::string_view names[] = {"id", "@id", "identifier"};
constexpr std::string_view mark = "\xEF\xBB\xBF";

bool is_string(std::string_view value) { return !value.empty() && value.front() == '"'; }

unsigned hex4(std::string_view text) {
  unsigned value = 0;
  for (const char c : text.substr(0, 4)) value = value << 4 | static_cast<unsigned>(c <= '9' ? c - '0' : (c & 7) + 9);
  return value;
}

// The text of a string that is known to be one. `lone`: for each U+FFFD in it, the escape of the lone surrogate
// that it stands for, or nothing where it is itself.
std::string resolved(std::string_view string, std::vector<std::string_view>* lone = nullptr) {
  std::string text;
  string = string.substr(1, string.size() - 2);
  for (std::size_t at = 0; at < string.size();) {
    const std::size_t plain = std::min(string.find('\\', at), string.size());
    const std::string_view part = string.substr(at, plain - at);
    if (lone != nullptr)
      for (std::size_t one = 0; (one = part.find(text::replacement_character, one)) != part.npos; one += 3)
        lone->push_back({});
    text += part;
    if ((at = plain) == string.size()) break;
    const char c = string[at + 1];
    if (c != 'u') {
      constexpr std::string_view escapes = "bfnrt", meant = "\b\f\n\r\t";
      const std::size_t known = escapes.find(c);
      text += known == std::string_view::npos ? c : meant[known];
      at += 2;
      continue;
    }
    const std::string_view escape = string.substr(at, 6);
    char32_t code = hex4(escape.substr(2));
    at += 6;
    if ((code & 0xFC00) == 0xD800 && string.substr(at, 2) == "\\u") {
      const char32_t low = hex4(string.substr(at + 2));
      if ((low & 0xFC00) == 0xDC00) {
        code = 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF);
        at += 6;
      }
    }
    const bool is_lone = (code & ~char32_t{0x7FF}) == 0xD800;
    if (lone != nullptr && (is_lone || code == 0xFFFD)) lone->push_back(is_lone ? escape : std::string_view());
    text::append(text, is_lone ? char32_t{0xFFFD} : code);
  }
  return text;
}

// JSON in which a lone surrogate is U+FFFD, in as many bytes: a backslash stands in strings alone.
std::string without_lone(std::string_view json) {
  std::string out(json);
  for (std::size_t at = 0; (at = out.find('\\', at)) != std::string::npos;) {
    if (out[at + 1] != 'u') {
      at += 2;
      continue;
    }
    const unsigned code = hex4(json.substr(at + 2));
    const bool pair = (code & 0xFC00) == 0xD800 && json.substr(at + 6, 2) == "\\u" &&
                      (hex4(json.substr(at + 8)) & 0xFC00) == 0xDC00;
    if (!pair && (code & ~0x7FFu) == 0xD800) out.replace(at + 2, 4, "fffd");
    at += pair ? 12 : 6;
  }
  return out;
}

bool is_left_alone(std::string_view name) {
  if (name.empty()) return false;
  const std::string text = resolved(name);
  return text.starts_with('@') || text == "id" || text == "identifier" || text == "url" || text == "inLanguage";
}

// What is in an object: the last of each name counts.
struct Members : JsonVisitor {
  std::string_view whole, text, carried[3];

  void value(std::string_view name, std::string_view value, std::size_t depth) override {
    if (depth == 0) whole = value;
    if (depth != 1 || name.empty()) return;
    const std::string plain = resolved(name);
    if (plain == "text") text = value;
    for (std::size_t i = 0; i < 3; ++i)
      if (plain == names[i]) carried[i] = value;
  }
  bool enter(std::string_view) override { return depth_++ == 0; }

 private:
  std::size_t depth_ = 0;  // only the outermost is told
};

// "https://…", and nothing else.
bool is_address(std::string_view string) {
  return (string.starts_with("\"http://") || string.starts_with("\"https://")) &&
         string.find_first_of(" \\") == std::string_view::npos;
}

struct Texts : JsonVisitor {
  std::vector<std::string_view> found;

  void value(std::string_view name, std::string_view value, std::size_t) override {
    if (is_string(value) && !is_left_alone(name) && !is_address(value)) found.push_back(value);
  }
  bool enter(std::string_view name) override { return !is_left_alone(name); }
};

// The converted text as a string again, with its lone surrogates.
void append_string(std::string& out, std::string_view text, const std::vector<std::string_view>& lone) {
  const std::string string = story::dump(story::json_text(text));
  std::size_t at = 0;
  for (const std::string_view escape : lone) {
    const std::size_t mark_at = string.find(text::replacement_character, at);
    if (mark_at == std::string::npos) break;
    out.append(string, at, mark_at - at);
    out += escape.empty() ? text::replacement_character : escape;
    at = mark_at + text::replacement_character.size();
  }
  out.append(string, at);
}

}  // namespace

text::Result<Record> Record::open(std::string_view line) {
  if (line.size() > text::max_source_bytes) return text::Error{text::ErrorCode::too_large, 0, "too large"};
  Record record;
  record.line_ = line.starts_with(mark) ? line.substr(mark.size()) : line;
  Members members;
  switch (walk_json(record.line_, deepest, members)) {
    case JsonFault::none: break;
    case JsonFault::too_deep: return text::Error{text::ErrorCode::bad_json, 0, "nested too deep"};
    case JsonFault::malformed: return text::Error{text::ErrorCode::bad_json, 0, "not JSON"};
  }
  record.is_object_ = members.whole.front() == '{';
  record.text_ = record.is_object_ ? members.text : members.whole;
  if (record.is_object_)
    for (std::size_t i = 0; i < 3; ++i) record.carried_[i] = members.carried[i];
  return record;
}

text::Result<std::string> Record::source() const {
  if (is_story()) return without_lone(line_);
  if (!is_object_ && !is_string(text_)) return text::Error{text::ErrorCode::bad_shape, 0, "neither a text nor a story"};
  if (!is_string(text_)) return text::Error{text::ErrorCode::bad_shape, 0, "\"text\" is not a text"};
  std::string text = resolved(text_);
  // A text that looks like JSON is one all the same: a blank before it would not do, so it is told so.
  if (story::looks_like_json(text)) return text::Error{text::ErrorCode::bad_shape, 0, "a text that begins with {"};
  return text;
}

std::string Record::carried() const {
  std::string out;
  for (std::size_t i = 0; i < 3; ++i)
    if (!carried_[i].empty()) (((out += ",\"") += names[i]) += "\":") += carried_[i];
  return out;
}

void Record::convert(const std::function<void(std::string_view, std::string&)>& converted, std::string& out) const {
  Texts texts;
  walk_json(line_, deepest, texts);
  std::size_t at = 0;
  std::vector<std::string_view> lone;
  std::string to;
  for (const std::string_view string : texts.found) {
    lone.clear();
    to.clear();
    const std::string text = resolved(string, &lone);
    converted(text, to);
    if (to == text) continue;
    const auto begin = static_cast<std::size_t>(string.data() - line_.data());
    out += line_.substr(at, begin - at);
    append_string(out, to, lone);
    at = begin + string.size();
  }
  out += line_.substr(at);
}

std::string carrying(std::string answer, std::string_view carried) {
  if (!carried.empty()) answer.insert(answer.size() - 1, carried);
  return answer;
}

}  // namespace fanjian::render
