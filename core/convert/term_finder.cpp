#include "convert/term_finder.h"

#include <algorithm>

#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

constexpr std::size_t few = 64;  // so many are sorted by comparing them

// A term on its way down the trie.
struct Walk {
  std::uint32_t at = 0;  // its first byte that is not yet read, from behind
  std::uint32_t term = 0;
  std::uint32_t node = 0;  // reached so far
  char32_t next = 0;       // the character that leads on

  std::uint64_t key() const { return std::uint64_t{node} << 21 | next; }
};

}  // namespace

TermFinder::TermFinder(const std::vector<Term>& terms) {
  lay_out(terms);
  link();
}

// A level of the trie at a time: all terms' next characters are sorted by parent and character, so that a state's
// children stand together, in order.
void TermFinder::lay_out(const std::vector<Term>& terms) {
  std::size_t size = 2;
  std::vector<Walk> walks;
  walks.reserve(terms.size());
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    if (terms[i].text.empty()) continue;
    walks.push_back({static_cast<std::uint32_t>(terms[i].text.size()), i, root});
    size += text::length(terms[i].text);
  }
  states_.reserve(size);
  terms_.reserve(walks.size());
  states_.resize(1);
  Node level = root;
  while (!walks.empty()) {
    for (Walk& walk : walks) {
      std::size_t at = walk.at;
      walk.next = text::previous(terms[walk.term].text, at);
      walk.at = static_cast<std::uint32_t>(at);
    }
    if (walks.size() > few) {
      text::sort_by_number(walks, [](const Walk& walk) { return walk.key(); });
    } else {
      text::sort_by(
          walks, [](const Walk& a, const Walk& b) { return a.key() != b.key() ? a.key() < b.key() : a.term < b.term; });
    }
    const auto next_level = static_cast<Node>(states_.size());
    std::uint64_t last = ~std::uint64_t{};
    for (Walk& walk : walks) {
      if (const std::uint64_t key = walk.key(); key != last) {
        const auto node = static_cast<Node>(states_.size());
        for (; level <= walk.node; ++level) states_[level].children = node;
        states_.emplace_back().label = walk.next;
        last = key;
      }
      walk.node = static_cast<Node>(states_.size() - 1);
      State& state = states_.back();
      const Term& term = terms[walk.term];
      if (walk.at == 0 && state.term == no_term) {
        state.term = static_cast<std::uint32_t>(terms_.size());
        terms_.push_back({static_cast<std::uint32_t>(term.text.size()), term.number});
      }
    }
    for (; level < next_level; ++level) states_[level].children = static_cast<Node>(states_.size());
    walks.erase(std::remove_if(walks.begin(), walks.end(), [](const Walk& walk) { return walk.at == 0; }), walks.end());
  }
  const auto end = static_cast<Node>(states_.size());
  states_.emplace_back();
  for (; level <= end; ++level) states_[level].children = end;

  blocks_.assign(0x110000 / 64, 0);
  first_.assign(64, root);
  for (Node node = states_[root].children; node < states_[root + 1].children; ++node) {
    const char32_t c = states_[node].label;
    std::uint16_t& block = blocks_[c >> 6];
    if (block == 0) {
      block = static_cast<std::uint16_t>(first_.size() / 64);
      first_.resize(first_.size() + 64, root);
    }
    first_[block * 64u + (c & 63)] = node;
  }
}

// Where a state's label is expected and another character comes, the search goes on from its `fail`: the longest
// proper suffix of what was read that is a state as well.
void TermFinder::link() {
  std::size_t steps = 0;
  for (Node node = root; node + 1 < states_.size(); ++node)
    for (Node next = states_[node].children; next < states_[node + 1].children; ++next) {
      State& state = states_[next];
      if (node != root) state.fail = step(states_[node].fail, state.label, steps);
      if (state.term == no_term) state.term = states_[state.fail].term;
    }
}

TermFinder::Node TermFinder::child(Node node, char32_t c) const {
  if (node == root) return first_[blocks_[c >> 6] * 64u + (c & 63)];
  Node low = states_[node].children, high = states_[node + 1].children;
  while (low < high) {
    const Node middle = low + (high - low) / 2;
    if (states_[middle].label < c) low = middle + 1;
    else high = middle;
  }
  return low < states_[node + 1].children && states_[low].label == c ? low : root;
}

TermFinder::Node TermFinder::step(Node node, char32_t c, std::size_t& steps) const {
  for (;; node = states_[node].fail) {
    ++steps;
    if (const Node next = child(node, c); next != root || node == root) return next;
  }
}

std::size_t TermFinder::find(std::string_view text, text::Span span, std::vector<Found>& found) const {
  const std::string_view part = span.of(text);
  const std::size_t first = found.size();
  std::size_t steps = 0;
  Node node = root;
  for (std::size_t at = part.size(); at > 0;) {
    const char32_t c = text::previous(part, at);
    if (c == 0xFFFD && part.substr(at, text::replacement_character.size()) != text::replacement_character) {
      node = root;
      continue;
    }
    node = step(node, c, steps);
    if (const State& state = states_[node]; state.term != no_term) {
      const std::uint32_t begin = span.begin + static_cast<std::uint32_t>(at);
      found.push_back({{begin, begin + terms_[state.term].size}, terms_[state.term].number});
    }
  }
  std::reverse(found.begin() + static_cast<std::ptrdiff_t>(first), found.end());
  std::size_t size = first;
  std::uint32_t free_from = 0;
  for (std::size_t i = first; i < found.size(); ++i) {
    const Found one = found[i];
    if (one.span.begin < free_from) continue;
    free_from = one.span.end;
    found[size++] = one;
  }
  found.resize(size);
  return steps;
}

}  // namespace fanjian::convert
