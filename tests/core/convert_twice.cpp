// Text that was made Simplified once is Simplified: made so again, it stays as it is.
#include <string>
#include <string_view>
#include <utility>

#include "check.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "dictionary/embedded.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

std::string simplified(std::string_view text, Variety from) {
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  std::string out;
  Converter(lexicon.value(), {from, Variety::hans}).convert(text, out);
  return out;
}

void stays(std::string_view text, std::string_view once) {
  for (const Variety from : {Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    const std::string first = simplified(text, from);
    CHECK(first == once);
    CHECK(simplified(first, from) == once);
  }
}

}  // namespace

TEST_CASE("a name that keeps its character keeps it when its surname and its title are Simplified") {
  stays("吳委員育昇：請問市長。", "吴委员育昇：请问市长。");
  stays("謝處長煥乾說明。", "谢处长焕乾说明。");
  stays("出席的有陳昇瑋、紀俊乾、楊昇達。", "出席的有陈昇玮、纪俊乾、杨昇达。");
  stays("張老師其乾，游代表乾賜。", "张老师其乾，游代表乾赐。");
}

TEST_CASE("著 of authorship is recognised among Simplified neighbours, too") {
  stays("她一生著書立說。", "她一生著书立说。");
  stays("他的譯著和論著很多，道理彰明較著。", "他的译著和论著很多，道理彰明较著。");
  stays("此後著有三書，后著書十卷。", "此后著有三书，后著书十卷。");
  stays("這是新著錄的一件。", "这是新著录的一件。");
}

TEST_CASE("the particle is written 着 beside Simplified neighbours too") {
  for (const auto& [text, once] : {std::pair{"拿著名单走", "拿着名单走"},
                                   {"打著名号", "打着名号"},
                                   {"顶著名誉受损", "顶着名誉受损"},
                                   {"活著作证", "活着作证"},
                                   {"议论著这事", "议论着这事"}})
    CHECK(simplified(text, Variety::hant) == once);
}

TEST_CASE("a word that keeps a Traditional character keeps it in Simplified text") {
  stays("乾清宮裡，旋乾轉坤，乾綱獨斷。", "乾清宫里，旋乾转坤，乾纲独断。");
  stays("他風流蘊藉，唱變徵之聲。", "他风流蕴藉，唱变徵之声。");
  stays("於潛縣的祇園。", "於潜县的祇园。");
}

TEST_CASE("a word of Simplified text is not cut into another of Traditional text") {
  stays("這是什麼女子，怎麼子孫不知？", "这是什么女子，怎么子孙不知？");
  stays("船打壞了，又破壞土地。", "船打坏了，又破坏土地。");
  stays("大家湊份子作賀。", "大家凑份子作贺。");
}

TEST_CASE("a word that the Mainland writes with another character comes back as it writes it") {
  const auto round = [](std::string_view text, Variety to) {
    static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
    std::string out;
    Converter(lexicon.value(), {Variety::hans, to}).convert(text, out);
    return std::pair(out, simplified(out, to));
  };
  for (const Variety to : {Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    for (const char* text : {"难以想象，想象力", "受到熏陶和熏染", "秋筱宫来访", "这一家俱乐部"})
      CHECK(round(text, to).second == text);
    CHECK(round("这一家俱乐部", to).first == "這一家俱樂部");
    CHECK(round("难以想象", to).first == "難以想像");
  }
  stays("我想像他一樣自由。", "我想像他一样自由。");
}
