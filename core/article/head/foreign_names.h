// Names as papers with correspondents abroad sign: Elena Marsh, ELENA MARSH, 周陽.
#pragma once

#include "article/lexical/words.h"

namespace fanjian::article {

// Whether the text is a list of names alone, the first in Latin letters: ELENA MARSH, 周陽.
bool are_foreign_names(Chars text);

// Whether a sentence only says who wrote, from where, or who that is:
// Elena Marsh自奧斯陸、周陽自海州報導。 周陽對本文有貢獻。 Elena Marsh是時報駐北京記者。
bool tells_who_wrote(Chars text);

}  // namespace fanjian::article
