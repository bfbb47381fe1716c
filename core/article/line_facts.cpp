#include "article/line_facts.h"

#include <array>
#include <algorithm>

#include "article/lexical/brackets.h"
#include "article/head/byline.h"
#include "article/lexical/folded_text.h"
#include "article/head/date.h"
#include "article/head/dateline.h"
#include "article/page_labels.h"
#include "article/boilerplate/boilerplate.h"
#include "article/line_context.h"
#include "article/line_signs.h"
#include "article/head/outlet.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

std::size_t bucket(std::size_t n, std::initializer_list<std::size_t> limits) {
  std::size_t b = 0;
  for (const std::size_t limit : limits) {
    if (n <= limit) return b;
    ++b;
  }
  return b;
}

std::size_t kind_of_last(const Line& line) {
  const char32_t c = line.last;
  if (c == U'。' || c == 0xFF61) return 0;
  if (c == '!') return 1;
  if (c == '?') return 2;
  if (c == ':') return 3;
  if (is_in(c, u";,、")) return 4;
  if (c == U'…' || c == '.') return 5;
  if (is_closing_quote(c) || c == '"') return 6;
  if (c == ')') return 7;
  if (is_in(c, u"】]〕》")) return 8;
  if (text::is_digit(c)) return 9;
  if (text::is_letter(c)) return 10;
  if (text::is_han(c)) return 11;
  if (c == '-' || c == U'—' || c == '>') return 12;
  return 13;
}

std::size_t kind_of_first(char32_t c) {
  if (text::is_han(c)) return 0;
  if (text::is_digit(c)) return 1;
  if (text::is_letter(c)) return 2;
  if (is_opening_quote(c) || c == '"') return 3;
  if (c == '(') return 4;
  if (is_in(c, u"【[〔《〈")) return 5;
  if (is_in(c, u"▲▼△↑↓◀◄")) return 6;
  if (is_in(c, u"■●•◆►▸▶★※□·◇○◎☆▪◼✦➤❖")) return 7;
  if (c == '#') return 8;
  if (is_in(c, u"—-─―")) return 9;
  if (is_in(c, u"|/><«»+=*&%@")) return 10;
  return 11;
}

// Words of grammar of one character, whose bits modulo 256 turn nearly all others away.
constexpr std::u16string_view grammar_words = u"的了在是也就都将被把与和为他她我们这那有不";
constexpr std::array<std::uint32_t, 8> grammar_filter = [] {
  std::array<std::uint32_t, 8> filter{};
  for (const char16_t c : grammar_words) filter[c / 32 % 8] |= 1u << c % 32;
  return filter;
}();
bool is_grammar(char32_t c) { return (grammar_filter[c / 32 % 8] >> c % 32 & 1) != 0 && is_in(c, grammar_words); }

constinit const Table saying{u"说, 说: 说「 说“ 说。 表示, 表示: 表示「 表示“ 指出, 称, 称: 指, 认为, 道: 道, 问: 答:"};

class LineFactReader {
 public:
  LineFactReader(const FoldedText& text, const Line& line, bool near_end, LineFacts& out)
      : c_(text), t_(text.text()), line_(line), near_end_(near_end), out_(out) {}

  void run() {
    set(FactGroup::bias, 0);
    set(FactGroup::length, bucket(line_.chars, {1, 2, 4, 6, 10, 15, 20, 28, 40, 60, 100}));
    set(FactGroup::last, kind_of_last(line_));
    set(FactGroup::stops, std::min<std::size_t>(line_.stops, 3));
    set(FactGroup::first, kind_of_first(line_.first));
    characters();
    recognise();
    read_line_signs(c_, line_, near_end_, out_);
    mark(FactGroup::ends_wire, out_.wire);
    if (line_.chars <= 70) labels();
  }

 private:
  void set(FactGroup group, std::size_t value) { out_.facts.set(fact_begin(group) + value); }
  void mark(FactGroup group, bool value) {
    if (value) set(group, 0);
  }

