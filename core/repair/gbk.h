// GBK as a converter saw it: which two bytes a character is, and the other way round.
//
// The table is ICU's, of its converter `gb18030` (text/decoder.h).
// Characters for private use are what such a table gives for pairs that stand for no character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"

namespace fanjian::repair {

// A byte, or -1 where it is not known.
using Byte = std::int16_t;

class Gbk {
 public:
  static constexpr int first_lead = 0x81, last_lead = 0xFE, first_trail = 0x40, last_trail = 0xFE, no_trail = 0x7F;
  static constexpr std::size_t size = (last_lead - first_lead + 1) * (last_trail - first_trail);

  static bool is_lead(int byte) { return byte >= first_lead && byte <= last_lead; }
  static bool is_trail(int byte) { return byte >= first_trail && byte <= last_trail && byte != no_trail; }
  // Every pair of bytes, in order: what a table is asked for.
  static std::string all_pairs();

  // What ICU reads the pairs as. bad_argument: ICU has no converter.
  static text::Result<Gbk> open();
  // `table`: UTF-8, the character of each of all_pairs(). bad_argument: it has another length, or characters
  // beyond the Basic Multilingual Plane.
  static text::Result<Gbk> open(std::string_view table);

  // U+0000: no character.
  char32_t character(int lead, int trail) const;
  // A pair, but no character: what some decoders pass over in silence.
  bool is_hole(int lead, int trail) const;
  // lead << 8 | trail, the first such; 0 of what GBK does not have.
  std::uint16_t pair(char32_t character) const { return character < pairs_.size() ? pairs_[character] : 0; }
  // Appends every character that can stand for two bytes, either of which may be unknown.
  void characters(Byte lead, Byte trail, std::u32string& out) const;

 private:
  Gbk() : characters_(size), pairs_(0x10000) {}
  char16_t at(int lead, int trail) const;

  std::vector<char16_t> characters_;  // by lead, then trail
  std::vector<std::uint16_t> pairs_;  // by character
};

}  // namespace fanjian::repair
