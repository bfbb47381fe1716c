#include "repair/unigram_segmenter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::repair {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
// What is not in the list is rarer than what is.
constexpr double unknown = 20;
constexpr std::size_t plane = 0x10000;
// A place with more characters has them as a set, too.
constexpr std::size_t many = 64;

// Marks are not in the list. 0: no mark.
double cost_of_mark(char32_t c) {
  switch (c) {
    case U'，': return 3;
    case U'。': return 3.5;
    case U'、': return 4.5;
    case U'“':
    case U'”':
    case U'「':
    case U'」': return 5;
    case U'：': return 5.5;
    case U'；':
    case U'《':
    case U'》':
    case U'（':
    case U'）':
    case U'—': return 6;
    case U'？':
    case U'…':
    case U'·': return 7;
    case U'！': return 7.5;
    case U'『':
    case U'』':
    case U'‘':
    case U'’':
    case U'【':
    case U'】':
    case U'\u3000': return 8;
    default: return 0;
  }
}

// A number without a sign, as far as there is one; whatever the locale says of points.
double number(std::string_view text) {
  double value = 0, unit = 1;
  bool behind = false;
  for (const char c : text) {
    if (c == '.' && !behind) {
      behind = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    if (behind) unit /= 10;
    value = behind ? value + (c - '0') * unit : value * 10 + (c - '0');
  }
  return value;
}

std::string_view up_to(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return part;
}

}  // namespace

struct UnigramSegmenter::Step {
  double cost = never;
  std::size_t from = 0;
  std::u32string word;
};

struct UnigramSegmenter::Search {
  const Places& places;
  std::vector<std::vector<bool>> sets;  // of places with many characters, which of the plane they are
  std::vector<Step> best;
  double most;
  std::size_t from = 0;
  std::u32string word;
};

text::Result<UnigramSegmenter> UnigramSegmenter::open(std::string_view data) {
  std::string_view head = up_to(data, '\n');
  const std::string_view format = up_to(head, ' ');
  const double total = number(head);
  if (format != "1" || total < 1)
    return text::Error{text::ErrorCode::bad_lexicon, 0, "the words are of another version"};
  UnigramSegmenter words;
  words.nodes_.push_back({never});
  while (!data.empty()) {
    std::string_view line = up_to(data, '\n');
    const double cost = std::log(total) - number(up_to(line, ' ')) * std::log(2.0);
    while (!line.empty())
      if (const std::string_view word = up_to(line, ' '); !word.empty()) words.add(word, cost);
  }
  words.alone_.resize(plane);
  for (char32_t c = 0; c < plane; ++c) {
    const std::uint32_t node = words.next(0, c);
    const double mark = cost_of_mark(c), other = mark > 0 ? mark : unknown;
    words.alone_[c] = node == 0 ? other : std::min(words.nodes_[node].cost, other);
  }
  return words;
}

UnigramSegmenter::Edge& UnigramSegmenter::slot_of(std::uint64_t key) {
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & mask;
  while (edges_[at].key != 0 && edges_[at].key != key) at = (at + 1) & mask;
  return edges_[at];
}

std::uint32_t UnigramSegmenter::next(std::uint32_t node, char32_t c) const {
  return const_cast<UnigramSegmenter*>(this)->slot_of(key_of(node, c)).to;
}

void UnigramSegmenter::grow() {
  std::vector<Edge> old(2 * edges_.size());
  old.swap(edges_);
  for (const Edge& edge : old)
    if (edge.key != 0) slot_of(edge.key) = edge;
}

void UnigramSegmenter::add(std::string_view word, double cost) {
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (2 * used_ >= edges_.size()) grow();
    const std::uint64_t key = key_of(node, fanjian::text::next(word, at));
    Edge& edge = slot_of(key);
    if (edge.key == 0) {
      edge = {key, static_cast<std::uint32_t>(nodes_.size())};
      nodes_.push_back({never, static_cast<char32_t>(key & 0x1FFFFF), 0, nodes_[node].child, 0});
      nodes_[node].child = edge.to;
      ++nodes_[node].children;
      ++used_;
    }
    node = edge.to;
  }
  nodes_[node].cost = cost;
}

