#include "dictionary/train/random_text.h"

#include <algorithm>

#include "dictionary/context_features.h"

namespace fanjian::dictionary::train {
namespace {

// Between words, one time in three.
constexpr std::u16string_view little = u"的了在是和，。、一不有为与及，“”（）我他这上下，。、";

}  // namespace

RandomText::RandomText(const std::vector<std::pair<std::u16string, double>>& words, std::mt19937& random)
    : words_(words), random_(random) {
  for (const auto& [word, share] : words) sums_.push_back((sums_.empty() ? 0 : sums_.back()) + share);
}

std::size_t RandomText::draw(const std::vector<double>& sums) {
  const double at = std::uniform_real_distribution<double>(0, sums.back())(random_);
  return std::min(static_cast<std::size_t>(std::lower_bound(sums.begin(), sums.end(), at) - sums.begin()),
                  sums.size() - 1);
}

std::u16string RandomText::before(std::u16string text) {
  while (text.size() < context::reach) {
    if (random_() % 3 == 0) text.insert(text.begin(), little[random_() % little.size()]);
    text = word() + text;
  }
  return text;
}

std::u16string RandomText::behind(std::u16string text) {
  while (text.size() < context::reach) {
    if (random_() % 3 == 0) text += little[random_() % little.size()];
    text += word();
  }
  return text;
}

}  // namespace fanjian::dictionary::train
