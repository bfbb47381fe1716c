#include "render/article_json.h"

#include <utility>

#include "story/json.h"

namespace fanjian {
namespace {

Json typed(const char* type) {
  Json object = Json::object();
  put(object, "@type", type);
  return object;
}

Json span_of(Span s) { return Json::array({s.begin, s.end}); }

class Writer {
 public:
  explicit Writer(const Story& story) : article_(story.article()), source_(story.source()) {}

  Json write(const char* in_language) {
    Json json = Json::object(), body = Json::array(), all = Json::array();
    put(json, "@context", "https://schema.org");
    put(json, "@type", "NewsArticle");
    put(json, "inLanguage", in_language);
    put_some(json, "headline", article_.headline);
    put_some(json, "alternativeHeadline", article_.alternative_headline);
    if (article_.dateline) dateline(json, *article_.dateline);
    people(json, "author", article_.author);
    people(json, "contributor", article_.contributor);
    people(json, "speakers", article_.speakers);
    for (const Block& block : article_.blocks) {
      if (block.role != Role::separator) body.push_back(block_of(block));
      spans(all, block);
    }
    put(json, "articleBody", std::move(body));
    if (at_ < source_.size()) put(json, "after", source_.substr(at_));
    put_some(json, "copyrightNotice", article_.copyright_notice);
    put_some(json, "usageTerms", article_.usage_terms);
    put_some(json, "creditText", article_.credit_text);
    put(json, "wordCount", article_.word_count);
    put(json, "timeRequired", iso_duration(article_.time_required_seconds));
    put(json, "spans", std::move(all));
    return json;
  }

 private:
  static void put_span(Json& json, Span s) {
    if (!s.empty()) put(json, "span", span_of(s));  // else only implied
  }
  static void put_some_number(Json& json, const char* name, int n) {
    if (n > 0) put(json, name, static_cast<std::uint32_t>(n));
  }

  static void dateline(Json& json, const Dateline& d) {
    put_some(json, "dateline", d.raw);
    if (!d.publisher.empty() || !d.department.empty()) {
      Json publisher = typed("NewsMediaOrganization");
      put_some(publisher, "name", d.publisher);
      put_some(publisher, "department", d.department);
      put(json, "publisher", std::move(publisher));
    }
    put_some(json, "locationCreated", d.location);
    if (!d.date.raw.empty()) {
      Json date = Json::object();
      put(date, "raw", d.date.raw);
      put_some(date, "iso", d.date.iso);
      put_some_number(date, "year", d.date.year);
      put_some_number(date, "month", d.date.month);
      put_some_number(date, "day", d.date.day);
      put_span(date, d.date.span);
      put(json, "dateCreated", std::move(date));
    }
    put_some(json, "mode", d.mode);
  }

  static void people(Json& json, const char* key, const std::vector<Person>& people) {
    if (people.empty()) return;
    Json all = Json::array();
    for (const Person& person : people) {
      Json one = typed(person.is_desk ? "Organization" : "Person");
      put(one, "name", person.name);
      put_some(one, "roleName", person.role_name);
      put_some(one, "jobTitle", person.job_title);
      put_some(one, "affiliation", person.affiliation);
      put_span(one, person.span);
      all.push_back(std::move(one));
    }
    put(json, key, std::move(all));
  }

  Json block_of(const Block& block) {
    Json json = Json::object(), runs = Json::array();
    put(json, "role", name_of(block.role));
    if (block.notice != NoticeKind::none) put(json, "notice", name_of(block.notice));
    if (block.position > 0) put(json, "position", block.position);
    if (block.speaker >= 0 && static_cast<std::size_t>(block.speaker) < article_.speakers.size()) {
      const Person& who = article_.speakers[static_cast<std::size_t>(block.speaker)];
      Json speaker = Json::object();
      put(speaker, "name", who.name);
      put_some(speaker, "jobTitle", who.job_title);
      put(json, "speaker", std::move(speaker));
    }
    const std::string_view before = source_.substr(at_, block.span.begin - at_);
    if (before != (at_ > 0 ? "\n" : "")) put(json, "before", before);
    at_ = block.span.end;
    put_span(json, block.span);
    for (const Run& run : block.runs) runs.push_back(run_of(run));
    put(json, "runs", std::move(runs));
    return json;
  }

  Json run_of(const Run& run) const {
    const bool gloss = run.part == Part::gloss;
    const Part part = gloss ? run.inside : run.part;
    const std::string_view text = (gloss ? run.base : run.span).of(source_);
    Json json = Json::object();
    put(json, "text", text);
    if (gloss) {
      put(json, "gloss", run.reading.of(source_));
      if (run.span.size() != text.size() + run.reading.size() + 2)
        put(json, "raw", run.span.of(source_));  // its brackets are not ( and )
    }
    if (part != Part::text) put(json, "part", name_of(part));
    if (part == Part::link) put_some(json, "link", href_of(text));
    put_span(json, run.span);
    return json;
  }

  static void spans(Json& all, const Block& block) {
    for (const Run& run : block.runs) {
      std::string name = name_of(block.role);
      if (run.part != Part::text && block.role != Role::separator)
        (name += '.') += name_of(run.part);
      all.push_back(Json::array({run.span.begin, run.span.end, std::move(name)}));
    }
  }

  const Article& article_;
  std::string_view source_;
  std::size_t at_ = 0;  // the end of the last block
};

bool begins(std::string_view text, std::string_view with) {
  if (text.size() < with.size()) return false;
  for (std::size_t i = 0; i < with.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    if (c != with[i]) return false;
  }
  return true;
}

}  // namespace

std::string article_json(const Story& story, int indent) { return dump(Writer(story).write(story.in_language()), indent); }

std::string iso_duration(std::uint32_t seconds) {
  const std::uint32_t hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
  std::string out = "PT";
  if (hours > 0) out += std::to_string(hours) + 'H';
  if (minutes > 0) out += std::to_string(minutes) + 'M';
  if (rest > 0 || seconds == 0) out += std::to_string(rest) + 'S';
  return out;
}

std::string href_of(std::string_view text) {
  if (begins(text, "http://") || begins(text, "https://") || begins(text, "mailto:"))
    return std::string(text);
  if (begins(text, "www.")) return "https://" + std::string(text);
  if (text.find('@') != std::string_view::npos && text.find(':') == std::string_view::npos)
    return "mailto:" + std::string(text);
  return {};
}

}  // namespace fanjian
