#include "article/bare_heading.h"

#include <algorithm>

#include "text/characters.h"

namespace fanjian::article {

bool is_bare_heading(std::size_t i, const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                     const std::vector<LineRole>& roles) {
  const LineFacts& f = facts[i];
  const Line& line = lines[i];
  if (f.allowed == 1u << static_cast<unsigned>(LineRole::body)) return false;
  const auto is = [&](std::size_t j, LineRole role) { return j < roles.size() && roles[j] == role; };
  const auto says_enough = [&](std::size_t j) {
    return is(j, LineRole::body) && ends_sentence(lines[j]) && lines[j].chars >= 20;
  };
  const bool body = is(i, LineRole::body);
  // ■誰來掃雪, alone: no list.
  const bool marked = is(i, LineRole::item) && f.has(FactGroup::first, 7) && !(i > 0 && is(i - 1, LineRole::item)) &&
                      !is(i + 1, LineRole::item);
  if (body && line.stops == 0 && i > 1 && i + 1 < lines.size() && says_enough(i - 1)) {
    // “夜航开了，灯亮了” between long sentences, without a full stop; not what is said: 他说：, “夜航开了”
    if (line.chars <= 28 && is_opening_quote(line.first) && is_closing_quote(line.last) &&
        (says_enough(i + 1) || facts[i + 1].has(FactGroup::colon, 1)))
      return !is_in(lines[i - 1].last, u":,") && !is_closing_quote(lines[i - 1].last) &&
             !is_closing_quote(lines[i + 1].last);
    // 為什麼今年特別慘
    if (line.chars >= 4 && line.chars <= 16 && f.has(FactGroup::colon, 0) && text::is_han(line.first) &&
        text::is_han(line.last) && says_enough(i + 1))
      return true;
  }
  const bool asks = line.stops == 1 && line.last == '?';
  // 为什么水位降得这么低？, between paragraphs, in a story of other headings.
  if (body && asks && i > 1 && line.chars <= 20 && !f.note && !f.embed && f.has(FactGroup::colon, 0) &&
      f.has(FactGroup::opinion, 2) && says_enough(i - 1) && says_enough(i + 1) &&
      std::find(roles.begin(), roles.end(), LineRole::heading) != roles.end())
    return true;
  return (body || marked) && f.has(FactGroup::opinion, 2) && (line.stops == 0 || asks) && !f.dots && !f.note &&
         !f.embed && f.head == HeadKind::none;
}

}  // namespace fanjian::article
