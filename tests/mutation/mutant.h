// The choice between a place as it is written and as it was mutated (tests/mutation/run.mjs compiles this into every file).
#pragma once

namespace fanjian_mutation {

inline constexpr int most = 8192;
extern int chosen;                   // FANJIAN_MUTANT, or -1
extern unsigned char reached[most];  // which places were asked

inline bool on(int mutant) {
  reached[mutant] = 1;
  return mutant == chosen;
}

template <class A, class B>
bool less(int m, const A& a, const B& b) {
  return on(m) ? a <= b : a < b;
}
template <class A, class B>
bool less_equal(int m, const A& a, const B& b) {
  return on(m) ? a < b : a <= b;
}
template <class A, class B>
bool greater(int m, const A& a, const B& b) {
  return on(m) ? a >= b : a > b;
}
template <class A, class B>
bool greater_equal(int m, const A& a, const B& b) {
  return on(m) ? a > b : a >= b;
}
template <class A, class B>
bool equal(int m, const A& a, const B& b) {
  return (a == b) != on(m);
}
template <class A, class B>
bool unequal(int m, const A& a, const B& b) {
  return (a != b) != on(m);
}
template <class A, class B>
auto plus(int m, A a, B b) {
  return on(m) ? a - b : a + b;
}
template <class A, class B>
auto minus(int m, A a, B b) {
  return on(m) ? a + b : a - b;
}

}  // namespace fanjian_mutation
