#include "convert/matcher.h"

#include <algorithm>
#include <cstring>

#include "convert/ascii_run.h"
#include "convert/change_writer.h"
#include "convert/decision.h"
#include "convert/description_sequence.h"
#include "convert/phrase_finder.h"
#include "convert/stretch.h"
#include "convert/output_buffer.h"

namespace fanjian::convert {
namespace {

std::uint32_t load(const Byte* p) {
  std::uint32_t value;
  std::memcpy(&value, p, sizeof value);
  return value;
}

// As text::Span, but room for many costs nothing until they are written: most of what is converted is short.
struct KeptSpan {
  std::uint32_t begin, end;
  operator text::Span() const { return {begin, end}; }
};

class Matcher {
 public:
  Matcher(const Lexicon::Tables& tables, const MatchPlan& plan, std::string_view text, std::string& out,
          const MatchOutput& told)
      : tables_(tables),
        plan_(plan),
        text_(text),
        source_(reinterpret_cast<const Byte*>(text.data())),
        told_(told),
        tracked_(told.changes != nullptr),
        finder_(tables, plan),
        stretch_(finder_, plan.segmenter),
        sink_(out),
        writer_(tables, source_, sink_, told) {}

  void run(text::Span span) {
    const Byte* p = source_ + span.begin;
    begin_ = p;
    end_ = source_ + span.end;
    while (p < end_) {
      p = tracked_ ? quick<true>(p) : quick<false>(p);
      if (p < end_) p = slow(p);
    }
    sink_.flush();
  }

 private:
  static constexpr std::size_t room = 128;  // units

  // Goes as far as no phrase may begin.
  template <bool tracked>
  const Byte* quick(const Byte* p) {
    const std::uint32_t* const table = plan_.quick.data();
    const std::uint16_t* const blocks = plan_.blocks.data();
    // Two characters of three bytes are read as eight.
    const Byte* const last = end_ - std::min<std::ptrdiff_t>(end_ - source_, 8);
    while (p <= last && end_ - p >= 8) {
      if (sink_.full()) sink_.flush();
      const std::uint32_t bytes = load(p);
      if ((bytes & 0xC0C0F0) == 0x8080E0) {
        const std::uint32_t e = table[blocks[(bytes & 0xF) << 6 | (bytes >> 8 & 63)] + (bytes >> 16 & 63)];
        if (e >= MatchPlan::look && (e >= MatchPlan::always || plan_.passes(bytes, load(p + 3)))) return p;
        const std::uint32_t to = e & 0xFFFFFF;
        if (tracked && to != 0) change(p, 3);
        const std::uint32_t written = to != 0 ? to : bytes;
        std::memcpy(sink_.at(), &written, 4);
        sink_.advance(3);
        p += 3;
      } else if ((bytes & 0x80) == 0) {
        const std::size_t n = ascii(p);
        if (n == 0) return p;
        sink_.put(p, n);
        p += n;
      } else {
        return p;
      }
    }
    return p;
  }

  // How many ASCII bytes can be copied.
  std::size_t ascii(const Byte* p) const {
    const std::size_t n = ascii_run(p, end_);
    std::size_t i = n > tables_.ascii_reach ? n - tables_.ascii_reach : 0;
    while (i < n && !plan_.ascii[p[i]]) ++i;
    return i;
  }

  void change(const Byte* p, std::uint32_t size) {
    const auto at = static_cast<std::uint32_t>(p - source_);
    const std::uint32_t to = sink_.offset();
    told_.changes->push_back({{at, at + size}, {to, to + 3}, Reason::character, {}});
  }

