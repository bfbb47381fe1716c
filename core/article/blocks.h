// From drafts to blocks: separators between them, runs within, and what the story says about
// itself.
#pragma once

#include <vector>

#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// Fills in the article's blocks, headline, credits and notices. Its glosses must be known; drafts
// in source order, not overlapping.
void make_blocks(const FoldedStory& story, const std::vector<BlockDraft>& drafts, Article& article);

}  // namespace fanjian::article
