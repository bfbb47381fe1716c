// Captions, credits and notices form by form, each beside the line that lacks the one thing that makes it such.
#include "article/boilerplate/boilerplate.h"
#include "article_line_check.h"

using namespace fanjian::article;

namespace {

template <class F>
auto of_line(const std::string& text, F f) {
  const auto lines = split_lines(text, {});
  REQUIRE(lines.size() == 1);
  const std::vector<Gloss> glosses;
  const FoldedStory story(text, glosses);
  return f(FoldedText(story, lines[0].span, boilerplate_chars), lines[0]);
}
bool caption(const std::string& text) { return of_line(text, is_caption); }
bool credit(const std::string& text) { return of_line(text, is_credit); }
std::string notice(const std::string& text, bool tail = false) {
  const NoticeKind kind = of_line(text,
                                  [&](const FoldedText& t, const Line& line) { return notice_kind(t, line, tail); });
  return kind == NoticeKind::none ? "none" : name_of(kind);
}
std::string tail_notice(const std::string& text) { return notice(text, true); }

void all_are(bool (*is)(const std::string&), const Strings& yes, const Strings& no) {
  for (const std::string& text : yes) {
    INFO(text);
    CHECK(is(text));
  }
  for (const std::string& text : no) {
    INFO("not: " << text);
    CHECK_FALSE(is(text));
  }
}

}  // namespace

TEST_CASE("a caption ends with a credit behind a full stop, a space or a bracket") {
  for (const char* credit :
       {"图／", "图：", "图片拍摄：", "摄影：", "摄影／", "图片来源：", "供图：", "供图／", "图源：", "图据："}) {
    INFO(credit);
    for (const char* before : {"夜航的船已经靠岸。", "夜航的船已经靠岸 ", "夜航的（船已靠岸）"})
      CHECK(caption(before + std::string(credit) + "林安"));
    CHECK_FALSE(caption("夜航的船已经靠岸了" + std::string(credit) + "林安"));
    CHECK_FALSE(caption("夜航的船已经靠岸。" + std::string(credit) + "林安。他在船上等了很久"));
    CHECK_FALSE(caption("夜航／船已经靠岸。" + std::string(credit) + "林安"));
  }
  CHECK(caption("夜航的船已靠岸。图／" + han(16)));
  CHECK_FALSE(caption("夜航的船已靠岸。图／" + han(17)));
  CHECK_FALSE(caption("夜航的船已靠。图／林安"));
}

TEST_CASE("who took a picture may stand before the word for it") {
  all_are(caption,
          {"夜航的船已经靠岸。 海州新闻记者 林安 图", "夜航的船已经靠岸。 海州新闻记者林安 图",
           "（港务处提供）中央社记者林安海州传真 115年3月9日", "（港务处提供）中央社记者林安海州传真",
           "（港务处提供）海州社林安传真"},
          {"夜航的船已经靠岸。 海州新闻记者 码头 图", "夜航的船已经靠岸。 海州新闻记者林安图", "记者 林安 图",
           "夜航的船已经靠岸。 海州新闻记者 林安与王大同等 图", "（港务处提供）林安海州传真",
           "（港务处提供）中央社记者林安海州传真给他", "记者社传真"});
}

TEST_CASE("a caption begins with what it is, but not as a question does") {
  for (const char* opens : {"▲",        "△",        "▼",      "↑",      "↓",        "图为",     "图／",   "图：",
                            "图一：",   "图二：",   "资料图", "资料照", "资料图片", "资料照片", "档案照", "档案图片",
                            "图片来源", "图片说明", "照片为", "照片：", "制图：",   "制图／"}) {
    INFO(opens);
    CHECK(caption(std::string(opens) + "夜航船昨晚靠岸。"));
    CHECK(caption("（" + std::string(opens) + "夜航船昨晚靠岸）"));
    CHECK(caption("【" + std::string(opens) + "夜航船昨晚靠岸】"));
    CHECK(caption("〔" + std::string(opens) + "夜航船昨晚靠岸〕"));
  }
  for (const char* opens : {"上图", "下图", "左图", "右图", "图说", "照片来源", "图1", "图2", "图3", "图①", "组图",
                            "视频截图", "摄影：", "摄影／"}) {
    INFO(opens);
    CHECK(caption(std::string(opens) + "：夜航船昨晚靠岸。"));
    CHECK(caption(std::string(opens) + " 夜航船昨晚靠岸。"));
    CHECK(caption(std::string(opens) + "为夜航船昨晚靠岸。"));
    CHECK(caption(std::string(opens) + "／夜航船昨晚靠岸。"));
    CHECK(caption("（" + std::string(opens) + "）夜航船昨晚靠岸。"));
    CHECK(caption(std::string(opens) + "夜航船昨晚靠岸"));
    CHECK_FALSE(caption(std::string(opens) + "夜航船昨晚靠岸。"));
  }
  for (const char* asks : {"图为什么挂歪了", "图为何挂歪了", "图为啥挂歪了"}) CHECK_FALSE(caption(asks));
  CHECK(caption("图为" + han(198)));
  CHECK_FALSE(caption("图为" + han(199)));
  CHECK_FALSE(caption("看图为夜航船昨晚靠岸。"));
}

