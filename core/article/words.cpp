#include "article/words.h"

namespace fanjian {
namespace {

bool same(Chars text, std::size_t at, std::u16string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (text[at + i] != static_cast<char32_t>(word[i])) return false;
  return true;
}

// Calls f with each word until it returns true.
template <class F>
bool any_word(const Table& of, F f) {
  const std::u16string_view table = of.words();
  std::size_t at = 0;
  while (at < table.size()) {
    std::size_t end = table.find(u' ', at);
    if (end == std::u16string_view::npos) end = table.size();
    if (end > at && f(table.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::size_t longest_at(Chars text, std::size_t at, const Table& table) {
  if (at >= text.size() || !table.may_begin(text[at])) return 0;
  std::size_t best = 0;
  any_word(table, [&](std::u16string_view word) {
    if (word.size() > best && at + word.size() <= text.size() && same(text, at, word))
      best = word.size();
    return false;
  });
  return best;
}

std::size_t longest_before(Chars text, std::size_t end, const Table& table) {
  if (end == 0 || !table.may_end(text[end - 1])) return 0;
  std::size_t best = 0;
  any_word(table, [&](std::u16string_view word) {
    if (word.size() > best && word.size() <= end && same(text, end - word.size(), word))
      best = word.size();
    return false;
  });
  return best;
}

bool is_word(Chars text, const Table& table) {
  if (text.empty() || !table.may_begin(text.front()) || !table.may_end(text.back())) return false;
  return any_word(table, [&](std::u16string_view word) {
    return word.size() == text.size() && same(text, 0, word);
  });
}

std::size_t find_word(Chars text, const Table& table) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (longest_at(text, at, table) > 0) return at;
  return Chars::npos;
}

}  // namespace fanjian
