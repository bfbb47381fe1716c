// Places, by list or by their endings.
#pragma once

#include "article/lexical/words.h"

namespace fanjian::article {

bool is_known_place(Chars text);  // in the list; several with a separator between will do
bool is_place(Chars text);        // … or with a place's ending

// What stands between names or places: spaces, commas, slashes.
bool is_name_separator(char32_t c);
bool is_slash(char32_t c);

bool all_han(Chars text);

// Where a place begins that touches names: 王小明台北 → 3; 0 if none does. `sent`: a day or 电 follows, as in
// 王小明石峽3日電, where there is a place even if no list knows it.
std::size_t place_after_names(Chars text, bool sent = false);
// The same where a space parts them, 记者王安 海州报道: two characters that are no likely name, even if no list knows them.
bool place_by_itself(Chars text);

}  // namespace fanjian::article
