#include "article/article.h"
