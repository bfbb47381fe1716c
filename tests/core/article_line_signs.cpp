// What a line says of itself: each sign with the forms that have it, and the sentence next to each that has it not.
#include "article_signs_check.h"

TEST_CASE("a line may say that it sums the story up") {
  Strings with;
  for (const char* label :
       {"摘要", "本文摘要", "内容摘要", "导读", "导语", "核心提示", "内容提要", "内容提示", "提要"}) {
    with.push_back(std::string(label) + "：夜航船今晚恢复开航");
    with.push_back("【" + std::string(label) + "】夜航船今晚恢复");
  }
  for (const char* label : {"视频简介", "影片简介", "节目简介", "内容简介", "视频介绍"})
    with.push_back(std::string(label) + "：夜航船恢复");
  check({{"summary",
          with,
          {"摘要：夜航恢复了", "视频简介：夜航船", "视频简介夜航船恢复开航", "夜航船摘要：恢复开航了",
           "（夜航）摘要恢复开航了"}}});
  CHECK(is("summary", "摘要：夜航恢复啦啊"));
  CHECK(is("summary", "（摘要）夜航船今晚恢复"));
  CHECK(is("summary", "[摘要]夜航船今晚恢复"));
}

TEST_CASE("a label of a summary stands alone, with what may stand around it") {
  for (const char* label : {"视频简介", "影片简介", "节目简介", "内容简介", "视频介绍", "摘要", "内容摘要", "本文摘要",
                            "核心提示", "内容提要"}) {
    INFO(label);
    CHECK(is("intro", label));
    CHECK(is("intro", std::string(label) + "："));
    CHECK(is("intro", "【" + std::string(label) + "】"));
    CHECK(is("intro", "[" + std::string(label) + "]："));
  }
  CHECK_FALSE(is("intro", "摘要：雪停了"));
  CHECK_FALSE(is("intro", "雪的摘要"));
}

TEST_CASE("an editor's note begins with what it is") {
  for (const char* label : {"编者按", "编按", "小编按", "编者的话", "编者注", "编辑注", "编辑按", "编注", "更正启事",
                            "更正", "前言", "编者前言", "更正说明", "更正声明", "勘误"}) {
    INFO(label);
    CHECK(is("note", label));
    CHECK(is("note", std::string(label) + "：夜航船的时间有误"));
    CHECK(is("note", std::string(label) + " 夜航船的时间有误"));
    CHECK(is("note", "（" + std::string(label) + "：夜航船的时间有误）"));
    CHECK(is("note", "【" + std::string(label) + "】夜航船的时间有误"));
    CHECK_FALSE(is("note", std::string(label) + "夜航船的时间有误"));
  }
  for (const char* label :
       {"本报注：", "本刊注：", "记者注：", "作者注：", "译者注：", "译注：此", "附注：此", "备注：此", "注：此"}) {
    INFO(label);
    CHECK(is("note", label + std::string("班次不设餐车。")));
    CHECK_FALSE(is("note", label + std::string("班次不设餐车")));
    CHECK_FALSE(is("note", label + std::string("图片由船公司提供。")));
  }
  for (const char* of : {"此", "本", "文中", "以上", "上述", "上文", "下文", "该"})
    CHECK(is("note", "注：" + std::string(of) + "班次不设餐车。"));
  CHECK(is("note", "注： 此班次不设餐车。"));
  CHECK(is("note", "（注：此班次不设餐车。）"));
  CHECK_FALSE(is("note", "注：船上不设餐车。"));
  for (const char* other : {"转载", "版权", "侵权", "图片", "仅供参考"})
    CHECK_FALSE(is("note", "注：本文" + std::string(other) + "归船公司。"));
  CHECK(is("note", "注：此" + han(56) + "。"));
  CHECK_FALSE(is("note", "注：此" + han(57) + "。"));
}

