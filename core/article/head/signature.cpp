#include "article/head/signature.h"

#include <algorithm>
#include <utility>

#include "article/head/name_patterns.h"

namespace fanjian::article {
namespace {

// 記者甲報道：after the mode, without brackets, or names to the end of the line.
std::optional<Signature> signed_until(const FoldedText& c, std::size_t from, std::size_t to) {
  const Chars t = c.text();
  if (from >= to || t[from] == ':') return std::nullopt;
  bool role = false;
  for (std::size_t r = from; r < to && r < from + 12 && !role; ++r)
    role = longest_at(t, r, u"记者 通讯员 特派员 实习生 评论员") > 0;
  if (!role) return std::nullopt;
  const std::size_t limit = std::min(to, from + 60);
  for (std::size_t e = from + 2; e <= limit; ++e) {
    if (is_in(t[e - 1], u"。!?;“”")) return std::nullopt;
    const bool ends = longest_before(t.substr(from, e - from), e - from, u"报道 报导 报") > 0 &&
                      (e == to || t[e] == ':' || t[e] == ' ');
    if (!ends && e != to && t[e] != ':') continue;
    if (e == to && !c.whole()) return std::nullopt;
    if (auto byline = read_byline(c, from, e, Strict::roles); byline && byline->has_names) {
      return Signature{e, std::move(*byline)};
    }
    if (e < to && t[e] == ':') return std::nullopt;
  }
  return std::nullopt;
}

// 本报北京二月九日电 记者甲 通讯员 乙 一头鲸…: names set apart by spaces, and then the text.
std::optional<Signature> signed_apart(const FoldedText& c, std::size_t from, std::size_t to) {
  const Chars t = c.text();
  std::size_t end = 0;
  bool role = false;
  for (std::size_t at = from; at < to && at < from + 60;) {
    std::size_t stop = at;
    while (stop < to && t[stop] != ' ' && t[stop] != U'、') ++stop;
    const std::size_t n = longest_at(t.substr(0, stop), at, u"记者 见习记者 实习记者 特约记者 通讯员 实习生 特派员");
    const Chars name = t.substr(at + n, stop - at - n);
    role = role || n > 0;
    if (!role || (n == 0 && name.empty())) break;
    if (!name.empty() && !is_name(name)) break;
    if (!name.empty()) end = stop;
    at = stop + 1;
  }
  if (end == 0 || end >= to || t[end] != ' ') return std::nullopt;
  auto byline = read_byline(c, from, end, Strict::roles);
  if (!byline || !byline->has_names) return std::nullopt;
  return Signature{end, std::move(*byline)};
}

// 本报北京5月9日讯 记者甲今天从…获悉: the name, and then a time that begins the sentence.
std::optional<Signature> signed_and_said(const FoldedText& c, std::size_t from, std::size_t to) {
  const Chars t = c.text();
  const std::size_t role = longest_at(t, from, u"记者 本报记者 见习记者 通讯员");
  if (role == 0) return std::nullopt;
  for (const std::size_t n : {3u, 2u}) {
    const std::size_t end = from + role + n;
    if (end >= to || !is_name(t.substr(from + role, n)) || longest_at(t, end, u"今天 今日 昨天 昨日 日前 近日 从") == 0)
      continue;
    auto byline = read_byline(c, from, end, Strict::roles);
    if (byline && byline->has_names) return Signature{end, std::move(*byline)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Signature> read_signature(const FoldedText& text, std::size_t from, std::size_t to, bool apart) {
  auto found = signed_until(text, from, to);
  if (!found && apart) found = signed_apart(text, from, to);
  if (!found && apart) found = signed_and_said(text, from, to);
  return found;
}

}  // namespace fanjian::article