  void characters() {
    std::size_t commas = 0, spaces = 0, bars = 0, digits = 0, latin = 0, grammar = 0, colon = 0;
    bool date = false, clock = false, book = false, quotes = false, asks = false;
    const bool brief = line_.chars <= 60;  // what is longer has grammar enough
    if (!brief) grammar = 3;
    for (std::size_t i = 0; i < t_.size(); ++i) {
      const char32_t c = t_[i];
      if (text::is_han(c)) {
        if (brief && is_grammar(c)) ++grammar;
        continue;
      }
      if (c == ',') ++commas;
      if (c == ' ') spaces += i > 0 && t_[i - 1] != ' ';
      if (c < 0x80 && is_in(c, u"|/>_\\")) ++bars;
      if (c == ':' && colon == 0 && !(i > 0 && text::is_digit(t_[i - 1]))) colon = i + 1;
      if (text::is_digit(c)) ++digits;
      if (text::is_latin(c)) ++latin;
      if (is_in(c, u"《〈")) book = true;
      if (is_opening_quote(c)) quotes = true;
      if (c == '?') asks = true;
      if (text::is_digit(c) && (i == 0 || !text::is_digit(t_[i - 1])) && line_.chars <= 100) {
        if (!date && i < 80) date = date_at(t_, i).has_value();
        if (i + 4 < t_.size() && (t_[i + 1] == ':' || t_[i + 2] == ':')) clock = true;
      }
    }
    out_.rule = t_.size() >= 3 && std::all_of(t_.begin(), t_.end(), [](char32_t c) {
                  return is_in(c, u"＊*-—─=_~～＝※★☆●■◆·+ ") || c == 0x2014;
                });
    set(FactGroup::commas, bucket(commas, {0, 1, 3}));
    set(FactGroup::spaces, std::min<std::size_t>(spaces, 3));
    set(FactGroup::bars, std::min<std::size_t>(bars, 2));
    set(FactGroup::colon, colon == 0 ? 0u : colon >= line_.chars ? 3u : colon <= 9 ? 1u : 2u);
    set(FactGroup::digits, digits * 2 >= t_.size() ? 2u : digits * 5 >= t_.size() ? 1u : 0u);
    set(FactGroup::latin, latin * 2 >= t_.size() ? 2u : latin * 5 >= t_.size() ? 1u : 0u);
    set(FactGroup::function_words, std::min<std::size_t>(grammar, 3));
    timed_ = date || clock;
    mark(FactGroup::date, date);
    mark(FactGroup::clock, clock);
    mark(FactGroup::book, book);
    mark(FactGroup::quotes, quotes);
    mark(FactGroup::asks, asks);
    mark(FactGroup::url,
         t_.find(U"http") != Chars::npos || t_.find(U"www.") != Chars::npos || t_.find(U'@') != Chars::npos);
    const std::size_t opens = is_in(c_[0], u"【[(") ? 1 : 0;
    const std::size_t time = text::is_digit(c_[opens]) ? time_at(t_, opens) : 0;
    mark(FactGroup::begins_clock, time >= 4 && line_.chars > time + 2 * opens + 2);
    const std::size_t close = bracket_end(t_, 0);
    mark(FactGroup::all_bracket, close > 0 && close == t_.size());
    mark(FactGroup::begins_bracket, close > 0 && close < t_.size());
    if (c_.whole() && (t_.empty() ? U'\0' : t_.back()) == ')') {
      const std::size_t open = t_.rfind(U'(');
      mark(FactGroup::ends_bracket, open != Chars::npos && open > 0 && t_.size() - open <= 26);
    }
  }

