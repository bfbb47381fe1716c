// Which written Chinese: BCP 47 tags, OpenCC configuration names, and the one table that joins them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fanjian {

enum class Variety : std::uint8_t {
  hans,     // zh-Hans
  hant,     // zh-Hant: OpenCC's standard for s2t, the common denominator otherwise
  hant_tw,  // zh-Hant-TW
  hant_hk,  // zh-Hant-HK (also zh-Hant-MO)
};

// One conversion. `wording` also changes regional words (软件 → 軟體); `rare` allows results that
// many fonts cannot show (OpenCC: may_output_tofu). Both are off unless asked for. `exact` is what
// OpenCC's configuration gives, to the letter; without it the converter may know better: context,
// names, the regions' standard forms.
struct Direction {
  Variety from = Variety::hans;
  Variety to = Variety::hant_tw;
  bool wording = false;
  bool rare = false;
  bool exact = false;
  bool keep_cantonese = false;  // to Simplified: 係 stays, which is 系 otherwise

  friend constexpr bool operator==(Direction, Direction) = default;
};

// "zh-Hant-TW", "zh-TW", "zh-Hans-CN", "zh", …; case does not matter. Nothing for what is not Chinese.
std::optional<Variety> variety_of_tag(std::string_view bcp47);
const char* tag_of(Variety);  // canonical: "zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK"

// "s2tw", "tw2sp", …: the 14 OpenCC configurations that concern us; exact.
std::optional<Direction> direction_of_config(std::string_view name);

}  // namespace fanjian
