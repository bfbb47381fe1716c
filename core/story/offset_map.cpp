#include "story/offset_map.h"

#include "text/utf8.h"

namespace fanjian::story {
namespace {

// The offset of the character that `count` characters precede, or the end.
std::uint32_t skip(std::string_view text, text::Span span, std::size_t count) {
  std::size_t at = span.begin;
  for (; count > 0 && at < span.end; --count) text::next(text, at);
  return static_cast<std::uint32_t>(at);
}

}  // namespace

void project_offsets(std::string_view source, std::string_view target, const std::vector<convert::Change>& changes,
                     std::vector<std::uint32_t>& boundaries) {
  text::Span passed, landed;  // the last change that lies before the boundary; to begin with, nothing
  std::size_t i = 0;
  for (std::uint32_t& boundary : boundaries) {
    while (i < changes.size() && changes[i].source.end <= boundary) {
      passed = changes[i].source;
      landed = changes[i].target;
      ++i;
    }
    if (i < changes.size() && changes[i].source.begin < boundary) {
      const text::Span before = {changes[i].source.begin, boundary};
      boundary = skip(target, changes[i].target, text::length(before.of(source)));
    } else {
      boundary = landed.end + (boundary - passed.end);
    }
  }
}

}  // namespace fanjian::story
