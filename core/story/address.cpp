#include "story/address.h"

#include "text/ascii.h"

namespace fanjian::story {
namespace {

bool begins(std::string_view text, std::string_view with) {
  if (text.size() < with.size()) return false;
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (text::ascii_lower(text[i]) != with[i]) return false;
  }
  return true;
}

bool is_clean(std::string_view url) {
  for (const char c : url)
    if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F' || c == '\\') return false;
  return !url.empty();
}

// Nothing before the first / ? # is a scheme.
bool is_relative(std::string_view url) {
  return url.substr(0, url.find_first_of("/?#")).find(':') == std::string_view::npos;
}

bool is_web(std::string_view url) { return begins(url, "http://") || begins(url, "https://"); }

}  // namespace

bool is_link_address(std::string_view url) {
  return is_clean(url) && (is_web(url) || begins(url, "mailto:") || is_relative(url));
}

bool is_picture_address(std::string_view url) {
  if (!is_clean(url) || url.size() > max_picture_address) return false;
  if (is_web(url) || begins(url, "blob:") || is_relative(url)) return true;
  for (const std::string_view type : {"png", "jpeg", "gif", "webp", "avif", "svg+xml"})
    if (begins(url, "data:image/" + std::string(type))) {
      const std::size_t end = 11 + type.size();
      return end < url.size() && (url[end] == ';' || url[end] == ',');
    }
  return false;
}

std::string href_of(std::string_view text) {
  if (begins(text, "http://") || begins(text, "https://") || begins(text, "mailto:")) return std::string(text);
  if (begins(text, "www.")) return "https://" + std::string(text);
  if (text.find('@') != std::string_view::npos && text.find(':') == std::string_view::npos)
    return "mailto:" + std::string(text);
  return {};
}

}  // namespace fanjian::story
