#include "lexicon/context/model.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "text/utf8.h"

namespace fanjian::context {

Model::Model(const Samples& samples, const Fitted& fitted, const Settings& settings)
    : samples_(&samples), order_(fitted.order), rank_(order_.size()), pair_(settings.pair), longer_(settings.longer) {
  for (std::size_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = static_cast<std::uint8_t>(i);
  for (const Weighted& w : fitted.features) weights_[w.feature] = w.weights;
}

int Model::choose(Surroundings around) const {
  std::vector<double> z(order_.size());
  if (around.phrase >= 0) {
    around.phrase = static_cast<std::int8_t>(rank_[static_cast<std::size_t>(around.phrase)]);
    z[static_cast<std::size_t>(around.phrase)] += around.phrase_length > 2 ? longer_ : pair_;
  }
  std::vector<Feature> found;
  features_of(around, [&](char16_t c) { return samples_->spelling.sort_of(c); }, [&](const Feature& f) { found.push_back(f); });
  for (const Feature& f : found)
    if (const auto w = weights_.find(f); w != weights_.end())
      for (std::size_t i = 0; i < w->second.size(); ++i) z[i + 1] += w->second[i];
  return order_[static_cast<std::size_t>(std::max_element(z.begin(), z.end()) - z.begin())];
}

void write(std::FILE* file, const Samples& samples, const Fitted& fitted) {
  const Choices& choices = samples.choices.at(fitted.character);
  const auto whole = [](float x) { return static_cast<int>(std::lround(x * unit)); };
  std::string forms;
  for (const std::uint8_t i : fitted.order) {
    std::u32string members(choices.members[i].begin(), choices.members[i].end());
    forms += '\t' + utf8(members);
  }
  std::fprintf(file, "%s%s\n", utf8(std::u32string(1, fitted.character)).c_str(), forms.c_str());
  for (const Weighted& w : fitted.features) {
    if (std::all_of(w.weights.begin(), w.weights.end(), [&](float x) { return whole(x) == 0; })) continue;
    std::u32string at;
    const bool coded = w.feature.which >= first_sorts || w.feature.which == phrase;
    for (std::size_t i = 0; i < symbols_of(w.feature.which); ++i) at += coded ? U'0' + w.feature.at[i] : char32_t{w.feature.at[i]};
    std::fprintf(file, "%d\t%s", w.feature.which, utf8(at).c_str());
    for (const float x : w.weights) std::fprintf(file, "\t%d", whole(x));
    std::fprintf(file, "\n");
  }
}

void apply(const Samples& samples, const std::map<char16_t, Model>& models, const std::string& hans,
           const std::string& base, const std::string& out) {
  std::ifstream in(hans), other(base);
  std::ofstream to(out);
  std::vector<std::int8_t> choice;
  std::vector<std::uint8_t> length;
  for (std::string line, start; std::getline(in, line) && std::getline(other, start);) {
    std::u32string text = utf32(line), result = utf32(start);
    std::u16string narrow;
    for (const char32_t c : text) narrow += c < 0x10000 ? static_cast<char16_t>(c) : u'\uFFFD';
    if (text.size() != result.size()) {
      to << start << '\n';
      continue;
    }
    samples.segment(narrow, choice, length);
    for (std::size_t i = 0; i < narrow.size(); ++i) {
      const auto model = models.find(narrow[i]);
      if (model == models.end()) continue;
      const Choices& its = samples.choices.at(narrow[i]);
      Surroundings around;
      for (int k = -reach; k <= reach; ++k) {
        if (k == 0) continue;
        const auto at = static_cast<std::ptrdiff_t>(i) + k;
        const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(text.size());
        around.symbols[static_cast<std::size_t>(k < 0 ? k + reach : k + reach - 1)] =
            inside ? symbol_of(text[static_cast<std::size_t>(at)]) : char16_t(boundary);
      }
      around.phrase = choice[i];
      around.phrase_length = length[i];
      const int chosen = model->second.choose(around);
      if (chosen != its.of(static_cast<char16_t>(result[i]))) result[i] = its.forms[static_cast<std::size_t>(chosen)];
    }
    to << utf8(result) << '\n';
  }
}

}  // namespace fanjian::context
