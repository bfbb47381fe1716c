#include "script/lexicon.h"

#include <string>
#include <string_view>
#include <utility>

#include "lexicon/format.h"
#include "script/tables.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

constexpr Error damaged(std::size_t offset, const char* message) {
  return {ErrorCode::bad_lexicon, static_cast<std::uint32_t>(offset), message};
}

std::uint64_t edge(std::uint32_t node, char32_t c) { return std::uint64_t{node} << 21 | c; }

// Reads forward; past the end it answers zero and remembers.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  std::uint32_t u8() {
    if (at_ >= bytes_.size()) {
      failed_ = true;
      return 0;
    }
    return static_cast<std::uint32_t>(bytes_[at_++]);
  }
  std::uint32_t u32() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8) value |= u8() << shift;
    return value;
  }
  std::u32string text() {
    const std::uint32_t size = u8();
    if (size == 0 || size > bytes_.size() - at_) {
      failed_ = true;
      return {};
    }
    const std::string_view utf8(reinterpret_cast<const char*>(bytes_.data()) + at_, size);
    at_ += size;
    if (first_invalid(utf8) != utf8.size()) failed_ = true;
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();) out += next(utf8, i);
    return out;
  }
  std::size_t at() const { return at_; }
  bool failed() const { return failed_; }
  bool done() const { return at_ == bytes_.size(); }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};


// Which steps a dictionary is part of, and how its entries are explained. The order of dictionaries
// in a step is the order in which they are packed, but for wording, which comes first in its step.
void add(Lexicon::Tables& tables, format::Dictionary dictionary, std::u32string_view key,
         std::u32string_view value) {
  const auto put = [&](Step step, Reason reason, bool short_circuit = true, int order = 0) {
    tables.steps[step].add(key, value, reason, order ? order : dictionary + 100, short_circuit);
  };
  using namespace format;
  switch (dictionary) {
    case compatibility: put(step_normal, Reason::character); break;
    case st_phrases: put(step_st, Reason::phrase); break;
    // A union with the phrases before it: the longest of both, the earlier where both have it.
    case st_regional: put(step_st, Reason::phrase, false); break;
    case st_characters: put(step_st, Reason::character); break;
    case ts_phrases:
      put(step_ts, Reason::phrase);
      put(step_ts_rare, Reason::phrase);
      break;
    case ts_rare: put(step_ts_rare, Reason::character); break;
    case ts_characters:
      put(step_ts, Reason::character);
      put(step_ts_rare, Reason::character);
      break;
    case tw_variants:
    case tw_variant_phrases:
      for (const Step step : {step_tw, step_tw_p})
        put(step, dictionary == tw_variants ? Reason::character : Reason::phrase);
      break;
    case tw_variants_rev:
    case tw_variant_phrases_rev:
      for (const Step step : {step_tw_rev, step_tw_rev_p})
        put(step, dictionary == tw_variants_rev ? Reason::character : Reason::phrase);
      break;
    case hk_variants:
    case hk_variant_phrases:
      for (const Step step : {step_hk, step_hk_p})
        put(step, dictionary == hk_variants ? Reason::character : Reason::phrase);
      break;
    case hk_variants_rev:
    case hk_variant_phrases_rev:
      for (const Step step : {step_hk_rev, step_hk_rev_p})
        put(step, dictionary == hk_variants_rev ? Reason::character : Reason::phrase);
      break;
    case tw_phrases: put(step_tw_p, Reason::wording); break;
    case tw_phrases_rev: put(step_tw_rev_p, Reason::wording); break;
    case hk_phrases: put(step_hk_p, Reason::wording); break;
    case hk_phrases_rev: put(step_hk_rev_p, Reason::wording); break;
    case dictionary_count: break;
  }
}

}  // namespace

PhraseMap::PhraseMap() : nodes_(1) {}

void PhraseMap::add(std::u32string_view key, std::u32string_view value, Reason reason,
                    int dictionary, bool short_circuit) {
  std::uint32_t node = 0;
  for (const char32_t c : key) {
    const std::uint64_t e = edge(node, c);
    const auto found = edges_.find(e);
    if (found != edges_.end()) {
      node = found->second;
      const int held_by = nodes_[node].dictionary;
      if (short_circuit && held_by >= 0 && held_by != dictionary) return;
    } else {
      node = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      edges_.emplace(e, node);
    }
  }
  Node& end = nodes_[node];
  if (end.dictionary >= 0) return;
  end.value = static_cast<std::uint32_t>(pool_.size());
  end.value_length = static_cast<std::uint32_t>(value.size());
  end.dictionary = static_cast<std::int16_t>(dictionary);
  end.reason = reason;
  pool_ += value;
}

PhraseMap::Match PhraseMap::longest(const char32_t* text, std::size_t size) const {
  Match match;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto found = edges_.find(edge(node, text[i]));
    if (found == edges_.end()) break;
    node = found->second;
    const Node& n = nodes_[node];
    if (n.dictionary >= 0)
      match = {static_cast<std::uint32_t>(i + 1), pool_.data() + n.value, n.value_length, n.reason};
  }
  return match;
}

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Result<Lexicon> Lexicon::open(std::span<const std::byte> packed) {
  if (packed.size() < format::header_size) return damaged(packed.size(), "the lexicon is cut short");
  Reader header(packed.first(format::header_size));
  if (header.u32() != format::magic) return damaged(0, "not a lexicon");
  if (header.u32() != format::version) return damaged(4, "a lexicon of another version");
  const std::span<const std::byte> body = packed.subspan(format::header_size);
  if (header.u32() != body.size()) return damaged(8, "the lexicon is cut short");
  if (header.u32() != format::checksum(body)) return damaged(12, "the lexicon is damaged");

  auto tables = std::make_unique<Tables>();
  Reader reader(body);
  struct Entry {
    std::u32string key, value;
  };
  std::vector<std::vector<Entry>> dictionaries(format::dictionary_count);
  for (auto& dictionary : dictionaries) {
    const std::uint32_t count = reader.u32();
    for (std::uint32_t i = 0; i < count && !reader.failed(); ++i)
      dictionary.push_back({reader.text(), reader.text()});
    if (reader.failed()) return damaged(format::header_size + reader.at(), "the lexicon is damaged");
  }
  if (!reader.done()) return damaged(format::header_size + reader.at(), "the lexicon is damaged");
  // The dictionaries of a group in the group's order: wording, phrases, rare, characters.
  using namespace format;
  for (const Dictionary d : {compatibility, st_phrases, st_regional, st_characters, ts_phrases,
                             ts_rare, ts_characters, tw_phrases, tw_phrases_rev, hk_phrases,
                             hk_phrases_rev, tw_variant_phrases, tw_variant_phrases_rev,
                             hk_variant_phrases, hk_variant_phrases_rev, tw_variants,
                             tw_variants_rev, hk_variants, hk_variants_rev})
    for (const Entry& entry : dictionaries[d]) add(*tables, d, entry.key, entry.value);
  return Lexicon(std::move(tables));
}

}  // namespace fanjian
