// What the tests of the reader share: the lexicon, and stories that must open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article_strings.h"
#include "check.h"
#include "dictionary/embedded.h"
#include "story/story.h"

namespace Catch {

template <>
struct StringMaker<fanjian::story::GlossPart> {
  static std::string convert(fanjian::story::GlossPart value) { return name_of(value); }
};

}  // namespace Catch

namespace fanjian {

inline const convert::Lexicon& lexicon() {
  static const text::Result<convert::Lexicon> opened = convert::Lexicon::open(dictionary::embedded_lexicon());
  REQUIRE(opened.ok());
  return opened.value();
}

inline story::Story story_of(std::string_view source) {
  text::Result<story::Story> opened = story::Story::open(std::string(source), lexicon());
  INFO(opened.error().message << " at byte " << opened.error().offset);
  REQUIRE(opened.ok());
  return std::move(opened.value());
}

inline text::Error error_of(std::string_view source) {
  const text::Result<story::Story> opened = story::Story::open(std::string(source), lexicon());
  CHECK_FALSE(opened.ok());
  return opened.error();
}

inline story::Choices to(convert::Variety variety) { return {false, variety, false, false}; }

// Without the pieces between the blocks: what a reader sees if every piece is shown.
inline std::string shown(const story::Story& story, const story::Choices& choices) {
  return story.texts(lexicon(), choices).all();
}

// The roles of a story's blocks, in their order.
inline std::vector<article::Role> roles(const story::Story& story) {
  std::vector<article::Role> found;
  for (const article::Block& block : story.article().blocks)
    if (block.role != article::Role::separator) found.push_back(block.role);
  return found;
}

// The blocks of a role, as texts of the source.
inline std::vector<std::string> blocks_of(const story::Story& story, article::Role role) {
  std::vector<std::string> texts;
  for (const article::Block& block : story.article().blocks)
    if (block.role == role) texts.emplace_back(block.span.of(story.source()));
  return texts;
}

// A story whose every character of `glossed` is followed by a reading: enough for the parser to see
// that readings are what the brackets hold.
inline std::string glossed_story(std::string_view line) {
  return std::string(line) +
         "\n玉環(huán)市召開會議,業(yè)者與區(qū)內領(lǐng)導參加,項目進(jìn)展順利,產(chǎn)業(yè)基地實(shí)現開"
         "門紅。\n各級、各有關(guān)部門要增強(qiáng)服務意識,為企業(yè)辦實(shí)事,把工作抓緊(jǐn)抓好。";
}

}  // namespace fanjian
