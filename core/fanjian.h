// Fanjian Reader, the core: parse a Chinese news story, convert its script, lay out its view.
#pragma once

#include "article/article.h"
#include "article/parse.h"
#include "reader/story.h"
#include "script/converter.h"
#include "script/glossary.h"
#include "script/lexicon.h"
#include "script/variety.h"
#include "script/words.h"
#include "text/characters.h"
#include "text/error.h"
#include "text/span.h"
#include "text/utf8.h"
