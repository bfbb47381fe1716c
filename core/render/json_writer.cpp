#include "render/json_writer.h"

namespace fanjian {
namespace {

// The second byte of an escape like \n, or nothing.
char short_escape(char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
  }
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  comma_ = false;
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  quoted(text);
  return *this;
}

JsonWriter& JsonWriter::number(std::uint32_t n) {
  separate();
  char digits[10];
  char* const end = digits + sizeof digits;
  char* at = end;
  do {
    *--at = static_cast<char>('0' + n % 10);
    n /= 10;
  } while (n != 0);
  out_.append(at, end);
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

void JsonWriter::quoted(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  const auto escape = [&](unsigned code) {
    out_ += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out_ += hex[(code >> shift) & 15];
  };
  out_ += '"';
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool separator = c == 0xE2 && in_html_ &&
                           (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029");
    const bool markup = in_html_ && (c == '<' || c == '>' || c == '&');
    if (c >= 0x20 && c != '"' && c != '\\' && !separator && !markup) continue;
    out_.append(text, done, i - done);
    done = i + 1;
    if (separator) {
      escape(text[i + 2] == '\xA8' ? 0x2028 : 0x2029);
      done = i + 3;
      i += 2;
    } else if (const char s = short_escape(text[i])) {
      out_ += '\\';
      out_ += s;
    } else {
      escape(c);
    }
  }
  out_.append(text, done, text.size() - done);
  out_ += '"';
}

}  // namespace fanjian
