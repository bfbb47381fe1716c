#include "cli/bundle.h"

#include "cli/assets.h"
#include "cli/commands.h"
#include "cli/variety.h"
#include "cli/read_story.h"
#include "story/json.h"
#include "story/story_json.h"
#include "repair/report.h"
#include "render/page.h"

namespace fanjian::cli {

text::Result<std::string> bundled(const Options& options, const convert::Lexicon& lexicon, const Checker* checker,
                                  const std::string& text) {
  std::string shown = text, edits, source;
  if (checker != nullptr && !story::looks_like_json(text)) {
    const auto diagnostics = checker->diagnose(lexicon, text);
    if (!diagnostics) return diagnostics.error();
    shown = repair::corrected(text, diagnostics.value(), false);
    if (edits = repair::edits_json(text, diagnostics.value()); edits == "[]") edits.clear();
  }
  // None, and the reader is to have none of its own.
  if (checker == nullptr) edits = "[]";
  const text::Result<story::Story> story = story::Story::open(std::move(shown), lexicon);
  if (!story) return story.error();
  source = story::dump(story::json_text(text));
  const std::string words = options.words.empty() ? std::string() : story::dump(story::json_text(options.words));
  std::string page = render::page_of(
      story.value(), lexicon, choices_of(options),
      {source, edits, embedded_reader(), options.url, options.image, options.site, words});
  if (page.empty()) return text::Error{text::ErrorCode::bad_shape, 0, "there is no text in it"};
  return page;
}

int bundle(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output) {
  std::optional<Checker> checker;
  if (options.correct && !checker.emplace().ok()) return output.abandon(), 1;
  const std::optional<std::string> text = whole(input);
  if (!text) return output.abandon(), 1;
  const text::Result<std::string> page = bundled(options, lexicon, checker ? &*checker : nullptr, *text);
  if (!page) {
    std::fprintf(stderr, "fanjian: %s: %s at byte %u\n", input.name().c_str(), page.error().message,
                 page.error().offset);
    return output.abandon(), 1;
  }
  output.write(page.value());
  return input.bad() > 0 ? 1 : 0;
}

}  // namespace fanjian::cli
