// The usual reading of a character, from fanjian-readings.txt:
//
//   1               the format
//   么麽…           characters of Simplified, each followed by one of Traditional that it stands for
//   líng〇伶…       a reading, and the characters that have it unless a phrase says otherwise; one
//                   line a reading
//   (an empty line)
//   银行- háng      a phrase in Simplified, and its characters' readings: not asked for here
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "text/error.h"

namespace fanjian::repair {

class Readings {
 public:
  // `data`: UTF-8, not kept. bad_lexicon: of another version.
  static text::Result<Readings> open(std::string_view data);

  // Without its tone (article/lexical/pinyin.h); empty where there is none.
  std::string_view of(char32_t character) const;

 private:
  std::unordered_map<char32_t, char32_t> simple_;
  std::unordered_map<char32_t, std::string> usual_;
};

}  // namespace fanjian::repair
