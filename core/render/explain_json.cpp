#include "render/explain_json.h"

#include "render/json_writer.h"
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
    case Reason::wording: return "wording";
    case Reason::glossary: return "glossary";
    case Reason::kept: return "kept";
  }
  return "";
}

std::string json_of(const Explanation& e, std::uint32_t begin, std::uint32_t end) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("source", e.source).member("target", e.target);
  json.member("reason", name_of(e.reason)).some("phrase", e.phrase);
  json.member("start", begin).member("end", end).key("alternatives").begin_array();
  for (const Alternative& other : e.alternatives) {
    json.begin_object().member("text", other.text);
    if (other.score) json.member("score", *other.score);
    json.end_object();
  }
  json.end_array().end_object();
  return out;
}

}  // namespace

std::string explain_json(const Lexicon& lexicon, Direction direction, std::string_view text, std::uint32_t unit) {
  const std::size_t at = at_utf16(text, unit);
  if (at == text.size()) return "null";
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
  if (at - begin == line.size()) return "null";  // the line's end
  std::string target;
  std::vector<Change> changes;
  Converter(lexicon, direction).trace(line, target, changes);
  const Change stretch = traced_at(line, changes, static_cast<std::uint32_t>(at - begin));
  const std::uint32_t units = utf16_length(text.substr(0, begin + stretch.source.begin));
  return json_of(explained(lexicon, direction, line, target, stretch), units,
                 units + utf16_length(stretch.source.of(line)));
}

std::string explain_json(const Story& story, const Lexicon& lexicon, std::size_t piece, std::uint32_t unit,
                         const Choices& choices) {
  const auto why = story.explain(lexicon, piece, unit, choices);
  return why ? json_of(why->explanation, why->begin, why->end) : "null";
}

}  // namespace fanjian
