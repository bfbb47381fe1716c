// Varieties of written Chinese: BCP 47 tags, OpenCC configuration names, and their mapping.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fanjian::convert {

enum class Variety : std::uint8_t {
  hans,     // zh-Hans
  hant,     // zh-Hant: OpenCC's standard for s2t, the common denominator otherwise
  hant_tw,  // zh-Hant-TW
  hant_hk,  // zh-Hant-HK (also zh-Hant-MO)
};

// One conversion. `regional_words` also converts regional words (软件 → 軟體); `rare` allows characters that many
// fonts lack (OpenCC: may_output_tofu). Both are off by default. `exact` matches OpenCC's configuration exactly;
// otherwise the converter also uses context, names and the regions' standard forms.
struct Direction {
  Variety from = Variety::hans;
  Variety to = Variety::hant_tw;
  bool regional_words = false;
  bool rare = false;
  bool exact = false;
  bool keep_cantonese = false;  // to Simplified: keeps 係, otherwise 系
  bool mixed = false;           // `from` is only the usual variety: script_runs.h; not in exact directions

  friend constexpr bool operator==(Direction, Direction) = default;
};

// "zh-Hant-TW", "zh-TW", "zh-Hans-CN", "zh", …; in any case. Nothing for other languages.
std::optional<Variety> variety_of_tag(std::string_view bcp47);
const char* tag_of(Variety);  // canonical: "zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK"

// "s2tw", "tw2sp", …: the 14 OpenCC configurations that concern us; exact.
std::optional<Direction> direction_of_config(std::string_view name);

}  // namespace fanjian::convert