TEST_CASE("a caption ends in a bracket that says where the picture is from") {
  for (const char* from :
       {"林安摄",       "船公司供图",   "船公司提供",   "资料照",     "资料图",     "资料照片",   "档案照",
        "翻摄",         "截图",         "图片",         "视觉中国",   "新华社发",   "图源",       "图据",
        "翻拍",         "照片",         "图片来源",     "图／文",     "网图",       "摄影",       "图／路透",
        "图：林安",     "资料照／林安", "资料图／林安", "图片／林安", "照片／林安", "图源林安",   "图据林安",
        "翻摄林安",     "示意图林安",   "示意照林安",   "配图林安",   "取自脸书",   "图取自脸书", "撷取自脸书",
        "截取自脸书",   "截自脸书",     "摄：林安",     "摄／林安",   "摄影：林安", "摄影／林安", "供图：林安",
        "网上图片林安", "网络图片林安", "档案林安",     "来源：图虫"}) {
    INFO(from);
    CHECK(caption("夜航的船已靠岸（" + std::string(from) + "）"));
    CHECK(caption("夜航的船已靠岸【" + std::string(from) + "】"));
    CHECK(caption("夜航的船已靠岸〔" + std::string(from) + "〕"));
    CHECK_FALSE(caption("夜航的船（" + std::string(from) + "）已靠岸"));
  }
  CHECK_FALSE(caption("夜航的船已靠岸（他在拍摄）"));
  CHECK(caption("夜航的船已靠岸（" + han(36) + "资料图片）"));
  CHECK_FALSE(caption("夜航的船已靠岸（" + han(38) + "资料图片）"));
}

TEST_CASE("a caption ends with its agency in a bracket, in thirty-two characters") {
  for (const char* agency : {"美联社", "路透社", "路透", "法新社", "欧新社", "盖蒂图片社", "东方IC"}) {
    INFO(agency);
    CHECK(caption("旅客在码头等船。（" + std::string(agency) + "）"));
    CHECK(caption("旅客在码头等船（" + std::string(agency) + "）。"));
    CHECK_FALSE(caption(han(32) + "（" + std::string(agency) + "）"));
    CHECK_FALSE(caption("旅客在码头（" + std::string(agency) + "）"));
  }
  CHECK(caption(han(27) + "（美联社）"));
  CHECK_FALSE(caption(han(28) + "（美联社）"));
  for (const char* agency : {"新华社／", "中新社／", "美联社／", "路透社／", "法新社／"}) {
    INFO(agency);
    CHECK(caption(han(30) + "（" + std::string(agency) + han(8) + "）"));
    CHECK_FALSE(caption(han(30) + "（" + std::string(agency) + han(9) + "）"));
  }
  CHECK(caption("旅客在码头等船。林大同摄（新华社发）"));
  CHECK(caption("旅客在码头等船。（新华社发）"));
  CHECK(caption("旅客在码头等船。（中新社发）"));
  CHECK_FALSE(caption("旅客在码头等船。（海州人说）"));
  CHECK(caption("旅客在码头上摄（" + han(10) + "）"));
  CHECK_FALSE(caption("旅客在码头上摄（" + han(11) + "）"));
  CHECK_FALSE(caption("旅客在码头上摄（" + han(10) + "）。"));
  for (const char* what :
       {"无人机照片", "航拍照片", "手机拍摄", "拼版照片", "合成照片", "资料相片", "长时间曝光照片"}) {
    INFO(what);
    CHECK(caption("旅客在码头等船（" + std::string(what) + "）。"));
  }
}

