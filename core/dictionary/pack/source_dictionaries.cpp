#include "dictionary/pack/source_dictionaries.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <set>

#include "dictionary/pack/own.h"
#include "dictionary/simplified_forms.h"
#include "text/utf8.h"

namespace fanjian::dictionary::pack {
namespace {

[[noreturn]] void fail(const char* what, const std::u32string& where) {
  std::fprintf(stderr, "%s: %s\n", what, text::utf8(where).c_str());
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

using Ids = std::map<char32_t, Id>;

// The code that tells a phrase's value, if there is one.
std::uint8_t code_of(const DictionaryData& book, DictionaryId which, const Phrase& phrase) {
  if (phrase.key.size() != phrase.value.size()) return Phrases::written_out;
  std::uint32_t code = 0, scale = 1;
  Id choices[most_choices];
  for (std::size_t i = 0; i < phrase.key.size(); ++i) {
    const std::size_t n = choices_of(book, which, phrase.key[i], choices);
    const std::size_t k = static_cast<std::size_t>(std::find(choices, choices + n, phrase.value[i]) - choices);
    if (k == n) return Phrases::written_out;
    code += scale * static_cast<std::uint32_t>(k);
    if (code >= Phrases::no_phrase) return Phrases::written_out;
    scale = std::min<std::uint32_t>(scale * static_cast<std::uint32_t>(n), Phrases::no_phrase);
  }
  return static_cast<std::uint8_t>(code);
}

// The code of a word's value, which the packed form can always tell: read_words sees to it.
std::uint16_t word_code_of(const DictionaryData& book, const std::u32string& word, std::span<const Id> key,
                           std::span<const Id> value) {
  std::uint32_t code = 0, scale = 1;
  Id choices[most_choices];
  for (std::size_t i = 0; i < key.size(); ++i) {
    const std::size_t n = choices_of(book, st_phrases, key[i], choices);
    const auto k = static_cast<std::size_t>(std::find(choices, choices + n, value[i]) - choices);
    if (k == n) fail("no reading of this word's characters", word);
    code += scale * static_cast<std::uint32_t>(k);
    if (code >= Phrases::Word::open) fail("too many readings to tell", word);
    scale = std::min<std::uint32_t>(scale * static_cast<std::uint32_t>(n), Phrases::Word::open);
  }
  return static_cast<std::uint16_t>(code);
}

Phrases packed_trie(const DictionaryData& book, DictionaryId which, const PlainPhrases& plain, const Ids& ids,
                    const std::map<std::u32string, PlainWord>* words = nullptr) {
  std::deque<std::vector<Id>> texts;
  const auto numbers = [&](const std::u32string& text) {
    std::vector<Id>& out = texts.emplace_back();
    for (const char32_t c : text) out.push_back(ids.at(c));
    return std::span<const Id>(out);
  };
  std::vector<Phrase> list;
  for (const auto& [key, value] : plain) {
    if (std::max(key.size(), value.size()) > most_length) fail("too long", key);
    list.push_back({numbers(key), numbers(value)});
  }
  if (words)
    for (const auto& [key, word] : *words)
      if (plain.count(key) == 0) list.push_back({numbers(key), {}});
  Phrases trie = trie_of(list, [&](const Phrase& phrase) {
    return phrase.value.empty() ? Phrases::no_phrase : code_of(book, which, phrase);
  });
  if (words) {
    trie.words.resize(trie.size());
    for (const auto& [key, word] : *words) {
      std::uint32_t node = 0;
      for (const char32_t c : key) node = trie.child(node, ids.at(c));
      trie.words[node].cost = word.cost;
      trie.words[node].code = word.value.empty() ? Phrases::Word::open
                                                 : word_code_of(book, key, numbers(key), numbers(word.value));
    }
  }
  // Numbers to what is written.
  each_phrase(trie, [&](std::uint32_t node, std::span<const Id> key) {
    const std::span<const Id> value = trie.value_of(node);
    for (std::size_t i = 0; i < value.size(); ++i) {
      Id& told = trie.values[static_cast<std::size_t>(value.data() - trie.values.data()) + i];
      Id choices[most_choices];
      if (i < key.size()) choices_of(book, which, key[i], choices);
      told = i < key.size() && told == choices[0] ? Phrases::by_itself
             : i < key.size() && told == key[i]   ? Phrases::kept
                                                  : static_cast<Id>(told + Phrases::number);
    }
  });
  return trie;
}

// The numbers: by how often a character follows another in the phrases, in classes.
Ids number(const SourceDictionaries& plain, const std::set<char32_t>& all, DictionaryData& book) {
  static constexpr std::size_t class_begins[class_count] = {0, 64, 256, 768, 1800};
  std::map<char32_t, std::size_t> uses;
  for (const PlainPhrases& phrases : plain.phrases) {
    std::set<std::u32string> seen;
    for (const auto& [key, value] : phrases)
      for (std::size_t n = 2; n <= key.size(); ++n)
        if (seen.insert(key.substr(0, n)).second) ++uses[key[n - 1]];
    if (&phrases != &plain.phrases[st_phrases]) continue;
    for (const auto& [key, word] : plain.words)
      for (std::size_t n = 2; n <= key.size(); ++n)
        if (seen.insert(key.substr(0, n)).second) ++uses[key[n - 1]];
  }
  std::vector<std::pair<std::size_t, char32_t>> common;
  for (const auto& [c, n] : uses) common.emplace_back(n, c);
  std::sort(common.begin(), common.end(),
            [](auto a, auto b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::map<char32_t, std::size_t> classes;
  for (std::size_t i = 0; i < common.size(); ++i)
    for (std::size_t k = 0; k < class_count; ++k)
      if (i >= class_begins[k]) classes[common[i].second] = k;
  Ids ids;
  for (std::size_t k = 0; k < class_count; ++k) {
    for (const char32_t c : all) {
      const auto found = classes.find(c);
      if ((found == classes.end() ? class_count - 1 : found->second) != k) continue;
      ids.emplace(c, static_cast<Id>(ids.size()));
      book.characters.push_back(c);
    }
    book.class_end[k] = static_cast<std::uint32_t>(ids.size());
  }
  return ids;
}

}  // namespace

SourceDictionaries read_plain(const std::string& data) {
  SourceDictionaries p;
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
  read_own(FANJIAN_PHRASES, p);
  return p;
}

DictionaryData book_of(const SourceDictionaries& plain) {
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
  for (const auto& [key, word] : plain.words) all.insert(key.begin(), key.end());
  all.insert(simplified_forms.begin(), simplified_forms.end());

  if (all.size() > most_characters) fail("too many characters", U"");
  DictionaryData book;
  const Ids ids = number(plain, all, book);
  const auto fill = [&](std::vector<Id>& list, const PlainCharacters& map) {
    list.assign(book.characters.size(), no_id);
    for (const auto& [from, to] : map) list[ids.at(from)] = ids.at(to);
  };
  fill(book.normal, plain.normal);
  fill(book.hans, plain.hans);
  fill(book.hans_rare, plain.hans_rare);
  book.hant_begin.assign(book.characters.size(), 0);
  book.hant_size.assign(book.characters.size(), 0);
  for (const auto& [from, candidates] : plain.hant) {
    book.hant_begin[ids.at(from)] = static_cast<std::uint16_t>(book.hant.size());
    book.hant_size[ids.at(from)] = static_cast<std::uint8_t>(candidates.size());
    for (const char32_t to : candidates) book.hant.push_back(ids.at(to));
  }
  for (int i = 0; i < variants_count; ++i)
    for (const auto& [from, to] : plain.variants[i]) book.variants[i].push_back({ids.at(from), ids.at(to)});
  for (int i = 0; i < phrase_book_count; ++i) {
    const auto which = static_cast<DictionaryId>(i);
    PlainPhrases phrases = plain.phrases[i];
    for (std::size_t w = 0; w < word_book_count; ++w) {
      if (which != word_books[w].back) continue;
      // What turning the words around gives need not be told twice.
      const DictionaryId there = word_books[w].there;
      each_phrase(book.phrases[there], [&](std::uint32_t, std::span<const Id> key) {
        std::u32string word;
        for (const Id id : key) word += book.characters[id];
        const auto back = phrases.find(plain.phrases[there].at(word));
        const bool leads = back != phrases.end() && back->second == word;
        book.words[w].push_back(
            static_cast<std::uint8_t>((leads ? leads_back : 0) | (plain.technical[w].count(word) ? is_technical : 0)));
        if (leads) phrases.erase(back);
      });
    }
    book.phrases[i] = packed_trie(book, which, phrases, ids, which == st_phrases ? &plain.words : nullptr);
  }
  return book;
}

SourceDictionaries plain_of(const DictionaryData& book) {
  SourceDictionaries plain;
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
  const auto text = [&](std::span<const Id> ids) {
    std::u32string out;
    for (const Id id : ids) out += c[id];
    return out;
  };
  for (int i = 0; i < phrase_book_count; ++i) {
    const auto which = static_cast<DictionaryId>(i);
    std::size_t n = 0;
    each_phrase(book.phrases[i], [&](std::uint32_t node, std::span<const Id> key) {
      Id value[most_length];
      const std::u32string to = text({value, value_into(book, which, book.phrases[i], node, key, value)});
      plain.phrases[i][text(key)] = to;
      for (std::size_t w = 0; w < word_book_count; ++w) {
        if (which != word_books[w].there) continue;
        if (book.words[w][n] & leads_back) plain.phrases[word_books[w].back][to] = text(key);
        if (book.words[w][n] & is_technical) plain.technical[w].insert(text(key));
        ++n;
      }
    });
  }
  const Phrases& words = book.phrases[st_phrases];
  each_word(words, [&](std::uint32_t node, std::span<const Id> key) {
    PlainWord& word = plain.words[text(key)];
    word.cost = words.words[node].cost;
    if (words.words[node].code == Phrases::Word::open) return;
    Id value[most_length];
    decoded(book, st_phrases, words.words[node].code, key, value);
    word.value = text({value, key.size()});
  });
  return plain;
}

}  // namespace fanjian::dictionary::pack