TEST_CASE("a note says that names are none") {
  check(
      {{"note",
        {"（文中人物为化名）", "【林安为化名】", "[受访者要求匿名]", "（应受访者要求，隐去姓名）",
         "（当事人不愿公开姓名）", "（按被访者意愿处理）", "（为保护隐私，人物匿名）", "应受访者要求，文中林安为化名。",
         "应被访者要求，林安为化名", "应当事人要求，林安为化名", "为保护隐私，林安为化名", "文中林安为化名",
         "*文中林安为化名", "遵从受访者意愿，隐去真名", "遵从被访者意愿，林安匿名，隐私第一"},
        {"林安为化名", "（林安说，姓名是父亲取的）", "应受访者要求，文中有真名。", "（应船方要求，船名匿名）",
         "应船方要求，林安为化名", "（林安是化名。他不愿说。真的。）", "应受访者要求，林安为化名。他不愿说。",
         "（林安为化名", "应受访者要求，船长的姓名公开"}}});
  CHECK(is("note", "文中林安为化名" + han(53)));
  CHECK_FALSE(is("note", "文中林安为化名" + han(54)));
}

TEST_CASE("a post is set in by its picture's address, or by who posted it and when") {
  check({{"embed",
          {"夜航pic.twitter.com/aBcDe", "夜航pic.x.com/aBcDe", "— 港の猫 (@demo_neko) March 9, 2026",
           "-港の猫 (@demo) 3月9日", "―港の猫 (@demo) 2026年3月9日"},
          {"港の猫 (@demo_neko) March 9, 2026", "— 港の猫 (@demo_neko March 9, 2026", "— 港の猫 (@demo_neko) March",
           "— 港の猫 @demo_neko, 2026", "夜航twitter.com/aBcDe"}}});
  const std::string post = "— 港の猫 (@demo) 3月9日";  // 18 characters
  CHECK(is("embed", "—" + han(62) + post.substr(3)));
  CHECK_FALSE(is("embed", "—" + han(63) + post.substr(3)));
}

TEST_CASE("a picture's description begins with a label") {
  for (const char* label : {"图像加注文字", "图片加注文字", "影片加注文字", "音频加注文字", "视频加注文字", "图像说明",
                            "图片说明", "图说"}) {
    INFO(label);
    CHECK(is("depicts", std::string(label) + "，夜航船离港"));
    CHECK_FALSE(is("depicts", "看" + std::string(label) + "，夜航船离港"));
  }
}

TEST_CASE("dots alone, or the letter of a question or an answer alone, are a turn of an interview") {
  check({{"dots",
          {"……", "…", "......", "问", "答", "问：", "答：", "Q：", "A:"},
          {".......", "Q", "A", "问路", "雪：", "…雪"}}});
}

TEST_CASE("an attachment has a number and a name") {
  check({{"enclosed",
          {"附件1：报名表", "附件：报名表", "附表2.时刻表", "附录十二、名单", "附件三：名单", "附件1：表格"},
          {"附件报名表", "附件1", "附件1：", "附件1：表", "附件1：报名表。", "看附件1：报名表", "附件1报名表"}}});
}

TEST_CASE("a line is signed by who wrote it") {
  check({{"author",
          {"作者：林安",
           "作者/林安",
           "Author, 林安",
           "Role, 海州周刊记者",
           "夜航编辑部",
           "海州港编委会",
           "学会全体会员",
           "港务处全体同仁",
           "学会全体成员",
           "船厂全体员工",
           "学校全体教师",
           "学校全体学生",
           "林若水敬上",
           "港务处谨启",
           "港务处谨上",
           "港务处敬启",
           "By 林安",
           "by 林若水",
           "BY: 林安",
           "By  林安",
           "作者：林安 https://a.cn",
           "作者：林安 子 https://a.cn"},
          {"编辑部", "信：夜航编辑部", "夜航编辑部。", "By 夜航船开", "By雪林安", "By 海州 林安林安林安林安林",
           "看作者：林安", "作者：林安。他是船长。", "作者：https://a.cn", "作者：林安https://a.cn",
           "作者：林若水的朋友们 https://a.cn"}}});
  CHECK(is("author", "作者：" + han(37)));
  CHECK_FALSE(is("author", "作者：" + han(38)));
  CHECK(is("author", han(17) + "编辑部"));
  CHECK_FALSE(is("author", han(18) + "编辑部"));
  CHECK(is("author", "夜航编辑部"));
  CHECK_FALSE(is("author", "夜编辑部"));
}

