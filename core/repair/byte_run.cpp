#include "repair/byte_run.h"

#include <algorithm>

#include "text/characters.h"

namespace fanjian::repair {
namespace {

// Of what stands around, enough for the word that it may be in.
constexpr std::size_t most_before = 3;

constexpr std::u32string_view brackets = U"“”‘’「」『』《》（）";

// Numbers that are no digits: 〡 Ⅻ ① ⒈ ㈠.
bool is_number(char32_t c) {
  return is_digit(c) || (c >= 0x2150 && c <= 0x218B) || (c >= 0x2460 && c <= 0x249B) || (c >= 0x3021 && c <= 0x3029) ||
         (c >= 0x3220 && c <= 0x3229);
}

// What stands before a mark, and at the end of a line.
bool ends_clause(char32_t c) {
  return is_han(c) || is_letter(c) || is_number(c) || std::u32string_view(U"”’」』》）%").find(c) != std::u32string_view::npos;
}
bool ends_line(char32_t c) {
  return is_han(c) || is_letter(c) || is_number(c) || std::u32string_view(U"”」』》）。！？…").find(c) != std::u32string_view::npos;
}

// What closes has been opened in its line.
bool may_close(char32_t c, std::u32string_view before) {
  const std::size_t at = brackets.find(c);
  if (at == std::u32string_view::npos) return true;
  if (at % 2 == 0) return false;
  const std::size_t opened = before.rfind(brackets[at - 1]), closed = before.rfind(c);
  return opened != std::u32string_view::npos && (closed == std::u32string_view::npos || opened > closed);
}

// Marks, too, were found in the middle of characters.
bool is_han_or_mark(char32_t c) {
  return is_han(c) || std::u32string_view(U"！，：；？（）").find(c) != std::u32string_view::npos;
}

template <class Keep>
void keep_if(std::u32string& characters, Keep keep) {
  characters.erase(std::remove_if(characters.begin(), characters.end(), [&](char32_t c) { return !keep(c); }), characters.end());
}

// The likeliest of what some bytes may be.
struct Read {
  std::u32string text;
  Places places;  // what it was chosen from, with what stands around
  Cut cut;
  bool sure = true;
};

class ByteRunReader {
 public:
  ByteRunReader(const ByteRun& run, Evidence& judges) : run_(run), judges_(judges), gbk_(judges.gbk()) {
    const std::u32string_view before = run.before, behind = run.behind;
    around(before.substr(before.size() - std::min(before.size(), most_before)), left_);
    const auto ascii = std::find_if(behind.begin(), behind.end(), [](char32_t c) { return c < 0x80; });
    around(behind.substr(0, static_cast<std::size_t>(ascii - behind.begin())), right_);
    const std::vector<Byte>& bytes = run.bytes;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
      whole_.push_back(fitting(bytes[at], bytes[at + 1], at == 0, at + 2 == bytes.size()));
      empty_ += whole_.back().empty();
    }
  }

  // What costs at most `most`. `hole`: where the bytes of a pair that is no character were passed over, if there
  // is one: two bytes more, between those of a character that is seen.
  std::optional<Read> read(std::optional<std::size_t> hole, double most) {
    const std::vector<Byte>& bytes = run_.bytes;
    const std::size_t pairs = bytes.size() / 2, at = hole ? *hole / 2 : pairs;
    if (empty_ > (hole ? 1 : 0) || (hole && empty_ == 1 && !whole_[at].empty())) return std::nullopt;
    Places places(whole_.begin(), whole_.begin() + static_cast<std::ptrdiff_t>(at));
    if (hole) {
      const bool last = at + 1 == pairs;
      places.push_back(fitting(bytes[2 * at], -1, at == 0, false));
      if (places.back().empty()) return std::nullopt;
      places.push_back(fitting(-1, bytes[2 * at + 1], false, last));
      if (places.back().empty()) return std::nullopt;
      places.insert(places.end(), whole_.begin() + static_cast<std::ptrdiff_t>(at + 1), whole_.end());
    }
    Places simplified = left_;
    for (const std::u32string& place : places) simplified.push_back(unique_simple(place));
    simplified.insert(simplified.end(), right_.begin(), right_.end());
    std::optional<Cut> best = judges_.words().cut(simplified, most);
    if (!best) return std::nullopt;
    const std::u32string_view own = std::u32string_view(best->text).substr(left_.size(), places.size());

    Read found;
    found.text = written(places, own, found.sure);
    if (hole && !is_hole(found.text, *hole)) return std::nullopt;
    // A character that no word list has was not written: something is missing before it.
    found.sure = found.sure && std::all_of(own.begin(), own.end(), [&](char32_t c) { return judges_.words().knows(c); });
    found.places = std::move(simplified);
    found.cut = std::move(*best);
    return found;
  }

