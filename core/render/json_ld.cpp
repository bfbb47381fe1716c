#include "render/json_ld.h"

#include <utility>

#include "article/lexical/folded_text.h"
#include "render/article_json.h"
#include "story/json.h"

namespace fanjian::render {
namespace {

story::Json typed(const char* type, std::string_view name) {
  story::Json object = story::Json::object();
  story::put(object, "@type", type);
  story::put(object, "name", name);
  return object;
}

void put_thing(story::Json& json, const char* key, const char* type, std::string_view name) {
  if (!name.empty()) story::put(json, key, typed(type, name));
}

// schema.org says in what capacity by a Role between the work and the person.
void put_people(story::Json& json, const char* key, const std::vector<article::Person>& people) {
  if (people.empty()) return;
  story::Json all = story::Json::array();
  for (const article::Person& person : people) {
    story::Json one = typed(person.is_desk ? "Organization" : "Person", person.name);
    put_thing(one, "affiliation", "Organization", person.affiliation);
    if (!person.role_name.empty()) {
      story::Json role = story::Json::object();
      story::put(role, "@type", "Role");
      story::put(role, "roleName", person.role_name);
      story::put(role, key, std::move(one));
      one = std::move(role);
    }
    all.push_back(std::move(one));
  }
  story::put(json, key, std::move(all));
}

void put_images(story::Json& json, const std::vector<article::Picture>& pictures, std::string_view given) {
  story::Json all = story::Json::array();
  if (!given.empty()) {
    story::Json image = story::Json::object();
    story::put(image, "@type", "ImageObject");
    story::put(image, "url", given);
    all.push_back(std::move(image));
  }
  for (const article::Picture& picture : pictures) {
    if (picture.url == given || picture.url.starts_with("data:") || picture.url.starts_with("blob:"))
      continue;  // nobody else's
    story::Json image = story::Json::object();
    story::put(image, "@type", "ImageObject");
    story::put(image, "url", picture.url);
    if (picture.width > 0) story::put(image, "width", picture.width);
    if (picture.height > 0) story::put(image, "height", picture.height);
    story::put_some(image, "caption", picture.caption);
    story::put_some(image, "creditText", picture.credit);
    all.push_back(std::move(image));
  }
  if (!all.empty()) story::put(json, "image", std::move(all));
}

bool is_body(article::Role role) {
  switch (role) {
    case article::Role::lead:
    case article::Role::paragraph:
    case article::Role::heading:
    case article::Role::attribution:
    case article::Role::quotation:
    case article::Role::question:
    case article::Role::answer:
    case article::Role::table:
    case article::Role::list_item: return true;
    default: return false;
  }
}

}  // namespace

std::string json_ld(const story::Story& story, const Publication& page) {
  const article::Article& article = story.article();
  std::string out, body;
  story::Json json = story::Json::object();
  story::put(json, "@context", "https://schema.org");
  story::put(json, "@type", "NewsArticle");
  story::put(json, "inLanguage", page.language.empty() ? std::string_view(story.in_language()) : page.language);
  story::put_some(json, "headline", article.headline);
  if (article.dateline) {
    const article::Dateline& dateline = *article.dateline;
    story::put_some(json, "dateline", dateline.raw);
    if (page.site.empty() && !dateline.publisher.empty() &&
        (article.given.publisher.empty() || article.given.publisher == dateline.publisher)) {
      story::Json publisher = typed("NewsMediaOrganization", dateline.publisher);
      put_thing(publisher, "department", "Organization", dateline.department);
      story::put(json, "publisher", std::move(publisher));
    }
    put_thing(json, "locationCreated", "Place", dateline.location);
    if (dateline.date.year > 0) story::put_some(json, "dateCreated", dateline.date.iso);
  }
  if (!page.site.empty()) put_thing(json, "publisher", "NewsMediaOrganization", page.site);
  else if (!article.given.publisher.empty() &&
           !(article.dateline && article.dateline->publisher == article.given.publisher))
    put_thing(json, "publisher", "NewsMediaOrganization", article.given.publisher);
  story::put_some(json, "alternativeHeadline", article.alternative_headline);
  const std::string_view url = page.url.empty() ? std::string_view(article.given.url) : page.url;
  story::put_some(json, "url", url);
  story::put_some(json, "mainEntityOfPage", page.url);
  story::put_some(json, "datePublished", article.given.date_published);
  story::put_some(json, "dateModified", article.given.date_modified);
  story::put_some(json, "articleSection", article.given.section);
  put_images(json, article.given.images.empty() ? article.given.pictures : article.given.images, page.image);
  put_people(json, "author", article.author);
  put_people(json, "contributor", article.contributor);
  for (const article::Block& block : article.blocks) {
    if (!is_body(block.role)) continue;
    if (!body.empty()) body += '\n';
    body += article::plain_text(story.source(), block.span, article.glosses);
  }
  story::put_some(json, "articleBody", body);
  story::put_some(json, "copyrightNotice", article.copyright_notice);
  story::put_some(json, "creditText", article.credit_text);
  story::put(json, "wordCount", article.word_count);
  story::put(json, "timeRequired", iso_duration(article.time_required_seconds));
  story::append_for_html(out, story::dump(json));
  return out;
}

}  // namespace fanjian::render
