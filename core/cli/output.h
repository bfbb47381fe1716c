// Standard output, or a file.
//
// A regular file, or one that is not there yet, is written whole or not at all: beside its place, and moved there
// by `finish`, with the mode and the owner that it had. Symbolic links are followed. What cannot be moved so (it
// has other names, or its owner is another whom we may not name) is filled at its place once all is written.
// Devices, pipes, sockets and what stands below /dev and /proc are written through.
#pragma once

#include <sys/stat.h>

#include <string>
#include <string_view>

namespace fanjian::command {

// Descriptors 0 to 2 that the caller closed are /dev/null: no file that is opened later becomes one of them.
void keep_standard_streams();

class Output {
 public:
  explicit Output(const std::string& path);  // empty: standard output
  ~Output();  // without finish: what was written beside is thrown away
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // False, and told on standard error, if it cannot be written. Nothing more is to be written then. On a
  // terminal, control characters become visible.
  bool write(std::string_view bytes);
  bool finish();
  // There is nothing to be written after all: a file stays as it was.
  void abandon() { ok_ = false; }
  bool ok() const { return ok_; }
  // Whoever read the output does no longer: that is no fault, and ends the work.
  bool gone() const { return gone_; }

 private:
  bool open_beside();
  bool flush();
  bool put(int file, std::string_view bytes);
  bool settle();         // what was written beside goes to its place
  bool fill_in_place();
  bool fail();

  std::string name_;     // as it is told
  std::string place_;    // where the links lead
  std::string beside_;   // empty: written through
  std::string waiting_;
  struct stat before_ = {};
  bool existed_ = false, in_place_ = false;
  int file_ = -1;
  bool ok_ = true, gone_ = false, terminal_ = false;
};

}  // namespace fanjian::command
