#include "cli/commands.h"
#include "cli/variety.h"
#include "cli/read_story.h"
#include "render/article_json.h"
#include "story/story.h"
#include "render/story_html.h"

namespace fanjian::cli {
namespace {

std::string parsed(const story::Story& story, bool indent) {
  return render::article_json(story, indent ? 2 : -1) + '\n';
}

}  // namespace

int story(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output) {
  std::optional<std::string> source = whole(input);
  if (!source) return output.abandon(), 1;
  text::Result<story::Story> opened = story::Story::open(std::move(*source), lexicon);
  if (!opened) {
    std::fprintf(stderr, "fanjian: %s: %s at byte %u\n", input.name().c_str(), opened.error().message,
                 opened.error().offset);
    output.abandon();
    return 1;
  }
  output.write(options.task == Task::parse ? parsed(opened.value(), options.indent)
                                           : render::story_html(opened.value(), lexicon, choices_of(options)));
  return input.bad() > 0 ? 1 : 0;
}

}  // namespace fanjian::cli
