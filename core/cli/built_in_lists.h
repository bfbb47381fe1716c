// Repairs by the lists that are built in.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "repair/check.h"

namespace fanjian::command {

class Checker {
 public:
  Checker();  // tells on standard error what is wrong with a list

  bool ok() const { return ok_; }
  Result<std::vector<repair::Diagnostic>> doubts_in(const Lexicon& lexicon, std::string_view text) const;

 private:
  Result<repair::UnigramSegmenter> words_;
  Result<repair::Readings> readings_;
  Result<repair::Gbk> gbk_;
  bool ok_;
};

}  // namespace fanjian::command
