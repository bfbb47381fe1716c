// What must hold, whatever the input. A broken promise ends the program, as a fuzzer wants it.
#pragma once

#include <cstdio>
#include <cstdlib>

#define MUST(condition)                                                            \
  do {                                                                             \
    if (!(condition)) {                                                            \
      std::fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                \
    }                                                                              \
  } while (false)
