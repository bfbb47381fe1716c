#include "repair/byte_run.h"

#include <algorithm>
#include <limits>

#include "text/characters.h"

namespace fanjian::repair {
namespace {

// What a character costs at most that stands alone: one that was chosen, and one whose bytes are seen.
constexpr double rare_open = 10.5, rare_seen = 12, less_bare = 1;  // less: where no reading is seen
// What a character of the other script costs: where it is read, a pair may have been passed over.
constexpr double a_foreign = 5;
// How much more the last character has to be sure whose second byte is not seen.
constexpr double an_open_end = 0.5;
// How much likelier what a text has elsewhere behind the same two characters is, in steps of e.
constexpr double an_echo = 5;
// How much more a mark has to be sure that closes what another line opened.
constexpr double another_line = 1.5;
// What is added to the margin of a run that begins with a mark and shows no reading: a clause may end anywhere.
constexpr double a_clause_end = 1.5;
// That a pair of bytes was passed over in silence, in steps of e.
constexpr double a_hole = 3;
// Of what stands around, enough for the word that it may be in.
constexpr std::size_t most_before = 3;

bool is_clause_mark(char32_t c) { return std::u32string_view(U"，。、；：！？…").find(c) != std::u32string_view::npos; }
// What no clause ends with, in Simplified: 最常 is never 最。.
constexpr std::u32string_view ends_no_clause = U"最很更太极与和或及并而且被把将从对向为所每各某该此第";
constexpr std::u32string_view brackets = U"“”‘’「」『』《》（）";

// Numbers that are no digits: 〡 Ⅻ ① ⒈ ㈠.
bool is_number(char32_t c) {
  return text::is_digit(c) || (c >= 0x2150 && c <= 0x218B) || (c >= 0x2460 && c <= 0x249B) ||
         (c >= 0x3021 && c <= 0x3029) || (c >= 0x3220 && c <= 0x3229);
}

// What stands before a mark, and at the end of a line.
bool is_letter(char32_t c) { return text::is_letter(c) && (c < 0x2B0 || c > 0x2FF); }
bool ends_clause(char32_t c) {
  return text::is_han(c) || is_letter(c) || is_number(c) ||
         std::u32string_view(U"”’」』》）%").find(c) != std::u32string_view::npos;
}
bool ends_line(char32_t c) {
  return text::is_han(c) || is_letter(c) || is_number(c) ||
         std::u32string_view(U"”」』》）。！？…").find(c) != std::u32string_view::npos;
}

// What closes is what is open.
bool may_close(char32_t c, std::u32string_view open) {
  const std::size_t at = brackets.find(c);
  if (at == std::u32string_view::npos) return true;
  return at % 2 == 1 && !open.empty() && open.back() == brackets[at - 1];
}

template <class Keep>
void keep_if(std::u32string& characters, Keep keep) {
  characters.erase(std::remove_if(characters.begin(), characters.end(), [&](char32_t c) { return !keep(c); }),
                   characters.end());
}

// Pairs that are no character stand together: 0xAA to 0xAF and 0xF8 to 0xFE with a second byte from 0xA1 on, 0xA1 to
// 0xA9 with one below that, and some of these with one from 0xA1 on, between signs.
enum class Hole : std::uint8_t { none, high, low, signs, either };
constexpr bool leads(Byte byte, Hole hole) {
  const bool high = (byte >= 0xAA && byte <= 0xAF) || byte >= 0xF8, low = byte >= 0xA1 && byte <= 0xA9;
  return hole == Hole::high ? high : hole == Hole::either ? high || low : low;
}
constexpr bool trails(Byte byte, Hole hole) { return hole == Hole::either || (byte < 0xA1) == (hole == Hole::low); }

// What a run ends before: a mark of a clause, or the end of a line.
enum class End : std::uint8_t { none, clause, line };

// The likeliest of what some bytes may be.
struct Read {
  std::u32string text;
  Places places;  // what it was chosen from, with what stands around
  Cut cut;
  bool sure = true;
  double rarer = 0;                                       // what was passed over costs this more
  double next = std::numeric_limits<double>::infinity();  // what the text would cost with the other of two marks
  double total() const { return cut.cost + rarer; }
};

class ByteRunReader {
 public:
  ByteRunReader(const ByteRun& run, Evidence& judges) : run_(run), judges_(judges), gbk_(judges.gbk()) {
    const std::u32string_view before = run.before, behind = run.behind;
    around(before.substr(before.size() - std::min(before.size(), most_before)), left_);
    const auto ascii = std::find_if(behind.begin(), behind.end(), [](char32_t c) { return c < 0x80; });
    around(behind.substr(0, static_cast<std::size_t>(ascii - behind.begin())), right_);
    const char32_t next = behind.empty() ? U'\n' : behind[0];
    const bool mark = std::u32string_view(U",.:;!?)").find(next) != std::u32string_view::npos;
    end_ = mark ? End::clause : text::is_space(next) ? End::line : End::none;
    around_ = cost_of(left_) + cost_of(right_);
    open_ = run.open;
    read_brackets(before, open_);
    const std::vector<Byte>& bytes = run.bytes;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
      whole_.push_back(fitting(bytes[at], bytes[at + 1], at == 0, at + 2 == bytes.size()));
      empty_ += whole_.back().empty();
    }
  }

