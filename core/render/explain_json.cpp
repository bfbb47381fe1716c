#include "render/explain_json.h"

#include <algorithm>
#include <utility>

#include "story/json.h"
#include "text/breaks.h"
#include "text/utf8.h"

namespace fanjian::render {
namespace {

const char* name_of(convert::Reason reason) {
  switch (reason) {
    case convert::Reason::character: return "character";
    case convert::Reason::phrase: return "phrase";
    case convert::Reason::context: return "context";
    case convert::Reason::document: return "document";
    case convert::Reason::name: return "name";
    case convert::Reason::regional_words: return "regional_words";
    case convert::Reason::glossary: return "glossary";
    case convert::Reason::kept: return "kept";
  }
  return "";
}

std::string json_of(const convert::Explanation& e, std::uint32_t begin, std::uint32_t end) {
  story::Json json = story::Json::object(), alternatives = story::Json::array();
  story::put(json, "source", e.source);
  story::put(json, "target", e.target);
  story::put(json, "reason", name_of(e.reason));
  story::put_some(json, "phrase", e.phrase);
  story::put(json, "start", begin);
  story::put(json, "end", end);
  for (const convert::Alternative& other : e.alternatives) {
    story::Json one = story::Json::object();
    story::put(one, "text", other.text);
    if (other.score) story::put(one, "score", *other.score);
    alternatives.push_back(std::move(one));
  }
  story::put(json, "alternatives", std::move(alternatives));
  return story::dump(json);
}

}  // namespace

std::string explain_json(const convert::Lexicon& lexicon, convert::Direction direction, std::string_view text,
                         std::uint32_t unit, const convert::Glossary* glossary) {
  std::size_t at = text::at_utf16(text, unit);
  if (at == text.size()) return "null";
  const text::Span cluster = text::unicode::cluster_at(text, at);
  at = cluster.begin;
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
  if (at - begin == line.size()) return "null";  // the line's end
  std::string target;
  std::vector<convert::Change> changes;
  convert::Hints hints;
  hints.glossary = glossary;
  convert::Converter(lexicon, direction).trace(line, target, changes, hints);
  const convert::Change stretch = convert::traced_at(line, changes, static_cast<std::uint32_t>(at - begin));
  const std::uint32_t units = text::utf16_length(text.substr(0, begin + stretch.source.begin));
  return json_of(
      convert::explained(lexicon, direction, line, target, stretch), units,
      std::max(units + text::utf16_length(stretch.source.of(line)), text::utf16_length(text.substr(0, cluster.end))));
}

std::string explain_json(const story::Story& story, const convert::Lexicon& lexicon, std::size_t piece,
                         std::uint32_t unit, const story::Choices& choices) {
  const auto why = story.explain(lexicon, piece, unit, choices);
  return why ? json_of(why->explanation, why->begin, why->end) : "null";
}

}  // namespace fanjian::render
