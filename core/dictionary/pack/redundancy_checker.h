// Proves that phrases can be left out of a conversion without changing what comes out, whatever
// goes in.
//
// The conversion with all phrases and the one without some of them are run side by side over every
// text that could tell them apart. Both are at the same place in the same state until the first
// meets a phrase that the second lacks. From there on, text is thought of a character at a time:
// those that one of the two could still go on with, and one that stands for all others. A branch
// ends where both are at the same place in the same state again, having written the same: all that
// follows was considered from the start. A branch on which they write something different is the
// counterexample. States are remembered, so that the search ends.
//
// A conversion is one step of longest matches; or two, where the first one's phrases are segments
// that the second step works on one by one, as in OpenCC's s2tw.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "dictionary/pack/source_dictionaries.h"

namespace fanjian::dictionary::pack {

// Longest match: phrases first, then characters.
struct Match {
  PlainPhrases phrases;
  PlainCharacters characters;
};

// Of OpenCC's short-circuit groups: an earlier dictionary's entry hides the later ones' that begin
// with it.
Match group(std::initializer_list<const PlainPhrases*> phrases, const PlainCharacters& characters);

class RedundancyChecker {
 public:
  // `second`: what segments go through after the first step, or null.
  RedundancyChecker(const Match& first, const Match* second);
  ~RedundancyChecker();

  // From now on the second conversion lacks `dropped` phrases of the first step.
  void drop(const std::set<std::u32string>& dropped);

  // No text can tell by `phrase`, one of those dropped, that it is missing. If there is one, and
  // `example` is given, it receives its end: what follows from where the two parted.
  bool is_redundant(const std::u32string& phrase, std::u32string* example = nullptr);

 private:
  struct Search;
  std::unique_ptr<Search> search_;
};

// Drops phrases that the rest makes up for, as long as the proof holds with all of them gone:
// longest first. Those in `keep` stay. Answers what was dropped.
std::set<std::u32string> redundant_phrases(const Match& first, const std::set<std::u32string>& keep = {});

}  // namespace fanjian::dictionary::pack
