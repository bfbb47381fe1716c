#include "lexicon/plain.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace fanjian {
namespace {

[[noreturn]] void fail(const char* what, const std::u32string& where) {
  std::fprintf(stderr, "%s: %s\n", what, encoded(where).c_str());
  std::exit(1);
}

PlainCharacters characters(const std::string& data, const char* name) {
  PlainCharacters map;
  for (const auto& [key, values] : read_dictionary(data, name)) {
    if (key.size() != 1 || values.front().size() != 1) fail("not a character", key);
    if (key != values.front()) map[key[0]] = values.front()[0];
  }
  return map;
}

PlainPhrases phrases(const std::string& data, std::initializer_list<const char*> names) {
  PlainPhrases map;
  for (const char* name : names)
    for (const auto& [key, values] : read_dictionary(data, name)) map.emplace(key, values.front());
  return map;
}

PhraseList list_of(const PlainPhrases& plain, const std::map<char32_t, Id>& ids) {
  PhraseList list;
  for (const auto& [key, value] : plain) {
    Phrase phrase;
    for (const char32_t c : key) phrase.key.push_back(ids.at(c));
    for (const char32_t c : value) phrase.value.push_back(ids.at(c));
    list.push_back(std::move(phrase));
  }
  return list;
}

}  // namespace

Plain read_plain(const std::string& data) {
  Plain p;
  p.normal = characters(data, "CJK_Compatibility_Ideographs");
  p.hans = characters(data, "TSCharacters");
  p.hans_rare = characters(data, "TSCharactersExt");
  for (const auto& [key, values] : read_dictionary(data, "STCharacters")) {
    std::u32string candidates;
    for (const std::u32string& value : values) {
      if (key.size() != 1 || value.size() != 1) fail("not a character", key);
      if (candidates.find(value[0]) == std::u32string::npos) candidates += value;
    }
    p.hant[key[0]] = candidates;
  }
  p.variants[tw_variants] = characters(data, "TWVariants");
  p.variants[tw_variants_rev] = characters(data, "TWVariantsRev");
  p.variants[hk_variants] = characters(data, "HKVariants");
  p.variants[hk_variants_rev] = characters(data, "HKVariantsRev");
  // A union: the earlier dictionary where both have a key, the longest of both otherwise.
  p.phrases[st_phrases] = phrases(data, {"STPhrases", "STPhrases_GeneratedFromRegionalPhrases"});
  p.phrases[ts_phrases] = phrases(data, {"TSPhrases"});
  p.phrases[tw_phrases] = phrases(data, {"TWPhrases"});
  p.phrases[tw_phrases_rev] = phrases(data, {"TWPhrasesRev"});
  p.phrases[tw_variant_phrases] = phrases(data, {"TWVariantsPhrases"});
  p.phrases[tw_variant_phrases_rev] = phrases(data, {"TWVariantsRevPhrases"});
  p.phrases[hk_phrases] = phrases(data, {"HKPhrases"});
  p.phrases[hk_phrases_rev] = phrases(data, {"HKPhrasesRev"});
  p.phrases[hk_variant_phrases] = phrases(data, {"HKVariantsPhrases"});
  p.phrases[hk_variant_phrases_rev] = phrases(data, {"HKVariantsRevPhrases"});
  return p;
}

Book book_of(const Plain& plain) {
  std::set<char32_t> all;
  const auto both = [&](const PlainCharacters& map) {
    for (const auto& [from, to] : map) all.insert({from, to});
  };
  both(plain.normal);
  both(plain.hans);
  both(plain.hans_rare);
  for (const auto& [from, to] : plain.hant) {
    all.insert(from);
    all.insert(to.begin(), to.end());
  }
  for (const PlainCharacters& map : plain.variants) both(map);
  for (const PlainPhrases& map : plain.phrases)
    for (const auto& [key, value] : map) {
      all.insert(key.begin(), key.end());
      all.insert(value.begin(), value.end());
    }

  Book book;
  book.characters.assign(all.begin(), all.end());
  if (book.characters.size() > most_characters) fail("too many characters", U"");
  std::map<char32_t, Id> ids;
  for (const char32_t c : book.characters) ids.emplace(c, static_cast<Id>(ids.size()));
  const auto fill = [&](std::vector<Id>& list, const PlainCharacters& map) {
    list.assign(book.characters.size(), no_id);
    for (const auto& [from, to] : map) list[ids.at(from)] = ids.at(to);
  };
  fill(book.normal, plain.normal);
  fill(book.hans, plain.hans);
  fill(book.hans_rare, plain.hans_rare);
  book.hant_begin.assign(1, 0);
  for (const char32_t c : book.characters) {
    const auto found = plain.hant.find(c);
    if (found != plain.hant.end())
      for (const char32_t to : found->second) book.hant.push_back(ids.at(to));
    book.hant_begin.push_back(static_cast<std::uint32_t>(book.hant.size()));
  }
  for (int i = 0; i < variants_count; ++i)
    for (const auto& [from, to] : plain.variants[i]) book.variants[i].push_back({ids.at(from), ids.at(to)});
  for (int i = 0; i < phrase_book_count; ++i)
    book.phrases[i] = trie_of(list_of(plain.phrases[i], ids), std::less<Id>());
  return book;
}

Plain plain_of(const Book& book) {
  Plain plain;
  const auto& c = book.characters;
  const auto fill = [&](PlainCharacters& map, const std::vector<Id>& list) {
    for (std::size_t id = 0; id < list.size(); ++id)
      if (list[id] != no_id) map[c[id]] = c[list[id]];
  };
  fill(plain.normal, book.normal);
  fill(plain.hans, book.hans);
  fill(plain.hans_rare, book.hans_rare);
  for (std::size_t id = 0; id < c.size(); ++id)
    for (const Id to : book.hant_of(static_cast<Id>(id))) plain.hant[c[id]] += c[to];
  for (int i = 0; i < variants_count; ++i)
    for (const Pair pair : book.variants[i]) plain.variants[i][c[pair.from]] = c[pair.to];
  for (int i = 0; i < phrase_book_count; ++i) {
    const auto text = [&](const std::vector<Id>& ids) {
      std::u32string out;
      for (const Id id : ids) out += c[id];
      return out;
    };
    for (const Phrase& phrase : list_of(book.phrases[i])) plain.phrases[i][text(phrase.key)] = text(phrase.value);
  }
  return plain;
}

}  // namespace fanjian
