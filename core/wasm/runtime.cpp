// Stubs of the operating system calls of the C++ runtime.
//
// The linker puts these in the place of the C library's own (--wrap, see CMakeLists.txt), and with
// them nothing is left that the module would have to import: a loader has nothing to supply.
#include <cstdarg>
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
  // Ask for 20 % extra; growing memory is slow.
  if (__builtin_wasm_memory_grow(0, wanted - now + wanted / 5) != SIZE_MAX) return 1;
  return __builtin_wasm_memory_grow(0, wanted - now) != SIZE_MAX;
}

// In the place of the C library's, which imports the environment: ICU looks for folders of data there.
char* getenv(const char*) { return nullptr; }

// What nlohmann_json asks of the C library: escapes in four hexadecimal digits, and fractions, of which there are
// none in what is written here and which mean nothing in what is read. The library's own would be 9 KB.
int __wrap_snprintf(char* out, std::size_t size, const char* format, ...) {
  std::va_list values;
  va_start(values, format);
  std::size_t n = 0;
  const auto put = [&](char c) {
    if (n + 1 < size) out[n] = c;
    ++n;
  };
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    while (*format != 'x' && *format != 'X' && *format != 'g' && format[1] != '\0') ++format;
    if (*format == 'g') {
      put('0');
      continue;
    }
    const char* const digits = *format == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
    const unsigned value = va_arg(values, unsigned);
    for (int shift = 12; shift >= 0; shift -= 4) put(digits[value >> shift & 15]);
  }
  if (size > 0) out[n < size ? n : size - 1] = '\0';
  va_end(values);
  return static_cast<int>(n);
}

long double __wrap_strtold(const char* digits, char** end) {
  while (*digits != '\0') ++digits;
  *end = const_cast<char*>(digits);
  return 0;
}

}  // extern "C"
