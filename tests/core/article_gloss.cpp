// Glosses: which are lifted, and which brackets are text.
#include "article/lexical/gloss.h"
#include "article/lexical/pinyin.h"
#include "article_check.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

// Seven glosses over four sentences: enough to be sure of.
const std::string mechanical =
    "玉環(huán)島公路通車,業(yè)者叫好。區(qū)內商家忙進(jìn)貨。\n"
    "產(chǎn)品齊全,質(zhì)量也好。環(huán)島一周只要半小時。\n";

std::size_t lifted(const std::string& text) { return find_glosses(text).size(); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

Syllables read(std::string_view text) {
  std::u32string wide;
  for (std::size_t at = 0; at < text.size();) wide += next(text, at);
  return read_pinyin(wide);
}

}  // namespace

TEST_CASE("glosses of a mechanical converter are lifted") {
  const Parsed t(mechanical);
  REQUIRE(t.article.glosses.size() == 7);
  const Gloss& g = t.article.glosses[0];
  CHECK(g.span.of(t.source) == "環(huán)");
  CHECK(g.base.of(t.source) == "環");
  CHECK(g.reading.of(t.source) == "huán");
  CHECK(t.article.blocks[g.block].role == Role::lead);
  CHECK(t.runs(Part::gloss).size() == 7);
  CHECK(t.clean(t.block("玉環").span) == "玉環島公路通車,業者叫好。區內商家忙進貨。");
}

TEST_CASE("glosses with combining tone marks and full-width brackets are lifted") {
  CHECK(lifted(replaced(mechanical, "huán", "hua\u0301n")) == 7);
  CHECK(lifted(replaced(replaced(mechanical, "(", "（"), ")", "）")) == 7);
}

TEST_CASE("glosses on Simplified characters are lifted") {
  CHECK(lifted("玉环(huán)岛公路通车,业(yè)者叫好。区(qū)内忙进(jìn)货。\n产(chǎn)品齐全,质(zhì)"
               "量好。") == 6);
}

TEST_CASE("glosses inside the words of a dateline are lifted before it is read") {
  const Parsed t("浙江在線3月12日訊(xùn)(浙江在線通訊(xùn)員 林文)" + mechanical + "據(jù)報(bào)道,記(jì)者來了。");
  CHECK(t.dateline() == "浙江在線|||3月12日|訊");
  CHECK(t.contributors() == "浙江在線通訊員:林文");
  for (const auto& b : t.article.blocks)
    if (b.role == Role::dateline) {
      bool mode = false, role = false;
      for (const auto& r : b.runs) {
        mode = mode || (r.part == Part::gloss && r.inside == Part::mode);
        role = role || (r.part == Part::gloss && r.inside == Part::role_name);
      }
      CHECK(mode);
      CHECK(role);
    }
}

TEST_CASE("glosses without tone marks are lifted where the document is full of them") {
  const std::string toneless =
      "三月(yue)的環(huan)島公路通車,業(ye)者叫好。區(qu)內商家忙進(jin)貨。\n"
      "產(chan)品齊全,質(zhi)量也好。環(huan)島一周只要半小時。\n";
  CHECK(lifted(toneless) == 8);
  CHECK(lifted("他(he)和她(she)都是老師。\n我(me)也是(can)。\n") == 0);
  CHECK(lifted("環(huan)島公路通車。\n") == 0);
}

TEST_CASE("a gloss without its tone among others with theirs is lifted") {
  CHECK(lifted(mechanical + "開(kai)發商說,周(a)先生同意。\n") == 8);
}

TEST_CASE("a gloss that stands there twice is one gloss") {
  const Parsed t(mechanical + "黨(dang)(dang)員到場,國(guó)(guó)家支持。\n");
  REQUIRE(t.article.glosses.size() == 9);
  CHECK(t.article.glosses[7].span.of(t.source) == "黨(dang)(dang)");
  CHECK(t.article.glosses[7].reading.of(t.source) == "dang");
  CHECK(t.article.glosses[8].span.of(t.source) == "國(guó)(guó)");
}