TEST_CASE("a picture is said to be from somewhere, or a caption ends so") {
  for (const char* what : {"图片", "照片", "影片", "画面"})
    for (const char* from : {"取自", "翻摄", "截自", "来自", "由"}) {
      CHECK(caption(what + std::string(from) + "海州"));
      CHECK_FALSE(caption(what + std::string(from) + "海州的船。"));
      CHECK_FALSE(caption(what + std::string("里") + from + "海州"));
    }
  for (const char* ends :
       {"资料图",       "资料图片", "资料照",       "资料照片", "档案照片", "档案图片",     "网络图片", "视频截图",
        "网络截图",     "供图",     "提供图片",     "翻摄",     "示意图",   "图／视觉中国", "图源网络", "图据网络",
        "图片来自网络", "图自网络", "图片来源网络", "资料相片", "网上图片", "设计图片",     "合成图片"}) {
    INFO(ends);
    CHECK(caption("船长在说话的" + std::string(ends)));
    CHECK_FALSE(caption("船长在" + std::string(ends) + "里说话"));
  }
  CHECK(caption(han(77) + "资料图"));
  CHECK_FALSE(caption(han(78) + "资料图"));
}

TEST_CASE("a name before the last word makes a photographer") {
  all_are(
      caption,
      {"船靠岸了林大同摄", "船靠岸了者林安摄", "船靠岸了图林安摄", "船靠岸了，林安摄", "船靠岸。雪化了。灯亮。林安摄"},
      {"船靠岸了他在拍摄", "船靠岸。雪化。灯亮。人去。林安摄", "船靠岸了 他拍 摄", "船靠岸了 拍摄 摄", "船靠岸了 录 摄",
       "船靠岸了的头摄"});
  CHECK(caption(han(157) + "，林安摄") == false);
  CHECK(caption(han(156) + "，林安摄"));
}

TEST_CASE("a credit names a page of a paper") {
  all_are(credit, {"《人民日报》（2021年3月12日 01 版）", "（2021年3月12日 01版）", "〈副刊〉2021年3月12日3版"},
          {"《人民日报》（2021年3月12日）", "《人民日报》头版", "人民日报2021年3月12日01版"});
  CHECK(credit("《日报》3月12日" + han(40) + "版"));
  CHECK_FALSE(credit("《日报》3月12日" + han(41) + "版"));
}

TEST_CASE("a credit says where a picture is from, and nothing of what it shows") {
  for (const char* from : {"图像来源", "图片来源", "照片来源", "影像来源", "图表来源", "题图来源", "图片来自",
                           "照片来自", "题图来自", "封面来自", "图像来自", "图源", "图据"}) {
    INFO(from);
    CHECK(credit(std::string(from) + "，海州港"));
    CHECK(credit(std::string(from) + "：海州港"));
    CHECK(credit(std::string(from) + "|海州港"));
    CHECK(credit(std::string(from) + " 海州港"));
    CHECK(credit(std::string(from) + "／海州港"));
    CHECK(credit(std::string(from) + han(12)));
    CHECK_FALSE(credit(std::string(from) + han(13)));
    CHECK_FALSE(credit(std::string(from) + "，海州港。"));
    CHECK_FALSE(credit("看" + std::string(from) + "，海州港"));
  }
  CHECK(credit("图源，" + han(57)));
  CHECK_FALSE(credit("图源，" + han(58)));
}

TEST_CASE("a credit says who took or lent a picture") {
  for (const char* label : {"图：", "图／", "摄影：", "摄影／", "图片：", "图文：", "图片来源：", "照片来源：",
                            "供图：", "图源：", "视频：", "影片："}) {
    INFO(label);
    CHECK(credit(std::string(label) + "林安"));
    CHECK(credit(std::string(label) + "林安、王大同"));
    CHECK(credit(std::string(label) + "  海州日报"));
    CHECK(credit("（" + std::string(label) + "林安）"));
  }
  for (const char* whose : {"视觉中国", "东方IC", "网络", "资料", "受访者", "受访者提供", "美联社", "法新社", "路透社",
                            "欧新社", "盖蒂图片社", "官网", "IC", "VCG"}) {
    INFO(whose);
    CHECK(credit("图：" + std::string(whose)));
  }
  all_are(credit,
          {"（图片来源：雪山上落城里）", "图均由受访者提供", "视觉中国|图", "视觉中国／图", "林安说|摄影",
           "海州港|供图", "海州港／供图"},
          {"图：雪山上落城里", "（图：雪山上落城里）", "图：林安。", "图：", "图：林安、码头上",
           "夜航的船在海州港的码头上|图", "视觉中国图", "视觉中国。|图"});
}

