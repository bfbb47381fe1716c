// A file or standard input, as UTF-8, a chunk at a time.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "command/decoder.h"
#include "command/progress.h"

namespace fanjian::command {

class Input {
 public:
  // An empty path is standard input. How far reading has come is shown on a terminal, if the work's result
  // goes elsewhere. What cannot be read is told on standard error, the first twenty
  // places one by one, and counted.
  Input(const std::string& path, std::optional<Encoding> encoding, bool writes_to_file);
  ~Input();

  bool ok() const { return file_ != nullptr; }
  // Appends the next chunk, which may be empty; false at the end.
  bool read(std::string& out);
  std::size_t bad() const { return bad_; }
  bool failed() const { return failed_; }  // the system could not read on
  std::uint64_t bytes() const { return bytes_; }
  const std::string& name() const { return name_; }

 private:
  void begin();

  std::string name_;
  std::optional<Encoding> encoding_;
  std::FILE* file_ = nullptr;
  std::unique_ptr<Decoder> decoder_;
  std::unique_ptr<Progress> progress_;
  std::string chunk_;
  std::size_t bad_ = 0;
  std::uint64_t bytes_ = 0;
  bool at_end_ = false, failed_ = false;
};

}  // namespace fanjian::command
