#include "script/names.h"

#include <array>
#include <utility>

namespace fanjian {
namespace {

// In code point order. Characters that stay as they are stand here as well: the table says that the
// surname is settled, and holds whatever a later lexicon makes of the character.
constexpr std::array<std::pair<char32_t, char32_t>, 32> surnames = {{
    {U'丑', U'丑'}, {U'万', U'萬'}, {U'于', U'于'}, {U'云', U'云'}, {U'仇', U'仇'}, {U'余', U'余'},
    {U'党', U'党'}, {U'冲', U'沖'}, {U'卜', U'卜'}, {U'占', U'占'}, {U'台', U'台'}, {U'后', U'后'},
    {U'周', U'周'}, {U'咸', U'咸'}, {U'姜', U'姜'}, {U'岳', U'岳'}, {U'布', U'布'}, {U'干', U'干'},
    {U'征', U'征'}, {U'斗', U'斗'}, {U'曲', U'曲'}, {U'朴', U'朴'}, {U'沈', U'沈'},
    {U'涂', U'涂'}, {U'游', U'游'}, {U'种', U'种'}, {U'范', U'范'}, {U'谷', U'谷'}, {U'郁', U'郁'},
    {U'适', U'适'}, {U'钟', U'鍾'}, {U'舍', U'舍'},
}};

}  // namespace

std::optional<char32_t> surname_in_hant(char32_t simplified) {
  for (const auto& [from, to] : surnames)
    if (from == simplified) return to;
  return std::nullopt;
}

}  // namespace fanjian
