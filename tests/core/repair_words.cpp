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
    {"多么", "多麼"}, {"要么", "要麼"}};

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
                                    {"朴素", "樸素"}}) {
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
