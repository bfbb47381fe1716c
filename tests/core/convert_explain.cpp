// Why a character came out as it did, and what else it could have been.
#include "check.h"
#include "dictionary/embedded.h"
#include "convert/explain.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

Explanation why(const std::string& text, const std::string& which, Direction direction, const Hints& hints = {}) {
  std::string target;
  std::vector<Change> changes;
  Converter(lexicon(), direction).trace(text, target, changes, hints);
  const Change stretch = traced_at(text, changes, static_cast<std::uint32_t>(text.find(which)));
  CHECK(traced_to(target, changes, stretch.target.begin).source == stretch.source);
  return explained(lexicon(), direction, text, target, stretch);
}

std::string texts_of(const Explanation& e) {
  std::string all;
  for (const Alternative& other : e.alternatives) all += (all.empty() ? "" : " ") + other.text;
  return all;
}

constexpr Direction exactly{Variety::hans, Variety::hant, false, false, true};
constexpr Direction s2t{Variety::hans, Variety::hant}, s2tw{Variety::hans, Variety::hant_tw};
constexpr Direction s2twp{Variety::hans, Variety::hant_tw, true}, t2s{Variety::hant, Variety::hans};

}  // namespace

TEST_CASE("a character with one counterpart has no alternative") {
  const Explanation e = why("那扇门，", "门", s2t);
  CHECK(e.source == "门");
  CHECK(e.target == "門");
  CHECK(e.reason == Reason::character);
  CHECK(e.phrase.empty());
  CHECK(texts_of(e) == "門");
}

TEST_CASE("a phrase that decides is named, and the other candidates are told") {
  const Explanation e = why("他去理发，", "发", exactly);
  CHECK(e.target == "髮");
  CHECK(e.reason == Reason::phrase);
  CHECK(e.phrase == "理发");
  CHECK(texts_of(e) == "髮 發");
}

TEST_CASE("a phrase that keeps a character is named too") {
  const Explanation e = why("皇后娘娘", "后", exactly);
  CHECK(e.target == "后");
  CHECK(e.reason == Reason::phrase);
  CHECK(e.phrase == "皇后");
  CHECK(texts_of(e) == "后 後");
}

TEST_CASE("alternatives are in the forms of the region") {
  const Explanation e = why("面的里面，", "里", s2tw);
  CHECK(e.target == "裡");
  CHECK(texts_of(e) == "裡 里 哩");
}

TEST_CASE("a regional word is explained as a whole, beside the word as it was") {
  for (const char* which : {"打印机", "印机", "机"}) {
    const Explanation e = why("一台打印机坏了", which, s2twp);
    CHECK(e.source == "打印机");
    CHECK(e.target == "印表機");
    CHECK(e.reason == Reason::regional_words);
    CHECK(texts_of(e) == "印表機 打印機");
  }
  CHECK(texts_of(why("这个U盘坏了", "U盘", s2twp)) == "隨身碟 U盤");
}

TEST_CASE("from Traditional, what phrases keep is an alternative") {
  const Explanation e = why("乾隆的字", "乾", t2s);
  CHECK(e.target == "乾");
  CHECK(e.phrase == "乾隆");
  CHECK(texts_of(e) == "乾 干");
  CHECK(texts_of(why("很乾淨", "乾", t2s)) == "干 乾");
}

TEST_CASE("a surname is explained by the rule for names") {
  const std::string text = "记者范云舟";
  const Span names[] = {{6, 15}};
  const Explanation e = why(text, "范", s2tw, {{}, names});
  CHECK(e.target == "范");
  CHECK(e.reason == Reason::name);
  CHECK(texts_of(e) == "范 範");
}

TEST_CASE("where context was asked, alternatives say how likely they are") {
  const Explanation e = why("把信放在夹层里，", "里", s2t);
  std::uint32_t sum = 0;
  for (const Alternative& other : e.alternatives) {
    REQUIRE(other.score);
    sum += *other.score;
  }
  CHECK(*e.alternatives[0].score > 50);
  CHECK(sum >= 99);
  CHECK(sum <= 101);
  CHECK_FALSE(why("看见门口", "门", s2t).alternatives[0].score);
  CHECK_FALSE(why("他去理发，", "发", exactly).alternatives[0].score);
}

TEST_CASE("what a name, the document or a glossary decided has no odds of its place") {
  const std::string text = "把信放在夹层里，";
  std::string target;
  std::vector<Change> changes;
  Converter(lexicon(), s2t).trace(text, target, changes);
  Change stretch = traced_at(text, changes, static_cast<std::uint32_t>(text.find("里")));
  REQUIRE(explained(lexicon(), s2t, text, target, stretch).alternatives[0].score);
  for (const Reason reason : {Reason::name, Reason::document, Reason::glossary}) {
    stretch.reason = reason;
    for (const Alternative& other : explained(lexicon(), s2t, text, target, stretch).alternatives)
      CHECK_FALSE(other.score);
  }
}

TEST_CASE("what no dictionary knows is itself") {
  const Explanation e = why("abc头", "b", s2t);
  CHECK(e.source == "b");
  CHECK(e.target == "b");
  CHECK(texts_of(e) == "b");
}