TEST_CASE("a name and what its bearer is sign at the end of a story alone") {
  for (const char* what : {"媒体人", "职员", "律师", "作者", "教授", "校长", "作家", "人士", "学生", "主任", "记者",
                           "经理", "理事", "主编", "顾问", "立委", "法官"}) {
    INFO(what);
    CHECK(is("author", "林若水（" + std::string(what) + "）"));
    CHECK_FALSE(has(signs_above("林若水（" + std::string(what) + "）"), "author"));
    CHECK(has(signs_above("林若水（" + std::string(what) + "）", 5), "author"));
  }
  CHECK(is("author", "林安（律师）"));
  CHECK_FALSE(is("author", "林若水（律师"));
  CHECK_FALSE(is("author", "林若水（师）"));
  CHECK_FALSE(is("author", "码头上（律师）"));
  CHECK_FALSE(is("author", "林若水（律师）说"));
  CHECK_FALSE(is("author", "林若水（码头）"));
  CHECK(is("author", "林若水（" + han(11) + "律师）"));
  CHECK_FALSE(is("author", "林若水（" + han(12) + "律师）"));
  CHECK(is("author", "欧阳若水（律师）"));
}

TEST_CASE("who works for an outlet signs a story") {
  for (const char* post : {"记者", "事务记者", "特派员", "编辑部", "通讯员", "特约撰稿人", "撰稿人", "专栏作家"}) {
    INFO(post);
    CHECK(is("author", "海州日报" + std::string(post)));
  }
  CHECK_FALSE(is("author", "夜航船记者"));
  CHECK_FALSE(is("author", "海州日报。记者"));
  CHECK_FALSE(is("author", "记者"));
  CHECK(is("author", han(10) + "海州日报记者"));
  CHECK_FALSE(is("author", han(11) + "海州日报记者"));
}

TEST_CASE("the last lines say who the author is") {
  for (const char* opens : {"作者为", "作者系", "作者是", "作者曾", "作者现", "本文作者"}) {
    const std::string line = opens + std::string("海州大学教授。");
    INFO(line);
    CHECK(is("about_author", line));
    CHECK(is("about_author", "（" + line + "）"));
    CHECK_FALSE(has(signs_above(line), "about_author"));
    for (const char* other : {"不代表本报", "文责自负", "图片自摄"}) CHECK_FALSE(is("about_author", line + other));
  }
  CHECK_FALSE(is("about_author", "作者：林若水"));
  CHECK_FALSE(is("about_author", "作者是谁，无人知道"));
  CHECK(is("about_author", "作者为" + han(77)));
  CHECK_FALSE(is("about_author", "作者为" + han(78)));
  for (const char* what : {"作者", "专栏", "学者", "教授", "记者", "评论员", "研究员", "撰稿人"})
    for (const char* verb : {"为", "系", "是"}) {
      const std::string line = "作者maomao，" + std::string(verb) + "某网" + what + "。";
      INFO(line);
      CHECK(is("about_author", line));
      CHECK_FALSE(has(signs_above(line), "about_author"));
    }
  CHECK_FALSE(is("about_author", "作者maomao，去某网专栏。"));
  CHECK_FALSE(is("about_author", "作者maomao，为某网写稿。"));
  CHECK_FALSE(is("about_author", "作者，为某网专栏写稿。"));
  CHECK(is("about_author", "作者" + han(16) + "，为某网专栏写稿。"));
  CHECK_FALSE(is("about_author", "作者" + han(17) + "，为某网专栏写稿。"));
}