  // One character or phrase at `p`, the long way; and more, if that is needed to tell.
  const Byte* slow(const Byte* p) {
    const Character c = finder_.read(p, end_);
    if (c.id == dictionary::no_id) return copy(p, c);
    if (plan_.segmenter != nullptr) return words(p);
    const Pipeline& pipeline = plan_.pipeline;
    if (!pipeline.segmented) return cluster(p, end_, false);
    const PhraseFinder::Found found = finder_.segment(p, c, end_);
    if (found.length == 0) return cluster(p, end_, true);
    if (pipeline.first == step_st) {
      clear();
      append_value(found, p);
      second_step(nullptr, nullptr, false);
    } else {
      // A phrase of Traditional to Simplified: a segment that goes through both steps.
      while (p < found.end) p = cluster(p, found.end, false);
    }
    return found.end;
  }

  // What no dictionary knows stays as it is, as do ideographic description sequences.
  const Byte* copy(const Byte* p, Character c) {
    std::size_t size = c.size;
    if (is_description_operator(c.c)) {
      if (const Byte* const end = description_end(finder_, p, end_)) size = static_cast<std::size_t>(end - p);
    }
    sink_.put(p, size);
    return p + size;
  }

  // Units: what the first step made and the second has not yet taken.
  void clear() { first_unit_ = units_ = 0; }

  void append(dictionary::Id id, text::Span source, Reason reason, text::Span phrase = {}) {
    ids_[units_] = id;
    if (tracked_) {
      spans_[units_] = {source.begin, source.end};
      reasons_[units_] = reason;
      phrases_[units_] = {phrase.begin, phrase.end};
    }
    ++units_;
  }

  text::Span span(const Byte* begin, const Byte* end) const {
    return {static_cast<std::uint32_t>(begin - source_), static_cast<std::uint32_t>(end - source_)};
  }

  void append_value(const PhraseFinder::Found& found, const Byte* p) {
    dictionary::Id buffer[dictionary::most_length];
    const std::span<const dictionary::Id> value = {
        buffer, dictionary::value_into(tables_.book, found.which, plan_.phrases(found.which), found.node,
                                       {finder_.key(), found.length}, buffer)};
    if (!tracked_) {
      for (const dictionary::Id id : value) append(id, {}, {});
      return;
    }
    const bool regional_words = found.which == dictionary::tw_phrases || found.which == dictionary::tw_phrases_rev ||
                                found.which == dictionary::hk_phrases || found.which == dictionary::hk_phrases_rev;
    const Reason reason = regional_words ? Reason::regional_words : Reason::phrase;
    const text::Span phrase = span(p, found.end);
    // As many as there were: one for one.
    const bool aligned = value.size() == found.length;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const Byte* const next = aligned ? p + finder_.read(p, found.end).size : found.end;
      append(value[i], span(p, next), reason, phrase);
      if (aligned) p = next;
    }
  }

  // Runs the first step from `p` on, as far as the second step needs to know; `cut`: phrases of the
  // segmentation are not entered. Something is there: `p` is a known character and no such phrase.
  const Byte* cluster(const Byte* p, const Byte* limit, bool cut) {
    clear();
    p = fetch(p, finder_.read(p, limit), limit, cut);
    second_step(&p, limit, cut);
    return p;
  }

  // What the first step makes at `p`, where `c` stands. Returns where it ended.
  const Byte* fetch(const Byte* p, Character c, const Byte* limit, bool cut) {
    const Pipeline& pipeline = plan_.pipeline;
    if (!cut || pipeline.first != step_st) {
      PhraseFinder::Found found = finder_.phrase(pipeline.first, p, c, limit);
      // A segment that begins inside would have ended this one before.
      const Byte* stop = limit;
      for (const Byte* q = p + c.size; cut && found.length > 1 && q < found.end;) {
        const Character d = finder_.read(q, limit);
        if (d.id != dictionary::no_id && finder_.segment(q, d, end_).length > 0)
          found = finder_.phrase(pipeline.first, p, c, stop = q);
        q += d.size;
      }
      if (cut && found.length > 1) found = finder_.phrase(pipeline.first, p, c, stop);  // for the finder's key
      if (found.length > 0) {
        append_value(found, p);
        return found.end;
      }
    }
    append(plan_.first[c.id], span(p, p + c.size), Reason::character);
    return p + c.size;
  }

