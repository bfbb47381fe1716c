// One line of newline-delimited JSON.
//
// A record is a string, which is a text; an object with a member `text`, which is one; or a story in
// schema.org's words (reader/story_json.h). `parse` answers its Article, `render` {"html": …}; both
// carry over the members `id`, `@id` and `identifier` as they are. `convert` answers the same value
// with every string in it converted, but for names of members and the values of members that begin
// with `@`, `id`, `identifier`, `url` and `inLanguage`.
#pragma once

#include <string>
#include <string_view>

#include "command/options.h"
#include "script/lexicon.h"

namespace fanjian::command {

// Appends the answer and a line feed; or says in `error` what is wrong, and appends nothing.
bool answer_record(const Options& options, const Lexicon& lexicon, std::string_view line, std::string& out, std::string& error);

}  // namespace fanjian::command
