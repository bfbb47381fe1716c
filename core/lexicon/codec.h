// The packed form of a Book: one function that writes with an Encoder and reads with a Decoder.
//
// What each part is predicted from is said in FORMAT.md. Reading is total: whatever the bytes, it
// ends, stays within its limits, and answers false for what is no Book.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "lexicon/book.h"
#include "lexicon/coder.h"

namespace fanjian::format {

inline constexpr std::uint32_t most_nodes = 1u << 17;
inline constexpr std::uint32_t most_values = 1u << 20;
inline constexpr std::uint32_t most_length = 30;

template <class Coder>
class Codec {
 public:
  Codec(Coder& coder, Book& book) : coder_(coder), book_(book) {}

  bool code() {
    if (!characters()) return false;
    normal();
    if (!hant()) return false;
    inverse();
    hans();
    if (!variants(tw_variants, tw_variants_rev) || !variants(hk_variants, hk_variants_rev)) return false;
    prepare_phrases();
    for (int i = 0; i < phrase_book_count; ++i) {
      const auto which = static_cast<PhraseBook>(i);
      const bool back = which == tw_phrases_rev || which == hk_phrases_rev;
      if (!(back ? turned(which == tw_phrases_rev ? tw_phrases : hk_phrases, which)
                 : phrases(which, book_.phrases[which])))
        return false;
    }
    return !failed();
  }

 private:
  static constexpr bool reads = Coder::reads;

  bool failed() const {
    if constexpr (reads) return coder_.exhausted();
    return false;
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(book_.characters.size()); }
  std::uint32_t area(Id id) const {
    const char32_t c = book_.characters[id];
    return c < 0x3400 ? 0 : c < 0x4E00 ? 1 : c < 0xA000 ? 2 : c < 0x20000 ? 3 : 4;
  }
  bool is_compatibility(Id id) const {
    const char32_t c = book_.characters[id];
    return (c >= 0xF900 && c < 0xFB00) || (c >= 0x2F800 && c < 0x2FA20);
  }
  static std::uint32_t ones(std::uint32_t bits) {
    std::uint32_t n = 0;
    for (; bits != 0; bits &= bits - 1) ++n;
    return n;
  }
  static std::uint32_t magnitude(std::int32_t value) {
    const std::uint32_t v = static_cast<std::uint32_t>(value < 0 ? -value : value);
    return v < 4 ? 0 : v < 32 ? 1 : v < 256 ? 2 : 3;
  }
  // A number of a character, told by its distance from another. Answers are brought within range,
  // so that a damaged stream gives a wrong character and nothing worse.
  Id near(Signed& model, Id value, std::int32_t base) {
    const std::int32_t distance = model.code(coder_, static_cast<std::int32_t>(value) - base);
    const std::int32_t last = static_cast<std::int32_t>(count()) - 1;
    return static_cast<Id>(std::clamp(base + distance, 0, last));
  }

  // Which code points there are: blocks of 64 that have any, then a bit each.
  bool characters() {
    Bit block_models[4], models[5][9];
    std::vector<char32_t>& characters = book_.characters;
    std::size_t at = 0;
    std::uint32_t around = 0;
    for (char32_t block = 0; block < 0x32400; block += 64) {
      const bool any = coder_.bit(block_models[around & 3],
                                  !reads && at < characters.size() && characters[at] < block + 64);
      around = around << 1 | any;
      if (!any) continue;
      std::uint32_t last = 0;
      for (char32_t c = block; c < block + 64; ++c) {
        const std::uint32_t where = c < 0x3400 ? 0 : c < 0x4E00 ? 1 : c < 0xA000 ? 2 : c < 0x20000 ? 3 : 4;
        const bool present = coder_.bit(models[where][ones(last & 0xFF)],
                                        !reads && at < characters.size() && characters[at] == c);
        last = last << 1 | present;
        if (!present) continue;
        if constexpr (reads) {
          if (characters.size() == most_characters) return false;
          characters.push_back(c);
        } else {
          ++at;
        }
      }
    }
    return !characters.empty() && !failed();
  }

