#include "article/boilerplate/furniture.h"

namespace fanjian {

bool read_without_notices(Draft& d, const Clean& text) {
  d.notice = NoticeKind::none;
  if (is_stamp(text)) return d.role = Role::stamp, true;
  if (is_credit(text, d.line)) return d.role = Role::credit, true;
  if (is_caption(text, d.line)) return d.role = Role::caption, true;
  return false;
}

}  // namespace fanjian
