#include "convert/own_phrases.h"

#include <algorithm>

namespace fanjian::convert {
namespace {

// The node of a key, or 0.
std::uint32_t find(const dictionary::Phrases& phrases, std::span<const dictionary::Id> key) {
  std::uint32_t node = 0;
  for (const dictionary::Id id : key)
    if ((node = phrases.child(node, id)) == 0) return 0;
  return phrases.ends(node) ? node : 0;
}

// Phrases on their way into a trie: keys, and what they become, written out.
class Collection {
 public:
  void put(std::span<const dictionary::Id> key, std::span<const dictionary::Id> value) {
    const std::size_t begin = text_.size();
    text_.insert(text_.end(), key.begin(), key.end());
    for (const dictionary::Id id : value)
      text_.push_back(static_cast<dictionary::Id>(id + dictionary::Phrases::number));
    places_.push_back({begin, begin + key.size(), text_.size()});
  }
  // Of two with the same key the one that was put first stays.
  dictionary::Phrases trie() const {
    std::vector<Place> sorted(places_);
    const auto key_of = [this](const Place& p) { return std::span(text_).subspan(p.key, p.value - p.key); };
    const auto order = [&](const Place& a, const Place& b) {
      const auto x = key_of(a), y = key_of(b);
      if (std::equal(x.begin(), x.end(), y.begin(), y.end())) return a.key < b.key;
      return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
    };
    text::sort_by(sorted, order);
    std::vector<dictionary::Phrase> list;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const auto key = key_of(sorted[i]);
      if (!list.empty() && std::equal(key.begin(), key.end(), list.back().key.begin(), list.back().key.end())) continue;
      list.push_back({key, std::span(text_).subspan(sorted[i].value, sorted[i].end - sorted[i].value)});
    }
    return dictionary::trie_of(std::move(list),
                               [](const dictionary::Phrase&) { return dictionary::Phrases::written_out; });
  }

 private:
  struct Place {
    std::size_t key, value, end;
  };
  std::vector<dictionary::Id> text_;
  std::vector<Place> places_;
};

// Calls use(key, value, flags) for every phrase of a book; the flags are those of regional words.
template <class Use>
void each(const dictionary::DictionaryData& book, dictionary::DictionaryId which, Use use) {
  const std::vector<std::uint8_t>* flags = nullptr;
  for (std::size_t w = 0; w < dictionary::word_book_count; ++w)
    if (dictionary::word_books[w].there == which) flags = &book.words[w];
  std::size_t n = 0;
  dictionary::each_phrase(book.phrases[which], [&](std::uint32_t node, std::span<const dictionary::Id> key) {
    dictionary::Id value[dictionary::most_length];
    const std::size_t size = dictionary::value_into(book, which, book.phrases[which], node, key, value);
    use(key, std::span<const dictionary::Id>(value, size), flags ? (*flags)[n] : std::uint8_t{0});
    ++n;
  });
}

}  // namespace

dictionary::Phrases joined(const dictionary::DictionaryData& book, dictionary::DictionaryId theirs,
                           dictionary::DictionaryId ours, bool technical, std::vector<dictionary::Id>& characters,
                           const std::vector<dictionary::Id>* before) {
  Collection all;
  for (const dictionary::DictionaryId which : {ours, theirs})
    each(book, which,
         [&](std::span<const dictionary::Id> key, std::span<const dictionary::Id> value, std::uint8_t flags) {
           if (which == ours && key.size() == 1 && value.size() == 1) {
             characters[before ? (*before)[key[0]] : key[0]] = value[0];
             return;
           }
           if (!technical && (flags & dictionary::is_technical) != 0) return;
           all.put(key, value);
           if (which != ours || before == nullptr) return;
           dictionary::Id made[dictionary::most_length];
           std::transform(key.begin(), key.end(), made, [&](dictionary::Id id) { return (*before)[id]; });
           all.put({made, key.size()}, value);
         });
  // What is Simplified stays so: 乾清宮 is 乾清宫, and 乾清宫 is, too.
  for (const dictionary::DictionaryId which : {ours, theirs}) {
    if (theirs != dictionary::ts_phrases) break;
    each(book, which, [&](std::span<const dictionary::Id> key, std::span<const dictionary::Id> value, std::uint8_t) {
      const bool hidden = which == theirs && find(book.phrases[ours], key) != 0;
      const bool changes = std::any_of(
          value.begin(), value.end(), [&](dictionary::Id id) { return characters[before ? (*before)[id] : id] != id; });
      if (value.size() > 1 && changes && !hidden) all.put(value, value);
    });
  }
  return all.trie();
}

dictionary::Phrases turned(const dictionary::DictionaryData& book, std::size_t which, bool own, bool technical) {
  Collection all;
  const auto add = [&](dictionary::WordBooks books, const dictionary::Phrases* hidden) {
    // What leads to a technical word is technical.
    std::vector<std::uint8_t> flags_of(book.phrases[books.there].size(), 0);
    each(book, books.there,
         [&](std::span<const dictionary::Id> key, std::span<const dictionary::Id> value, std::uint8_t flags) {
           flags_of[find(book.phrases[books.there], key)] = flags;
           if ((flags & dictionary::leads_back) == 0 || (!technical && (flags & dictionary::is_technical) != 0)) return;
           if (hidden == nullptr || find(*hidden, key) == 0) all.put(value, key);
         });
    each(book, books.back,
         [&](std::span<const dictionary::Id> key, std::span<const dictionary::Id> value, std::uint8_t) {
           if (!technical && (flags_of[find(book.phrases[books.there], value)] & dictionary::is_technical) != 0) return;
           if (hidden == nullptr || find(*hidden, value) == 0) all.put(key, value);
         });
  };
  const dictionary::WordBooks ours = dictionary::word_books[which + 2];
  if (own) add(ours, nullptr);
  add(dictionary::word_books[which], own ? &book.phrases[ours.there] : nullptr);
  return all.trie();
}

}  // namespace fanjian::convert
