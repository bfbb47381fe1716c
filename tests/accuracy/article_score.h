// What the parser finds in annotated stories, field by field, beside what stands in them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/train/annotated.h"

namespace fanjian::accuracy {

struct Tally {
  int both = 0, ours = 0, theirs = 0;

  double precision() const { return ours ? static_cast<double>(both) / ours : 1; }
  double recall() const { return theirs ? static_cast<double>(both) / theirs : 1; }
  double f1() const { return ours + theirs ? 2.0 * both / (ours + theirs) : 1; }
};

struct Score {
  std::map<std::string, Tally> fields;
  std::vector<std::string> lost;    // body lines taken for something else: "story:line role ← role text"
  std::vector<std::string> faults;  // all else that differs
  int body = 0;                     // body lines
};

void add_score(const article::train::AnnotatedStory&, const article::Article&, Score&);

}  // namespace fanjian::accuracy