TEST_CASE("an outlet and its time, or a time and its source, are a credit") {
  all_are(credit,
          {"海州日报 2021-03-12 07:15", "海州日报|2021-03-12 07:15", "2021-03-12 07:15 海州日报", "2021-03-12 来源：雪",
           "2021-03-12 来源／雪", "2021-03-12 作者：雪", "2021-03-12 作者／雪", "2021-03-12 责编：雪",
           "2021-03-12 编辑：雪", "2021-03-12 责任编辑：雪"},
          {"海州日报2021-03-12", "海州日报 说2021-03-12", "码头 2021-03-12", "2021-03-12 夜航船恢复",
           "2021-03-12 来源：雪。"});
}

TEST_CASE("all pictures are somebody's") {
  for (const char* opens :
       {"图片均", "图片由", "照片由", "照片均", "文中图片", "本文图片", "图均", "图由", "文图均", "文图由", "图文由"})
    for (const char* ends : {"提供", "拍摄", "供图", "授权", "所摄"}) {
      const std::string line = opens + std::string("林若水先生") + ends;
      INFO(line);
      CHECK(credit(line));
      CHECK_FALSE(credit(line + "。"));
      CHECK_FALSE(credit("看" + line));
    }
  CHECK(credit("图片均" + han(19) + "提供"));
  CHECK_FALSE(credit("图片均" + han(20) + "提供"));
}

TEST_CASE("a credit says what was made, and by whom") {
  for (const char* what :
       {"编",   "编委", "编辑", "稿",   "校",   "审",   "整理", "海报", "设计", "制作", "剪辑", "拍摄",
        "影片", "视频", "照片", "美术", "插图", "绘图", "题图", "封面", "头图", "配图", "录音", "采写",
        "采访", "文章", "文字", "图片", "图表", "音频", "插画", "动画", "文案", "出处", "来源", "撰写",
        "监制", "统筹", "策划", "翻译", "配音", "主持", "主讲", "后期", "撰稿", "校对", "录制"}) {
    INFO(what);
    CHECK(credit("夜航" + std::string(what) + "：林安"));
    CHECK(credit("夜航" + std::string(what) + "／林安 王大同"));
    CHECK(credit("夜航" + std::string(what) + " | 林安"));
  }
  for (const char* maker : {"示意图一", "网络图", "资料图", "受访者", "视觉中国", "船公司提供", "码头摄", "码头翻摄",
                            "作者授权", "图虫中国", "来自网络"}) {
    INFO(maker);
    CHECK(credit("夜航影片：" + std::string(maker)));
  }
  for (const char* what : {"插画", "插图", "绘图", "漫画", "文章", "美术"}) {
    INFO(what);
    CHECK(credit(what + std::string("：海州画室")));
    CHECK(credit(what + std::string("：") + han(12)));
    CHECK_FALSE(credit(what + std::string("：") + han(13)));
    for (const char* word : {"的", "了", "在", "是"}) CHECK_FALSE(credit(what + std::string("：雪山") + word + "上落"));
  }
  CHECK(credit("夜航船上编：林安"));
  CHECK(credit("雪山上落城里编：林安"));
  CHECK_FALSE(credit("雪山上落城里街灯编：林安"));
  CHECK(credit("夜航出处：" + han(23)));
  CHECK_FALSE(credit("夜航出处：" + han(24)));
  CHECK_FALSE(credit("夜航影片：码头上的人"));
  CHECK_FALSE(credit("转载影片：林安"));
  CHECK_FALSE(credit("注明出处：林安"));
  CHECK_FALSE(credit("夜航船长：林安"));
}

