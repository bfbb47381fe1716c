// Texts about a story (titles, names, JSON-LD) in the script that is shown: what people and search engines read beside it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "convert/converter.h"
#include "render/json_ld.h"
#include "story/story.h"

namespace fanjian::render {

// Refers to what it is made of. Names of the story's people are converted as names.
class ShownText {
 public:
  ShownText(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices);

  std::string operator()(std::string_view text) const;

 private:
  bool as_source_;
  const convert::Glossary* glossary_;
  convert::Converter converter_;
  std::set<std::string, std::less<>> names_;
};

// json_ld() in the script of `choices`: its texts converted, its language that one's. `page.language` plays no part.
std::string shown_json_ld(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices,
                          Publication page = {});

}  // namespace fanjian::render
