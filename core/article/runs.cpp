#include "article/runs.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

// Text that is all white space is a space, or a line break if it has one.
Part kind_of_gap(std::string_view source, text::Span span) {
  bool breaks = false;
  for (std::size_t at = span.begin; at < span.end;) {
    const char32_t c = text::next(source, at);
    if (!text::is_space(c)) return Part::text;
    breaks = breaks || text::is_line_break(c);
  }
  return breaks ? Part::line_break : Part::space;
}

}  // namespace

std::vector<Run> cut_runs(std::string_view source, text::Span span, const std::vector<LinePart>& parts,
                          std::vector<Gloss>& glosses, const std::vector<text::Span>& links, std::size_t& gloss,
                          std::size_t& link, std::uint32_t block) {
  std::vector<Run> runs;
  // One stretch that belongs to one part, glosses within it set apart.
  const auto stretch = [&](text::Span s, Part part) {
    std::uint32_t at = s.begin;
    while (gloss < glosses.size() && glosses[gloss].span.begin < at) ++gloss;
    for (; gloss < glosses.size() && glosses[gloss].span.begin < s.end; ++gloss) {
      Gloss& g = glosses[gloss];
      if (at < g.span.begin) runs.push_back({{at, g.span.begin}, part, Part::text, {}, {}});
      runs.push_back({g.span, Part::gloss, part, g.base, g.reading});
      g.block = block;
      at = g.span.end;
    }
    if (at < s.end) runs.push_back({{at, s.end}, part, Part::text, {}, {}});
  };
  // Between parts: links, and text or white space.
  const auto gap = [&](text::Span s) {
    while (link < links.size() && links[link].begin < s.begin) ++link;
    std::uint32_t at = s.begin;
    for (; link < links.size() && links[link].begin < s.end; ++link) {
      const text::Span l = links[link];
      if (l.end > s.end) continue;
      if (at < l.begin) stretch({at, l.begin}, Part::text);
      runs.push_back({l, Part::link, Part::text, {}, {}});
      at = l.end;
    }
    if (at >= s.end) return;
    const bool edge = at == s.begin && !parts.empty();
    stretch({at, s.end}, edge ? kind_of_gap(source, {at, s.end}) : Part::text);
  };
  std::uint32_t at = span.begin;
  for (const LinePart& p : parts) {
    if (p.span.begin < at || p.span.end > span.end || p.span.empty()) continue;
    if (at < p.span.begin) gap({at, p.span.begin});
    stretch(p.span, p.part);
    at = p.span.end;
  }
  if (at < span.end) gap({at, span.end});
  return runs;
}

}  // namespace fanjian::article
