// The bytes of a stretch that is read one byte off, and what they may have been.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repair/evidence.h"

namespace fanjian::repair {

struct ByteRun {
  std::vector<Byte> bytes;             // the first stood alone, before the reading
  int low = 0;                         // the second byte of the character before
  std::optional<std::string> reading;  // that was written in, without its tone
  bool lossy = false;                  // pairs that are no character were passed over
  double most = 0;                     // that it may cost
  std::u32string_view before, behind;  // what stands around it, within its line
  std::u32string open;                 // brackets that are open where the line begins
  std::u32string echoes;               // what stands elsewhere behind the two characters before it
};

struct Restored {
  std::u32string text;
  double cost = 0;    // unigram_segmenter.h; without what stands around
  double margin = 0;  // how much worse the next best is; 0 where it is not sure what is right
};

// The brackets and quotation marks that are open, the outermost first, as a text goes on.
void read_brackets(std::u32string_view text, std::u32string& open);

// A text that is longer by a character costs about this more.
inline constexpr double a_character = 5;

std::optional<Restored> restore(const ByteRun& run, Evidence& judges);

}  // namespace fanjian::repair
