// The packed lexicon's outer shape, shared by writer and reader: streams of bytes, each of one kind
// of thing, so that a general compressor finds them alike. See FORMAT.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

namespace fanjian::dictionary::format {

inline constexpr std::uint32_t magic = 0x584C4A46;  // "FJLX"
inline constexpr std::uint32_t version = 5;
inline constexpr std::uint32_t part_magic = 0x50544A46;  // "FJTP"

enum Stream : std::uint8_t {
  gaps,        // between code points
  kinds,       // class of each character, and whether Simplified has an entry for it
  normals,     // what compatibility ideographs become
  shapes,      // of Simplified's entries: how many candidates
  targets,     // the default candidates
  others,      // the other candidates
  exceptions,  // where Traditional to Simplified is not the inverse
  variants,    // of Taiwan and Hong Kong
  nodes,       // of the phrases: whether one ends, and how many children
  labels,      // the children
  codes,       // what the phrases become
  written,     // and where that has to be written out
  regional,    // which regional words lead back, and which are technical
  words,       // of Simplified's phrases: what ends there as a word
  word_codes,  // what words become where that is their own
  context,     // the model that decides by context: context_format.h
  stream_count
};

// Of which streams the part for Traditional has a piece, in this order.
inline constexpr Stream apart[] = {nodes, labels, codes, written, words, word_codes, context};
inline constexpr std::size_t apart_count = std::size(apart);

// Of a word: its cost (dictionary.h) in the four lowest bits, then 1 if a phrase also ends there, then the encoding of its value:
// the phrase's or, where there is none, what its characters become by themselves; none; by a code of its own.
enum WordValue : std::uint8_t { same_value, open_value, own_value };

// magic, version, checksum of all behind it; then the streams' sizes, four bytes each.
inline constexpr std::size_t checked_from = 12;
inline constexpr std::size_t header_size = checked_from + 4 * stream_count;

// Of the part: its magic, version, checksum of all behind it; the checksum of the lexicon that it belongs to; then the
// sizes of its streams.
inline constexpr std::size_t part_header_size = checked_from + 4 + 4 * apart_count;

inline std::uint32_t word_at(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<std::uint32_t>(bytes[at + i]);
  return value;
}

// FNV-1a over words of four bytes, then over the rest, each folded once: a product alone never carries a word's
// highest byte downwards, and two damaged ones would pass once in 256 times. A single damaged byte changes it always.
inline std::uint32_t checksum(std::span<const std::byte> bytes) {
  std::uint32_t h = 2166136261u;
  std::size_t i = 0;
  const auto add = [&h](std::uint32_t word) {
    h = (h ^ word) * 16777619u;
    h ^= h >> 15;
  };
  for (; i + 4 <= bytes.size(); i += 4) add(word_at(bytes, i));
  for (; i < bytes.size(); ++i) add(static_cast<std::uint32_t>(bytes[i]));
  return h;
}

// Numbers below 2^24: a byte below 192; below 16,320 two bytes, the first from 192 on; else 255 and
// three bytes, the lowest first.
inline constexpr std::uint32_t one_byte = 192, two_bytes = one_byte + 63 * 256;
template <class Byte>
std::uint32_t read_number(Byte byte) {  // byte() gives the next one
  const std::uint32_t first = byte();
  if (first < one_byte) return first;
  if (first < 255) return one_byte + (first - one_byte) * 256 + byte();
  const std::uint32_t low = byte(), middle = byte();
  return low | middle << 8 | byte() << 16;
}

// Numbers with a sign, small ones small: 0, -1, 1, -2, 2, ...
inline std::uint32_t folded(std::int32_t value) {
  return value < 0 ? static_cast<std::uint32_t>(-(value + 1)) * 2 + 1 : static_cast<std::uint32_t>(value) * 2;
}
inline std::int32_t unfolded(std::uint32_t value) {
  const auto half = static_cast<std::int32_t>(value / 2);
  return value % 2 != 0 ? -half - 1 : half;
}

}  // namespace fanjian::dictionary::format
