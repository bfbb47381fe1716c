// A half-open range of byte offsets into the story's UTF-8 source.
//
// Units: bytes, never characters. A span always begins and ends on a character boundary.
#pragma once

#include <cstdint>
#include <string_view>

namespace fanjian::text {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr std::string_view of(std::string_view source) const { return source.substr(begin, end - begin); }
  friend constexpr bool operator==(Span a, Span b) = default;
};

}  // namespace fanjian::text
