#include "article/lexical/words.h"

#include <array>
#include <memory>
#include <vector>

namespace fanjian::article {

// Where the words of a table stand in its literal, by first and by last character.
struct Table::Index {
  struct Word {
    std::uint16_t at = 0, size = 0;
  };
  // Words with one character in common: [begin, end) of `words`. An open-addressing hash.
  struct Slot {
    char16_t character = 0;
    std::uint16_t begin = 0, end = 0;
  };
  struct Side {
    std::vector<Slot> slots;  // a power of two, at most half full
    std::vector<Word> words;
    std::array<std::uint32_t, 32> filter{};  // a bit for each character modulo 1,024: most are in no table

    bool may_have(char32_t c) const { return (filter[c / 32 % 32] >> c % 32 & 1) != 0; }

    // The slot of a character, or the empty one where it would be.
    std::size_t find(char32_t c) const {
      std::size_t i = static_cast<std::uint32_t>(c) * 0x9E3779B1u >> 16;
      for (;; ++i) {
        i &= slots.size() - 1;
        if (slots[i].character == 0 || slots[i].character == c) return i;
      }
    }
  };
  Side first, last;

  explicit Index(std::u16string_view text) {
    std::vector<Word> all;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = text.find(u' ', at);
      if (end == std::u16string_view::npos) end = text.size();
      if (end > at) all.push_back({static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(end - at)});
      at = end + 1;
    }
    fill(first, all, [&](Word w) { return text[w.at]; });
    fill(last, all, [&](Word w) { return text[w.at + w.size - 1u]; });
  }

 private:
  template <class F>
  static void fill(Side& side, const std::vector<Word>& all, F character) {
    std::size_t size = 4;
    while (size < 2 * all.size()) size *= 2;
    side.slots.resize(size);
    side.words.resize(all.size());
    for (const Word w : all) {
      Slot& s = side.slots[side.find(character(w))];
      const std::uint32_t c = character(w);
      side.filter[c / 32 % 32] |= 1u << c % 32;
      s.character = character(w);
      ++s.end;  // how many, for now
    }
    std::uint16_t at = 0;
    for (Slot& s : side.slots) {
      s.begin = at;
      at = static_cast<std::uint16_t>(at + s.end);
      s.end = s.begin;
    }
    for (const Word w : all) side.words[side.slots[side.find(character(w))].end++] = w;
  }
};

const Table::Index& Table::make() const {
  auto made = std::make_unique<const Index>(words_);
  const Index* current = nullptr;
  if (index_.compare_exchange_strong(current, made.get(), std::memory_order_acq_rel)) current = made.release();
  return *current;
}

namespace {

// The tables of literals, by address: an open-addressing hash, larger than the literals are many.
struct Literal {
  explicit Literal(const char16_t* literal) : address(literal), table(literal) {}
  const char16_t* address;
  Table table;
};
constinit std::array<std::atomic<const Literal*>, 4096> literals{};

bool same(Chars text, std::size_t at, std::u16string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (text[at + i] != static_cast<char32_t>(word[i])) return false;
  return true;
}

// Calls f with each word that may match.
template <class F>
void each(const Table& table, const Table::Index::Side& side, char32_t c, F f) {
  if (!side.may_have(c)) return;
  const auto& slot = side.slots[side.find(c)];
  for (std::size_t i = slot.begin; i < slot.end; ++i) f(table.words().substr(side.words[i].at, side.words[i].size));
}

struct LongestAt {
  Chars text;
  std::size_t at;
  std::size_t best = 0;
  void operator()(std::u16string_view word) {
    if (word.size() > best && at + word.size() <= text.size() && same(text, at, word)) best = word.size();
  }
};
struct LongestBefore {
  Chars text;
  std::size_t end;
  std::size_t best = 0;
  void operator()(std::u16string_view word) {
    if (word.size() > best && word.size() <= end && same(text, end - word.size(), word)) best = word.size();
  }
};

}  // namespace

const Table& Words::table() const {
  std::size_t i = reinterpret_cast<std::uintptr_t>(literal_) / 2 * 0x9E3779B1u >> 8;
  for (;; ++i) {
    std::atomic<const Literal*>& slot = literals[i % literals.size()];
    const Literal* known = slot.load(std::memory_order_acquire);
    if (!known) {
      auto made = std::make_unique<const Literal>(literal_);
      if (slot.compare_exchange_strong(known, made.get(), std::memory_order_acq_rel)) known = made.release();
    }
    if (known->address == literal_) return known->table;
  }
}

std::size_t longest_at(Chars text, std::size_t at, const Table& table) {
  if (at >= text.size()) return 0;
  LongestAt longest{text, at};
  each(table, table.index().first, text[at], [&](std::u16string_view word) { longest(word); });
  return longest.best;
}
std::size_t longest_at(Chars text, std::size_t at, Words words) {
  return at < text.size() ? longest_at(text, at, words.table()) : 0;
}

std::size_t longest_before(Chars text, std::size_t end, const Table& table) {
  if (end == 0) return 0;
  LongestBefore longest{text, end};
  each(table, table.index().last, text[end - 1], [&](std::u16string_view word) { longest(word); });
  return longest.best;
}
std::size_t longest_before(Chars text, std::size_t end, Words words) {
  return end > 0 ? longest_before(text, end, words.table()) : 0;
}

bool is_word(Chars text, const Table& table) {
  if (text.empty()) return false;
  bool found = false;
  each(table, table.index().first, text[0],
       [&](std::u16string_view word) { found = found || (word.size() == text.size() && same(text, 0, word)); });
  return found;
}
bool is_word(Chars text, Words words) { return !text.empty() && is_word(text, words.table()); }

std::size_t find_word(Chars text, const Table& table) {
  const Table::Index::Side& first = table.index().first;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!first.may_have(text[at])) continue;
    const auto& slot = first.slots[first.find(text[at])];
    for (std::size_t i = slot.begin; i < slot.end; ++i) {
      const std::u16string_view word = table.words().substr(first.words[i].at, first.words[i].size);
      if (at + word.size() <= text.size() && same(text, at, word)) return at;
    }
  }
  return Chars::npos;
}
std::size_t count_words_in(Chars text, const Table& table) {
  const Table::Index::Side& first = table.index().first;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t n = first.may_have(text[at]) ? longest_at(text, at, table) : 0;
    count += n > 0;
    at += n > 0 ? n : 1;
  }
  return count;
}

std::size_t find_word(Chars text, Words words) { return text.empty() ? Chars::npos : find_word(text, words.table()); }

bool is_in(char32_t c, const char16_t* set) {
  for (; *set; ++set)
    if (*set == c) return true;
  return false;
}

}  // namespace fanjian::article
