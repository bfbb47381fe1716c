// A packed lexicon (core/dictionary/FORMAT.md) to a DictionaryData. Total: whatever the bytes, it ends, reads
// nothing outside of them, and answers an error for what is no DictionaryData. What it answers is fit for use
// without further checks: all numbers are those of characters, all nodes are where they belong.
#pragma once

#include <cstddef>
#include <span>

#include "dictionary/dictionary.h"
#include "text/error.h"

namespace fanjian::dictionary {

// ErrorCode::none if the book was unpacked.
text::Error unpack(std::span<const std::byte> packed, DictionaryData& book);

// The part for Traditional into a book that lacks it: the phrases and words of Simplified to Traditional, and the model
// of context. `lexicon`: the checksum of the packed lexicon that the book comes from. After an error the book is as before.
text::Error unpack_part(std::span<const std::byte> packed, std::uint32_t lexicon, DictionaryData& book);

}  // namespace fanjian::dictionary
