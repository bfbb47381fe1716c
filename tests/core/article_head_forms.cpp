// What a line begins with, form by form: outlet, place, day, mode, who wrote, and where the sentence begins.
#include "article_head_check.h"

using namespace fanjian::article;

namespace {
const std::string s = "雪停了。";
}

TEST_CASE("a story is sent in every mode, by an outlet, from a place, on a day") {
  for (const char* mode : {"电", "专电", "新媒体专电", "体育专电", "财经专电", "急电", "特电", "快电", "讯", "专讯",
                           "快讯", "特讯", "综讯", "简讯", "短讯"}) {
    INFO(mode);
    CHECK(head("海州社北京3月11日" + std::string(mode) + s) ==
          "publisher=海州社 location=北京 date=3月11日 mode=" + std::string(mode) + " > " + s);
  }
  for (const char* mode :
       {"电讯",     "消息",     "报道",     "报导",     "即时报道", "即时报导", "连线报道", "现场报道",
        "现场报导", "独家报道", "独家报导", "专题报道", "专题报导", "采访报道", "采访报导", "深度报道",
        "专访报道", "摄影报道", "摄影报导", "整理报道", "整理报导", "快报",     "图片报道"}) {
    INFO(mode);
    CHECK(head("海州社北京3月11日" + std::string(mode) + "　" + s) ==
          "publisher=海州社 location=北京 date=3月11日 mode=" + std::string(mode) + " > 　" + s);
    CHECK(head("海州社北京3月11日" + std::string(mode) + "：" + s) ==
          "publisher=海州社 location=北京 date=3月11日 mode=" + std::string(mode) + " > " + s);
  }
  CHECK(head("海州社信息：" + s) == "publisher=海州社 mode=信息 > " + s);
  CHECK(head("海州社信息 " + s) == "none");
  CHECK(head("海州社消息，" + s) == "publisher=海州社 mode=消息 > " + s);
  CHECK(head("海州社报道，" + s) == "none");
  CHECK(head("据海州社报道 " + s) == "none");
  CHECK(head("据海州社电 " + s) == "publisher=海州社 mode=电 >  " + s);
}

TEST_CASE("a mode is no beginning of a word") {
  for (const char* word :
       {"视", "影", "子", "力", "动", "话", "脑", "梯", "器", "池", "台", "信", "商", "网", "竞", "缆", "机", "气"}) {
    INFO(word);
    CHECK(head("海州日报3月11日电" + std::string(word) + s) == "none");
    CHECK(head("海州社3月11日电" + std::string(word) + s) != "none");
  }
  for (const char* word : {"视频", "商务部", "台湾", "台风", "台北", "台中", "台南", "台州", "子公司", "信息产业"}) {
    INFO(word);
    CHECK(head("海州日报3月11日电" + std::string(word) + s) ==
          "publisher=海州日报 date=3月11日 mode=电 > " + std::string(word) + s);
  }
  for (const char* word : {"息", "号", "问", "飞", "速", "员", "社"}) {
    INFO(word);
    CHECK(head("海州社3月11日讯" + std::string(word) + s) == "none");
  }
}

TEST_CASE("a dateline may be quoted, digested, numbered with a mark, and enclosed") {
  const std::string sent = "publisher=海州社 location=北京 date=3月11日 mode=电";
  for (const char* quoted : {"据", "另据", "据又", "又据"}) {
    INFO(quoted);
    if (std::string(quoted) != "据又")
      CHECK(head(quoted + std::string("海州社北京3月11日电 ") + s) == sent + " >  " + s);
  }
  CHECK(head("综合海州社北京3月11日电 " + s) == "desk=综合 " + sent + " >  " + s);
  for (const char* mark : {"■", "□", "●", "◆", "◎", "○", "◇", "·", "※", "★", "☆", "▪", "◼", "  "}) {
    INFO(mark);
    CHECK(head(mark + std::string("海州社北京3月11日电 ") + s) == sent + " >  " + s);
  }
  for (const char* pair : {"（）", "【】", "[]", "〔〕"}) {
    const std::string p = pair, open = p.substr(0, p.size() / 2), close = p.substr(p.size() / 2);
    INFO(pair);
    CHECK(head(open + "海州社北京3月11日电" + close + s) == sent + " > " + s);
  }
  CHECK(head("快讯") == "none");
  CHECK(head("快讯 " + s) == "none");
}

