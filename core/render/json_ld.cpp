#include "render/json_ld.h"

#include "article/lexical/folded_text.h"
#include "render/article_json.h"
#include "render/json_writer.h"

namespace fanjian {
namespace {

void thing(JsonWriter& json, std::string_view key, std::string_view type, std::string_view name) {
  if (name.empty()) return;
  json.key(key).begin_object().member("@type", type).member("name", name).end_object();
}

// schema.org says in what capacity by a Role between the work and the person.
void people(JsonWriter& json, std::string_view key, const std::vector<Person>& people) {
  if (people.empty()) return;
  json.key(key).begin_array();
  for (const Person& person : people) {
    if (!person.role_name.empty())
      json.begin_object().member("@type", "Role").member("roleName", person.role_name).key(key);
    json.begin_object()
        .member("@type", person.is_desk ? "Organization" : "Person")
        .member("name", person.name);
    thing(json, "affiliation", "Organization", person.affiliation);
    json.end_object();
    if (!person.role_name.empty()) json.end_object();
  }
  json.end_array();
}

bool is_body(Role role) {
  switch (role) {
    case Role::lead:
    case Role::paragraph:
    case Role::heading:
    case Role::attribution:
    case Role::quotation:
    case Role::question:
    case Role::answer:
    case Role::list_item: return true;
    default: return false;
  }
}

}  // namespace

std::string json_ld(const Story& story) {
  const Article& article = story.article();
  std::string out, body;
  out.reserve(story.source().size() + 1024);
  JsonWriter json(out, true);
  json.begin_object();
  json.member("@context", "https://schema.org").member("@type", "NewsArticle");
  json.member("inLanguage", story.in_language()).some("headline", article.headline);
  if (article.dateline) {
    const Dateline& dateline = *article.dateline;
    json.some("dateline", dateline.raw);
    if (!dateline.publisher.empty()) {
      json.key("publisher").begin_object();
      json.member("@type", "NewsMediaOrganization").member("name", dateline.publisher);
      thing(json, "department", "Organization", dateline.department);
      json.end_object();
    }
    thing(json, "locationCreated", "Place", dateline.location);
    if (dateline.date.year > 0) json.some("dateCreated", dateline.date.iso);
  }
  people(json, "author", article.author);
  people(json, "contributor", article.contributor);
  for (const Block& block : article.blocks) {
    if (!is_body(block.role)) continue;
    if (!body.empty()) body += '\n';
    body += plain_text(story.source(), block.span, article.glosses);
  }
  json.some("articleBody", body)
      .some("copyrightNotice", article.copyright_notice)
      .some("creditText", article.credit_text)
      .member("wordCount", article.word_count)
      .member("timeRequired", iso_duration(article.time_required_seconds))
      .end_object();
  return out;
}

}  // namespace fanjian
