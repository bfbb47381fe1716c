#include "render/explain_json.h"

#include <algorithm>
#include <utility>

#include "story/json.h"
#include "text/breaks.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

const char* name_of(Reason reason) {
  switch (reason) {
    case Reason::character: return "character";
    case Reason::phrase: return "phrase";
    case Reason::context: return "context";
    case Reason::document: return "document";
    case Reason::name: return "name";
    case Reason::regional_words: return "regional_words";
    case Reason::glossary: return "glossary";
    case Reason::kept: return "kept";
  }
  return "";
}

std::string json_of(const Explanation& e, std::uint32_t begin, std::uint32_t end) {
  Json json = Json::object(), alternatives = Json::array();
  put(json, "source", e.source);
  put(json, "target", e.target);
  put(json, "reason", name_of(e.reason));
  put_some(json, "phrase", e.phrase);
  put(json, "start", begin);
  put(json, "end", end);
  for (const Alternative& other : e.alternatives) {
    Json one = Json::object();
    put(one, "text", other.text);
    if (other.score) put(one, "score", *other.score);
    alternatives.push_back(std::move(one));
  }
  put(json, "alternatives", std::move(alternatives));
  return dump(json);
}

}  // namespace

std::string explain_json(const Lexicon& lexicon, Direction direction, std::string_view text, std::uint32_t unit,
                         const Glossary* glossary) {
  std::size_t at = at_utf16(text, unit);
  if (at == text.size()) return "null";
  const Span cluster = unicode::cluster_at(text, at);
  at = cluster.begin;
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
  if (at - begin == line.size()) return "null";  // the line's end
  std::string target;
  std::vector<Change> changes;
  Hints hints;
  hints.glossary = glossary;
  Converter(lexicon, direction).trace(line, target, changes, hints);
  const Change stretch = traced_at(line, changes, static_cast<std::uint32_t>(at - begin));
  const std::uint32_t units = utf16_length(text.substr(0, begin + stretch.source.begin));
  return json_of(explained(lexicon, direction, line, target, stretch), units,
                 std::max(units + utf16_length(stretch.source.of(line)), utf16_length(text.substr(0, cluster.end))));
}

std::string explain_json(const Story& story, const Lexicon& lexicon, std::size_t piece, std::uint32_t unit,
                         const Choices& choices) {
  const auto why = story.explain(lexicon, piece, unit, choices);
  return why ? json_of(why->explanation, why->begin, why->end) : "null";
}

}  // namespace fanjian
