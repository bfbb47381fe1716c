// Bylines: in lines of their own, at the end, and how names are cut.
#include "article/head/byline.h"
#include "article/head/name_patterns.h"
#include "article/head/place.h"
#include "article_check.h"

using namespace fanjian::article;

namespace {
const std::string body = "\n一场雪落在长城上，天亮时停了，人们还在排队。";
}

TEST_CASE("a byline of its own line names its outlet in the role") {
  const Parsed t("本报记者 王安 本报通讯员 李远山" + body);
  CHECK(t.roles() == "byline lead");
  CHECK(t.authors() == "本报记者:王安");
  CHECK(t.contributors() == "本报通讯员:李远山");
  CHECK(t.dateline() == "none");
}

TEST_CASE("a byline with place and 报道 is a dateline") {
  const Parsed t("大众网·海报新闻记者 王安 济南报道" + body);
  CHECK(t.dateline() == "大众网·海报新闻||济南||报道");
  CHECK(t.authors() == "记者:王安");
}

TEST_CASE("glued names are cut at their surnames") {
  CHECK(Parsed("本报讯(通讯员路小风张泽山陈灵)" + snow_hans).contributors() ==
        "通讯员:路小风 通讯员:张泽山 通讯员:陈灵");
  CHECK(Parsed("本报记者王小明李大同" + body).authors() == "本报记者:王小明 本报记者:李大同");
}

TEST_CASE("compound surnames hold together") {
  CHECK(Parsed("新华社北京3月11日电（记者 司马青 欧阳小小 单于飞）" + snow_hans).authors() ==
        "记者:司马青 记者:欧阳小小 记者:单于飞");
  CHECK(Parsed("記者歐陽若娜、司馬中山／台北報導\n" + snow_hant).authors() == "記者:歐陽若娜 記者:司馬中山");
}

TEST_CASE("a two-character name set apart to the width of three is one name") {
  CHECK(Parsed("新华社北京3月11日电（记者姚若芳、刘　慧）" + snow_hans).authors() == "记者:姚若芳 记者:刘慧");
  CHECK(Parsed("本报记者 王 安 李远山" + body).authors() == "本报记者:王安 本报记者:李远山");
}

TEST_CASE("names of other peoples are taken whole between separators") {
  CHECK(Parsed("新华社乌鲁木齐3月11日电（记者 阿依古丽·买买提、李远）" + snow_hans).authors() ==
        "记者:阿依古丽·买买提 记者:李远");
}

TEST_CASE("separators are commas, spaces, slashes and nothing") {
  for (const char* names : {"王小明、李大同", "王小明 李大同", "王小明　李大同", "王小明,李大同", "王小明，李大同",
                            "王小明/李大同", "王小明李大同"}) {
    INFO(names);
    CHECK(Parsed("本报讯（记者 " + std::string(names) + "）" + snow_hans).authors() == "记者:王小明 记者:李大同");
  }
}

TEST_CASE("roles change within a byline") {
  const Parsed t("本报讯（记者王安 见习记者谷岳 通讯员于得水 实习生卜小满）" + snow_hans);
  CHECK(t.authors() == "记者:王安 见习记者:谷岳");
  CHECK(t.contributors() == "通讯员:于得水 实习生:卜小满");
}

TEST_CASE("roles glued to the name before them are found") {
  const Parsed t("本报讯（记者王小明通讯员李大山）" + snow_hans);
  CHECK(t.authors() == "记者:王小明");
  CHECK(t.contributors() == "通讯员:李大山");
}

TEST_CASE("words and pictures by slash") {
  const Parsed t("文/王安 图/李远山" + body);
  CHECK(t.authors() == "文:王安");
  CHECK(t.contributors() == "图:李远山");
  CHECK(Parsed("撰文／王安 攝影／李遠山" + body).contributors() == "攝影:李遠山");
  CHECK(Parsed("文/图 记者 王安" + body).authors() == "记者:王安");
}

TEST_CASE("a role may follow its bearer") {
  const Parsed t("记者 王小明/文 李红/图" + body);
  CHECK(t.authors() == "文:王小明");
  CHECK(t.contributors() == "图:李红");
}

TEST_CASE("editors are neither authors nor contributors") {
  const Parsed t("每经记者 王安    每经编辑 李远山" + body);
  CHECK(t.authors() == "每经记者:王安");
  CHECK(t.contributors().empty());
}

TEST_CASE("a square before the byline is passed over") {
  CHECK(Parsed("■本报记者 王安 通讯员 赵可" + body).authors() == "本报记者:王安");
}

TEST_CASE("a byline at the end, in its own line or after the last sentence") {
  const Parsed line(snow_hans + "天亮时停了。\n（记者 王安 通讯员 贺岩）");
  CHECK(line.roles() == "lead byline");
  CHECK(line.contributors() == "通讯员:贺岩");
  const Parsed after(snow_hans + "天亮时停了。（记者 王安）");
  CHECK(after.roles() == "lead byline");
  CHECK(after.authors() == "记者:王安");
  CHECK(after.texts(Role::lead) == Strings{snow_hans + "天亮时停了。"});
  CHECK(Parsed(snow_hant + "天亮時停了。（王安）").authors() == ":王安");
}

TEST_CASE("a bracket that is no name stays in the sentence") {
  CHECK(Parsed(snow_hans + "天亮时停了。（左起）").roles() == "lead");
  CHECK(Parsed(snow_hans + "全程约130分钟（含休息）。").roles() == "lead");
}

TEST_CASE("a dateline may end its bracket with the reporter") {
  const Parsed t("（新华社北京3月11日电 记者王安）" + snow_hans);
  CHECK(t.dateline() == "新华社||北京|3月11日|电");
  CHECK(t.authors() == "记者:王安");
}

TEST_CASE("sentences that begin with a role are no bylines") {
  for (const char* text : {"記者王安接到通知時，雪已經停了。", "记者节快乐", "实习生活开始了", "本报评论员文章",
                           "编辑部的灯还亮着。", "评论员说得好"}) {
    INFO(text);
    CHECK(Parsed(std::string(text) + body).authors().empty());
  }
}

TEST_CASE("an author's name alone below the headline is a byline") {
  const Parsed t("好家风代代传\n王小明" + body);
  CHECK(t.roles() == "headline byline lead");
  CHECK(t.authors() == ":王小明");
}

TEST_CASE("a credit that names the author makes him one") {
  CHECK(Parsed("雪夜\n来源：海州日报 作者：王小明" + body).authors() == "作者:王小明");
}

TEST_CASE("cut_names prefers the likelier surnames") {
  CHECK(cut_names(U"张三李四") == std::vector<std::size_t>{0, 2});
  CHECK(cut_names(U"陈李美华") == std::vector<std::size_t>{0});
  CHECK(cut_names(U"王小明李大同赵可") == std::vector<std::size_t>{0, 3, 6});
  CHECK(cut_names(U"") == std::vector<std::size_t>{0});
}

TEST_CASE("places are known with their endings and within one another") {
  CHECK(is_known_place(U"高雄市"));
  CHECK(is_known_place(U"台湾台北"));
  CHECK(is_known_place(U"北京/华盛顿"));
  CHECK_FALSE(is_known_place(U"王安台北"));
}