TEST_CASE("a line says where the text is from") {
  for (const char* from : {"下稿代", "原文来自", "本文来自", "文章来自", "本文转自", "本文转载自", "文章转自",
                           "文章转载自", "转载自", "本文首发于", "本文原载"}) {
    INFO(from);
    CHECK(is("outlet", std::string(from) + "雪山上落"));
    CHECK(is("outlet", "※" + std::string(from) + "雪山上落"));
    // A full stop makes it a sentence of the story, but for where it was first published.
    CHECK(is("outlet", std::string(from) + "雪山上落。") == (from == std::string("本文首发于")));
    CHECK_FALSE(is("outlet", std::string(from) + "雪山。上落。雪"));
    CHECK_FALSE(is("outlet", "雪" + std::string(from) + "雪山上落"));
  }
  for (const char* from : {"转自", "源自", "出自", "原载于", "原载", "首发于", "原刊"}) {
    INFO(from);
    CHECK(is("outlet", std::string(from) + "海州日报"));
    CHECK(is("outlet", std::string(from) + "：海州日报"));
    CHECK(is("outlet", std::string(from) + "《海州日报》"));
    CHECK_FALSE(is("outlet", std::string(from) + "雪山上落"));
    CHECK_FALSE(is("outlet", std::string(from) + "海州日报！雪"));
  }
  CHECK(is("outlet", "本文来自" + han(86)));
  CHECK_FALSE(is("outlet", "本文来自" + han(87)));
  CHECK(is("outlet", "源自海州日报" + han(24)));
  CHECK_FALSE(is("outlet", "源自海州日报" + han(25)));
  CHECK(is("outlet", "本文来自雪！山"));
}

TEST_CASE("a line ends with the agency of its picture in brackets, or behind its full stop") {
  for (const char* agency :
       {"美联社", "路透社", "路透", "法新社", "欧新社", "中央社", "新华社", "中新社", "盖蒂图片社", "东方IC",
        "视觉中国", "海州图库", "海州日报", "海州图片", "海州提供", "海州资料", "海州电视截图", "网上图片"}) {
    INFO(agency);
    CHECK(is("wire", "夜航船靠岸。（" + std::string(agency) + "）"));
    CHECK(is("wire", "夜航船靠岸。（" + std::string(agency) + "）。"));
    CHECK(is("wire", "夜航船靠岸。（" + std::string(agency) + "） |"));
  }
  for (const char* agency : {"美联社", "路透社", "路透", "法新社", "新华社", "中新社", "中央社", "欧新社", "视觉中国",
                             "资料图片", "资料照", "新华社发", "新华社图", "美联社图", "路透社图", "法新社图"}) {
    INFO(agency);
    CHECK(is("wire", "夜航船昨晚靠岸。" + std::string(agency)));
    CHECK_FALSE(is("wire", "夜航船昨晚靠岸，" + std::string(agency)));
  }
  for (const char* agency : {"AP Photo", "AP/林安",   "AFP/Getty",    "Reuters/A", "REUTERS A",      "Getty Images",
                             "EPA/A",    "imago/epd", "dpa/A",        "Xinhua/A",  "Shutterstock A", "IC photo",
                             "VCG A",    "AP",        "AFP",          "Reuters",   "REUTERS",        "EPA",
                             "dpa",      "Xinhua",    "Shutterstock", "VCG",       "Getty"}) {
    INFO(agency);
    CHECK(is("wire", "夜航船靠岸。（" + std::string(agency) + "）"));
  }
  check({{"wire",
          {"Der Hafen im Winter (DW)"},
          {"夜航船靠岸。（林安）", "夜航船靠岸。（船长）", "夜航船靠岸。（imago）", "夜航船靠岸。（DW）",
           "Der Hafen im Winter (D W)", "Der Hafen im Winter (DWDWDWD)", "Der Hafen (DW)", "夜航船（新华社",
           "夜航船（新华社）靠岸", "夜航船靠岸。（ABC photo）"}}});
}

TEST_CASE("the agency of a picture stands behind six characters, in a line of a hundred and sixty") {
  CHECK(is("wire", han(6) + "（新华社）"));
  CHECK_FALSE(is("wire", han(5) + "（新华社）"));
  CHECK(is("wire", han(155) + "（新华社）"));
  CHECK_FALSE(is("wire", han(156) + "（新华社）"));
  CHECK(is("wire", han(6) + "（" + han(10) + "提供）"));
  CHECK_FALSE(is("wire", han(6) + "（" + han(11) + "提供）"));
  CHECK(is("wire", "雪山上落城里（AP " + std::string(19, 'a') + "）"));
  CHECK_FALSE(is("wire", "雪山上落城里（AP " + std::string(20, 'a') + "）"));
}