double UnigramSegmenter::cost_alone(char32_t c) const { return c < alone_.size() ? alone_[c] : unknown; }

bool UnigramSegmenter::knows(char32_t c) const {
  return !text::is_han(c) || cost_of_mark(c) > 0 || cost_alone(c) < unknown;
}

double UnigramSegmenter::cost_of_word(std::u32string_view text) const {
  std::uint32_t node = 0;
  for (const char32_t c : text)
    if ((node = next(node, c)) == 0) return never;
  return nodes_[node].cost;
}

// As deep as the longest word in the list.
void UnigramSegmenter::walk(Search& search, std::uint32_t node, std::size_t at) const {
  if (at == search.places.size()) return;
  const auto go = [&](std::uint32_t longer, char32_t c) {
    search.word += c;
    const double cost = search.best[search.from].cost + nodes_[longer].cost;
    if (cost < search.best[at + 1].cost && cost <= search.most) search.best[at + 1] = {cost, search.from, search.word};
    walk(search, longer, at + 1);
    search.word.pop_back();
  };
  // Asked for is what is fewer: the place's characters, or those that go on the word.
  const std::vector<bool>& set = search.sets[at];
  if (!set.empty() && nodes_[node].children < search.places[at].size()) {
    for (std::uint32_t child = nodes_[node].child; child != 0; child = nodes_[child].sibling)
      if (const char32_t c = nodes_[child].character; c < plane && set[c]) go(child, c);
    return;
  }
  for (const char32_t c : search.places[at])
    if (const std::uint32_t longer = next(node, c)) go(longer, c);
}

std::optional<Cut> UnigramSegmenter::cut(const Places& places, double most) const {
  Search search{places, std::vector<std::vector<bool>>(places.size()), std::vector<Step>(places.size() + 1), most, 0,
                {}};
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].size() <= many) continue;
    search.sets[i].resize(plane);
    for (const char32_t c : places[i])
      if (c < plane) search.sets[i][c] = true;
  }
  std::vector<Step>& best = search.best;
  best[0].cost = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (best[i].cost == never) continue;
    double least = never;
    char32_t cheapest = 0;
    for (const char32_t c : places[i])
      if (const double cost = cost_alone(c); cost < least) least = cost, cheapest = c;
    if (best[i].cost + least < best[i + 1].cost && best[i].cost + least <= most)
      best[i + 1] = {best[i].cost + least, i, std::u32string(1, cheapest)};
    search.from = i;
    walk(search, 0, i);
  }
  if (best.back().cost == never) return std::nullopt;
  Cut found;
  found.cost = best.back().cost;
  for (std::size_t at = places.size(); at > 0; at = best[at].from) found.words.push_back(std::move(best[at].word));
  std::reverse(found.words.begin(), found.words.end());
  for (const std::u32string& each : found.words) found.text += each;
  return found;
}

std::vector<std::u32string> UnigramSegmenter::cut(std::u32string_view text) const {
  Places places;
  for (const char32_t c : text) places.emplace_back(1, c);
  std::optional<Cut> found = cut(places);
  return found ? std::move(found->words) : std::vector<std::u32string>();
}

double UnigramSegmenter::cost(std::u32string_view text) const {
  Places places;
  for (const char32_t c : text) places.emplace_back(1, c);
  const std::optional<Cut> found = cut(places);
  return found ? found->cost : 0;
}

double UnigramSegmenter::margin(Places places, const Cut& best, double most) const {
  double next_best = never;
  for (std::size_t at = 0; at < places.size(); ++at) {
    if (places[at].size() < 2) continue;
    std::u32string others;
    for (const char32_t c : places[at])
      if (c != best.text[at]) others += c;
    others.swap(places[at]);
    if (const std::optional<Cut> other = cut(places, best.cost + most)) next_best = std::min(next_best, other->cost);
    others.swap(places[at]);
  }
  return next_best - best.cost;
}

}  // namespace fanjian::repair
