// A file or standard input, as UTF-8, a chunk at a time.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "cli/decoder.h"
#include "cli/progress.h"

namespace fanjian::command {

class Input {
 public:
  // An empty path is standard input. How far reading has come is shown on a terminal, if the work's result
  // goes elsewhere. What cannot be read is told on standard error, the first twenty
  // places one by one, and counted.
  // The encoding is judged as soon as more of the text would not change it: until then what is not plain ASCII
  // waits, up to `most_waiting`.
  Input(const std::string& path, std::optional<Encoding> encoding, bool writes_to_file);
  ~Input();

  static constexpr std::size_t most_waiting = 16u << 20;

  bool ok() const { return file_ != nullptr; }
  // All of it is read before its encoding is judged.
  void judge_whole(std::size_t most) { least_ = most; }
  // Appends the next chunk, which may be empty; false at the end.
  bool read(std::string& out);
  std::size_t bad() const { return bad_; }
  bool failed() const { return failed_; }  // the system could not read on
  std::uint64_t bytes() const { return bytes_; }
  const std::string& name() const { return name_; }  // as it is told

 private:
  void fill();
  bool judge();
  void decode_as(Encoding encoding, std::size_t mark);

  std::string name_;
  std::optional<Encoding> encoding_;
  std::FILE* file_ = nullptr;
  std::unique_ptr<Decoder> decoder_;
  std::unique_ptr<Progress> progress_;
  std::string chunk_;            // not decoded yet
  std::size_t least_ = 0;        // at least so much is read before the encoding is judged
  std::size_t looked_at_ = 0;    // how much of it did not tell
  std::size_t bad_ = 0;
  std::uint64_t bytes_ = 0;
  bool judged_ = false, at_end_ = false, failed_ = false;
};

}  // namespace fanjian::command
