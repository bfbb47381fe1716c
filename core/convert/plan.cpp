#include "convert/plan.h"

#include <algorithm>

#include "convert/context.h"
#include "convert/own_phrases.h"
#include "convert/segmenter.h"
#include "dictionary/simplified_forms.h"

namespace fanjian::convert {
namespace {

// The first three bytes of a character's UTF-8, little-endian.
std::uint32_t first_bytes(const Lexicon::Tables& tables, dictionary::Id id) { return tables.texts[id] & 0xFFFFFF; }

// Calls use(first, second) for each pair of characters that begins a phrase.
template <class Use>
void each_pair(const dictionary::Phrases& phrases, Use use) {
  for (std::uint32_t a = phrases.children[0]; a < phrases.children[1]; ++a)
    for (std::uint32_t b = phrases.children[a]; b < phrases.children[a + 1]; ++b)
      use(phrases.labels[a], phrases.labels[b]);
}

// A map turned around: which characters become one.
class Sources {
 public:
  explicit Sources(std::size_t count) : begin_(count + 1, 0) {}
  void count(dictionary::Id to) { ++begin_[to + 1u]; }
  void counted() {
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    from_.resize(begin_.back());
    at_.assign(begin_.begin(), begin_.end() - 1);
  }
  void put(dictionary::Id from, dictionary::Id to) { from_[at_[to]++] = from; }
  std::span<const dictionary::Id> of(dictionary::Id to) const {
    return {from_.data() + begin_[to], from_.data() + begin_[to + 1u]};
  }