TEST_CASE("a credit has a role, and a colon, a slash or names behind it") {
  for (const char* role :
       {"责任编辑", "责编", "编辑",     "译者",     "核稿",     "主编",   "总编辑",   "审核",    "校对", "终审",
        "监制",     "出品", "策划",     "统筹",     "制作",     "设计",   "剪辑",     "翻译",    "编译", "美编",
        "来源",     "稿源", "文章来源", "转自",     "摘自",     "选自",   "原标题",   "原题",    "原载", "原文链接",
        "供稿",     "签发", "视觉设计", "技术支持", "浏览次数", "阅读量", "值班主任", "作者单位"}) {
    INFO(role);
    CHECK(credit(std::string(role) + "：海州的人"));
    CHECK(credit(std::string(role) + "／海州的人"));
    CHECK(credit(std::string(role) + "|海州的人"));
    CHECK(credit("【" + std::string(role) + "】海州的人"));
    CHECK(credit(std::string(role) + " " + han(13)));
    CHECK_FALSE(credit(std::string(role) + " " + han(14)));
    CHECK_FALSE(credit(std::string(role) + "海州的雪"));
  }
  all_are(credit,
          {"【纠错】【责任编辑：林安】",
           "（编辑：林安）1100311",
           "—编辑：林安—",
           "■编辑：林安",
           "□编辑：林安",
           "●编辑：林安",
           "◆编辑：林安",
           "▲编辑：林安",
           "·编辑：林安",
           "*编辑：林安",
           "- 编辑：林安 -",
           "编辑：林安。",
           "完",
           "全文完",
           "未完待续",
           "END",
           "（完）",
           "-30-",
           "原题为《夜航开了》",
           "原标题为《夜航开了》",
           "原文为《夜航开了》",
           "原题为《夜航。开了！》",
           "原标题：夜航。开了！是吗？",
           "据新华社、海州晚报",
           "（综合新华社）",
           "综合自海州晚报",
           "摘自海州晚报",
           "转自：海州晚报",
           "来自海州晚报",
           "据人民网-人民日报"},
          {"编辑：林安。他是海州人！", "原题为《夜航。开了！是吗？》", "原标题：夜航。开了！是吗？是。", "编辑 林安。",
           "据海州的人", "据新华社、海州的人", "据新华社。", "据", "编辑为林安"});
  CHECK(credit("编辑：" + han(107)));
  CHECK_FALSE(credit("编辑：" + han(108)));
}

TEST_CASE("a credit names the authors behind every way of saying so") {
  const auto authors = [](const std::string& text) {
    return of_line(text, [](const FoldedText& t, const Line&) {
      std::string out;
      for (const Byline& byline : authors_in_credit(t)) out += (out.empty() ? "" : " ") + Parsed::people(byline.people);
      return out;
    });
  };
  for (const char* role : {"作者", "记者", "撰文"})
    for (const char* mark : {"：", "／"}) {
      INFO(role << mark);
      CHECK(authors("来源：海州网 " + std::string(role) + mark + "林安") == std::string(role) + ":林安");
      CHECK(authors("来源：海州网 " + std::string(role) + mark + "林安 王大同 责任编辑：李远") ==
            std::string(role) + ":林安 " + role + ":王大同");
      CHECK(authors("来源：海州网|" + std::string(role) + mark + " 林安|2021") == std::string(role) + ":林安");
      CHECK(authors("（来源：海州网，" + std::string(role) + mark + "林安）") == std::string(role) + ":林安");
      CHECK(authors("来源：海州网 " + std::string(role) + mark + "林安、王大同、码头") ==
            std::string(role) + ":林安 " + role + ":王大同");
    }
  CHECK(authors("作者：林安") == "");
  CHECK(authors("来源：海州网 编辑：林安") == "");
}

TEST_CASE("a copyright notice opens as one, or says it twice") {
  const Strings always = {"海ICP备1234号",
                          "海icp证030号",
                          "海公网安备1234号",
                          "海州电视台版权所有",
                          "海州电视台著作权所有",
                          "海州网版权所有，侵权必究",
                          "海州网版权所有，请勿转载",
                          "海州网版权所有，不得转载",
                          "版权所有，未经海州网同意的不许用",
                          "著作权所有，不得用",
                          "版权所有，请勿用",
                          "版权所有，严禁用",
                          "海州网 All Rights Reserved 2021",
                          "Copyright © 海州",
                          "海州网 ©2021",
                          "海州网 ©1999",
                          "© Copyright 海州",
                          "如有侵权，请联系删除。",
                          "若有侵权，请联系。",
                          "© 海州日报的网页",
                          "免责声明：海州。",
                          "版权声明：海州。",
                          "著作权所有：海州。",
                          "版权所有：海州。",
                          "本文仅代表海州的观点。",
                          "以上内容不代表本报立场。",
                          "禁止转载",
                          "请勿转载，谢绝转载",
                          "本文未经授权不得转载"};
  for (const std::string& text : always) {
    INFO(text);
    CHECK(notice(text) == "copyright");
    CHECK(tail_notice(text) == "copyright");
  }
  for (const std::string& text : {"海州的船长未经授权不得转载", "本文是海州的船长写的", "海ICP船1234号",
                                  "船上的人侵权了", "海州网的版权所有者是他", "本网说他的观点",
                                  "海州网说这仅代表他的观点", "凡是海州的船都停了，侵权的船也停了。"}) {
    INFO(text);
    CHECK(notice(text) == "none");
  }
}

