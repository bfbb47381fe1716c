#include "reader/names.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

// 弗拉基米爾·弗拉基米羅維奇·普京 has 15; what is longer is no name.
constexpr std::size_t longest_name = 20;

}  // namespace

NameFinder::NameFinder(const Article& article) {
  add(article.author);
  add(article.contributor);
  add(article.speakers);
  std::sort(names_.begin(), names_.end());
}

void NameFinder::add(const std::vector<Person>& people) {
  for (const Person& person : people) {
    const std::size_t characters = length(person.name);
    if (person.is_desk || characters < 2 || characters > longest_name) continue;
    std::size_t at = 0;
    const char32_t first = next(person.name, at);
    if (!is_han(first)) continue;  // Latin names are not converted anyway
    names_.push_back(person.name);
    first_.set(first % first_.size());
    auto size = sizes_.begin();
    while (size != sizes_.end() && *size > person.name.size()) ++size;
    if (size == sizes_.end() || *size != person.name.size())
      sizes_.insert(size, person.name.size());
  }
}

void NameFinder::find(std::string_view text, std::vector<Span>& found) const {
  if (names_.empty()) return;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t first = next(text, at);
    if (!first_.test(first % first_.size())) continue;
    for (const std::size_t size : sizes_) {
      if (size > text.size() - begin) continue;
      if (!std::binary_search(names_.begin(), names_.end(), text.substr(begin, size))) continue;
      at = begin + size;
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      break;
    }
  }
}

}  // namespace fanjian
