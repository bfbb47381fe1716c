// Words in which a character of Simplified was left behind, each of them, and what one is none beside.
#include "repair/report.h"
#include "repair_support.h"

using namespace fanjian;
using namespace fanjian::repair;

namespace {

std::string mended(const std::string& text) { return corrected(text, diagnostics(text), true); }

constexpr std::pair<const char*, const char*> words[] = {
    {"旅游", "旅遊"}, {"導游", "導遊"}, {"游客", "遊客"}, {"游覽", "遊覽"}, {"游戲", "遊戲"}, {"游行", "遊行"},
    {"郊游", "郊遊"}, {"游玩", "遊玩"}, {"沖鋒", "衝鋒"}, {"沖突", "衝突"}, {"沖擊", "衝擊"}, {"沖刺", "衝刺"},
    {"沖動", "衝動"}, {"准備", "準備"}, {"標准", "標準"}, {"聯系", "聯繫"}, {"維系", "維繫"}, {"關系", "關係"},
    {"這里", "這裡"}, {"那里", "那裡"}, {"哪里", "哪裡"}, {"里面", "裡面"}, {"里頭", "裡頭"}, {"里邊", "裡邊"},
    {"制造", "製造"}, {"制品", "製品"}, {"制片", "製片"}, {"制成", "製成"}, {"制程", "製程"}, {"制作", "製作"},
    {"繪制", "繪製"}, {"印制", "印製"}, {"監制", "監製"}, {"研制", "研製"}, {"客制", "客製"}, {"其余", "其餘"},
    {"業余", "業餘"}, {"剩余", "剩餘"}, {"多余", "多餘"}, {"余額", "餘額"}, {"云端", "雲端"}, {"云集", "雲集"},
    {"烏云", "烏雲"}, {"云霄", "雲霄"}, {"舍得", "捨得"}, {"舍棄", "捨棄"}, {"施舍", "施捨"}, {"割舍", "割捨"},
    {"難舍", "難捨"}, {"精致", "精緻"}, {"細致", "細緻"}, {"征收", "徵收"}, {"征求", "徵求"}, {"征稅", "徵稅"},
    {"征集", "徵集"}, {"特征", "特徵"}, {"象征", "象徵"}, {"放松", "放鬆"}, {"輕松", "輕鬆"}, {"寬松", "寬鬆"},
    {"松懈", "鬆懈"}, {"面包", "麵包"}, {"面粉", "麵粉"}, {"頭發", "頭髮"}, {"理發", "理髮"}, {"白發", "白髮"},
    {"美發", "美髮"}, {"并且", "並且"}, {"并非", "並非"}, {"并不", "並不"}, {"并無", "並無"}, {"并未", "並未"},
    {"并列", "並列"}, {"怎么", "怎麼"}, {"什么", "什麼"}, {"甚么", "甚麼"}, {"這么", "這麼"}, {"那么", "那麼"},
    {"多么", "多麼"}, {"要么", "要麼"}, {"批準", "批准"}, {"復制", "複製"}, {"復製", "複製"}, {"雜志", "雜誌"},
    {"核準", "核准"}, {"準許", "准許"}, {"劃船", "划船"}, {"劃槳", "划槳"}, {"曆史", "歷史"}, {"經曆", "經歷"},
    {"學曆", "學歷"}, {"履曆", "履歷"}, {"曆程", "歷程"}, {"來曆", "來歷"}, {"農歷", "農曆"}, {"日歷", "日曆"},
    {"陽歷", "陽曆"}, {"陰歷", "陰曆"}};

}  // namespace

TEST_CASE("each word of the list is written as Traditional writes it", "[repair]") {
  for (const auto& [left, right] : words) {
    INFO(left);
    CHECK(mended(std::string("舊報紙還說,「") + left + "」是誰寫的?") ==
          std::string("舊報紙還說,「") + right + "」是誰寫的?");
  }
}

TEST_CASE("what stands nowhere in Traditional is written as it is there", "[repair]") {
  for (const auto& [left, right] : {std::pair{"后來", "後來"},
                                    {"干部", "幹部"},
                                    {"規范", "規範"},
                                    {"斗爭", "鬥爭"},
                                    {"于是", "於是"},
                                    {"胡須", "鬍鬚"},
                                    {"防御", "防禦"},
                                    {"憂郁", "憂鬱"},
                                    {"技术", "技術"},
                                    {"种子", "種子"},
                                    {"朴素", "樸素"},
                                    {"蘿卜", "蘿蔔"},
                                    {"骯臟", "骯髒"},
                                    {"沈陽", "瀋陽"},
                                    {"五岳", "五嶽"}}) {
    INFO(left);
    CHECK(mended(std::string("舊報紙還說,「") + left + "」是誰寫的?") ==
          std::string("舊報紙還說,「") + right + "」是誰寫的?");
  }
}

TEST_CASE("water that strikes is 沖擊, and 系 of a school is no 係", "[repair]") {
  for (const char* water : {"水", "浪", "河", "海", "潮", "洪", "雨", "沙", "灘", "岸"}) {
    INFO(water);
    CHECK(diagnostics(std::string("舊報紙說,") + water + "沖擊了牆。").empty());
  }
  CHECK(mended("舊報紙說,消息沖擊了股市。") == "舊報紙說,消息衝擊了股市。");
  for (const char* behind : {"科", "所", "主", "(", "（", "／", "/"}) {
    INFO(behind);
    CHECK(diagnostics(std::string("舊報紙說,這是關系") + behind + "的。").empty());
  }
}

