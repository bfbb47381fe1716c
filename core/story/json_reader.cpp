#include "story/json_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <iterator>

#include "story/json.h"

namespace fanjian::story {
namespace {

// Walks the text, and lets the handler see how far the lexer has read.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** seen_;
};

constexpr struct {
  std::string_view name;
  StoryKey key;
} keys[] = {
    {"headline", StoryKey::headline},
    {"dateline", StoryKey::dateline},
    {"raw", StoryKey::raw},
    {"articleBody", StoryKey::article_body},
    {"role", StoryKey::role},
    {"text", StoryKey::text},
    {"runs", StoryKey::runs},
    {"gloss", StoryKey::gloss},
    {"before", StoryKey::before},
    {"after", StoryKey::after},
    {"author", StoryKey::author},
    {"contributor", StoryKey::contributor},
    {"name", StoryKey::name},
    {"roleName", StoryKey::role_name},
    {"jobTitle", StoryKey::job_title},
    {"affiliation", StoryKey::affiliation},
    {"copyrightNotice", StoryKey::copyright_notice},
    {"usageTerms", StoryKey::usage_terms},
    {"creditText", StoryKey::credit_text},
    {"image", StoryKey::image},
    {"url", StoryKey::url},
    {"contentUrl", StoryKey::content_url},
    {"alt", StoryKey::alt},
    {"width", StoryKey::width},
    {"height", StoryKey::height},
    {"caption", StoryKey::caption},
    {"credit", StoryKey::credit},
    {"alternativeHeadline", StoryKey::alternative_headline},
    {"datePublished", StoryKey::date_published},
    {"dateModified", StoryKey::date_modified},
    {"publisher", StoryKey::publisher},
    {"articleSection", StoryKey::article_section},
    {"rows", StoryKey::rows},
    {"header", StoryKey::header},
    {"ordered", StoryKey::ordered},
    {"depth", StoryKey::depth},
    {"position", StoryKey::position},
    {"link", StoryKey::link},
    {"strong", StoryKey::strong},
    {"emphasis", StoryKey::emphasis},
    {"code", StoryKey::code},
    {"keep", StoryKey::keep},
    {"lang", StoryKey::lang},
    {"sub", StoryKey::sub},
    {"sup", StoryKey::sup},
    {"part", StoryKey::part},
};

// Whose values may be numbers, true or false: ours, and those of schema.org that others write so.
bool takes_scalars(StoryKey key) { return key >= StoryKey::image; }

StoryKey key_of(std::string_view name) {
  for (const auto& known : keys)
    if (known.name == name) return known.key;
  return StoryKey::other;
}

// A run of a cell in a row of a table's rows is the deepest that a story goes: a block of an articleBody.
constexpr std::size_t deepest = 8;

class Handler {
 public:
  explicit Handler(std::string_view text) : seen(text.data()), text_(text) {}

  const char* seen;  // as far as the lexer has read
  ReadJson json;
  text::Error error;

  bool null() { return passed(); }
  bool boolean(bool b) { return scalar(JsonValue::Kind::boolean, b); }
  bool number_integer(Json::number_integer_t n) {
    return scalar(JsonValue::Kind::number, n < 0 ? 0 : static_cast<std::uint64_t>(n));
  }
  bool number_unsigned(Json::number_unsigned_t n) { return scalar(JsonValue::Kind::number, n); }
  bool number_float(Json::number_float_t n, const std::string&) {
    return scalar(JsonValue::Kind::number,
                  n > 0 && n < 1e9L ? static_cast<std::uint64_t>(static_cast<std::int64_t>(n)) : 0);
  }
  bool binary(Json::binary_t&) { return scalar(JsonValue::Kind::number, 0); }
  bool string(std::string& s) {
    if (skipped()) return passed();
    JsonValue value = begin(JsonValue::Kind::string);
    value.begin = static_cast<std::uint32_t>(json.strings.size());
    json.strings += s;
    value.end = static_cast<std::uint32_t>(json.strings.size());
    value.next = static_cast<std::uint32_t>(json.values.size() + 1);
    json.values.push_back(value);
    return passed();
  }
  bool key(std::string& name) {
    key_ = key_of(name);
    done_ = seen;
    return true;
  }
  bool start_object(std::size_t) { return start(JsonValue::Kind::object); }
  bool start_array(std::size_t) { return start(JsonValue::Kind::array); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
    // The position counts what was read, the character that does not fit and the end of the text too.
    std::size_t at = std::min(position == 0 ? 0 : position - 1, text_.size());
    // A text where none may stand was read to its end: what is wrong with it is its beginning.
    const std::size_t token = offset();
    if (token < at && at < text_.size() && text_[token] == '"' && text_[at] == '"') at = token;
    error = {text::ErrorCode::bad_json, static_cast<std::uint32_t>(at), "not JSON"};
    return false;
  }