 private:
  void around(std::u32string_view text, Places& places) {
    for (const char32_t c : text)
      if (gbk_.pair(c) != 0) places.emplace_back(1, judges_.simple(c));
  }

  // What two bytes may be, the first or the last of the run, or neither.
  std::u32string fitting(Byte lead, Byte trail, bool first, bool last) {
    std::u32string fits = judges_.fitting(lead, trail);
    if (first) keep_if(fits, [&](char32_t c) { return was_found(c); });
    // Behind the last character there is a mark, or the end of the line.
    if (last && trail < 0) {
      const char32_t next = run_.behind.empty() ? U'\n' : run_.behind[0];
      const bool mark = std::u32string_view(U",.:;!?)").find(next) != std::u32string_view::npos;
      if (mark || is_space(next))
        keep_if(fits, [&](char32_t c) { return (mark ? ends_clause(c) : ends_line(c)) && may_close(c, run_.before); });
    }
    return fits;
  }

  // Whether the byte before and the first of a character are the character whose reading was written in.
  bool was_found(char32_t c) const {
    const char32_t hit = gbk_.character(run_.low, gbk_.pair(c) >> 8);
    if (hit == 0) return false;
    return run_.reading ? judges_.is_said(hit, *run_.reading) : is_han_or_mark(hit);
  }

  std::u32string unique_simple(const std::u32string& place) {
    std::u32string unique;
    if (place.size() == 1) return unique = judges_.simple(place[0]), unique;
    std::vector<bool> seen(0x10000);
    for (const char32_t c : place) {
      const char32_t simple = judges_.simple(c);
      if (!seen[simple]) unique += simple;
      seen[simple] = true;
    }
    return unique;
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
      if (in_script.empty())
        in_script = judges_.in_script(std::u32string(run_.before).append(own).append(run_.behind));
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
  std::size_t empty_ = 0;        // of the whole, places that can be nothing
};

}  // namespace

std::optional<Restored> restore(const ByteRun& run, Evidence& judges) {
  if (run.bytes.size() % 2 != 0) return std::nullopt;
  ByteRunReader reader(run, judges);
  std::vector<Read> all;
  double most = run.most;
  const auto add = [&](std::optional<Read> one) {
    if (!one) return;
    most = std::min(most, one->cut.cost + a_character);  // what is worse says nothing
    all.push_back(std::move(*one));
  };
  add(reader.read(std::nullopt, most));
  const bool is_whole = !all.empty();
  for (std::size_t at = 1; run.lossy && at < run.bytes.size(); at += 2) add(reader.read(at, most));
  if (all.empty()) return std::nullopt;
  const auto best = std::min_element(all.begin(), all.end(), [](const Read& a, const Read& b) { return a.cut.cost < b.cut.cost; });
  Restored found{best->text, best->cut.cost, 0};
  if (best->sure) found.margin = judges.words().margin(best->places, best->cut, a_character);
  const bool best_is_whole = is_whole && best == all.begin();
  for (const Read& other : all) {
    if (other.text == found.text) continue;
    const double worse = other.cut.cost - found.cost;
    // A text that is longer by a character costs more, which says nothing of which is right.
    found.margin = best_is_whole && worse < a_character ? 0 : std::min(found.margin, worse);
  }
  return found;
}

}  // namespace fanjian::repair
