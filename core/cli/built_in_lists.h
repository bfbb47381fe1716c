// Diagnostics by the embedded lists.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "repair/check.h"

namespace fanjian::cli {

class Checker {
 public:
  Checker();  // reports a bad list on standard error

  bool ok() const { return ok_; }
  text::Result<std::vector<repair::Diagnostic>> diagnose(const convert::Lexicon& lexicon, std::string_view text) const;

 private:
  text::Result<repair::UnigramSegmenter> words_;
  text::Result<repair::Readings> readings_;
  text::Result<repair::Gbk> gbk_;
  bool ok_;
};

}  // namespace fanjian::cli
