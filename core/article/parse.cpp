#include "article/parse.h"

#include <algorithm>

#include "article/bare_heading.h"
#include "article/blocks.h"
#include "article/lexical/brackets.h"
#include "article/lexical/folded_text.h"
#include "article/lexical/count.h"
#include "article/head/dateline.h"
#include "article/lexical/fold.h"
#include "article/boilerplate/boilerplate.h"
#include "article/lexical/gloss.h"
#include "article/body/subheading.h"
#include "article/head/headline.h"
#include "article/line_end.h"
#include "article/page_labels.h"
#include "article/line_facts.h"
#include "article/line_signs.h"
#include "article/lexical/lines.h"
#include "article/head/name_patterns.h"
#include "article/head/outlet.h"
#include "article/head/people.h"
#include "article/head/place.h"
#include "article/body/questions.h"
#include "article/roles.h"
#include "article/settle.h"
#include "article/body/speech.h"
#include "text/characters.h"
#include "text/catch_bad_alloc.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

constexpr std::size_t head_chars = 240;  // of a line, for its dateline

class Parser {
 public:
  Parser(std::string_view source, const RoleWeights& weights) : source_(source), weights_(weights) {}

  text::Result<Article> run() {
    article_.glosses = find_glosses(source_);
    lines_ = split_lines(source_, article_.glosses);
    if (lines_.size() > text::max_lines)
      return text::Error{text::ErrorCode::too_large, lines_[text::max_lines].span.begin,
                         "the text has more than 20,000 lines"};
    const FoldedStory story(source_, article_.glosses);
    story_ = &story;
    facts_ = read_line_facts(story, lines_);
    roles_ = choose_roles(facts_, weights_);
    settle_headline(source_, lines_, facts_, roles_);
    draft();
    find_attributions(story, drafts_, article_.speakers);
    find_questions(story, drafts_, article_.speakers);
    find_headings(story, drafts_);
    tie_speech(story, drafts_, article_.speakers);
    make_blocks(story, drafts_, article_);
    article_.word_count = count_words(source_, article_.glosses);
    article_.time_required_seconds = reading_seconds(article_.word_count);
    return std::move(article_);
  }

 private:
  FoldedText clean(const Line& line, std::size_t limit) const { return FoldedText(*story_, line.span, limit); }
  Line measured(std::uint32_t from, std::uint32_t to) const { return measure(source_, {from, to}, article_.glosses); }
  static bool is_text(LineRole role) { return role == LineRole::body || role == LineRole::item; }

  void draft() {
    last_text_ = lines_.size();
    while (last_text_ > 0 && !is_text(roles_[last_text_ - 1])) --last_text_;
    // Navigation stands around a text; where there is none, it is the text.
    for (std::size_t i = 0; last_text_ == 0 && i < roles_.size(); ++i)
      if (roles_[i] == LineRole::navigation && !has_label(i)) roles_[i] = LineRole::body;
    for (std::size_t i = 0; i < lines_.size(); ++i) line(i);
    lead();
  }

  // 相關內容, 跳過影片: the page's whatever stands around it.
  bool has_label(std::size_t i) const {
    bool labelled = facts_[i].label > 0;
    for (const std::size_t k : {0u, 1u, 2u, 3u, 4u, 6u}) labelled = labelled || facts_[i].has(FactGroup::label, k);
    return labelled;
  }

