#include "render/article_json.h"

#include <utility>

#include "story/address.h"
#include "story/json.h"

namespace fanjian::render {
namespace {

story::Json typed(const char* type) {
  story::Json object = story::Json::object();
  story::put(object, "@type", type);
  return object;
}

story::Json span_of(text::Span s) { return story::Json::array({s.begin, s.end}); }

class Writer {
 public:
  explicit Writer(const story::Story& story) : article_(story.article()), source_(story.source()) {}

  story::Json write(const char* in_language) {
    story::Json json = story::Json::object(), body = story::Json::array(), all = story::Json::array();
    story::put(json, "@context", "https://schema.org");
    story::put(json, "@type", "NewsArticle");
    story::put(json, "inLanguage", in_language);
    story::put_some(json, "headline", article_.headline);
    story::put_some(json, "alternativeHeadline", article_.alternative_headline);
    if (article_.dateline) dateline(json, *article_.dateline);
    else publisher(json, article_.given.publisher, {});
    story::put_some(json, "url", article_.given.url);
    story::put_some(json, "datePublished", article_.given.date_published);
    story::put_some(json, "dateModified", article_.given.date_modified);
    story::put_some(json, "articleSection", article_.given.section);
    images(json);
    people(json, "author", article_.author);
    people(json, "contributor", article_.contributor);
    people(json, "speakers", article_.speakers);
    for (const article::Block& block : article_.blocks) {
      if (block.role != article::Role::separator) body.push_back(block_of(block));
      spans(all, block);
    }
    story::put(json, "articleBody", std::move(body));
    if (at_ < source_.size()) story::put(json, "after", source_.substr(at_));
    story::put_some(json, "copyrightNotice", article_.copyright_notice);
    story::put_some(json, "usageTerms", article_.usage_terms);
    story::put_some(json, "creditText", article_.credit_text);
    story::put(json, "wordCount", article_.word_count);
    story::put(json, "timeRequired", iso_duration(article_.time_required_seconds));
    story::put_texts(json, "warnings", article_.given.warnings);
    story::put(json, "spans", std::move(all));
    return json;
  }

 private:
  static void put_span(story::Json& json, text::Span s) {
    if (!s.empty()) story::put(json, "span", span_of(s));  // else only implied
  }
  static void put_some_number(story::Json& json, const char* name, int n) {
    if (n > 0) story::put(json, name, static_cast<std::uint32_t>(n));
  }

  static void publisher(story::Json& json, std::string_view name, std::string_view department) {
    if (name.empty() && department.empty()) return;
    story::Json publisher = typed("NewsMediaOrganization");
    story::put_some(publisher, "name", name);
    story::put_some(publisher, "department", department);
    story::put(json, "publisher", std::move(publisher));
  }

  static story::Json picture(const article::Picture& picture) {
    story::Json json = story::Json::object();
    story::put(json, "url", picture.url);
    story::put_some(json, "link", picture.link);
    story::put_some(json, "alt", picture.alt);
    story::put_some(json, "caption", picture.caption);
    story::put_some(json, "credit", picture.credit);
    if (picture.width > 0) story::put(json, "width", picture.width);
    if (picture.height > 0) story::put(json, "height", picture.height);
    return json;
  }

  void images(story::Json& json) const {
    if (article_.given.images.empty()) return;
    story::Json all = story::Json::array();
    for (const article::Picture& image : article_.given.images) all.push_back(picture(image));
    story::put(json, "image", std::move(all));
  }

  void dateline(story::Json& json, const article::Dateline& d) const {
    story::put_some(json, "dateline", d.raw);
    // The story's own publisher goes before the agency of its dateline.
    const bool same = article_.given.publisher.empty() || article_.given.publisher == d.publisher;
    publisher(json, same ? d.publisher : article_.given.publisher, same ? d.department : std::string());
    story::put_some(json, "locationCreated", d.location);
    if (!d.date.raw.empty()) {
      story::Json date = story::Json::object();
      story::put(date, "raw", d.date.raw);
      story::put_some(date, "iso", d.date.iso);
      put_some_number(date, "year", d.date.year);
      put_some_number(date, "month", d.date.month);
      put_some_number(date, "day", d.date.day);
      put_span(date, d.date.span);
      story::put(json, "dateCreated", std::move(date));
    }
    story::put_some(json, "mode", d.mode);
  }

  static void people(story::Json& json, const char* key, const std::vector<article::Person>& people) {
    if (people.empty()) return;
    story::Json all = story::Json::array();
    for (const article::Person& person : people) {
      story::Json one = typed(person.is_desk ? "Organization" : "Person");
      story::put(one, "name", person.name);
      story::put_some(one, "roleName", person.role_name);
      story::put_some(one, "jobTitle", person.job_title);
      story::put_some(one, "affiliation", person.affiliation);
      put_span(one, person.span);
      all.push_back(std::move(one));
    }
    story::put(json, key, std::move(all));
  }