TEST_CASE("the day may come before the place, a time or a dash behind it") {
  CHECK(head("海州社3月11日北京电 " + s) == "publisher=海州社 date=3月11日 location=北京 mode=电 >  " + s);
  CHECK(head("海州社3月11日石峡讯 " + s) == "publisher=海州社 date=3月11日 location=石峡 mode=讯 >  " + s);
  CHECK(head("海州社3月11日晚8时电 " + s) == "publisher=海州社 date=3月11日 mode=电 >  " + s);
  CHECK(head("海州社3月11日综合电 " + s) == "publisher=海州社 date=3月11日 desk=综合 mode=电 >  " + s);
  CHECK(head("海州社3月11日外电报道 " + s) == "publisher=海州社 date=3月11日 desk=外电 mode=报道 >  " + s);
  CHECK(head("海州社北京3月11日 - " + s) == "publisher=海州社 location=北京 date=3月11日 >  " + s);
  CHECK(head("海州社北京3月11日-" + s) == "none");
  CHECK(head("海州社北京时间3月11日电 " + s) == "publisher=海州社 date=3月11日 mode=电 >  " + s);
  CHECK(head("MoneyDJ新闻 2021-03-11 12:00:00 记者 林安 报导") ==
        "publisher=MoneyDJ新闻 date=2021-03-11 role=记者 person=林安 mode=报导");
  CHECK(head("（海州社讯息服务20210311）" + s) == "publisher=海州社 department=讯息服务 date=20210311 > " + s);
  CHECK(head("（马六甲23日讯）" + s) == "location=马六甲 date=23日 mode=讯 > " + s);
  CHECK(head("（石峡23日讯）" + s) == "location=石峡 date=23日 mode=讯 > " + s);
  CHECK(head("（石峡3月23日讯）" + s) == "publisher=石峡 date=3月23日 mode=讯 > " + s);
}

TEST_CASE("a day and a mode with a colon need no outlet") {
  for (const char* mode : {"消息", "信息", "讯", "电"}) {
    INFO(mode);
    CHECK(head("1月23日" + std::string(mode) + "：" + s) == "date=1月23日 mode=" + std::string(mode) + " > " + s);
    CHECK(head("1月23日" + std::string(mode) + " " + s) == "none");
  }
  CHECK(head("23日消息：" + s) == "none");
  CHECK(head("1月23日消息：(记者 林安)" + s) == "date=1月23日 mode=消息 role=记者 person=林安 > " + s);
  CHECK(head("1月23日消息：(林安)" + s) == "date=1月23日 mode=消息 > (林安)" + s);
}

TEST_CASE("a place and a dash are all of a line of twelve characters") {
  for (const char* dash : {"—", "－", "-", "–", "―", "─", "−"}) {
    INFO(dash);
    CHECK(head("华盛顿 " + std::string(dash)) == "location=华盛顿");
    CHECK(head("华盛顿" + std::string(dash) + dash) == "location=华盛顿");
  }
  CHECK(head("华盛顿") == "none");
  CHECK(head("码头上 —") == "none");
  CHECK(head("北京、上海、广州、深圳—") == "location=北京、上海、广州、深圳");
  CHECK(head("北京、上海、广州、深圳 —") == "none");
}

