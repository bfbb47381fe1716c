#include "text/breaks.h"

#include <unicode/ucptrie.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "text/unicode_data.h"
#include "text/utf8.h"

namespace fanjian::text::unicode {
namespace {

// A compiled set of rules (ICU's rbbidata.h: RBBIStateTable, rows of bytes).
struct StateTable {
  std::uint32_t states, row_size, dictionary_start, lookaheads, flags;

  static constexpr std::uint32_t begin_required = 2;
  // Of a row: accepting, look-ahead, tags, then the next state by category.
  const std::uint8_t* row(std::uint32_t state) const {
    return reinterpret_cast<const std::uint8_t*>(this + 1) + std::size_t{state} * row_size;
  }
};
constexpr std::uint32_t stop = 0, start = 1;
constexpr std::uint8_t end_of_text = 1, begin_of_text = 2;  // categories that no character has
constexpr std::uint8_t always = 1;                          // accepting; more: where a look-ahead was met
constexpr std::size_t most_lookaheads = 16;                 // the packer holds the rules to it

struct Rules {
  const StateTable *forward, *back;
  const UCPTrie* trie;

  explicit Rules(std::span<const std::byte> bytes) {
    std::array<std::uint32_t, 4> begins;  // of forward, back and trie; the trie's end
    std::memcpy(begins.data(), bytes.data(), sizeof begins);
    forward = reinterpret_cast<const StateTable*>(bytes.data() + begins[0]);
    back = reinterpret_cast<const StateTable*>(bytes.data() + begins[1]);
    UErrorCode status = U_ZERO_ERROR;
    trie = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_8, bytes.data() + begins[2],
                                  static_cast<std::int32_t>(begins[3] - begins[2]), nullptr, &status);
  }
  std::uint8_t category(char32_t c) const {
    return static_cast<std::uint8_t>(UCPTRIE_FAST_GET(trie, UCPTRIE_8, static_cast<UChar32>(c)));
  }
};

const Rules& rules_of(Unit unit) {
  static const Rules& clusters = *new Rules(embedded_clusters());  // live as long as the program
  if (unit == Unit::cluster) return clusters;
  static const Rules& sentences = *new Rules(embedded_sentences());
  return sentences;
}

}  // namespace

std::size_t unit_end(Unit unit, std::string_view text, std::size_t at) {
  const Rules& rules = rules_of(unit);
  const StateTable& table = *rules.forward;
  std::array<std::size_t, most_lookaheads> met{};
  std::size_t here = at, end = at;
  std::uint32_t state = start;
  if (table.flags & StateTable::begin_required) state = table.row(state)[3 + begin_of_text];
  for (bool ended = false; state != stop && !ended;) {
    std::uint8_t category = end_of_text;
    ended = here == text.size();
    if (!ended) category = rules.category(next(text, here));
    state = table.row(state)[3 + category];
    const std::uint8_t* const row = table.row(state);
    if (row[0] == always) end = here;
    else if (row[0] > always && met[row[0]] > at) return met[row[0]];
    if (row[1] > always) met[row[1]] = here;
  }
  if (end == at) next(text, end);
  return end;
}

Span cluster_at(std::string_view text, std::size_t at) {
  const Rules& rules = rules_of(Unit::cluster);
  // Back to where a cluster surely begins, as the reverse rules have it, then forward.
  std::size_t begin = at;
  next(text, begin);
  std::uint32_t state = start;
  while (begin > 0 && state != stop) state = rules.back->row(state)[3 + rules.category(previous(text, begin))];
  for (std::size_t end; (end = unit_end(Unit::cluster, text, begin)) <= at;) begin = end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(unit_end(Unit::cluster, text, begin))};
}

std::size_t count_clusters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = unit_end(Unit::cluster, text, at)) ++count;
  return count;
}

std::string_view first_clusters(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t n = 0; n < most && end < text.size(); ++n) end = unit_end(Unit::cluster, text, end);
  return text.substr(0, end);
}

std::vector<std::size_t> unit_ends(Unit unit, std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) ends.push_back(at = unit_end(unit, text, at));
  return ends;
}

}  // namespace fanjian::text::unicode
