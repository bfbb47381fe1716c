#include "render/escaped_text.h"

#include <cstddef>

namespace fanjian::render {

void append_escaped(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* entity = nullptr;
    switch (text[i]) {
      case '&': entity = "&amp;"; break;
      case '<': entity = "&lt;"; break;
      case '>': entity = "&gt;"; break;
      case '"': entity = "&quot;"; break;
      case '\'': entity = "&#39;"; break;
      case '\r': entity = "&#13;"; break;
      case '\0': entity = "\xEF\xBF\xBD"; break;
      default: continue;
    }
    out.append(text, done, i - done);
    out += entity;
    done = i + 1;
  }
  out.append(text, done, text.size() - done);
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  (out += name) += "=\"";
  append_escaped(out, value);
  out += '"';
}

}  // namespace fanjian::render
