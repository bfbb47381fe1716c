// One line of newline-delimited JSON (render/record.h).
//
// A record is a string (the text), an object with a member `text`, or a schema.org story (story/story_json.h),
// which `check` rejects. `parse` writes its Article, `render` and `bundle` {"html": …}, `check`
// {"diagnostics": […]} or, with --correct, {"text": …}; all of them copy the members `id`, `@id` and
// `identifier` byte for byte. `convert` converts every string of the line except member names and the values of
// members that begin with `@`, and of `id`, `identifier`, `url` and `inLanguage`; the rest is copied byte for
// byte.
#pragma once

#include <string>
#include <string_view>

#include "cli/built_in_lists.h"
#include "cli/options.h"
#include "convert/lexicon.h"

namespace fanjian::cli {

// Appends the answer and a line feed; or sets `error` and appends nothing.
// `checker`: for check, and for a bundle with --correct; else nullptr.
bool answer_record(const Options& options, const convert::Lexicon& lexicon, const Checker* checker,
                   std::string_view line, std::string& out, std::string& error);

}  // namespace fanjian::cli
