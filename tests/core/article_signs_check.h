// The signs of lines (article/line_signs.h), by name.
#pragma once

#include <vector>

#include "article_line_check.h"

// The signs of a line; `below` stands for what a line near the end has below it.
inline std::string signs_of(const fanjian::article::LineFacts& f) {
  std::string out;
  for (const auto& [name, is] : {std::pair{"summary", f.summary},
                                 {"intro", f.intro},
                                 {"note", f.note},
                                 {"embed", f.embed},
                                 {"depicts", f.depicts},
                                 {"author", f.author},
                                 {"notice", f.notice_words},
                                 {"outlet", f.from_outlet},
                                 {"about_author", f.about_author},
                                 {"enclosed", f.enclosed},
                                 {"dots", f.dots},
                                 {"wire", f.wire},
                                 {"scene", f.scene},
                                 {"menu", f.menu},
                                 {"dated_title", f.dated_title},
                                 {"calls", f.calls},
                                 {"asks_author", f.asks_author},
                                 {"about", f.about},
                                 {"spoken", f.spoken_title}})
    if (is) out += (out.empty() ? "" : " ") + std::string(name);
  return out;
}
// Of a line among the last six.
inline std::string signs(const std::string& line) { return signs_of(ReadLines(line).facts[0]); }
// Of a line with so many lines below.
inline std::string signs_above(const std::string& line, std::size_t below = 6) {
  std::string text = line;
  for (std::size_t i = 0; i < below; ++i) text += "\n雪" + std::to_string(i);
  return signs_of(ReadLines(text).facts[0]);
}
inline bool has(const std::string& all, const std::string& sign) {
  return (' ' + all + ' ').find(' ' + sign + ' ') != std::string::npos;
}
inline bool is(const std::string& sign, const std::string& line) { return has(signs(line), sign); }

struct Forms {
  const char* sign;
  Strings with, without;
};
inline void check(const std::vector<Forms>& all) {
  for (const auto& [sign, with, without] : all) {
    for (const std::string& line : with) {
      INFO(line << " has: " << sign);
      CHECK(is(sign, line));
    }
    for (const std::string& line : without) {
      INFO(line << " has not: " << sign);
      CHECK_FALSE(is(sign, line));
    }
  }
}