 private:
  // The value at hand belongs to a member that no story has.
  bool skipped() const { return skipping_ > 0 || (depth_ > 0 && key_ == StoryKey::other && in_object()); }
  bool in_object() const { return json.values[open_[depth_ - 1]].kind == JsonValue::Kind::object; }

  // The cells of a row may be numbers.
  bool in_row() const { return depth_ > 1 && json.values[open_[depth_ - 2]].key == StoryKey::rows; }

  // Where the value at hand begins: behind the last one, and what may stand between two.
  std::uint32_t offset() const {
    const char* at = done_ ? done_ : text_.data();
    const char* const end = text_.data() + text_.size();
    if (!done_ && text_.substr(0, 3) == "\xEF\xBB\xBF") at += 3;
    while (at < end && std::strchr(" \t\r\n,:", *at) != nullptr && *at != 0) ++at;
    return static_cast<std::uint32_t>(at - text_.data());
  }

  JsonValue begin(JsonValue::Kind kind) const {
    JsonValue value;
    value.kind = kind;
    value.key = depth_ > 0 && in_object() ? key_ : StoryKey::other;
    value.offset = offset();
    return value;
  }

  bool passed() {
    done_ = seen;
    return true;
  }

  bool scalar(JsonValue::Kind kind, std::uint64_t n) {
    if (skipped()) return passed();
    if (depth_ > 0 && (in_object() ? takes_scalars(key_) : in_row())) {
      JsonValue value = begin(kind);
      value.begin = n > 0x7FFFFFFF ? 0 : static_cast<std::uint32_t>(n);
      value.next = static_cast<std::uint32_t>(json.values.size() + 1);
      json.values.push_back(value);
      return passed();
    }
    error = {text::ErrorCode::bad_shape, offset(), "a number, true or false has no place here"};
    return false;
  }

  bool start(JsonValue::Kind kind) {
    if (skipped()) {
      ++skipping_;
      return passed();
    }
    if (depth_ == deepest) {
      error = {text::ErrorCode::bad_shape, offset(), "nested deeper than any story"};
      return false;
    }
    open_[depth_] = json.values.size();
    json.values.push_back(begin(kind));
    ++depth_;
    return passed();
  }

  bool end() {
    if (skipping_ > 0) --skipping_;
    else json.values[open_[--depth_]].next = static_cast<std::uint32_t>(json.values.size());
    return passed();
  }

  std::string_view text_;
  const char* done_ = nullptr;  // behind the last token that was reported
  StoryKey key_ = StoryKey::other;
  std::size_t skipping_ = 0;  // how deep within a member that is passed over
  std::size_t open_[deepest] = {};
  std::size_t depth_ = 0;
};

}  // namespace

text::Result<ReadJson> read_json(std::string_view text) {
  Handler handler(text);
  const char* const end = text.data() + text.size();
  if (!Json::sax_parse(Cursor(text.data(), &handler.seen), Cursor(end, &handler.seen), &handler)) return handler.error;
  if (handler.json.values.empty() || handler.json.values[0].kind != JsonValue::Kind::object)
    return text::Error{text::ErrorCode::bad_shape, 0, "the story is not an object"};
  return std::move(handler.json);
}

}  // namespace fanjian::story
