// A story from text or JSON: opens or says where it is wrong; its own script gives its own bytes;
// every other script has a text for every piece.
#include <cstdint>
#include <string>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "story/story.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::convert;
  using namespace fanjian::dictionary;
  using namespace fanjian::story;
  using namespace fanjian::text;
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  MUST(lexicon.ok());
  const Result<Story> opened = Story::open(std::string(reinterpret_cast<const char*>(data), size), lexicon.value());
  if (!opened) {
    MUST(opened.error().code != ErrorCode::none && opened.error().offset <= size);
    return 0;
  }
  const Story& story = opened.value();
  const auto as_source = story.texts(lexicon.value(), Choices{});
  MUST(as_source.size() == story.pieces().size());
  for (std::size_t i = 0; i < as_source.size(); ++i) MUST(as_source[i] == story.pieces()[i].span.of(story.source()));
  for (const Variety to : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    Choices choices;
    choices.as_source = false;
    choices.to = to;
    choices.regional_words = true;
    const auto texts = story.texts(lexicon.value(), choices);
    MUST(texts.size() == story.pieces().size());
    MUST(first_invalid(texts.all()) == texts.all().size());
  }
  return 0;
}
