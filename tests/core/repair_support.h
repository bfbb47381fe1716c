// What the tests of repairs share: the lists as they are shipped, and GBK from ICU.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "cli/assets.h"
#include "story_support.h"
#include "repair/check.h"

namespace Catch {

template <>
struct StringMaker<fanjian::repair::Kind> {
  static std::string convert(fanjian::repair::Kind value) { return fanjian::repair::name_of(value); }
};

}  // namespace Catch

namespace fanjian::repair {

inline std::string shipped(const char* name) {
  std::ifstream in(std::string(FANJIAN_SOURCE_DIR) + "/dist/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline const Lists& lists() {
  static const text::Result<UnigramSegmenter> words = UnigramSegmenter::open(shipped("fanjian-words.txt"));
  static const text::Result<Readings> readings = Readings::open(shipped("fanjian-readings.txt"));
  static const text::Result<Gbk> gbk = Gbk::open();
  REQUIRE(words.ok());
  REQUIRE(readings.ok());
  REQUIRE(gbk.ok());
  static const Lists all{words.value(), readings.value(), gbk.value()};
  return all;
}

inline std::vector<Diagnostic> diagnostics(std::string_view text) {
  const auto found = diagnose(lexicon(), lists(), text);
  REQUIRE(found.ok());
  return found.value();
}

}  // namespace fanjian::repair
