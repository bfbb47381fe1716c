#include "dictionary/unpack.h"

#include <utility>

#include "dictionary/format.h"

namespace fanjian::dictionary {
namespace {

constexpr text::Error damaged(std::size_t offset, const char* message) {
  return {text::ErrorCode::bad_lexicon, static_cast<std::uint32_t>(offset), message};
}

// Reads past the end return 0 and set a flag.
class UnpackReader {
 public:
  UnpackReader() = default;
  explicit UnpackReader(std::span<const std::byte> bytes)
      : at_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(at_ + bytes.size()) {}

  std::uint32_t byte() {
    if (at_ == end_) {
      short_ = true;
      return 0;
    }
    return *at_++;
  }
  std::uint32_t number() {
    return format::read_number([this] { return std::uint32_t{byte()}; });
  }
  std::int32_t signed_number() { return format::unfolded(number()); }
  std::span<const unsigned char> rest() {
    const std::span<const unsigned char> left(at_, end_);
    at_ = end_;
    return left;
  }
  bool whole() const { return !short_ && at_ == end_; }
  bool short_of() const { return short_; }

 private:
  const unsigned char* at_ = nullptr;
  const unsigned char* end_ = nullptr;
  bool short_ = false;
};

bool is_compatibility(char32_t c) { return (c >= 0xF900 && c < 0xFB00) || (c >= 0x2F800 && c < 0x2FA20); }

class Unpacker {
 public:
  Unpacker(UnpackReader (&streams)[format::stream_count], DictionaryData& book) : s_(streams), book_(book) {}

  bool part() {
    const bool whole = trie(book_.phrases[st_phrases], true);
    return whole && context();
  }

  bool run() {
    return characters() && normals() && simplified() && traditional() && variants(tw_variants, tw_variants_rev) &&
           variants(hk_variants, hk_variants_rev) && books();
  }

 private:
  std::size_t count() const { return book_.characters.size(); }
  // A character by its place among all of them in code point order.
  bool character(std::int64_t place, Id& id) const {
    if (place < 0 || place >= static_cast<std::int64_t>(count())) return false;
    id = ordered_[static_cast<std::size_t>(place)];
    return true;
  }

  bool characters();
  bool normals();
  bool simplified();
  bool traditional();
  bool list(std::vector<Pair>& pairs);
  bool variants(Variants there, Variants back);
  bool books();
  bool context();
  bool trie(Phrases& phrases, bool has_words);
  bool word(Phrases& phrases, std::uint32_t n, bool& phrase, bool& same);

