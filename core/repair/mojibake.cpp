#include "repair/mojibake.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "repair/memory.h"
#include "repair/byte_run.h"
#include "repair/glued.h"
#include "repair/phantom_mark.h"
#include "repair/seen_bytes.h"
#include "text/characters.h"

namespace fanjian::repair {
namespace {

// How much better than the next best the fixed text must be, and than what is there.
constexpr double least_margin = 2, least_gain = 5,
                 least_margin_bare = 2;  // bare: where no reading tells the first byte
// The same for ?！, which somebody may have written.
constexpr double least_gain_mark = 20;
// How much likelier what bytes were is than what is seen, where nothing shows where one was lost: two characters of it
// are not known.
constexpr double least_gain_lost = 8, a_foreign = 5;  // and what a character of the other script counts
// What a lost byte counts that is left behind what was restored.
constexpr double a_lost_left = 6;
constexpr std::size_t most_seen = 60;     // characters of a run that is looked at
constexpr std::size_t most_before = 400;  // characters of its line before it
constexpr std::size_t most_behind = 4;
constexpr std::size_t most_endings = 6;  // of a run
// For the whole text, in characters of runs that are read: some seconds at most. Two hundred kilobytes whose
// marks are all lost take as much, and no story does.
constexpr std::size_t most_work = 2'000'000, a_place = 300;
// How often a run is read for each place where a pair may have been passed over (byte_run.cpp).
constexpr std::size_t kinds_of_hole = 3;
// For a line, or a part of a long one (seen_bytes.h).
constexpr std::size_t most_work_at_once = 300'000;

// Whether a byte stood alone in a line, or took what is ASCII for its second.
bool may_be_damaged(std::u32string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at)
    if (is_lost(line[at]) || is_private(line[at]) || is_glued(line, at)) return true;
  return false;
}

class Search {
 public:
  Search(std::u32string_view text, Evidence& judges)
      : text_(text),
        judges_(judges),
        echoes_(text),
        marks_(text),
        decoder_keeps_(std::any_of(text.begin(), text.end(), is_private)) {}

  bool decoder_keeps() const { return decoder_keeps_; }
  std::size_t work() const { return work_; }
  void spend(std::size_t work) { work_ += work; }

  const Echoes& echoes() const { return echoes_; }
  const MarkUse& marks() const { return marks_; }

  // In a line; places count from its beginning. `open`: what is open before it.
  std::vector<ByteDamage> line(std::size_t begin, std::size_t end, const std::u32string& open) {
    open_ = open;
    most_ = std::min(most_work, work_ + most_work_at_once);
    std::vector<ByteDamage> found;
    std::size_t after = 0;
    for (std::size_t at = begin; at < end;) {
      const std::size_t here = at;
      if (here > std::max(after, begin) && is_glued(text_.substr(begin, end - begin), here - begin)) {
        std::optional<ByteDamage> one = lost_before(std::max(after, begin), here);
        if (!one && work_ < most_ && judges_.script() == convert::DetectedScript::hant) {
          one = glued_letter(text_, judges_, std::max(after, begin), here, end);
          work_ += a_place;
        }
        if (one) {
          at = after = one->end;
          one->begin -= begin, one->end -= begin;
          found.push_back(std::move(*one));
          continue;
        }
      }
      if (is_private(text_[here]) && here >= after) {
        // A character for private use is what a pair that is none became; others see something else there.
        ByteDamage one{here, here + 1, std::nullopt, std::nullopt};
        while (one.end < end && is_private(text_[one.end])) ++one.end;
        at = after = one.end;
        one.begin -= begin, one.end -= begin;
        found.push_back(std::move(one));
        continue;
      }
      std::optional<Phantom> phantom = phantom_at(text_, at);
      at = phantom ? phantom->end : at + 1;
      if (here < after || !is_lost(text_[here])) continue;
      std::optional<ByteDamage> one = phantom_mark_at(text_, here, open_, marks_, judges_);
      if (one && one->begin < std::max(after, begin)) one.reset();
      if (!one && phantom) {
        const char32_t before = character_before(text_, phantom->begin);
        if (before != 0 && judges_.gbk().pair(before) != 0) one = this->at(*phantom, before);
      }
      if (!one && !is_question(here)) one = lost_before(std::max(after, begin), here);
      if (!one && is_mark_behind(here, begin)) one = ByteDamage{here, here + 1, std::nullopt, std::nullopt};
      // What a decoder could not read is damage, whatever it was.
      if (!one && text_[here] == lost) {
        one = ByteDamage{here, here + 1, std::nullopt, std::nullopt};
        while (one->end < end && text_[one->end] == lost) ++one->end;
      }
      if (!one) continue;
      after = one->end;
      one->begin -= begin, one->end -= begin;
      found.push_back(std::move(*one));
    }
    return found;
  }

