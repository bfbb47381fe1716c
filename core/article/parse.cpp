#include "article/parse.h"

#include <algorithm>

#include "article/blocks.h"
#include "article/brackets.h"
#include "article/clean.h"
#include "article/count.h"
#include "article/dateline.h"
#include "article/facts_furniture.h"
#include "article/fold.h"
#include "article/furniture.h"
#include "article/gloss.h"
#include "article/heading.h"
#include "article/headline.h"
#include "article/lines.h"
#include "article/speech.h"
#include "text/characters.h"
#include "text/guarded.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

constexpr std::size_t head_chars = 240;  // of a line, for its dateline

// What an editor writes between the headline and the dateline.
constinit const Table summaries{
    u"核心提示 内容提要 内容提示 导读 导语 摘要 提要 编者按 编者的话 编者 【编者按】 【摘要】 "
    u"【导读】"};

class Parser {
 public:
  explicit Parser(std::string_view source) : source_(source) {}

  Article run() {
    article_.glosses = find_glosses(source_);
    lines_ = split_lines(source_, article_.glosses);
    draft();
    find_attributions(source_, article_.glosses, drafts_, article_.speakers);
    find_headings(source_, article_.glosses, drafts_);
    tie_speech(source_, article_.glosses, drafts_, article_.speakers);
    make_blocks(source_, drafts_, article_);
    article_.word_count = count_words(source_, article_.glosses);
    article_.time_required_seconds = reading_seconds(article_.word_count);
    return std::move(article_);
  }

 private:
  Clean clean(const Line& line, std::size_t limit) const {
    return Clean(source_, line.span, article_.glosses, limit);
  }
  Line measured(std::uint32_t from, std::uint32_t to) const {
    return measure(source_, {from, to}, article_.glosses);
  }

  // ── the head: headline, bylines, dateline ──

  // The line with the dateline, or lines_.size(): only lines that are no text may precede it.
  std::size_t find_dateline(std::optional<Head>& found) const {
    for (std::size_t i = 0; i < lines_.size() && i < head_lines; ++i) {
      const Clean text = clean(lines_[i], head_chars);
      if (auto head = read_head(text); head && head->is_dateline) {
        found = std::move(head);
        return i;
      }
      if (ends_sentence(lines_[i]) && lines_[i].chars > 24 && !is_caption(text, lines_[i]) &&
          longest_at(text.text(), 0, summaries) == 0)
        break;
    }
    return lines_.size();
  }

  void draft() {
    std::optional<Head> head;
    const std::size_t at = find_dateline(head);
    tail_from_ = tail();
    short_from_ = lines_.size();
    while (short_from_ > 0 && lines_[short_from_ - 1].stops == 0 &&
           lines_[short_from_ - 1].chars <= longest_headline)
      --short_from_;
    std::size_t i = 0;
    if (at < lines_.size()) {
      for (; i < at; ++i) before_text(i, true);
      dateline(lines_[i], *head);
      ++i;
    } else {
      if (const auto found = find_headline(source_, article_.glosses, lines_))
        for (; i < found->body; ++i) before_text(i, i >= found->first && i < found->to);
    }
    for (; i < lines_.size(); ++i) line(i);
    lead();
  }

  // A line above the dateline: headline and decks, bylines, stamps.
  void before_text(std::size_t i, bool may_be_headline) {
    Draft d;
    d.line = lines_[i];
    const Clean text = clean(d.line, furniture_chars);
    if (read_furniture(d, text, false)) return add(signed_credit(d, text));
    if (byline(d, text, !may_be_headline)) return;
    if (may_be_headline && d.line.last != U'。' && longest_at(text.text(), 0, summaries) == 0)
      return headline(d);
    add(d);
  }

  // A headline's later lines (a deck, a kicker's main line) join the first.
  void headline(Draft d) {
    d.role = Role::headline;
    if (!drafts_.empty() && drafts_.back().role == Role::headline) {
      Draft& first = drafts_.back();
      first.parts.push_back({Part::line_break, {first.line.span.end, d.line.span.begin}});
      first.line.span.end = d.line.span.end;
      first.line.last = d.line.last;
      return;
    }
    add(d);
  }

  void take(const Head& head, Draft& d, const Clean& text) {
    for (const Mark& m : head.marks) d.parts.push_back({m.part, text.span(m.from, m.to)});
    if (head.is_dateline && !article_.dateline) article_.dateline = head.dateline;
    for (const Person& p : head.people) {
      const Chars role = folded(p.role_name);
      const int rank = author_rank(role);
      if (rank == 1) article_.author.push_back(p);
      if (rank == 0) article_.contributor.push_back(p);
    }
  }
  Chars folded(const std::string& text) {
    scratch_.clear();
    for (std::size_t at = 0; at < text.size();) scratch_ += fold(next(text, at));
    return scratch_;
  }

