// Texts in both scripts, and Japanese in them: from auto, nothing is converted from a script that it is not in.
#include <string>
#include <vector>

#include "check.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/script_runs.h"
#include "dictionary/embedded.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
  return opened.value();
}

std::string mixed(const std::string& text, Variety usual, Variety to) {
  Direction direction{usual, to};
  direction.mixed = true;
  std::string out;
  Converter(lexicon(), direction).convert(text, out);
  return out;
}

struct Fact {
  Variety usual, to;
  const char *text, *wanted;
};

constexpr Variety hans = Variety::hans, hant = Variety::hant, tw = Variety::hant_tw, hk = Variety::hant_hk;

}  // namespace

TEST_CASE("a quotation in the other script is converted from that script, and kept in its own") {
  for (const Fact& fact : std::vector<Fact>{
           {tw, tw, "他說：「这是什么？」皇后在裡面。", "他說：「這是什麼？」皇后在裡面。"},
           {tw, hans, "他說：「这是什么？」皇后在裡面。", "他说：「这是什么？」皇后在里面。"},
           {hans, hans, "他说：“後來皇后與頭髮。”这里的人们说。", "他说：“后来皇后与头发。”这里的人们说。"},
           {hans, tw, "他说：“後來皇后與頭髮。”这里的头发。", "他說：“後來皇后與頭髮。”這裡的頭髮。"},
           {hk, hk, "這間舖的後面，有一句《这个国家的头发》。", "這間舖的後面，有一句《這個國家的頭髮》。"},
           {tw, hans, "這裡說話。这里说话？那裡說話！", "这里说话。这里说话？那里说话！"},
           {tw, tw, "这里的头发很干净\n這裡的頭髮很乾淨\n皇后", "這裡的頭髮很乾淨\n這裡的頭髮很乾淨\n皇后"},
           {hans, tw, "头发\n頭髮\n皇后\n以后", "頭髮\n頭髮\n皇后\n以後"},
           {tw, tw, "皇后以後", "皇后以後"},
           {hans, tw, "乾隆皇帝以后，皇后", "乾隆皇帝以後，皇后"},
           {hant, tw, "這羣人裏面，“什么”", "這群人裡面，“什麼”"},
       }) {
    CAPTURE(fact.text);
    CHECK(mixed(fact.text, fact.usual, fact.to) == fact.wanted);
  }
}

TEST_CASE("the word 什么 of a Traditional page never becomes 什幺, with or without evidence beside it") {
  for (const char* word :
       {"什么", "怎么", "那么", "这么", "多么", "要么", "为什么", "这是什么", "什么都沒有說", "他說：什么", "怎么了"}) {
    CAPTURE(word);
    for (const Variety usual : {hant, tw, hk}) {
      CHECK(mixed(word, usual, hans).find("幺") == std::string::npos);
      std::string out;
      Converter(lexicon(), {usual, hans}).convert(word, out);
      CHECK(out.find("幺") == std::string::npos);
    }
  }
  CHECK(mixed("这是什么", tw, tw) == "這是什麼");
  // The youngest is written so in Taiwan as well.
  CHECK(mixed("老么", tw, tw) == "老么");
  CHECK(mixed("家中老么", tw, tw) == "家中老么");
  CHECK(mixed("老么的皇后", tw, tw) == "老么的皇后");
}

TEST_CASE("forms that both scripts print do not make a text one of the other") {
  for (const char* text : {"他却不在後面", "台灣的群山", "床前明月光", "看着他的後面"}) {
    CAPTURE(text);
    CHECK(mixed(text, hk, hk) == text);
  }
}

TEST_CASE("Japanese is left alone, also in a Chinese sentence") {
  for (const Fact& fact : std::vector<Fact>{
           {hans, tw, "《学校へ行こう》", "《学校へ行こう》"},
           {tw, hans, "《學校へ行こう》", "《學校へ行こう》"},
           {hans, tw, "我在渋谷区で吃饭", "我在渋谷区で吃飯"},
           {hans, tw, "主演是広瀬すず和这个国家的人", "主演是広瀬すず和這個國家的人"},
           {tw, hans, "她唱「会いに行く、東京へ」，頭髮很長", "她唱「会いに行く、東京へ」，头发很长"},
           {hans, tw, "他说“国会で会う”是什么意思？头发", "他說“国会で会う”是什麼意思？頭髮"},
           {hans, tw, "トヨタ自動車株式会社", "トヨタ自動車株式会社"},
           {tw, hans, "目的は国際化です", "目的は国際化です"},
           {tw, hans, "過ぎ去る 頭髮", "過ぎ去る 头发"},
           {hans, tw, "发展・头发", "發展・頭髮"},
           {hans, tw, "《すし》发", "《すし》發"},
           {hans, tw, "すし发", "すし發"},
           {hans, tw, "すし国会。这里", "すし国会。這裡"},
           {hans, tw, "东京的头发ー", "東京的頭髮ー"},
       }) {
    CAPTURE(fact.text);
    CHECK(mixed(fact.text, fact.usual, fact.to) == fact.wanted);
  }
}

TEST_CASE("the changes of a mixed text have their places in the whole of it") {
  const std::string text = "他說：「这是什么？头发」\n皇后在裡面，頭髮。";
  for (const Variety to : {hans, tw}) {
    Direction direction{tw, to};
    direction.mixed = true;
    std::string out, made;
    std::vector<Change> changes;
    Converter(lexicon(), direction).convert(text, out, &changes);
    std::uint32_t at = 0;
    for (const Change& change : changes) {
      made += text.substr(at, change.source.begin - at);
      CHECK(change.target.begin == made.size());
      made += change.target.of(out);
      at = change.source.end;
    }
    CHECK(made + text.substr(at) == out);
    CHECK_FALSE(changes.empty());
  }
}

TEST_CASE("what hints keep is kept in every run of a mixed text") {
  const std::string text = "他說頭髮：「这是头发。」頭髮";
  Direction direction{tw, hans};
  direction.mixed = true;
  const Span whole[] = {{0, static_cast<std::uint32_t>(text.size())}};
  Hints hints;
  hints.keep = whole;
  std::string out;
  Converter(lexicon(), direction).convert(text, out, nullptr, hints);
  CHECK(out == text);
}

TEST_CASE("the runs of a text are the whole of it, also where it is not UTF-8") {
  for (const std::string& text :
       {std::string("他說：「这是什么」\n\xFF\xE4\xBD这學\x80へ行こう\n"), std::string(), std::string("abc\n\n"),
        std::string("「「」这學」」國これ"), std::string("へ"), std::string("学校へ\xE8")}) {
    std::vector<ScriptRun> runs;
    find_script_runs(lexicon(), text, {hans, tw}, runs);
    std::uint32_t at = 0;
    for (const ScriptRun& run : runs) {
      CHECK(run.span.begin == at);
      CHECK(run.span.end > at);
      at = run.span.end;
    }
    CHECK(at == text.size());
  }
}
