#include "article/article.h"

namespace fanjian {

const char* name_of(Role role) {
  switch (role) {
    case Role::separator:
      return "separator";
    case Role::headline:
      return "headline";
    case Role::dateline:
      return "dateline";
    case Role::byline:
      return "byline";
    case Role::lead:
      return "lead";
    case Role::paragraph:
      return "paragraph";
    case Role::heading:
      return "heading";
    case Role::attribution:
      return "attribution";
    case Role::quotation:
      return "quotation";
    case Role::caption:
      return "caption";
    case Role::credit:
      return "credit";
    case Role::notice:
      return "notice";
    case Role::stamp:
      return "stamp";
    case Role::deck:
      return "deck";
    case Role::question:
      return "question";
    case Role::answer:
      return "answer";
    case Role::list_item:
      return "listItem";
    case Role::editor_note:
      return "editorNote";
    case Role::navigation:
      return "navigation";
  }
  return "";
}

const char* name_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::none:
      return "none";
    case NoticeKind::promotion:
      return "promotion";
    case NoticeKind::copyright:
      return "copyright";
    case NoticeKind::contact:
      return "contact";
  }
  return "";
}

const char* name_of(Part part) {
  switch (part) {
    case Part::text:
      return "text";
    case Part::gloss:
      return "gloss";
    case Part::link:
      return "link";
    case Part::line_break:
      return "lineBreak";
    case Part::space:
      return "space";
    case Part::publisher:
      return "publisher";
    case Part::department:
      return "department";
    case Part::location:
      return "location";
    case Part::date:
      return "date";
    case Part::mode:
      return "mode";
    case Part::role_name:
      return "roleName";
    case Part::person:
      return "person";
    case Part::desk:
      return "desk";
    case Part::number:
      return "number";
  }
  return "";
}

}  // namespace fanjian
