// What stands at the head of a line: its dateline, or who wrote.
#pragma once

#include <cstddef>
#include <vector>

#include "article/head/byline.h"

namespace fanjian::article {

struct LeadIn {
  std::size_t end = 0;       // characters [0, end) are the dateline or byline
  bool is_dateline = false;  // it says when, where or how; otherwise only who
  bool has_outlet = false;   // it names its outlet
  bool dated = false;
  bool whole_line = false;  // nothing follows it
  bool has_title = false;   // 新华社北京3月11日电题：what follows is the headline
  Dateline dateline;
  std::vector<Mark> marks;
  std::vector<Person> people;
};

}  // namespace fanjian::article