  // Each line as what it was chosen to be.
  void line(std::size_t i) {
    BlockDraft d;
    d.line = lines_[i];
    switch (roles_[i]) {
      case LineRole::headline: return headline(i, d);
      case LineRole::deck: return deck(i, d);
      case LineRole::stamp: return stamp(i, d);
      case LineRole::heading:
        d.role = turns_to_story(clean(d.line, 20).text()) ? Role::navigation : Role::heading;
        break;
      case LineRole::caption: d.role = Role::caption; break;
      case LineRole::navigation: d.role = Role::navigation; break;
      case LineRole::notice:
        d.role = Role::notice;
        d.notice = facts_[i].notice == NoticeKind::none ? NoticeKind::promotion : facts_[i].notice;
        break;
      case LineRole::credit: {
        d.role = Role::credit;
        const FoldedText text = clean(d.line, boilerplate_chars);
        return add(signed_credit(d, text));
      }
      case LineRole::dateline:
      case LineRole::byline:
        if (!head(i, d)) names(i, d);
        return;
      case LineRole::item: d.role = Role::list_item; [[fallthrough]];
      case LineRole::body:
        if (is_bare_heading(i, lines_, facts_, roles_)) {
          d.role = Role::heading;
          break;
        }
        if (facts_[i].note || under_note(i)) d.role = Role::editor_note;
        if (facts_[i].embed) d.role = Role::quotation;
        if (i + 4 >= lines_.size() && says_who_wrote(d.line.span.of(source_), clean(d.line, 120), article_.author)) {
          d.role = Role::byline;
          return add(d);
        }
        if (head(i, d)) return;
        return body(d, i + 1 >= last_text_);
    }
    add(d);
  }

  // The paragraph below 【編者按】, alone on its line.
  bool under_note(std::size_t i) const {
    return i > 0 && facts_[i - 1].note && lines_[i - 1].chars <= 8 && lines_[i - 1].stops == 0 &&
           roles_[i] == LineRole::body && ends_sentence(lines_[i]);
  }

  // Later lines of the headline, 又一行, ——又一行, join the first.
  void headline(std::size_t i, BlockDraft d) {
    d.role = Role::headline;
    // Said again, with or without quotation marks, it is no second line.
    const bool again = repeats(i) ||
                       (i > 0 && facts_[i].has(FactGroup::prefix, 0) && same_but_marks(words_of(i - 1), words_of(i)));
    if (i > 0 && roles_[i - 1] == LineRole::headline && !again) return join_headline(d);
    add(d);
  }
  void deck(std::size_t i, BlockDraft d) {
    d.role = Role::deck;
    if (is_in(d.line.first, u"—―─") && i > 0 && !drafts_.empty() && drafts_.back().role == Role::headline)
      return join_headline(d);
    add(d);
  }
  FoldedText words_of(std::size_t i) const { return clean(lines_[i], 2 * longest_headline); }
  bool repeats(std::size_t i) const { return facts_[i].facts[fact_begin(FactGroup::repeats)]; }
  void join_headline(const BlockDraft& d) {
    BlockDraft& first = drafts_.back();
    first.parts.push_back({Part::line_break, {first.line.span.end, d.line.span.begin}});
    first.line.span.end = d.line.span.end;
    first.line.last = d.line.last;
  }

  // The dateline or byline that a line is or begins with.
  bool head(std::size_t i, BlockDraft& d) {
    if (facts_[i].head == HeadKind::none) return title_before_dateline(i, d);
    const FoldedText text = clean(d.line, head_chars);
    const auto found = read_head(text);
    if (!found) return false;
    const bool body = is_text(roles_[i]);
    const bool bracketed = is_opening_bracket(text[0]);
    if (found->whole_line && !found->is_dateline) {
      if (body && !bracketed) return false;
      byline_draft(d, text, *found);
      return true;
    }
    if (found->whole_line && i >= last_text_ && bracketed && article_.dateline && only_desks(found->people)) {
      d.role = Role::credit;  // （國際新聞中心綜合外電報導）
      add(d);
      return true;
    }
    const bool signs = bracketed && !found->dateline.mode.empty() && !article_.dateline;
    if (found->is_dateline && (!body || facts_[i].strong_head || signs || !any_text_)) {
      if (found->whole_line && i >= last_text_ && !found->has_outlet) {
        byline_draft(d, text, *found);
        return true;
      }
      dateline(d, *found);
      return true;
    }
    // 【环球时报特派记者 甲】 before the first paragraph.
    if (bracketed && !found->whole_line && !any_text_) {
      dateline(d, *found);
      return true;
    }
    return false;
  }

