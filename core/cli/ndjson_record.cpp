#include "cli/ndjson_record.h"

#include "cli/bundle.h"
#include "cli/commands.h"
#include "cli/variety.h"
#include "render/article_json.h"
#include "story/json.h"
#include "render/story_html.h"
#include "repair/report.h"
#include "render/record.h"

namespace fanjian::command {
namespace {

std::string object_of(const char* name, std::string_view text) {
  Json json = Json::object();
  put(json, name, text);
  return dump(json);
}

// The answer for a story; or sets `error`.
std::string answered(const Options& options, const Lexicon& lexicon, const Checker* checker, std::string source,
                     std::string& error) {
  if (options.task == Task::bundle) {
    const Result<std::string> page = bundled(options, lexicon, checker, source);
    if (!page) return error = page.error().message, std::string();
    return object_of("html", page.value());
  }
  if (options.task == Task::check) {
    const auto diagnostics = checker->diagnose(lexicon, source);
    if (!diagnostics) return error = diagnostics.error().message, std::string();
    if (options.correct) return object_of("text", repair::corrected(source, diagnostics.value(), true));
    return repair::diagnostics_json(source, diagnostics.value());
  }
  const Result<Story> opened = Story::open(std::move(source), lexicon);
  if (!opened) return error = opened.error().message, std::string();
  if (options.task == Task::parse) return article_json(opened.value());
  return object_of("html", story_html(opened.value(), lexicon, choices_of(options)));
}

}  // namespace

bool answer_record(const Options& options, const Lexicon& lexicon, const Checker* checker, std::string_view line,
                   std::string& out, std::string& error) {
  const Result<Record> opened = Record::open(line);
  if (!opened) return error = opened.error().message, false;
  const Record& record = opened.value();
  if (options.task == Task::convert) {
    Hints hints;
    hints.glossary = options.glossary;
    record.convert([&](std::string_view text, std::string& to) {
      Converter(lexicon, direction_of(options, lexicon, text)).convert(text, to, nullptr, hints);
    }, out);
    out += '\n';
    return true;
  }
  Result<std::string> source = record.source();
  if (!source) return error = source.error().message, false;
  if (record.is_story() && options.task == Task::check) return error = unchecked, false;
  std::string answer = answered(options, lexicon, checker, std::move(source.value()), error);
  if (!error.empty()) return false;
  (out += carrying(std::move(answer), record.carried())) += '\n';
  return true;
}

}  // namespace fanjian::command
