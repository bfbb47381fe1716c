// Labels of a page around a story: 港聞, 評論, 分享 (lexical/vocabulary/pages.txt).
#pragma once

#include <array>

#include "article/lexical/vocabulary/pages.h"

namespace fanjian::article {

// By the number of a label's kind.
inline constexpr std::array<const Table*, 11> page_labels{
    &related_labels, &turning_labels, &share_labels, &player_labels, &ad_labels,     &section_labels,
    &tool_labels,    &picture_labels, &tag_labels,   &time_labels,   &source_labels};

// A section of a paper or a button of a page.
inline bool is_page_label(Chars text) {
  for (const Table* table : page_labels)
    if (is_word(text, *table)) return true;
  return false;
}

// 上一篇：巷口的榕樹: a label and the story that it leads to.
inline bool turns_to_story(Chars text) {
  const std::size_t n = longest_at(text, 0, turning_labels);
  return n > 0 && n + 1 < text.size() && text[n] == ':';
}

}  // namespace fanjian::article