  void normal() {
    Bit models[2];
    Signed distances[4];
    if constexpr (reads) book_.normal.assign(count(), no_id);
    std::uint32_t mode = 0;
    std::int32_t base = 0;
    for (Id id = 0; id < count(); ++id) {
      const char32_t c = book_.characters[id];
      const bool supplement = c >= 0x2F800 && c < 0x2FA20;
      if (!supplement && !(c >= 0xF900 && c < 0xFB00)) continue;
      Id& to = book_.normal[id];
      if (!coder_.bit(models[supplement], to != no_id)) continue;
      to = near(distances[mode], to, base);
      mode = magnitude(to - base);
      base = to + 1;
    }
  }

  // Simplified to Traditional. First which characters have an entry; then the entries. The default
  // is told by its place among the characters that have no entry, are no compatibility ideographs
  // and were not used yet, from where the last few defaults were: within a radical, both scripts are
  // in the order of strokes.
  bool hant() {
    Bit present[3][4][17], more[3], itself[2], free[2];
    std::vector<bool> has(count());
    std::uint32_t last = 0;
    for (Id id = 0; id < count(); ++id) {
      if (is_compatibility(id)) continue;
      const std::uint32_t where = area(id) == 2 ? 0 : area(id) == 4 ? 1 : 2;
      const bool any = coder_.bit(present[where][last & 3][ones(last & 0xFFFF)], !reads && !book_.hant_of(id).empty());
      last = last << 1 | any;
      has[id] = any;
    }
    Symbols left(count());
    std::uint32_t total = 0;
    for (Id id = 0; id < count(); ++id)
      if (!has[id] && !is_compatibility(id)) left.add(id, 1), ++total;
    if constexpr (reads) {
      book_.hant.clear();
      book_.hant_begin.assign(1, 0);
    }
    Signed first[4][2], others;
    std::uint32_t mode = 0;
    Id recent[5] = {};
    std::uint32_t known = 0;
    for (Id id = 0; id < count(); ++id) {
      const std::span<const Id> was = reads ? std::span<const Id>{} : book_.hant_of(id);
      for (std::uint32_t k = 0; has[id]; ++k) {
        if (k > 0 && (k == 8 || !coder_.bit(more[std::min(k - 1, 2u)], k < was.size()))) break;
        const Id value = reads ? no_id : was[k];
        Id to = id;
        if (!coder_.bit(itself[k > 0], value == id)) {
          if (k > 0) {
            to = near(others, value, id);
          } else if (coder_.bit(free[0], !reads && left.below(value + 1u) > left.below(value)) && total > 0) {
            Id sorted[5];
            std::copy(recent, recent + 5, sorted);
            std::sort(sorted, sorted + 5);
            const auto base = static_cast<std::int32_t>(left.below(std::min<std::uint32_t>(sorted[2] + 4u, count())));
            const std::int32_t rank = reads ? 0 : static_cast<std::int32_t>(left.below(value));
            const std::int32_t distance = first[mode][area(id) == 4].code(coder_, rank - base);
            const std::int32_t at = std::clamp(base + distance, 0, static_cast<std::int32_t>(total) - 1);
            to = static_cast<Id>(left.find(static_cast<std::uint32_t>(at)));
            mode = magnitude(distance);
            left.remove(to);
            --total;
            recent[known++ % 5] = to;
          } else {
            to = near(others, value, id);
          }
        }
        if constexpr (reads) book_.hant.push_back(to);
      }
      if constexpr (reads) book_.hant_begin.push_back(static_cast<std::uint32_t>(book_.hant.size()));
    }
    return !failed();
  }

