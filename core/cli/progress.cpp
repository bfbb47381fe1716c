#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace fanjian::cli {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Progress::Progress(bool writes_to_file, std::uint64_t size)
    : size_(size),
      shown_(isatty(STDERR_FILENO) != 0 && (writes_to_file || isatty(STDOUT_FILENO) == 0)),
      next_(steady_clock::now() + milliseconds(1000)) {}

Progress::~Progress() {
  if (drawn_) std::fputs("\r\x1B[K", stderr);
}

void Progress::reached(std::uint64_t bytes) {
  if (!shown_ || steady_clock::now() < next_) return;
  next_ = steady_clock::now() + milliseconds(200);
  drawn_ = true;
  const double megabytes = static_cast<double>(bytes) / 1e6;
  if (size_ > 0)
    std::fprintf(stderr, "\r\x1B[Kfanjian: %.1f MB of %.1f, %.0f %%", megabytes, static_cast<double>(size_) / 1e6,
                 100 * static_cast<double>(bytes) / static_cast<double>(size_));
  else std::fprintf(stderr, "\r\x1B[Kfanjian: %.1f MB read", megabytes);
  std::fflush(stderr);
}

}  // namespace fanjian::cli
