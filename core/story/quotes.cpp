// Quotation marks: which belong together, which are Chinese, and what they become.
#include <array>

#include "story/typography.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

enum class Side : std::uint8_t { open, close, straight };
enum class Family : std::uint8_t { straight, curly, corner, other };

struct Shape {
  Family family;
  Side side;
  bool single;  // its rank: ‘ and 『 are single, “ and 「 double
};

Shape shape_of(char16_t c) {
  if (c == '"' || c == 0xFF02) return {Family::straight, Side::straight, false};
  if (c == '\'' || c == 0xFF07) return {Family::straight, Side::straight, true};
  const Family family = c < 0x3000 ? Family::curly : c < 0x3010 ? Family::corner : Family::other;
  if (family == Family::other && c < 0xFE00)  // 〝 〞 〟
    return {family, c == 0x301D ? Side::open : Side::close, false};
  // In each of the three rows stand open, close, open, close; the curly ones begin with the single.
  const unsigned place = family == Family::curly ? (c - 0x2018u) & 7 : (c - (c < 0x3010 ? 0x300Cu : 0xFE41u));
  const bool second = family == Family::curly ? place < 2 : place >= 2;
  return {family, place % 2 == 0 ? Side::open : Side::close, second};
}

char16_t set_as(QuoteForm form, bool single, bool close) {
  const bool reversed = form == QuoteForm::corner_reversed;
  const unsigned place = (single != reversed ? 2u : 0u) + close;
  return static_cast<char16_t>(form == QuoteForm::curly ? 0x201Cu + place - (single ? 6u : 0u) : 0x300Cu + place);
}

bool is_figure(Beside b) { return b == Beside::digit; }
bool is_word(Beside b) { return b == Beside::digit || b == Beside::latin; }

// ’90s, ’80年代: the mark stands for the century.
bool is_decade(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  return digit(at) && digit(at + 1) && (text.substr(at + 2, 1) == "s" || text.substr(at + 2, 6) == "年代");
}

// 5'10": the figure before the mark is preceded by a mark for feet.
bool is_after_feet(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
  return (at > 0 && text[at - 1] == '\'') || (at > 2 && text.substr(at - 3, 3) == "’");
}

class Quotes {
 public:
  Quotes(std::string_view text, std::vector<TextMark>& marks, std::vector<std::int32_t>& stack)
      : text_(text), marks_(marks), stack_(stack) {
    for (std::size_t i = 0; i < text.size() && text::is_space(text::next(text, i));)
      head_ = static_cast<std::uint32_t>(i);
  }

