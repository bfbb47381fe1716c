#include <nlohmann/json.hpp>

#include <algorithm>

#include "cli/built_in_lists.h"
#include "cli/commands.h"
#include "cli/read_story.h"
#include "story/story_json.h"
#include "repair/report.h"

namespace fanjian::command {

int check(const Options& options, const Lexicon& lexicon, Input& input, Output& output) {
  const Checker checker;
  const std::optional<std::string> text = checker.ok() ? whole(input) : std::nullopt;
  const auto refused = [&](const char* reason) {
    std::fprintf(stderr, "fanjian: %s: %s\n", input.name().c_str(), reason);
    output.abandon();
    return 1;
  };
  if (!text) return output.abandon(), 1;
  if (looks_like_json(*text)) return refused(unchecked);
  const auto doubts = checker.doubts_in(lexicon, *text);
  if (!doubts) return refused(doubts.error().message);
  const auto& found = doubts.value();
  if (options.mend) {
    output.write(repair::mended(*text, found, true));
    const bool lost = std::any_of(found.begin(), found.end(), [](const repair::Diagnostic& doubt) { return !doubt.mended; });
    return lost || input.bad() > 0 ? 1 : 0;
  }
  output.write(options.json ? nlohmann::ordered_json::parse(repair::doubts_json(*text, found), nullptr, false).dump(1) + '\n'
                            : repair::report(*text, found, input.name()));
  return !found.empty() || input.bad() > 0 ? 1 : 0;
}

}  // namespace fanjian::command
