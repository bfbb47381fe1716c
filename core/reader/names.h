// Finding the names of a story's people again, wherever they stand in it.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "text/span.h"

namespace fanjian {

// The names known to a story: authors, contributors and speakers; not desks, and not names of a single
// character, which would be found in every second word. Points into the Article.
class NameFinder {
 public:
  explicit NameFinder(const Article& article);

  bool empty() const { return names_.empty(); }

  // Appends where names stand in `text`: in order, not overlapping, the longest where several begin.
  // Linear in the size of the text, whatever the names.
  void find(std::string_view text, std::vector<Span>& found) const;

 private:
  void add(const std::vector<Person>& people);

  std::vector<std::string_view> names_;  // sorted: a hash can be made to collide
  std::vector<std::size_t> sizes_;       // of names, in bytes, longest first; few
  std::bitset<4096> first_;              // by first character: most of a text is passed over at once
};

}  // namespace fanjian
