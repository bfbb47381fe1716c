// How likely a text is as Chinese, by the words of fanjian-words.txt:
//
//   1 60014994            the format, and how many words were counted
//   20 了 是              words that were counted 2^20 times, or about as often; in Simplified
//
// A text is cut into words so that it is most likely. Costs are -ln of how likely; lower is better.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"

namespace fanjian::repair {

// What each character of a text may be, in Simplified.
using Places = std::vector<std::u32string>;

struct Cut {
  std::u32string text;
  std::vector<std::u32string> words;
  double cost = 0;
};

class UnigramSegmenter {
 public:
  // `data`: UTF-8, not kept. bad_lexicon: of another version.
  static text::Result<UnigramSegmenter> open(std::string_view data);

  // The likeliest of all texts, in its likeliest cut; nothing if a place can be nothing, or all cost more than `most`.
  std::optional<Cut> cut(const Places& places, double most = std::numeric_limits<double>::infinity()) const;
  // The words of a text.
  std::vector<std::u32string> cut(std::u32string_view text) const;
  double cost(std::u32string_view text) const;
  // How much worse than `best` the next best text is: infinite, if there is no other, or it is worse by more than `most`.
  double margin(Places places, const Cut& best, double most = std::numeric_limits<double>::infinity()) const;
  bool knows(char32_t character) const;
  // Of a word of the list; infinite if it is none.
  double cost_of_word(std::u32string_view text) const;

 private:
  struct Edge {
    std::uint64_t key = 0;  // node << 21 | character; 0: free
    std::uint32_t to = 0;
  };
  struct Step;
  struct Search;

  static std::uint64_t key_of(std::uint32_t node, char32_t c) { return std::uint64_t{node} << 21 | c; }
  Edge& slot_of(std::uint64_t key);
  std::uint32_t next(std::uint32_t node, char32_t c) const;  // 0: there is none
  void add(std::string_view word, double cost);
  void grow();
  double cost_alone(char32_t c) const;
  void walk(Search& search, std::uint32_t node, std::size_t at) const;

  struct Node {
    double cost;  // of the word that ends here; infinite if none does
    char32_t character = 0;
    std::uint32_t child = 0, sibling = 0;  // the first longer one, the next of the same length; 0: there is none
    std::uint32_t children = 0;            // how many go on from here
  };

  std::vector<Edge> edges_ = std::vector<Edge>(1 << 16);  // by hash, a power of two
  std::size_t used_ = 0;
  std::vector<Node> nodes_;    // 0 is the root
  std::vector<double> alone_;  // of characters of the Basic Multilingual Plane, as words or marks
};

}  // namespace fanjian::repair