TEST_CASE("where only boilerplate follows, a copyright notice needs less, and none is what somebody says") {
  CHECK(tail_notice("转载请注明，侵权必究，海州的船") == "copyright");
  CHECK(tail_notice("海州的人不得转载，侵权必究") == "copyright");
  CHECK(tail_notice("本报的海州船长侵权了") == "copyright");
  CHECK(tail_notice("海州的船长侵权了") == "none");
  for (const char* said : {"说", "表示", "判决", "法院", "记者", "认为", "指出", "起诉", "要求", "规定"}) {
    INFO(said);
    CHECK(tail_notice("海州的人" + std::string(said) + "不得转载，侵权必究") == "none");
    CHECK(tail_notice("本报的船长" + std::string(said) + "侵权了") == "none");
  }
  CHECK(tail_notice(han(49) + "。不得转载，侵权必究") == "copyright");
  CHECK(tail_notice(han(51) + "。不得转载，侵权必究") == "none");
}

TEST_CASE("a copyright notice is bounded by what follows it") {
  CHECK(notice(han(24) + "icp备") == "copyright");
  CHECK(notice("icp备" + han(26)) == "copyright");
  CHECK(notice("icp备" + han(27)) == "none");
  CHECK(notice("禁止转载" + han(18) + "转载") == "copyright");
  CHECK(notice("本文" + han(18) + "禁止转载") == "copyright");
  CHECK(notice("本文" + han(19) + "禁止转载") == "none");
  CHECK(notice("本文" + han(16) + "。禁止转载") == "none");
  CHECK(notice("版权所有：" + han(54) + "。") == "copyright");
  CHECK(notice("版权所有：" + han(55) + "。") == "none");
  CHECK(notice(han(50) + "。版权所有，侵权必究。" + han(90)) == "none");
}

TEST_CASE("a promotion tells readers what to do with what") {
  for (const char* verb : {"打开",     "关注",     "扫码",       "扫描",     "下载",     "长按",   "点击", "敬请关注",
                           "看关注",   "想看关注", "想了解关注", "请关注",   "订阅",     "加入",   "追踪", "按赞",
                           "更多点击", "★关注",    "分享到点击", "立即打开", "返回点击", "请搜索", "识别"})
    for (const char* what : {"微信", "公众号", "二维码", "客户端", "APP", "频道", "微博", "脸书", "视频号", "抖音",
                             "小程序", "会员", "链接", "网站", "快手", "官网", "电子报", "今日头条"}) {
      const std::string line = verb + std::string("海州") + what;
      INFO(line);
      CHECK(notice(line) == "promotion");
    }
  for (const char* polite : {"请", "欢迎", "快", "马上", "赶快", "现在", "敬请"})
    CHECK(notice(polite + std::string("打开海州网站")) == "promotion");
  CHECK(notice("船长打开海州网站") == "none");
  CHECK(tail_notice("船长打开海州网站") == "promotion");
  CHECK(tail_notice("船长打开海州网站。") == "none");
  CHECK(tail_notice("打开海州网站。") == "promotion");
  CHECK(notice("打开海州网站。") == "none");
  CHECK(notice("打开海州的灯") == "none");
  CHECK(notice("关于海州的网站") == "none");
  CHECK(notice("打开" + han(46) + "网站") == "promotion");
  CHECK(notice("打开" + han(47) + "网站") == "none");
  CHECK(tail_notice(han(56) + "打开网站") == "promotion");
  CHECK(tail_notice(han(57) + "打开网站") == "none");
  CHECK(tail_notice("打开" + han(156) + "网站") == "promotion");
  CHECK(tail_notice("打开" + han(157) + "网站") == "none");
}