  // The dateline of a line, and what follows it in the line.
  void dateline(const Line& whole, const Head& head) {
    const Clean text = clean(whole, head_chars);
    const Span own = text.span(0, head.end);
    Draft d;
    d.line = measured(own.begin, own.end);
    d.role = head.is_dateline ? Role::dateline : Role::byline;
    take(head, d, text);
    add(d);
    if (own.end >= whole.span.end) return;
    Draft rest;
    rest.line = measured(own.end, whole.span.end);
    if (rest.line.span.empty()) return;
    if (head.has_title && rest.line.chars <= longest_headline && !ends_sentence(rest.line))
      rest.role = Role::headline;
    body(rest, false);
  }

  // ── the text ──

  // The first line from which on there is only furniture.
  std::size_t tail() const {
    std::size_t i = lines_.size();
    while (i > 0) {
      const Line& line = lines_[i - 1];
      Draft d;
      d.line = line;
      const Clean text = clean(line, furniture_chars);
      if (!read_furniture(d, text, true) && line.chars > 1) {
        const auto head = read_head(text);
        if (!head || !head->whole_line) break;
      }
      --i;
      if (lines_.size() - i >= 40) break;
    }
    return i;
  }

  void line(std::size_t i) {
    Draft d;
    d.line = lines_[i];
    const bool tail = i >= tail_from_;
    const Clean text = clean(d.line, furniture_chars);
    const bool found = read_furniture(d, text, tail);
    if (i >= short_from_) {
      // 延伸閱讀, and the titles of other stories after it, to the end.
      const bool label = found && d.notice == NoticeKind::promotion && d.line.chars <= 16;
      if (!found && in_list_) {
        d.role = Role::notice;
        d.notice = NoticeKind::promotion;
        return add(d);
      }
      in_list_ = in_list_ || label;
    }
    if (found) return add(signed_credit(d, text));
    if (auto head = read_head(text)) {
      const bool strong = head->has_outlet && (head->dated || head->whole_line);
      if (head->is_dateline && strong && !tail) return dateline(lines_[i], *head);
      const bool bracketed = is_opening_bracket(text[0]);
      // 【环球时报特派记者 甲】 before the first paragraph.
      if (bracketed && !head->whole_line && !any_text()) return dateline(lines_[i], *head);
      if (tail && bracketed && head->whole_line && article_.dateline && only_desks(head->people)) {
        d.role = Role::credit;  // （國際新聞中心綜合外電報導）
        return add(d);
      }
      if (head->whole_line && (tail || bracketed || i < head_lines || !head->is_dateline))
        return byline_draft(d, text, *head);
    }
    body(d, i + 1 >= tail_from_);
  }

  // 來源：海州日報 作者：甲 — a credit that names the author.
  Draft signed_credit(Draft d, const Clean& text) {
    if (d.role != Role::credit) return d;
    const Chars t = text.text();
    for (std::size_t at = 1; at < t.size(); ++at) {
      const std::size_t n = longest_at(t, at, u"作者: 作者/ 记者: 记者/ 撰文: 撰文/");
      if (n == 0) continue;
      std::size_t end = at + n;
      while (end < t.size() && t[end] == ' ') ++end;
      while (end < t.size() && t[end] != ' ' && t[end] != '|' && t[end] != ')') ++end;
      if (const auto byline = read_byline(text, at, end, Strict::roles);
          byline && byline->has_names) {
        Head head;
        head.marks = byline->marks;
        head.people = byline->people;
        take(head, d, text);
      }
      at = end;
    }
    return d;
  }

  bool any_text() const {
    return std::any_of(drafts_.begin(), drafts_.end(),
                       [](const Draft& d) { return d.role == Role::paragraph; });
  }

  static bool only_desks(const std::vector<Person>& people) {
    return std::all_of(people.begin(), people.end(), [](const Person& p) { return p.is_desk; });
  }

  bool byline(Draft& d, const Clean& text, bool names) {
    auto head = read_head(text);
    if (!head && names) {
      if (const auto byline = read_byline(text, 0, text.size(), Strict::names)) {
        head.emplace();
        head->marks = byline->marks;
        head->people = byline->people;
        head->whole_line = true;
      }
    }
    if (!head || !head->whole_line) return false;
    byline_draft(d, text, *head);
    return true;
  }
  void byline_draft(Draft& d, const Clean& text, const Head& head) {
    d.role = Role::byline;
    take(head, d, text);
    add(d);
  }

