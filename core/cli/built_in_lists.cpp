#include "cli/built_in_lists.h"

#include <cstdio>

#include "cli/assets.h"

namespace fanjian::command {

Checker::Checker()
    : words_(repair::UnigramSegmenter::open(embedded_words())),
      readings_(repair::Readings::open(embedded_readings())),
      gbk_(repair::Gbk::open(gbk_table())),
      ok_(words_ && readings_ && gbk_) {
  for (const Error& error : {words_.error(), readings_.error(), gbk_.error()})
    if (error.code != ErrorCode::none) std::fprintf(stderr, "fanjian: %s\n", error.message);
}

Result<std::vector<repair::Diagnostic>> Checker::diagnose(const Lexicon& lexicon, std::string_view text) const {
  return repair::diagnose(lexicon, {words_.value(), readings_.value(), gbk_.value()}, text);
}

}  // namespace fanjian::command