  // Whose candidates a character is among.
  void inverse() {
    inverse_begin_.assign(count() + 1u, 0);
    for (Id s = 0; s < count(); ++s)
      for (const Id t : book_.hant_of(s))
        if (t != s) ++inverse_begin_[t + 1u];
    for (std::uint32_t i = 0; i < count(); ++i) inverse_begin_[i + 1] += inverse_begin_[i];
    inverse_.resize(inverse_begin_.back());
    std::vector<std::uint32_t> at(inverse_begin_.begin(), inverse_begin_.end() - 1);
    for (Id s = 0; s < count(); ++s)
      for (const Id t : book_.hant_of(s))
        if (t != s) inverse_[at[t]++] = s;
  }
  std::span<const Id> inverse_of(Id t) const {
    return {inverse_.data() + inverse_begin_[t], inverse_.data() + inverse_begin_[t + 1u]};
  }

  // Traditional to Simplified is the inverse of the way there, but for what is told here.
  void hans() {
    Bit as_expected[3], ordinary[3], rare[3], listed[2], which[8];
    Signed distances;
    if constexpr (reads) {
      book_.hans.assign(count(), no_id);
      book_.hans_rare.assign(count(), no_id);
    }
    const auto entry = [&](Bit& some, Id& to, std::span<const Id> sources, Id id) {
      if (!coder_.bit(some, to != no_id)) {
        to = no_id;
        return;
      }
      const auto at = std::find(sources.begin(), sources.end(), to);
      if (!sources.empty() && coder_.bit(listed[sources.size() > 1], at != sources.end())) {
        std::uint32_t k = 0;
        const auto wanted = static_cast<std::uint32_t>(at - sources.begin());
        while (k + 1 < sources.size() && coder_.bit(which[std::min(k, 7u)], reads || k < wanted)) ++k;
        to = sources[k];
      } else {
        to = near(distances, to, id);
      }
    };
    for (Id id = 0; id < count(); ++id) {
      const std::span<const Id> sources = inverse_of(id);
      Id expected = no_id, expected_rare = no_id;
      if (!sources.empty()) {
        const bool plain = book_.characters[sources.front()] < 0x20000;
        (plain ? expected : expected_rare) = sources.front();
      }
      Id& to = book_.hans[id];
      Id& to_rare = book_.hans_rare[id];
      const std::size_t kind = std::min<std::size_t>(sources.size(), 2);
      if (coder_.bit(as_expected[kind], to == expected && to_rare == expected_rare)) {
        to = expected;
        to_rare = expected_rare;
      } else {
        entry(ordinary[kind], to, sources, id);
        entry(rare[kind], to_rare, sources, id);
      }
    }
  }

  bool pairs(std::vector<Pair>& list) {
    Number size, gap;
    Signed distance;
    const std::uint32_t n = size.code(coder_, static_cast<std::uint32_t>(list.size()));
    if constexpr (reads) {
      if (n > count()) return false;
      list.assign(n, Pair{});
    }
    std::uint32_t next = 0;
    for (Pair& pair : list) {
      const std::uint32_t from = next + gap.code(coder_, pair.from - next);
      if (from >= count()) return false;
      pair.from = static_cast<Id>(from);
      pair.to = near(distance, pair.to, pair.from);
      next = from + 1;
    }
    return !failed();
  }

  // The way back is the inverse where the first bit of a pair says so; what else it has is listed.
  bool variants(Variants there, Variants back) {
    std::vector<Pair>& forth = book_.variants[there];
    std::vector<Pair>& reverse = book_.variants[back];
    if (!pairs(forth)) return false;
    const auto among = [](const std::vector<Pair>& list, Pair pair) {
      return std::any_of(list.begin(), list.end(),
                         [&](Pair p) { return p.from == pair.from && p.to == pair.to; });
    };
    Bit turned;
    std::vector<Pair> inverted, others;
    for (const Pair pair : forth) {
      const Pair back_pair = {pair.to, pair.from};
      if (coder_.bit(turned, !reads && among(reverse, back_pair) && !among(inverted, back_pair)))
        inverted.push_back(back_pair);
    }
    if constexpr (!reads)
      for (const Pair pair : reverse)
        if (!among(inverted, pair)) others.push_back(pair);
    if (!pairs(others)) return false;
    if constexpr (reads) {
      reverse = std::move(inverted);
      reverse.insert(reverse.end(), others.begin(), others.end());
      std::sort(reverse.begin(), reverse.end(), [](Pair a, Pair b) { return a.from < b.from; });
    }
    return true;
  }

