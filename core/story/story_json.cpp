#include "story/story_json.h"

#include <optional>
#include <utility>
#include <vector>

#include "story/story_input.h"
#include "story/json_reader.h"

namespace fanjian {
namespace {

using Kind = JsonValue::Kind;

Error bad_shape(const JsonValue& value, const char* message) {
  return {ErrorCode::bad_shape, value.offset, message};
}

// What is wrong, if anything is.
using Fault = std::optional<Error>;

std::optional<Role> role_of(std::string_view name) {
  for (auto role = static_cast<int>(Role::headline); role <= static_cast<int>(last_role); ++role)
    if (name_of(static_cast<Role>(role)) == name) return static_cast<Role>(role);
  return std::nullopt;
}

class Shape {
 public:
  explicit Shape(const ReadJson& json) : json_(json) {}

  Fault read();
  StoryInput draft;

 private:
  // The values within a container: for (i = first(c); i < end(c); i = at(i).next)
  std::size_t first(std::size_t container) const { return container + 1; }
  std::size_t end(std::size_t container) const { return at(container).next; }
  const JsonValue& at(std::size_t i) const { return json_.values[i]; }

  Fault read_text(std::size_t index, std::string& out, const char* message) const;
  Fault read_space(std::size_t index, std::optional<std::string>& out) const;
  Fault read_dateline(std::size_t index);
  Fault read_people(std::size_t index, std::vector<Person>& people) const;
  Fault read_person(std::size_t index, std::vector<Person>& people) const;
  Fault read_affiliation(std::size_t index, std::string& out) const;
  Fault read_body(std::size_t index);
  Fault read_block(std::size_t index);
  Fault read_runs(std::size_t index, std::string& out) const;

  const ReadJson& json_;
};

Fault Shape::read() {
  bool story = false;
  for (std::size_t i = first(0); i < end(0); i = at(i).next) {
    Fault fault;
    switch (at(i).key) {
      case StoryKey::headline:
        fault = read_text(i, draft.headline, "headline is not a text");
        story = true;
        break;
      case StoryKey::article_body:
        fault = read_body(i);
        story = true;
        break;
      case StoryKey::dateline: fault = read_dateline(i); break;
      case StoryKey::author: fault = read_people(i, draft.author); break;
      case StoryKey::contributor: fault = read_people(i, draft.contributor); break;
      case StoryKey::copyright_notice:
        fault = read_text(i, draft.copyright_notice, "copyrightNotice is not a text");
        break;
      case StoryKey::usage_terms:
        fault = read_text(i, draft.usage_terms, "usageTerms is not a text");
        break;
      case StoryKey::credit_text:
        fault = read_text(i, draft.credit_text, "creditText is not a text");
        break;
      case StoryKey::after: fault = read_space(i, draft.after); break;
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

Fault Shape::read_space(std::size_t index, std::optional<std::string>& out) const {
  if (at(index).kind != Kind::string || !trimmed(json_.text(at(index))).empty())
    return bad_shape(at(index), "before or after is not white space");
  out = json_.text(at(index));
  return std::nullopt;
}

Fault Shape::read_dateline(std::size_t index) {
  if (at(index).kind != Kind::object)
    return read_text(index, draft.dateline, "dateline is neither a text nor an object");
  for (std::size_t i = first(index); i < end(index); i = at(i).next)
    if (at(i).key == StoryKey::raw)
      if (Fault fault = read_text(i, draft.dateline, "the dateline's raw is not a text")) return fault;
  return std::nullopt;
}

Fault Shape::read_people(std::size_t index, std::vector<Person>& people) const {
  people.clear();
  if (at(index).kind != Kind::array) return read_person(index, people);
  for (std::size_t i = first(index); i < end(index); i = at(i).next)
    if (Fault fault = read_person(i, people)) return fault;
  return std::nullopt;
}

Fault Shape::read_person(std::size_t index, std::vector<Person>& people) const {
  static constexpr char message[] = "a person is neither a name nor an object with a name";
  Person person;
  if (at(index).kind == Kind::string) {
    person.name = trimmed(json_.text(at(index)));
  } else if (at(index).kind == Kind::object) {
    for (std::size_t i = first(index); i < end(index); i = at(i).next) {
      Fault fault;
      switch (at(i).key) {
        case StoryKey::name: fault = read_text(i, person.name, message); break;
        case StoryKey::role_name:
          fault = read_text(i, person.role_name, "roleName is not a text");
          break;
        case StoryKey::job_title:
          fault = read_text(i, person.job_title, "jobTitle is not a text");
          break;
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
  draft.body.clear();
  switch (at(index).kind) {
    case Kind::string: draft.body.push_back({std::string(json_.text(at(index))), {}, {}}); break;
    case Kind::object: return bad_shape(at(index), "articleBody is neither a text nor a list");
    case Kind::array:
      for (std::size_t i = first(index); i < end(index); i = at(i).next)
        if (Fault fault = read_block(i)) return fault;
  }
  return std::nullopt;
}

Fault Shape::read_block(std::size_t index) {
  StoryInput::Paragraph paragraph;
  bool text = at(index).kind == Kind::string;
  if (text) {
    paragraph.text = json_.text(at(index));
  } else if (at(index).kind == Kind::object) {
    for (std::size_t i = first(index); i < end(index); i = at(i).next) {
      Fault fault;
      if (at(i).key == StoryKey::role) {
        if (at(i).kind == Kind::string) paragraph.role = role_of(json_.text(at(i)));
        if (!paragraph.role) fault = bad_shape(at(i), "a role that no block has");
      } else if (at(i).key == StoryKey::runs) {
        paragraph.text.clear();
        fault = read_runs(i, paragraph.text);
        text = true;
      } else if (at(i).key == StoryKey::text) {
        if (at(i).kind != Kind::string) return bad_shape(at(i), "text is not a text");
        paragraph.text = json_.text(at(i));
        text = true;
      } else if (at(i).key == StoryKey::before) {
        fault = read_space(i, paragraph.before);
      }
      if (fault) return fault;
    }
  }
  if (!text) return bad_shape(at(index), "a block is neither a text nor an object with text or runs");
  draft.body.push_back(std::move(paragraph));
  return std::nullopt;
}

Fault Shape::read_runs(std::size_t index, std::string& out) const {
  if (at(index).kind != Kind::array) return bad_shape(at(index), "runs is not a list");
  for (std::size_t r = first(index); r < end(index); r = at(r).next) {
    if (at(r).kind != Kind::object) return bad_shape(at(r), "a run is not an object");
    std::string_view text, gloss, raw;
    for (std::size_t i = first(r); i < end(r); i = at(i).next) {
      if (at(i).key != StoryKey::text && at(i).key != StoryKey::gloss && at(i).key != StoryKey::raw)
        continue;
      if (at(i).kind != Kind::string) return bad_shape(at(i), "a run's text or gloss is not a text");
      (at(i).key == StoryKey::text ? text : at(i).key == StoryKey::raw ? raw : gloss) =
          json_.text(at(i));
    }
    out += raw.empty() ? text : raw;
    if (!gloss.empty() && raw.empty()) (((out += '(') += gloss) += ')');
  }
  return std::nullopt;
}

}  // namespace

bool looks_like_json(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && text[at] == '{';
}

Result<JsonStory> read_story_json(std::string_view json) {
  Result<ReadJson> read = read_json(json);
  if (!read) return read.error();
  Shape shape(read.value());
  if (Fault fault = shape.read()) return *fault;
  return compose(shape.draft);
}

}  // namespace fanjian
