#include "dictionary/pack/reduce.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "dictionary/pack/redundancy_checker.h"
#include "text/utf8.h"

namespace fanjian::dictionary::pack {
namespace {

// What Simplified becomes after its phrases and characters: nothing more, Taiwan's or Hong Kong's
// forms, with or without regional words.
std::vector<Match> second_steps(const SourceDictionaries& p) {
  const auto& f = p.phrases;
  return {
      {},
      group({&f[tw_variant_phrases]}, p.variants[tw_variants]),
      group({&f[tw_phrases], &f[tw_variant_phrases]}, p.variants[tw_variants]),
      group({&f[hk_variant_phrases]}, p.variants[hk_variants]),
      group({&f[hk_phrases], &f[hk_variant_phrases]}, p.variants[hk_variants]),
  };
}

PlainCharacters defaults(const SourceDictionaries& p) {
  PlainCharacters characters;
  for (const auto& [from, to] : p.hant)
    if (to[0] != from) characters[from] = to[0];
  return characters;
}

std::u32string converted(const Match& match, const std::u32string& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = std::min<std::size_t>(text.size() - i, 30);
    PlainPhrases::const_iterator found;
    for (; length > 0; --length)
      if ((found = match.phrases.find(text.substr(i, length))) != match.phrases.end()) break;
    if (length > 0) {
      out += found->second;
      i += length;
    } else {
      const auto c = match.characters.find(text[i]);
      out += c == match.characters.end() ? text[i] : c->second;
      ++i;
    }
  }
  return out;
}

// What a text becomes with `phrases` as segments: a list of what the second step works on.
std::vector<std::u32string> segments(const Match& first, const std::u32string& text) {
  std::vector<std::u32string> parts{{}};
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = std::min<std::size_t>(text.size() - i, 30);
    PlainPhrases::const_iterator found;
    for (; length > 1; --length)
      if ((found = first.phrases.find(text.substr(i, length))) != first.phrases.end()) break;
    if (length > 1) {
      parts.push_back(found->second);
      parts.emplace_back();
      i += length;
    } else {
      const auto c = first.characters.find(text[i]);
      parts.back() += c == first.characters.end() ? text[i] : c->second;
      ++i;
    }
  }
  return parts;
}

// Phrases of the book that no text misses, without or with regional words.
std::set<std::u32string> unneeded(const Match& without, const Match& with, const PlainPhrases& book) {
  std::set<std::u32string> dropped;
  for (const auto& [key, value] : book) dropped.insert(key);
  for (;;) {
    const std::size_t before = dropped.size();
    for (const Match* match : {&without, &with}) {
      std::set<std::u32string> keep;
      for (const auto& [key, value] : match->phrases)
        if (!dropped.count(key)) keep.insert(key);
      std::set<std::u32string> less = redundant_phrases(*match, keep);
      // What another dictionary hides in one of the two says nothing there.
      for (auto at = dropped.begin(); at != dropped.end();)
        at = match->phrases.count(*at) && !less.count(*at) ? dropped.erase(at) : std::next(at);
    }
    if (dropped.size() == before) return dropped;
  }
}

}  // namespace

std::set<std::u32string> essential(const SourceDictionaries& whole, const std::vector<std::u32string>& kept) {
  const std::vector<Match> seconds = second_steps(whole);
  Match first{{}, defaults(whole)};
  std::vector<const PlainPhrases::value_type*> phrases;
  for (const auto& phrase : whole.phrases[st_phrases]) phrases.push_back(&phrase);
  // What regional words are written as in Simplified: a word that is a segment cannot be torn apart
  // by phrases that begin inside of it or before it.
  std::set<std::u32string> regional;
  for (const DictionaryId book : {tw_phrases, hk_phrases, tw_variant_phrases, hk_variant_phrases, own_tw_words,
                                  own_hk_words, own_tw_spellings, own_hk_spellings})
    for (const auto& [key, value] : whole.phrases[book]) regional.insert(key);
  for (const auto* phrase : phrases)
    if (regional.count(phrase->second)) first.phrases.insert(*phrase);
  for (const std::u32string& key : kept) {
    const auto found = whole.phrases[st_phrases].find(key);
    if (found != whole.phrases[st_phrases].end()) first.phrases.insert(*found);
  }
  // Shorter ones first, so that longer ones may rest on them; again, until none is missed.
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const auto* a, const auto* b) { return a->first.size() < b->first.size(); });
  for (bool again = true; again;) {
    again = false;
    for (const auto* phrase : phrases) {
      if (first.phrases.count(phrase->first)) continue;
      const std::vector<std::u32string> parts = segments(first, phrase->first);
      const bool same = std::all_of(seconds.begin(), seconds.end(), [&](const Match& second) {
        std::u32string out;
        for (const std::u32string& part : parts) out += converted(second, part);
        return out == converted(second, phrase->second);
      });
      if (same) continue;
      first.phrases.insert(*phrase);
      again = true;
    }
  }
  std::set<std::u32string> keys;
  for (const auto& [key, value] : first.phrases) keys.insert(key);
  return keys;
}

Reduced reduce(const SourceDictionaries& whole, const std::vector<std::u32string>& kept) {
  Reduced r;
  r.plain = whole;
  const auto& f = whole.phrases;
  const auto drop = [&](DictionaryId book, std::initializer_list<const PlainPhrases*> without,
                        std::initializer_list<const PlainPhrases*> with, Variants variants) {
    r.proven[book] = unneeded(group(without, whole.variants[variants]), group(with, whole.variants[variants]), f[book]);
    for (const std::u32string& key : r.proven[book]) r.plain.phrases[book].erase(key);
  };
  drop(tw_variant_phrases_rev, {&f[tw_variant_phrases_rev]}, {&f[tw_phrases_rev], &f[tw_variant_phrases_rev]},
       tw_variants_rev);
  drop(hk_variant_phrases, {&f[hk_variant_phrases]}, {&f[hk_phrases], &f[hk_variant_phrases]}, hk_variants);
  drop(hk_variant_phrases_rev, {&f[hk_variant_phrases_rev]}, {&f[hk_phrases_rev], &f[hk_variant_phrases_rev]},
       hk_variants_rev);

  const std::set<std::u32string> stay = essential(whole, kept);
  PlainPhrases& st = r.plain.phrases[st_phrases];
  for (auto at = st.begin(); at != st.end();) {
    if (stay.count(at->first)) {
      ++at;
    } else {
      r.listed.insert(at->first);
      at = st.erase(at);
    }
  }
  return r;
}

std::set<std::u32string> with_counterexample(const SourceDictionaries& whole, const std::set<std::u32string>& listed) {
  std::set<std::u32string> found;
  const Match first{whole.phrases[st_phrases], defaults(whole)};
  for (const Match& second : second_steps(whole)) {
    RedundancyChecker checker(first, second.characters.empty() ? nullptr : &second);
    checker.drop(listed);
    for (const std::u32string& phrase : listed)
      if (!found.count(phrase) && !checker.is_redundant(phrase)) found.insert(phrase);
  }
  return found;
}

std::vector<std::u32string> read_kept(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
    std::exit(1);
  }
  std::vector<std::u32string> kept;
  std::string line;
  while (std::getline(file, line))
    if (!line.empty() && line.front() != '#') kept.push_back(text::utf32(line));
  return kept;
}

}  // namespace fanjian::dictionary::pack
