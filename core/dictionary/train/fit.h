// Fits the context model: for each ambiguous character a log-linear choice, most features weighing
// nothing (L1), found by OWL-QN (Andrew and Gao, "Scalable training of L1-regularized log-linear
// models", 2007).
#pragma once

#include "dictionary/train/samples.h"

namespace fanjian::dictionary::train {

struct Weighted {
  context::Feature feature;
  std::vector<float> weights;  // of the choices but the first, which always scores 0
};

struct Fitted {
  char16_t character = 0;
  std::vector<std::uint8_t> order;  // the choices, the most common first
  std::vector<Weighted> features;   // ascending
};

struct Settings {
  double l1 = 0.6, l2 = 0.01;
  int rounds = 40;
};

// One character's samples; all of them have the same `character`.
Fitted fit(const Samples& samples, const std::vector<const Sample*>& its, const Settings& settings);

}  // namespace fanjian::dictionary::train
