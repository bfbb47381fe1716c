#include "article/lexical/gloss.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/lexical/fold.h"
#include "text/sort.h"
#include "article/lexical/pinyin.h"
#include "article/lexical/words.h"
#include "text/characters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

struct Candidate {
  Gloss gloss;
  char32_t base = 0;
  std::uint32_t line = 0;
  std::uint8_t style = 0;  // 0: ASCII bracket, 1: full-width
  bool toned = true;
  bool doubled = false;              // 黨(dang)(dang)
  std::uint32_t hash = 2166136261u;  // of the reading, composed and without what takes no room
};

// Enough for the longest word in pinyin that anybody would bracket.
constexpr std::size_t longest_reading = 32;

// Where readings have tone marks, one without is lifted if it is the character's own neutral reading, or
// if the character is one that converters change.
constexpr std::u16string_view neutral =
    u"们men 么me 个ge 吗ma 呢ne 吧ba 了le 着zhe 的de 地de 得de "
    u"子zi 头tou 里li 过guo 来lai 去qu 边bian 儿er 啦la 呀ya";

bool is_neutral(char32_t base, std::string_view reading) {
  std::size_t at = neutral.find(static_cast<char16_t>(fold(base)));
  if (base > 0xFFFF || at == std::u16string_view::npos) return false;
  for (const char c : reading)
    if (++at >= neutral.size() || neutral[at] != static_cast<char16_t>(c)) return false;
  return at + 1 == neutral.size() || neutral[at + 1] == u' ';
}

struct Evidence {
  std::size_t count = 0, distinct = 0, conflicts = 0, twins = 0, lines = 0, words = 0;
};

bool convincing(const Evidence& e, std::size_t han) {
  if (e.count < 4 || e.words * 3 >= e.count || e.conflicts * 4 > e.distinct) return false;
  if (e.lines < 2 && e.count < 6) return false;         // a line of verse or of a dictionary
  if (e.count >= 8 && e.count * 2 >= han) return true;  // every character has its reading
  if (e.distinct < 3 || e.twins * 10 < e.count * 6) return false;
  return e.count * (e.count < 6 ? 25 : 80) >= han;
}

class GlossFinder {
 public:
  explicit GlossFinder(std::string_view source) : source_(source) {}

  std::vector<Gloss> run() {
    scan();
    std::array<bool, 2> lift{}, lift_toneless{};
    for (std::uint8_t style = 0; style < 2; ++style) {
      lift[style] = convincing(evidence(style, true), han_);
      // Two brackets with the same in them nobody writes. Other syllables without tones may be English.
      const Evidence toneless = evidence(style, false);
      lift_toneless[style] = convincing(toneless, han_) && (lift[style] || toneless.count >= 6);
    }
    std::vector<Gloss> out;
    if (!lift[0] && !lift[1] && !lift_toneless[0] && !lift_toneless[1]) return out;
    const std::vector<text::KeyedIndex> known = lifted_pairs(lift);
    const auto is_known = [&](std::uint64_t k) {
      const auto it = std::lower_bound(known.begin(), known.end(), k,
                                       [](const text::KeyedIndex& a, std::uint64_t b) { return a.key < b; });
      return it != known.end() && it->key == k;
    };
    for (const Candidate& c : candidates_)
      if (c.toned ? lift[c.style] || is_known(key(c))
                  : lift_toneless[c.style] || (c.doubled && (lift[0] || lift[1])) ||
                        (lift[c.style] ? is_neutral(c.base, c.gloss.reading.of(source_)) ||
                                             (has_twin(c.base) && c.gloss.reading.size() > 1)
                                       : is_known(key(c))))
        out.push_back(c.gloss);
    return out;
  }

 private:
  void scan() {
    char32_t before = 0;
    std::size_t before_at = 0;
    for (std::size_t at = 0; at < source_.size();) {
      const std::size_t here = at;
      const char32_t c = text::next(source_, at);
      if (c >= 0x4E00 && c <= 0x9FFF) {
        ++han_;
        before = c;
        before_at = here;
        continue;
      }
      if ((c < 0x3000 || c > 0xD7FF) && text::unicode::is_invisible(c)) continue;  // belongs to what stands before it
      if (text::is_line_break(c)) ++line_;
      if (text::is_han(c)) ++han_;
      if (text::half_width(c) == '(' && text::is_han(before)) bracket(before, before_at, here, at, c == '(' ? 0 : 1);
      before = c;
      before_at = here;
    }
  }

