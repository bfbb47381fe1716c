#include "script/variety.h"