TEST_CASE("what leads to more of an outlet is a promotion, what leads to other stories is none") {
  for (const char* more : {"更多", "看更多", "看完整", "阅读更多", "更多精彩"}) {
    for (const char* what : {"新闻", "报道", "报导", "文章", "内容", "故事", "影音", "影片", "资讯"}) {
      INFO(more << what);
      CHECK(notice(more + std::string("海州船的") + what) == "promotion");
    }
    CHECK(notice(more + std::string("，尽在海州船")) == "promotion");
    CHECK(notice(more + std::string("海州船的灯")) == "none");
  }
  CHECK(notice("船长看更多海州船的新闻") == "none");
  CHECK(notice("看更多" + han(19) + "新闻") == "promotion");
  CHECK(notice("看更多" + han(20) + "新闻") == "none");
  CHECK(notice("看更多海州船的新闻。") == "none");
  for (const char* more : {"更多精彩资讯", "更多资讯", "更多新闻", "更多精彩新闻", "更多报道", "更多文章"}) {
    CHECK(notice(more + std::string("请点击海州船")) == "none");
    for (const char* where : {"客户端", "APP", "公众号", "微信", "下载", "关注", "订阅", "扫一扫二维码"})
      CHECK(notice(more + std::string("点击海州") + where + "微信") == "promotion");
  }
}

TEST_CASE("an outlet gives its accounts, asks to be installed or befriended, and advertises") {
  for (const char* of : {"", "官方", "的官方"})
    for (const char* where : {"微博", "微信", "抖音", "视频号", "公众号", "快手", "头条号", "脸书"})
      for (const char* id : {"：夜航", "@夜航", "id夜航", "（夜航"}) {
        const std::string line = std::string("海州日报") + of + where + id;
        INFO(line);
        CHECK(notice(line) == "promotion");
      }
  CHECK(notice("海州日报微博夜航") == "none");
  CHECK(notice("海州船员微博：夜航") == "none");
  for (const char* get : {"下载", "立即下载", "点击下载", "免费下载", "欢迎下载"})
    for (const char* what : {"客户端", "App"}) {
      CHECK(notice(get + std::string("海州的") + what) == "promotion");
      CHECK(notice(get + std::string("海州的") + what + "。") != "promotion");
    }
  for (const char* join : {"按赞", "like", "追踪", "按个赞", "加入", "订阅", "加好友"})
    for (const char* what : {"好友", "粉丝团", "粉丝专页", "粉丝页", "粉专", "专页", "电子报", "频道", "LINE", "群组",
                             "社群", "官方帐号"}) {
      INFO(join << what);
      CHECK(notice("海州" + std::string(join) + "夜航" + what) == "promotion");
      CHECK(notice("海州" + std::string(join) + "夜航" + what + "？") == "none");
    }
  CHECK(notice("按赞加入海州日报") == "promotion");
  CHECK(notice("即时加入海州日报") == "promotion");
  CHECK(notice("按赞加入海州的船") == "none");
  CHECK(notice("海州加入夜航" + han(22) + "群组") == "promotion");
  CHECK(notice("海州加入夜航" + han(23) + "群组") == "none");
  for (const char* price : {"↘$399", "↘NT399", "限时↘399", "下杀↘399", "特价↘399", "折扣码a", "优惠码a"}) {
    INFO(price);
    CHECK(notice("夜航船票" + std::string(price)) == "promotion");
  }
  CHECK(notice("夜航船票↘399") == "none");
  for (const char* warning : {"饮酒过量，有害健康", "禁止酒驾，未成年请勿饮酒", "酒后不开车，安全有保障",
                              "喝酒不开车，酒后代驾", "吸烟有害健康，禁止酒驾", "投资有风险，入市需谨慎",
                              "珍惜生命，自杀防治", "安心专线，生命线", "理性投注，投资一定有风险"}) {
    INFO(warning);
    CHECK(notice(warning) != "none");
  }
  CHECK(notice("饮酒过量") == "none");
  for (const char* offer : {"字体：大 中 小", "字号：大", "字体大小：大", "打印本页", "打印", "[分享到：雪]"})
    CHECK(notice(offer) == "promotion");
  CHECK(notice("打印" + han(14)) == "promotion");
  CHECK(notice("打印" + han(15)) == "none");
}

