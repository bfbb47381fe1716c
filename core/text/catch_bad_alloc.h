// An allocation that fails, made a value.
#pragma once

#include <cstdlib>
#include <new>

namespace fanjian::text {

// What `make` gives or, natively and where memory is short, what `otherwise` is. In wasm, which has no
// exceptions, no memory is a trap, and whoever called across the bridge starts another instance.
template <class Make, class Otherwise>
auto catch_bad_alloc([[maybe_unused]] Otherwise otherwise, Make make) -> decltype(make()) {
#if defined(__cpp_exceptions)
  try {
    return make();
  } catch (const std::bad_alloc&) {
    return otherwise;
  }
#else
  return make();
#endif
}

// The same the other way: what a C library reports is thrown, or a trap in wasm.
[[noreturn]] inline void throw_bad_alloc() {
#if defined(__cpp_exceptions)
  throw std::bad_alloc();
#else
  std::abort();
#endif
}

}  // namespace fanjian::text
