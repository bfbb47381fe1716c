#include <algorithm>

#include "cli/built_in_lists.h"
#include "cli/commands.h"
#include "cli/read_story.h"
#include "story/story_json.h"
#include "repair/report.h"

namespace fanjian::cli {

int check(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output) {
  const Checker checker;
  const std::optional<std::string> text = checker.ok() ? whole(input) : std::nullopt;
  const auto refused = [&](const char* reason) {
    std::fprintf(stderr, "fanjian: %s: %s\n", input.name().c_str(), reason);
    output.abandon();
    return 1;
  };
  if (!text) return output.abandon(), 1;
  if (story::looks_like_json(*text)) return refused(unchecked);
  const auto diagnostics = checker.diagnose(lexicon, *text);
  if (!diagnostics) return refused(diagnostics.error().message);
  const auto& found = diagnostics.value();
  if (options.correct) {
    output.write(repair::corrected(*text, found, true));
    const bool lost = std::any_of(found.begin(), found.end(),
                                  [](const repair::Diagnostic& diagnostic) { return !diagnostic.fix; });
    return lost || input.bad() > 0 ? 1 : 0;
  }
  output.write(options.json ? repair::diagnostics_json(*text, found, 1) + '\n'
                            : repair::report(*text, found, input.name()));
  return !found.empty() || input.bad() > 0 ? 1 : 0;
}

}  // namespace fanjian::cli
