// Which words meet at their edges, and what a neighbour makes there of an ambiguous character: 国 before 历
// is 國 before 曆 in one word, and 中國 before 歷代 in two.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dictionary/train/spelling.h"

namespace fanjian::dictionary::train {

class Meetings {
 public:
  // Words with the same character at one end, and how often they and all before them come.
  struct Ends {
    std::vector<const std::u16string*> words;
    std::vector<double> sums;
  };

  // A Simplified word, which must stay where it is, and its Traditional forms, with how often they come.
  // `ambiguous` says of a character whether it is.
  template <class Ambiguous>
  void add(const std::u16string& hans, const std::vector<std::pair<std::u16string, double>>& forms,
           Ambiguous ambiguous) {
    double total = 0;
    for (const auto& [hant, times] : forms) {
      total += times;
      for (std::size_t i = 0; i < hans.size(); ++i) {
        if (!ambiguous(hans[i])) continue;
        if (i > 0) left_[key(hans[i - 1], hans[i])][hant[i]] += times;
        if (i + 1 < hans.size()) right_[key(hans[i + 1], hans[i])][hant[i]] += times;
      }
    }
    count(hans, total);
  }

  // Null: no such word.
  const double* times_of(const std::u16string& hans) const;
  double all_times() const { return all_; }
  // The words that may stand on that side of a character, by the character that touches it.
  const std::unordered_map<char16_t, Ends>& beside(bool at_left) const { return at_left ? ending_ : beginning_; }
  // How often `c` beside `neighbour`, in one word, is more than another spelling of `is`.
  double against(char16_t neighbour, char16_t c, char16_t is, bool at_left, const Spelling& spelling) const;

 private:
  using Pairs = std::unordered_map<std::uint32_t, std::map<char16_t, double>>;
  static std::uint32_t key(char16_t neighbour, char16_t c) { return std::uint32_t{neighbour} << 16 | c; }
  void count(const std::u16string& hans, double total);

  Pairs left_, right_;
  std::unordered_map<char16_t, Ends> ending_, beginning_;
  std::unordered_map<std::u16string, double> times_;
  double all_ = 0;
};

}  // namespace fanjian::dictionary::train
