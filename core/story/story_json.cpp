#include "story/story_json.h"

#include <optional>
#include <utility>
#include <vector>

#include "story/json_blocks.h"
#include "story/json_reader.h"
#include "story/story_input.h"

namespace fanjian::story {
namespace {

using Kind = JsonValue::Kind;

class Shape : JsonBlocks {
 public:
  explicit Shape(const ReadJson& json) : JsonBlocks(json, input) {}

  Fault read();
  StoryInput input;

 private:
  Fault read_text(std::size_t index, std::string& out, const char* message) const;
  Fault read_dateline(std::size_t index);
  Fault read_people(std::size_t index, std::vector<article::Person>& people) const;
  Fault read_person(std::size_t index, std::vector<article::Person>& people) const;
  Fault read_affiliation(std::size_t index, std::string& out) const;
  Fault read_body(std::size_t index);
  Fault read_block(std::size_t index);
};

Fault Shape::read() {
  bool story = false;
  for (std::size_t i = first(0); i < end(0); i = at(i).next) {
    Fault fault;
    switch (at(i).key) {
      case StoryKey::headline:
        fault = read_text(i, input.headline, "headline is not a text");
        story = true;
        break;
      case StoryKey::article_body:
        fault = read_body(i);
        story = true;
        break;
      case StoryKey::dateline: fault = read_dateline(i); break;
      case StoryKey::author: fault = read_people(i, input.author); break;
      case StoryKey::contributor: fault = read_people(i, input.contributor); break;
      case StoryKey::copyright_notice:
        fault = read_text(i, input.copyright_notice, "copyrightNotice is not a text");
        break;
      case StoryKey::usage_terms: fault = read_text(i, input.usage_terms, "usageTerms is not a text"); break;
      case StoryKey::credit_text: fault = read_text(i, input.credit_text, "creditText is not a text"); break;
      case StoryKey::alternative_headline: input.deck = text_of(i); break;
      case StoryKey::date_published: input.given.date_published = text_of(i); break;
      case StoryKey::date_modified: input.given.date_modified = text_of(i); break;
      case StoryKey::publisher: input.given.publisher = name_of_thing(i); break;
      case StoryKey::url: input.given.url = text_of(i); break;
      case StoryKey::article_section: input.given.section = text_of(i); break;
      case StoryKey::image: read_images(i); break;
      case StoryKey::after: fault = read_space(i, input.after); break;
      default: break;
    }
    if (fault) return fault;
  }
  if (!story) return bad_shape(at(0), "the story has neither a headline nor an articleBody");
  return std::nullopt;
}

Fault Shape::read_text(std::size_t index, std::string& out, const char* message) const {
  if (at(index).kind != Kind::string) return bad_shape(at(index), message);
  out = trimmed(json_.text(at(index)));
  return std::nullopt;
}

Fault Shape::read_dateline(std::size_t index) {
  if (at(index).kind != Kind::object)
    return read_text(index, input.dateline, "dateline is neither a text nor an object");
  for (std::size_t i = first(index); i < end(index); i = at(i).next)
    if (at(i).key == StoryKey::raw)
      if (Fault fault = read_text(i, input.dateline, "the dateline's raw is not a text")) return fault;
  return std::nullopt;
}

Fault Shape::read_people(std::size_t index, std::vector<article::Person>& people) const {
  people.clear();
  if (at(index).kind != Kind::array) return read_person(index, people);
  for (std::size_t i = first(index); i < end(index); i = at(i).next)
    if (Fault fault = read_person(i, people)) return fault;
  return std::nullopt;
}

Fault Shape::read_person(std::size_t index, std::vector<article::Person>& people) const {
  static constexpr char message[] = "a person is neither a name nor an object with a name";
  article::Person person;
  if (at(index).kind == Kind::string) {
    person.name = trimmed(json_.text(at(index)));
  } else if (at(index).kind == Kind::object) {
    for (std::size_t i = first(index); i < end(index); i = at(i).next) {
      Fault fault;
      switch (at(i).key) {
        case StoryKey::name: fault = read_text(i, person.name, message); break;
        case StoryKey::role_name: fault = read_text(i, person.role_name, "roleName is not a text"); break;
        case StoryKey::job_title: fault = read_text(i, person.job_title, "jobTitle is not a text"); break;
        case StoryKey::affiliation: fault = read_affiliation(i, person.affiliation); break;
        default: break;
      }
      if (fault) return fault;
    }
  }
  if (person.name.empty()) return bad_shape(at(index), message);
  people.push_back(std::move(person));
  return std::nullopt;
}

Fault Shape::read_affiliation(std::size_t index, std::string& out) const {
  static constexpr char message[] = "affiliation is neither a text nor an object with a name";
  if (at(index).kind != Kind::object) return read_text(index, out, message);
  for (std::size_t i = first(index); i < end(index); i = at(i).next)
    if (at(i).key == StoryKey::name) return read_text(i, out, message);
  return std::nullopt;
}

Fault Shape::read_body(std::size_t index) {
  input.body.clear();
  switch (at(index).kind) {
    case Kind::string: input.body.emplace_back(json_.text(at(index))); break;
    case Kind::array:
      for (std::size_t i = first(index); i < end(index); i = at(i).next)
        if (Fault fault = read_block(i)) return fault;
      break;
    default: return bad_shape(at(index), "articleBody is neither a text nor a list");
  }
  return std::nullopt;
}

Fault Shape::read_block(std::size_t index) {
  if (at(index).kind == Kind::object) return read_object(index);
  if (at(index).kind != Kind::string) return bad_shape(at(index), no_block);
  input.body.emplace_back(json_.text(at(index)));
  return std::nullopt;
}

}  // namespace

bool looks_like_json(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && text[at] == '{';
}

text::Result<JsonStory> read_story_json(std::string_view json) {
  text::Result<ReadJson> read = read_json(json);
  if (!read) return read.error();
  Shape shape(read.value());
  if (Fault fault = shape.read()) return *fault;
  return compose(std::move(shape.input));
}

}  // namespace fanjian::story
