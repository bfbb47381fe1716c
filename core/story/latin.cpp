#include "story/latin.h"

namespace fanjian {
namespace {

bool is_latin(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

void keep_latin(std::string_view text, std::span<const Span> links, std::vector<Span>& keep) {
  keep.clear();
  std::size_t link = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (link < links.size() && i >= links[link].begin) {
      keep.push_back(links[link]);
      i = links[link++].end;
      continue;
    }
    const std::size_t begin = i;
    const std::size_t stop = link < links.size() ? links[link].begin : text.size();
    while (i < stop && is_latin(text[i])) ++i;
    if (i - begin > 1)
      keep.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
    else if (i == begin)
      ++i;
  }
}

}  // namespace fanjian
