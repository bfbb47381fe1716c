// Standard output, or a file that is there whole or not at all.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace fanjian::command {

class Output {
 public:
  // An empty path is standard output. A file is written beside its place and moved there by `finish`.
  explicit Output(const std::string& path);
  ~Output();  // without finish: what was written is thrown away

  // False, and told on standard error, if it cannot be written. Nothing more is to be written then.
  bool write(std::string_view bytes);
  bool finish();
  // There is nothing to be written after all: a file stays as it was.
  void abandon() { ok_ = false; }
  bool ok() const { return ok_; }

 private:
  bool fail(const char* what);

  std::string path_, beside_;
  std::FILE* file_ = nullptr;
  bool ok_ = true;
};

}  // namespace fanjian::command
