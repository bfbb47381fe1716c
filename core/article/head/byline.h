// Bylines: who wrote, and as what. 记者 甲、乙 通讯员丙, 記者甲／台北報導, 文/甲 图/乙, 本报记者 甲
// 乙.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/lexical/folded_text.h"
#include "article/head/date.h"

namespace fanjian::article {

// A part of a dateline or byline: characters [from, to) of a FoldedText.
struct Mark {
  Part part;
  std::size_t from, to;
};

// What a byline says besides names.
struct Byline {
  std::vector<Mark> marks;     // in order, not overlapping
  std::vector<Person> people;  // in order; desks too
  std::string publisher;       // where an outlet begins a slash byline: 自由時報記者甲／台北報導
  std::string location;
  std::string mode;
  std::optional<DateMatch> date;
  std::size_t date_from = 0;
  std::size_t outlet_to = 0;  // where the outlet ends that the first role begins with; 0: none
  bool has_role = false;      // a role, a desk or a mode was named: not just a string of names
  std::size_t desks = 0;
  bool has_names = false;  // … and somebody who bears it
};

// How strictly a text must look like a byline.
enum class Strict { roles, names };

// Reads characters [from, to) as a byline; nothing if any part of it is something else. With
// Strict::names, plain names without any role will do.
std::optional<Byline> read_byline(const FoldedText& text, std::size_t from, std::size_t to, Strict);

// Whether people in that role are authors (1), contributors (0), or neither (-1).
int author_rank(Chars role);

}  // namespace fanjian::article
