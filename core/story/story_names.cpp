#include "story/story_names.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

// 弗拉基米爾·弗拉基米羅維奇·普京 has 15; what is longer is no name.
constexpr std::size_t longest_name = 20;

}  // namespace

NameFinder::NameFinder(const article::Article& article) {
  add_people(article.author);
  add_people(article.contributor);
  add_people(article.speakers);
  ready();
}

void NameFinder::add_people(const std::vector<article::Person>& people) {
  for (const article::Person& person : people) {
    const std::size_t characters = text::length(person.name);
    if (person.is_desk || characters < 2 || characters > longest_name) continue;
    std::size_t at = 0;
    const char32_t first = text::next(person.name, at);
    if (!text::is_han(first)) continue;  // Latin names are not converted anyway
    add(person.name);
    // A given name alone, where its characters are not what they are elsewhere: 岳松, of 张岳松.
    const std::string_view given = std::string_view(person.name).substr(at);
    bool settled = false;
    for (std::size_t i = 0; i < given.size();) settled |= convert::given_in_hant(text::next(given, i)) != 0;
    if (characters == 3 && settled) add(given);
  }
}

}  // namespace fanjian::story
