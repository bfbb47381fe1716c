#include "command/record.h"

#include <nlohmann/json.hpp>

#include <vector>

#include "command/bundle.h"
#include "command/commands.h"
#include "command/variety.h"
#include "reader/article_json.h"
#include "reader/story_html.h"
#include "reader/story_json.h"
#include "repair/report.h"

namespace fanjian::command {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* carried[] = {"id", "@id", "identifier"};

bool is_left_alone(const std::string& name) {
  return name.starts_with('@') || name == "id" || name == "identifier" || name == "url" || name == "inLanguage";
}

// Without recursion: a line may be nested as deep as it is long.
void convert_strings(Json& record, const Options& options, const Lexicon& lexicon) {
  std::vector<Json*> open{&record};
  while (!open.empty()) {
    Json& value = *open.back();
    open.pop_back();
    if (value.is_string()) {
      const auto& text = value.get_ref<const std::string&>();
      std::string converted;
      Converter(lexicon, direction_of(options, lexicon, text)).convert(text, converted);
      value = std::move(converted);
    } else if (value.is_array()) {
      for (Json& element : value) open.push_back(&element);
    } else if (value.is_object()) {
      for (auto& [name, member] : value.items())
        if (!is_left_alone(name)) open.push_back(&member);
    }
  }
}

// Writing a value down recurses.
constexpr int deepest = 256;

bool too_deep(std::string_view json) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted && c == '\\') ++i;
    else if (c == '"') quoted = !quoted;
    else if (!quoted && (c == '[' || c == '{') && ++depth > deepest) return true;
    else if (!quoted && (c == ']' || c == '}')) --depth;
  }
  return false;
}

// What is said of a story; or why nothing is, in `error`.
Json answered(const Options& options, const Lexicon& lexicon, const Checker* checker, const std::string& source,
              std::string& error) {
  if (options.task == Task::bundle) return {{"html", bundled(options, lexicon, checker, source, error)}};
  if (options.task == Task::check) {
    const auto doubts = checker->doubts_in(lexicon, source);
    if (!doubts) return error = doubts.error().message, Json();
    if (options.mend) return {{"text", repair::mended(source, doubts.value(), true)}};
    return Json::parse(repair::doubts_json(source, doubts.value()), nullptr, false);
  }
  const Result<Story> opened = Story::open(source, lexicon);
  if (!opened) return error = opened.error().message, Json();
  if (options.task == Task::parse) return Json::parse(article_json(opened.value()), nullptr, false);
  return {{"html", story_html(opened.value(), lexicon, choices_of(options))}};
}

}  // namespace

bool answer_record(const Options& options, const Lexicon& lexicon, const Checker* checker, std::string_view line,
                   std::string& out, std::string& error) {
  if (too_deep(line)) return error = "nested too deep", false;
  Json record = Json::parse(line, nullptr, false);
  if (record.is_discarded()) return error = "not JSON", false;
  const auto dumped = [](const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); };
  if (options.task == Task::convert) {
    convert_strings(record, options, lexicon);
    out += dumped(record);
    out += '\n';
    return true;
  }
  const bool object = record.is_object();
  const Json* text = record.is_string() ? &record : object && record.contains("text") ? &record["text"] : nullptr;
  if (!object && !record.is_string()) return error = "neither a text nor a story", false;
  if (text != nullptr && !text->is_string()) return error = "\"text\" is not a text", false;
  // A text that looks like JSON is one all the same: a blank before it would not do, so it is told so.
  const std::string source = text != nullptr ? text->get<std::string>() : std::string(line);
  if (text != nullptr && looks_like_json(source)) return error = "a text that begins with {", false;
  if (text == nullptr && options.task == Task::check) return error = unchecked, false;
  Json answer = answered(options, lexicon, checker, source, error);
  if (!error.empty()) return false;
  if (object)
    for (const char* name : carried)
      if (record.contains(name)) answer[name] = record[name];
  out += dumped(answer);
  out += '\n';
  return true;
}

}  // namespace fanjian::command
