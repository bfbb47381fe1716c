#include "article/head/dateline.h"

#include <algorithm>

#include "article/lexical/brackets.h"
#include "article/head/date.h"
#include "article/lexical/vocabulary/outlets.h"
#include "article/head/lead_in_writer.h"
#include "article/head/name_patterns.h"
#include "article/head/dispatch_kind.h"
#include "article/head/origin.h"
#include "article/head/outlet.h"
#include "article/head/place.h"
#include "article/head/signature.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t longest_outlet = 28;

class DatelineReader {
 public:
  explicit DatelineReader(const FoldedText& line) : c_(line), t_(line.text()) {}

  std::optional<LeadIn> run() {
    while (at_ < t_.size() && (t_[at_] == ' ' || is_in(t_[at_], u"■□●◆◎〇◇·※★☆▪◼"))) ++at_;
    if (c_.whole() && is_word(t_.substr(at_), modes)) return std::nullopt;  // 快訊 alone
    if (const std::size_t close = bracket_end(t_, at_); close > 0) {
      if (signature(at_ + 1, close - 1)) {
        at_ = close;
        tail(t_.size());
        return done();
      }
      return std::nullopt;
    }
    if (agency(at_, t_.size(), false)) {
      tail(t_.size());
      return done();
    }
    if (line_of_names()) return done();
    if (bare_place()) return done();
    if (bare_date()) {
      tail(t_.size());
      return done();
    }
    return std::nullopt;
  }

 private:
  // 华盛顿 —, all of the line
  bool bare_place() {
    if (!c_.whole() || t_.size() > at_ + 12 || t_.empty() || !is_dash(t_.back())) return false;
    std::size_t end = t_.size();
    while (end > at_ && (is_dash(t_[end - 1]) || t_[end - 1] == ' ')) --end;
    if (end < at_ + 2 || !is_known_place(t_.substr(at_, end - at_))) return false;
    writer_.set_place(at_, end);
    at_ = t_.size();
    return writer_.head.is_dateline = true;
  }

  // 1月23日消息：, 3月12日讯：
  bool bare_date() {
    const auto date = date_at(t_, at_);
    if (!date || date->month == 0) return false;
    const std::size_t n = longest_at(t_, date->end, u"消息 信息 讯 电");
    if (n == 0 || peek(date->end + n) != ':') return false;
    writer_.mark(Part::date, at_, date->end);
    writer_.set_date(*date, at_);
    writer_.set_mode(date->end, date->end + n);
    at_ = date->end + n;
    return writer_.head.dated = true;
  }

  char32_t peek(std::size_t i) const { return i < t_.size() ? t_[i] : U'\0'; }
  std::size_t spaces(std::size_t i, std::size_t to) const {
    while (i < to && t_[i] == ' ') ++i;
    return i;
  }
  // ── outlet, place, date, mode ──

  // Reads 據? outlet (-department)? place? date? time? place? mode in [from, to).
  bool agency(std::size_t from, std::size_t to, bool bracketed) {
    const std::size_t digest = longest_at(t_, from, u"综合");  // 综合新华社电
    if (digest > 0 && agency(from + digest, to, bracketed, true)) {
      writer_.add_desk(from, from + digest);
      std::rotate(writer_.head.marks.begin(), writer_.head.marks.end() - 1, writer_.head.marks.end());
      return true;
    }
    return agency(from, to, bracketed, false);
  }
  bool agency(std::size_t from, std::size_t to, bool bracketed, bool digest) {
    const std::size_t quoted = digest + longest_at(t_, from, u"据 另据 又据 又");
    const std::size_t begin = from + quoted - digest;
    for (std::size_t i = begin + 2; i < to && i <= begin + longest_outlet; ++i) {
      const char32_t before = t_[i - 1];
      if (!is_name_part(before) && !is_dash(before) && before != ' ' && before != U'、' && before != '/' &&
          before != ',' && before != '.' && !is_in(before, u"“”"))
        return false;
      if (before == ',' || before == U'、') {
        // A list of places, never a clause.
        if (outlet_end(t_.substr(begin, i - 1 - begin)) == 0) return false;
      }
      if (dated(begin, i, i, to, quoted > 0, bracketed)) return true;
      if (undated(begin, i, i, to, quoted > 0, bracketed)) return true;
      // 财联社（上海，编辑 甲）讯: what the bracket says is looked at afterwards.
      if (const std::size_t close = t_[i] == '(' ? bracket_end(t_, i) : 0;
          close > 0 && close < to && close - i <= 30 && !bracketed)
        return dated(begin, i, close, to, quoted > 0, false) || undated(begin, i, close, to, quoted > 0, false);
    }
    return false;
  }

