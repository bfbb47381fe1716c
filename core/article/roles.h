// What each line of a story is, chosen for all of them at once: the facts of a line speak for roles,
// roles speak for what follows them, and one pass (Viterbi's) finds the best of all sequences. Whole
// numbers only; linear in the lines.
//
// The weights are learned from annotated stories by core/article/train, written to
// role_weights.txt, and built in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/line_facts.h"

namespace fanjian::article {

enum class LineRole : std::uint8_t {
  headline,
  deck,
  dateline,
  byline,
  stamp,
  body,
  item,
  heading,
  caption,
  credit,
  notice,
  navigation
};
inline constexpr std::size_t line_roles = 12;
inline constexpr std::uint16_t all_line_roles = (1u << line_roles) - 1;
inline constexpr std::array<const char*, line_roles> line_role_names{"headline", "deck",   "dateline", "byline",
                                                                     "stamp",    "body",   "item",     "heading",
                                                                     "caption",  "credit", "notice",   "navigation"};

// weights[fact * line_roles + role], then, for each role before (one more: none), one for each role.
struct RoleWeights {
  const std::int8_t* facts;
  const std::int8_t* follows;
};
inline constexpr std::size_t role_weight_count = (fact_count + line_roles + 1) * line_roles;

// Those that are built in.
RoleWeights role_weights();

// For body lines, in the units of the weights: a line of the body lost is worse than junk kept.
inline constexpr int body_bonus = 8;

std::vector<LineRole> choose_roles(const std::vector<LineFacts>&, const RoleWeights&, int bonus = body_bonus);

}  // namespace fanjian::article
