// Datelines of mainland agencies, papers and sites.
#include "article_check.h"

using namespace fanjian::article;

TEST_CASE("a provincial site names its channel and three correspondents") {
  const Parsed t("浙江在線-臺州頻道3月12日訊(浙江在線通訊員 林文 張若水 陳靈)今年春天來得早。");
  CHECK(t.dateline() == "浙江在線|臺州頻道||3月12日|訊");
  CHECK(t.article.dateline->date.iso == "--03-12");
  CHECK(t.contributors() == "浙江在線通訊員:林文 浙江在線通訊員:張若水 浙江在線通訊員:陳靈");
  CHECK(t.article.contributor[0].affiliation == "浙江在線");
  CHECK(t.roles() == "dateline lead");
  CHECK(t.texts(Role::lead) == Strings{"今年春天來得早。"});
}

TEST_CASE("the runs of a dateline carry its parts") {
  const Parsed t("新华社北京3月11日电（记者 王安、李远山）" + snow_hans);
  CHECK(t.runs(Part::publisher) == Strings{"新华社"});
  CHECK(t.runs(Part::location) == Strings{"北京"});
  CHECK(t.runs(Part::date) == Strings{"3月11日"});
  CHECK(t.runs(Part::mode) == Strings{"电"});
  CHECK(t.runs(Part::role_name) == Strings{"记者"});
  CHECK(t.runs(Part::person) == Strings{"王安", "李远山"});
}

TEST_CASE("a place whose name begins like an outlet's date is still a place") {
  const Parsed t("新华社联合国3月2日电联合国一个小组2日开会。");
  CHECK(t.dateline() == "新华社||联合国|3月2日|电");
  CHECK(t.texts(Role::lead) == Strings{"联合国一个小组2日开会。"});
}

TEST_CASE("the body may follow 电 without a separator") {
  CHECK(Parsed("新华社北京3月11日电商务部今天发布数据。").texts(Role::lead) == Strings{"商务部今天发布数据。"});
  CHECK(Parsed("新华社北京3月11日电台湾青年来了。").texts(Role::lead) == Strings{"台湾青年来了。"});
}

TEST_CASE("a site needs no place") {
  CHECK(Parsed("中新網3月11日電 一場雪落在長城上。").dateline() == "中新網|||3月11日|電");
  CHECK(Parsed("中新网客户端北京3月11日电 " + snow_hans).dateline() == "中新网客户端||北京|3月11日|电");
}

TEST_CASE("the date may stand before the place") {
  CHECK(Parsed("今视网3月12日南昌讯 " + snow_hans).dateline() == "今视网||南昌|3月12日|讯");
}

TEST_CASE("an hour after the date is passed over") {
  CHECK(Parsed("华龙网3月11日6时讯（记者 王安）" + snow_hans).dateline() == "华龙网|||3月11日|讯");
}

TEST_CASE("dates are read in full-width digits") {
  const Parsed t("据新华社昆明２０２１年７月１８日电　" + snow_hans);
  CHECK(t.article.dateline->date.raw == "２０２１年７月１８日");
  CHECK(t.article.dateline->date.iso == "2021-07-18");
}

TEST_CASE("dates are read in Chinese numerals") {
  CHECK(Parsed("新華社北京三月十一日電 " + snow_hant).article.dateline->date.iso == "--03-11");
  CHECK(Parsed("新華社北京二○二一年三月廿一日電 " + snow_hant).article.dateline->date.iso == "2021-03-21");
}

TEST_CASE("the first date after 讯 belongs to the sentence") {
  const Parsed t("本报讯（记者 王安）3月9日，一场雪落在长城上。");
  CHECK(t.dateline() == "本报||||讯");
  CHECK(t.texts(Role::lead) == Strings{"3月9日，一场雪落在长城上。"});
}

TEST_CASE("a paper's own report needs no bracket") {
  CHECK(Parsed("本报讯 " + snow_hans).dateline() == "本报||||讯");
  CHECK(Parsed("本报北京3月11日电（记者王安）" + snow_hans).dateline() == "本报||北京|3月11日|电");
  CHECK(Parsed("新京报快讯（记者王安）" + snow_hans).dateline() == "新京报||||快讯");
}

TEST_CASE("a colon after the mode belongs to the dateline") {
  const Parsed t("央视网消息：" + snow_hans);
  CHECK(t.dateline() == "央视网||||消息");
  CHECK(t.texts(Role::lead) == Strings{snow_hans});
}

TEST_CASE("a programme in brackets after the mode belongs to the dateline") {
  CHECK(Parsed("央视网消息（新闻联播）：" + snow_hans).texts(Role::lead) == Strings{snow_hans});
}

TEST_CASE("an agency may be quoted") {
  CHECK(Parsed("據新華社電，" + snow_hant).dateline() == "新華社||||電");
  CHECK(Parsed("据新华社北京3月11日电 " + snow_hans).dateline() == "新华社||北京|3月11日|电");
}