  // 【海州港吞吐量增长】海州社3月12日电，…: a flash, its title and its text in one line.
  bool title_before_dateline(std::size_t i, const BlockDraft& d) {
    if (any_text_ || d.line.first != U'【' || !is_text(roles_[i])) return false;
    const FoldedText text = clean(d.line, head_chars);
    const std::size_t close = bracket_end(text.text(), 0);
    if (close < 8 || close > longest_headline || close >= text.size()) return false;
    BlockDraft title = d, rest = d;
    rest.line = measured(text.span(close, text.size()).begin, d.line.span.end);
    const auto found = read_head(clean(rest.line, head_chars));
    if (!found || !found->is_dateline || !found->has_outlet || found->whole_line) return false;
    title.line = measured(d.line.span.begin, rest.line.span.begin);
    title.role = std::find(roles_.begin(), roles_.end(), LineRole::headline) == roles_.end() ? Role::headline
                                                                                             : Role::deck;
    add(title);
    dateline(rest, *found);
    return true;
  }

  // A stamp, and who wrote before or after it: 2026-03-09 21:50 海州報／ 記者甲／台北報導, 甲 2026-03-09.
  void stamp(std::size_t i, BlockDraft& d) {
    d.role = Role::stamp;
    const FoldedText text = clean(d.line, head_chars);
    const Chars t = text.text();
    const std::size_t end = stamp_end(t);
    if (end > 0 && end < t.size()) {
      BlockDraft rest;
      rest.line = measured(text.span(end, t.size()).begin, d.line.span.end);
      const FoldedText words = clean(rest.line, head_chars);
      if (const auto found = read_head(words);
          found && found->whole_line && (found->is_dateline || !found->people.empty())) {
        d.line = measured(d.line.span.begin, rest.line.span.begin);
        add(d);
        rest.role = found->is_dateline ? Role::dateline : Role::byline;
        take(*found, rest, words);
        return add(rest);
      }
    }
    std::size_t first = 0;
    while (first < t.size() && !text::is_digit(t[first])) ++first;
    while (first > 0 && t[first - 1] == ' ') --first;
    // 甲 2026-03-09 09:17: who wrote, by position, if it is no part of the paper.
    const Chars who = t.substr(0, first);
    if (first >= 2 && first <= 5 && first < t.size() && t[first] == ' ' && !is_outlet(who) && !is_page_label(who) &&
        longest_before(who, who.size(), u"即时 新闻 要闻 快讯 综合 财经 体育 娱乐 国际 本地") == 0 &&
        (is_name(who) || (first <= 4 && i > 0 && roles_[i - 1] == LineRole::headline))) {
      if (const auto found = read_byline(text, 0, first, Strict::names); found && found->has_names) {
        take_names(*found, d, text);
      } else if (!is_name(who) && all_han(who)) {
        Person p;
        p.name = text.plain(0, first);
        p.span = text.span(0, first);
        d.parts.push_back({Part::person, p.span});
        authors_.add(p);
      }
    }
    add(signed_credit(d, text));
  }

  void names(std::size_t i, BlockDraft& d) {
    const FoldedText text = clean(d.line, boilerplate_chars);
    d.role = roles_[i] == LineRole::dateline ? Role::dateline : Role::byline;
    if (is_outlet(text.text())) return add(d);  // signed by an outlet: no author
    if (const auto found = read_byline(text, is_byline_mark(text[0]) ? 1 : 0, text.size(), Strict::names))
      take_names(*found, d, text);
    add(d);
  }

  void take_names(const Byline& byline, BlockDraft& d, const FoldedText& text) {
    LeadIn head;
    head.marks = byline.marks;
    head.people = byline.people;
    take(head, d, text);
  }
  void take(const LeadIn& head, BlockDraft& d, const FoldedText& text) {
    for (const Mark& m : head.marks) d.parts.push_back({m.part, text.span(m.from, m.to)});
    if (head.is_dateline && !article_.dateline) article_.dateline = head.dateline;
    for (const Person& p : head.people) {
      const int rank = author_rank(folded(p.role_name));
      if (rank == 1) authors_.add(p);
      if (rank == 0) contributors_.add(p);
    }
  }
  Chars folded(const std::string& text) {
    scratch_.clear();
    for (std::size_t at = 0; at < text.size();) scratch_ += fold(text::next(text, at));
    return scratch_;
  }

