// Which roles make an author.
#include "article/head/byline.h"
#include "article/lexical/vocabulary/outlets.h"

namespace fanjian::article {

int author_rank(Chars role) {
  // 文、圖: who wrote, whatever else they did.
  if (const std::size_t cut = role.find_first_of(U"、/ ");
      cut != Chars::npos && cut > 0 && longest_before(role, cut, author_roles) == cut)
    return 1;
  if (role.empty() || longest_before(role, role.size(), author_roles) > 0) return 1;
  return longest_before(role, role.size(), editor_roles) > 0 ? -1 : 0;
}

}  // namespace fanjian::article
