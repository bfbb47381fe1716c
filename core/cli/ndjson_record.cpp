#include "cli/ndjson_record.h"

#include "cli/bundle.h"
#include "cli/commands.h"
#include "cli/variety.h"
#include "render/article_json.h"
#include "story/json.h"
#include "render/story_html.h"
#include "repair/report.h"
#include "render/record.h"

namespace fanjian::cli {
namespace {

std::string object_of(const char* name, std::string_view text) {
  story::Json json = story::Json::object();
  story::put(json, name, text);
  return story::dump(json);
}

// The answer for a story; or sets `error`.
std::string answered(const Options& options, const convert::Lexicon& lexicon, const Checker* checker,
                     std::string source, std::string& error) {
  if (options.task == Task::bundle) {
    const text::Result<std::string> page = bundled(options, lexicon, checker, source);
    if (!page) return error = page.error().message, std::string();
    return object_of("html", page.value());
  }
  if (options.task == Task::check) {
    const auto diagnostics = checker->diagnose(lexicon, source);
    if (!diagnostics) return error = diagnostics.error().message, std::string();
    if (options.correct) return object_of("text", repair::corrected(source, diagnostics.value(), true));
    return repair::diagnostics_json(source, diagnostics.value());
  }
  const text::Result<story::Story> opened = story::Story::open(std::move(source), lexicon);
  if (!opened) return error = opened.error().message, std::string();
  if (options.task == Task::parse) return render::article_json(opened.value());
  return object_of("html", render::story_html(opened.value(), lexicon, choices_of(options)));
}

}  // namespace

bool answer_record(const Options& options, const convert::Lexicon& lexicon, const Checker* checker,
                   std::string_view line, std::string& out, std::string& error) {
  const text::Result<render::Record> opened = render::Record::open(line);
  if (!opened) return error = opened.error().message, false;
  const render::Record& record = opened.value();
  if (options.task == Task::convert) {
    convert::Hints hints;
    hints.glossary = options.glossary;
    record.convert(
        [&](std::string_view text, std::string& to) {
          convert::Converter(lexicon, direction_of(options, lexicon, text)).convert(text, to, nullptr, hints);
        },
        out);
    out += '\n';
    return true;
  }
  text::Result<std::string> source = record.source();
  if (!source) return error = source.error().message, false;
  if (record.is_story() && options.task == Task::check) return error = unchecked, false;
  std::string answer = answered(options, lexicon, checker, std::move(source.value()), error);
  if (!error.empty()) return false;
  (out += render::carrying(std::move(answer), record.carried())) += '\n';
  return true;
}

}  // namespace fanjian::cli
