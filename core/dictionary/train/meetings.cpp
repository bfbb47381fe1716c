#include "dictionary/train/meetings.h"

namespace fanjian::dictionary::train {

void Meetings::count(const std::u16string& hans, double total) {
  all_ += total;
  times_[hans] = total;
  for (Ends* ends : {&ending_[hans.back()], &beginning_[hans.front()]}) {
    ends->words.push_back(&hans);
    ends->sums.push_back((ends->sums.empty() ? 0 : ends->sums.back()) + total);
  }
}

const double* Meetings::times_of(const std::u16string& hans) const {
  const auto found = times_.find(hans);
  return found == times_.end() ? nullptr : &found->second;
}

double Meetings::against(char16_t neighbour, char16_t c, char16_t is, bool at_left, const Spelling& spelling) const {
  const Pairs& pairs = at_left ? left_ : right_;
  const auto pair = pairs.find(key(neighbour, c));
  double others = 0;
  if (pair != pairs.end())
    for (const auto& [form, times] : pair->second)
      if (form != is && !spelling.same_group(form, is)) others += times;
  return others;
}

}  // namespace fanjian::dictionary::train
