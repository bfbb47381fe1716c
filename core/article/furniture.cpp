#include "article/furniture.h"

namespace fanjian {

bool read_furniture(Draft& d, const Clean& text, bool tail) {
  d.notice = NoticeKind::none;
  if (is_stamp(text)) return d.role = Role::stamp, true;
  if (is_credit(text, d.line)) return d.role = Role::credit, true;
  if (is_caption(text, d.line)) return d.role = Role::caption, true;
  d.notice = notice_kind(text, d.line, tail);
  if (d.notice != NoticeKind::none) return d.role = Role::notice, true;
  return false;
}

}  // namespace fanjian