  // Before any phrase is known, characters of the main block are likelier than the rest.
  void prepare_phrases() {
    weights_.resize(count());
    for (Id id = 0; id < count(); ++id) weights_[id] = area(id) == 2 ? (book_.hant_of(id).empty() && !inverse_of(id).empty() ? 1 : 4) : 1;
    used_.assign(count(), 0);
  }

  // The characters that may become several in the book's values are told apart from the rest: a
  // phrase is there because of one of them.
  void prepare(PhraseBook which) {
    telling_.assign(count(), false);
    labels_[0] = std::make_unique<Symbols>(count());
    labels_[1] = std::make_unique<Symbols>(count());
    all_ = std::make_unique<Symbols>(count());
    std::vector<Id> choices;
    for (Id id = 0; id < count(); ++id) {
      candidates(which, id, choices);
      telling_[id] = which != ts_phrases && choices.size() > 1 && (which != st_phrases || book_.hant_of(id).size() > 1);
      labels_[telling_[id] ? 0 : 1]->add(id, weights_[id]);
      all_->add(id, weights_[id]);
    }
  }
  void learn(Id id, std::uint32_t weight) {
    weights_[id] += weight;
    labels_[telling_[id] ? 0 : 1]->add(id, weight);
    all_->add(id, weight);
    if (used_[id] < 3) ++used_[id];
  }

  // What a character of a key may become in the value, the likeliest first.
  void candidates(PhraseBook which, Id id, std::vector<Id>& out) const {
    out.clear();
    const auto put = [&](Id c) {
      if (c != no_id && std::find(out.begin(), out.end(), c) == out.end()) out.push_back(c);
    };
    switch (which) {
      case st_phrases:
        for (const Id c : book_.hant_of(id)) put(c);
        break;
      case ts_phrases:
        put(book_.hans[id]);
        put(id);
        for (const Id c : inverse_of(id)) put(c);
        break;
      case tw_variant_phrases: case tw_phrases: variant(tw_variants, id, out); break;
      case tw_variant_phrases_rev: case tw_phrases_rev: variant(tw_variants_rev, id, out); break;
      case hk_variant_phrases: case hk_phrases:
        variant(hk_variants, id, out);
        variant(tw_variants, id, out);  // 麪 → 麵 is Hong Kong's in phrases alone
        break;
      case hk_variant_phrases_rev: case hk_phrases_rev: variant(hk_variants_rev, id, out); break;
      case phrase_book_count: break;
    }
    put(id);
  }
  void variant(Variants which, Id id, std::vector<Id>& out) const {
    for (const Pair pair : book_.variants[which])
      if (pair.from == id && pair.to != id) out.push_back(pair.to);
  }

  bool turned(PhraseBook there, PhraseBook back);
  bool phrases(PhraseBook which, Phrases& book);
  bool values(PhraseBook which, Phrases& book, const std::vector<std::uint32_t>& parents);

