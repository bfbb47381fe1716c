// Text made of random words, for what stands in a list to stand in.
#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace fanjian::dictionary::train {

class RandomText {
 public:
  // Words, each with its share of all that are drawn. Both must outlive this.
  RandomText(const std::vector<std::pair<std::u16string, double>>& words, std::mt19937& random);

  // Which of some things, given the sums of their shares.
  std::size_t draw(const std::vector<double>& sums);
  // A text with random words before it, or behind it, until the context cannot see its end.
  std::u16string before(std::u16string text);
  std::u16string behind(std::u16string text);

 private:
  const std::u16string& word() { return words_[draw(sums_)].first; }

  const std::vector<std::pair<std::u16string, double>>& words_;
  std::vector<double> sums_;
  std::mt19937& random_;
};

}  // namespace fanjian::dictionary::train