  // What costs at most `most`. `kind`: that a pair that is no character was passed over at `hole`: two bytes more,
  // between those of a character that is seen.
  // `echo`: the first character is one of `run.echoes`.
  std::optional<Read> read(double most, Hole kind = Hole::none, std::size_t hole = 0, bool echo = false) {
    const std::vector<Byte>& bytes = run_.bytes;
    const bool passed = kind != Hole::none;
    const std::size_t pairs = bytes.size() / 2, at = passed ? hole / 2 : pairs;
    if (empty_ > (passed ? 1 : 0) || (passed && empty_ == 1 && !whole_[at].empty())) return std::nullopt;
    Places places(whole_.begin(), whole_.begin() + static_cast<std::ptrdiff_t>(at));
    if (passed) {
      // Where bytes are lost, too, next to nothing is known.
      if (bytes[hole - 1] < 0 && at > 0) return std::nullopt;
      places.push_back(fitting(bytes[2 * at], -1, at == 0, false, kind));
      if (places.back().empty()) return std::nullopt;
      places.push_back(fitting(-1, bytes[2 * at + 1], false, at + 1 == pairs, kind));
      if (places.back().empty()) return std::nullopt;
      places.insert(places.end(), whole_.begin() + static_cast<std::ptrdiff_t>(at + 1), whole_.end());
    }
    if (echo) keep_if(places[0], [&](char32_t c) { return run_.echoes.find(c) != std::u32string::npos; });
    if (places[0].empty()) return std::nullopt;
    apart_from_marks(places);
    std::optional<Read> found = read(places, most);
    if (!found) return std::nullopt;
    if (const std::size_t met = marks_meet(found->text); met > 0) {
      // Either of the two is none.
      Places other = places;
      const auto is_other = [](char32_t c) { return !is_clause_mark(c); };
      keep_if(places[met], is_other);
      keep_if(other[met - 1], is_other);
      found = read(places, most);
      if (std::optional<Read> second = read(other, most); second) {
        if (found && found->total() <= second->total()) second.swap(found);
        if (found) second->next = found->total();
        found = std::move(second);
      }
      if (!found) return std::nullopt;
    }
    if (passed && !is_hole(found->text, hole)) return std::nullopt;
    for (std::size_t i = 2; !passed && i < bytes.size(); i += 2)
      found->sure = found->sure && (bytes[i - 1] >= 0 || bytes[i] >= 0 || is_hole(found->text, i - 1));
    return found;
  }

  double around() const { return around_; }

  bool closes_another_line(std::u32string_view text) const {
    if (text.empty() || open_.empty()) return false;
    const std::size_t at = brackets.find(text.back());
    return at != std::u32string_view::npos && at % 2 == 1 &&
           run_.before.find(brackets[at - 1]) == std::u32string_view::npos;
  }