  UnpackReader (&s_)[format::stream_count];
  DictionaryData& book_;
  std::vector<Id> ordered_;               // numbers, in code point order
  std::vector<std::uint8_t> simplified_;  // by place: there is an entry
};

bool Unpacker::characters() {
  std::vector<char32_t> points;
  points.reserve(most_characters);
  std::vector<std::uint8_t> classes;
  classes.reserve(most_characters);
  std::uint32_t sizes[class_count] = {};
  for (char32_t next = 0;;) {
    const std::uint32_t gap = s_[format::gaps].number();
    if (s_[format::gaps].short_of()) return false;
    if (gap == 0) break;  // the end; gaps are counted from 1
    const char32_t c = next + gap - 1;
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || points.size() == most_characters) return false;
    const std::uint32_t kind = s_[format::kinds].byte();
    if (kind >= class_count * 2) return false;
    points.push_back(c);
    classes.push_back(static_cast<std::uint8_t>(kind >> 1));
    simplified_.push_back(kind & 1);
    ++sizes[kind >> 1];
    next = c + 1;
  }
  if (points.empty()) return false;
  std::uint32_t next[class_count], sum = 0;
  for (std::size_t k = 0; k < class_count; ++k) {
    next[k] = sum;
    book_.class_end[k] = sum += sizes[k];
  }
  book_.characters.resize(points.size());
  ordered_.resize(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::uint32_t id = next[classes[i]]++;
    ordered_[i] = static_cast<Id>(id);
    book_.characters[id] = points[i];
  }
  return true;
}

bool Unpacker::normals() {
  book_.normal.assign(count(), no_id);
  std::int64_t place = 0;
  for (std::size_t i = 0; i < count(); ++i) {
    const Id id = ordered_[i];
    if (!is_compatibility(book_.characters[id])) continue;
    const std::uint32_t told = s_[format::normals].number();
    if (told == 0) continue;
    place += format::unfolded(told - 1);
    Id to;
    if (!character(place, to) || is_compatibility(book_.characters[to])) return false;
    book_.normal[id] = to;
    ++place;
  }
  return !s_[format::normals].short_of();
}

bool Unpacker::simplified() {
  book_.hant_begin.assign(count(), 0);
  book_.hant_size.assign(count(), 0);
  book_.hant.clear();
  // The default is told by its place among the characters that have no entry themselves and are no
  // compatibility ideographs.
  std::vector<Id> targets;
  targets.reserve(count());
  for (std::size_t i = 0; i < count(); ++i)
    if (!simplified_[i] && !is_compatibility(book_.characters[ordered_[i]])) targets.push_back(ordered_[i]);
  std::int64_t target = 0;
  for (std::size_t i = 0; i < count(); ++i) {
    if (!simplified_[i]) continue;
    const Id id = ordered_[i];
    // How many candidates beyond the first; which of them is the character itself (from 1), if any;
    // 15: none is, and the first is told like the others.
    const std::uint32_t shape = s_[format::shapes].byte();
    const std::uint32_t size = 1 + (shape >> 4), self = (shape & 15) == 15 ? 0 : shape & 15;
    const bool odd = (shape & 15) == 15;
    book_.hant_begin[id] = static_cast<std::uint16_t>(book_.hant.size());
    book_.hant_size[id] = static_cast<std::uint8_t>(size);
    if (book_.hant.size() + size > 0xFFFF || self > size) return false;
    for (std::uint32_t k = 1; k <= size; ++k) {
      Id to = id;
      if (k != self && k == 1 && !odd) {
        target += s_[format::targets].signed_number();
        if (target < 0 || target >= static_cast<std::int64_t>(targets.size())) return false;
        to = targets[static_cast<std::size_t>(target++)];
      } else if (k != self) {
        if (!character(static_cast<std::int64_t>(i) + s_[format::others].signed_number(), to)) return false;
      }
      book_.hant.push_back(to);
    }
  }
  return !s_[format::targets].short_of() && !s_[format::others].short_of() && !s_[format::shapes].short_of();
}

// Traditional to Simplified is the inverse of the way there, but for what is told here.
bool Unpacker::traditional() {
  book_.hans.assign(count(), no_id);
  book_.hans_rare.assign(count(), no_id);
  // The first, in code point order, that a character is a candidate of. If that is beyond the basic
  // plane, few fonts have it, and it is the rare table's.
  for (std::size_t i = 0; i < count(); ++i) {
    if (!simplified_[i]) continue;
    const Id id = ordered_[i];
    auto& table = book_.characters[id] < 0x20000 ? book_.hans : book_.hans_rare;
    for (const Id to : book_.hant_of(id))
      if (to != id && book_.hans[to] == no_id && book_.hans_rare[to] == no_id) table[to] = id;
  }
  UnpackReader& s = s_[format::exceptions];
  std::size_t next = 0;
  while (!s.whole() && !s.short_of()) {
    const std::size_t i = next + s.number();
    if (i >= count()) return false;
    const Id id = ordered_[i];
    for (Id* to : {&book_.hans[id], &book_.hans_rare[id]}) {
      *to = no_id;
      const std::uint32_t told = s.number();
      if (told != 0 && !character(static_cast<std::int64_t>(i) + format::unfolded(told - 1), *to)) return false;
    }
    next = i + 1;
  }
  return !s.short_of();
}

bool Unpacker::list(std::vector<Pair>& pairs) {
  UnpackReader& s = s_[format::variants];
  std::size_t next = 0;
  for (std::uint32_t n = s.number(); n > 0 && !s.short_of(); --n) {
    const std::size_t i = next + s.number();
    Pair pair;
    if (!character(static_cast<std::int64_t>(i), pair.from) ||
        !character(static_cast<std::int64_t>(i) + s.signed_number(), pair.to))
      return false;
    pairs.push_back(pair);
    next = i + 1;
  }
  return !s.short_of();
}

// The way back is the inverse where a byte for each pair says so; what else it has is listed.
bool Unpacker::variants(Variants there, Variants back) {
  std::vector<Pair>& forth = book_.variants[there];
  std::vector<Pair>& reverse = book_.variants[back];
  if (!list(forth)) return false;
  for (const Pair pair : forth)
    if (s_[format::variants].byte() != 0) reverse.push_back({pair.to, pair.from});
  return list(reverse) && forth.size() <= 1000 && reverse.size() <= 1000;
}

bool Unpacker::word(Phrases& phrases, std::uint32_t n, bool& phrase, bool& same) {
  const std::uint32_t told = s_[format::words].byte();
  Phrases::Word& its = phrases.words[n];
  its.cost = told & 15;
  phrase = (told >> 4 & 1) != 0;
  same = told >> 5 == format::same_value;
  if (told >> 5 == format::open_value) {
    its.code = Phrases::Word::open;
  } else if (told >> 5 == format::own_value) {
    const std::uint32_t code = s_[format::word_codes].number();
    if (code >= Phrases::Word::open) return false;
    its.code = static_cast<std::uint16_t>(code);
  } else if (!same) {
    return false;
  }
  return (phrase || its.cost != 0) && !s_[format::words].short_of();
}

bool Unpacker::trie(Phrases& phrases, bool has_words) {
  UnpackReader& shape = s_[format::nodes];
  UnpackReader& label = s_[format::labels];
  UnpackReader& code = s_[format::codes];
  const std::uint32_t size = shape.number();  // nodes, without the root
  if (size >= most_nodes) return false;
  phrases.labels.resize(size + 1);
  phrases.children.resize(size + 2);
  phrases.codes.resize(size + 1);
  phrases.labels[0] = no_id;
  if (has_words) phrases.words.resize(size + 1);
  std::uint32_t next = 1, level_end = 1, depth = 0;
  for (std::uint32_t n = 0; n <= size; ++n) {
    if (n == level_end) {  // the first node of the next level
      if (next == level_end || ++depth > most_length) return false;
      level_end = next;
    }
    const std::uint32_t told = shape.number();
    const bool ends = (told & 1) != 0;
    const std::uint32_t children = told >> 1;
    if (children > size + 1 - next || (n == 0 && ends) || (!ends && children == 0 && n > 0)) return false;
    phrases.children[n] = next;
    std::uint32_t c = 0;
    for (std::uint32_t k = 0; k < children; ++k) {
      c += label.number();
      if (c >= count()) return false;
      phrases.labels[next++] = static_cast<Id>(c++);
    }
    bool phrase = ends, same = false;
    if (ends && has_words && !word(phrases, n, phrase, same)) return false;
    phrases.codes[n] = phrase ? static_cast<std::uint8_t>(code.byte()) : Phrases::no_phrase;
    if (phrase && phrases.codes[n] == Phrases::no_phrase) return false;
    // A word without a value of its own has the phrase's, if that can be told by a code.
    if (phrase && same && phrases.words[n].cost != 0) {
      if (phrases.codes[n] == Phrases::written_out) return false;
      phrases.words[n].code = phrases.codes[n];
    }
    if (phrases.codes[n] == Phrases::written_out) phrases.written.push_back({n, depth});  // for now
  }
  phrases.children[size + 1] = next;
  if (next != size + 1 || shape.short_of() || label.short_of() || code.short_of()) return false;
  UnpackReader& s = s_[format::written];
  for (Phrases::Written& w : phrases.written) {
    const std::uint32_t length = s.byte();
    if (length == 0 || length > most_length || s.short_of()) return false;
    for (std::uint32_t k = 0; k < length; ++k) {
      const std::uint32_t c = s.number();
      // Behind the end of the key, only numbers make sense.
      if (c >= count() + Phrases::number || (k >= w.end && c < Phrases::number)) return false;
      phrases.values.push_back(static_cast<Id>(c));
    }
    w.end = static_cast<std::uint32_t>(phrases.values.size());
  }
  return !s.short_of();
}

bool Unpacker::books() {
  for (Phrases& phrases : book_.phrases)
    if (!trie(phrases, &phrases == &book_.phrases[st_phrases])) return false;
  for (std::size_t i = 0; i < word_book_count; ++i) {
    const Phrases& words = book_.phrases[word_books[i].there];
    for (std::uint32_t n = 0; n < words.size(); ++n)
      if (words.ends(n)) book_.words[i].push_back(static_cast<std::uint8_t>(s_[format::regional].byte()));
  }
  return context();
}

// The last stream: nothing may be left.
bool Unpacker::context() {
  const auto context = s_[format::context].rest();
  book_.context.assign(context.begin(), context.end());
  for (const UnpackReader& stream : s_)
    if (!stream.whole()) return false;
  return true;
}

// Streams side by side, with their sizes before them; false if one is cut short or something is behind them.
bool parted(std::span<const std::byte> packed, std::size_t sizes, std::span<const format::Stream> which,
            UnpackReader (&streams)[format::stream_count]) {
  std::size_t at = sizes + 4 * which.size();
  for (const format::Stream stream : which) {
    const std::size_t size = format::word_at(packed, sizes);
    if (size > packed.size() - at) return false;
    streams[stream] = UnpackReader(packed.subspan(at, size));
    at += size, sizes += 4;
  }
  return at == packed.size();
}

}  // namespace

