// Places, by list or by their endings.
#pragma once

#include "article/words.h"

namespace fanjian {

bool is_known_place(Chars text);  // in the list; several with a separator between will do
bool is_place(Chars text);        // … or with a place's ending

// What stands between names or places: spaces, commas, slashes.
bool is_name_separator(char32_t c);
bool is_slash(char32_t c);

}  // namespace fanjian
