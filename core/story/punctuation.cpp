// Half-width punctuation that belongs to Chinese text (GB/T 15834-2011, clreq).
#include "story/typography.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

// 一.总则, 十二.附则: a number, not a sentence.
bool is_numeral(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    text::next(text, i);
    if (++n > 4 ||
        std::string_view("一二三四五六七八九十百零〇").find(text.substr(begin, i - begin)) == std::string_view::npos)
      return false;
  }
  return n > 0;
}

bool opens(char32_t c) {  // full-width marks that begin something
  return c == 0xFF08 || c == 0xFF3B || c == 0xFF5B || c == 0x3014 || c == 0x3016 ||
         (c >= 0x3008 && c <= 0x3010 && c % 2 == 0);
}

class Punctuation {
 public:
  Punctuation(std::string_view text, std::vector<TextMark>& marks, std::vector<std::int32_t>& stack)
      : text_(text), marks_(marks), stack_(stack) {}

  void match_brackets() {
    stack_.clear();
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].kind != TextMark::bracket) continue;
      if (is_opening(marks_[i])) {
        stack_.push_back(static_cast<std::int32_t>(i));
      } else if (!stack_.empty()) {
        marks_[i].mate = stack_.back();
        marks_[static_cast<std::size_t>(stack_.back())].mate = static_cast<std::int32_t>(i);
        stack_.pop_back();
      }
      marks_[i].wide = marks_[i].c >= 0x80;
    }
  }

  void decide() {
    for (i_ = 0; i_ < marks_.size(); ++i_) {
      TextMark& mark = marks_[i_];
      if (mark.sentence > sentence_) sentence_ = mark.sentence;
      switch (mark.kind) {
        case TextMark::quote: pass_quote(mark); break;
        case TextMark::bracket: decide_bracket(mark); break;
        case TextMark::stop: decide_stop(mark); break;
        case TextMark::dots:
          if (mark.size >= 3 && mark.size <= 6 && is_chinese(left()) && ends_or_chinese(end(mark)))
            set(mark, 0x2026, 2);
          break;
        case TextMark::dashes:
          if (mark.size > 4) break;
          if (is_chinese(left()) && is_chinese(right(end(mark)))) {
            set(mark, 0x2014, 2);
          } else if (is_gap_before(mark) && is_gap_behind(mark)) {
            set(mark, 0x2014, 2);
            mark.no_space_before = mark.no_space_after = true;
          }
          break;
      }
    }
  }

 private:
  static bool is_opening(const TextMark& mark) { return mark.c == '(' || mark.c == 0xFF08; }
  static std::size_t end(const TextMark& mark) { return mark.at + mark.size; }
  const TextMark& mate(const TextMark& mark) const { return marks_[static_cast<std::size_t>(mark.mate)]; }

  static void set(TextMark& mark, char16_t to, std::uint8_t count = 1) {
    mark.to = to;
    mark.count = count;
    mark.wide = true;
  }

  // What stands before this mark, marks that are decided included.
  Beside left() const {
    const TextMark& mark = marks_[i_];
    if (i_ > 0 && end(marks_[i_ - 1]) == mark.at) return marks_[i_ - 1].wide ? Beside::wide : Beside::other;
    return before(text_, mark.at);
  }

  // What stands at `at`, behind this mark: an opening mark of Chinese text counts as Han, a closing one as
  // wide. Half-width marks that close or stop are passed over, three at most.
  Beside right(std::size_t at) const {
    for (std::size_t i = i_ + 1; i < marks_.size() && i < i_ + 4 && marks_[i].at == at; ++i) {
      const TextMark& mark = marks_[i];
      if (mark.kind == TextMark::quote) {
        if (!mark.wide) return Beside::other;
        return mark.opening ? Beside::han : Beside::wide;
      }
      if (mark.kind == TextMark::bracket && is_opening(mark))
        return mark.wide || (mark.mate >= 0 && mate(mark).han > mark.han) ? Beside::han : Beside::other;
      if (mark.wide) return Beside::wide;
      at = end(mark);
    }
    if (at < text_.size()) {
      std::size_t behind = at;
      const char32_t c = text::next(text_, behind);
      if (opens(c)) return Beside::han;
      return beside(c);
    }
    return Beside::edge;
  }

  // The same, one space passed over.
  Beside right_of(const TextMark& mark) const {
    const Beside beside = right(end(mark));
    return beside == Beside::space ? right(end(mark) + 1) : beside;
  }

  bool ends_or_chinese(std::size_t at) const {
    const Beside beside = right(at);
    return beside == Beside::edge || is_chinese(beside);
  }

  // A sentence within quotation marks is one of its own.
  void pass_quote(TextMark& mark) {
    if (!mark.wide || mark.mate < 0) return;
    if (mark.opening) {
      mark.sentence = sentence_;
      sentence_ = mark.han;
    } else {
      sentence_ = mate(mark).sentence;
    }
  }

  void decide_bracket(TextMark& mark) {
    if (mark.mate < 0) return;
    const bool opening = is_opening(mark);
    TextMark& other = marks_[static_cast<std::size_t>(mark.mate)];
    if (opening) {
      if (mark.wide || other.wide || is_chinese_pair(mark, other)) mark.wide = other.wide = true;
      if (!mark.wide) return;
    }
    if (!mark.wide || mark.c >= 0x80) return;
    mark.to = opening ? 0xFF08 : 0xFF09;
    if (opening) mark.no_space_before = is_gap_before(mark);
    else mark.no_space_after = is_gap_behind(mark);
  }

  // One space, with something Chinese beyond it.
  bool is_gap_before(const TextMark& mark) const {
    return mark.at > 0 && text_[mark.at - 1] == ' ' && is_chinese(before(text_, mark.at - 1));
  }
  bool is_gap_behind(const TextMark& mark) const {
    return text_.substr(end(mark), 1) == " " && is_chinese(after(text_, end(mark) + 1));
  }

  bool is_chinese_pair(const TextMark& open, const TextMark& close) const {
    if (close.han > open.han) return true;
    Beside outside = left();
    if (outside == Beside::space) outside = before(text_, open.at - 1);
    const Beside behind = after(text_, end(close));
    if (outside == Beside::edge) return is_chinese(behind);
    // (010)62345678, (a)b: what is behind belongs to it.
    if (behind == Beside::digit && is_number(open, close)) return false;
    return is_chinese(outside);
  }

  bool is_number(const TextMark& open, const TextMark& close) const {
    for (std::size_t i = end(open); i < close.at; ++i)
      if (beside(static_cast<unsigned char>(text_[i])) != Beside::digit) return false;
    return true;
  }

  void decide_stop(TextMark& mark) {
    const Beside beside = left();
    const bool wide = mark.c == '.' ? is_full_stop(mark, beside) : is_wide(mark, beside);
    if (wide) {
      set(mark, mark.c == '.' ? 0x3002 : static_cast<char16_t>(mark.c + 0xFEE0));
      // Of the space behind a half-width mark nothing is left; what is wider was meant to be there.
      const Beside beyond = after(text_, end(mark) + 1);
      mark.no_space_after = text_.substr(end(mark), 1) == " " && beyond != Beside::space && beyond != Beside::edge;
    }
    const bool terminates = mark.c == '!' || mark.c == '?' || (mark.c == '.' && wide);
    if (terminates) sentence_ = mark.han;
  }

  bool is_wide(const TextMark& mark, Beside beside) const {
    if (mark.c == ':' && text_.substr(end(mark), 2) == "//") return false;
    if ((mark.c == ':' || mark.c == ';') && is_smile(mark)) return false;
    if (is_chinese(beside)) return true;
    if (beside == Beside::edge || beside == Beside::space) return false;
    const Beside next = right_of(mark);
    // Yahoo!奇摩
    if (mark.c == '!' && beside == Beside::latin && next == Beside::han) return false;
    if (next == Beside::han) return true;
    // The end of a Chinese sentence: 用的是iPhone!
    return (next == Beside::edge || next == Beside::wide) && mark.han > sentence_;
  }

  // :) and ;( have no partner.
  bool is_smile(const TextMark& mark) const {
    return i_ + 1 < marks_.size() && marks_[i_ + 1].at == end(mark) && marks_[i_ + 1].kind == TextMark::bracket &&
           marks_[i_ + 1].mate < 0;
  }

  bool is_full_stop(const TextMark& mark, Beside beside) {
    const Beside next = right(end(mark));
    if (beside == Beside::digit || (beside == Beside::other && text_[mark.at - 1] == '%'))
      return next == Beside::edge && mark.han > sentence_;
    if (!is_chinese(beside) || is_numeral(text_.substr(0, mark.at))) return false;
    switch (next) {
      case Beside::edge:
      case Beside::space:
      case Beside::wide: return true;
      case Beside::han: return ends_with_full_stop();
      default: return false;
    }
  }

  // 今天开会.明天放假. but not 约翰.史密斯来了。
  bool ends_with_full_stop() {
    if (stops_ == Stops::unknown) {
      const bool ends = !text_.empty() && text_.back() == '.' && is_chinese(before(text_, text_.size() - 1));
      stops_ = ends && text_.find("。") == std::string_view::npos ? Stops::half : Stops::full;
    }
    return stops_ == Stops::half;
  }

  enum class Stops : std::uint8_t { unknown, half, full };

  std::string_view text_;
  std::vector<TextMark>& marks_;
  std::vector<std::int32_t>& stack_;
  std::size_t i_ = 0;
  std::uint32_t sentence_ = 0;  // how many Han characters stand before this sentence
  Stops stops_ = Stops::unknown;
};

}  // namespace

void decide_punctuation(std::string_view text, std::vector<TextMark>& marks, std::vector<std::int32_t>& stack) {
  Punctuation punctuation(text, marks, stack);
  punctuation.match_brackets();
  punctuation.decide();
}

}  // namespace fanjian::story