TEST_CASE("a reader's note on one rare character stays text") {
  CHECK(lifted("他臧否（pǐ）人物，人人都怕。今天天氣很好，大家都出門去了。") == 0);
}

TEST_CASE("a foreign word stays text") { CHECK(lifted("這是陳腔濫調（cliché），他說。") == 0); }

TEST_CASE("the reading of a whole name stays text") {
  CHECK(lifted("詩人赫连(hè lián)望北來了。") == 0);
  CHECK(lifted(mechanical + "詩人赫连(hè lián)望北來了。") == 7);
}

TEST_CASE("one reading in a line of verse stays text") {
  CHECK(lifted("江水還(huán)是那江水，\n燈火不是那燈火。\n") == 0);
}

TEST_CASE("a reader's note in other brackets than the converter's stays text") {
  CHECK(lifted(mechanical + "他臧否（pǐ）人物。") == 7);
}

TEST_CASE("a text for learners that reads whole words stays text") {
  CHECK(lifted("我(wǒ)喜歡(xǐhuan)學習(xuéxí)中文(zhōngwén)。你(nǐ)呢(ne)？\n"
               "他(tā)認識(rènshi)老師(lǎoshī)，也(yě)會(huì)寫字(xiězì)。\n"
               "我們(wǒmen)開(kāi)始(shǐ)上課(shàngkè)。進(jìn)來(lái)！") == 0);
}

TEST_CASE("a column on rare characters stays text") {
  CHECK(lifted("山東有莘(shēn)縣，安徽有亳(bó)州和歙(shè)縣。\n浙江有鄞(yín)州，江西有婺(wù)"
               "源，河北有蔚(yù)縣。\n"
               "河南有浚(xùn)縣，廣東有番(pān)禺，重慶有涪(fú)陵。") == 0);
}

TEST_CASE("conflicting readings are a lesson, not a converter's work") {
  CHECK(lifted("還(huán)書，還(hái)是不還(huán)？長(cháng)江，長(zhǎng)大。\n"
               "調(diào)查，調(tiáo)和；樂(lè)隊，樂(yuè)隊。重(zhòng)要，重(chóng)複。") == 0);
}

TEST_CASE("a long book with a few notes keeps them") {
  std::string book;
  for (int i = 0; i < 400; ++i) book += "山下的路走了很久才走到水邊，天就黑了。\n";
  CHECK(lifted(book + mechanical) == 0);
}

TEST_CASE("other brackets between glosses are not touched") {
  const Parsed t(mechanical + "全程130分鐘(含休息)，票價(元)另計，選項(a)不算。");
  CHECK(t.article.glosses.size() == 7);
}

TEST_CASE("every syllable of standard Chinese is read") {
  for (const char* s :
       {"a",  "ēr",   "zhuàng", "lǜ",  "nüè",  "lǘ", "ê̄",     "ế",    "ng",   "ńg",      "ḿ",
        "hm", "shéi", "dèn",    "kēi", "fiào", "yō", "jiǒng", "xuán", "ɡuān", "ｇｕāｎ", "nu\u0308\u030C"}) {
    INFO(s);
    CHECK(read(s).count == 1);
  }
}

TEST_CASE("what is no syllable is not read") {
  for (const char* s :
       {"", "cliché", "bza", "v", "huáán", "hùán", "Huán", "huan2", "jōng", "e\u0308", "\u0301a", "hello"}) {
    INFO(s);
    CHECK_FALSE((read(s).count == 1));
  }
}

TEST_CASE("words of several syllables are counted") {
  CHECK(read("hè lián").count == 2);
  CHECK(read("xuéxí").count == 2);
  CHECK(read("xī'ān").count == 2);
  CHECK(read("xuéxí").tones == 2);
}

TEST_CASE("a word joiner behind the bracket keeps a reading in the text") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "發（fā），";
  const auto all = find_glosses(text);
  REQUIRE(all.size() == 20);
  CHECK(find_glosses(text + "發（\u2060fā）展。").size() == 20);
  CHECK(find_glosses(text + "發（f\u2060ā）展。").size() == 21);
}
