// Who wrote a story, where its JSON or form says so: laid over the parsed Article.
#pragma once

#include <vector>

#include "article/article.h"
#include "story/story_json.h"

namespace fanjian::story {

// Whether a byline of the body names all of them, as in what we write ourselves: then that is theirs,
// and there is no other.
bool take_byline(JsonStory& story, std::vector<article::Person> author, std::vector<article::Person> contributor);

// A byline of its own line: behind the headline, if the story begins with one, or before everything.
void add_byline(JsonStory& story, std::vector<article::Person> author, std::vector<article::Person> contributor);

}  // namespace fanjian::story
