// Which phrases the lexicon can do without.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "dictionary/pack/source_dictionaries.h"

namespace fanjian {

struct Reduced {
  SourceDictionaries plain;  // what is left

  // Regional and Traditional-to-Simplified phrases that were dropped: no text whatsoever comes out
  // differently without them (redundancy_checker.h).
  std::set<std::u32string> proven[phrase_book_count];

  // Simplified-to-Traditional phrases that were dropped. Each of them alone comes out as it did, in
  // every configuration. What it did beyond that was to take its last characters away from a
  // phrase that begins with them: 概念 in 概念书, where 念书 is 唸書.
  std::set<std::u32string> listed;
};

// The phrases of Simplified to Traditional that stay: those that become regional words, `kept`, and
// all that come out differently without them.
std::set<std::u32string> essential(const SourceDictionaries& whole, const std::vector<std::u32string>& kept = {});

// `kept`: phrases to keep beyond the essential ones (kept.txt).
Reduced reduce(const SourceDictionaries& whole, const std::vector<std::u32string>& kept);

std::vector<std::u32string> read_kept(const std::string& path);

// Of the listed phrases, those that a text can be made up for that comes out differently: the rest
// are proven to change nothing as well.
std::set<std::u32string> telling(const SourceDictionaries& whole, const std::set<std::u32string>& listed);

}  // namespace fanjian
