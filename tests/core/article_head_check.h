// Datelines and bylines as they are read, before a story makes use of them.
#pragma once

#include <string>

#include "article/head/byline.h"
#include "article/head/dateline.h"
#include "article_check.h"

// "role=记者 person=王安"; "none".
inline std::string parts_of(const std::string& line, const std::vector<fanjian::article::Mark>& marks,
                            const fanjian::article::FoldedText& text) {
  std::string out;
  for (const auto& m : marks) {
    const std::string_view part = text.span(m.from, m.to).of(line);
    const bool role = m.part == fanjian::article::Part::role_name;
    out += (out.empty() ? "" : " ") + std::string(role ? "role" : name_of(m.part)) + '=' + std::string(part);
  }
  return out;
}

inline std::string byline(const std::string& line, fanjian::article::Strict strict = fanjian::article::Strict::roles) {
  const std::vector<fanjian::article::Gloss> glosses;
  const fanjian::article::FoldedStory story(line, glosses);
  const fanjian::article::FoldedText text(story, {0, static_cast<std::uint32_t>(line.size())}, 240);
  const auto found = read_byline(text, 0, text.size(), strict);
  return found ? parts_of(line, found->marks, text) : "none";
}
inline std::string names(const std::string& line) { return byline(line, fanjian::article::Strict::names); }

// The same of what a line begins with, and behind " > " what is left of the line.
inline std::string head(const std::string& line) {
  const std::vector<fanjian::article::Gloss> glosses;
  const fanjian::article::FoldedStory story(line, glosses);
  const fanjian::article::FoldedText text(story, {0, static_cast<std::uint32_t>(line.size())}, 240);
  const auto found = read_head(text);
  if (!found) return "none";
  const std::string rest = found->end < text.size() ? std::string(text.span(found->end, text.size()).of(line)) : "";
  return parts_of(line, found->marks, text) + (rest.empty() ? "" : " > " + rest);
}
