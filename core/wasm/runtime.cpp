// What the C++ runtime asks of an operating system, cut down to what a page can give: nothing.
//
// The linker puts these in the place of the C library's own (--wrap, see CMakeLists.txt), and with
// them nothing is left that the module would have to import: a loader has nothing to supply.
#include <cstddef>
#include <cstdint>

extern "C" {

// Out of memory, or an invariant that does not hold. The instance is lost; the loader says so.
[[noreturn]] void __wrap_abort() { __builtin_trap(); }

// What malloc asks for when the memory is full: true if the memory now has `bytes` bytes.
int __wrap_emscripten_resize_heap(std::size_t bytes) {
  constexpr std::size_t page = 65536;
  const std::size_t now = __builtin_wasm_memory_size(0);
  const std::size_t wanted = bytes / page + (bytes % page != 0);
  if (wanted <= now) return 1;
  // A fifth more than was asked for, if that can be had: growing is dear.
  if (__builtin_wasm_memory_grow(0, wanted - now + wanted / 5) != SIZE_MAX) return 1;
  return __builtin_wasm_memory_grow(0, wanted - now) != SIZE_MAX;
}

}  // extern "C"
