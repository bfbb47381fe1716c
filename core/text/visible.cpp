#include "text/visible.h"

#include "text/utf8.h"

namespace fanjian::text {

std::string visible(std::string_view text, bool lines) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next(text, at);
    const bool ends = c == '\r' && (at == text.size() || text[at] == '\n');
    if (c >= 0x20 && (c < 0x7F || c >= 0xA0)) {
      append(out, c);
    } else if (lines && (c == '\n' || c == '\t' || ends)) {
      out += text[begin];
    } else {
      out += "\\x";
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
  return out;
}

}  // namespace fanjian::text