 private:
  std::optional<Read> read(const Places& places, double most) {
    Places simplified = left_;
    for (const std::u32string& place : places) simplified.push_back(judges_.unique_simple(place));
    simplified.insert(simplified.end(), right_.begin(), right_.end());
    std::optional<Cut> best = judges_.words().cut(simplified, most);
    if (!best) return std::nullopt;
    const std::u32string_view own = std::u32string_view(best->text).substr(left_.size(), places.size());

    Read found;
    found.text = written(places, own, found.sure);
    // A character that no word list has was not written: something is missing before it.
    found.sure = found.sure &&
                 std::all_of(own.begin(), own.end(), [&](char32_t c) { return judges_.words().knows(c); });
    // Nor is a rare one likely to stand alone.
    std::size_t from = 0;
    for (const std::u32string& word : best->words) {
      if (word.size() == 1 && from >= left_.size() && from < left_.size() + places.size() && text::is_han(word[0]))
        found.sure = found.sure && best_alone(word[0]) < (simplified[from].size() > 1 ? rare_open : rare_seen) -
                                                             (run_.reading ? 0 : less_bare);
      from += word.size();
    }
    for (const char32_t c : found.text)
      if (judges_.is_foreign(c)) found.rarer += a_foreign, found.sure = false;
    found.places = std::move(simplified);
    found.cut = std::move(*best);
    return found;
  }

  double best_alone(char32_t c) const { return judges_.words().cost(std::u32string_view(&c, 1)); }

  // The second of two marks of clauses that meet; 0: there is none.
  static std::size_t marks_meet(std::u32string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i)
      if (is_clause_mark(text[i - 1]) && is_clause_mark(text[i])) return i;
    return 0;
  }

  double cost_of(const Places& places) const {
    const std::optional<Cut> cut = judges_.words().cut(places);
    return cut ? cut->cost : 0;
  }

  void around(std::u32string_view text, Places& places) {
    for (const char32_t c : text)
      if (gbk_.pair(c) != 0) places.emplace_back(1, judges_.simple(c));
  }

  // What two bytes may be, the first or the last of the run, or neither.
  std::u32string fitting(Byte lead, Byte trail, bool first, bool last, Hole hole = Hole::either) {
    const Hole behind = trail < 0 && !last ? hole : Hole::none, before = lead < 0 && !first ? hole : Hole::none;
    const End end = last && trail < 0 ? end_ : End::none;
    const auto kind = static_cast<std::uint32_t>(end) << 6 | static_cast<std::uint32_t>(behind) << 3 |
                      static_cast<std::uint32_t>(before);
    const auto fits_in = [&](char32_t c) {
      return (behind == Hole::none || leads(static_cast<Byte>(gbk_.pair(c) & 255), behind)) &&
             (before == Hole::none || trails(static_cast<Byte>(gbk_.pair(c) >> 8), before)) &&
             (end == End::none || (end == End::clause ? ends_clause(c) : ends_line(c)));
    };
    std::u32string fits = kind > 0 ? judges_.fitting(lead, trail, kind, fits_in) : judges_.fitting(lead, trail);
    if (first && run_.reading) keep_if(fits, [&](char32_t c) { return was_found(c); });
    if (end != End::none) keep_if(fits, [&](char32_t c) { return may_close(c, open_); });
    return fits;
  }

  // Whether the byte before and the first of a character are the character whose reading was written in.
  bool was_found(char32_t c) const {
    const char32_t hit = gbk_.character(run_.low, gbk_.pair(c) >> 8);
    if (hit == 0) return false;
    return judges_.is_said(hit, *run_.reading);
  }

  // Two marks of clauses do not meet, and no clause begins with one.
  void apart_from_marks(Places& places) const {
    const auto all_marks = [&](const std::u32string& place) {
      return !place.empty() && std::all_of(place.begin(), place.end(), is_clause_mark);
    };
    const auto no_marks = [&](std::u32string& place) {
      if (place.size() > 1) keep_if(place, [&](char32_t c) { return !is_clause_mark(c); });
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
      const bool behind_mark = i > 0 ? all_marks(places[i - 1])
                                     : run_.before.empty() || is_clause_mark(run_.before.back()) ||
                                           ends_no_clause.find(judges_.simple(run_.before.back())) !=
                                               std::u32string_view::npos;
      const bool closes = i + 1 < places.size() &&
                          (places[i + 1] == U"】" || places[i + 1] == U"》" || places[i + 1] == U"·");
      const bool before_mark = closes || i + 1 < places.size() ? closes || all_marks(places[i + 1])
                                                               : !run_.behind.empty() && is_clause_mark(run_.behind[0]);
      if (behind_mark || before_mark) no_marks(places[i]);
    }
  }

