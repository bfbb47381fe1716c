// Our phrases on top of OpenCC's, where a direction is not one of its configurations.
#pragma once

#include <vector>

#include "dictionary/dictionary.h"

namespace fanjian::convert {

// The phrases of two books in one trie, ours where both have a key. Of regional words, those that are
// technical are left out unless asked for. Ours of a single character go into the map `characters`. With
// `before`, what characters become in a step before, ours have a second key: as they are behind it.
dictionary::Phrases joined(const dictionary::DictionaryData& book, dictionary::DictionaryId theirs,
                           dictionary::DictionaryId ours, bool technical, std::vector<dictionary::Id>& characters,
                           const std::vector<dictionary::Id>* before);

// The ways back of a region's words, `which` of word_books: the words that lead back, and what only the way
// back has. With `own`, those on top that are ours, and without OpenCC's of words that ours has, too.
dictionary::Phrases turned(const dictionary::DictionaryData& book, std::size_t which, bool own, bool technical);

}  // namespace fanjian::convert