  // The words of the stretch that `p` stands in, from there on.
  const Byte* words(const Byte* p) {
    clear();
    p = fetch_words(stretch_.begin_of(p, begin_, end_), p);
    second_step(&p, end_, false);
    return p;
  }

  // What the words of a stretch become, but for what stands before `from`. Returns where the stretch ends.
  const Byte* fetch_words(const Byte* p, const Byte* from) {
    stretch_.read(p, end_);
    std::size_t at = 0;
    for (std::size_t w = 0; w < stretch_.words(); at += stretch_.word(w++).length)
      append_word(stretch_.word(w), at, from);
    return stretch_.end(at);
  }

  // A word's characters from `from` on: what the word says or, where it says nothing, the context.
  void append_word(const Segmenter::Word& found, std::size_t at, const Byte* from) {
    const std::size_t n = found.length;
    const std::span<const dictionary::Id> key = stretch_.ids(at, n);
    const Byte* p = stretch_.begin(at);
    const Byte* const* ends = stretch_.ends(at);
    const std::uint16_t code = found.node == 0 ? dictionary::Phrases::Word::open
                                               : plan_.phrases(dictionary::st_phrases).words[found.node].code;
    const text::Span word = n > 1 ? span(p, ends[n - 1]) : text::Span{};
    dictionary::Id value[dictionary::most_length];
    if (code != dictionary::Phrases::Word::open && code != 0)
      dictionary::decoded(tables_.book, dictionary::st_phrases, code, key, value);
    for (std::size_t i = 0; i < n; p = ends[i++]) {
      if (p < from) continue;
      const dictionary::Id by_itself = plan_.first[key[i]];
      Reason reason = Reason::phrase;
      dictionary::Id id = by_itself;
      if (code == dictionary::Phrases::Word::open) {
        reason = Reason::character;
        if (plan_.context->knows(key[i])) {
          dictionary::context::WordPlace place = dictionary::context::place_in_word(i, n);
          place.ends = stretch_.ends_behind(at + i);
          id = chosen(tables_, *plan_.context, told_, text_, span(p, ends[i]), key[i], by_itself, place, reason);
        }
      } else {
        id = code != 0 ? value[i] : plan_.standard[key[i]];
      }
      starts_[units_] = i == 0;
      append(id, span(p, ends[i]), reason, word);
    }
  }

  // More for the second step to look at; false at the end of the segment.
  bool more(const Byte** p, const Byte* limit, bool cut) {
    if (p == nullptr || *p >= limit) return false;
    const Character c = finder_.read(*p, limit);
    if (c.id == dictionary::no_id || (cut && finder_.segment(*p, c, end_).length > 0)) return false;
    if (first_unit_ > 0) {
      std::copy(ids_ + first_unit_, ids_ + units_, ids_);
      if (tracked_) {
        std::copy(spans_ + first_unit_, spans_ + units_, spans_);
        std::copy(reasons_ + first_unit_, reasons_ + units_, reasons_);
        std::copy(phrases_ + first_unit_, phrases_ + units_, phrases_);
      }
      units_ -= first_unit_;
      std::copy(starts_ + first_unit_, starts_ + first_unit_ + units_, starts_);
      first_unit_ = 0;
    }
    *p = plan_.segmenter != nullptr ? fetch_words(*p, *p) : fetch(*p, c, limit, cut);
    return true;
  }

  // The second step, until nothing is left for it to take.
  void second_step(const Byte** p, const Byte* limit, bool cut) {
    const std::span<const dictionary::DictionaryId> books = books_of(plan_.pipeline.second);
    while (first_unit_ < units_) {
      const std::uint8_t in = plan_.begins[ids_[first_unit_]];
      bool taken = false;
      if ((in & (MatchPlan::second_phrase | MatchPlan::second_single)) != 0)
        for (const dictionary::DictionaryId which : books)
          if (take(which, p, limit, cut)) {
            taken = true;
            break;
          }
      if (taken) continue;
      writer_.put(plan_.second[ids_[first_unit_]], spans_[first_unit_], reasons_[first_unit_], phrases_[first_unit_]);
      ++first_unit_;
    }
    writer_.close();
  }

