#include "article/head/byline.h"

#include <algorithm>

#include "article/lexical/vocabulary/outlets.h"
#include "article/head/mode_at_end.h"
#include "article/head/name_patterns.h"
#include "article/head/name_run.h"
#include "article/head/outlet.h"
#include "article/head/place.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t longest_byline = 120;
constexpr Words after_name = u"文 图 摄 摄影 图片 图文 文图 视频 整理 撰文 编译 漫画 制图";

// Roles that name a person's post may stand anywhere in a run of characters; the others (文, 图,
// 整理) are common words and count only at its beginning.
bool is_post(Chars role) { return role.size() >= 2 && is_in(role.back(), u"者员生辑译笔"); }

class BylineReader {
 public:
  BylineReader(const FoldedText& text, std::size_t from, std::size_t to, Strict strict)
      : c_(text), t_(text.text()), at_(from), to_(to), strict_(strict) {
    bracketed_ = from > 0 && to < t_.size() && is_in(t_[from - 1], u"([{【〔〖") && is_in(t_[to], u")]}】〕〗");
  }

  std::optional<Byline> run() {
    if (to_ - at_ > longest_byline) return std::nullopt;
    // Author, 甲; Role, 某社記者: the labels that a page reads out.
    if (const std::size_t n = longest_at(t_, at_, u"Author Role"); n > 0 && at_ + n < to_ && t_[at_ + n] == ',') {
      // Who the author is, never a name.
      if (t_[at_] == 'R') {
        at_ += n + 1;
        while (at_ + 1 < to_ && t_[at_] == ' ') ++at_;
        mark(Part::role_name, at_, to_);
        out_.has_role = true;
        return std::move(out_);
      }
      at_ += n + 1;
    }
    if (longest_at(t_, at_, u"By by BY") > 0 && at_ + 3 < to_ && (t_[at_ + 2] == ' ' || t_[at_ + 2] == ':')) at_ += 3;
    while (at_ < to_) {
      if (is_name_separator(t_[at_]) || t_[at_] == ':') {
        after_slash_ = is_slash(t_[at_]) || (after_slash_ && t_[at_] == ' ');
        ++at_;
        continue;
      }
      if (t_[at_] == '(' && aside()) continue;
      std::size_t end = at_;
      while (end < to_ && !(t_[end] == '(' && end > at_) && !is_name_separator(t_[end]) && t_[end] != ':') ++end;
      if (!chunk(end)) return std::nullopt;
      after_slash_ = false;
    }
    if (strict_ == Strict::roles && !out_.has_role) return std::nullopt;
    if (out_.marks.empty()) return std::nullopt;
    return std::move(out_);
  }

 private:
  Chars part(std::size_t from, std::size_t to) const { return t_.substr(from, to - from); }
  void mark(Part p, std::size_t from, std::size_t to) { out_.marks.push_back({p, from, to}); }

