// Hanyu Pinyin syllables: all that the standard (GB/T 16159, Xinhua Zidian) knows, with ê, ng, n
// and m.
//
// A reading is given as code points. Tone marks may be precomposed or combining; ü may be written
// so, as v, or as u with a diaeresis; ɡ and ɑ (U+0261, U+0251) and full-width letters are read as g
// and a.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fanjian::article {

struct Syllables {
  int count = 0;  // how many syllables; 0: not pinyin
  int tones = 0;  // how many tone marks
};

// One syllable with at most one tone mark, or a word of several (joined, or with spaces, hyphens or
// apostrophes between). At most 32 code points are looked at.
Syllables read_pinyin(std::u32string_view reading);

// The letters of a reading in small ASCII, tones taken off, ü as v and ê as E; what is no letter of a
// reading is passed over.
std::string without_tones(std::u32string_view reading);

// What a letter of a reading may be: Latin letters of pinyin and combining tone marks.
bool is_pinyin_letter(char32_t c);

}  // namespace fanjian::article
