#include "article/head/foreign_names.h"

#include "article/head/name_patterns.h"
#include "article/lexical/lines.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t most_words = 4;

// Two words or more of Latin letters that begin with a capital; where they end, or 0.
std::size_t latin_name_end(Chars text, std::size_t from) {
  std::size_t words = 0, end = from;
  for (std::size_t at = from; at < text.size() && words < most_words; ++at) {
    if (text[at] < 'A' || text[at] > 'Z') break;
    while (at < text.size() && (text::is_latin(text[at]) || is_in(text[at], u".'-’"))) ++at;
    end = at;
    ++words;
    if (at >= text.size() || text[at] != ' ') break;
  }
  return words >= 2 ? end : 0;
}

// Of a name of either kind.
std::size_t name_end(Chars text, std::size_t from) {
  if (const std::size_t end = latin_name_end(text, from)) return end;
  for (const std::size_t n : {3u, 2u, 4u})
    if (from + n <= text.size() && is_name(text.substr(from, n)) &&
        (from + n == text.size() || !text::is_han(text[from + n]) || is_in(text[from + n], u"自于从在对是为系和与")))
      return from + n;
  return 0;
}

}  // namespace

bool are_foreign_names(Chars text) {
  if (latin_name_end(text, 0) == 0) return false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = name_end(text, at);
    if (end == 0) return false;
    if (end == text.size()) return true;
    at = end;
    while (at < text.size() && is_in(text[at], u" ,、;/&和与")) ++at;
    if (at == end) return false;
  }
  return false;
}

bool tells_who_wrote(Chars text) {
  while (!text.empty() && is_stop(text.back())) text.remove_suffix(1);
  const std::size_t first = name_end(text, 0);
  if (first == 0 || first + 2 >= text.size()) return false;
  if (longest_before(
          text, text.size(),
          u"对本文有贡献 对本文亦有贡献 对本文也有贡献 对本文均有贡献 对此文有贡献 参与报道 参与报导 参与了报道 参与了报导") >
      0)
    return true;
  if (is_in(text[first], u"是为系"))
    return first > 4 &&
           longest_before(text, text.size(), u"记者 撰稿人 作者 作家 编辑 主编 评论员 通讯员 分社社长") > 0;
  const std::size_t reports = longest_before(text, text.size(), u"报道 报导");
  if (reports == 0) return false;
  text.remove_suffix(reports);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = name_end(text, at);
    if (end == 0 || end >= text.size() || !is_in(text[end], u"自于从在")) return false;
    const std::size_t place = ++end;
    while (end < text.size() && text::is_han(text[end])) ++end;
    if (end < place + 2 || end > place + 8) return false;
    for (at = end; at < text.size() && is_in(text[at], u"、, ;");) ++at;
  }
  return true;
}

}  // namespace fanjian::article
