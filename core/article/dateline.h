// Datelines as mainland, Taiwan and Hong Kong outlets write them, at the beginning of a line:
//   浙江在線-臺州頻道3月12日訊(浙江在線通訊員 甲 乙 丙)   新华社北京3月11日电（记者 甲、乙）
//   今视网3月12日南昌讯 (中央社記者甲台北11日電)   〔記者甲／台北報導〕   體育中心／綜合報導
//   【本報訊】   據新華社電
// Glosses have been lifted. 據某報報道， is a sentence, and a date after 訊 belongs to one.
#pragma once

#include <optional>
#include <vector>

#include "article/brackets.h"
#include "article/byline.h"

namespace fanjian {

struct Head {
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

// The dateline or byline that the line begins with.
std::optional<Head> read_head(const Clean& line);

}  // namespace fanjian
