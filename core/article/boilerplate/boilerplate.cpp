#include "article/boilerplate/boilerplate.h"

namespace fanjian::article {

bool read_without_notices(BlockDraft& d, const FoldedText& text) {
  d.notice = NoticeKind::none;
  if (is_stamp(text)) return d.role = Role::stamp, true;
  if (is_credit(text, d.line)) return d.role = Role::credit, true;
  if (is_caption(text, d.line)) return d.role = Role::caption, true;
  return false;
}

}  // namespace fanjian::article
