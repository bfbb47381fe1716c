// The facts of a text's lines (article/line_facts.h), before a role is chosen for any of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/lexical/gloss.h"
#include "article/line_facts.h"
#include "article/roles.h"
#include "article_check.h"

struct ReadLines {
  using Group = fanjian::article::FactGroup;

  std::string source;
  std::vector<fanjian::article::Gloss> glosses;
  std::vector<fanjian::article::Line> lines;
  std::vector<fanjian::article::LineFacts> facts;

  explicit ReadLines(std::string text)
      : source(std::move(text)),
        glosses(fanjian::article::find_glosses(source)),
        lines(fanjian::article::split_lines(source, glosses)),
        facts(fanjian::article::read_line_facts(fanjian::article::FoldedStory(source, glosses), lines)) {}

  std::size_t index(std::string_view starts_with) const {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].span.of(source).rfind(starts_with, 0) == 0) return i;
    FAIL("no line starts with " << starts_with);
    return 0;
  }
  const fanjian::article::LineFacts& line(std::string_view starts_with) const { return facts[index(starts_with)]; }

  // The values of a group that hold of a line: "2", "0 1", "" where none does.
  std::string values(Group group, std::size_t i = 0) const {
    std::string out;
    for (std::size_t v = 0; v < fanjian::article::fact_sizes[static_cast<std::size_t>(group)]; ++v)
      if (facts[i].has(group, v)) out += (out.empty() ? "" : " ") + std::to_string(v);
    return out;
  }
  // The same of all lines.
  Strings column(Group group) const {
    Strings out;
    for (std::size_t i = 0; i < lines.size(); ++i) out.push_back(values(group, i));
    return out;
  }

  // What the line may be: "body item".
  std::string allowed(std::string_view starts_with) const {
    std::string out;
    for (std::size_t r = 0; r < fanjian::article::line_roles; ++r)
      if (line(starts_with).allowed >> r & 1)
        out += (out.empty() ? "" : " ") + std::string(fanjian::article::line_role_names[r]);
    return out;
  }
  bool may_be(std::string_view starts_with, fanjian::article::LineRole role) const {
    return line(starts_with).allowed >> static_cast<unsigned>(role) & 1;
  }
};

// So many Han characters, none of them a word of grammar.
inline std::string han(std::size_t n) {
  static const std::string all = "雪山上落城里街灯还亮过路人停下脚步看卖早点铺子冒白气孩童跑进院堆起高个头";
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += all.substr(i % (all.size() / 3) * 3, 3);
  return out;
}
