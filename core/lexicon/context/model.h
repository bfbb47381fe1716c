// What was fitted, in use: for the trainer's own measurements and for the packer.
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/context/fit.h"

namespace fanjian::context {

class Model {
 public:
  Model(const Samples& samples, const Fitted& fitted, const Settings& settings);
  // The choice, as numbered in Choices.
  int choose(Surroundings around) const;

 private:
  const Samples* samples_;
  std::vector<std::uint8_t> order_, rank_;
  std::unordered_map<Feature, std::vector<float>, FeatureHash> weights_;
  double pair_, longer_;
};

inline constexpr int unit = 3;  // of whole numbers, one of e in odds

// One character's part of weights.txt.
void write(std::FILE* file, const Samples& samples, const Fitted& fitted);

// Lines of Simplified, and what they became by phrases alone; writes what the models make of them.
void apply(const Samples& samples, const std::map<char16_t, Model>& models, const std::string& hans,
           const std::string& base, const std::string& out);

}  // namespace fanjian::context
