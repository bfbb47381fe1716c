#include "render/article_json.h"

#include "render/json_writer.h"

namespace fanjian {
namespace {

class Writer {
 public:
  Writer(const Story& story, std::string& out)
      : article_(story.article()), source_(story.source()), json_(out) {}

  void write(const char* in_language) {
    json_.begin_object();
    json_.member("@context", "https://schema.org").member("@type", "NewsArticle");
    json_.member("inLanguage", in_language).some("headline", article_.headline)
        .some("alternativeHeadline", article_.alternative_headline);
    if (article_.dateline) dateline(*article_.dateline);
    people("author", article_.author);
    people("contributor", article_.contributor);
    people("speakers", article_.speakers);
    json_.key("articleBody").begin_array();
    for (const Block& block : article_.blocks)
      if (block.role != Role::separator) write(block);
    json_.end_array();
    if (at_ < source_.size()) json_.member("after", source_.substr(at_));
    json_.some("copyrightNotice", article_.copyright_notice)
        .some("usageTerms", article_.usage_terms)
        .some("creditText", article_.credit_text)
        .member("wordCount", article_.word_count)
        .member("timeRequired", iso_duration(article_.time_required_seconds));
    json_.key("spans").begin_array();
    for (const Block& block : article_.blocks) spans(block);
    json_.end_array().end_object();
  }

 private:
  void span(Span s) {
    if (s.empty()) return;  // only implied
    json_.key("span").begin_array().number(s.begin).number(s.end).end_array();
  }

  void some(std::string_view name, int n) {
    if (n > 0) json_.member(name, static_cast<std::uint32_t>(n));
  }

  void dateline(const Dateline& d) {
    json_.some("dateline", d.raw);
    if (!d.publisher.empty() || !d.department.empty())
      json_.key("publisher").begin_object().member("@type", "NewsMediaOrganization")
          .some("name", d.publisher).some("department", d.department).end_object();
    json_.some("locationCreated", d.location);
    if (!d.date.raw.empty()) {
      json_.key("dateCreated").begin_object();
      json_.member("raw", d.date.raw).some("iso", d.date.iso);
      some("year", d.date.year);
      some("month", d.date.month);
      some("day", d.date.day);
      span(d.date.span);
      json_.end_object();
    }
    json_.some("mode", d.mode);
  }

  void people(std::string_view key, const std::vector<Person>& people) {
    if (people.empty()) return;
    json_.key(key).begin_array();
    for (const Person& person : people) {
      json_.begin_object();
      json_.member("@type", person.is_desk ? "Organization" : "Person")
          .member("name", person.name)
          .some("roleName", person.role_name)
          .some("jobTitle", person.job_title)
          .some("affiliation", person.affiliation);
      span(person.span);
      json_.end_object();
    }
    json_.end_array();
  }

  void write(const Block& block) {
    json_.begin_object().member("role", name_of(block.role));
    if (block.notice != NoticeKind::none) json_.member("notice", name_of(block.notice));
    if (block.position > 0) json_.member("position", block.position);
    if (block.speaker >= 0 && static_cast<std::size_t>(block.speaker) < article_.speakers.size()) {
      const Person& speaker = article_.speakers[static_cast<std::size_t>(block.speaker)];
      json_.key("speaker").begin_object().member("name", speaker.name)
          .some("jobTitle", speaker.job_title).end_object();
    }
    const std::string_view before = source_.substr(at_, block.span.begin - at_);
    if (before != (at_ > 0 ? "\n" : "")) json_.member("before", before);
    at_ = block.span.end;
    span(block.span);
    json_.key("runs").begin_array();
    for (const Run& run : block.runs) write(run);
    json_.end_array().end_object();
  }

  void write(const Run& run) {
    const bool gloss = run.part == Part::gloss;
    const Part part = gloss ? run.inside : run.part;
    const std::string_view text = (gloss ? run.base : run.span).of(source_);
    json_.begin_object().member("text", text);
    if (gloss) {
      json_.member("gloss", run.reading.of(source_));
      if (run.span.size() != text.size() + run.reading.size() + 2)
        json_.member("raw", run.span.of(source_));  // its brackets are not ( and )
    }
    if (part != Part::text) json_.member("part", name_of(part));
    if (part == Part::link) json_.some("link", href_of(text));
    span(run.span);
    json_.end_object();
  }

  void spans(const Block& block) {
    std::string name;
    for (const Run& run : block.runs) {
      name = name_of(block.role);
      if (run.part != Part::text && block.role != Role::separator)
        (name += '.') += name_of(run.part);
      json_.begin_array().number(run.span.begin).number(run.span.end).string(name).end_array();
    }
  }

  const Article& article_;
  std::string_view source_;
  std::size_t at_ = 0;  // the end of the last block
  JsonWriter json_;
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

std::string article_json(const Story& story) {
  std::string out;
  out.reserve(2 * story.source().size() + 256 * story.article().blocks.size());
  Writer(story, out).write(story.in_language());
  return out;
}

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