  // Of several characters that are one in Simplified, the one that the script has here.
  std::u32string written(const Places& places, std::u32string_view own, bool& sure) {
    std::u32string text;
    std::u32string in_script;
    for (std::size_t i = 0; i < own.size(); ++i) {
      std::u32string forms;
      for (const char32_t c : places[i])
        if (judges_.simple(c) == own[i]) forms += c;
      if (forms.size() == 1) {
        text += forms;
        continue;
      }
      if (in_script.empty()) in_script = judges_.in_script(std::u32string(run_.before).append(own).append(run_.behind));
      const std::size_t at = run_.before.size() + i;
      const bool there = at < in_script.size() && forms.find(in_script[at]) != std::u32string::npos;
      sure = sure && there;
      text += there ? in_script[at] : forms[0];
    }
    return text;
  }

  bool is_hole(const std::u32string& text, std::size_t at) const {
    const auto byte = [&](std::size_t i) {
      const int pair = gbk_.pair(text[i / 2]);
      return i % 2 == 0 ? pair >> 8 : pair & 255;
    };
    return gbk_.is_hole(byte(at), byte(at + 1));
  }

  const ByteRun& run_;
  Evidence& judges_;
  const Gbk& gbk_;
  Places left_, right_, whole_;  // around; and the run, where nothing was passed over
  End end_ = End::none;
  std::u32string open_;    // brackets, before the run
  double around_ = 0;      // what costs what stands around by itself
  std::size_t empty_ = 0;  // of the whole, places that can be nothing
};

}  // namespace

void read_brackets(std::u32string_view text, std::u32string& open) {
  for (const char32_t c : text) {
    const std::size_t at = brackets.find(c);
    if (at == std::u32string_view::npos) continue;
    const std::size_t opened = open.find(brackets[at - at % 2]);
    if (at % 2 == 0 && opened == std::u32string::npos) open += c;
    else if (at % 2 == 1 && opened != std::u32string::npos) open.resize(opened);
  }
}

std::optional<Restored> restore(const ByteRun& run, Evidence& judges) {
  if (run.bytes.size() % 2 != 0) return std::nullopt;
  ByteRunReader reader(run, judges);
  std::vector<Read> all;
  double most = run.most + reader.around();
  const auto add = [&](std::optional<Read> one, double more) {
    if (!one) return;
    one->rarer += more;
    most = std::min(most, one->total() + a_character);  // what is worse says nothing
    all.push_back(std::move(*one));
  };
  if (!run.echoes.empty()) add(reader.read(most + an_echo, Hole::none, 0, true), -an_echo);
  add(reader.read(most), 0);
  for (std::size_t at = 1; run.lossy && at < run.bytes.size(); at += 2)
    for (const Hole kind : {Hole::high, Hole::low, Hole::signs}) add(reader.read(most - a_hole, kind, at), a_hole);
  if (all.empty()) return std::nullopt;
  const auto best = std::min_element(all.begin(), all.end(),
                                     [](const Read& a, const Read& b) { return a.total() < b.total(); });
  Restored found{best->text, best->total(), 0};
  if (best->sure)
    found.margin = std::min(judges.words().margin(best->places, best->cut, a_character), best->next - best->cut.cost);
  // What was opened in another line may have been left open, as in a letter of several paragraphs.
  if (reader.closes_another_line(found.text)) found.margin -= another_line;
  if (!run.reading && !found.text.empty() && is_clause_mark(found.text[0]) && found.text.size() > 2)
    found.margin -= a_clause_end;
  // If only one byte of the last character is seen, some two hundred characters fit it.
  if (run.bytes.back() < 0) found.margin -= an_open_end;
  for (const Read& other : all)
    if (other.text != found.text) found.margin = std::min(found.margin, other.total() - found.cost);
  found.cost -= reader.around();
  return found;
}

}  // namespace fanjian::repair