 private:
  // Where bytes that are read one off may end.
  struct Ending {
    std::size_t bytes = 0;  // how many of those that were read
    Byte last = -1;         // and one more
    std::size_t end = 0;
  };

  std::optional<ByteDamage> at(const Phantom& phantom, char32_t before) {
    std::vector<Byte> bytes;
    const std::vector<Ending> endings = endings_of(phantom, bytes);
    if (endings.empty()) return std::nullopt;
    const bool bare = !phantom.reading;
    const std::size_t furthest = endings.back().end;
    std::optional<ByteDamage> best;
    bool is_half_seen = false;  // the best has two characters, and one byte of each is missing
    double least = 0, next_best = std::numeric_limits<double>::infinity(), margin = 0, best_gain = 0;
    for (const Ending& ending : endings) {
      ByteRun run;
      run.bytes.assign(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(ending.bytes));
      run.bytes.push_back(ending.last);
      // Of each pair of bytes, another may have been passed over before it; and a place is looked up all over.
      const std::size_t pairs = run.bytes.size() / 2;
      run.lossy = text_[phantom.begin] == U'?' && !decoder_keeps_;
      work_ += a_place + pairs * (run.lossy ? kinds_of_hole * pairs + 1 : 1);
      if (work_ > most_) break;
      run.low = judges_.gbk().pair(before) & 255;
      run.reading = phantom.reading;
      // Without a reading it has to be clear that what is there is no Chinese.
      const std::u32string_view there = text_.substr(phantom.begin, ending.end - phantom.begin);
      const bool seen_lost = there.find(lost) != std::u32string_view::npos ||
                             (is_mark_between(phantom.begin) && is_lost(text_[phantom.begin + 2]));
      // Nor has anybody written a mark between two question marks.
      const double gain = cost_of(there) - least_gain;
      if (bare && !seen_lost && gain < 0) continue;
      run.most = bare && !seen_lost ? gain : std::numeric_limits<double>::infinity();
      const std::size_t from = phantom.begin - std::min(phantom.begin, most_before);
      std::size_t line = phantom.begin;
      while (line > from && text_[line - 1] != U'\n') --line;
      run.before = text_.substr(line, phantom.begin - line);
      run.behind = text_.substr(ending.end, most_behind);
      run.open = open_;
      run.echoes = echoes_.behind(text_, phantom.begin);
      const std::optional<Restored> restored = restore(run, judges_);
      if (!restored) continue;
      const std::u32string_view left = text_.substr(ending.end, furthest - ending.end);
      const double cost = restored->cost + cost_of(left) +
                          a_lost_left * static_cast<double>(std::count_if(left.begin(), left.end(), is_lost));
      if (best && cost >= least) {
        next_best = std::min(next_best, cost);
        continue;
      }
      if (best) next_best = least;
      best = ByteDamage{phantom.begin, ending.end, std::nullopt, restored->text};
      best_gain = cost_of(there) - cost;
      least = cost, margin = restored->margin, is_half_seen = run.bytes.size() == 4 && ending.last < 0;
    }
    if (!best) {
      const bool seen = is_mark_between(phantom.begin) ||
                        text_.substr(phantom.begin, furthest - phantom.begin).find(lost) != std::u32string_view::npos;
      return bare && !seen ? std::nullopt
                           : std::optional(ByteDamage{phantom.begin, endings.front().end, std::nullopt, std::nullopt});
    }
    // Without a reading or a mark between, a byte may just as well have been lost before it.
    const bool certain = !bare || is_mark_between(phantom.begin) ||
                         (text_[phantom.begin + 1] == U'！' && !is_half_seen && best_gain >= least_gain_mark);
    if (certain && std::min(margin, next_best - least) >= (bare ? least_margin_bare : least_margin))
      best->fix.swap(best->suggestion);
    return best;
  }