TEST_CASE("a menu is a way through a site, words that begin alike, or how long one reads") {
  for (const char* at : {"您现在的位置", "您的位置", "当前位置", "现在位置", "您当前的位置", "你的位置"})
    CHECK(is("menu", std::string(at) + "：首页 正文"));
  check({{"menu",
          {"3分钟", "3 分钟", "12 分钟阅读", "首页>新闻>正文", "首页 > 财经 > 正文", "海州网 > 社会", "首页›新闻›正文",
           "首页»新闻»正文", "国际 国际焦点 北美", "大陆 大陆焦点 特派现场", "港闻|港闻速递|天气"},
          {"123 分钟", "3 分钟后", "首页>新闻", "国际 北美焦点 要闻", "国际 国际焦点", "国际 国际焦点a 北美",
           "国际 国际焦点北美要闻 北美", "首页 > 新闻的标题很长很长", "首页>新闻>正文。", "港闻 港闻",
           "海 州 网 > 社会", "海州网 > 社 会"}}});
  CHECK(is("menu", "首页>新闻>" + han(74)));
  CHECK_FALSE(is("menu", "首页>新闻>" + han(75)));
  CHECK(is("menu", han(12) + " > " + han(8)));
  CHECK_FALSE(is("menu", han(13) + " > " + han(8)));
  CHECK_FALSE(is("menu", han(12) + " > " + han(9)));
}

TEST_CASE("a title with its day in brackets is another story's") {
  check({{"dated_title",
          {"石峡大桥昨天通车（2026年3月9日）", "石峡大桥昨天通车（2026年12月19日）"},
          {"石峡大桥通车（2026年3月9日）", "石峡大桥昨天通车（6年3月9日）", "石峡大桥昨天通车（2026年3月）",
           "石峡大桥昨天通车（在2026年3月9日）", "石峡大桥昨天通车2026年3月9日", "石峡大桥。昨天通车！（2026年3月9日）",
           "石峡大桥昨天通车（2026.03.09日）", "石峡大桥昨天通车（2026年12月19日19日日）"}}});
}

TEST_CASE("scenes, labels of an author and headings of a kind are short lines") {
  for (const char* who :
       {"旅客", "游客", "民众", "市民", "乘客", "居民", "村民", "观众", "球迷", "现场", "情景", "场景",
        "画面", "外观", "全景", "夜景", "一角", "一景", "景象", "合影", "照片", "版面", "剧照", "海报"}) {
    INFO(who);
    CHECK(is("scene", "候船室里的" + std::string(who)));
    CHECK_FALSE(is("scene", "候船室里有" + std::string(who)));
    CHECK_FALSE(is("scene", "候船，室里的" + std::string(who)));
    CHECK_FALSE(is("scene", "候船室里的" + std::string(who) + "。"));
  }
  CHECK(is("scene", "的" + han(37) + "旅客"));
  CHECK_FALSE(is("scene", "的" + han(38) + "旅客"));
  CHECK(is("scene", "船室里的旅客"));
  CHECK_FALSE(is("scene", "船里的旅客"));
  check({{"asks_author", {"作者", "作者：", "撰文：", "记者：", "文："}, {"撰文", "作者：林", "编辑："}},
         {"about", {"关于海州港", "关于海州"}, {"关于海", "关于海州港。", "关于海州港：", "海州关于港"}}});
  CHECK(is("about", "关于" + han(14)));
  CHECK_FALSE(is("about", "关于" + han(15)));
}

TEST_CASE("a heading may give the gist of what somebody says") {
  check({{"spoken",
          {"村长：十年最严重", "村长：盼建”", "雨季以来的村民们：盼建堤"},
          {"村：十年最严重", "雨季以来的下游村民：盼建堤", "村长：十年最严重。", "村长：建堤", "村长：十年最严重8",
           "村长8：十年最严重", "村长：十年：最严重", "村长：十年/最严重", "村长：十年|最严重", "村长：十（年）最严重",
           "村a：十年最严重", "村长：十年最严重：", "时间：三月的早晨", "村长十年最严重"}}});
  CHECK(is("spoken", "村长：" + han(21)));
  CHECK_FALSE(is("spoken", "村长：" + han(22)));
}