  // The dateline of a line, and what follows it in the line.
  void dateline(const BlockDraft& whole, const LeadIn& head) {
    const FoldedText text = clean(whole.line, head_chars);
    const text::Span own = text.span(0, head.end);
    BlockDraft d;
    d.line = measured(own.begin, own.end);
    d.role = head.is_dateline ? Role::dateline : Role::byline;
    take(head, d, text);
    add(d);
    if (own.end >= whole.line.span.end) return;
    BlockDraft rest = whole;
    rest.line = measured(own.end, whole.line.span.end);
    if (rest.line.span.empty()) return;
    if (head.has_title && rest.line.chars <= longest_headline && !ends_sentence(rest.line)) rest.role = Role::headline;
    body(rest, false);
  }

  // 來源：海州日報 作者：甲 — a credit, or a stamp, that names the author.
  BlockDraft signed_credit(BlockDraft d, const FoldedText& text) {
    if (d.role != Role::credit && d.role != Role::stamp) return d;
    for (const Byline& byline : authors_in_credit(text)) take_names(byline, d, text);
    return d;
  }

  static bool only_desks(const std::vector<Person>& people) {
    return std::all_of(people.begin(), people.end(), [](const Person& p) { return p.is_desk; });
  }

  void byline_draft(BlockDraft& d, const FoldedText& text, const LeadIn& head) {
    d.role = Role::byline;
    take(head, d, text);
    add(d);
  }

  // A paragraph; at the end of the story, brackets after its last sentence are set apart.
  void body(BlockDraft d, bool last) {
    std::vector<BlockDraft> after;
    while ((d.role == Role::paragraph || d.role == Role::list_item) && split_end(d, after, last)) {
    }
    add(d);
    for (std::size_t i = after.size(); i > 0; --i) add(after[i - 1]);
  }

  bool split_end(BlockDraft& d, std::vector<BlockDraft>& after, bool last) {
    if (after.size() >= 4) return false;
    auto end = read_line_end(*story_, d.line, last || !after.empty());
    if (!end) return false;
    if (end->head) take(*end->head, end->piece, clean(end->piece.line, 100));
    d.line = measured(d.line.span.begin, end->piece.line.span.begin);
    if (d.line.span.empty()) return false;
    after.push_back(std::move(end->piece));
    return true;
  }

  void add(const BlockDraft& d) {
    any_text_ = any_text_ || d.role == Role::paragraph;
    drafts_.push_back(d);
  }

  // The first paragraph is the lead.
  void lead() {
    for (BlockDraft& d : drafts_)
      if (d.role == Role::paragraph) {
        d.role = Role::lead;
        return;
      }
  }

  std::string_view source_;
  const FoldedStory* story_ = nullptr;
  RoleWeights weights_;
  Article article_;
  std::vector<Line> lines_;
  std::vector<LineFacts> facts_;
  std::vector<LineRole> roles_;
  std::vector<BlockDraft> drafts_;
  std::size_t last_text_ = 0;  // from this line on there is no text
  bool any_text_ = false;      // whether a paragraph was met
  std::u32string scratch_;
  People authors_{article_.author}, contributors_{article_.contributor};
};

}  // namespace

text::Result<Article> parse(std::string_view source) { return parse(source, role_weights()); }

text::Result<Article> parse(std::string_view source, const RoleWeights& weights) {
  if (source.size() > text::max_source_bytes)
    return text::Error{text::ErrorCode::too_large, text::max_source_bytes, "the text is longer than 64 MiB"};
  if (const std::size_t bad = text::first_invalid(source); bad < source.size())
    return text::Error{text::ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad),
                       "this byte is not part of well-formed UTF-8"};
  return text::catch_bad_alloc(text::Error{text::ErrorCode::out_of_memory, 0, "not enough memory for the text"},
                               [&]() -> text::Result<Article> { return Parser(source, weights).run(); });
}

}  // namespace fanjian::article
