// One line of newline-delimited JSON (render/record.h).
//
// A record is a string, which is a text; an object with a member `text`, which is one; or a story in
// schema.org's words (story/story_json.h), which `check` passes over. `parse` answers its Article, `render` and
// `bundle` {"html": …}, `check` {"doubts": […]} or, with --mend, {"text": …}; all of them
// carry over the members `id`, `@id` and `identifier`, byte for byte. `convert` answers the line with every
// string in it converted, but for names of members and the values of members that begin
// with `@`, `id`, `identifier`, `url` and `inLanguage`; all else is there byte for byte.
#pragma once

#include <string>
#include <string_view>

#include "cli/built_in_lists.h"
#include "cli/options.h"
#include "convert/lexicon.h"

namespace fanjian::command {

// Appends the answer and a line feed; or says in `error` what is wrong, and appends nothing.
// `checker`: for check, and for a bundle with --mend; else nullptr.
bool answer_record(const Options& options, const Lexicon& lexicon, const Checker* checker, std::string_view line,
                   std::string& out, std::string& error);

}  // namespace fanjian::command
