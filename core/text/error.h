// Errors are values. Nothing in the core throws for bad input, and no exception crosses the ABI.
//
// `offset` is a byte offset into the input that the failing call was given; `message` is a static
// English sentence for developers; the web layer has its own for readers. Out of memory, natively: functions that
// open a lexicon, an article or a story return an error, others throw std::bad_alloc.
#pragma once

#include <cstdint>
#include <utility>
#include <variant>

namespace fanjian::text {

enum class ErrorCode : std::uint8_t {
  none = 0,
  invalid_utf8 = 1,  // offset: the first byte that is not part of a well-formed sequence
  too_large = 2,     // the input exceeds max_source_bytes, or a story max_lines
  bad_json = 3,      // not JSON; offset: where reading stopped
  bad_shape = 4,     // JSON, but not a story
  bad_lexicon = 5,   // the packed lexicon is damaged or of another version
  unknown_tag = 6,   // a script, region or configuration that does not exist
  out_of_memory = 7,
  bad_argument = 8,  // an invalid call of the ABI (unknown handle, ...)
  bad_glossary = 9,  // a term that cannot be used; offset: its line, or its number in a list of terms
};

struct Error {
  ErrorCode code = ErrorCode::none;
  std::uint32_t offset = 0;
  const char* message = "";
};

// The largest story: 64 MiB. Offsets are 32 bits wide, and wasm has 4 GiB at the very most.
inline constexpr std::uint32_t max_source_bytes = 64u << 20;
// The most lines of a story that are not blank: each becomes an element of a page, and more would stop an engine.
inline constexpr std::uint32_t max_lines = 20'000;

// Either a value or an error; ask `ok()` before `value()`.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, error) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  Error error() const { return ok() ? Error{} : *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace fanjian::text