  // Gives back whether straight marks are still open at the end.
  bool match(char32_t next_mark, bool open) {
    stack_.clear();
    const std::size_t straight = straight_doubles();
    if (open && straight == 0) return true;
    // A block that goes on with a quotation of straight marks closes it with its first one if the others
    // come in pairs; it may also repeat the opening mark at its head.
    open = open && straight % 2 != 0 && marks_.front().at != head_;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const TextMark& mark = marks_[i];
      if (mark.kind != TextMark::quote) continue;
      const Shape shape = shape_of(mark.c);
      const std::size_t end = mark.at + mark.size;
      const Beside left = before(text_, mark.at), right = after(text_, end);
      // it’s; ’90s, but not ‘甲’90
      if (shape.single && shape.family <= Family::curly &&
          ((left == Beside::latin && right == Beside::latin) ||
           (is_decade(text_, end) && !(shape.side == Side::close && is_open(shape)))))
        continue;
      Side side = shape.side;
      if (side == Side::straight) {
        if (open && !shape.single) {  // closes what the block before left open
          open = false;
          solo(i, true);
          continue;
        }
        const bool figure = is_figure(left);
        if (is_open(shape) && left != Beside::space && !(figure && is_after_feet(text_, mark.at))) side = Side::close;
        else if (right == Beside::space || right == Beside::edge || figure || (shape.single && is_word(left))) {
          if (right == Beside::edge && is_chinese(left) && !shape.single) solo(i, true);
          continue;  // 5', 24", the dogs', or nothing to tell
        } else {
          side = Side::open;
        }
      }
      if (side == Side::open) {
        stack_.push_back(static_cast<std::int32_t>(i));
        ++count(shape);
      } else if (is_open(shape)) {
        close(i, shape);
      }
    }
    return hold(next_mark);
  }

  void decide(QuoteForm form) {
    // What stands open at this place, the innermost last.
    stack_.clear();
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      TextMark& mark = marks_[i];
      if (mark.kind != TextMark::quote) continue;
      const Shape shape = shape_of(mark.c);
      if (mark.mate >= 0 && static_cast<std::size_t>(mark.mate) < i) {  // its pair is decided
        const TextMark& first = marks_[static_cast<std::size_t>(mark.mate)];
        mark.wide = first.wide;
        if (mark.wide) {
          set(mark, form, is_single(static_cast<std::size_t>(mark.mate)), true);
          stack_.pop_back();
        }
        continue;
      }
      mark.wide = mark.wide || belongs(i, shape);
      if (!mark.wide) continue;
      const bool held = mark.mate == held_open;
      bool single = shape.single;
      if ((mark.mate >= 0 || held) && !stack_.empty()) {
        const TextMark& outer = marks_[static_cast<std::size_t>(stack_.back())];
        const bool as_they_are = is_of(form, shape) && is_of(form, shape_of(outer.c));
        if (!as_they_are && is_single(static_cast<std::size_t>(stack_.back())) == single) single = !single;
      }
      if (single != shape.single) mark.count = turned;
      if (mark.mate >= 0 || held) stack_.push_back(static_cast<std::int32_t>(i));
      mark.opening = shape.side == Side::open || (shape.side == Side::straight && mark.mate != solo_close);
      set(mark, form, single, !mark.opening);
    }
    for (TextMark& mark : marks_)
      if (mark.kind == TextMark::quote) mark.count = 1;
  }

 private:
  // Instead of a partner's index.
  static constexpr std::int32_t none = -1, held_open = -2, solo_open = -3, solo_close = -4;
  // Instead of a count, while ranks are being decided: this one has the other rank.
  static constexpr std::uint8_t turned = 2;

  bool is_single(std::size_t i) const { return shape_of(marks_[i].c).single != (marks_[i].count == turned); }

  static bool is_of(QuoteForm form, Shape shape) {
    return (form == QuoteForm::curly && shape.family == Family::curly) ||
           (form == QuoteForm::corner && shape.family == Family::corner);
  }

  std::uint32_t& count(Shape shape) { return counts_[static_cast<std::size_t>(shape.family) * 2 + shape.single]; }
  bool is_open(Shape shape) { return count(shape) > 0; }

  // Its partner is the nearest of its kind; those between have none.
  void close(std::size_t i, Shape shape) {
    for (;;) {
      const auto top = static_cast<std::size_t>(stack_.back());
      stack_.pop_back();
      const Shape other = shape_of(marks_[top].c);
      --count(other);
      if (other.family == shape.family && other.single == shape.single) {
        marks_[top].mate = static_cast<std::int32_t>(i);
        marks_[i].mate = static_cast<std::int32_t>(top);
        return;
      }
      place_alone(top);
    }
  }

  std::size_t straight_doubles() const {
    std::size_t n = 0;
    for (const TextMark& mark : marks_) n += mark.kind == TextMark::quote && (mark.c == '"' || mark.c == 0xFF02);
    return n;
  }

  void solo(std::size_t i, bool close) {
    marks_[i].mate = close ? solo_close : solo_open;
    marks_[i].wide = true;
  }

  // A straight mark without a partner is an opening one at the head of the block or after a colon.
  void place_alone(std::size_t i) {
    const TextMark& mark = marks_[i];
    if (shape_of(mark.c).side != Side::straight || shape_of(mark.c).single) return;
    const bool colon = mark.at > 0 &&
                       (text_[mark.at - 1] == ':' || (mark.at > 2 && text_.substr(mark.at - 3, 3) == "："));
    if ((mark.at == head_ || colon) && is_chinese(after(text_, mark.at + mark.size))) solo(i, false);
  }

  // What is open at the end goes on in the next block if that one begins with the same mark.
  bool hold(char32_t next_mark) {
    bool straight = false, held = false;
    for (const std::int32_t open : stack_) {
      const auto i = static_cast<std::size_t>(open);
      const Shape shape = shape_of(marks_[i].c);
      if (!held && marks_[i].c == next_mark) {
        held = true;
        if (shape.side == Side::straight) solo(i, false);
        marks_[i].mate = held_open;
      } else {
        place_alone(i);
      }
      straight = straight || (shape.side == Side::straight && marks_[i].wide);
    }
    stack_.clear();
    counts_ = {};
    return straight;
  }

  // What stands beyond a mark, one space and up to three marks of ASCII skipped.
  Beside beyond(std::size_t i, bool left) const {
    std::size_t at = left ? marks_[i].at : marks_[i].at + marks_[i].size;
    Beside b = Beside::edge;
    for (int turn = 0; turn < 4; ++turn) {
      b = left ? before(text_, at) : after(text_, at);
      if (b != Beside::space && b != Beside::other) return b;
      const char c = text_[left ? at - 1 : at];
      if (static_cast<unsigned char>(c) >= 0x80) return b;
      at += left ? std::size_t(-1) : 1;
    }
    return b;
  }

  // Chinese, if it is a mark of nothing else, or if on any of its four sides stands something Chinese.
  // Without a partner, “ and ” go by their two sides, and ‘ and ’ are left alone.
  bool belongs(std::size_t i, Shape shape) const {
    if (shape.family == Family::corner || shape.family == Family::other) return true;
    const TextMark& mark = marks_[i];
    if (mark.mate == none && (shape.single || shape.family == Family::straight)) return false;
    if (is_chinese(beyond(i, true)) || is_chinese(beyond(i, false))) return true;
    if (mark.mate < 0) return false;
    const auto mate = static_cast<std::size_t>(mark.mate);
    return is_chinese(beyond(mate, true)) || is_chinese(beyond(mate, false));
  }

  static void set(TextMark& mark, QuoteForm form, bool single, bool close) {
    if (form == QuoteForm::as_found) return;
    const char16_t to = set_as(form, single, close);
    mark.to = to == mark.c ? u'\0' : to;
  }

  std::string_view text_;
  std::uint32_t head_ = 0;  // where it begins, white space left out
  std::vector<TextMark>& marks_;
  std::vector<std::int32_t>& stack_;
  std::array<std::uint32_t, 8> counts_{};
};

}  // namespace

void decide_quotes(std::string_view text, std::vector<TextMark>& marks, std::vector<std::int32_t>& stack,
                   QuoteForm form, char32_t next_mark, bool& open) {
  Quotes quotes(text, marks, stack);
  open = quotes.match(next_mark, open);
  quotes.decide(form);
}

}  // namespace fanjian::story
