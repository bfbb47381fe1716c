#include "render/shown_text.h"

#include <cstdint>

#include "render/record.h"
#include "story/json.h"

namespace fanjian::render {

ShownText::ShownText(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices)
    : as_source_(choices.as_source), glossary_(choices.glossary), converter_(lexicon, story.direction(choices)) {
  for (const auto* people : {&story.article().author, &story.article().contributor})
    for (const article::Person& person : *people) names_.insert(person.name);
}

std::string ShownText::operator()(std::string_view text) const {
  if (as_source_) return std::string(text);
  std::string out;
  const text::Span whole{0, static_cast<std::uint32_t>(text.size())};
  convert::Hints hints;
  hints.glossary = glossary_;
  if (names_.contains(text)) hints.names = {&whole, 1};
  converter_.convert(text, out, nullptr, hints);
  return out;
}

std::string shown_json_ld(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices,
                          Publication page) {
  page.language = story.language_of(choices);
  std::string json = json_ld(story, page);
  if (page.language == std::string_view(story.in_language())) return json;
  const text::Result<Record> record = Record::open(json);
  if (!record) return json;  // too large
  const ShownText shown(story, lexicon, choices);
  std::string out, safe;
  record.value().convert([&](std::string_view text, std::string& to) { to += shown(text); }, out);
  story::append_for_html(safe, out);
  return safe;
}

}  // namespace fanjian::render
