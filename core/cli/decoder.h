// Decodes any encoding to UTF-8 by ICU, in chunks, with the positions of undecodable input. Native only.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

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
  ~Decoder();

  // Appends the decoded `bytes`. A character cut by the end of the chunk waits for the next one, but not at
  // the `end`.
  void take(std::string_view bytes, bool end, std::string& out);
  Place here() const { return {read_, line_, column_}; }

 private:
  struct Icu;
  void take_utf8(std::string_view bytes, bool end, std::string& out);
  void take_big5(std::string_view bytes, bool end, std::string& out);
  void take_other(std::string_view bytes, bool end, std::string& out);
  void pass(std::string_view text, std::string& out);  // UTF-8 to `out`, counting lines
  void fail(std::uint64_t offset, std::string& out);

  text::Encoding encoding_;
  std::function<void(const Place&)> bad_;
  std::unique_ptr<Icu> icu_;
  std::string waiting_;
  std::uint64_t read_, line_, column_;
};

}  // namespace fanjian::cli
