#include "dictionary/pack/redundancy_checker.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <vector>

namespace fanjian::dictionary::pack {
namespace {

constexpr char32_t no_more = 0x7FFFFFFF;  // stands for a character that nothing goes on with

struct Trie {
  struct Node {
    std::vector<std::pair<char32_t, int>> children;  // ascending
    const std::u32string* value = nullptr;
    bool kept = false;   // a phrase of the second conversion ends here
    int kept_below = 0;  // how many do below
    int parent = 0;
  };
  std::vector<Node> nodes{1};

  int child(int node, char32_t c) const {
    const auto& list = nodes[static_cast<std::size_t>(node)].children;
    const auto at = std::lower_bound(list.begin(), list.end(), std::pair(c, -1));
    return at != list.end() && at->first == c ? at->second : -1;
  }
  void add(const std::u32string& key, const std::u32string& value) {
    int node = 0;
    for (const char32_t c : key) {
      int next = child(node, c);
      if (next < 0) {
        next = static_cast<int>(nodes.size());
        nodes.emplace_back();
        nodes.back().parent = node;
        auto& list = nodes[static_cast<std::size_t>(node)].children;
        list.insert(std::lower_bound(list.begin(), list.end(), std::pair(c, -1)), {c, next});
      }
      node = next;
    }
    nodes[static_cast<std::size_t>(node)].value = &value;
  }
  int find(const std::u32string& key) const {
    int node = 0;
    for (const char32_t c : key)
      if ((node = child(node, c)) < 0) return -1;
    return node;
  }
  const Node& operator[](int node) const { return nodes[static_cast<std::size_t>(node)]; }
};

// One of the two conversions on its way through a text.
struct Runner {
  std::size_t at = 0;  // up to here the text is cut
  std::u32string run;  // what the first step made of the last characters that are no phrase's,
                       // as far as the second step has not made up its mind
  std::u32string out;
};

using Wanted = std::set<char32_t>;

}  // namespace

struct RedundancyChecker::Search {
  Trie first, second;
  PlainCharacters characters;
  bool two_steps = false;
  std::map<char32_t, std::vector<char32_t>> sources;        // what the first step makes a character from
  std::map<char32_t, std::vector<std::u32string>> pending;  // prefixes of the second's phrases, by next character
  std::unordered_map<std::string, bool> known;
  std::u32string example;

  char32_t converted(char32_t c) const {
    const auto found = characters.find(c);
    return found == characters.end() ? c : found->second;
  }

  // The second step over what is ready; `all`: over everything, noting what could have gone on.
  void second_step(Runner& r, bool all, Wanted* wanted) const {
    if (!two_steps) {
      r.out += r.run;
      r.run.clear();
      return;
    }
    while (!r.run.empty()) {
      int node = 0;
      std::size_t length = 0, i = 0;
      const std::u32string* value = nullptr;
      for (; i < r.run.size(); ++i) {
        node = second.child(node, r.run[i]);
        if (node < 0) break;
        if (second[node].value) length = i + 1, value = second[node].value;
      }
      if (node >= 0 && i == r.run.size() && !second[node].children.empty()) {
        if (!all) return;
        if (wanted)
          for (const auto& [c, next] : second[node].children) {
            const auto found = sources.find(c);
            if (found != sources.end()) wanted->insert(found->second.begin(), found->second.end());
          }
      }
      r.out += value ? *value : r.run.substr(0, 1);
      r.run.erase(0, std::max<std::size_t>(1, length));
    }
  }
  std::u32string second_of(const std::u32string& text) const {
    Runner r;
    r.run = text;
    second_step(r, true, nullptr);
    return r.out;
  }

  // Cuts one phrase or character off; false if that cannot be told yet.
  bool advance(Runner& r, const std::u32string& text, bool whole, Wanted* wanted) const {
    const bool ended = !text.empty() && text.back() == no_more;
    const std::size_t size = text.size() - ended;
    if (r.at >= size) {
      if (!ended || r.run.empty()) return false;
      second_step(r, true, wanted);
      return true;
    }
    int node = 0;
    std::size_t length = 0, i = r.at;
    const std::u32string* value = nullptr;
    const auto usable = [&](int n) { return whole || first[n].kept || first[n].kept_below > 0; };
    for (; i < size; ++i) {
      node = first.child(node, text[i]);
      if (node < 0 || !usable(node)) break;
      if (first[node].value && (whole || first[node].kept)) length = i + 1 - r.at, value = first[node].value;
    }
    if (i == size && (whole ? !first[node].children.empty() : first[node].kept_below > 0)) {
      if (!ended) return false;
      if (wanted)
        for (const auto& [c, next] : first[node].children)
          if (usable(next)) wanted->insert(c);
    }
    if (value) {
      second_step(r, true, nullptr);  // a phrase ends the run before it
      r.out += second_of(*value);
      r.at += length;
    } else {
      r.run += converted(text[r.at++]);
      second_step(r, false, nullptr);
    }
    return true;
  }

