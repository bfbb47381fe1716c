#include "render/article_json.h"

#include <utility>

#include "story/address.h"
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
    else publisher(json, article_.given.publisher, {});
    put_some(json, "url", article_.given.url);
    put_some(json, "datePublished", article_.given.date_published);
    put_some(json, "dateModified", article_.given.date_modified);
    put_some(json, "articleSection", article_.given.section);
    images(json);
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
    put_texts(json, "warnings", article_.given.warnings);
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

  static void publisher(Json& json, std::string_view name, std::string_view department) {
    if (name.empty() && department.empty()) return;
    Json publisher = typed("NewsMediaOrganization");
    put_some(publisher, "name", name);
    put_some(publisher, "department", department);
    put(json, "publisher", std::move(publisher));
  }

  static Json picture(const Picture& picture) {
    Json json = Json::object();
    put(json, "url", picture.url);
    put_some(json, "alt", picture.alt);
    put_some(json, "caption", picture.caption);
    put_some(json, "credit", picture.credit);
    if (picture.width > 0) put(json, "width", picture.width);
    if (picture.height > 0) put(json, "height", picture.height);
    return json;
  }

  void images(Json& json) const {
    if (article_.given.images.empty()) return;
    Json all = Json::array();
    for (const Picture& image : article_.given.images) all.push_back(picture(image));
    put(json, "image", std::move(all));
  }

  void dateline(Json& json, const Dateline& d) const {
    put_some(json, "dateline", d.raw);
    // The story's own publisher goes before the agency of its dateline.
    const bool same = article_.given.publisher.empty() || article_.given.publisher == d.publisher;
    publisher(json, same ? d.publisher : article_.given.publisher, same ? d.department : std::string());
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
    if (block.depth > 0) put(json, "depth", std::uint32_t{block.depth});
    if (block.ordered) put_true(json, "ordered");
    if (block.role == Role::figure) return figure(block, std::move(json));
    if (block.role == Role::table) return table(block, std::move(json));
    if (block.role == Role::embed && !block.runs.empty()) {
      put(json, "url", style_of(block.runs[0]).link);
      put(json, "text", block.span.of(source_));
      return json;
    }
    for (const Run& run : block.runs) runs.push_back(run_of(run));
    put(json, "runs", std::move(runs));
    return json;
  }

  // The runs up to a border; a text alone, if it is one.
  Json line(const Run*& run, const Run* end) const {
    const Run* const begin = run;
    Json runs = Json::array();
    while (run != end && run->part != Part::cell_break && run->part != Part::row_break) runs.push_back(run_of(*run++));
    if (run == begin) return "";
    if (run - begin == 1 && begin->part == Part::text && begin->style == 0) return json_text(begin->span.of(source_));
    return runs;
  }

  Json figure(const Block& block, Json json) const {
    const Run* run = block.runs.data();
    const Run* const end = run + block.runs.size();
    Picture shown = article_.given.pictures[static_cast<std::size_t>(block.picture)];
    shown.alt = run->span.of(source_);
    put(json, "image", picture(shown));
    ++run;
    for (const char* key : {"caption", "credit"}) {
      if (run == end) break;
      ++run;
      Json text = line(run, end);
      if (text != "") put(json, key, std::move(text));
    }
    return json;
  }

  Json table(const Block& block, Json json) const {
    if (block.header) put_true(json, "header");
    Json rows = Json::array(), cells = Json::array();
    const Run* run = block.runs.data();
    const Run* const end = run + block.runs.size();
    for (;; ++run) {
      cells.push_back(line(run, end));
      if (run == end || run->part == Part::row_break) rows.push_back(std::exchange(cells, Json::array()));
      if (run == end) break;
    }
    put(json, "rows", std::move(rows));
    return json;
  }

  const Style& style_of(const Run& run) const {
    static const Style plain;
    return run.style > 0 ? article_.given.styles[run.style] : plain;
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
    const Style& style = style_of(run);
    if (part == Part::link && style.link.empty()) put_some(json, "link", href_of(text));
    put_some(json, "link", style.link);
    if (style.strong) put_true(json, "strong");
    if (style.emphasis) put_true(json, "emphasis");
    if (style.code) put_true(json, "code");
    if (style.keep) put_true(json, "keep");
    put_some(json, "lang", style.lang);
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

}  // namespace fanjian
