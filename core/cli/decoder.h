// Decodes any encoding to UTF-8 (text/decoder.h), in chunks, with the line and column of undecodable input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "text/decoder.h"
#include "text/encoding.h"

namespace fanjian::cli {

// A position in a file: line and column from 1, the column in characters; the offset in bytes.
struct Place {
  std::uint64_t offset = 0, line = 1, column = 1;
};

class Decoder {
 public:
  // Calls `bad` for every undecodable part, which becomes U+FFFD. Positions start at `begin`.
  Decoder(text::Encoding encoding, const Place& begin, std::function<void(const Place&)> bad);

  // Appends the decoded `bytes`. A character cut by the end of the chunk waits for the next one, but not at
  // the `end`.
  void take(std::string_view bytes, bool end, std::string& out);
  Place here() const { return {begin_ + decoder_.read(), line_, column_}; }

 private:
  void count(const std::string& out);

  std::uint64_t begin_, line_, column_;
  const std::string* out_ = nullptr;  // while take() runs
  std::size_t counted_ = 0;           // of it, what line_ and column_ have seen
  text::Decoder decoder_;
};

}  // namespace fanjian::cli
