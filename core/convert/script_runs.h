// Which script each stretch of a mixed text is in: a Simplified quotation in a Traditional page, Japanese.
//
// Evidence is counted in whole lines, and in their quotations and sentences where a line has both scripts. What has no
// evidence of its own, and evidence too thin to contradict, is in the usual variety.
#pragma once

#include <string_view>
#include <vector>

#include "convert/lexicon.h"
#include "convert/variety.h"
#include "text/span.h"

namespace fanjian::convert {

struct ScriptRun {
  text::Span span;
  Variety from = Variety::hans;
  bool japanese = false;  // kana, and the kanji beside them: left alone
};

// The runs of a text, in order, without gaps; neighbours differ. `direction.from` is the usual variety. Text with both
// scripts and nothing to part them by is in the one that leaves work to do for `direction.to`. Nothing reaches across
// a line feed. Linear.
void find_script_runs(const Lexicon& lexicon, std::string_view text, Direction direction, std::vector<ScriptRun>& runs);

}  // namespace fanjian::convert
