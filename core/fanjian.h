// Fanjian Reader, the core: parse a Chinese news story, convert its script, lay out its view.
#pragma once

#include "article/article.h"
#include "article/parse.h"
#include "story/story.h"
#include "convert/converter.h"
#include "convert/glossary.h"
#include "convert/lexicon.h"
#include "convert/variety.h"
#include "convert/words.h"
#include "text/characters.h"
#include "text/error.h"
#include "text/span.h"
#include "text/utf8.h"
