// Bytes of any encoding to UTF-8, in chunks. GB 18030, Big5 with Hong Kong's supplement and UTF-16 are read by ICU's
// converters (gb18030, ibm-1375, UTF-16LE and UTF-16BE), so that every program that holds the core reads alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace fanjian::text {

class Decoder {
 public:
  // `bad` gets the offset of every undecodable part, counted from the first chunk's beginning, while the output ends
  // with what stands before it; U+FFFD is appended for the part.
  Decoder(Encoding encoding, std::function<void(std::uint64_t offset)> bad);
  ~Decoder();

  // False: ICU has no converter, for want of memory or of its data. Then nothing is decoded.
  bool ok() const { return ok_; }
  // Appends the decoded `bytes`. A character cut by the end of the chunk waits for the next one, but not at the `end`.
  void take(std::string_view bytes, bool end, std::string& out);
  // Bytes decoded so far.
  std::uint64_t read() const { return read_; }

 private:
  struct Icu;
  void take_utf8(std::string_view bytes, bool end, std::string& out);
  void take_by_icu(std::string_view bytes, bool end, std::string& out);
  void fail(std::uint64_t offset, std::string& out);

  Encoding encoding_;
  std::function<void(std::uint64_t)> bad_;
  std::unique_ptr<Icu> icu_;
  std::string waiting_;
  std::uint64_t read_ = 0;
  bool ok_ = true;
};

struct Decoded {
  std::string text;
  std::size_t good;  // the offset of the first byte that cannot be read, or the number of bytes
  bool ok;           // Decoder::ok
};

// Undecodable input becomes U+FFFD.
Decoded decode(Encoding encoding, std::string_view bytes);

}  // namespace fanjian::text
