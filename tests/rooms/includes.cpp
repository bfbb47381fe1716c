// Of a room that sees text alone: what it may include, and, with POINTS_BACK, what it may not.
#include "text/utf8.h"
#ifdef POINTS_BACK
#include "convert/converter.h"
#endif