  story::Json block_of(const article::Block& block) {
    story::Json json = story::Json::object(), runs = story::Json::array();
    story::put(json, "role", name_of(block.role));
    if (block.notice != article::NoticeKind::none) story::put(json, "notice", name_of(block.notice));
    if (block.position > 0) story::put(json, "position", block.position);
    if (block.speaker >= 0 && static_cast<std::size_t>(block.speaker) < article_.speakers.size()) {
      const article::Person& who = article_.speakers[static_cast<std::size_t>(block.speaker)];
      story::Json speaker = story::Json::object();
      story::put(speaker, "name", who.name);
      story::put_some(speaker, "jobTitle", who.job_title);
      story::put(json, "speaker", std::move(speaker));
    }
    const std::string_view before = source_.substr(at_, block.span.begin - at_);
    if (before != (at_ > 0 ? "\n" : "")) story::put(json, "before", before);
    at_ = block.span.end;
    put_span(json, block.span);
    if (block.depth > 0) story::put(json, "depth", std::uint32_t{block.depth});
    if (block.ordered) story::put_true(json, "ordered");
    if (block.role == article::Role::figure) return figure(block, std::move(json));
    if (block.role == article::Role::table) return table(block, std::move(json));
    if (block.role == article::Role::embed && !block.runs.empty()) {
      story::put(json, "url", style_of(block.runs[0]).link);
      story::put(json, "text", block.span.of(source_));
      return json;
    }
    for (const article::Run& run : block.runs) runs.push_back(run_of(run));
    story::put(json, "runs", std::move(runs));
    return json;
  }

  // The runs up to a border; a text alone, if it is one.
  story::Json line(const article::Run*& run, const article::Run* end) const {
    const article::Run* const begin = run;
    story::Json runs = story::Json::array();
    while (run != end && run->part != article::Part::cell_break && run->part != article::Part::row_break)
      runs.push_back(run_of(*run++));
    if (run == begin) return "";
    if (run - begin == 1 && begin->part == article::Part::text && begin->style == 0)
      return story::json_text(begin->span.of(source_));
    return runs;
  }

  story::Json figure(const article::Block& block, story::Json json) const {
    const article::Run* run = block.runs.data();
    const article::Run* const end = run + block.runs.size();
    article::Picture shown = article_.given.pictures[static_cast<std::size_t>(block.picture)];
    shown.alt = run->span.of(source_);
    story::put(json, "image", picture(shown));
    ++run;
    for (const char* key : {"caption", "credit"}) {
      if (run == end) break;
      ++run;
      story::Json text = line(run, end);
      if (text != "") story::put(json, key, std::move(text));
    }
    return json;
  }

  story::Json table(const article::Block& block, story::Json json) const {
    if (block.header) story::put_true(json, "header");
    story::Json rows = story::Json::array(), cells = story::Json::array();
    const article::Run* run = block.runs.data();
    const article::Run* const end = run + block.runs.size();
    for (;; ++run) {
      cells.push_back(line(run, end));
      if (run == end || run->part == article::Part::row_break)
        rows.push_back(std::exchange(cells, story::Json::array()));
      if (run == end) break;
    }
    story::put(json, "rows", std::move(rows));
    return json;
  }

  const article::Style& style_of(const article::Run& run) const {
    static const article::Style plain;
    return run.style > 0 ? article_.given.styles[run.style] : plain;
  }

  story::Json run_of(const article::Run& run) const {
    const bool gloss = run.part == article::Part::gloss;
    const article::Part part = gloss ? run.inside : run.part;
    const std::string_view text = (gloss ? run.base : run.span).of(source_);
    story::Json json = story::Json::object();
    story::put(json, "text", text);
    if (gloss) {
      story::put(json, "gloss", run.reading.of(source_));
      if (run.span.size() != text.size() + run.reading.size() + 2)
        story::put(json, "raw", run.span.of(source_));  // its brackets are not ( and )
    }
    if (part != article::Part::text) story::put(json, "part", name_of(part));
    const article::Style& style = style_of(run);
    if (part == article::Part::link && style.link.empty()) story::put_some(json, "link", story::href_of(text));
    story::put_some(json, "link", style.link);
    if (style.strong) story::put_true(json, "strong");
    if (style.emphasis) story::put_true(json, "emphasis");
    if (style.sub) story::put_true(json, "sub");
    if (style.sup) story::put_true(json, "sup");
    if (style.code) story::put_true(json, "code");
    if (style.keep) story::put_true(json, "keep");
    story::put_some(json, "lang", style.lang);
    put_span(json, run.span);
    return json;
  }

  static void spans(story::Json& all, const article::Block& block) {
    for (const article::Run& run : block.runs) {
      std::string name = name_of(block.role);
      if (run.part != article::Part::text && block.role != article::Role::separator) (name += '.') += name_of(run.part);
      all.push_back(story::Json::array({run.span.begin, run.span.end, std::move(name)}));
    }
  }

  const article::Article& article_;
  std::string_view source_;
  std::size_t at_ = 0;  // the end of the last block
};

}  // namespace

std::string article_json(const story::Story& story, int indent) {
  return story::dump(Writer(story).write(story.in_language()), indent);
}

std::string iso_duration(std::uint32_t seconds) {
  const std::uint32_t hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
  std::string out = "PT";
  if (hours > 0) out += std::to_string(hours) + 'H';
  if (minutes > 0) out += std::to_string(minutes) + 'M';
  if (rest > 0 || seconds == 0) out += std::to_string(rest) + 'S';
  return out;
}

}  // namespace fanjian::render
