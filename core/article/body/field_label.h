// Labels before a colon: of a form's fields, and of speakers.
#pragma once

#include "article/lexical/lines.h"
#include "article/lexical/words.h"

namespace fanjian::article {

// 时间：三月十二日 is a label, 周阳：今年… an interview; 檔主：等了兩年 may be a heading.
bool is_labelled(Chars text, const Line& line);

// 時間, 地點, 電話: the label of a form field. No speaker has such a name.
bool is_field_label(Chars label);

}  // namespace fanjian::article
