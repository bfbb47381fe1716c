#include "article/words.h"

namespace fanjian {
namespace {

bool same(Chars text, std::size_t at, Table word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (text[at + i] != static_cast<char32_t>(word[i])) return false;
  return true;
}

// Calls f with each word until it returns true.
template <class F>
bool any_word(Table table, F f) {
  std::size_t at = 0;
  while (at < table.size()) {
    std::size_t end = table.find(u' ', at);
    if (end == Table::npos) end = table.size();
    if (end > at && f(table.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::size_t longest_at(Chars text, std::size_t at, Table table) {
  std::size_t best = 0;
  any_word(table, [&](Table word) {
    if (word.size() > best && at + word.size() <= text.size() && same(text, at, word))
      best = word.size();
    return false;
  });
  return best;
}

std::size_t longest_before(Chars text, std::size_t end, Table table) {
  std::size_t best = 0;
  any_word(table, [&](Table word) {
    if (word.size() > best && word.size() <= end && same(text, end - word.size(), word))
      best = word.size();
    return false;
  });
  return best;
}

bool is_word(Chars text, Table table) {
  return any_word(table,
                  [&](Table word) { return word.size() == text.size() && same(text, 0, word); });
}

std::size_t find_word(Chars text, Table table) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (longest_at(text, at, table) > 0) return at;
  return Chars::npos;
}

}  // namespace fanjian
