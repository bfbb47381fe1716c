// Which mutant runs: read before anything else of the program is initialised.
#include "mutant.h"

#include <cstdlib>

namespace fanjian_mutation {

unsigned char reached[most];
int chosen = -1;

namespace {

struct Choice {
  Choice() {
    if (const char* number = std::getenv("FANJIAN_MUTANT")) chosen = std::atoi(number);
  }
};
__attribute__((init_priority(101))) Choice choice;

}  // namespace

}  // namespace fanjian_mutation
