// What was fitted, written down for the packer.
#pragma once

#include <cstdio>

#include "dictionary/train/fit.h"

namespace fanjian::dictionary::train {

inline constexpr int unit = 3;  // of whole numbers, one of e in odds

// One character's part of weights.txt.
void write(std::FILE* file, const Samples& samples, const Fitted& fitted);

}  // namespace fanjian::dictionary::train