  // A byte was lost somewhere before a byte that stands alone: from there on, what is seen is read one byte off and is
  // no Chinese, and the same bytes, read as they were, are.
  std::optional<ByteDamage> lost_before(std::size_t least, std::size_t end) {
    std::u32string seen, shifted;  // from the last character to the first, as far as both are characters
    std::optional<ByteDamage> best;
    double most = least_gain_lost;
    std::size_t foreign = 0, holes = 0;
    const std::u32string behind(behind_of(text_, end));
    const double behind_alone = judges_.words().cost(judges_.simple(behind));
    const Byte last = is_trail(text_[end]) ? static_cast<Byte>(text_[end]) : Byte{-1};
    for (std::size_t at = end; at > least && seen.size() < most_seen && work_ < most_;) {
      const std::uint16_t pair = judges_.gbk().pair(text_[--at]);
      if (text_[at] < 0x80 || pair == 0 || is_kana(text_[at])) break;
      if (last >= 0 || !seen.empty()) {
        const Byte trail = seen.empty() ? last : static_cast<Byte>(judges_.gbk().pair(text_[at + 1]) >> 8);
        const char32_t was = judges_.gbk().character(pair & 255, trail);
        // A pair that is no character may have been passed over.
        const bool fits = was != 0 && !judges_.is_foreign(was);
        if (!fits && ++holes > 1) break;
        shifted.insert(shifted.begin(), fits ? was : lost);
      }
      seen.insert(seen.begin(), text_[at]);
      foreign += judges_.is_foreign(text_[at]);
      work_ += 2 * seen.size();
      if (seen.size() < 2) continue;
      const double gain = judges_.words().cost(judges_.simple(seen)) + behind_alone -
                          judges_.words().cost(judges_.simple(shifted + behind)) +
                          a_foreign * static_cast<double>(foreign);
      if (gain < -least_gain_lost) break;  // Chinese as it stands
      if (gain < most) continue;
      most = gain;
      best = ByteDamage{at, end + 1, std::nullopt, holes > 0 ? std::nullopt : std::optional(shifted)};
    }
    return best;
  }

  // What a question in Simplified ends with: 业吗?
  bool is_question(std::size_t at) const {
    if (judges_.script() == convert::DetectedScript::hant || text_[at] != U'?' || at == 0) return false;
    return std::u32string_view(U"吗呢吧么").find(text_[at - 1]) != std::u32string_view::npos ||
           (at + 1 < text_.size() && (text::is_space(text_[at + 1]) ||
                                      std::u32string_view(U"”’」』").find(text_[at + 1]) != std::u32string_view::npos));
  }

  // A question mark that nobody wrote. 怎樣?，後來, 1月8??,杜拜: two marks that do not meet. ?(3)同意: none begins a line.
  // 這?錢, 最?1969年: none goes on in a text whose questions end in ？.
  bool is_mark_behind(std::size_t at, std::size_t begin) const {
    if (judges_.script() != convert::DetectedScript::hant || text_[at] != U'?') return false;
    std::size_t next = at + 1;
    while (next < text_.size() && text_[next] == U'?') ++next;
    if (next == text_.size()) return false;
    const bool goes_on = text::is_han(text_[next]) || text::is_digit(text_[next]);
    if (at == 0 || text_[at - 1] == U'\n') return goes_on || text_[next] == U'(';
    if (at <= begin || !(text::is_han(text_[at - 1]) || text::is_digit(text_[at - 1]))) return false;
    if (std::u32string_view(U"，。、；：,;:").find(text_[next]) != std::u32string_view::npos) return true;
    return goes_on && text::is_han(text_[at - 1]) && marks_.asks_full_width();
  }

  // 好?，?說: a mark between what was lost is none that somebody wrote.
  bool is_mark_between(std::size_t at) const {
    return at + 2 < text_.size() &&
           std::u32string_view(U"。，：；、！？（）").find(text_[at + 1]) != std::u32string_view::npos &&
           (is_lost(text_[at + 2]) || text_[at] == lost || text_[at + 1] != U'！');
  }