  // Whether the next `n` units begin or end inside of a word and reach into another: 的士 in 城堡的|士兵.
  bool torn(std::size_t n) const {
    const std::size_t end = first_unit_ + n;
    if (starts_[first_unit_] && (end == units_ || starts_[end])) return false;
    return std::any_of(starts_ + first_unit_ + 1, starts_ + end, [](bool starts) { return starts; });
  }

  // The longest phrase of the book that the units begin with, if there is one.
  bool take(dictionary::DictionaryId which, const Byte** p, const Byte* limit, bool cut) {
    const dictionary::Phrases& phrases = plan_.phrases(which);
    std::uint32_t node = phrases.child(0, ids_[first_unit_]), best = 0, length = 0;
    const bool words = plan_.segmenter != nullptr &&
                       (which == dictionary::tw_phrases || which == dictionary::hk_phrases);
    for (std::uint32_t i = 1; node != 0; ++i) {
      if (phrases.ends(node) && !(words && torn(i))) best = node, length = i;
      // The place of a unit may move when more are fetched.
      if (phrases.children[node] == phrases.children[node + 1] || (first_unit_ + i == units_ && !more(p, limit, cut)))
        break;
      node = phrases.child(node, ids_[first_unit_ + i]);
    }
    if (length == 0) return false;
    dictionary::Id buffer[dictionary::most_length];
    const std::span<const dictionary::Id> value = {
        buffer, dictionary::value_into(tables_.book, which, phrases, best, {ids_ + first_unit_, length}, buffer)};
    const bool aligned = value.size() == length;
    const Reason reason = which == dictionary::tw_phrases || which == dictionary::hk_phrases ? Reason::regional_words
                                                                                             : Reason::phrase;
    text::Span whole;
    if (tracked_) {
      whole = spans_[first_unit_];
      for (std::uint32_t i = 1; i < length; ++i) {
        whole.begin = std::min(whole.begin, spans_[first_unit_ + i].begin);
        whole.end = std::max(whole.end, spans_[first_unit_ + i].end);
      }
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (tracked_) {
        const bool kept = aligned && value[i] == ids_[first_unit_ + i] && !told_.all;
        writer_.put(value[i], aligned ? spans_[first_unit_ + i] : whole, kept ? reasons_[first_unit_ + i] : reason,
                    kept ? phrases_[first_unit_ + i] : whole);
      } else {
        writer_.put(value[i], {}, {}, {});
      }
    }
    first_unit_ += length;
    return true;
  }

  const Lexicon::Tables& tables_;
  const MatchPlan& plan_;
  std::string_view text_;
  const Byte* source_;
  const Byte* end_ = nullptr;
  const Byte* begin_ = nullptr;
  const MatchOutput& told_;
  const bool tracked_;  // what is changed is told

  PhraseFinder finder_;
  Stretch stretch_;
  // A phrase's value has at most 30 characters, and the second step never waits for more than 30.
  dictionary::Id ids_[room];
  KeptSpan spans_[room];
  bool starts_[room];  // where words begin; not set where OpenCC is followed to the letter
  Reason reasons_[room];
  KeptSpan phrases_[room];
  std::size_t first_unit_ = 0, units_ = 0;

  OutputBuffer sink_;
  ChangeWriter writer_;
};

}  // namespace

void match(const Lexicon::Tables& tables, const MatchPlan& plan, std::string_view text, text::Span span,
           std::string& out, const MatchOutput& told) {
  Matcher(tables, plan, text, out, told).run(span);
}

}  // namespace fanjian::convert
