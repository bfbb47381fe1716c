// Which phrases the lexicon can do without.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "dictionary/pack/source_dictionaries.h"

namespace fanjian::dictionary::pack {

struct Reduced {
  SourceDictionaries plain;  // the remaining phrases

  // Regional and Traditional-to-Simplified phrases that were dropped: no text converts differently
  // without them (redundancy_checker.h).
  std::set<std::u32string> proven[phrase_book_count];

  // Dropped Simplified-to-Traditional phrases, like 概念: with it, 概念书 was not read as 念书 (唸書). Alone, each
  // still converts the same in every configuration; its only effect was to keep its last characters from a
  // phrase that begins with them.
  std::set<std::u32string> listed;
};

// The phrases of Simplified to Traditional that stay: those that become regional words, `kept`, and
// all that come out differently without them.
std::set<std::u32string> essential(const SourceDictionaries& whole, const std::vector<std::u32string>& kept = {});

// `kept`: phrases to keep beyond the essential ones (always_keep_phrases.txt).
Reduced reduce(const SourceDictionaries& whole, const std::vector<std::u32string>& kept);

std::vector<std::u32string> read_kept(const std::string& path);

// Of the listed phrases, those that a text can be made up for that comes out differently: the rest
// are proven to change nothing as well.
std::set<std::u32string> with_counterexample(const SourceDictionaries& whole, const std::set<std::u32string>& listed);

}  // namespace fanjian::dictionary::pack
