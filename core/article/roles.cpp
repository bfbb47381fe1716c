#include "article/roles.h"

#include <algorithm>

namespace fanjian::article {

constexpr std::int32_t impossible = 1 << 20;

extern const std::array<std::int8_t, role_weight_count> built_in_role_weights;  // from role_weights.txt

RoleWeights role_weights() {
  return {built_in_role_weights.data(), built_in_role_weights.data() + fact_count * line_roles};
}

std::vector<LineRole> choose_roles(const std::vector<LineFacts>& lines, const RoleWeights& weights, int bonus) {
  using Scores = std::array<std::int32_t, line_roles>;
  std::vector<std::array<std::uint8_t, line_roles>> from(lines.size());
  Scores best{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Scores own{};
    own[static_cast<std::size_t>(LineRole::body)] = bonus;
    lines[i].facts.each([&](std::size_t fact) {
      const std::int8_t* const w = weights.facts + fact * line_roles;
      for (std::size_t r = 0; r < line_roles; ++r) own[r] += w[r];
    });
    for (std::size_t r = 0; r < line_roles; ++r)
      if (!(lines[i].allowed >> r & 1)) own[r] -= impossible;
    if (i == 0) {
      const std::int8_t* const w = weights.follows + line_roles * line_roles;
      for (std::size_t r = 0; r < line_roles; ++r) best[r] = own[r] + w[r];
      continue;
    }
    Scores next;
    for (std::size_t r = 0; r < line_roles; ++r) {
      std::size_t before = 0;
      std::int32_t most = best[0] + weights.follows[r];
      for (std::size_t b = 1; b < line_roles; ++b)
        if (const std::int32_t s = best[b] + weights.follows[b * line_roles + r]; s > most) most = s, before = b;
      from[i][r] = static_cast<std::uint8_t>(before);
      next[r] = most + own[r];
    }
    // Scores are kept small, however many lines there are.
    const std::int32_t top = *std::max_element(next.begin(), next.end());
    for (std::size_t r = 0; r < line_roles; ++r) best[r] = next[r] - top;
  }
  std::vector<LineRole> roles(lines.size());
  if (lines.empty()) return roles;
  std::size_t r = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t i = lines.size(); i-- > 0;) {
    roles[i] = static_cast<LineRole>(r);
    r = from[i][r];
  }
  return roles;
}

}  // namespace fanjian::article
