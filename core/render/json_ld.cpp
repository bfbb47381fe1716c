#include "render/json_ld.h"

#include <utility>

#include "article/lexical/folded_text.h"
#include "render/article_json.h"
#include "story/json.h"

namespace fanjian {
namespace {

Json typed(const char* type, std::string_view name) {
  Json object = Json::object();
  put(object, "@type", type);
  put(object, "name", name);
  return object;
}

void put_thing(Json& json, const char* key, const char* type, std::string_view name) {
  if (!name.empty()) put(json, key, typed(type, name));
}

// schema.org says in what capacity by a Role between the work and the person.
void put_people(Json& json, const char* key, const std::vector<Person>& people) {
  if (people.empty()) return;
  Json all = Json::array();
  for (const Person& person : people) {
    Json one = typed(person.is_desk ? "Organization" : "Person", person.name);
    put_thing(one, "affiliation", "Organization", person.affiliation);
    if (!person.role_name.empty()) {
      Json role = Json::object();
      put(role, "@type", "Role");
      put(role, "roleName", person.role_name);
      put(role, key, std::move(one));
      one = std::move(role);
    }
    all.push_back(std::move(one));
  }
  put(json, key, std::move(all));
}

void put_images(Json& json, const std::vector<Picture>& pictures, std::string_view given) {
  Json all = Json::array();
  if (!given.empty()) {
    Json image = Json::object();
    put(image, "@type", "ImageObject");
    put(image, "url", given);
    all.push_back(std::move(image));
  }
  for (const Picture& picture : pictures) {
    if (picture.url == given || picture.url.starts_with("data:") || picture.url.starts_with("blob:")) continue;  // nobody else's
    Json image = Json::object();
    put(image, "@type", "ImageObject");
    put(image, "url", picture.url);
    if (picture.width > 0) put(image, "width", picture.width);
    if (picture.height > 0) put(image, "height", picture.height);
    put_some(image, "caption", picture.caption);
    put_some(image, "creditText", picture.credit);
    all.push_back(std::move(image));
  }
  if (!all.empty()) put(json, "image", std::move(all));
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
    case Role::table:
    case Role::list_item: return true;
    default: return false;
  }
}

}  // namespace

std::string json_ld(const Story& story, const Publication& page) {
  const Article& article = story.article();
  std::string out, body;
  Json json = Json::object();
  put(json, "@context", "https://schema.org");
  put(json, "@type", "NewsArticle");
  put(json, "inLanguage", page.language.empty() ? std::string_view(story.in_language()) : page.language);
  put_some(json, "headline", article.headline);
  if (article.dateline) {
    const Dateline& dateline = *article.dateline;
    put_some(json, "dateline", dateline.raw);
    if (page.site.empty() && !dateline.publisher.empty() && (article.given.publisher.empty() || article.given.publisher == dateline.publisher)) {
      Json publisher = typed("NewsMediaOrganization", dateline.publisher);
      put_thing(publisher, "department", "Organization", dateline.department);
      put(json, "publisher", std::move(publisher));
    }
    put_thing(json, "locationCreated", "Place", dateline.location);
    if (dateline.date.year > 0) put_some(json, "dateCreated", dateline.date.iso);
  }
  if (!page.site.empty())
    put_thing(json, "publisher", "NewsMediaOrganization", page.site);
  else if (!article.given.publisher.empty() && !(article.dateline && article.dateline->publisher == article.given.publisher))
    put_thing(json, "publisher", "NewsMediaOrganization", article.given.publisher);
  put_some(json, "alternativeHeadline", article.alternative_headline);
  const std::string_view url = page.url.empty() ? std::string_view(article.given.url) : page.url;
  put_some(json, "url", url);
  put_some(json, "mainEntityOfPage", page.url);
  put_some(json, "datePublished", article.given.date_published);
  put_some(json, "dateModified", article.given.date_modified);
  put_some(json, "articleSection", article.given.section);
  put_images(json, article.given.images.empty() ? article.given.pictures : article.given.images, page.image);
  put_people(json, "author", article.author);
  put_people(json, "contributor", article.contributor);
  for (const Block& block : article.blocks) {
    if (!is_body(block.role)) continue;
    if (!body.empty()) body += '\n';
    body += plain_text(story.source(), block.span, article.glosses);
  }
  put_some(json, "articleBody", body);
  put_some(json, "copyrightNotice", article.copyright_notice);
  put_some(json, "creditText", article.credit_text);
  put(json, "wordCount", article.word_count);
  put(json, "timeRequired", iso_duration(article.time_required_seconds));
  append_for_html(out, dump(json));
  return out;
}

}  // namespace fanjian
