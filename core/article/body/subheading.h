// Section headings without markup. Decided by what the story as a whole shows:
//   numbered      一、 （一） 1. in order, each a short line of its own with text after it
//   bare          short lines without closing punctuation between paragraphs, two at least
//   parallel      short sentences of one form (要…比…,拼出…。), each followed by other text
// Lists are not headings: their lines follow one another. Neither are labels, captions and
// speakers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// Why a line looks like a heading.
enum class HeadingKind : std::uint8_t { none, numbered, bare, parallel };

// What is thought of each draft: for those who choose (line_facts.h). The drafts stay as they are.
std::vector<HeadingKind> heading_opinions(const FoldedStory& story, const std::vector<BlockDraft>& drafts);

// Joins numbers in lines of their own to the headings that they number, and numbers headings.
void find_headings(const FoldedStory& story, std::vector<BlockDraft>& drafts);

}  // namespace fanjian::article
