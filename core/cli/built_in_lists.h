// Diagnostics by the embedded lists.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "repair/check.h"

namespace fanjian::command {

class Checker {
 public:
  Checker();  // reports a bad list on standard error

  bool ok() const { return ok_; }
  Result<std::vector<repair::Diagnostic>> diagnose(const Lexicon& lexicon, std::string_view text) const;

 private:
  Result<repair::UnigramSegmenter> words_;
  Result<repair::Readings> readings_;
  Result<repair::Gbk> gbk_;
  bool ok_;
};

}  // namespace fanjian::command