TEST_CASE("what a sentence says of an outlet is no dateline") {
  for (const char* text :
       {"據某報報道，一場雪落在長城上。", "据法新社报道，一场雪落在铁塔上。",
        "据央视新闻客户端消息，一场雪落在长城上。", "星島日報報道，一場雪落在獅子山上。",
        "据《海州日报》3月11日报道，一场雪落在长城上。", "本报将于3月12日起改版，敬请留意。",
        "新华社记者从会上获悉，今年的雪水足够两季灌溉。", "记者3月11日从气象局获悉，雪将在夜里落下。",
        "上午九時，電報局門口排起長隊，訊號燈亮了三次。", "通讯员的马死了，信还是送到了。"}) {
    INFO(text);
    const Parsed t(text);
    CHECK(t.dateline() == "none");
    CHECK(t.roles() == "lead");
  }
}

TEST_CASE("電 is not the first half of 電影 unless an agency sent it") {
  CHECK(Parsed("本报3月11日电影节开幕，一场雪落在长城上。").dateline() == "none");
}

TEST_CASE("a title after 电题 is the headline") {
  const Parsed t("新华社上海3月11日电题：一条弄堂的早晨\n" + snow_hans);
  CHECK(t.article.headline == "一条弄堂的早晨");
  CHECK(t.roles() == "dateline headline lead");
}

TEST_CASE("an outlet in no list is known by its shape") {
  CHECK(Parsed("江城在线3月12日讯 " + snow_hans).dateline() == "江城在线|||3月12日|讯");
  CHECK(Parsed("白鹭洲晚报讯（记者 王安）" + snow_hans).dateline() == "白鹭洲晚报||||讯");
}

TEST_CASE("a second outlet inside the bracket is its reporter's") {
  const Parsed t("浙江在线3月12日讯（钱江晚报·小时新闻记者 王安 通讯员 李远山）" + snow_hans);
  CHECK(t.dateline() == "浙江在线|||3月12日|讯");
  CHECK(t.authors() == "钱江晚报·小时新闻记者:王安");
  CHECK(t.article.author[0].affiliation == "钱江晚报·小时新闻");
  CHECK(t.contributors() == "通讯员:李远山");
}

TEST_CASE("two outlets joined by a dash are publisher and department") {
  CHECK(Parsed("经济日报-中国经济网北京3月11日讯（记者王安）" + snow_hans).dateline() ==
        "经济日报|中国经济网|北京|3月11日|讯");
}

TEST_CASE("a bracket may stand between the outlet and the mode") {
  const Parsed t("财联社（上海，编辑 王安）讯，" + snow_hans);
  CHECK(t.dateline() == "财联社||上海||讯");
  CHECK(t.texts(Role::lead) == Strings{snow_hans});
}

TEST_CASE("names follow a slash in southern papers") {
  const Parsed t("南方日报讯（记者/王安 通讯员/李远山）" + snow_hans);
  CHECK(t.authors() == "记者:王安");
  CHECK(t.contributors() == "通讯员:李远山");
}

TEST_CASE("names without a bracket end at 报道") {
  const Parsed t("羊城晚报讯 记者王安、通讯员李远山报道：" + snow_hans);
  CHECK(t.authors() == "记者:王安");
  CHECK(t.contributors() == "通讯员:李远山");
  CHECK(t.texts(Role::lead) == Strings{snow_hans});
}

TEST_CASE("later agencies in a round-up have datelines of their own") {
  const Parsed t(
      "國際短訊\n法新社巴黎11日電 塞納河漲了三次。\n路透社倫敦11日電 大鐘慢了四分鐘。\n"
      "中央社東京11日電 列車早到九秒，公司道歉。");
  CHECK(t.roles() == "headline dateline lead dateline paragraph dateline paragraph");
  CHECK(t.dateline() == "法新社||巴黎|11日|電");
}

TEST_CASE("between names and the day stands a place, whether a list knows it or not") {
  const auto read = [](const std::string& lead_in) {
    const Parsed t("颱風來了全市停課\n" + lead_in + "今天上午十點，水已經退了，船也回來了。\n");
    if (!t.article.dateline) return std::string("none");
    std::string said = t.article.dateline->location + "|";
    for (const auto& person : t.article.author) said += " " + person.name;
    return said;
  };
  CHECK(read("（中央社記者林書瑋台北3日電）") == "台北| 林書瑋");
  CHECK(read("（中央社記者林書瑋海州3日電）") == "海州| 林書瑋");
  CHECK(read("（中央社記者林書瑋海州專電）") == "海州| 林書瑋");
  CHECK(read("（中央社記者林書瑋、王安海州3日電）") == "海州| 林書瑋 王安");
  CHECK(read("（中央社記者林書瑋王安海州3日電）") == "海州| 林書瑋 王安");
  CHECK(read("（新华社记者程远海州3月3日电）") == "海州| 程远");
  // By its ending.
  CHECK(read("（中央社記者歐陽青石峽縣3日電）") == "石峽縣| 歐陽青");
  CHECK(read("（中央社記者王安白鷺灣3日電）") == "白鷺灣| 王安");
  CHECK(read("（中央社記者王安海州縣石峽鄉3日電）") == "海州縣石峽鄉| 王安");
  // Names alone are no place, nor is who wrote.
  CHECK(read("（中央社記者林書瑋王安3日電）") == "| 林書瑋 王安");
  CHECK(read("（中央社記者林書瑋3日電）") == "| 林書瑋");
}
