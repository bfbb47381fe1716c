#include "repair/report.h"
#include "repair_support.h"

using namespace fanjian;
using namespace fanjian::text;
using namespace fanjian::repair;

namespace {

std::string all_corrected(std::string_view text) { return corrected(text, diagnostics(text), true); }

}  // namespace

TEST_CASE("bytes that read one off come back where nothing else comes near", "[repair]") {
  CHECK(all_corrected("這裡的經濟發展\uFFFD(jié)摿\uE78A薮\uFFFD,值得期待。") == "這裡的經濟發展潛力巨大,值得期待。");
  // Two of the bytes were passed over without a mark.
  CHECK(all_corrected("這裡的經濟發展?jié)摿薮?,值得期待。") == "這裡的經濟發展潛力巨大,值得期待。");
}

TEST_CASE("a mark that was found in the middle of characters leaves damage without a reading", "[repair]") {
  const auto found = diagnostics("這很正常?！拔覀兂嗨?,歡迎。");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::bytes);
  CHECK_FALSE(found[0].fix);
  CHECK(found[0].suggestion);
}

TEST_CASE("wrong characters are fixed by phrase, by context, and as no character of Traditional", "[repair]") {
  CHECK(all_corrected("后半篇文章,旅游規范。") == "後半篇文章,旅遊規範。");
  CHECK(all_corrected("大干項目,干事激情。") == "大幹項目,幹事激情。");
  CHECK(diagnostics("商家具名檢舉。皇后、松樹、幽并、台灣。").empty());
}

TEST_CASE("what both spellings write, and what may be a name or a place, is left alone", "[repair]") {
  for (const char* text :
       {"他們捐了巨額款項,會議匯報後討論。", "會員余天成與于男先生發言。", "就范議員的質詢,我們答覆。",
        "該村里長們說,正心里的公園開放。", "相關系所的畢業學生。", "學券制作為主導的計畫。", "必須骨頭發熱才診斷。",
        "水浪沖擊岸邊,沖破石壁,景致優雅。", "鍥而不舍的精神與借口。"})
    CHECK(diagnostics(text).empty());
}

TEST_CASE("么 is no 麼 of Traditional", "[repair]") {
  CHECK(all_corrected("這么說來,怎么辦?那么為什么沒有多么難?") == "這麼說來,怎麼辦?那麼為什麼沒有多麼難?");
  CHECK(diagnostics("家裡的么兒與老么們。").empty());
}

TEST_CASE("a text that may be Simplified is left alone, and a line of Simplified in Traditional", "[repair]") {
  CHECK(diagnostics("他在里面干活,之后又去旅游。").empty());
  CHECK(diagnostics("這裡說的是舊時的記錄與報紙,還沒有發現別的資料來證實。\n我们说这个规范后来发布了。\n").empty());
}

TEST_CASE("a mark that splits characters leaves damage that is told", "[repair]") {
  const auto read = diagnostics("學校幫助學?：屠蠋熢O計課程。");
  REQUIRE(read.size() == 1);
  CHECK(read[0].fix.value_or(read[0].suggestion.value_or("")) == "校和老師設");
  const auto found = diagnostics("多人沒有盡責?！?");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::bytes);
  CHECK(diagnostics("這是真的嗎?！我們不信。").empty());
}

TEST_CASE("a mark between lost bytes is read by what is open and by what is said elsewhere", "[repair]") {
  const auto mended = [](std::string_view text) { return corrected(text, diagnostics(text), false); };
  CHECK(mended("他們說:「這裡的鄰居後來還記得那場雨,沒有人會忘記?！?\n") ==
        "他們說:「這裡的鄰居後來還記得那場雨,沒有人會忘記。」\n");
  // What another line opened may have been left open.
  const auto told = diagnostics("他們說:「這裡的鄰居還記得那場雨,\n沒有人會忘記?！?\n");
  REQUIRE(told.size() == 1);
  CHECK_FALSE(told[0].fix);
  CHECK(told[0].suggestion == "。」");
  CHECK(mended("他們說:『這裡的鄰居記得「那場大雨�！�\n") == "他們說:『這裡的鄰居記得「那場大雨。」\n");
  // Where nothing is open, nothing closes, and of two marks that meet one is none.
  CHECK(mended("這裡的鄰居沒有人開口,會議後來暫�！�\n") == "這裡的鄰居沒有人開口,會議後來暫停。\n");
  // A name of the text.
  const auto named = diagnostics("委員許景隆到場。這裡的鄰居請委員許景\uFFFD。哼@邊坐。");
  REQUIRE(named.size() == 1);
  CHECK(named[0].fix.value_or(named[0].suggestion.value_or("")) == "隆：這");
  for (const char* text : {"「這是真的嗎?！」鄰居們問。", "「這裡還有誰?」「沒有人!」"})
    CHECK(diagnostics(text).empty());
}

TEST_CASE("a letter that only a lost byte can have left is told, and one that was written is not", "[repair]") {
  for (const char* text : {"這裡的特首k主任還沒有說話,鄰居們在等。", "這裡的鄰居說沒有怐]題,大家都放心。",
                           "這裡的鄰居關S很好,後來還常常見面。", "鄰居們沒有說怎樣?，後來還是來了。"}) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Kind::bytes);
    CHECK_FALSE(found[0].fix);
  }
  for (const char* text : {"這裡的A股與B座、U型谷,鄰居說T恤賣得好。", "鄰居們說維他命C對身體好,還有K歌房。",
                           "[廣告]請繼續往下讀這裡的第I部報導。", "這裡說（p.5）的「C票」還沒有賣完,x軸也在圖裡。"})
    CHECK(diagnostics(text).empty());
}

