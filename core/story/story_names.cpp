#include "story/story_names.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

// 弗拉基米爾·弗拉基米羅維奇·普京 has 15; what is longer is no name.
constexpr std::size_t longest_name = 20;

}  // namespace

NameFinder::NameFinder(const Article& article) {
  add_people(article.author);
  add_people(article.contributor);
  add_people(article.speakers);
  ready();
}

void NameFinder::add_people(const std::vector<Person>& people) {
  for (const Person& person : people) {
    const std::size_t characters = length(person.name);
    if (person.is_desk || characters < 2 || characters > longest_name) continue;
    std::size_t at = 0;
    const char32_t first = next(person.name, at);
    if (!is_han(first)) continue;  // Latin names are not converted anyway
    add(person.name);
    // A given name alone, where its characters are not what they are elsewhere: 岳松, of 张岳松.
    const std::string_view given = std::string_view(person.name).substr(at);
    bool settled = false;
    for (std::size_t i = 0; i < given.size();) settled |= given_in_hant(next(given, i)) != 0;
    if (characters == 3 && settled) add(given);
  }
}

}  // namespace fanjian
