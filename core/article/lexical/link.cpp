#include "article/lexical/link.h"

#include <cstdint>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

bool is_alnum(char c) { return text::is_ascii_letter(c) || text::is_ascii_digit(c); }
bool in(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool starts(std::string_view text, std::size_t at, std::string_view lower) {
  if (text.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (text::ascii_lower(text[at + i]) != lower[i]) return false;
  return true;
}

// Where the Han characters at `at` end that belong to a path or a query; `at` if the address ends before them. Directly
// behind a host they are text (https://a.example/请看), unless more of the address follows.
std::size_t han_end(std::string_view s, std::size_t at, bool in_path) {
  constexpr std::size_t longest = 30 * 3;
  std::size_t end = at;
  while (end < s.size() && end - at < longest) {
    std::size_t behind = end;
    if (!text::is_han(text::next(s, behind))) break;
    end = behind;
  }
  if (end < s.size() && s[end] == '(') return at;  // 業(yè): a gloss
  const bool goes_on = end == s.size() || in(s[end], "/?#&=_-.% \t\n\"'>");
  return in_path || goes_on ? end : at;
}

bool begins_part(std::string_view s, std::size_t at) {
  return in(s[at - 1], "/=#_") || (s[at - 1] == '(' && s[at - 2] == '_');
}

// The end of the URL that begins at `at`, its host at `host`. Han characters belong to it where a part of its path or
// query begins with them (/item/岳飞/1, ?q=头发), or goes on behind them.
std::size_t url_end(std::string_view s, std::size_t at, std::size_t host) {
  std::size_t end = at;
  int round = 0, square = 0, slashes = 0;
  while (end < s.size()) {
    const char c = s[end];
    if (c < 0 && end > host && slashes > 0 && begins_part(s, end)) {
      const std::size_t behind = han_end(s, end, slashes > 1 || s[end - 1] != '/');
      if (behind == end) break;
      end = behind;
      continue;
    }
    if (end >= host && in(c, "/?")) ++slashes;
    if (!is_alnum(c) && !in(c, "-._~:/?#[]@!$&'()*+,;=%")) break;
    if (c == '(') ++round;
    if (c == '[') ++square;
    if (c == ')' && --round < 0) break;
    if (c == ']' && --square < 0) break;
    ++end;
  }
  while (end > at && in(s[end - 1], ".,;:!?'(*")) --end;
  return end;
}

// The end of the host name that begins at `at`, its last label letters only; `at` if it is none.
std::size_t host_end(std::string_view s, std::size_t at) {
  std::size_t end = at, good = at, label = at;
  while (end < s.size() && end - at < 253 && (is_alnum(s[end]) || s[end] == '-' || s[end] == '.')) {
    if (s[end] == '.') {
      if (end == label) break;
      label = end + 1;
    } else if (label > at) {
      // A letter that only letters precede in its label: the name may end here.
      bool letters = text::is_ascii_letter(s[end]);
      if (letters && end > label) letters = good == end;
      if (letters) good = end + 1;
    }
    ++end;
  }
  return good > at && good - at >= 4 ? good : at;
}

}  // namespace

std::vector<text::Span> find_links(std::string_view s) {
  std::vector<text::Span> links;
  std::size_t free = 0;  // nothing before this belongs to a link that is still to be found
  const auto add = [&](std::size_t from, std::size_t to) {
    links.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
    free = to;
  };
  for (std::size_t at = 0; at < s.size();) {
    const char c = s[at];
    if (c == '@') {
      std::size_t from = at;
      while (from > free && at - from < 64 && (is_alnum(s[from - 1]) || in(s[from - 1], "._%+-"))) --from;
      while (from < at && !is_alnum(s[from])) ++from;
      const std::size_t end = host_end(s, at + 1);
      if (from < at && end > at + 1) {
        add(from, end);
        at = end;
        continue;
      }
    } else if ((c | 0x20) == 'h' || (c | 0x20) == 'w') {
      const bool inside = at > free && is_alnum(s[at - 1]);
      std::size_t head = 0;
      if (starts(s, at, "http://")) head = 7;
      else if (starts(s, at, "https://")) head = 8;
      else if (!inside && starts(s, at, "www.")) head = 4;
      if (head > 0 && at + head < s.size() && is_alnum(s[at + head])) {
        const std::size_t end = url_end(s, at, at + head);
        if (end > at + head) {
          add(at, end);
          at = end;
          continue;
        }
      }
    }
    ++at;
  }
  return links;
}

}  // namespace fanjian::article
