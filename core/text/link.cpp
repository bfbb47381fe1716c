#include "text/link.h"

#include <cstdint>
#include <cstring>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::text {
namespace {

bool is_alnum(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
bool in(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool starts(std::string_view text, std::size_t at, std::string_view lower) {
  if (text.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (ascii_lower(text[at + i]) != lower[i]) return false;
  return true;
}

// Names that a host of Han characters ends in, as registries have them.
constexpr std::string_view top_names[] = {"中国", "中國", "公司", "网络", "網絡", "网址", "政务",
                                          "公益", "集团", "商城", "商标", "在线", "移动", "手机",
                                          "网站", "香港", "台湾", "台灣", "澳門", "澳门", "新加坡"};

// Where the run of Han characters at `at` ends.
std::size_t han_end(std::string_view s, std::size_t at) {
  constexpr std::size_t longest = 30 * 3;
  std::size_t end = at;
  while (end < s.size() && end - at < longest) {
    std::size_t behind = end;
    if (!is_han(next(s, behind))) break;
    end = behind;
  }
  return end;
}

// The end of a host that has Han characters, 例.example or 例.中国; `at` of any other. The last label says where it ends.
std::size_t han_host_end(std::string_view s, std::size_t at) {
  std::size_t end = at, label = at, labels = 0;
  bool han = false;
  while (end < s.size() && end - at < 253) {
    const std::size_t behind = han_end(s, end);
    if (behind > end) end = behind, han = true;
    else if (is_alnum(s[end]) || (s[end] == '-' && end > label)) ++end;
    else if (s[end] == '.' && end > label) label = ++end, ++labels;
    else break;
  }
  if (!han || labels == 0) return at;
  if (label == end) return --label;  // the full stop of a sentence
  std::size_t ascii = label;
  while (ascii < end && s[ascii] > 0) ++ascii;
  if (ascii > label) return ascii;
  for (const std::string_view name : top_names)
    if (s.substr(label, name.size()) == name) return label + name.size();
  return at;
}

// Where the Han characters at `at`, in a path or a query, end; `at` if the address ends before them. `behind_han`: more of
// them stand before the mark that is before them (?q=头发+理发). Directly behind a host they are text
// (https://a.example/请看), unless more of the address follows.
std::size_t part_end(std::string_view s, std::size_t at, bool in_path, bool behind_han) {
  const std::size_t end = han_end(s, at);
  const char before = s[at - 1], after = end < s.size() ? s[end] : ' ';
  const char second = end + 1 < s.size() ? s[end + 1] : ' ';
  if (after == '(') return at;  // 業(yè): a gloss
  if (in(before, "/=#_") || (before == '(' && s[at - 2] == '_') || behind_han)
    return in_path || behind_han || in(after, "/?#&=_-.% \t\n\"'>") ? end : at;
  if (in(before, "?&")) return after == '=' ? end : at;
  const bool goes_on = (in(after, "/=&#%") && (is_alnum(second) || second < 0)) ||
                       (after == '.' && is_ascii_letter(second) && ascii_lower(second) == second);
  return goes_on ? end : at;
}

// The end of the URL that begins at `at`, its host at `host`, which is read from `from` on. Han characters belong to it
// where a part of its path or query begins with them (/item/岳飞/1, ?q=头发), or goes on behind them.
std::size_t url_end(std::string_view s, std::size_t at, std::size_t host, std::size_t from) {
  std::size_t end = from, han = 0;
  int round = 0, square = 0, slashes = 0;
  while (end < s.size()) {
    const char c = s[end];
    if (c < 0 && end > host && slashes > 0) {
      const bool behind_han = in(s[end - 1], "+-") && han + 1 == end;
      const std::size_t behind = part_end(s, end, slashes > 1 || s[end - 1] != '/', behind_han);
      if (behind == end) break;
      end = han = behind;
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
      bool letters = is_ascii_letter(s[end]);
      if (letters && end > label) letters = good == end;
      if (letters) good = end + 1;
    }
    ++end;
  }
  return good > at && good - at >= 4 ? good : at;
}

// The first place from `at` on where an address may begin or have its @, or the end. Eight bytes at a time of what is not
// ASCII.
std::size_t mark_from(std::string_view s, std::size_t at) {
  constexpr std::uint64_t high = 0x8080808080808080u;
  while (at < s.size()) {
    std::uint64_t eight = 0;
    if (s.size() - at >= 8) std::memcpy(&eight, s.data() + at, 8);
    if ((eight & high) == high) {
      at += 8;
      continue;
    }
    const char c = s[at], lower = static_cast<char>(c | 0x20);
    if (c == '@') break;
    if (lower == 'h' || lower == 'w') {
      const char behind = static_cast<char>((at + 1 < s.size() ? s[at + 1] : 0) | 0x20);
      if (behind == (lower == 'h' ? 't' : 'w')) break;
    }
    ++at;
  }
  return at;
}

}  // namespace

std::vector<Span> find_links(std::string_view s) {
  std::vector<Span> links;
  std::size_t free = 0;  // nothing before this belongs to a link that is still to be found
  const auto add = [&](std::size_t from, std::size_t to) {
    links.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
    free = to;
  };
  for (std::size_t at = mark_from(s, 0); at < s.size(); at = mark_from(s, at)) {
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
      const std::size_t han = head > 0 ? han_host_end(s, at + head) : 0;
      if (head > 0 && at + head < s.size() && (is_alnum(s[at + head]) || han > at + head)) {
        const std::size_t end = url_end(s, at, at + head, han > at + head ? han : at);
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

}  // namespace fanjian::text
