// Learns the weights of roles.h from annotated stories: a conditional random field with a softmax
// margin, by AdaGrad. Taking a body line for junk costs more than the other way. Deterministic: the same stories, the same weights.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/roles.h"
#include "article/train/annotated.h"

namespace fanjian::article::train {

inline constexpr int page_copies = 12;

struct Example {
  std::vector<LineFacts> lines;
  std::vector<LineRole> roles;
  int weight = 1;     // how often it is seen
  int forbidden = 0;  // lines whose role line_limits.cpp does not allow
};

// One of a text whose lines have these roles; without lines where they are not as many.
Example example_of(const std::string& text, const std::vector<LineRole>& roles, int weight);

// A story as it is, and parts of it as people paste them: without what surrounds it, without its top.
void add_examples(const AnnotatedStory&, int weight, std::vector<Example>&);

// Our own stories with facts: tests/golden's folders, the lines of lines.tsv in a plain story, the heads
// of forms.tsv.
void add_goldens(const std::string& folder, std::vector<Example>&);

// Pages drawn from pages.txt, so many of each.
void add_pages(const std::string& file, int copies, std::vector<Example>&);

// The story as it is, alone.
void add_whole(const AnnotatedStory&, std::vector<Example>&);

// The role in our words of a line annotated in the annotation's.
LineRole role_of(const AnnotatedLine&);

struct Weights {
  std::vector<std::int8_t> values;  // role_weight_count
  RoleWeights view() const { return {values.data(), values.data() + fact_count * line_roles}; }
};

Weights learn(const std::vector<Example>&);

}  // namespace fanjian::article::train