TEST_CASE("a character for private use is told", "[repair]") {
  const auto found = diagnostics("這裡的鄰居還沒有說話。");
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.size() == 6);
  CHECK_FALSE(found[0].fix);
}

TEST_CASE("numbers that are signs are bytes of a run", "[repair]") {
  const auto found = diagnostics("這裡的河邊雜草�(bèi)采�⒛嗌秤俜e],鄰居們還在清理。");
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix.value_or(found[0].suggestion.value_or("")) == "叢生、泥沙淤積");
}

TEST_CASE("a replacement character is reported wherever it stands", "[repair]") {
  for (const char* text : {"這裡的消息�還沒有人說。", "�這裡的消息還沒有人說。", "這裡說abc��,還沒有人。", "�"}) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Kind::bytes);
    CHECK(found[0].span.of(text).find("�") != std::string_view::npos);
    CHECK_FALSE(found[0].fix);
  }
  CHECK(diagnostics("這裡說abc��,還沒有人。")[0].span.size() == 6);
}

TEST_CASE("a UTF-8 mark that was read as GBK is reported", "[repair]") {
  const auto suggestion = [](std::string_view text) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.begin == 9);
    CHECK_FALSE(found[0].fix);
    return found[0].suggestion.value_or("");
  };
  CHECK(suggestion("這裡說锛�還沒有人。") == "，");
  CHECK(suggestion("這裡說锛?還沒有人。") == "，");
  CHECK(suggestion("這裡說銆?還沒有人。") == "。");
  CHECK(suggestion("這裡說鈥�還沒有人。").empty());
}

TEST_CASE("a UTF-8 mark that was read as GBK is settled at the end of a line", "[repair]") {
  const auto mended = [](std::string_view text) { return corrected(text, diagnostics(text), false); };
  CHECK(mended("這裡說過銆�\n後來還有。") == "這裡說過。\n後來還有。");
  CHECK(mended("鄰居說:「這裡來過。銆?\n後來還有。") == "鄰居說:「這裡來過。」\n後來還有。");
  CHECK(mended("鄰居說:「這裡來過銆?\n後來還有。") == "鄰居說:「這裡來過銆?\n後來還有。");
}

TEST_CASE("text that makes sense only one byte off is reported", "[repair]") {
  // Without a byte of 圖書館星期日舉行, and of 昨天學校組織 whose last character then takes a letter.
  for (const char* text : {"還沒有人知道圖書鹦瞧谌张e行朗讀會,歡迎市民參加,後來還有。",
                           "還沒有人說滋鞂W校組織的春遊活動很好,大家都高興,後來還有。"}) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Kind::bytes);
    CHECK_FALSE(found[0].fix);
  }
  CHECK(diagnostics("這裡的ABC公司說APP很好用,T恤賣得好,後來還有。").empty());
  CHECK(diagnostics("這是為什麼?後來還說了什麼呢?還有卡拉OK嗎?").empty());
}

TEST_CASE("places are those of the source, whatever was taken out or fixed before them", "[repair]") {
  std::string text = "𠮷玉環(huán)市后半篇文章。\n";
  for (int i = 0; i < 20; ++i) text += "環(huán)發(fā)展。\n";
  const auto found = diagnostics(text);
  REQUIRE(found.size() == 42);
  CHECK(found[0].kind == Kind::gloss);
  CHECK(found[0].span.of(text) == "環(huán)");
  CHECK(found[1].kind == Kind::character);
  CHECK(found[1].span.of(text) == "后");
  const std::string report_of_it = report(text, found, "a.txt");
  CHECK(report_of_it.substr(0, report_of_it.find('\n'))
            .find("a.txt:1:3: reading: 𠮷玉[環(huán)]市后半篇 → 環 (reading left behind") == 0);
  CHECK(diagnostics_json(text, found).find("\"start\":3,\"end\":10,\"line\":1,\"column\":3,\"text\":\"環(huán)\"") !=
        std::string::npos);
  CHECK(edits_json(text, found) == "[{\"start\":11,\"end\":12,\"text\":\"後\"}]");
}

TEST_CASE("what glosses interrupt is fixed only where it stands in a row", "[repair]") {
  std::string text = "發(fā)展旅(lǚ)游,";
  for (int i = 0; i < 20; ++i) text += "環(huán)發(fā)展。\n";
  for (const Diagnostic& diagnostic : diagnostics(text)) {
    CHECK(diagnostic.span.end <= text.size());
    if (diagnostic.kind == Kind::character) CHECK(diagnostic.span.of(text) == "游");
  }
}

TEST_CASE("a story that cannot be opened is an error, and one as JSON has no readings", "[repair]") {
  CHECK(diagnose(lexicon(), lists(), "\xFF").error().code == ErrorCode::invalid_utf8);
  CHECK(diagnose(lexicon(), lists(), "{").error().code == ErrorCode::bad_json);
  const std::string json = "{\"articleBody\":[\"環(huán)發(fā)展(zhǎn)業(yè)。\",\"后半篇。\"]}";
  const auto found = diagnostics(json);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.of(json) == "后");
}

TEST_CASE("nothing in an empty text, and a report that says so", "[repair]") {
  CHECK(diagnostics("").empty());
  CHECK(report("", {}, "a") == "0 in all: 0 readings, 0 characters, 0 places of bytes\n");
  CHECK(diagnostics_json("", {}) == "{\"diagnostics\":[]}");
  CHECK(corrected("好", {}, true) == "好");
}
