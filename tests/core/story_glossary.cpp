// A host's terms in a story's views.
#include <nlohmann/json.hpp>

#include "render/explain_json.h"
#include "story_support.h"
#include "convert/glossary.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::convert;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

const Glossary& glossary() {
  static const Glossary made = std::move(
      Glossary::make(lexicon(), {{TermKind::map, "台积电", "台積電公司", every_target},
                                 {TermKind::name, "范后里", "", every_target},
                                 {TermKind::keep, "里海", "", every_target},
                                 {TermKind::map, "sample", "樣本", every_target},
                                 {TermKind::reading, "一干", "一乾", every_target}})
          .value());
  return made;
}

Choices with_terms(Variety variety) {
  Choices choices = to(variety);
  choices.glossary = &glossary();
  return choices;
}

}  // namespace

TEST_CASE("a story's views heed the host's terms, and its own script does not") {
  const Story story = story_of("台积电招人\n\n范后里在里海说，台积电一干而净，头发也是。\n");
  CHECK(shown(story, with_terms(Variety::hant_tw)) == "台積電公司招人范后里在里海說，台積電公司一乾而淨，頭髮也是。");
  Choices source = with_terms(Variety::hant_tw);
  source.as_source = true;
  CHECK(shown(story, source) == shown(story, Choices{}));
  CHECK(shown(story, with_terms(Variety::hans)) == shown(story, to(Variety::hans)));
}

TEST_CASE("a story with terms, shown in any region and read back, is the same story") {
  const std::string source = "台积电招人\n\n范后里在里海说，台积电一干而净，头发也是。\n\n他们说这样很好。";
  for (const Variety region : {Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    const Story story = story_of(source);
    const Texts texts = story.texts(lexicon(), with_terms(region));
    std::string target;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      target += source.substr(at, story.pieces()[i].span.begin - at);
      target += texts[i];
      at = story.pieces()[i].span.end;
    }
    const Story back = story_of(target);
    CHECK(shown(back, with_terms(Variety::hans)) == shown(story, Choices{}));
  }
}

TEST_CASE("a link keeps what a term would change") {
  const Story story = story_of("标题\n\n里面说，联系 https://example.cn/sample 的sample。");
  const std::string text = shown(story, with_terms(Variety::hant_tw));
  CHECK(text.find("https://example.cn/sample 的樣本。") != std::string::npos);
}

TEST_CASE("a term that a gloss stands in is laid back over its pieces") {
  const Story story = story_of(
      "领(lǐng)导(dǎo)开(kāi)会(huì)，讨(tǎo)论(lùn)台(tái)积(jī)电(diàn)的发(fā)展(zhǎn)问(wèn)题(tí)。");
  REQUIRE(story.article().glosses.size() > 2);
  const std::string text = shown(story, with_terms(Variety::hant_tw));
  CHECK(text.find("台(tái)積(jī)電公司(diàn)") != std::string::npos);
}

TEST_CASE("a character on the page that a term decided says so") {
  const Story story = story_of("标题\n\n范后里说，台积电一干而净。");
  const Texts texts = story.texts(lexicon(), with_terms(Variety::hant_tw));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t at = texts[i].find("乾");
    if (at == std::string_view::npos) continue;
    const auto e = nlohmann::json::parse(
        explain_json(story, lexicon(), i, utf16_length(texts[i].substr(0, at)), with_terms(Variety::hant_tw)));
    CHECK(e.at("reason") == "glossary");
    CHECK(e.at("source") == "干");
    CHECK(e.at("phrase") == "一干");
    return;
  }
  FAIL("the term is not shown");
}