text::Error unpack(std::span<const std::byte> packed, DictionaryData& book) {
  if (packed.size() < format::header_size) return damaged(packed.size(), "the lexicon is cut short");
  if (format::word_at(packed, 0) != format::magic) return damaged(0, "not a lexicon");
  if (format::word_at(packed, 4) != format::version) return damaged(4, "a lexicon of another version");
  if (format::word_at(packed, 8) != format::checksum(packed.subspan(format::checked_from)))
    return damaged(8, "the lexicon is damaged");
  format::Stream all[format::stream_count];
  for (std::size_t i = 0; i < format::stream_count; ++i) all[i] = static_cast<format::Stream>(i);
  UnpackReader streams[format::stream_count];
  if (!parted(packed, format::checked_from, all, streams) || !Unpacker(streams, book).run())
    return damaged(format::checked_from, "the lexicon is damaged");
  return {};
}

text::Error unpack_part(std::span<const std::byte> packed, std::uint32_t lexicon, DictionaryData& book) {
  if (packed.size() < format::part_header_size) return damaged(packed.size(), "the part for Traditional is cut short");
  if (format::word_at(packed, 0) != format::part_magic) return damaged(0, "not a lexicon's part for Traditional");
  if (format::word_at(packed, 4) != format::version) return damaged(4, "a part of another version");
  if (format::word_at(packed, 8) != format::checksum(packed.subspan(format::checked_from)))
    return damaged(8, "the part for Traditional is damaged");
  if (format::word_at(packed, format::checked_from) != lexicon)
    return damaged(format::checked_from, "the part for Traditional is another lexicon's");
  UnpackReader streams[format::stream_count];
  DictionaryData taken;
  taken.characters = book.characters;
  if (!parted(packed, format::checked_from + 4, format::apart, streams) || !Unpacker(streams, taken).part())
    return damaged(format::part_header_size, "the part for Traditional is damaged");
  book.phrases[st_phrases] = std::move(taken.phrases[st_phrases]);
  book.context = std::move(taken.context);
  return {};
}

}  // namespace fanjian::dictionary
