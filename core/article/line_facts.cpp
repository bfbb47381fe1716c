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
#include "article/head/outlet.h"
#include "text/characters.h"

namespace fanjian {
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
  if (is_digit(c)) return 9;
  if (is_letter(c)) return 10;
  if (is_han(c)) return 11;
  if (c == '-' || c == U'—' || c == '>') return 12;
  return 13;
}

std::size_t kind_of_first(char32_t c) {
  if (is_han(c)) return 0;
  if (is_digit(c)) return 1;
  if (is_letter(c)) return 2;
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
    out_.summary = summary();
    out_.note = note();
    if (const std::size_t n = longest_at(t_, 0, u"附件 附表 附录"); n > 0 && line_.stops == 0) {
      std::size_t end = n;
      while (end < t_.size() && (is_digit(t_[end]) || is_in(t_[end], u"一二三四五六七八九十"))) ++end;
      out_.enclosed = end + 2 < t_.size() && is_in(t_[end], u":.、");
    }
    out_.author = out_.author || (line_.chars <= 40 && line_.stops == 0 && longest_at(t_, 0, u"Author, Role, 作者: 作者/") > 0 &&
                                  t_.find(U"http") == Chars::npos);
    out_.author = out_.author || affiliation();
    // 請繼續往下閱讀, fb: https://…, 風險提示：…
    const std::size_t opens = is_in(c_[0], u"[【(※★◎●■◆▍*") ? 1 : 0;
    out_.about_author = near_end_ && line_.chars <= 80 && longest_at(t_, opens, u"作者为 作者系 作者是 作者曾 作者现 作者: 本文作者") > 0 &&
                        longest_at(t_, opens, u"作者: 作者是谁") == 0 && find_word(t_, u"不代表 文责 图片") == Chars::npos;
    out_.notice_words =
        (line_.chars <= 40 && find_word(t_, u"继续往下阅读 往下阅读全文 不对外来网站 不对外部网站") != Chars::npos) ||
        (line_.chars <= 80 && longest_at(t_, 0, u"fb: FB: facebook: Facebook: ig: IG: twitter: Twitter: YouTube: youtube: Line: LINE: 脸书: 微博: 网址: 官网:") > 0 &&
         t_.find(U"http") != Chars::npos) ||
        (near_end_ && longest_at(t_, opens, u"免责声明 免责条款 风险提示 版权声明 版权说明 郑重声明 特别声明 声明: 注明: 投资有风险 权利声明 侵权声明") > 0 &&
         find_word(t_, u"仅供参考 不构成 不代表 版权 授权 转载 侵权 法律责任 立场 谨慎 删除 责任") != Chars::npos) ||
        (near_end_ && line_.chars <= 100 && opens == 1 && t_.back() == ')' && find_word(t_, u"不代表本 不代表编 文责自负 仅代表") != Chars::npos) ||
        (line_.chars <= 40 && line_.last != U'。' &&
         (longest_at(t_, 0, u"点击上方 点上方 点击蓝字 点击下方 点上面 长按二维码 长按识别") > 0 ||
          find_word(t_, u"捐款支持 赞助我们 支持独立媒体 请我们喝 成为会员 加入会员 成为订户 订阅支持 按月支持 评论区留言 留言区 转发朋友圈 分享给更多") != Chars::npos)) ||
        (line_.chars <= 140 && longest_at(t_, 0, u"此文包含 本文包含 此内容包含") > 0 && find_word(t_, u"提供的内容 cookie 曲奇 小甜饼") != Chars::npos);
    // 原文來自…: up to a colon or the end.
    if (line_.chars <= 90 && line_.stops <= 1 && line_.last != U'。') {
      const std::size_t from = longest_at(t_, opens, u"原文来自 本文来自 文章来自 本文转自 本文转载自 文章转自 文章转载自 转载自 转自 源自 出自 原载于 原载 下稿代 首发于 本文首发于 本文原载 原刊");
      const Chars rest = t_.substr(std::min(t_.size(), opens + from));
      out_.from_outlet = from > 0 && (is_word(t_.substr(opens, from), u"下稿代 原文来自 本文来自 文章来自 本文转自 本文转载自 文章转自 文章转载自 转载自 本文首发于 本文原载") ||
                                      (line_.stops == 0 && line_.chars <= 30 && (outlet_end(rest.substr(is_in(rest.empty() ? U'x' : rest[0], u" :「《")? 1 : 0)) > 1)));
    }
    out_.depicts = longest_at(t_, 0, u"图像加注文字 图片加注文字 影片加注文字 音频加注文字 视频加注文字 图像说明 图片说明 图说") > 0;
    out_.dots = (t_.size() <= 6 && !t_.empty() && std::all_of(t_.begin(), t_.end(), [](char32_t c) { return c == U'…' || c == '.'; })) ||
                (t_.size() <= 2 && is_word(t_.substr(0, 1), u"问 答 Q A") && (t_.size() == 1 ? is_han(t_[0]) : t_[1] == ':'));
    out_.wire = ends_wire();
    mark(FactGroup::ends_wire, out_.wire);
    out_.scene = line_.stops == 0 && line_.chars >= 6 && line_.chars <= 40 && is_han(line_.last) &&
                 t_.find(U'的') != Chars::npos && t_.find(U',') == Chars::npos &&
                 longest_before(t_, t_.size(), u"旅客 游客 民众 市民 乘客 居民 村民 观众 球迷 现场 情景 场景 画面 外观 全景 夜景 一角 一景 景象 合影 照片") > 0;
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
      if (is_han(c)) {
        if (brief && is_in(c, u"的了在是也就都将被把与和为他她我们这那有不")) ++grammar;
        continue;
      }
      if (c == ',') ++commas;
      if (c == ' ') spaces += i > 0 && t_[i - 1] != ' ';
      if (c < 0x80 && is_in(c, u"|/>_\\")) ++bars;
      if (c == ':' && colon == 0 && !(i > 0 && is_digit(t_[i - 1]))) colon = i + 1;
      if (is_digit(c)) ++digits;
      if (c < 0x250 && is_letter(c)) ++latin;
      if (is_in(c, u"《〈")) book = true;
      if (is_opening_quote(c)) quotes = true;
      if (c == '?') asks = true;
      if (is_digit(c) && (i == 0 || !is_digit(t_[i - 1])) && line_.chars <= 100) {
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
    set(FactGroup::colon, colon == 0               ? 0u
                          : colon >= line_.chars   ? 3u
                          : colon <= 9             ? 1u
                                                   : 2u);
    set(FactGroup::digits, digits * 2 >= t_.size() ? 2u : digits * 5 >= t_.size() ? 1u : 0u);
    set(FactGroup::latin, latin * 2 >= t_.size() ? 2u : latin * 5 >= t_.size() ? 1u : 0u);
    set(FactGroup::function_words, std::min<std::size_t>(grammar, 3));
    timed_ = date || clock;
    mark(FactGroup::date, date);
    mark(FactGroup::clock, clock);
    mark(FactGroup::book, book);
    mark(FactGroup::quotes, quotes);
    mark(FactGroup::asks, asks);
    mark(FactGroup::url, t_.find(U"http") != Chars::npos || t_.find(U"www.") != Chars::npos ||
                            t_.find(U'@') != Chars::npos);
    const std::size_t opens = is_in(c_[0], u"【[(") ? 1 : 0;
    const std::size_t time = is_digit(c_[opens]) ? time_at(t_, opens) : 0;
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
      out_.head = role && !author && !head->is_dateline ? HeadKind::none : head->is_dateline ? (head->whole_line ? HeadKind::dateline : HeadKind::opens_dateline)
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
    std::size_t furniture = 0;
    const bool weighed = (line_.chars <= 60 && line_.stops == 0) || (near_end_ && line_.chars <= 160);
    if (!picture_title() && read_without_notices(d, c_) &&
        !(d.role == Role::caption && out_.strong_head && line_.stops >= 2)) {
      out_.furniture = d.role;
      furniture = d.role == Role::stamp ? 1 : d.role == Role::credit ? 2 : 3;
    } else {
      // What the weaker signs do not find, the stronger do not either.
      NoticeKind loose = NoticeKind::none, kind = NoticeKind::none;
      if (weighed) loose = notice_kind(c_, line_, true);
      if (!weighed || loose != NoticeKind::none) kind = notice_kind(c_, line_, false);
      if (kind != NoticeKind::none) {
        out_.furniture = Role::notice;
        out_.notice = kind;
        furniture = kind == NoticeKind::promotion ? 4 : kind == NoticeKind::copyright ? 5 : 6;
      } else if (loose != NoticeKind::none) {
        out_.loose = Role::notice;
        out_.notice = loose;
        set(FactGroup::loose, loose == NoticeKind::promotion   ? 1u
                              : loose == NoticeKind::copyright ? 2u
                                                               : 3u);
      } else if (weighed) {
        set(FactGroup::loose, std::size_t{0});
      }
    }
    set(FactGroup::furniture, furniture);
    if (line_.chars <= 24 && line_.chars >= 2 && head_kind == 0 && line_.stops == 0) {
      std::optional<Byline> byline;
      if (line_.chars <= 10 || t_.find_first_of(U" 、,/.") != Chars::npos)
        byline = read_byline(c_, 0, c_.size(), Strict::names);
      mark(FactGroup::names, (byline && byline->has_names) || affiliation());
      out_.author = byline && byline->has_names && byline->has_role && find_word(t_, u"记者 作者 撰文 通讯员") != Chars::npos;
      mark(FactGroup::outlet, is_outlet(t_));
    }
    const std::size_t stamp = furniture == 1 || !timed_ ? 0 : stamp_end(t_);
    mark(FactGroup::begins_stamp, stamp >= 6);
  }

  // Ends with an agency or an outlet in brackets, without a name.
  bool ends_wire() const {
    if (!c_.whole() || line_.chars > 160 || t_.size() < 8) return false;
    Chars t = t_;
    if (is_stop(t.back())) t.remove_suffix(1);
    if (t.back() != ')') {
      // …上受訪。美聯社
      const std::size_t stop = t_.rfind(U'。');
      return stop != Chars::npos && stop + 1 < t_.size() && t_.size() - stop <= 8 &&
             is_word(t_.substr(stop + 1), u"美联社 路透社 路透 法新社 新华社 中新社 中央社 欧新社 视觉中国 资料图片 资料照 新华社发 新华社图 美联社图 路透社图 法新社图");
    }
    const std::size_t open = t.rfind(U'(');
    if (open == Chars::npos || open < 6 || t.size() - open > 14) return false;
    const Chars inner = t.substr(open + 1, t.size() - open - 2);
    return is_word(inner, u"美联社 路透社 路透 法新社 欧新社 中央社 新华社 中新社 盖蒂图片社 东方IC 视觉中国 海州图库") || is_outlet(inner) ||
           longest_before(inner, inner.size(), u"图片 提供 资料 电视截图 网上图片") > 0;
  }

  // 摘要：…, 編者按：…
  bool summary() const {
    const std::size_t open = is_in(c_[0], u"[【(") ? 1 : 0;
    return longest_at(t_, open, u"摘要 本文摘要 内容摘要 导读 导语 核心提示 内容提要 内容提示 提要") > 0 && line_.chars > 8;
  }
  bool note() const {
    const std::size_t open = is_in(c_[0], u"[【(") ? 1 : 0;
    const std::size_t n = longest_at(t_, open, u"编者按 编按 小编按 编者的话 编者注 更正启事 更正 更正:");
    return n > 0 && (t_.size() <= open + n + 1 || is_in(t_[open + n], u":】]) "));
  }

  // …投入运营（图）: a headline that says what comes with it.
  bool picture_title() const {
    if (!c_.whole() || t_.size() < 8 || t_.back() != ')' || line_.stops > 0) return false;
    const std::size_t open = t_.rfind(U'(');
    return open != Chars::npos && open >= 6 &&
           is_word(t_.substr(open + 1, t_.size() - open - 2), u"图 组图 多图 附图 图文 视频 附表 表 图表 全文");
  }

  // 新华社记者, BBC中文記者, 棱角編輯部: an affiliation without a name, which may stand on the next line.
  bool affiliation() const {
    const std::size_t n = longest_before(t_, t_.size(), u"记者 事务记者 特派员 编辑部 通讯员 特约撰稿人 撰稿人 专栏作家");
    return n > 0 && t_.size() > n && t_.size() <= 16 && line_.stops == 0 &&
           outlet_end(t_.substr(0, t_.size() - n)) > 1;
  }

  void labels() {
    std::u32string squeezed;
    for (char32_t c : t_) {
      if (c == ' ') continue;
      if (c >= 'A' && c <= 'Z') c |= 0x20;
      squeezed += c;
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
    // 點讚 在看; 即時 港聞 國際: labels and nothing else.
    if (out_.label == 0 && t_.find(U' ') != Chars::npos && line_.stops == 0) {
      std::size_t first = 0, count = 0;
      bool all = true;
      for (std::size_t at = 0; at < t_.size() && all;) {
        std::size_t to = at;
        while (to < t_.size() && !is_in(t_[to], u" |/·-")) ++to;
        if (to > at) {
          std::size_t k = 0;
          while (k < page_labels.size() && !is_word(t_.substr(at, to - at), *page_labels[k])) ++k;
          all = k < page_labels.size();
          if (count++ == 0) first = k;
        }
        at = to + 1;
      }
      if (all && count >= 2) {
        set(FactGroup::label, first);
        out_.label = static_cast<std::uint8_t>(first + 1);
      }
    }
    if (find_word(squeezed, service_words) != Chars::npos) set(FactGroup::label, std::size_t{11});
    mark(FactGroup::says,
        find_word(t_, saying) !=
            Chars::npos);
  }

  const FoldedText& c_;
  Chars t_;
  const Line& line_;
  bool timed_ = false;  // a date or a time stands in it
  bool near_end_;       // among the last lines
  LineFacts& out_;
};

}  // namespace

std::vector<LineFacts> read_line_facts(std::string_view source, const std::vector<Gloss>& glosses,
                                       const std::vector<Line>& lines) {
  std::vector<LineFacts> out(lines.size());
  LineContext context(lines, out);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const FoldedText text(source, lines[i].span, glosses, furniture_chars);
    LineFactReader(text, lines[i], lines.size() - i <= 6, out[i]).run();
    context.note(i, text.text());
  }
  context.set_opinions(source, glosses);
  context.run();
  return out;
}

}  // namespace fanjian