  Coder& coder_;
  Book& book_;
  std::vector<Id> inverse_;
  std::vector<std::uint32_t> inverse_begin_;
  std::unique_ptr<Symbols> labels_[2], all_;
  std::vector<std::uint32_t> weights_;
  std::vector<bool> telling_;
  std::vector<std::uint8_t> used_;  // how often a character stood in a key so far, up to 3
};

// The trie, a level at a time: for each node whether a phrase ends there and how many children it
// has; the children's labels ascend, and each is as likely as it was in the keys so far.
template <class Coder>
bool Codec<Coder>::phrases(PhraseBook which, Phrases& book) {
  static constexpr std::uint32_t weight = 30;
  prepare(which);
  if constexpr (!reads) book = trie_of(list_of(book), [&](Id a, Id b) {
    return telling_[a] != telling_[b] ? telling_[a] > telling_[b] : a < b;
  });
  std::vector<Phrases::Node>& nodes = book.nodes;
  Bit roots[6][4], ends[8][2], leaf[8][2];
  Number more[8][2];
  std::vector<std::uint32_t> parents{0};
  if constexpr (reads) {
    nodes.assign(1, {});
    book.values.clear();
  }
  Bit other[4][2][2];
  std::vector<bool> told{false};  // by node: a telling character stands on the way to it
  // The level: nodes [begin, end). Children are appended, in order.
  std::uint32_t begin = 0, end = 1, next = 1;
  for (std::uint32_t depth = 0; begin < end; ++depth) {
    if (depth > most_length) return false;
    const std::uint32_t d = std::min(depth, 7u);
    for (std::uint32_t n = begin; n < end; ++n) {
      if constexpr (reads) nodes[n].child = static_cast<std::uint32_t>(nodes.size());
      const std::uint32_t had = reads ? 0 : nodes[n + 1].child - nodes[n].child;
      if (depth == 0) {
        for (std::uint32_t i = 0; i < 2u * count(); ++i) {
          const Id id = static_cast<Id>(i < count() ? i : i - count());
          if (telling_[id] != (i < count())) continue;
          const bool child = coder_.bit(roots[telling_[id] ? 5 : area(id)][used_[id]],
                                        !reads && next < had + 1 && nodes[next].label == id);
          if (!child) continue;
          if constexpr (reads) {
            nodes.push_back({id, 0, 0, 0});
            parents.push_back(0);
          }
          told.push_back(telling_[id]);
          ++next;
        }
        for (std::uint32_t c = 1; c < next; ++c) learn(nodes[c].label, weight);
        continue;
      }
      const bool ended = coder_.bit(ends[d][told[n]], nodes[n].length > 0);
      if constexpr (reads) nodes[n].length = ended;
      std::uint32_t children = 0;
      // A node where no phrase ends has children, or it would not be there.
      if (!ended || !coder_.bit(leaf[d][told[n]], had == 0)) children = 1 + more[d][told[n]].code(coder_, had - 1);
      if (children > count() || next + children > most_nodes) return false;
      Id least = 0;
      std::uint32_t side = 0;
      for (std::uint32_t k = 0; k < children; ++k, ++next) {
        if (side == 0 && coder_.bit(other[std::min(depth, 3u)][told[n]][k == 0], !reads && !telling_[nodes[next].label])) {
          side = 1;
          least = 0;
        }
        if (least >= count()) return false;
        const Id label = static_cast<Id>(labels_[side]->code(coder_, reads ? 0 : nodes[next].label, least));
        if (label >= count()) return false;
        if constexpr (reads) {
          nodes.push_back({label, 0, 0, 0});
          parents.push_back(n);
        }
        told.push_back(told[n] || telling_[label]);
        least = static_cast<Id>(label + 1);
      }
      for (std::uint32_t c = next - children; c < next; ++c) learn(nodes[c].label, weight);
      if (failed()) return false;
    }
    begin = end;
    end = next;
  }
  if constexpr (reads) {
    nodes.push_back({no_id, 0, 0, static_cast<std::uint32_t>(nodes.size())});
  } else {
    parents.assign(nodes.size(), 0);
    for (std::uint32_t n = 0; n + 1 < nodes.size(); ++n)
      for (std::uint32_t c = nodes[n].child; c < nodes[n + 1].child; ++c) parents[c] = n;
  }
  return values(which, book, parents);
}

// The way back for regional words: value to key, for each pair that a bit says it of; the rest is
// a dictionary like the others.
template <class Coder>
bool Codec<Coder>::turned(PhraseBook there, PhraseBook back) {
  PhraseList list = list_of(book_.phrases[there]), others;
  std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) { return a.value < b.value; });
  std::map<std::vector<Id>, std::vector<Id>> wanted, got;
  if constexpr (!reads)
    for (Phrase& phrase : list_of(book_.phrases[back])) wanted[phrase.key] = phrase.value;
  Bit taken[2];
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Phrase& phrase = list[i];
    if (got.count(phrase.value)) continue;
    bool take = false;
    if constexpr (!reads) {
      const auto found = wanted.find(phrase.value);
      take = found != wanted.end() && found->second == phrase.key;
    }
    const bool more = i + 1 < list.size() && list[i + 1].value == phrase.value;
    if (coder_.bit(taken[more], take)) got[phrase.value] = phrase.key;
  }
  Phrases rest;
  if constexpr (!reads) {
    for (const auto& [key, value] : wanted)
      if (!got.count(key)) others.push_back({key, value});
    rest = trie_of(others, std::less<Id>());
  }
  if (!phrases(back, rest)) return false;
  if constexpr (reads) {
    others = list_of(rest);
    for (const auto& [key, value] : got) others.push_back({key, value});
    book_.phrases[back] = trie_of(std::move(others), std::less<Id>());
  }
  return true;
}

