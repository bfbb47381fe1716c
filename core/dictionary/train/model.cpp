#include "dictionary/train/model.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "text/utf8.h"

namespace fanjian::dictionary::train {

void write(std::FILE* file, const Samples& samples, const Fitted& fitted) {
  const Choices& choices = samples.choices.at(fitted.character);
  const auto whole = [](float x) { return static_cast<int>(std::lround(x * unit)); };
  std::string forms;
  for (const std::uint8_t i : fitted.order) {
    std::u32string members(choices.members[i].begin(), choices.members[i].end());
    forms += '\t' + text::utf8(members);
  }
  std::fprintf(file, "%s%s\n", text::utf8(std::u32string(1, fitted.character)).c_str(), forms.c_str());
  for (const Weighted& w : fitted.features) {
    if (std::all_of(w.weights.begin(), w.weights.end(), [&](float x) { return whole(x) == 0; })) continue;
    std::u32string at;
    const bool coded = w.feature.which >= context::first_sorts || w.feature.which == context::word_place;
    for (std::size_t i = 0; i < context::symbols_of(w.feature.which); ++i)
      at += coded ? U'0' + w.feature.at[i] : char32_t{w.feature.at[i]};
    std::fprintf(file, "%d\t%s", w.feature.which, text::utf8(at).c_str());
    for (const float x : w.weights) std::fprintf(file, "\t%d", whole(x));
    std::fprintf(file, "\n");
  }
}

}  // namespace fanjian::dictionary::train
