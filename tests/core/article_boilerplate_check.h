// Captions, credits and notices as they are recognised in a line.
#pragma once

#include "article/boilerplate/boilerplate.h"
#include "article_line_check.h"

template <class F>
auto of_line(const std::string& text, F f) {
  const auto lines = fanjian::article::split_lines(text, {});
  REQUIRE(lines.size() == 1);
  const std::vector<fanjian::article::Gloss> glosses;
  const fanjian::article::FoldedStory story(text, glosses);
  return f(fanjian::article::FoldedText(story, lines[0].span, fanjian::article::boilerplate_chars), lines[0]);
}
inline bool caption(const std::string& text) { return of_line(text, fanjian::article::is_caption); }
inline bool credit(const std::string& text) { return of_line(text, fanjian::article::is_credit); }
inline std::string notice(const std::string& text, bool tail = false) {
  const fanjian::article::NoticeKind kind = of_line(
      text, [&](const fanjian::article::FoldedText& t, const fanjian::article::Line& line) {
        return fanjian::article::notice_kind(t, line, tail);
      });
  return kind == fanjian::article::NoticeKind::none ? "none" : name_of(kind);
}
inline std::string tail_notice(const std::string& text) { return notice(text, true); }

inline void all_are(bool (*is)(const std::string&), const Strings& yes, const Strings& no) {
  for (const std::string& text : yes) {
    INFO(text);
    CHECK(is(text));
  }
  for (const std::string& text : no) {
    INFO("not: " << text);
    CHECK_FALSE(is(text));
  }
}