TEST_CASE("a page tells its reader what it needs, and how long the text is") {
  for (const char* opens :
       {"抱歉，",     "很抱歉，", "请同意",     "请更新",   "请使用",     "请用",       "请升级",   "请开启",
        "请先登入",   "请登入",   "为达至最佳", "为了最佳", "为获得最佳", "为了更好的", "您的",     "你的",
        "本网站使用", "本网站会", "本站使用",   "我们使用", "我们会使用", "此网站",     "继续浏览", "用户所在地区",
        "登入后",     "登录后",   "订阅后",     "本页内容", "如有问题",   "查看完整",   "阅读详细"})
    for (const char* what : {"浏览器", "隐私", "cookie", "曲奇", "播放", "直播", "网络", "版本", "查询", "全文", "体验",
                             "不支援", "不支持", "手机", "功能"}) {
      INFO(opens << what);
      CHECK(notice(opens + std::string("海州") + what + "。") == "promotion");
    }
  CHECK(notice("船长说您的浏览器") == "none");
  CHECK(notice("您的船") == "none");
  CHECK(notice("您的浏览器。不支持。") == "none");
  CHECK(notice("您的浏览器" + han(65)) == "promotion");
  CHECK(notice("您的浏览器" + han(66)) == "none");
  for (const char* about : {"本文约1200字", "本文长约1200字", "全文约1200字", "本文共1200字"}) {
    CHECK(notice(about) == "promotion");
    CHECK(notice(std::string(about) + "。") == "none");
  }
  CHECK(notice("本文约1200页") == "none");
  CHECK(notice("本文约字" + han(26)) == "promotion");
  CHECK(notice("本文约字" + han(27)) == "none");
}

TEST_CASE("tags have a label or a mark each") {
  for (const char* label : {"标签", "关键词", "关键字", "关键词阅读", "相关字词", "相关标签", "热门标签", "文章标签",
                            "Tags", "Tag", "话题"}) {
    INFO(label);
    CHECK(notice(std::string(label) + "：夜航 港口") == "promotion");
    CHECK(notice(std::string(label) + "夜航 港口") == "none");
    CHECK(notice(std::string(label) + "：夜航。") == "none");
    CHECK(notice(std::string(label) + "：") == "none");
  }
  CHECK(notice("#夜航 #港口") == "promotion");
  CHECK(notice("#" + han(9)) == "promotion");
  CHECK(notice("#" + han(12)) == "none");
  CHECK(notice("#" + han(11) + "#" + han(11)) == "promotion");
  CHECK(notice("#" + han(11) + "#" + han(12)) == "none");
  CHECK(notice("夜航#港口") == "none");
}

TEST_CASE("a contact has a word for it and an address or a number of five figures") {
  for (const char* word :
       {"热线",     "新闻热线", "报料",     "报料热线", "报料电话", "爆料",     "爆料电话", "爆料专线",
        "爆料热线", "联系电话", "咨询电话", "咨询热线", "咨询专线", "洽询专线", "投稿邮箱", "投稿",
        "客服热线", "客服电话", "举报电话", "服务热线", "服务电话", "服务专线", "监督电话", "电话",
        "传真",     "邮箱",     "订报热线", "广告热线", "订报电话", "读者热线"}) {
    INFO(word);
    CHECK(notice(word + std::string(" 2345 6789")) == "contact");
    CHECK(notice(word + std::string("：a@b.cn")) == "contact");
    CHECK(notice(word + std::string("：2345")) == "contact");
    CHECK(notice(word + std::string(" 1234")) == "none");
    CHECK(notice("船长的" + std::string(word) + "：23456789") == "contact");
    CHECK(notice("船长的" + std::string(word) + "：23456789。") == "none");
    CHECK(notice(word + std::string("响了一夜。23456789")) == "none");
  }
  CHECK(notice("热线" + han(25) + "12345") == "contact");
  CHECK(notice("热线" + han(26) + "12345") == "none");
  CHECK(notice("船长" + han(14) + "的热线：12345") == "contact");
  CHECK(notice("船长" + han(15) + "的热线雪：12345") == "none");
  CHECK(notice("船长的热线：12345" + han(49)) == "contact");
  CHECK(notice("船长的热线：12345" + han(50)) == "none");
  CHECK(tail_notice("船长的热线：12345" + han(109)) == "contact");
  CHECK(tail_notice("船长的热线：12345" + han(110)) == "none");
  CHECK(tail_notice("船长的电话与传真 12345") == "contact");
  CHECK(tail_notice("船长的电话 12345") == "none");
  CHECK(notice("船长的电话与传真 12345") == "none");
  CHECK(notice("船长与王安：电话12345") == "none");
  CHECK(notice("电话(0578)-12 345") == "contact");
  CHECK(notice("船长的热线：1。2。3") == "none");
}