  enum class Meeting { same, different, unknown };

  static bool agree(Runner& a, Runner& b) {
    const auto [x, y] = std::mismatch(a.out.begin(),
                                      a.out.begin() + static_cast<std::ptrdiff_t>(std::min(a.out.size(), b.out.size())),
                                      b.out.begin());
    if (x != a.out.end() && y != b.out.end()) return false;
    const auto n = static_cast<std::size_t>(x - a.out.begin());
    a.out.erase(0, n);
    b.out.erase(0, n);
    return true;
  }

  // On until both are at the same place in the same state.
  Meeting meet(Runner& a, Runner& b, const std::u32string& text, Wanted* wanted) const {
    for (;;) {
      if (!agree(a, b)) return Meeting::different;
      if (a.at == b.at && a.run == b.run) return a.out.empty() && b.out.empty() ? Meeting::same : Meeting::different;
      if (a.at != b.at) {
        if (!(a.at < b.at ? advance(a, text, true, wanted) : advance(b, text, false, wanted))) return Meeting::unknown;
        continue;
      }
      Runner next_a = a, next_b = b;
      const bool can_a = advance(next_a, text, true, wanted), can_b = advance(next_b, text, false, wanted);
      const bool at_end = !text.empty() && text.back() == no_more && a.at + 1 == text.size();
      if (!at_end && (!can_a || !can_b)) return Meeting::unknown;
      a = std::move(next_a);
      b = std::move(next_b);
    }
  }

  static std::string key_of(const Runner& a, const Runner& b, const std::u32string& text) {
    std::u32string key = text;
    const char32_t bar = no_more;
    key += bar, key += static_cast<char32_t>(a.at), key += static_cast<char32_t>(b.at);
    for (const std::u32string* part : {&a.run, &b.run, &a.out, &b.out}) key += bar, key += *part;
    return {reinterpret_cast<const char*>(key.data()), key.size() * sizeof(char32_t)};
  }

  // True if nothing that can follow tells the two apart. `not_next`: children of this node cannot
  // be the next character, or the phrase that was taken would have been another.
  bool explore(Runner a, Runner b, std::u32string text, const Trie::Node* not_next, int depth) {
    switch (meet(a, b, text, nullptr)) {
      case Meeting::same: return true;
      case Meeting::different: example = text; return false;
      case Meeting::unknown: break;
    }
    const std::size_t done = std::min(a.at, b.at);
    text.erase(0, done);
    a.at -= done;
    b.at -= done;
    std::string key;
    if (!not_next) {
      key = key_of(a, b, text);
      const auto found = known.find(key);
      if (found != known.end()) return found->second;
      known.emplace(key, true);  // a circle back to here adds nothing
    }
    const auto answer = [&](bool ok) {
      if (!ok && !not_next) known[key] = false;
      return ok;
    };
    if (depth > 200) return answer(false);  // not proven
    Wanted wanted;
    Runner end_a = a, end_b = b;
    if (meet(end_a, end_b, text + no_more, &wanted) != Meeting::same) {
      example = text;
      return answer(false);
    }
    for (const char32_t c : wanted) {
      if (not_next && std::any_of(not_next->children.begin(), not_next->children.end(),
                                  [&](const auto& child) { return child.first == c; }))
        continue;
      if (!explore(a, b, text + c, nullptr, depth + 1)) return answer(false);
    }
    return true;
  }

