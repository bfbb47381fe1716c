// Outlets: papers, agencies, stations and sites, by list or by the shape of their names.
#pragma once

#include <cstddef>

#include "article/lexical/words.h"

namespace fanjian::article {

// Whether the text, folded, names an outlet: 浙江在线, 上游新闻-重庆晨报, 中央社.
bool is_outlet(Chars text);

// Where the outlet that the text begins with ends, the last such place; 0 if there is none.
std::size_t outlet_end(Chars text);

}  // namespace fanjian::article