  // A paragraph; at the end of the story, brackets after its last sentence are set apart.
  void body(Draft d, bool last) {
    std::vector<Draft> after;
    while (d.role == Role::paragraph && split_end(d, after, last)) {
    }
    add(d);
    for (std::size_t i = after.size(); i > 0; --i) add(after[i - 1]);
  }

  // 。（完）, 。（記者 甲）, 。（編輯：甲）1100311
  bool split_end(Draft& d, std::vector<Draft>& after, bool last) {
    if (after.size() >= 3 || d.line.chars < 6) return false;
    // The last characters: at most 80 are looked at.
    std::size_t from = d.line.span.end;
    for (int n = 0; n < 80 && from > d.line.span.begin; ++n) previous(source_, from);
    from = whole_gloss(static_cast<std::uint32_t>(from), d.line.span.begin);
    const Clean text(source_, {static_cast<std::uint32_t>(from), d.line.span.end}, article_.glosses,
                     100);
    const Chars t = text.text();
    // The Central News Agency's day follows its editor's bracket: （編輯：甲）1100311
    std::size_t close = t.size();
    while (close > 0 && is_digit(t[close - 1])) --close;
    if (close < t.size() && (close == 0 || t[close - 1] != ')' || t.size() - close != 7))
      return false;
    const char32_t closing = t[close - 1];
    if (closing != ')' && closing != U'】' && closing != U'〕') return false;
    const char32_t opening = closing == ')' ? U'(' : closing == U'】' ? U'【' : U'〔';
    const std::size_t open = t.substr(0, close).rfind(opening);
    if (open == Chars::npos || open == 0) return false;
    std::size_t stop = open;
    while (stop > 0 && t[stop - 1] == ' ') --stop;
    if (stop == 0 || !(is_stop(t[stop - 1]) || is_closing_quote(t[stop - 1]) ||
                       t[stop - 1] == ')' || t[stop - 1] == U'…'))
      return false;
    Draft piece;
    piece.line = measured(text.span(open, t.size()).begin, d.line.span.end);
    const Clean words = clean(piece.line, 100);
    if (is_credit(words, piece.line)) {
      piece.role = Role::credit;
    } else if ((last || !after.empty()) && close == t.size()) {
      const auto byline = read_byline(words, 1, words.size() - 1, Strict::names);
      if (!byline || (byline->people.empty() && byline->mode.empty())) return false;
      auto head = read_head(words);
      if (!head) {
        head.emplace();
        head->marks = byline->marks;
        head->people = byline->people;
      }
      piece.role = Role::byline;
      take(*head, piece, words);
    } else {
      return false;
    }
    d.line = measured(d.line.span.begin, piece.line.span.begin);
    if (d.line.span.empty()) return false;
    after.push_back(piece);
    return true;
  }

  // The same offset, or the beginning of the gloss that it falls into.
  std::uint32_t whole_gloss(std::uint32_t offset, std::uint32_t least) const {
    std::size_t g = gloss_from(article_.glosses, offset);
    if (g > 0 && article_.glosses[g - 1].span.contains(offset))
      offset = article_.glosses[g - 1].span.begin;
    return std::max(offset, least);
  }

  void add(const Draft& d) { drafts_.push_back(d); }

  // The first paragraph is the lead.
  void lead() {
    for (Draft& d : drafts_)
      if (d.role == Role::paragraph) {
        d.role = Role::lead;
        return;
      }
  }

  std::string_view source_;
  Article article_;
  std::vector<Line> lines_;
  std::vector<Draft> drafts_;
  std::size_t tail_from_ = 0;   // from this line on there is only furniture
  std::size_t short_from_ = 0;  // from this line on there is no sentence
  bool in_list_ = false;        // among the titles of other stories
  std::u32string scratch_;
};

}  // namespace

Result<Article> parse(std::string_view source) {
  if (source.size() > max_source_bytes)
    return Error{ErrorCode::too_large, max_source_bytes, "the text is longer than 64 MiB"};
  if (const std::size_t bad = first_invalid(source); bad < source.size())
    return Error{ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad),
                 "this byte is not part of well-formed UTF-8"};
  return guarded(Error{ErrorCode::out_of_memory, 0, "not enough memory for the text"},
                 [&]() -> Result<Article> { return Parser(source).run(); });
}

}  // namespace fanjian
