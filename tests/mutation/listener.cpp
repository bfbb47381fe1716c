// Catch2's main, and for each case what it took, which mutants it reached and whether it passed: a line of FANJIAN_REACHED's file.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#define CATCH_CONFIG_MAIN
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>
#endif

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "mutant.h"

namespace {

#if __has_include(<catch2/catch_all.hpp>)
using ListenerBase = Catch::EventListenerBase;
const std::string& name_of(const Catch::TestCaseStats& stats) { return stats.testInfo->name; }
#else
using ListenerBase = Catch::TestEventListenerBase;
const std::string& name_of(const Catch::TestCaseStats& stats) { return stats.testInfo.name; }
#endif

using Clock = std::chrono::steady_clock;

struct Reached : ListenerBase {
  using ListenerBase::ListenerBase;

  void testRunStarting(const Catch::TestRunInfo&) override {
    const char* path = std::getenv("FANJIAN_REACHED");
    out_ = path ? std::fopen(path, "w") : nullptr;
    write("", 0, true);  // as the program starts: what the constants are made of
  }
  void testCaseStarting(const Catch::TestCaseInfo&) override { begun_ = Clock::now(); }
  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    write(name_of(stats).c_str(), std::chrono::duration<double, std::milli>(Clock::now() - begun_).count(),
          stats.totals.assertions.failed == 0);
  }
  void testRunEnded(const Catch::TestRunStats&) override {
    if (out_) std::fclose(out_);
    out_ = nullptr;
  }

 private:
  void write(const char* name, double milliseconds, bool passed) {
    if (!out_) return;
    std::fprintf(out_, "%s\t%.1f\t", name, milliseconds);
    for (int m = 0; m < fanjian_mutation::most; ++m)
      if (fanjian_mutation::reached[m]) std::fprintf(out_, "%d ", m);
    std::fprintf(out_, "\t%s\n", passed ? "passed" : "fails");
    std::memset(fanjian_mutation::reached, 0, sizeof fanjian_mutation::reached);
  }

  std::FILE* out_ = nullptr;
  Clock::time_point begun_;
};

CATCH_REGISTER_LISTENER(Reached)

}  // namespace
