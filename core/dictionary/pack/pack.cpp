#include "dictionary/pack/pack.h"

#include <numeric>

#include "dictionary/format.h"
#include "dictionary/pack/source_dictionaries.h"
#include "dictionary/unpack.h"

namespace fanjian::dictionary::pack {
namespace {

class Writer {
 public:
  void byte(std::uint32_t value) { bytes_ += static_cast<char>(value); }
  void number(std::uint32_t value) {
    if (value < format::one_byte) {
      byte(value);
    } else if (value < format::two_bytes) {
      byte(format::one_byte + (value - format::one_byte) / 256);
      byte((value - format::one_byte) % 256);
    } else {
      byte(255);
      byte(value & 255), byte(value >> 8 & 255), byte(value >> 16);
    }
  }
  void signed_number(std::int64_t value) { number(format::folded(static_cast<std::int32_t>(value))); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

bool is_compatibility(char32_t c) { return (c >= 0xF900 && c < 0xFB00) || (c >= 0x2F800 && c < 0x2FA20); }

class Packer {
 public:
  explicit Packer(const DictionaryData& book)
      : book_(book), ordered_(book.characters.size()), places_(ordered_.size()) {
    std::iota(ordered_.begin(), ordered_.end(), Id{0});
    std::sort(ordered_.begin(), ordered_.end(), [&](Id a, Id b) { return book.characters[a] < book.characters[b]; });
    for (std::size_t i = 0; i < ordered_.size(); ++i) places_[ordered_[i]] = static_cast<std::int64_t>(i);
  }

  void run() {
    characters();
    normals();
    simplified();
    traditional();
    variants(tw_variants, tw_variants_rev);
    variants(hk_variants, hk_variants_rev);
    for (const Phrases& phrases : book_.phrases) trie(phrases);
    for (const auto& flags : book_.words)
      for (const std::uint8_t flag : flags) s_[format::regional].byte(flag);
    context();
  }

  void run_part() {
    trie(book_.phrases[st_phrases]);
    context();
  }

  std::string packed() const {
    format::Stream all[format::stream_count];
    for (std::size_t i = 0; i < format::stream_count; ++i) all[i] = static_cast<format::Stream>(i);
    return sealed(format::magic, {}, all);
  }

  // `lexicon`: the packed one that the part belongs to.
  std::string packed_part(const std::string& lexicon) const {
    return sealed(format::part_magic, lexicon.substr(format::checked_from - 4, 4), format::apart);
  }

 private:
  std::string sealed(std::uint32_t magic, std::string body, std::span<const format::Stream> which) const {
    for (const format::Stream stream : which) word(body, static_cast<std::uint32_t>(s_[stream].bytes().size()));
    for (const format::Stream stream : which) body += s_[stream].bytes();
    std::string out;
    word(out, magic);
    word(out, format::version);
    word(out, format::checksum(std::as_bytes(std::span(body))));
    return out + body;
  }

  void context() {
    for (const std::uint8_t byte : book_.context) s_[format::context].byte(byte);
  }

  static void word(std::string& out, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
  }

  void characters() {
    char32_t next = 0;
    for (const Id id : ordered_) {
      s_[format::gaps].number(book_.characters[id] - next + 1);
      next = book_.characters[id] + 1;
      std::uint32_t k = 0;
      while (id >= book_.class_end[k]) ++k;
      s_[format::kinds].byte(k * 2 + (book_.hant_size[id] > 0));
    }
    s_[format::gaps].number(0);
  }

  void normals() {
    std::int64_t place = 0;
    for (const Id id : ordered_) {
      if (!is_compatibility(book_.characters[id])) continue;
      if (book_.normal[id] == no_id) {
        s_[format::normals].number(0);
        continue;
      }
      const std::int64_t to = places_[book_.normal[id]];
      s_[format::normals].number(1 + format::folded(static_cast<std::int32_t>(to - place)));
      place = to + 1;
    }
  }

  void simplified() {
    std::vector<std::int64_t> ranks(ordered_.size(), -1);
    std::int64_t rank = 0;
    for (const Id id : ordered_)
      if (book_.hant_size[id] == 0 && !is_compatibility(book_.characters[id])) ranks[id] = rank++;
    std::int64_t target = 0;
    for (const Id id : ordered_) {
      const auto candidates = book_.hant_of(id);
      if (candidates.empty()) continue;
      const auto self = std::find(candidates.begin(), candidates.end(), id) - candidates.begin();
      const auto size = static_cast<std::ptrdiff_t>(candidates.size());
      const bool odd = self != 0 && ranks[candidates.front()] < 0;
      s_[format::shapes].byte(static_cast<std::uint32_t>((size - 1) << 4 | (odd ? 15 : self == size ? 0 : self + 1)));
      for (std::ptrdiff_t k = 0; k < size; ++k) {
        const Id to = candidates[static_cast<std::size_t>(k)];
        if (k == self) continue;
        if (k == 0 && !odd) {
          s_[format::targets].signed_number(ranks[to] - target);
          target = ranks[to] + 1;
        } else {
          s_[format::others].signed_number(places_[to] - places_[id]);
        }
      }
    }
  }

  void traditional() {
    std::vector<Id> expected(ordered_.size(), no_id), expected_rare = expected;
    for (const Id id : ordered_)
      for (const Id to : book_.hant_of(id))
        if (to != id && expected[to] == no_id && expected_rare[to] == no_id)
          (book_.characters[id] < 0x20000 ? expected : expected_rare)[to] = id;
    std::int64_t next = 0;
    for (const Id id : ordered_) {
      if (book_.hans[id] == expected[id] && book_.hans_rare[id] == expected_rare[id]) continue;
      Writer& s = s_[format::exceptions];
      s.number(static_cast<std::uint32_t>(places_[id] - next));
      for (const Id to : {book_.hans[id], book_.hans_rare[id]})
        s.number(to == no_id ? 0 : 1 + format::folded(static_cast<std::int32_t>(places_[to] - places_[id])));
      next = places_[id] + 1;
    }
  }

  void list(std::vector<Pair> pairs) {
    std::sort(pairs.begin(), pairs.end(), [&](Pair a, Pair b) { return places_[a.from] < places_[b.from]; });
    Writer& s = s_[format::variants];
    s.number(static_cast<std::uint32_t>(pairs.size()));
    std::int64_t next = 0;
    for (const Pair pair : pairs) {
      s.number(static_cast<std::uint32_t>(places_[pair.from] - next));
      s.signed_number(places_[pair.to] - places_[pair.from]);
      next = places_[pair.from] + 1;
    }
  }

  void variants(Variants there, Variants back) {
    std::vector<Pair> forth = book_.variants[there], rest = book_.variants[back];
    list(forth);
    std::sort(forth.begin(), forth.end(), [&](Pair a, Pair b) { return places_[a.from] < places_[b.from]; });
    for (const Pair pair : forth) {
      const auto at = std::find_if(rest.begin(), rest.end(),
                                   [&](Pair p) { return p.from == pair.to && p.to == pair.from; });
      s_[format::variants].byte(at != rest.end());
      if (at != rest.end()) rest.erase(at);
    }
    list(rest);
  }

  static bool is_word(const Phrases& phrases, std::uint32_t n) {
    return !phrases.words.empty() && phrases.words[n].cost != 0;
  }

  void word(const Phrases& phrases, std::uint32_t n) {
    const Phrases::Word its = phrases.words[n];
    const std::uint32_t same = phrases.ends(n) ? phrases.codes[n] : 0;
    const auto kind = its.cost == 0 || (its.code == same && same != Phrases::written_out) ? format::same_value
                      : its.code == Phrases::Word::open                                   ? format::open_value
                                                                                          : format::own_value;
    s_[format::words].byte(static_cast<std::uint32_t>(its.cost) | static_cast<std::uint32_t>(phrases.ends(n)) << 4 |
                           static_cast<std::uint32_t>(kind) << 5);
    if (kind == format::own_value) s_[format::word_codes].number(its.code);
  }

  void trie(const Phrases& phrases) {
    s_[format::nodes].number(phrases.size() - 1);
    for (std::uint32_t n = 0; n < phrases.size(); ++n) {
      const std::uint32_t begin = phrases.children[n], end = phrases.children[n + 1];
      s_[format::nodes].number((end - begin) << 1 | (phrases.ends(n) || is_word(phrases, n)));
      std::uint32_t next = 0;
      for (std::uint32_t c = begin; c < end; ++c) {
        s_[format::labels].number(phrases.labels[c] - next);
        next = phrases.labels[c] + 1u;
      }
      if (!phrases.words.empty() && (phrases.ends(n) || is_word(phrases, n))) word(phrases, n);
      if (phrases.ends(n)) s_[format::codes].byte(phrases.codes[n]);
    }
    std::uint32_t begin = 0;
    for (const Phrases::Written& w : phrases.written) {
      s_[format::written].byte(w.end - begin);
      for (; begin < w.end; ++begin) s_[format::written].number(phrases.values[begin]);
    }
  }

  const DictionaryData& book_;
  Writer s_[format::stream_count];
  std::vector<Id> ordered_;           // in code point order
  std::vector<std::int64_t> places_;  // and back
};

}  // namespace

std::string pack(const DictionaryData& book) {
  Packer packer(book);
  packer.run();
  const std::string packed = packer.packed();
  DictionaryData again;
  if (unpack(std::as_bytes(std::span(packed)), again).code != text::ErrorCode::none ||
      plain_of(again) != plain_of(book))
    return {};
  return packed;
}

Parts pack_parts(const DictionaryData& book) {
  DictionaryData rest = book;
  rest.phrases[st_phrases] = {};
  rest.phrases[st_phrases].words.resize(1);
  rest.context.clear();
  Packer packer(book);
  packer.run_part();
  Parts parts;
  parts.lexicon = pack(rest);
  if (parts.lexicon.empty()) return {};
  parts.traditional = packer.packed_part(parts.lexicon);
  const auto lexicon = std::as_bytes(std::span(parts.lexicon));
  DictionaryData again;
  if (unpack(lexicon, again).code != text::ErrorCode::none ||
      unpack_part(std::as_bytes(std::span(parts.traditional)), format::word_at(lexicon, 8), again).code !=
          text::ErrorCode::none ||
      plain_of(again) != plain_of(book))
    return {};
  return parts;
}

}  // namespace fanjian::dictionary::pack
