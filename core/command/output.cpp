#include "command/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace fanjian::command {

Output::Output(const std::string& path) : path_(path) {
  if (path.empty()) {
    file_ = stdout;
    return;
  }
  beside_ = path + "." + std::to_string(getpid()) + ".tmp";
  file_ = std::fopen(beside_.c_str(), "wbx");
  if (file_ == nullptr) fail("cannot be written");
}

Output::~Output() {
  if (file_ == nullptr || file_ == stdout) return;
  std::fclose(file_);
  std::remove(beside_.c_str());
}

bool Output::fail(const char* what) {
  // Whoever reads our output may stop reading; that is no error of ours.
  if (!(file_ == stdout && errno == EPIPE))
    std::fprintf(stderr, "fanjian: %s: %s: %s\n", path_.empty() ? "standard output" : path_.c_str(), what, std::strerror(errno));
  return ok_ = false;
}

bool Output::write(std::string_view bytes) {
  if (ok_ && std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) return fail("cannot be written");
  return ok_;
}

bool Output::finish() {
  if (!ok_) return false;
  if (file_ == stdout) return std::fflush(stdout) == 0 || fail("cannot be written");
  std::FILE* const file = file_;
  file_ = nullptr;
  if (std::fclose(file) != 0 || std::rename(beside_.c_str(), path_.c_str()) != 0) {
    fail("cannot be written");
    std::remove(beside_.c_str());
  }
  return ok_;
}

}  // namespace fanjian::command