TEST_CASE("what both spellings write is left, a word for each", "[repair]") {
  for (const char* word :
       {"編制", "擬制", "復習", "志向", "幽并", "并州", "后座", "余家",   "就范", "沖破", "占有", "台灣",
        "雇用", "梁木", "巨款", "匯集", "咸菜", "酒曲", "村里", "學券制", "景致", "借口", "不舍"}) {
    INFO(word);
    CHECK(diagnostics(std::string("舊報紙還說,「") + word + "」是誰寫的?").empty());
  }
}

TEST_CASE("a word of the list is one only within the words of the text", "[repair]") {
  // Another word begins or ends within it, and goes on outside.
  for (const char* text : {"舊報紙說,他在多余姚住。", "舊報紙說,這是誰家里面館。"}) {
    INFO(text);
    for (const Diagnostic& one : diagnostics(text)) CHECK(one.span.of(text) == "");
  }
  // Two words that meet in a character are both written, as one.
  const std::string text = "舊報紙說,這里面還有誰?";
  const auto found = diagnostics(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.of(text) == "里");
  CHECK(found[0].reason.code == DiagnosticReason::Code::phrase);
  CHECK(found[0].reason.text == "這裡面");
}

TEST_CASE("wrong characters beside one another are one where one phrase decides them", "[repair]") {
  const std::string text = "舊報紙說,他的胡须還在,后來干部來了。";
  const auto found = diagnostics(text);
  REQUIRE(found.size() == 3);
  CHECK(found[0].span.of(text) == "胡须");
  CHECK(found[0].fix == "鬍鬚");
  CHECK(found[0].reason.text == "鬍鬚");
  CHECK(found[1].span.of(text) == "后");
  CHECK(found[2].span.of(text) == "干");
  CHECK(found[2].reason.text == "幹部");
}

TEST_CASE("each line is judged by itself, at the end of the text too", "[repair]") {
  const std::string text = "舊報紙說,旅游。\n\n這說的是旅游";
  const auto found = diagnostics(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].span.begin == std::string("舊報紙說,旅").size());
  CHECK(found[1].span.end == text.size());
  CHECK(mended("舊報紙說,旅游") == "舊報紙說,旅遊");
  CHECK(mended("游戲是舊報紙說的") == "遊戲是舊報紙說的");
}

TEST_CASE("a line with more of Traditional than of Simplified is one of Traditional", "[repair]") {
  CHECK(mended("舊報紙還說話。\n這裡说的旅游") == "舊報紙還說話。\n這裡说的旅遊");
  CHECK(diagnostics("舊報紙還說話。\n这里说的旅游").empty());
}

TEST_CASE("water near a blow is water's, further off it is none", "[repair]") {
  const std::string off = "舊報紙說,水從東邊門前過去還沒有人知道的";  // more than ten characters before
  CHECK(mended(off + "沖擊了牆。") == off + "衝擊了牆。");
  CHECK(diagnostics("舊報紙說,他說水還沒有退去的沖擊。").empty());
  CHECK(diagnostics("舊報紙說,沖擊的還有海。").empty());
  CHECK(mended("舊報紙說,這是關系") == "舊報紙說,這是關係");
  for (const char* behind : {"科", "所", "主"})
    CHECK(mended(std::string("舊報紙說,這是標准") + behind + "說的。") ==
          std::string("舊報紙說,這是標準") + behind + "說的。");
}

TEST_CASE("what stands alone is fixed where the context leaves no doubt, and only 后 and 干", "[repair]") {
  using Code = DiagnosticReason::Code;
  for (const char* text : {"舊報紙說,三年后這裡變了。", "舊報紙說,后勤的人來了。"}) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].fix == "後");
    CHECK(found[0].reason.code == Code::context);
    CHECK(found[0].reason.number == 100);
    CHECK(found[0].reason.text.empty());
  }
  for (const char* text : {"舊報紙說,他走后大家還在談。", "舊報紙說,這件事他不想干。", "舊報紙說,范先生來了。",
                           "舊報紙說,丑角還沒有來。", "舊報紙說,請于小姐說話。"}) {
    INFO(text);
    CHECK(diagnostics(text).empty());
  }
}

TEST_CASE("a phrase that holds a character decides it, wherever in the phrase it stands", "[repair]") {
  for (const auto& [left, phrase] : {std::pair{"他說干就走,之后他來了。", "之後"},
                                     {"紙上的后面那個人。", "後面"},
                                     {"他干活很快。", "幹活"},
                                     {"骨干的隊員。", "骨幹"},
                                     {"五岳歸來。", "五嶽"},
                                     {"沈陽的人。", "瀋陽"}}) {
    const std::string text = std::string("舊報紙說,") + left;
    INFO(text);
    const auto found = diagnostics(text);
    REQUIRE_FALSE(found.empty());
    CHECK(found.back().reason.code == DiagnosticReason::Code::phrase);
    CHECK(found.back().reason.text == phrase);
  }
}
