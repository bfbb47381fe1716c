#include "article/article.h"

namespace fanjian::article {

GivenParts::GivenParts() = default;
GivenParts::~GivenParts() = default;
GivenParts::GivenParts(GivenParts&&) noexcept = default;
GivenParts& GivenParts::operator=(GivenParts&&) noexcept = default;
GivenParts::GivenParts(const GivenParts&) = default;
GivenParts& GivenParts::operator=(const GivenParts&) = default;

const char* name_of(Role role) {
  switch (role) {
    case Role::separator: return "separator";
    case Role::headline: return "headline";
    case Role::dateline: return "dateline";
    case Role::byline: return "byline";
    case Role::lead: return "lead";
    case Role::paragraph: return "paragraph";
    case Role::heading: return "heading";
    case Role::attribution: return "attribution";
    case Role::quotation: return "quotation";
    case Role::caption: return "caption";
    case Role::credit: return "credit";
    case Role::notice: return "notice";
    case Role::stamp: return "stamp";
    case Role::deck: return "deck";
    case Role::question: return "question";
    case Role::answer: return "answer";
    case Role::list_item: return "listItem";
    case Role::editor_note: return "editorNote";
    case Role::navigation: return "navigation";
    case Role::figure: return "figure";
    case Role::table: return "table";
    case Role::embed: return "embed";
  }
  return "";
}

const char* name_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::none: return "none";
    case NoticeKind::promotion: return "promotion";
    case NoticeKind::copyright: return "copyright";
    case NoticeKind::contact: return "contact";
  }
  return "";
}

const char* name_of(Part part) {
  switch (part) {
    case Part::text: return "text";
    case Part::gloss: return "gloss";
    case Part::link: return "link";
    case Part::line_break: return "lineBreak";
    case Part::space: return "space";
    case Part::publisher: return "publisher";
    case Part::department: return "department";
    case Part::location: return "location";
    case Part::date: return "date";
    case Part::mode: return "mode";
    case Part::role_name: return "roleName";
    case Part::person: return "person";
    case Part::desk: return "desk";
    case Part::number: return "number";
    case Part::mark: return "mark";
    case Part::alt: return "alt";
    case Part::cell_break: return "cellBreak";
    case Part::row_break: return "rowBreak";
  }
  return "";
}

}  // namespace fanjian::article
