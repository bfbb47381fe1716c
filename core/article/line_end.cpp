#include "article/line_end.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "article/head/byline.h"
#include "article/lexical/folded_text.h"
#include "article/head/dateline.h"
#include "article/boilerplate/boilerplate.h"
#include "article/head/name_patterns.h"
#include "article/head/place.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

constexpr int looked_at = 80;  // of the last characters

// The same offset, or the beginning of the gloss that it falls into.
std::uint32_t whole_gloss(const std::vector<Gloss>& glosses, std::uint32_t offset, std::uint32_t least) {
  const std::size_t g = gloss_from(glosses, offset);
  if (g > 0 && glosses[g - 1].span.contains(offset)) offset = glosses[g - 1].span.begin;
  return std::max(offset, least);
}

// Where 图为… begins, the sentence before a photographer's bracket; npos if it does not.
std::size_t picture_sentence(Chars t, std::size_t open) {
  const std::size_t at = t.substr(0, open).rfind(U"图为");
  return at != Chars::npos && at > 0 && (is_stop(t[at - 1]) || t[at - 1] == ' ') ? at : Chars::npos;
}

// (缪克文  王安 李远): at least two separate parts, most of them names.
std::optional<Byline> names_by_position(const FoldedText& c) {
  const Chars t = c.text();
  Byline out;
  std::size_t known = 0;
  for (std::size_t at = 1; at + 1 < t.size();) {
    if (is_in(t[at], u" 、,")) {
      ++at;
      continue;
    }
    std::size_t to = at;
    while (to + 1 < t.size() && !is_in(t[to], u" 、,")) ++to;
    const Chars name = t.substr(at, to - at);
    if (name.size() < 2 || name.size() > 4 || !all_han(name) || is_known_place(name)) return std::nullopt;
    known += is_name(name);
    out.marks.push_back({Part::person, at, to});
    Person p;
    p.name = c.plain(at, to);
    p.span = c.span(at, to);
    out.people.push_back(std::move(p));
    at = to;
  }
  if (out.people.size() < 2 || known * 2 < out.people.size()) return std::nullopt;
  out.has_names = true;
  return out;
}

}  // namespace

std::optional<LineEnd> read_line_end(const FoldedStory& story, const Line& line, bool last) {
  if (line.chars < 6 || !(is_in(line.last, u")】〕") || text::is_digit(line.last))) return std::nullopt;
  std::size_t from = line.span.end;
  for (int n = 0; n < looked_at && from > line.span.begin; ++n) text::previous(story.source(), from);
  from = whole_gloss(story.glosses(), static_cast<std::uint32_t>(from), line.span.begin);
  const FoldedText text(story, {static_cast<std::uint32_t>(from), line.span.end}, 100);
  const Chars t = text.text();
  // The Central News Agency's day follows its editor's bracket: （編輯：甲）1100311
  std::size_t close = t.size();
  while (close > 0 && text::is_digit(t[close - 1])) --close;
  if (close == 0) return std::nullopt;
  if (close < t.size() && (t[close - 1] != ')' || t.size() - close != 7)) return std::nullopt;
  const char32_t closing = t[close - 1];
  if (closing != ')' && closing != U'】' && closing != U'〕') return std::nullopt;
  const char32_t opening = closing == ')' ? U'(' : closing == U'】' ? U'【' : U'〔';
  std::size_t open = t.substr(0, close).rfind(opening);
  if (open == Chars::npos || open == 0) return std::nullopt;
  std::size_t stop = open;
  while (stop > 0 && t[stop - 1] == ' ') --stop;
  if (stop == 0 ||
      !(is_stop(t[stop - 1]) || is_closing_quote(t[stop - 1]) || t[stop - 1] == ')' || t[stop - 1] == U'…'))
    return std::nullopt;
  const auto piece_from = [&](std::size_t at) {
    LineEnd end;
    end.piece.line = measure(story.source(), {text.span(at, t.size()).begin, line.span.end}, story.glosses());
    return end;
  };
  const Chars inner = t.substr(open + 1, close - open - 2);
  if (longest_before(inner, inner.size(), u"摄 摄影 供图") > 0)
    if (const std::size_t at = picture_sentence(t, open); at != Chars::npos) {
      LineEnd end = piece_from(at);
      end.piece.role = Role::caption;
      return end;
    }
  LineEnd end = piece_from(open);
  const FoldedText words(story, end.piece.line.span, 100);
  if (is_credit(words, end.piece.line)) {
    end.piece.role = Role::credit;
    return end;
  }
  // (本文来自…，更多资讯请下载“…”APP)
  if (inner.size() > 6 && longest_at(inner, 0, u"本文 更多 版权 如需 转载 未经 欢迎 下载") > 0) {
    const FoldedText words_alone(story, text.span(open + 1, close - 1), 100);
    Line alone = end.piece.line;
    alone.first = words_alone[0];
    if (const NoticeKind kind = notice_kind(words_alone, alone, true); kind != NoticeKind::none) {
      end.piece.role = Role::notice;
      end.piece.notice = kind;
      return end;
    }
  }
  if (!last || close != t.size()) return std::nullopt;
  auto byline = read_byline(words, 1, words.size() - 1, Strict::names);
  if (!byline) byline = names_by_position(words);
  if (!byline || (byline->people.empty() && byline->mode.empty())) return std::nullopt;
  end.head = read_head(words);
  if (!end.head) {
    end.head.emplace();
    end.head->marks = byline->marks;
    end.head->people = byline->people;
  }
  end.piece.role = Role::byline;
  return end;
}

bool says_who_wrote(std::string_view said, const FoldedText& words, const std::vector<Person>& authors) {
  if (!words.whole()) return false;
  const bool named = std::any_of(authors.begin(), authors.end(), [&](const Person& p) {
    const std::size_t n = p.name.size();
    return n >= 6 && said.rfind(p.name, 0) == 0 && said.size() > n + 3 &&
           (said.substr(n, 3) == "，" || said.substr(n, 3) == "：" || said[n] == ',');
  });
  return named && find_word(words.text(),
                            u"撰稿人 专栏作家 专栏作者 自由作家 作家, 著有 本报记者 本刊记者 任教 教授, 曾获 译有") !=
                      Chars::npos;
}

}  // namespace fanjian::article
