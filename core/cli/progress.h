// How far long work has come, on a terminal: one line on standard error, from the second second on.
#pragma once

#include <chrono>
#include <cstdint>

namespace fanjian::command {

class Progress {
 public:
  // `size`: of the whole in bytes, or 0 where nobody knows. Shown only on a terminal that the work does not write to.
  Progress(bool writes_to_file, std::uint64_t size);
  ~Progress();  // takes the line away

  void reached(std::uint64_t bytes);

 private:
  std::uint64_t size_;
  bool shown_, drawn_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace fanjian::command
