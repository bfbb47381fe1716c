// Datelines of Taiwan, Hong Kong and overseas outlets.
#include "article_check.h"

using namespace fanjian::article;

TEST_CASE("a place that touches the reporter's name is cut off") {
  const Parsed t("(中央社記者王小明台北11日電)" + snow_hant);
  CHECK(t.dateline() == "中央社||台北|11日|電");
  CHECK(t.article.dateline->date.iso == "---11");
  CHECK(t.authors() == "記者:王小明");
  CHECK(t.article.author[0].affiliation == "中央社");
}

TEST_CASE("a name that contains a place keeps it") {
  const Parsed t("（中央社記者林嘉義高雄11日電）" + snow_hant);
  CHECK(t.authors() == "記者:林嘉義");
  CHECK(t.dateline() == "中央社||高雄|11日|電");
}

TEST_CASE("several reporters, and a two-character name, before a place") {
  CHECK(Parsed("（中央社記者王安、李遠山高雄市11日電）" + snow_hant).authors() == "記者:王安 記者:李遠山");
  CHECK(Parsed("（中央社記者王安台南11日電）" + snow_hant).dateline() == "中央社||台南|11日|電");
}

TEST_CASE("years of the Republic are read") {
  const Parsed t("（中央社記者林長順台北民國110年3月11日電）" + snow_hant);
  CHECK(t.article.dateline->date.iso == "2021-03-11");
  CHECK(t.article.dateline->date.raw == "民國110年3月11日");
}

TEST_CASE("special dispatches keep their mode") {
  CHECK(Parsed("（中央社記者江今葉華盛頓10日專電）" + snow_hant).dateline() == "中央社||華盛頓|10日|專電");
}

TEST_CASE("綜合外電報導 has a desk for an author") {
  const Parsed t("（中央社東京11日綜合外電報導）" + snow_hant);
  CHECK(t.dateline() == "中央社||東京|11日|報導");
  CHECK(t.authors() == "[綜合]");
}

TEST_CASE("a message service has its day in digits") {
  const Parsed t("（中央社訊息服務20210311 10:20:30）" + snow_hant);
  CHECK(t.dateline() == "中央社|訊息服務||20210311|");
  CHECK(t.article.dateline->date.iso == "2021-03-11");
}

TEST_CASE("reporter, slash, place and 報導") {
  for (const char* head : {"〔記者王安／台北報導〕", "【記者王安╱台北報導】", "（記者王安/台北報導）",
                           "[記者王安｜台北報導]", "記者王安／台北報導\n", "記者王安／台北報導　"}) {
    INFO(head);
    const Parsed t(head + snow_hant);
    CHECK(t.dateline() == "||台北||報導");
    CHECK(t.authors() == "記者:王安");
    CHECK(t.texts(Role::lead) == Strings{snow_hant});
  }
}

TEST_CASE("a desk is not a person") {
  const Parsed t("〔體育中心／綜合報導〕" + snow_hant);
  CHECK(t.authors() == "[體育中心] [綜合]");
  CHECK(t.dateline() == "||||報導");
  CHECK(Parsed("〔即時新聞／綜合報導〕" + snow_hant).authors() == "[即時新聞] [綜合]");
}

TEST_CASE("after a desk a name is a person, a place a place") {
  const Parsed named("娛樂中心／王安報導\n" + snow_hant);
  CHECK(named.authors() == "[娛樂中心] :王安");
  CHECK(named.dateline() == "||||報導");
  const Parsed placed("地方中心／高雄報導\n" + snow_hant);
  CHECK(placed.authors() == "[地方中心]");
  CHECK(placed.dateline() == "||高雄||報導");
}

TEST_CASE("two slashes set a photographer apart") {
  const Parsed t("記者王安／攝影李遠山／台北報導\n" + snow_hant);
  CHECK(t.authors() == "記者:王安");
  CHECK(t.contributors() == "攝影:李遠山");
  CHECK(t.dateline() == "||台北||報導");
}

TEST_CASE("an outlet before the reporter publishes the story") {
  const Parsed t("〔自由時報記者王安／台北報導〕" + snow_hant);
  CHECK(t.dateline() == "自由時報||台北||報導");
  CHECK(t.authors() == "記者:王安");
  CHECK(Parsed("【聯合報╱記者王安／台北報導】" + snow_hant).dateline() == "聯合報||台北||報導");
  CHECK(Parsed("聯合報 記者王安／台北即時報導\n" + snow_hant).dateline() == "聯合報||台北||即時報導");
}

TEST_CASE("correspondents abroad have a post in their role") {
  const Parsed t("〔駐美特派記者曹若芬／華盛頓十日報導〕" + snow_hant);
  CHECK(t.authors() == "駐美特派記者:曹若芬");
  CHECK(t.dateline() == "||華盛頓|十日|報導");
}

TEST_CASE("names may stand without a role where place and 報導 follow") {
  const Parsed t("王安 李遠山 / 台北報導\n" + snow_hant);
  CHECK(t.authors() == ":王安 :李遠山");
  CHECK(t.dateline() == "||台北||報導");
}

TEST_CASE("Hong Kong papers sign in black brackets") {
  CHECK(Parsed("【本報訊】" + snow_hant).dateline() == "本報||||訊");
  CHECK(Parsed("【明報專訊】" + snow_hant).dateline() == "明報||||專訊");
  CHECK(Parsed("【星島日報報道】" + snow_hant).dateline() == "星島日報||||報道");
  CHECK(Parsed("《經濟通通訊社１１日專訊》" + snow_hant).dateline() == "經濟通通訊社|||１１日|專訊");
}

TEST_CASE("a signature follows the black bracket") {
  const Parsed bracket("【文匯網訊】（記者 王安 深圳報道）" + snow_hant);
  CHECK(bracket.dateline() == "文匯網||深圳||訊");
  CHECK(bracket.authors() == "記者:王安");
  const Parsed bare("【大公報訊】記者王安北京報道：" + snow_hant);
  CHECK(bare.dateline() == "大公報||北京||訊");
  CHECK(bare.texts(Role::lead) == Strings{snow_hant});
}

TEST_CASE("本報綜合報道 is the paper's desk") {
  const Parsed t("【本報綜合報道】" + snow_hant);
  CHECK(t.dateline() == "本報||||報道");
  CHECK(t.authors() == "[綜合]");
}

TEST_CASE("South-East Asian papers give place and day alone") {
  CHECK(Parsed("（吉隆坡11日讯）" + snow_hans).dateline() == "||吉隆坡|11日|讯");
  CHECK(Parsed("（新加坡讯）" + snow_hans).dateline() == "||新加坡||讯");
}

TEST_CASE("overseas papers sign twice") {
  const Parsed t("【大紀元2021年03月11日訊】（大紀元記者王安台灣台北報導）" + snow_hant);
  CHECK(t.dateline() == "大紀元||台灣台北|2021年03月11日|訊");
  CHECK(t.authors() == "大紀元記者:王安");
}

TEST_CASE("foreign agencies in Chinese") {
  CHECK(Parsed("法新社巴黎11日電 " + snow_hant).dateline() == "法新社||巴黎|11日|電");
  CHECK(Parsed("路透社東京3月11日電 - " + snow_hant).texts(Role::lead) == Strings{snow_hant});
  CHECK(Parsed("路透北京3月11日 - " + snow_hans).dateline() == "路透||北京|3月11日|");
}