// The values: mostly one candidate for each character of the key.
template <class Coder>
bool Codec<Coder>::values(PhraseBook which, Phrases& book, const std::vector<std::uint32_t>& parents) {
  Bit aligned;
  // By which candidate is asked about, whether all before it were the likeliest, and whether any
  // ambiguous character is still to come.
  std::vector<Bit> own(std::size_t{count()} * 2);
  Bit shared[4][2][2], inside;
  Number length;
  std::vector<Id> key, value, choices;
  for (std::uint32_t n = 1; n < book.size(); ++n) {
    Phrases::Node& node = book.nodes[n];
    if (node.length == 0) continue;
    key.clear();
    for (std::uint32_t m = n; m != 0; m = parents[m]) key.push_back(book.nodes[m].label);
    std::reverse(key.begin(), key.end());
    value.clear();
    if constexpr (!reads) value.assign(book.value(node).begin(), book.value(node).end());
    std::uint32_t size = static_cast<std::uint32_t>(key.size());
    const bool same_size = coder_.bit(aligned, value.size() == size);
    if (!same_size) size = 1 + length.code(coder_, static_cast<std::uint32_t>(value.size()) - 1);
    if (size > most_length) return false;
    if constexpr (reads) value.assign(size, no_id);
    bool plain = true;
    for (std::uint32_t i = 0; i < size; ++i) {
      if (!same_size) {
        value[i] = static_cast<Id>(all_->code(coder_, value[i]));
        continue;
      }
      candidates(which, key[i], choices);
      bool last = true;  // no ambiguous character behind this one
      if (choices.size() > 1) {
        std::vector<Id> other;
        for (std::uint32_t j = i + 1; j < size && last; ++j) {
          candidates(which, key[j], other);
          last = other.size() == 1;
        }
      }
      std::uint32_t k = 0;
      while (k < choices.size()) {
        Bit& model = choices.size() == 1 ? inside
                     : k == 0 ? own[key[i] * 2u + (plain && last)]
                              : shared[std::min(k, 3u)][plain][last];
        if (coder_.bit(model, value[i] == choices[k])) break;
        ++k;
      }
      if (k > 0) plain = false;
      if (k < choices.size()) value[i] = choices[k];
      else value[i] = static_cast<Id>(all_->code(coder_, value[i]));
    }
    for (const Id id : value) if (id >= count()) return false;
    if constexpr (reads) {
      node.length = static_cast<std::uint16_t>(size);
      node.value = static_cast<std::uint32_t>(book.values.size());
      if (node.value + size > most_values) return false;
      book.values.insert(book.values.end(), value.begin(), value.end());
    }
    if (failed()) return false;
  }
  return true;
}

}  // namespace fanjian::format