  // `open` to `at` is an opening bracket after a Han character.
  void bracket(char32_t base, std::size_t base_at, std::size_t open, std::size_t at, std::uint8_t style) {
    std::u32string reading;
    std::size_t first = 0, last = 0;  // bytes of the reading, spaces trimmed
    for (;;) {
      if (at >= source_.size() || reading.size() > longest_reading) return;
      const std::size_t here = at;
      const char32_t c = text::next(source_, at);
      if (text::half_width(c) == ')') break;
      if (c == 0x2060 && reading.empty()) return;  // an editor's word joiner: the reading stays
      if (text::unicode::is_invisible(c)) continue;
      if (!reading.empty() && !text::unicode::stands_alone(c)) {
        const char32_t apart[] = {reading.back(), c};
        const std::u32string both = text::unicode::composed({apart, 2});
        if (both.size() == 1 && is_pinyin_letter(both[0])) {
          reading.back() = both[0];
          last = at;
          continue;
        }
      }
      const bool letter = is_pinyin_letter(c);
      if (!letter && c != ' ' && c != '\'' && c != 0x2019 && c != '-') return;
      if (letter && reading.empty()) first = here;
      if (letter) last = at;
      if (letter || !reading.empty()) reading += c;
    }
    while (!reading.empty() && !is_pinyin_letter(reading.back())) reading.pop_back();
    const Syllables s = read_pinyin(reading);
    if (s.count == 0) return;
    if (s.count > 1) {
      if (s.tones > 0) ++words_[style];
      return;
    }
    Candidate c;
    const std::size_t once = at - open;
    while (source_.compare(at, once, source_.substr(open, once)) == 0) {
      at += once;
      c.doubled = true;
    }
    c.gloss.span = {static_cast<std::uint32_t>(base_at), static_cast<std::uint32_t>(at)};
    c.gloss.base = {static_cast<std::uint32_t>(base_at), static_cast<std::uint32_t>(open)};
    c.gloss.reading = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
    c.base = base;
    c.line = line_;
    c.style = style;
    c.toned = s.tones == 1;
    for (const char32_t letter : reading) c.hash = (c.hash ^ letter) * 16777619u;
    candidates_.push_back(c);
  }

  // The base in the upper half, the hash of the reading in the lower.
  static std::uint64_t key(const Candidate& c) { return std::uint64_t{c.base} << 32 | c.hash; }

  Evidence evidence(std::uint8_t style, bool toned) const {
    Evidence e;
    std::vector<text::KeyedIndex> keys;
    std::uint32_t line = ~0u;
    for (const Candidate& c : candidates_) {
      if (c.style != style || c.toned != toned) continue;
      ++e.count;
      e.twins += has_twin(c.base);
      if (c.line != line) ++e.lines;
      line = c.line;
      keys.push_back({key(c), 0});
    }
    text::sort_by_key(keys);
    for (std::size_t i = 0; i < keys.size();) {
      std::size_t j = i;
      bool conflict = false;
      for (; j < keys.size() && keys[j].key >> 32 == keys[i].key >> 32; ++j)
        conflict = conflict || keys[j].key != keys[i].key;
      ++e.distinct;
      e.conflicts += conflict;
      i = j;
    }
    e.words = words_[style];
    return e;
  }

  // Where one bracket style is lifted, the same character with the same reading in the other is
  // too.
  std::vector<text::KeyedIndex> lifted_pairs(const std::array<bool, 2>& lift) const {
    std::vector<text::KeyedIndex> known;
    if (lift[0] != lift[1])
      for (const Candidate& c : candidates_)
        if (lift[c.style] && c.toned) known.push_back({key(c), 0});
    text::sort_by_key(known);
    return known;
  }

  std::string_view source_;
  std::vector<Candidate> candidates_;
  std::size_t han_ = 0;
  std::uint32_t line_ = 0;
  std::array<std::size_t, 2> words_{};  // bracketed words of several syllables
};

}  // namespace

std::vector<Gloss> find_glosses(std::string_view source) { return GlossFinder(source).run(); }

}  // namespace fanjian::article
