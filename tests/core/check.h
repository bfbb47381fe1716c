// Catch2, whichever of the two that Debian ships; what its failures say of our types; cases without their data.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <cstdio>
#include <string>

#include "text/error.h"
#include "text/span.h"

// Every case has its room as a tag (tests/CMakeLists.txt), beside those of its own.
#undef TEST_CASE
#define TEST_CASE(name, ...) INTERNAL_CATCH_TESTCASE(name, FANJIAN_ROOM __VA_ARGS__)

// Ends the case: CTest shows it as skipped (its SKIP_REGULAR_EXPRESSION). Catch2 has SKIP() from 3.3 on.
#define SKIP_WITHOUT(there, what)                      \
  do {                                                 \
    if (!(there)) {                                    \
      std::printf("skipped: %s is not there\n", what); \
      return;                                          \
    }                                                  \
  } while (false)

namespace Catch {

template <>
struct StringMaker<fanjian::text::Span> {
  static std::string convert(fanjian::text::Span span) {
    return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
  }
};

template <>
struct StringMaker<fanjian::text::ErrorCode> {
  static std::string convert(fanjian::text::ErrorCode code) {
    return "ErrorCode " + std::to_string(static_cast<int>(code));
  }
};

template <>
struct StringMaker<fanjian::text::Error> {
  static std::string convert(const fanjian::text::Error& error) {
    return StringMaker<fanjian::text::ErrorCode>::convert(error.code) + " at byte " + std::to_string(error.offset) +
           ": " + (error.message != nullptr ? error.message : "");
  }
};

}  // namespace Catch
