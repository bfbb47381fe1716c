// The packed lexicon's outer shape, shared by writer and reader. See FORMAT.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fanjian::format {

inline constexpr std::uint32_t magic = 0x584C4A46;  // "FJLX"
inline constexpr std::uint32_t version = 2;
inline constexpr std::size_t header_size = 16;      // magic, version, size of the rest, checksum

// FNV-1a over the bytes: any single damaged byte changes it.
inline std::uint32_t checksum(std::span<const std::byte> bytes) {
  std::uint32_t h = 2166136261u;
  for (const std::byte b : bytes) h = (h ^ static_cast<std::uint32_t>(b)) * 16777619u;
  return h;
}

}  // namespace fanjian::format