  void recognise() {
    std::size_t head_kind = 0;
    if (const auto head = picture_title() ? std::nullopt : read_head(c_)) {
      const bool bracketed = is_opening_bracket(c_[0]);
      out_.strong_head = (head->has_outlet &&
                          (head->dated || head->whole_line || bracketed || !head->dateline.mode.empty())) ||
                         (head->is_dateline && (head->dated || (bracketed && !head->dateline.mode.empty())));
      // 編輯：甲 is a credit for any name.
      bool author = false, role = false;
      for (const Mark& m : head->marks)
        if (m.part == Part::role_name) {
          role = true;
          author = author || author_rank(t_.substr(m.from, m.to - m.from)) >= 0;
        }
      out_.head = role && !author && !head->is_dateline ? HeadKind::none
                  : head->is_dateline ? (head->whole_line ? HeadKind::dateline : HeadKind::opens_dateline)
                                      : (head->whole_line ? HeadKind::byline : HeadKind::opens_byline);
      head_kind = out_.head == HeadKind::dateline         ? 1
                  : out_.head == HeadKind::opens_dateline ? (out_.strong_head ? 2 : 3)
                  : out_.head == HeadKind::byline         ? 4
                                                          : 5;
      if (out_.head == HeadKind::opens_byline && !bracketed) head_kind = 0;
    }
    set(FactGroup::head, head_kind);
    BlockDraft d;
    d.line = line_;
    std::size_t boilerplate = 0;
    const bool weighed = (line_.chars <= 60 && line_.stops == 0) || (near_end_ && line_.chars <= 160);
    if (!picture_title() && read_without_notices(d, c_) &&
        !(d.role == Role::caption && out_.strong_head && line_.stops >= 2)) {
      out_.boilerplate = d.role;
      boilerplate = d.role == Role::stamp ? 1 : d.role == Role::credit ? 2 : 3;
    } else {
      // What the weaker signs do not find, the stronger do not either.
      NoticeKind loose = NoticeKind::none, kind = NoticeKind::none;
      if (weighed) loose = notice_kind(c_, line_, true);
      if (!weighed || loose != NoticeKind::none) kind = notice_kind(c_, line_, false);
      if (kind != NoticeKind::none) {
        out_.boilerplate = Role::notice;
        out_.notice = kind;
        boilerplate = kind == NoticeKind::promotion ? 4 : kind == NoticeKind::copyright ? 5 : 6;
      } else if (loose != NoticeKind::none) {
        out_.loose = Role::notice;
        out_.notice = loose;
        set(FactGroup::loose, loose == NoticeKind::promotion ? 1u : loose == NoticeKind::copyright ? 2u : 3u);
      } else if (weighed) {
        set(FactGroup::loose, std::size_t{0});
      }
    }
    set(FactGroup::boilerplate, boilerplate);
    if (line_.chars <= 24 && line_.chars >= 2 && head_kind == 0 && line_.stops == 0) {
      std::optional<Byline> byline;
      if (line_.chars <= 10 || t_.find_first_of(U" 、,/.") != Chars::npos)
        byline = read_byline(c_, is_byline_mark(c_[0]) ? 1 : 0, c_.size(), Strict::names);
      out_.marked_name = byline && byline->has_names && is_byline_mark(c_[0]);
      mark(FactGroup::names, (byline && byline->has_names) || is_affiliation(t_, line_));
      out_.author = byline && byline->has_names && byline->has_role &&
                    find_word(t_, u"记者 作者 撰文 通讯员") != Chars::npos;
      mark(FactGroup::outlet, is_outlet(t_));
    }
    const std::size_t stamp = boilerplate == 1 || !timed_ ? 0 : stamp_end(t_);
    mark(FactGroup::begins_stamp, stamp >= 6);
  }

  // …投入运营（图）: a headline that says what comes with it.
  bool picture_title() const {
    if (!c_.whole() || t_.size() < 8 || t_.back() != ')' || line_.stops > 0) return false;
    const std::size_t open = t_.rfind(U'(');
    return open != Chars::npos && open >= 6 &&
           is_word(t_.substr(open + 1, t_.size() - open - 2), u"图 组图 多图 附图 图文 视频 附表 表 图表 全文");
  }