  // The source is [begin, source_to), a bracket may follow, and the date begins at `i`.
  bool dated(std::size_t begin, std::size_t source_to, std::size_t i, std::size_t to, bool quoted, bool bracketed) {
    if (text::is_digit(t_[i - 1]) && text::is_digit(t_[i])) return false;
    const auto date = date_at(t_.substr(0, to), i);
    if (!date) return false;
    Origin source;
    const bool known = read_origin(t_, begin, source_to, true, source);
    if (!known && (quoted || !unknown_origin(t_, begin, source_to, source) ||
                   find_word(t_.substr(begin, source_to - begin), u"记者 通讯员 特派员") != Chars::npos))
      return false;
    // （馬六甲23日訊）: with a day alone, it is a place.
    if (!known && bracketed && date->month == 0 && source.place_to == 0 && source.outlet < source.outlet_to) {
      source.place = source.outlet, source.place_to = source.outlet_to;
      source.outlet_to = source.outlet;
    }
    std::size_t j = date->end;
    if (const std::size_t time = time_at(t_.substr(0, to), spaces(j, to))) j = spaces(j, to) + time;
    j = spaces(j, to);
    std::size_t place = 0, desk = 0, bare_end = j;  // bare: without a mode
    std::size_t mode = longest_at(t_.substr(0, to), j, modes);
    if (mode == 0) {
      desk = longest_at(t_.substr(0, to), j, u"综合 外电 综合外电");
      if (desk) mode = longest_at(t_.substr(0, to), j + desk, modes);
    }
    if (mode == 0) {
      desk = 0;
      for (std::size_t n = 2; n <= 6 && j + n < to && mode == 0; ++n) {
        if (!text::is_han(t_[j + n - 1])) break;
        mode = longest_at(t_.substr(0, to), j + n, modes);
        if (mode == 0) continue;
        if (!is_known_place(t_.substr(j, n)) && !stops(t_, j + n + mode, to)) mode = 0;
        place = n;
      }
      if (mode == 0) {
        const bool dashed = j < to && j > date->end && is_dash(t_[j]) && peek(j + 1) == ' ';
        const bool service = bracketed && j == to && source.department_to > source.department;
        if (!dashed && !service) {
          return known && !bracketed && j > date->end && signs_off(source, *date, i, j, to);
        }  // 路透北京3月11日 - , 中央社訊息服務20210311
        place = 0;
        if (dashed) bare_end = date->end;
      }
    }
    const std::size_t m = j + desk + place;
    if (mode > 0 && !mode_stands(t_, m, mode, to, of_agency(source), true, quoted)) return false;
    if (!known && (desk || place || !is_word(t_.substr(m, mode), modes_that_touch) || !stops(t_, m + mode, to)))
      return false;
    writer_.set_origin(source);
    aside(source_to, i);
    writer_.mark(Part::date, i, date->end);
    writer_.set_date(*date, i);
    if (desk) writer_.add_desk(j, j + desk);
    if (place) writer_.set_place(j, j + place);
    if (mode) writer_.set_mode(m, m + mode);
    at_ = mode ? m + mode : bare_end;
    writer_.head.dated = true;
    return true;
  }

  bool undated(std::size_t begin, std::size_t source_to, std::size_t i, std::size_t to, bool quoted, bool bracketed) {
    const std::size_t mode = longest_at(t_.substr(0, to), i, modes);
    if (mode == 0) return false;
    Origin source;
    // （海州訊）: in a bracket of its own, a place that no list knows.
    const bool alone = bracketed && !quoted && t_.substr(i, mode) == U"讯" && i + mode == to && i == source_to &&
                       i - begin <= 4 && all_han(t_.substr(begin, i - begin)) &&
                       find_word(t_.substr(begin, i - begin), u"通 资 短 音 简 快 喜 简短 电 审") == Chars::npos;
    if (alone && !read_origin(t_, begin, source_to, false, source)) source.place = begin, source.place_to = i;
    else if (!read_origin(t_, begin, source_to, false, source) &&
             (quoted || bracketed || t_.substr(i, mode) != U"讯" || !stops(t_, i + mode, to) || !introduces(i + mode) ||
              !unknown_origin(t_, begin, source_to, source)))
      return false;
    if (!mode_stands(t_, i, mode, to, of_agency(source), false, quoted)) return false;
    if (bracketed && i + mode < to && peek(i + mode) != ' ' && peek(i + mode) != ':') return false;
    writer_.set_origin(source);
    aside(source_to, i);
    writer_.set_mode(i, i + mode);
    at_ = i + mode;
    return true;
  }

