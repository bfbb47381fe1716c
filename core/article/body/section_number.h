// The number that a section or an item of a list begins with.
#pragma once

#include <cstddef>

#include "article/lexical/words.h"

namespace fanjian::article {

// 一、 （一） 1. (1) ① 第一、 with text after it.
struct SectionNumber {
  int style = 0;  // 0: none; 1: 一、 2: （一） 3: 1. 4: (1) 5: ① 6: 第一
  int value = 0;
  std::size_t end = 0;  // characters
};
SectionNumber section_number(Chars text);

// A number in a line of its own: 1, 01, 一, （二）; 0 if the text is none.
int lone_number(Chars text);

}  // namespace fanjian::article
