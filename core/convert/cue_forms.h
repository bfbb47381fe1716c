// The characters that tell what another one is, in either script: a text that was converted once, or is Simplified in
// part, is read as the Traditional text would be (吴委员育昇 as 吳委員育昇, 论著 as 論著).
#pragma once

namespace fanjian::convert {

// Gives the Traditional form of a character that decides about a name or about 著, and any other character unchanged.
char32_t in_traditional(char32_t c);

}  // namespace fanjian::convert