  // The bytes of what is seen from the phantom on, and where that may end: none, if it is not looked at.
  std::vector<Ending> endings_of(const Phantom& phantom, std::vector<Byte>& bytes) const {
    std::vector<Ending> endings;
    std::size_t end = phantom.end;
    bytes.push_back(-1);
    for (;;) {
      // The euro sign is the byte 0x80 alone.
      const std::size_t from = end;
      for (; end < text_.size() && text_[end] >= 0x80 && text_[end] != lost && text_[end] != euro; ++end) {
        const std::uint16_t pair = judges_.gbk().pair(text_[end]);
        if (pair == 0 || bytes.size() > 2 * most_seen) return endings;
        bytes.push_back(static_cast<Byte>(pair >> 8));
        bytes.push_back(static_cast<Byte>(pair & 255));
      }
      // A character that was found where it is now read as one has its reading behind it, too.
      if (const std::size_t behind = end > from ? end_of_gloss(text_, end) : end; behind > end) {
        end = behind;
        continue;
      }
      // The last byte stood alone, or took what followed for its second.
      const char32_t tail = end < text_.size() ? text_[end] : U'\0';
      if (is_lost(tail)) {
        endings.push_back({bytes.size(), -1, ++end});
        // Or a pair that is no character stood there.
        if (endings.size() == most_endings || end == text_.size() ||
            !(is_wide(text_[end]) || is_sign(text_[end]) || is_lost(text_[end]) || is_trail(text_[end])))
          return endings;
        bytes.push_back(-1);
        bytes.push_back(-1);
        continue;
      }
      if (tail == euro || is_trail(tail))
        endings.push_back({bytes.size(), static_cast<Byte>(tail == euro ? 0x80 : tail), end + 1});
      else if (phantom.reading) endings.push_back({bytes.size(), -1, end});
      return endings;
    }
  }

  // What is seen, as Chinese.
  double cost_of(std::u32string_view there) {
    std::u32string seen;
    std::copy_if(there.begin(), there.end(), std::back_inserter(seen), [](char32_t c) { return !is_lost(c); });
    return judges_.words().cost(judges_.simple(seen));
  }

  std::u32string_view text_;
  Evidence& judges_;
  Echoes echoes_;
  MarkUse marks_;
  bool decoder_keeps_;
  std::u32string open_;
  std::size_t work_ = 0, most_ = 0;
};

}  // namespace

std::optional<std::vector<ByteDamage>> byte_damage(std::u32string_view text, Evidence& judges, Memory& memory,
                                                   Slice& slice) {
  std::vector<ByteDamage> found;
  if (!may_be_damaged(text)) return found;
  Search search(text, judges);
  std::size_t of_line = 0;           // where it begins
  std::u32string open, before_line;  // brackets, behind the stretch and before its line
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    if (begin > 0 && text[begin - 1] == U'\n') of_line = begin, before_line = open;
    end = end_of_stretch(text, begin);
    read_brackets(text.substr(begin, end - begin), open);
    const std::u32string_view line = text.substr(begin, end - begin);
    if (!may_be_damaged(line)) continue;
    // All that its damage is found from: what stands before it in its line, and the next characters.
    const std::size_t first = std::max(of_line, begin - std::min(begin, most_before));
    std::u32string from(text.substr(first, end - first + most_behind));
    from += static_cast<char32_t>(begin - first);
    from += search.decoder_keeps() ? U'1' : U'0';
    from += static_cast<char32_t>(judges.script());
    from += search.marks().key(text, begin, end);
    from += before_line;
    for (std::size_t at = begin; at < end; ++at)
      if (is_lost(text[at])) (from += U'\n') += search.echoes().behind(text, at);
    const Lines<ByteDamage>::Line* known = memory.bytes.find(from);
    if (!known || search.work() + known->work > most_work) {
      if (!slice.open()) return std::nullopt;
      Lines<ByteDamage>::Line fresh;
      const std::size_t before = search.work();
      fresh.found = search.line(begin, end, before_line);
      fresh.work = search.work() - before;
      slice.take(fresh.work + line.size());
      known = &memory.bytes.keep(std::move(from), std::move(fresh));
    } else {
      search.spend(known->work);
    }
    for (ByteDamage one : known->found) {
      one.begin += begin, one.end += begin;
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace fanjian::repair
