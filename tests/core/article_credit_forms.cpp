// Credits form by form, each beside the line that lacks the one thing that makes it such.
#include "article_boilerplate_check.h"

using namespace fanjian::article;

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

TEST_CASE("a day of the Central News Agency's is cut off whatever its figures") {
  for (const char* day : {"1100311", "1100319", "1101230", "1090228"})
    CHECK(credit("（编辑：林安）" + std::string(day)));
  CHECK_FALSE(credit("2021年3月12日海州日报"));
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
