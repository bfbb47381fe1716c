// The commands. Each returns the exit status: 0 success, 1 input or output problem.
#pragma once

#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "convert/lexicon.h"

namespace fanjian::cli {

inline constexpr const char* unchecked = "a story as JSON is not checked; give its text";

int convert(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output);
// parse and render: one story.
int story(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output);
int check(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output);
int bundle(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output);
// Any of them over lines of JSON. See ndjson_record.h.
int records(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output);

}  // namespace fanjian::cli
