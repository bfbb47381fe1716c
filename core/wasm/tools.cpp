// The bridge's second leaf: what only the editor's tools ask of the core. See tools-exports.txt.
#include <cstdint>

#include "tools/encoding.h"
#include "wasm/exchange.h"

using namespace fanjian;
using namespace fanjian::bridge;

extern "C" {

std::int32_t fanjian_tools_encoding(std::uint32_t length) {
  const auto bytes = input(length);
  if (!bytes) return bad_argument("longer than the input buffer");
  const DetectedEncoding found = detect_encoding(*bytes);
  return static_cast<std::int32_t>(found.encoding) | found.mark << 8;
}

}  // extern "C"
