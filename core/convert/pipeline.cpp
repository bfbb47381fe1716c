#include "convert/pipeline.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace fanjian::convert {
namespace {

// What newspapers of Taiwan and Hong Kong print alike, though the standards of the two differ.
struct Printed {
  char32_t standard, common;
};
constexpr Printed printed[] = {{U'羣', U'群'}, {U'牀', U'床'}, {U'峯', U'峰'}, {U'啓', U'啟'},
                               {U'麪', U'麵'}, {U'裏', U'裡'}, {U'臺', U'台'}};

dictionary::Id id_of(const dictionary::DictionaryData& book, char32_t c) {
  const auto found = std::find(book.characters.begin(), book.characters.end(), c);
  return found == book.characters.end() ? dictionary::no_id
                                        : static_cast<dictionary::Id>(found - book.characters.begin());
}

}  // namespace

Pipeline pipeline_of(Direction d) {
  Pipeline p;
  if (d.from == d.to) return p;
  switch (d.from) {
    case Variety::hans: p.first = step_st; break;
    case Variety::hant: break;
    case Variety::hant_tw: p.first = d.regional_words ? step_tw_rev_p : step_tw_rev; break;
    case Variety::hant_hk: p.first = d.regional_words ? step_hk_rev_p : step_hk_rev; break;
  }
  // Whoever wrote it may have written 著 as Taiwan does: 看著.
  if (!d.exact && d.to == Variety::hans && (p.first == step_none || p.first == step_hk_rev)) p.first = step_tw_rev;
  switch (d.to) {
    case Variety::hans: p.second = d.rare ? step_ts_rare : step_ts; break;
    case Variety::hant: p.second = d.exact ? step_none : step_common; break;
    case Variety::hant_tw: p.second = d.regional_words ? step_tw_p : step_tw; break;
    case Variety::hant_hk: p.second = d.regional_words ? step_hk_p : step_hk; break;
  }
  if (p.first == step_none) std::swap(p.first, p.second);
  // Two steps share the segments that the phrases between Simplified and Traditional make. Between
  // two regions there is no such configuration; the two are simply run one after the other.
  p.segmented = p.second != step_none && (d.from == Variety::hans || d.to == Variety::hans);
  p.segmentation = d.from == Variety::hans ? dictionary::st_phrases : dictionary::ts_phrases;
  return p;
}

std::span<const dictionary::DictionaryId> books_of(ConversionStage step) {
  static constexpr dictionary::DictionaryId st[] = {dictionary::st_phrases}, ts[] = {dictionary::ts_phrases};
  static constexpr dictionary::DictionaryId tw[] = {dictionary::tw_phrases, dictionary::tw_variant_phrases};
  static constexpr dictionary::DictionaryId tw_rev[] = {dictionary::tw_phrases_rev, dictionary::tw_variant_phrases_rev};
  static constexpr dictionary::DictionaryId hk[] = {dictionary::hk_phrases, dictionary::hk_variant_phrases};
  static constexpr dictionary::DictionaryId hk_rev[] = {dictionary::hk_phrases_rev, dictionary::hk_variant_phrases_rev};
  switch (step) {
    case step_none:
    case step_common: return {};
    case step_st: return st;
    case step_ts:
    case step_ts_rare: return ts;
    case step_tw: return std::span(tw).subspan(1);
    case step_tw_p: return tw;
    case step_tw_rev: return std::span(tw_rev).subspan(1);
    case step_tw_rev_p: return tw_rev;
    case step_hk: return std::span(hk).subspan(1);
    case step_hk_p: return hk;
    case step_hk_rev: return std::span(hk_rev).subspan(1);
    case step_hk_rev_p: return hk_rev;
  }
  return {};
}

std::vector<dictionary::Id> characters_of(const dictionary::DictionaryData& book, ConversionStage step) {
  std::vector<dictionary::Id> to(book.characters.size());
  std::iota(to.begin(), to.end(), dictionary::Id{0});
  const auto table = [&](const std::vector<dictionary::Id>& entries) {
    for (std::size_t id = 0; id < to.size(); ++id)
      if (entries[id] != dictionary::no_id) to[id] = entries[id];
  };
  const auto variant = [&](dictionary::Variants which) {
    for (const dictionary::Pair pair : book.variants[which]) to[pair.from] = pair.to;
  };
  switch (step) {
    case step_none: break;
    case step_st:
      for (std::size_t id = 0; id < to.size(); ++id)
        if (book.hant_size[id] != 0) to[id] = book.hant[book.hant_begin[id]];
      break;
    case step_ts: table(book.hans); break;
    case step_ts_rare: table(book.hans), table(book.hans_rare); break;
    case step_tw:
    case step_tw_p: variant(dictionary::tw_variants); break;
    case step_tw_rev:
    case step_tw_rev_p: variant(dictionary::tw_variants_rev); break;
    case step_hk:
    case step_hk_p: variant(dictionary::hk_variants); break;
    case step_hk_rev:
    case step_hk_rev_p: variant(dictionary::hk_variants_rev); break;
    case step_common: {
      // Where the two standards agree, that is it.
      std::vector<dictionary::Id> in_hong_kong(to);
      for (const dictionary::Pair pair : book.variants[dictionary::hk_variants]) in_hong_kong[pair.from] = pair.to;
      for (const dictionary::Pair pair : book.variants[dictionary::tw_variants])
        if (in_hong_kong[pair.from] == pair.to) to[pair.from] = pair.to;
      for (const auto [standard, common] : printed)
        if (const dictionary::Id from = id_of(book, standard), into = id_of(book, common);
            from != dictionary::no_id && into != dictionary::no_id)
          to[from] = into;
      break;
    }
  }
  return to;
}

}  // namespace fanjian::convert
