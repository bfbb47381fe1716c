#include "convert/variety.h"

#include <array>

#include "text/ascii.h"

namespace fanjian::convert {
namespace {

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (text::ascii_lower(a[i]) != text::ascii_lower(b[i])) return false;
  return true;
}

// The next subtag, and `rest` behind it. Underscores are what some systems write for hyphens.
std::string_view subtag(std::string_view& rest) {
  const std::size_t end = rest.find_first_of("-_");
  const std::string_view tag = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return tag;
}

struct Config {
  std::string_view name;
  Direction direction;
};

constexpr std::array<Config, 14> configs = {{
    {"s2t", {Variety::hans, Variety::hant, false, false, true}},
    {"t2s", {Variety::hant, Variety::hans, false, false, true}},
    {"s2tw", {Variety::hans, Variety::hant_tw, false, false, true}},
    {"tw2s", {Variety::hant_tw, Variety::hans, false, false, true}},
    {"s2hk", {Variety::hans, Variety::hant_hk, false, false, true}},
    {"hk2s", {Variety::hant_hk, Variety::hans, false, false, true}},
    {"s2twp", {Variety::hans, Variety::hant_tw, true, false, true}},
    {"tw2sp", {Variety::hant_tw, Variety::hans, true, false, true}},
    {"s2hkp", {Variety::hans, Variety::hant_hk, true, false, true}},
    {"hk2sp", {Variety::hant_hk, Variety::hans, true, false, true}},
    {"t2tw", {Variety::hant, Variety::hant_tw, false, false, true}},
    {"tw2t", {Variety::hant_tw, Variety::hant, false, false, true}},
    {"t2hk", {Variety::hant, Variety::hant_hk, false, false, true}},
    {"hk2t", {Variety::hant_hk, Variety::hant, false, false, true}},
}};

}  // namespace

std::optional<Variety> variety_of_tag(std::string_view bcp47) {
  std::string_view rest = bcp47;
  if (!same(subtag(rest), "zh")) return std::nullopt;
  // The script decides between Hans and Hant, the region within Hant; a region alone implies its
  // script. Extended language, variant and extension subtags say nothing here.
  bool hans = false, hant = false;
  std::optional<Variety> region;
  while (!rest.empty()) {
    const std::string_view tag = subtag(rest);
    if (tag.size() == 1) break;  // an extension or private use: no more script or region
    if (same(tag, "Hans")) hans = true;
    else if (same(tag, "Hant")) hant = true;
    else if (same(tag, "TW")) region = Variety::hant_tw;
    else if (same(tag, "HK") || same(tag, "MO")) region = Variety::hant_hk;
    else if (same(tag, "CN") || same(tag, "SG") || same(tag, "MY")) region = Variety::hans;
  }
  if (hans) return Variety::hans;
  if (hant) return region && *region != Variety::hans ? *region : Variety::hant;
  return region.value_or(Variety::hans);
}

const char* tag_of(Variety variety) {
  switch (variety) {
    case Variety::hans: return "zh-Hans";
    case Variety::hant: return "zh-Hant";
    case Variety::hant_tw: return "zh-Hant-TW";
    case Variety::hant_hk: return "zh-Hant-HK";
  }
  return "zh-Hans";
}

std::optional<Direction> direction_of_config(std::string_view name) {
  for (const Config& config : configs)
    if (config.name == name) return config.direction;
  return std::nullopt;
}

}  // namespace fanjian::convert
