#include "reader/story.h"
