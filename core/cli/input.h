// Reads a file or standard input as UTF-8, in chunks.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "cli/decoder.h"
#include "cli/progress.h"

namespace fanjian::cli {

class Input {
 public:
  // An empty path is standard input. Shows progress on a terminal unless the output goes there. Reports
  // undecodable input on standard error, the first twenty positions one by one, and counts it.
  // Detects the encoding as soon as more text would not change it: until then input other than plain ASCII is
  // buffered, up to `most_waiting`.
  Input(const std::string& path, std::optional<text::Encoding> encoding, bool writes_to_file);
  ~Input();

  static constexpr std::size_t most_waiting = 16u << 20;

  bool ok() const { return file_ != nullptr; }
  // Reads all input before detecting the encoding.
  void judge_whole(std::size_t most) { least_ = most; }
  // Appends the next chunk, which may be empty; false at the end.
  bool read(std::string& out);
  std::size_t bad() const { return bad_; }
  bool failed() const { return failed_; }  // reading failed
  std::uint64_t bytes() const { return bytes_; }
  const std::string& name() const { return name_; }  // for messages

 private:
  void fill();
  bool judge();
  void decode_as(text::Encoding encoding, std::size_t mark);

  std::string name_;
  std::optional<text::Encoding> encoding_;
  std::FILE* file_ = nullptr;
  std::unique_ptr<Decoder> decoder_;
  std::unique_ptr<Progress> progress_;
  std::string chunk_;          // not decoded yet
  std::size_t least_ = 0;      // minimum to read before detecting the encoding
  std::size_t looked_at_ = 0;  // examined without detecting it
  std::size_t bad_ = 0;
  std::uint64_t bytes_ = 0;
  bool judged_ = false, at_end_ = false, failed_ = false;
};

}  // namespace fanjian::cli
