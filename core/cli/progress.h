// Progress of long work on a terminal: one line on standard error, after a second.
#pragma once

#include <chrono>
#include <cstdint>

namespace fanjian::cli {

class Progress {
 public:
  // `size`: total bytes, or 0 if unknown. Shown only on a terminal that does not get the output.
  Progress(bool writes_to_file, std::uint64_t size);
  ~Progress();  // clears the line

  void reached(std::uint64_t bytes);

 private:
  std::uint64_t size_;
  bool shown_, drawn_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace fanjian::cli
