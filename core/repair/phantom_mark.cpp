#include "repair/phantom_mark.h"

#include <algorithm>

#include "repair/byte_run.h"
#include "repair/seen_bytes.h"
#include "text/characters.h"

namespace fanjian::repair {
namespace {

constexpr char32_t of_comma = U'锛', of_stop = U'銆', of_quotation = U'鈥';
constexpr std::size_t most_before = 400;  // characters of its line before it
constexpr std::size_t shortest_label = 2, longest_label = 12;
constexpr std::uint8_t with_colon = 1, with_comma = 2;
// Words, in Simplified, that go on with a sentence. 他, 又 and 其 begin a clause behind a semicolon, too.
constexpr std::u32string_view goes_on =
    U"以并但请因而就拟所为可也应然且让或是将只使故会再都对由还要无则才于甚已便却仍虽";
// Characters of Simplified that a question, an exclamation or what introduces a list or speech has in its last clause.
constexpr std::u32string_view asks = U"何谁哪怎几吗呢么吧啊呀喔啦岂难否";
constexpr std::u32string_view introduces = U"由员号别说席议关提告项录决道曰云问答称示指出注见为是如例下括";

bool is_in(std::u32string_view list, char32_t c) { return list.find(c) != std::u32string_view::npos; }
bool opens_speech(char32_t c) { return is_in(U"「『“", c); }

// The beginning of the line of a place, or `most` characters before that.
std::size_t begin_of_line(std::u32string_view text, std::size_t at, std::size_t most) {
  const std::size_t from = at - std::min(at, most), found = text.substr(from, at - from).rfind(U'\n');
  return found == std::u32string_view::npos ? from : from + found + 1;
}

class PhantomMark {
 public:
  PhantomMark(std::u32string_view text, std::size_t at, const std::u32string& open, const MarkUse& use,
              Evidence& judges)
      : text_(text), use_(use), judges_(judges), at_(at), begin_(begin_of_line(text, at, most_before)), open_(open) {
    read_brackets(text.substr(begin_, at - begin_), open_);
  }

  // One of ，：；！？.
  char32_t comma() {
    if (at_ == begin_) return 0;
    const char32_t before = judges_.simple(text_[at_ - 1]), next = behind();
    if (before == U'吗' && (next == U'\n' || is_in(U"」』”", next))) return U'？';
    if (next == U'\n' && before == U'下' && at_ > begin_ + 1 && text_[at_ - 2] == U'如') return U'：';
    if (use_.is_label(text_, at_)) return U'：';
    if (opens_speech(next)) return use_.opens_by_colons() ? U'：' : U'\0';
    return use_.joins_by_commas() && goes_on_behind(before, judges_.simple(next)) ? U'，' : U'\0';
  }

  // One of 。、「」『』《》: at the end of a line a full stop where nothing is open, and behind one what closes.
  char32_t stop() const {
    if (at_ == begin_) return 0;
    const char32_t before = text_[at_ - 1], next = behind();
    const bool ends = text::is_han(before) || text::is_digit(before) || text::is_letter(before) || before == U'）';
    const std::size_t closes = std::u32string_view(U"「」『』《》").find(open_.empty() ? U'\0' : open_.back());
    if (next == U'」' && ends && !open_.empty() && open_.back() == U'「') return U'。';
    if (next != U'\n') return 0;
    if (open_.empty() && ends) return U'。';
    if (closes != std::u32string_view::npos && is_in(U"。！？", before)) return U"「」『』《》"[closes + 1];
    return 0;
  }

 private:
  char32_t behind() const { return at_ + 2 < text_.size() ? text_[at_ + 2] : U'\n'; }

  // A word that goes on, behind a clause that is not the first of its line and neither asks nor introduces.
  bool goes_on_behind(char32_t before, char32_t next) {
    if (!is_in(goes_on, next) || !text::is_han(before) || is_in(introduces, before)) return false;
    const std::u32string_view line = text_.substr(begin_, at_ - begin_);
    std::size_t clause = line.size();
    while (clause > 0 && !is_clause_mark(line[clause - 1])) --clause;
    if (clause == 0 || line.size() < 8) return false;
    return std::none_of(line.begin() + static_cast<std::ptrdiff_t>(clause), line.end(),
                        [&](char32_t c) { return is_in(asks, judges_.simple(c)); });
  }

  std::u32string_view text_;
  const MarkUse& use_;
  Evidence& judges_;
  std::size_t at_, begin_;  // of the mark and of its line
  std::u32string open_;
};

}  // namespace

MarkUse::MarkUse(std::u32string_view text) {
  std::size_t line = 0;
  bool is_han = true;  // the line, up to here
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    const bool opens = at + 1 < text.size() && opens_speech(text[at + 1]);
    if (c == U'，') ++commas_, commas_open_ += opens;
    if (c == U'：') colons_open_ += opens;
    semicolons_ += c == U'；';
    full_ += c == U'？';
    half_ += c == U'?' &&
             (at + 1 == text.size() || text::is_space(text[at + 1]) || is_in(U"」』”\"')）", text[at + 1]));
    if (is_han && (c == U'，' || c == U'：') && at - line >= shortest_label && at - line <= longest_label)
      labels_[std::u32string(text.substr(line, at - line))] |= c == U'：' ? with_colon : with_comma;
    is_han = c == U'\n' || (is_han && text::is_han(c));
    if (c == U'\n') line = at + 1;
  }
}

bool MarkUse::is_label(std::u32string_view text, std::size_t at) const {
  if (labels_.empty()) return false;
  const std::size_t begin = begin_of_line(text, at, longest_label + 1);
  const auto label = labels_.find(std::u32string(text.substr(begin, at - begin)));
  return label != labels_.end() && label->second == with_colon && (begin == 0 || text[begin - 1] == U'\n');
}

std::u32string MarkUse::key(std::u32string_view text, std::size_t begin, std::size_t end) const {
  std::u32string key{joins_by_commas() ? U'1' : U'0', opens_by_colons() ? U'1' : U'0', asks_full_width() ? U'1' : U'0'};
  for (std::size_t at = begin + shortest_label; at < end && at <= begin + longest_label; ++at)
    if (text[at] == of_comma) key += is_label(text, at) ? U'1' : U'0';
  return key;
}

std::optional<ByteDamage> phantom_mark_at(std::u32string_view text, std::size_t at, const std::u32string& open,
                                          const MarkUse& use, Evidence& judges) {
  if (at == 0 || !is_lost(text[at])) return std::nullopt;
  const char32_t seen = text[at - 1];
  if (seen != of_comma && seen != of_stop && seen != of_quotation) return std::nullopt;
  ByteDamage one{at - 1, at + 1, std::nullopt, std::nullopt};
  if (seen == of_quotation) return one;
  PhantomMark mark(text, at - 1, open, use, judges);
  if (const char32_t was = seen == of_comma ? mark.comma() : mark.stop()) one.fix = std::u32string(1, was);
  else one.suggestion = seen == of_comma ? U"，" : U"。";
  return one;
}

}  // namespace fanjian::repair
