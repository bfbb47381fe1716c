// How far a text is ASCII, sixteen bytes at a time where the machine can.
#pragma once

#include <cstddef>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace fanjian::convert {

// How many ASCII bytes `p` begins with.
inline std::size_t ascii_run(const unsigned char* p, const unsigned char* end) {
  const unsigned char* at = p;
#if defined(__wasm_simd128__)
  for (; end - at >= 16; at += 16) {
    const auto high = wasm_i8x16_bitmask(wasm_v128_load(at));
    if (high != 0) return static_cast<std::size_t>(at - p) + static_cast<std::size_t>(__builtin_ctz(high));
  }
#elif defined(__SSE2__)
  for (; end - at >= 16; at += 16) {
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))));
    if (high != 0) return static_cast<std::size_t>(at - p) + static_cast<std::size_t>(__builtin_ctz(high));
  }
#endif
  while (at < end && *at < 0x80) ++at;
  return static_cast<std::size_t>(at - p);
}

}  // namespace fanjian::convert