  // `phrase` is taken by the first conversion, after `before` in the same run, and `text` (which
  // begins with it) leads to `node` without making a longer phrase.
  bool from(int node, const std::u32string& text, std::size_t length, const std::u32string& before,
            const std::u32string& value) {
    Runner a, b;
    a.at = length;
    a.out = second_of(before) + second_of(value);
    b.run = before;
    if (!explore(a, b, text, &first[node], 0)) return false;
    for (const auto& [c, next] : first[node].children)
      if (!first[next].value && !from(next, text + c, length, before, value)) return false;
    return true;
  }
};

Match group(std::initializer_list<const PlainPhrases*> phrases, const PlainCharacters& characters) {
  Match match;
  std::vector<const PlainPhrases*> earlier;
  for (const PlainPhrases* dictionary : phrases) {
    for (const auto& [key, value] : *dictionary) {
      bool hidden = false;
      for (const PlainPhrases* other : earlier)
        for (std::size_t n = 1; n <= key.size() && !hidden; ++n) hidden = other->count(key.substr(0, n)) > 0;
      if (!hidden) match.phrases.emplace(key, value);
    }
    earlier.push_back(dictionary);
  }
  match.characters = characters;
  return match;
}

RedundancyChecker::RedundancyChecker(const Match& first, const Match* second) : search_(std::make_unique<Search>()) {
  Search& s = *search_;
  for (const auto& [key, value] : first.phrases) s.first.add(key, value);
  s.characters = first.characters;
  s.two_steps = second != nullptr;
  if (second) {
    for (const auto& [key, value] : second->phrases) s.second.add(key, value);
    static std::map<char32_t, std::u32string> single;
    for (const auto& [from, to] : second->characters)
      if (s.second.find({from}) < 0 || !s.second[s.second.find({from})].value)
        s.second.add({from}, single[to] = std::u32string(1, to));
    std::set<char32_t> labels;
    for (const Trie::Node& node : s.second.nodes)
      for (const auto& [c, next] : node.children) labels.insert(c);
    for (const char32_t c : labels)
      if (!first.characters.count(c)) s.sources[c].push_back(c);
    for (const auto& [from, to] : first.characters) s.sources[to].push_back(from);
    const std::function<void(int, const std::u32string&)> walk = [&](int node, const std::u32string& before) {
      for (const auto& [c, next] : s.second[node].children) {
        if (node != 0) s.pending[c].push_back(before);
        walk(next, before + c);
      }
    };
    walk(0, {});
  }
  drop({});
}

RedundancyChecker::~RedundancyChecker() = default;

void RedundancyChecker::drop(const std::set<std::u32string>& dropped) {
  Search& s = *search_;
  s.known.clear();
  for (Trie::Node& node : s.first.nodes) {
    node.kept = node.value != nullptr;
    node.kept_below = 0;
  }
  for (const std::u32string& phrase : dropped) {
    const int node = s.first.find(phrase);
    if (node > 0) s.first.nodes[static_cast<std::size_t>(node)].kept = false;
  }
  // Children come after their parents.
  for (std::size_t n = s.first.nodes.size(); n-- > 1;) {
    const Trie::Node& node = s.first.nodes[n];
    s.first.nodes[static_cast<std::size_t>(node.parent)].kept_below += node.kept_below + node.kept;
  }
}

bool RedundancyChecker::is_redundant(const std::u32string& phrase, std::u32string* example) {
  Search& s = *search_;
  const int node = s.first.find(phrase);
  std::vector<std::u32string> befores{{}};
  const auto found = s.pending.find(s.converted(phrase[0]));
  if (found != s.pending.end()) befores.insert(befores.end(), found->second.begin(), found->second.end());
  for (const std::u32string& before : befores)
    if (!s.from(node, phrase, phrase.size(), before, *s.first[node].value)) {
      if (example) *example = s.example;
      return false;
    }
  return true;
}

std::set<std::u32string> redundant_phrases(const Match& first, const std::set<std::u32string>& keep) {
  // Begin with everything gone that the rest gives alone; take back what makes a difference, until
  // nothing does.
  std::vector<std::u32string> candidates;
  for (const auto& [key, value] : first.phrases)
    if (key.size() > 1 && !keep.count(key)) candidates.push_back(key);
  std::set<std::u32string> dropped(candidates.begin(), candidates.end());
  RedundancyChecker checker(first, nullptr);
  // Shorter ones first, so that longer ones may rest on them.
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (bool again = true; again;) {
    again = false;
    for (std::size_t size = 2; size <= 32; ++size) {
      checker.drop(dropped);
      std::vector<std::u32string> needed;
      for (const std::u32string& phrase : candidates)
        if (phrase.size() == size && dropped.count(phrase) && !checker.is_redundant(phrase)) needed.push_back(phrase);
      for (const std::u32string& phrase : needed) dropped.erase(phrase);
      again = again || !needed.empty();
    }
  }
  return dropped;
}

}  // namespace fanjian::dictionary::pack