TEST_CASE("what no list knows is an outlet where 讯 stands behind it and sentences follow") {
  CHECK(head("石峡讯 雪停了，人都回家了。") == "publisher=石峡 mode=讯 >  雪停了，人都回家了。");
  CHECK(head("石峡讯：雪停了，人都回家了。") == "publisher=石峡 mode=讯 > 雪停了，人都回家了。");
  CHECK(head("石峡讯（记者 林安）雪") == "publisher=石峡 mode=讯 role=记者 person=林安 > 雪");
  CHECK(head("石峡讯 雪停了") == "none");
  CHECK(head("石峡讯 雪停了，人都回家了") == "none");
  CHECK(head("石峡讯 雪停。") == "none");
  for (const char* end : {"。", "！", "？", "”", "」", "）"})
    CHECK(head("石峡讯 雪停了，人都回家了" + std::string(end)) != "none");
  CHECK(head("石峡电 雪停了，人都回家了。") == "none");
  CHECK(head("据石峡讯 雪停了，人都回家了。") == "none");
  for (const char* word : {"通", "资", "音", "审", "传", "提", "警", "死", "喜", "短",
                           "简", "快", "电", "问", "侦", "刑", "应", "闻", "腾", "捷"}) {
    INFO(word);
    CHECK(head("石" + std::string(word) + "讯 雪停了，人都回家了。") == "none");
  }
  for (const char* word : {"的", "了", "在", "是", "于", "从", "将", "和", "与", "及", "这", "那",
                           "月", "日", "年", "今", "昨", "明", "不", "我", "你", "他", "她", "有"}) {
    INFO(word);
    CHECK(head("石" + std::string(word) + "峡讯 雪停了，人都回家了。") == "none");
  }
  CHECK(head("石峡石峡石峡石峡讯 雪停了，人都回家了。") ==
        "publisher=石峡石峡石峡石峡 mode=讯 >  雪停了，人都回家了。");
  CHECK(head("石峡石峡石峡石峡峡讯 雪停了，人都回家了。") == "none");
  for (const char* own : {"本报", "本网", "本台", "本刊", "本社"}) {
    INFO(own);
    CHECK(head(own + std::string("石峡讯 雪停了，人都回家了。")) ==
          "publisher=" + std::string(own) + " location=石峡 mode=讯 >  雪停了，人都回家了。");
  }
  CHECK(head("北京讯 雪停了，人都回家了。") == "location=北京 mode=讯 >  雪停了，人都回家了。");
}

TEST_CASE("who wrote stands behind the mode, in a bracket, to a mode of their own, or apart") {
  const std::string sent = "publisher=海州社 date=3月11日 mode=电 role=记者 person=林安";
  CHECK(head("海州社3月11日电（记者 林安）" + s) == sent + " > " + s);
  CHECK(head("海州社3月11日电（林安）" + s) == "publisher=海州社 date=3月11日 mode=电 person=林安 > " + s);
  CHECK(head("海州社3月11日电 记者林安报道：" + s) == sent + " mode=报道 > " + s);
  CHECK(head("海州社3月11日电 记者林安报道 " + s) == sent + " mode=报道 >  " + s);
  CHECK(head("海州社3月11日电 记者林安：" + s) == sent + " > " + s);
  CHECK(head("海州社3月11日电 记者林安 通讯员 王大同 雪停了。") == sent + " role=通讯员 person=王大同 >  雪停了。");
  CHECK(head("海州社3月11日电 记者 林安、王大同 雪停了。") == sent + " person=王大同 >  雪停了。");
  for (const char* when : {"今天", "今日", "昨天", "昨日", "日前", "近日", "从"}) {
    INFO(when);
    CHECK(head("海州社3月11日电 记者林安" + std::string(when) + s) == sent + " > " + std::string(when) + s);
    CHECK(head("海州社3月11日电 记者林若水" + std::string(when) + s) ==
          "publisher=海州社 date=3月11日 mode=电 role=记者 person=林若水 > " + std::string(when) + s);
  }
  CHECK(head("海州社3月11日电 记者林安在" + s) == "publisher=海州社 date=3月11日 mode=电 >  记者林安在" + s);
  CHECK(head("海州社3月11日电 记者码头上今天" + s) == "publisher=海州社 date=3月11日 mode=电 >  记者码头上今天" + s);
  CHECK(head("海州社3月11日电（新闻联播）：" + s) == "publisher=海州社 date=3月11日 mode=电 > " + s);
  CHECK(head("海州社3月11日电（新闻联播）" + s) == "publisher=海州社 date=3月11日 mode=电 > （新闻联播）" + s);
  CHECK(head("海州社3月11日电（雪山上落城里街灯还亮过）：" + s) == "publisher=海州社 date=3月11日 mode=电 > " + s);
  CHECK(head("海州社3月11日电（雪山上落城里街灯还亮过路人）：" + s).find(" > （") != std::string::npos);
  CHECK(head("海州社3月11日电《夜航》" + s) == "publisher=海州社 date=3月11日 mode=电 > 《夜航》" + s);
  CHECK(head("海州社3月11日电题：夜航") == "publisher=海州社 date=3月11日 mode=电 > 夜航");
  CHECK(head("海州社3月11日电，" + s) == "publisher=海州社 date=3月11日 mode=电 > " + s);
  CHECK(head("海州社3月11日电 ——" + s) == "publisher=海州社 date=3月11日 mode=电 > " + s);
  CHECK(head("海州社3月11日电——" + s) != "publisher=海州社 date=3月11日 mode=电 > " + s);
}