  void labels() {
    std::u32string squeezed;
    squeezed.reserve(t_.size());
    for (char32_t c : t_) {
      if (c != ' ') squeezed += text::ascii_lower(c);
    }
    Chars core = squeezed;
    while (!core.empty() && is_in(core[0], u">»«<|+►▸▶●※★[(【■《〈◎◆")) core.remove_prefix(1);
    Chars whole = core;
    while (!whole.empty() && is_in(whole.back(), u":,.>»…!)]】》〉↓↑→▼▲+")) whole.remove_suffix(1);
    for (std::size_t k = 0; k < page_labels.size(); ++k) {
      const bool all = is_word(whole, *page_labels[k]) || is_word(core, *page_labels[k]);
      const std::size_t n = all ? core.size() : longest_at(core, 0, *page_labels[k]);
      bool opens = n >= 2 && k != 5 && (core.size() <= n + 12 || core[n] == ':') &&
                   (k != 0 || core[n] == ':' || core.size() <= n + 2);
      opens = opens || (k == 10 && n >= 3) || (k == 7 && n >= 4 && n < core.size() && is_in(core[n], u",:"));
      if (all || opens) set(FactGroup::label, k);
      if (all && out_.label == 0) out_.label = static_cast<std::uint8_t>(k + 1);
    }
    out_.comments = is_word(
        whole, u"精选留言 全部留言 网友留言 热门留言 最新留言 读者留言 全部评论 热门评论 最新评论 精彩评论 网友评论");
    // 點讚 在看; 即時 港聞 國際: labels and nothing else.
    if (out_.label == 0 && t_.find(U' ') != Chars::npos && line_.stops <= 1) {
      std::size_t first = 0, count = 0;
      bool all = true;
      for (std::size_t at = 0; at < t_.size() && all;) {
        std::size_t to = at;
        while (to < t_.size() && !is_in(t_[to], u" |/·-")) ++to;
        if (to > at) {
          std::size_t k = 0;
          while (k < page_labels.size() && !is_word(t_.substr(at, to - at), *page_labels[k])) ++k;
          all = k < page_labels.size();
          if (all && count++ == 0) first = k;
        }
        at = to + 1;
      }
      if ((all && count >= 2) || (count >= 4 && !all)) {
        set(FactGroup::label, first);
        out_.label = static_cast<std::uint8_t>(first + 1);
      }
    }
    if (out_.label == 0 &&
        longest_at(squeezed, 0, u"更多精彩资讯 更多资讯 更多新闻 更多报道 更多文章 更多精彩新闻") > 0 &&
        find_word(squeezed, u"点击") != Chars::npos &&
        find_word(squeezed, u"客户端 app 公众号 微信 下载 关注 订阅 扫") == Chars::npos) {
      set(FactGroup::label, std::size_t{0});
      out_.label = 1;
    }
    // 更多有关海州的报道：
    if (out_.label == 0 && line_.chars <= 24 && line_.stops == 0 && longest_at(whole, 0, u"更多有关 更多关于") > 0 &&
        longest_before(whole, whole.size(), u"报道 报导 新闻 文章 内容 消息") > 0) {
      set(FactGroup::label, std::size_t{0});
      out_.label = 1;
    }
    if (find_word(squeezed, service_words) != Chars::npos) set(FactGroup::label, std::size_t{11});
    mark(FactGroup::says, find_word(t_, saying) != Chars::npos);
  }

  const FoldedText& c_;
  Chars t_;
  const Line& line_;
  bool timed_ = false;  // a date or a time stands in it
  bool near_end_;       // among the last lines
  LineFacts& out_;
};

}  // namespace

std::vector<LineFacts> read_line_facts(const FoldedStory& story, const std::vector<Line>& lines) {
  std::vector<LineFacts> out(lines.size());
  LineContext context(lines, out);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const FoldedText text(story, lines[i].span, boilerplate_chars);
    LineFactReader(text, lines[i], lines.size() - i <= 6, out[i]).run();
    context.note(i, text.text());
  }
  context.set_opinions(story);
  context.run();
  return out;
}

}  // namespace fanjian::article
