// Finds the terms of a list in a text, in linear time whatever the list.
//
// An Aho-Corasick automaton over the reversed terms: the text is read backwards once, and at each character the
// state gives the longest term that begins there. A pass forwards then keeps the leftmost, and of those that begin
// together the longest. (Read forwards, leftmost-longest goes over parts of the text again: with the terms `a` and
// `aaaab`, and a text of `a` alone, each `a` would cost five steps.)
//
// Terms are UTF-8; a character of a term never matches an ill-formed byte. Immutable once made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::convert {

class TermFinder {
 public:
  struct Term {
    std::string_view text;     // well-formed and not empty; read only while the finder is made
    std::uint32_t number = 0;  // what `find` gives for it
  };
  struct Found {
    text::Span span;
    std::uint32_t number = 0;
  };

  // Of terms with the same text the first counts. Takes time linear in the terms' characters.
  explicit TermFinder(const std::vector<Term>& terms);

  // Appends the terms in `text[span]`, in order, not overlapping. Returns the transitions that were tried: at most
  // two a character.
  std::size_t find(std::string_view text, text::Span span, std::vector<Found>& found) const;

 private:
  using Node = std::uint32_t;
  static constexpr Node root = 0;
  static constexpr std::uint32_t no_term = ~0u;

  struct State {
    char32_t label = 0;  // the character that leads here
    Node children = 0;   // the first of them; they end where the next state's begin
    Node fail = root;
    std::uint32_t term = no_term;  // of terms_, the longest that begins here
  };
  struct Ending {
    std::uint32_t size, number;  // in bytes; what `find` gives
  };

  Node child(Node node, char32_t c) const;
  Node step(Node node, char32_t c, std::size_t& steps) const;
  void lay_out(const std::vector<Term>& terms);
  void link();

  std::vector<State> states_;  // by depth, then by parent, then by label; one more behind the last
  std::vector<Ending> terms_;  // of different texts
  // The root's children by code point, in blocks of 64 of which the first is empty.
  std::vector<std::uint16_t> blocks_;
  std::vector<Node> first_;
};

}  // namespace fanjian::convert