TEST_CASE("a bracket between outlet and mode says where and who") {
  CHECK(head("海州社（上海，编辑 林安）讯，" + s) ==
        "publisher=海州社 location=上海 role=编辑 person=林安 mode=讯 > " + s);
  CHECK(head("海州社（编辑 林安）讯，" + s) == "publisher=海州社 role=编辑 person=林安 mode=讯 > " + s);
  CHECK(head("海州社（上海）3月11日讯，" + s) == "publisher=海州社 date=3月11日 mode=讯 > " + s);
}

TEST_CASE("brackets hold bylines, papers and stations") {
  CHECK(head("（记者 林安）" + s) == "role=记者 person=林安 > " + s);
  CHECK(head("（记者林安北京报道）" + s) == "role=记者 person=林安 location=北京 mode=报道 > " + s);
  CHECK(head("（海州日报 记者 林安）" + s) == "publisher=海州日报 role=记者 person=林安 > " + s);
  CHECK(head("【林安／北京报道】" + s) == "person=林安 location=北京 mode=报道 > " + s);
  CHECK(head("【林安】" + s) == "none");
  CHECK(head("（国际组、外电）" + s) == "desk=国际组 desk=外电 > " + s);
  CHECK(head("（国际组）" + s) == "none");
  CHECK(head("【本报】" + s) == "publisher=本报 > " + s);
  CHECK(head("【澎湃】" + s) == "none");
  CHECK(head("【BBC】" + s) == "publisher=BBC > " + s);
  CHECK(head("《本报》" + s) == "none");
  CHECK(head("【海州日报】（记者 林安）" + s) == "publisher=海州日报 role=记者 person=林安 > " + s);
  CHECK(head("【海州的网】" + s) == "none");
  CHECK(head("【abc网】" + s) == "none");
  CHECK(head("【Abc网】" + s) == "publisher=Abc网 > " + s);
  for (const char* own : {"本报", "本网", "本社", "本台"})
    CHECK(head("【" + std::string(own) + "】" + s) == "publisher=" + std::string(own) + " > " + s);
  for (const char* own : {"本刊", "本站"}) CHECK(head("【" + std::string(own) + "】" + s) == "none");
  for (const char* station : {"海州电视台", "海州广播电台", "海州卫视"})
    CHECK(head("【" + std::string(station) + "】" + s) == "publisher=" + std::string(station) + " > " + s);
}

TEST_CASE("a line of names is a byline, with its place a dateline") {
  CHECK(head("记者 林安") == "role=记者 person=林安");
  CHECK(head("记者 林安：") == "role=记者 person=林安");
  CHECK(head("林安 王大同／北京报道") == "person=林安 person=王大同 location=北京 mode=报道");
  CHECK(head("林安 王大同") == "none");
  CHECK(head("海州日报记者林安／北京报道") == "publisher=海州日报 role=记者 person=林安 location=北京 mode=报道");
  CHECK(head("海州客户端 记者 林安") == "role=海州客户端 记者 person=林安");
  CHECK(head("图文／QWERTY") == "role=图文 desk=QWERTY");
  CHECK(head("记者林安／北京报道 " + s) == "role=记者 person=林安 location=北京 mode=报道 >  " + s);
  CHECK(head("记者林安／北京报道：" + s) == "role=记者 person=林安 location=北京 mode=报道 > " + s);
  CHECK(head("林安、王大同报道：" + s) == "person=林安 person=王大同 mode=报道 > " + s);
  CHECK(head("林安报道：" + s) == "none");
  CHECK(head("林安、码头上报道：" + s) == "none");
  CHECK(head("林安、综合报道：" + s) == "none");
  CHECK(head("明天、王大同报道：" + s) == "none");
}

TEST_CASE("what a sentence says of an outlet is no dateline, form by form") {
  for (const std::string& text : Strings{
           "海州社，北京3月11日电 " + s, "海州社的北京3月11日电 " + s, "海州社记者3月11日电 " + s,
           "据石峡3月11日电 " + s, "石峡3月11日下雪。", "海州社3月11日下雪。", "海州社今天3月11日电 " + s,
           "石峡记者3月11日讯 " + s, "海州社北京的码头上落了一场很大很大的雪3月11日电 " + s, "3海州3月11日电 " + s}) {
    INFO(text);
    CHECK(head(text) == "none");
  }
}
