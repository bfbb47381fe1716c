// Standard output, or a file.
//
// Regular files are written atomically: to a temporary file beside them, which `finish` renames, with the mode and
// the owner that the file had. Symbolic links are followed. A file that cannot be replaced (it has hard links, or
// its owner cannot be kept) is overwritten in place once all is written. Devices, pipes, sockets and files below
// /dev and /proc are written as a stream; the name of an open descriptor (/dev/stdout, /dev/fd/3, a link to one) is
// that descriptor, with its position in the file.
#pragma once

#include <sys/stat.h>

#include <string>
#include <string_view>

namespace fanjian::cli {

// Opens /dev/null for closed descriptors 0 to 2, so that no file gets one of them.
void keep_standard_streams();

class Output {
 public:
  explicit Output(const std::string& path);  // empty: standard output
  ~Output();                                 // without finish: deletes the temporary file
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // False, with a message on standard error, if writing fails; stop writing then. On a terminal, control
  // characters become visible.
  bool write(std::string_view bytes);
  bool finish();
  // Writes nothing: a file stays as it was.
  void abandon() { ok_ = false; }
  bool ok() const { return ok_; }
  // The reader of the output closed it: no error, but the end of the work.
  bool gone() const { return gone_; }

 private:
  bool open_beside();
  bool flush();
  bool put(int file, std::string_view bytes);
  bool settle();  // moves the temporary file to its place
  bool fill_in_place();
  bool fail();

  std::string name_;    // for messages
  std::string place_;   // target of symbolic links
  std::string beside_;  // temporary file; empty: written as a stream
  std::string waiting_;
  struct stat before_ = {};
  bool existed_ = false, in_place_ = false;
  int file_ = -1;
  bool ok_ = true, gone_ = false, terminal_ = false;
};

}  // namespace fanjian::cli
