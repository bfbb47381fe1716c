#include "cli/built_in_lists.h"

#include <cstdio>

#include "cli/assets.h"

namespace fanjian::cli {

Checker::Checker()
    : words_(repair::UnigramSegmenter::open(embedded_words())),
      readings_(repair::Readings::open(embedded_readings())),
      gbk_(repair::Gbk::open()),
      ok_(words_ && readings_ && gbk_) {
  for (const text::Error& error : {words_.error(), readings_.error(), gbk_.error()})
    if (error.code != text::ErrorCode::none) std::fprintf(stderr, "fanjian: %s\n", error.message);
}

text::Result<std::vector<repair::Diagnostic>> Checker::diagnose(const convert::Lexicon& lexicon,
                                                                std::string_view text) const {
  return repair::diagnose(lexicon, {words_.value(), readings_.value(), gbk_.value()}, text);
}

}  // namespace fanjian::cli