  // Whether sentences follow in the line, or names in a bracket.
  bool introduces(std::size_t at) const {
    if (!c_.whole() || t_[spaces(at, t_.size())] == '(') return true;
    const char32_t last = t_.back();
    return t_.size() - at > 8 && (is_in(last, u"。!?”」") || last == ')');
  }

  // MoneyDJ新聞 2021-03-11 12:00:00 記者 甲 報導: who and how stand behind the time.
  bool signs_off(const Origin& source, const DateMatch& date, std::size_t i, std::size_t j, std::size_t to) {
    if (!c_.whole() || to - j > 30) return false;
    const auto byline = read_byline(c_, j, to, Strict::roles);
    if (!byline || !byline->has_names) return false;
    writer_.set_origin(source);
    writer_.mark(Part::date, i, date.end);
    writer_.set_date(date, i);
    writer_.take(*byline, false);
    at_ = to;
    writer_.head.dated = true;
    return true;
  }

  // Names and places in a bracket between the outlet and the mode.
  void aside(std::size_t from, std::size_t to) {
    if (to < from + 3) return;
    std::size_t at = from + 1;
    const std::size_t comma = t_.substr(0, to).find(U',', at);
    if (comma != Chars::npos && is_known_place(t_.substr(at, comma - at))) {
      writer_.set_place(at, comma);
      at = comma + 1;
    }
    if (auto byline = read_byline(c_, at, to - 1, Strict::roles)) writer_.take(*byline, false);
  }

  // An agency's 電 with a date is one whatever follows.
  bool of_agency(const Origin& s) const { return s.outlet_to > 0 && is_in(t_[s.outlet_to - 1], u"社网"); }

  // ── what follows the mode ──

  void tail(std::size_t to) {
    for (int n = 0; n < 3; ++n) {
      const std::size_t q = spaces(at_, to);
      if (const std::size_t close = bracket_end(t_, q); close > 0 && close <= to && !is_in(t_[q], u"《〈")) {
        const Strict strict = writer_.head.is_dateline && writer_.head.people.empty() ? Strict::names : Strict::roles;
        if (auto byline = read_byline(c_, q + 1, close - 1, strict)) {
          writer_.take(*byline, false);
        } else if (peek(close) != ':' || close - q > 14 || writer_.head.people.size() > 0) {
          break;  // （新闻联播）：is the programme; any other bracket belongs to the sentence
        }
        at_ = close;
        continue;
      }
      const auto signature = read_signature(c_, q, to, q > at_);
      if (!signature) break;
      writer_.take(signature->byline, false);
      at_ = signature->end;
    }
    std::size_t q = spaces(at_, to);
    if (peek(q) == U'题' && peek(q + 1) == ':') {
      at_ = q + 2;
      writer_.head.has_title = true;
      return;
    }
    if (q < to && (t_[q] == ':' || (is_dash(t_[q]) && q > at_))) {
      at_ = q + 1;
      while (at_ < to && is_dash(t_[at_])) ++at_;
      // 3月12日消息：(记者甲)
      const std::size_t open = spaces(at_, to);
      if (const std::size_t close = t_.substr(0, to).size() > open && t_[open] == '(' ? bracket_end(t_, open) : 0;
          close > 0 && writer_.head.people.empty())
        if (auto byline = read_byline(c_, open + 1, close - 1, Strict::roles);
            byline && byline->has_names && byline->has_role) {
          writer_.take(*byline, false);
          at_ = close;
        }
    } else if (at_ < to && t_[at_] == ',') {
      ++at_;
    }
  }

  // ── bylines that are datelines ──

