// The longest phrase of a dictionary that a text goes on with.
#pragma once

#include <cstddef>
#include <cstdint>

#include "convert/plan.h"
#include "convert/output_buffer.h"
#include "convert/tables.h"

namespace fanjian::convert {

// A character of the text, as the dictionaries know it.
struct Character {
  dictionary::Id id = dictionary::no_id;  // made normal
  std::uint32_t size = 1;                 // bytes
  char32_t c = 0;
};

// No allocation; the tables and the plan must outlive it. Linear in the longest phrase, for each place.
class PhraseFinder {
 public:
  struct Found {
    const Byte* end = nullptr;
    std::uint32_t node = 0;
    std::uint32_t length = 0;  // characters; 0: there is none
    dictionary::DictionaryId which = dictionary::st_phrases;
  };

  PhraseFinder(const Lexicon::Tables& tables, const MatchPlan& plan) : tables_(tables), plan_(plan) {}

  // The characters of what was looked for last.
  const dictionary::Id* key() const { return key_; }

  // The character at `p`. What is ill-formed, or of no interest to any dictionary, has no number.
  [[gnu::always_inline]] Character read(const Byte* p, const Byte* limit) const {
    // Three bytes: nearly all of a Chinese text.
    const std::uint32_t lead = *p;
    if (lead <= 0xE0 || lead >= 0xED || limit - p < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
      return read_any(p, limit);
    const char32_t c = (lead & 15) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
    return {tables_.id_of(c), 3, c};
  }

  // The longest phrase of a book that begins at `p`, where `c` stands, and ends by `limit`. Its
  // characters are left in `key()`.
  Found longest(dictionary::DictionaryId which, const Byte* p, Character c, const Byte* limit) {
    const dictionary::Phrases& phrases = plan_.phrases(which);
    Found found;
    found.which = which;
    std::uint32_t node = which == dictionary::st_phrases ? 1 : phrases.child(0, c.id);
    for (std::uint32_t length = 1; node != 0; ++length) {
      key_[length - 1] = c.id;
      p += c.size;
      if ((length > 1 || which != dictionary::st_phrases) && phrases.ends(node)) {
        found.end = p;
        found.node = node;
        found.length = length;
      }
      if (p >= limit) break;
      c = read(p, limit);
      if (c.id == dictionary::no_id) break;
      node = length == 1 && which == dictionary::st_phrases ? plan_.pairs->find(key_[0], c.id)
                                                            : phrases.child(node, c.id);
    }
    return found;
  }

  // The phrase that a step takes at `p`: the first book's that has one.
  Found phrase(ConversionStage step, const Byte* p, Character c, const Byte* limit) {
    const std::uint8_t in = plan_.begins[c.id];
    if ((in & (MatchPlan::first_phrase | MatchPlan::first_single)) != 0)
      for (const dictionary::DictionaryId which : books_of(step)) {
        const Found found = longest(which, p, c, limit);
        if (found.length > 0) return found;
      }
    return {};
  }
  // The phrase of the dictionary that a text is cut by, if it is cut.
  Found segment(const Byte* p, Character c, const Byte* limit) {
    if ((plan_.begins[c.id] & MatchPlan::segment) == 0) return {};
    return longest(plan_.pipeline.segmentation, p, c, limit);
  }

 private:
  [[gnu::noinline]] Character read_any(const Byte* p, const Byte* limit) const {
    const std::uint32_t lead = *p;
    char32_t c = lead;
    std::uint32_t size = 1;
    if (lead >= 0x80) {
      size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
      const Character ill = {dictionary::no_id, 1, 0};
      if (lead < 0xC2 || lead > 0xF4 || static_cast<std::size_t>(limit - p) < size) return ill;
      c = lead & (0x7Fu >> size);
      for (std::uint32_t i = 1; i < size; ++i) {
        if ((p[i] & 0xC0) != 0x80) return ill;
        c = c << 6 | (p[i] & 63u);
      }
      static constexpr char32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
      if (c < least[size] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return ill;
    }
    return {tables_.id_of(c), size, c};
  }

  const Lexicon::Tables& tables_;
  const MatchPlan& plan_;
  dictionary::Id key_[dictionary::most_length + 1];
};

}  // namespace fanjian::convert
