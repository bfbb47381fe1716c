// The phrases that anybody can edit, dictionary/phrases/*.txt, as the packer reads them.
//
// A line is `from TAB to [TAB note]`; one that begins with # says nothing, and what stands behind a # is
// for the reader. A phrase that becomes itself takes OpenCC's phrase of that key away, and keeps shorter
// ones from reaching into it. Of regional words, `from` is the Mainland's in OpenCC's Traditional, `to` the
// region's in its own forms, and the note may be `>` (there alone), `<` (back alone) or `technical`
// (only where a text is about computers); of two lines with the same word to lead back from, the first does.
// technical.txt has OpenCC's words that are technical, one a line.
#pragma once

#include <string>

#include "dictionary/pack/source_dictionaries.h"

namespace fanjian::dictionary::pack {

// Adds to `plain` what `folder` has. Complains on stderr and exits where a line is not what it should be.
void read_own(const std::string& folder, SourceDictionaries& plain);

}  // namespace fanjian::dictionary::pack