  // One run without separators, [at_, end). Moves at_ on.
  bool chunk(std::size_t end) {
    if (glued_) {
      // 记者王小明: the rest of the chunk is a name, unless another post begins in it.
      glued_ = false;
      return role_after_names(end);
    }
    const Chars whole = part(at_, end);
    if (whole.size() >= 4 && longest_before(whole, whole.size(), u"中心 小组") > 0 &&
        find_word(whole, u"记者 通讯员") == Chars::npos && !is_outlet(whole))
      return desk(at_, end);  // 編譯中心, though 編譯 is a role
    if (person_with_role(end)) return true;
    if (role(end)) return true;
    const Chars text = part(at_, end);
    if (is_word(text, u"外电 综合外电")) return desk(at_, end);  // no 电 that was sent
    if (signature(end)) return true;
    if (text.size() > 3 && text.substr(0, 2) == U"发自" && (has_people() || out_.has_role)) return place(at_ + 2, end);
    if (text.size() > 1 && is_word(text, desk_words)) return desk(at_, end);
    if (has_people() && is_known_place(text)) return place(at_, end);
    if (!role_.empty() || strict_ == Strict::names) {
      if (persons(at_, end, false)) return at_ = std::max(at_, end), true;
    }
    if (!has_people() && text.size() >= 2 && is_outlet(text) && out_.publisher.empty() &&
        (longest_before(text, text.size(), u"新闻 中心 观察 财经 视频") == 0 ||
         longest_at(text, 0, outlet_names) > 1)) {
      mark(Part::publisher, at_, end);
      out_.publisher = c_.plain(at_, end);
      at_ = end;
      return true;
    }
    if (text.size() >= 3 && longest_before(text, text.size(), desk_suffixes) > 0) return desk(at_, end);
    // 旅遊經 周子帆/高雄報導: an outlet that no list knows, before a name and a slash.
    if (strict_ == Strict::names && out_.marks.empty() && text.size() <= 6 && all_han(text) && end + 3 < to_ &&
        t_[end] == ' ') {
      std::size_t name = end + 1;
      while (name < to_ && text::is_han(t_[name])) ++name;
      if (name < to_ && is_slash(t_[name]) && is_name(part(end + 1, name)) && !is_name(text)) {
        mark(Part::publisher, at_, end);
        out_.publisher = c_.plain(at_, end);
        at_ = end;
        return true;
      }
    }
    // 圖文／CTWANT
    if (!role_.empty() && !post_ && !glued_ && text.size() >= 3 && text.size() <= 12 &&
        std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= 'A' && c <= 'Z'; }))
      return desk(at_, end);
    if (text == U"等" && has_people()) return at_ = end, true;
    if (out_.publisher.size() && is_name(text)) return persons(at_, end, true) && (at_ = end, true);
    return false;
  }

  // 华夏时报(www.example.com)记者: a bracket without a Han character is no part of a byline.
  bool aside() {
    std::size_t end = at_ + 1;
    bool latin = true;
    while (end < to_ && t_[end] != ')' && !text::is_han(t_[end])) {
      latin = latin && (text::is_letter(t_[end]) || is_in(t_[end], u" .-'’") || t_[end] == 0xB7);
      ++end;
    }
    // 甲（某地居民）: who that is.
    if (end < to_ && text::is_han(t_[end]) && out_.has_names && to_ - at_ <= 14 && t_[to_ - 1] == ')') {
      at_ = to_;
      return true;
    }
    if (end >= to_ || t_[end] != ')') return false;
    // 郭悠（Koh Ewe）: the name, as it is written elsewhere.
    if (latin && end > at_ + 2 && has_people() && !out_.marks.empty() && out_.marks.back().part == Part::person &&
        out_.marks.back().to == at_ && !out_.people.back().is_desk) {
      out_.marks.back().to = end + 1;
      Person& p = out_.people.back();
      p.name = c_.plain(out_.marks.back().from, end + 1);
      p.span = c_.span(out_.marks.back().from, end + 1);
    }
    at_ = end + 1;
    return true;
  }

  // 王小明/文 李红/图: the role after the name.
  bool role_follows(std::size_t end) const {
    if (end + 1 >= to_ || !is_slash(t_[end])) return false;
    const std::size_t n = longest_at(t_.substr(0, to_), end + 1, after_name);
    const std::size_t after = end + 1 + n;
    return n > 0 && (after == to_ || (is_name_separator(t_[after]) && !is_slash(t_[after])));
  }
  bool person_with_role(std::size_t end) {
    if (!role_follows(end) || !is_name(part(at_, end))) return false;
    const std::size_t n = longest_at(t_.substr(0, to_), end + 1, after_name);
    add_person(at_, end);
    Person& p = out_.people.back();
    p.role_name = c_.plain(end + 1, end + 1 + n);
    mark(Part::role_name, end + 1, end + 1 + n);
    out_.has_role = true;
    at_ = end + 1 + n;
    return true;
  }

  bool has_people() const { return !out_.people.empty(); }

  // A role at the beginning of the chunk or after an outlet or glued names.
  bool role(std::size_t end) {
    for (std::size_t r = at_; r < end; ++r) {
      std::size_t n = longest_at(t_.substr(0, to_), r, roles);
      if (n == 0) continue;
      const Chars word = part(r, r + n);
      if (!is_post(word) && (r > at_ || !weak_role_stands(r + n, end, n))) continue;
      const Chars before = part(at_, r);
      std::size_t outlet = 0;
      if (!before.empty()) {
        const bool titled = before.size() > 3 && before[0] == U'《' && before.back() == U'》';
        if (is_outlet(before) || (titled && before.size() <= 14)) outlet = before.size();
        else if (!role_.empty() && persons(at_, r, true)) at_ = r;
        else if (const std::size_t o = outlet_end(before);
                 o > 0 && (before[o] == U'驻' || is_known_place(before.substr(o))))
          outlet = o;
        else if (const std::size_t own = outlet_end(before);
                 own > 1 && r + n == to_ && out_.marks.empty() && before.size() - own <= 8)
          outlet = own;  // BBC亞洲商業事務記者
        else if (before[0] != U'驻' && !is_known_place(before) &&
                 longest_before(before, before.size(), desk_suffixes) == 0)
          return false;
      }
      const std::size_t first = at_;
      mark(Part::role_name, first, r + n);
      // 文、圖：甲 — both are what 甲 did.
      std::size_t begin = first;
      if (out_.marks.size() > 1 && out_.marks[out_.marks.size() - 2].part == Part::role_name && before.empty())
        if (const Mark& one = out_.marks[out_.marks.size() - 2]; one.to + 1 == first && t_[one.to] == U'、')
          begin = one.from;
      role_ = part(begin, r + n);
      role_name_ = c_.plain(begin, r + n);
      const std::size_t mark = outlet && t_[first] == U'《' ? 1 : 0;
      affiliation_ = outlet ? c_.plain(first + mark, first + outlet - mark) : std::string();
      if (outlet && out_.people.empty() && !out_.outlet_to) out_.outlet_to = first + outlet;
      out_.has_role = true;
      at_ = r + n;
      glued_ = at_ < end;
      post_ = is_post(word);
      return true;
    }
    return false;
  }

  bool weak_role_stands(std::size_t after, std::size_t end, std::size_t size) const {
    if (after < end) return size >= 2 && is_name(part(after, end));  // 攝影李遠山
    return after < to_ || has_people();                              // 文/王安; 甲 摄
  }

  bool role_after_names(std::size_t end) {
    // 作者为前记者甲: who that is, and no name that begins with 为
    if (is_in(t_[at_], u"为系是") && longest_before(role_, role_.size(), u"作者") > 0) {
      at_ += 1 + longest_at(t_.substr(0, end), at_ + 1, u"前 现 原");
      glued_ = false;
      return at_ < end && role(end);
    }
    for (std::size_t r = at_ + 2; r < end; ++r) {
      const std::size_t n = longest_at(t_.substr(0, end), r, roles);
      if (n == 0 || !is_post(part(r, r + n))) continue;
      std::size_t names = r;
      const std::size_t own = longest_before(part(at_, r), r - at_, u"本报 本网 本台 本刊");
      names -= own;
      if (!persons(at_, names, true)) return false;
      at_ = names;
      return role(end);
    }
    if (const std::size_t from = t_.substr(0, end).find(U"发自", at_);
        from != Chars::npos && from > at_ + 1 && from + 3 < end) {
      if (!persons(at_, from, true)) return false;
      return place(from + 2, end);
    }
    glued_ = true;
    const bool done = signature(end) || persons(at_, end, true);
    glued_ = false;
    if (done) at_ = std::max(at_, end);
    return done;
  }

  // 台北報導, 台北11日電, 綜合報導, 王小明報導: the last chunk, with the mode at its end.
  bool signature(std::size_t end) {
    for (std::size_t i = end; i < to_; ++i)
      if (t_[i] != ' ') return place_before_date(end);
    const auto sent = mode_at_end(t_, at_, end);
    if (!sent) return false;
    const bool wired = sent->date || find_word(part(sent->from, end), u"电") != Chars::npos;
    if (!before_mode(at_, sent->date_from, wired)) return false;
    if (sent->date) {
      mark(Part::date, sent->date_from, sent->date->end);
      out_.date = sent->date;
      out_.date_from = sent->date_from;
      if (sent->date->end < sent->from) add_desk(sent->date->end, sent->from);
    }
    mark(Part::mode, sent->from, end);
    out_.mode = c_.plain(sent->from, end);
    out_.has_role = true;
    at_ = end;
    return true;
  }

  // 台北 11日電 and 台北11日 電: the place and the date, where the mode stands in a chunk of its
  // own.
  bool place_before_date(std::size_t end) {
    const auto date = date_at(t_.substr(0, end), at_);
    if (!date || date->end != end || !has_people()) return false;
    mark(Part::date, at_, end);
    out_.date = date;
    out_.date_from = at_;
    at_ = end;
    return true;
  }

  // What stands before the date or the mode: nothing, a place, a desk, names, or names and a place.
  bool before_mode(std::size_t from, std::size_t to, bool sent) {
    const Chars text = part(from, to);
    if (text.empty()) return true;
    if (is_known_place(text) && !glued_) return place(from, to);
    if (is_word(text, desk_words)) return add_desk(from, to);
    if (const std::size_t o = outlet_end(text); o > 0 && out_.publisher.empty()) {
      if (o < text.size() && !is_known_place(text.substr(o)) && !is_word(text.substr(o), desk_words)) {
        if (longest_before(text, text.size(), desk_suffixes) == 0) return false;
      } else {
        mark(Part::publisher, from, from + o);
        out_.publisher = c_.plain(from, from + o);
        return o == text.size() || before_mode(from + o, to, sent);
      }
    }
    if (has_people() && !glued_ && after_slash_ && text.size() <= 8 && all_han(text)) {
      // 娛樂中心／王安報導: a desk is followed by who wrote, a reporter by where.
      if (!out_.has_names && role_.empty() && is_name(text)) return persons(from, to, true);
      return place(from, to);
    }
    if (!glued_ && after_slash_ && (is_place(text) && text.size() > 2)) return place(from, to);
    if (const std::size_t d = longest_before(text, text.size(), desk_words); d > 0 && d < text.size()) {
      if (longest_before(text, text.size() - d, desk_suffixes) > 0)
        return add_desk(from, to - d) && add_desk(to - d, to);
      if (persons(from, to - d, true)) return add_desk(to - d, to);
    }
    if (const std::size_t cut = place_after_names(text, sent); cut > 0)
      return persons(from, from + cut, true) && place(from + cut, to);
    if (out_.has_names && post_ && !glued_ && place_by_itself(text)) return place(from, to);
    if ((has_people() || !role_.empty()) && persons(from, to, true)) return true;
    if (longest_before(text, text.size(), desk_suffixes) > 0) return add_desk(from, to);
    return (has_people() || after_slash_) && text.size() <= 8 && all_han(text) && place(from, to);
  }

  bool place(std::size_t from, std::size_t to) {
    mark(Part::location, from, to);
    if (out_.location.empty()) out_.location = c_.plain(from, to);
    at_ = to;
    return true;
  }

  bool add_desk(std::size_t from, std::size_t to) {
    // 綜合外電: the desk is 綜合; the wires are what it read.
    const Chars text = part(from, to);
    const std::size_t name = text.size() > 2 && text.substr(0, 2) == U"综合" ? 2 : text.size();
    mark(Part::desk, from, from + name);
    Person p;
    p.name = c_.plain(from, from + name);
    p.is_desk = true;
    p.span = c_.span(from, from + name);
    out_.people.push_back(p);
    out_.has_role = true;
    ++out_.desks;
    return true;
  }
  bool desk(std::size_t from, std::size_t to) {
    at_ = to;
    return add_desk(from, to);
  }

  // Names in [from, to), without separators. A name that touches a role must begin with a surname.
  bool persons(std::size_t from, std::size_t to, bool touches) {
    if (from < to && t_[to - 1] == U'等' && to - from > 2) --to;
    if (to - from == 1 && text::is_han(t_[from])) return spaced_name(from);
    const auto names = names_in(part(from, to), {touches, !role_.empty(), post_, bracketed_});
    if (!names) return false;
    for (const NameInRun& n : *names) add_person(from + n.from, from + n.to);
    return true;
  }

  // 王　安: a name of two characters, set apart to the width of three.
  bool spaced_name(std::size_t from) {
    std::size_t second = from + 1;
    while (second < to_ && t_[second] == ' ') ++second;
    if (second == from + 1 || second >= to_ || !text::is_han(t_[second])) return false;
    if (second + 1 < to_ && !is_name_separator(t_[second + 1])) return false;
    if (surname_rank(t_[from]) == 0) return false;
    add_person(from, second + 1);
    out_.people.back().name = c_.plain(from, from + 1) + c_.plain(second, second + 1);
    at_ = second + 1;
    return true;
  }

  void add_person(std::size_t from, std::size_t to) {
    mark(Part::person, from, to);
    Person p;
    p.name = c_.plain(from, to);
    p.role_name = role_name_;
    p.affiliation = affiliation_;
    p.span = c_.span(from, to);
    out_.people.push_back(p);
    out_.has_names = true;
  }

  const FoldedText& c_;
  Chars t_;
  std::size_t at_, to_;
  Strict strict_;
  Byline out_;
  Chars role_;             // folded; empty before the first
  std::string role_name_;  // as written
  std::string affiliation_;
  bool post_ = false;       // the role is 记者, 通讯员 and the like
  bool bracketed_ = false;  // in a bracket of its own, where what follows 记者 is a name by position
  bool glued_ = false;      // a role has just been read, and the chunk goes on
  bool after_slash_ = false;
};

}  // namespace

std::optional<Byline> read_byline(const FoldedText& text, std::size_t from, std::size_t to, Strict strict) {
  return BylineReader(text, from, to, strict).run();
}

}  // namespace fanjian::article
