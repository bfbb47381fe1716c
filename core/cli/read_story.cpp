#include "cli/read_story.h"

#include "text/error.h"
#include "render/page.h"

namespace fanjian::cli {

std::optional<std::string> whole(Input& input) {
  input.judge_whole(std::size_t{2} * text::max_source_bytes);
  std::string text;
  while (text.size() <= text::max_source_bytes && input.read(text)) {
  }
  if (input.failed()) return std::nullopt;
  if (render::looks_like_page(text)) {
    std::fprintf(stderr, "fanjian: %s: a page of HTML; the tool that Node runs finds the story in it\n",
                 input.name().c_str());
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

}  // namespace fanjian::cli
