// Finding the names of a story's people again, wherever they stand in it.
#pragma once

#include <vector>

#include "article/article.h"
#include "convert/personal_names.h"

namespace fanjian::story {

// The names known to a story: authors, contributors and speakers; not desks, and not names of a single
// character, which would be found in every second word. Points into the Article.
class NameFinder : public convert::NameSet {
 public:
  explicit NameFinder(const article::Article& article);

 private:
  void add_people(const std::vector<article::Person>& people);
};

}  // namespace fanjian::story