 private:
  std::vector<std::uint32_t> begin_, at_;
  std::vector<dictionary::Id> from_;
};

}  // namespace

MatchPlan::MatchPlan(const Lexicon::Tables& tables, Direction direction, PlanKind kind)
    : pipeline(pipeline_of(direction)) {
  const dictionary::DictionaryData& book = tables.book;
  const std::size_t count = book.characters.size();
  for (std::size_t i = 0; i < dictionary::phrase_book_count; ++i) phrases_[i] = &book.phrases[i];
  first = characters_of(book, pipeline.first);
  second = characters_of(book, pipeline.second);
  if (!direction.exact && direction.to == Variety::hans) {
    if (direction.from == Variety::hant_hk) {
      // Hong Kong writes Taiwan's forms, too, with regional words or without.
      for (const dictionary::Pair pair : book.variants[dictionary::tw_variants_rev])
        if (first[pair.from] == pair.from) first[pair.from] = pair.to;
      for (const dictionary::Pair pair : book.variants[dictionary::hk_variants_rev]) first[pair.from] = pair.to;
    }
    // 么 is 什么 that is Simplified already, but for 老么 and 么兒, which are phrases; 顎 is the jaw, too.
    for (const char32_t c : {U'么', U'顎'})
      if (const dictionary::Id id = tables.id_of(c); id != dictionary::no_id) first[id] = id;
    if (const dictionary::Id copula = tables.id_of(U'係'); direction.keep_cantonese && copula != dictionary::no_id)
      second[copula] = copula;
    // Many fonts lack what is beyond the basic plane: 嗰 餸 𨋢 stay.
    for (std::size_t id = 0; id < count && !direction.rare; ++id)
      if (book.characters[second[first[id]]] >= 0x10000) first[id] = static_cast<dictionary::Id>(id);
    for (std::size_t id = 0; id < count && !direction.rare; ++id)
      if (book.characters[second[id]] >= 0x10000) second[id] = static_cast<dictionary::Id>(id);
    for (std::size_t i = 0; i < dictionary::simplified_forms.size(); i += 2) {
      const dictionary::Id from = tables.id_of(dictionary::simplified_forms[i]),
                           to = tables.id_of(dictionary::simplified_forms[i + 1]);
      if (from != dictionary::no_id && to != dictionary::no_id && second[from] == from) second[from] = to;
    }
  }
  standard = first;
  if (pipeline.first == step_st && !direction.exact) own_defaults(book);
  add_own(book, direction, kind);
  texts.resize(count);
  for (std::size_t id = 0; id < count; ++id) texts[id] = tables.texts[second[id]];
  if (pipeline.first == step_st) pairs = &tables.pairs();
  if (pipeline.first == step_st && !direction.exact && kind != PlanKind::by_itself)
    context = &tables.context(), segmenter = &tables.segmenter();

  begins.assign(count, 0);
  const auto mark = [&](dictionary::DictionaryId which, std::uint8_t phrase, std::uint8_t single) {
    const dictionary::Phrases& p = phrases(which);
    for (std::uint32_t n = p.children[0]; n < p.children[1]; ++n) {
      if (p.children[n] < p.children[n + 1]) begins[p.labels[n]] |= phrase;
      if (p.ends(n)) begins[p.labels[n]] |= single;
    }
  };
  if (!segmenter) {
    if (pipeline.segmented) mark(pipeline.segmentation, segment, 0);
    for (const dictionary::DictionaryId which : books_of(pipeline.first)) mark(which, first_phrase, first_single);
  }
  for (const dictionary::DictionaryId which : books_of(pipeline.second)) mark(which, second_phrase, second_single);

  filter.assign(1u << (filter_bits - 5), 0);
  slow_.assign(count, 0);
  told_.assign(count, 0);
  if (segmenter) prepare_words(tables);
  else prepare_pairs(tables);
  if (pipeline.second != step_none) prepare_second(tables);
  prepare_quick(tables);
  slow_ = {};
  told_ = {};
}

// What our own phrases say of single characters.
void MatchPlan::own_defaults(const dictionary::DictionaryData& book) {
  const dictionary::Phrases& phrases = book.phrases[dictionary::st_phrases];
  for (std::uint32_t n = phrases.children[0]; n < phrases.children[1] && !phrases.words.empty(); ++n) {
    const std::uint16_t code = phrases.words[n].code;
    if (phrases.words[n].cost != 0 && code != dictionary::Phrases::Word::open)
      dictionary::decoded(book, dictionary::st_phrases, code, {&phrases.labels[n], 1}, &first[phrases.labels[n]]);
  }
}

// The characters of which some word says what they do not become by themselves.
void MatchPlan::prepare_words(const Lexicon::Tables& tables) {
  const dictionary::DictionaryData& book = tables.book;
  const dictionary::Phrases& phrases = book.phrases[dictionary::st_phrases];
  dictionary::each_word(phrases, [&](std::uint32_t node, std::span<const dictionary::Id> key) {
    const std::uint16_t code = phrases.words[node].code;
    if (code == dictionary::Phrases::Word::open) return;
    dictionary::Id value[dictionary::most_length];
    dictionary::decoded(book, dictionary::st_phrases, code, key, value);
    for (std::size_t i = 0; i < key.size(); ++i)
      if (value[i] != first[key[i]]) told_[key[i]] = 1;
  });
}

// Our phrases, in the place of OpenCC's; and the ways back, which are not laid out in the book.
void MatchPlan::add_own(const dictionary::DictionaryData& book, Direction direction, PlanKind kind) {
  const bool technical = direction.exact || kind == PlanKind::technical;
  const auto put = [&](dictionary::DictionaryId which, dictionary::Phrases&& phrases) {
    *at_ = std::move(phrases);
    phrases_[which] = at_++;
  };
  const auto own = [&](dictionary::DictionaryId theirs, dictionary::DictionaryId ours,
                       std::vector<dictionary::Id>& characters) {
    // Phrases to Simplified cut the text as it is, and are looked for again behind the first step.
    const std::vector<dictionary::Id>* const before = theirs == dictionary::ts_phrases && &characters != &first
                                                          ? &first
                                                          : nullptr;
    if (!direction.exact) put(theirs, joined(book, theirs, ours, technical, characters, before));
  };
  const ConversionStage from = pipeline.first;
  if (from == step_tw_rev_p) put(dictionary::tw_phrases_rev, turned(book, 0, !direction.exact, technical));
  if (from == step_hk_rev_p) put(dictionary::hk_phrases_rev, turned(book, 1, !direction.exact, technical));
  std::vector<dictionary::Id>& last = pipeline.second == step_none ? first : second;
  if (direction.to == Variety::hans) own(dictionary::ts_phrases, dictionary::own_ts_phrases, last);
  if (direction.to == Variety::hant_tw) own(dictionary::tw_variant_phrases, dictionary::own_tw_spellings, last);
  if (direction.to == Variety::hant_hk) own(dictionary::hk_variant_phrases, dictionary::own_hk_spellings, last);
  if (direction.to == Variety::hant_tw && direction.regional_words)
    own(dictionary::tw_phrases, dictionary::own_tw_words, last);
  if (direction.to == Variety::hant_hk && direction.regional_words)
    own(dictionary::hk_phrases, dictionary::own_hk_words, last);
}

void MatchPlan::add_pair(const Lexicon::Tables& tables, dictionary::Id a, dictionary::Id b) {
  if (tables.book.characters[b] < 0x800) {
    slow_[a] = 1;  // the quick way reads the next character as three bytes
    return;
  }
  const std::uint32_t a_bytes = first_bytes(tables, a);
  const auto add = [&](dictionary::Id id) {
    const std::uint32_t at = slot(a_bytes, first_bytes(tables, id));
    filter[at >> 5] |= 1u << (at & 31);
  };
  add(b);
  // What is made b before anything else. (What is made a never takes the quick way.)
  for (auto at = tables.made_begin[b]; at < tables.made_begin[b + 1u]; ++at) add(tables.made[at]);
}

void MatchPlan::prepare_pairs(const Lexicon::Tables& tables) {
  const auto add = [&](dictionary::Id a, dictionary::Id b) { add_pair(tables, a, b); };
  if (pipeline.segmented) each_pair(phrases(pipeline.segmentation), add);
  // The segmentation of Simplified is its first step.
  if (pipeline.segmented && pipeline.first == step_st) return;
  for (const dictionary::DictionaryId which : books_of(pipeline.first)) each_pair(phrases(which), add);
}

// The second step's phrases, as the pairs of characters that the first step may make them from: of
// a character alone first, of a character or a phrase next.
void MatchPlan::prepare_second(const Lexicon::Tables& tables) {
  const dictionary::DictionaryData& book = tables.book;
  std::vector<std::pair<dictionary::Id, dictionary::Id>> made;  // what a phrase's value begins with, and the phrase
  if (pipeline.first != step_st)
    for (const dictionary::DictionaryId which : books_of(pipeline.first))
      dictionary::each_phrase(phrases(which), [&](std::uint32_t node, std::span<const dictionary::Id> key) {
        dictionary::Id value[dictionary::most_length];
        dictionary::value_into(book, which, phrases(which), node, key, value);
        // Every phrase has a value, but the analyzer cannot see that. Asking costs 200 bytes.
        // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult)
        if (value[0] != first[key[0]]) made.emplace_back(value[0], key[0]);
      });
  Sources characters(first.size()), all(first.size());
  for (const dictionary::Id to : first) characters.count(to), all.count(to);
  for (const auto& [to, from] : made) all.count(to);
  // What words and context may make of an ambiguous character.
  const auto each_candidate = [&](auto use) {
    for (std::size_t id = 0; segmenter && id < first.size(); ++id)
      for (const dictionary::Id candidate : book.hant_of(static_cast<dictionary::Id>(id)))
        if (candidate != first[id]) use(static_cast<dictionary::Id>(id), candidate);
  };
  each_candidate([&](dictionary::Id, dictionary::Id candidate) { all.count(candidate); });
  characters.counted();
  all.counted();
  for (std::size_t id = 0; id < first.size(); ++id) {
    characters.put(static_cast<dictionary::Id>(id), first[id]);
    all.put(static_cast<dictionary::Id>(id), first[id]);
  }
  for (const auto& [to, from] : made) all.put(from, to);
  each_candidate([&](dictionary::Id id, dictionary::Id candidate) { all.put(id, candidate); });
  for (const dictionary::DictionaryId which : books_of(pipeline.second))
    each_pair(phrases(which), [&](dictionary::Id a, dictionary::Id b) {
      for (const dictionary::Id x : characters.of(a))
        for (const dictionary::Id y : all.of(b)) add_pair(tables, x, y);
    });
}

void MatchPlan::prepare_quick(const Lexicon::Tables& tables) {
  const dictionary::DictionaryData& book = tables.book;
  for (const char32_t c : book.characters)
    if (c >= 0x800 && c < 0x10000) blocks[c >> 6] = 1;
  for (char32_t c = 0x2FC0; c < 0x3000; c += 64) blocks[c >> 6] = 1;
  std::uint16_t used = 64;
  for (std::uint16_t& block : blocks)
    if (block != 0) block = used, used = static_cast<std::uint16_t>(used + 64);
  quick.assign(used, 0);
  for (char32_t c = 0x2FF0; c < 0x3000; ++c) quick[blocks[c >> 6] + (c & 63)] = always;

  for (std::size_t i = 0; i < book.characters.size(); ++i) {
    const char32_t c = book.characters[i];
    const dictionary::Id id = book.normal[i] == dictionary::no_id ? static_cast<dictionary::Id>(i) : book.normal[i];
    const std::uint8_t in = begins[id] & (segment | first_phrase | first_single);
    const std::uint8_t middle = begins[first[id]] & (second_phrase | second_single);
    const std::uint32_t to = texts[first[id]];
    if (c < 0x80) ascii[c] = in != 0 || middle != 0 || to != tables.texts[i];
    if (c < 0x800 || c >= 0x10000) continue;  // never on the quick way
    std::uint32_t value = 0;
    if ((in | middle) != 0) value |= look;
    if (middle != 0) value |= between;
    if (((in & first_single) | (middle & second_single) | slow_[id] | told_[id]) != 0 ||
        (context && context->knows(id)) || (to & 0xF0) != 0xE0 || (id != i && value != 0))
      value |= always;
    if (to != tables.texts[i]) value |= to & 0xFFFFFF;
    quick[blocks[c >> 6] + (c & 63)] = value;
  }
}

}  // namespace fanjian::convert