  // What brackets around a dateline contain.
  bool signature(std::size_t from, std::size_t to) {
    if (agency(from, to, true)) {
      tail(to);
      if (spaces(at_, to) == to) return true;
      writer_.head = {};
    }
    if (auto byline = read_byline(c_, from, to, Strict::roles);
        byline && (byline->has_names || !byline->mode.empty() || byline->desks > 1)) {
      writer_.take(*byline, true);
      // （香港文匯報 記者 甲）: the outlet stands apart.
      if (!byline->publisher.empty()) writer_.head.is_dateline = true;
      return true;
    }
    const Chars text = t_.substr(from, to - from);
    if (is_in(t_[from - 1], u"《〈")) return false;  // a paper's name in a sentence
    // 【甲／台中報導】: a name without a role, but with a place and a mode.
    if (auto byline = read_byline(c_, from, to, Strict::names);
        byline && byline->has_names && !byline->mode.empty() && !byline->location.empty()) {
      writer_.take(*byline, true);
      return true;
    }
    const bool latin = text[0] >= 'A' && text[0] <= 'Z' && text::is_letter(t_[from + 1]);
    if ((is_word(text, outlet_names) && (text.size() > 2 || is_in(text.back(), u"报网社讯台"))) ||
        (latin && is_outlet(text)) ||
        (is_outlet(text) && peek(to + 1) == '(' &&
         longest_at(t_, to + 2, u"记者 见习记者 实习记者 特约记者 特派记者 通讯员") > 0) ||
        (is_outlet(text) && longest_before(text, text.size(),
                                           u"日报 晚报 时报 商报 通讯社 新闻社 新闻网 中文网 新闻台 "
                                           u"电视台 广播电台 卫视") > 0)) {
      writer_.mark(Part::publisher, from, to);
      writer_.head.dateline.publisher = c_.plain(from, to);
      writer_.head.is_dateline = writer_.head.has_outlet = true;
      return true;
    }
    return false;
  }

  // 圖文／CTWANT
  bool desk_wrote(const Byline& byline) const {
    const Mark& first = byline.marks[0];
    return first.part == Part::role_name && byline.desks == 1 && byline.marks.size() == 2 && first.to < t_.size() &&
           is_slash(t_[first.to]) && author_rank(t_.substr(first.from, first.to - first.from)) == 1;
  }

  // A line that is all byline, or begins with 記者甲／台北報導.
  bool line_of_names() {
    if (c_.whole()) {
      std::size_t end = t_.size();
      while (end > at_ && (t_[end - 1] == ' ' || t_[end - 1] == ':')) --end;
      if (end - at_ <= 80)
        if (auto byline = read_byline(c_, at_, end, Strict::roles);
            byline && (byline->has_names || !byline->mode.empty() || desk_wrote(*byline))) {
          writer_.take(*byline, true, true);
          if (!byline->has_names && byline->mode.empty()) writer_.head.people.clear();  // an outlet is nobody
          at_ = t_.size();
          return true;
        }
      // 王小明 李大同 / 台北報導: names without a role, but with a place and a mode.
      if (end - at_ <= 60 && longest_before(t_.substr(0, end), end, u"报道 报导") > 0)
        if (auto byline = read_byline(c_, at_, end, Strict::names);
            byline && byline->has_names && !byline->mode.empty() && !byline->location.empty()) {
          writer_.take(*byline, true);
          at_ = t_.size();
          return true;
        }
    }
    const std::size_t limit = std::min<std::size_t>(t_.size(), at_ + 50);
    for (std::size_t e = at_ + 4; e < limit; ++e) {
      if (!text::is_han(t_[e - 1]) && is_in(t_[e - 1], u",。!?;:“”")) return false;
      if (t_[e] != ' ' && t_[e] != ':') continue;
      if (longest_before(t_.substr(at_, e - at_), e - at_, u"报道 报导 电") == 0) continue;
      auto byline = read_byline(c_, at_, e, Strict::roles);
      // 甲、乙报道：…
      if (!byline && t_[e] == ':' && t_.substr(at_, e - at_).find_first_of(U"、 ") != Chars::npos) {
        byline = read_byline(c_, at_, e, Strict::names);
        if (byline && (byline->people.size() < 2 || byline->desks > 0 ||
                       !std::all_of(byline->marks.begin(), byline->marks.end(), [&](const Mark& m) {
                         return m.part != Part::person ||
                                (is_name(t_.substr(m.from, m.to - m.from)) && surname_rank(t_[m.from]) >= 2);
                       })))
          byline.reset();
      }
      if (!byline || byline->mode.empty() || byline->people.empty()) continue;
      writer_.take(*byline, true);
      at_ = e;
      tail(t_.size());
      return true;
    }
    return false;
  }

  std::optional<LeadIn> done() {
    writer_.head.end = at_;
    writer_.head.whole_line = c_.whole() && spaces(at_, t_.size()) == t_.size();
    if (writer_.head.is_dateline) {
      writer_.head.dateline.raw = c_.plain(0, at_);
      writer_.head.dateline.span = c_.span(0, at_);
    }
    return std::move(writer_.head);
  }

  const FoldedText& c_;
  Chars t_;
  std::size_t at_ = 0;
  LeadInWriter writer_{c_};
};

}  // namespace

std::optional<LeadIn> read_head(const FoldedText& line) { return DatelineReader(line).run(); }

}  // namespace fanjian::article
