// Where a dateline says that a story comes from: outlet, department, place, desk.
//   浙江在线-台州频道   红网衡阳站   新华社联合国   時報-台北   本报综合
#pragma once

#include <cstddef>

#include "article/lexical/words.h"

namespace fanjian::article {

// Characters of the text; a part is absent where its end is 0.
struct Origin {
  std::size_t outlet = 0, outlet_to = 0, department = 0, department_to = 0;
  std::size_t place = 0, place_to = 0, desk = 0, desk_to = 0;
};

// Cuts [from, to) into its parts; false if it is no such text. With a date the place may be in no
// list.
bool read_origin(Chars text, std::size_t from, std::size_t to, bool date, Origin& origin);

bool is_dash(char32_t c);
bool is_name_part(char32_t c);  // what names of outlets and places are made of

// 交汇点3月11日讯: an outlet that no list knows and whose name says nothing, or a place alone.
// Only the form around it vouches for it.
bool unknown_origin(Chars t, std::size_t from, std::size_t to, Origin&);

}  // namespace fanjian::article
