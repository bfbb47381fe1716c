// Captions form by form, each beside the line that lacks the one thing that makes it such.
#include "article_boilerplate_check.h"

using namespace fanjian::article;

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
  CHECK_FALSE(caption("夜航 船上的人摄"));
  CHECK_FALSE(caption("夜航船靠记者林若水 图"));
  CHECK_FALSE(caption("供图"));
  CHECK_FALSE(caption("翻摄"));
  CHECK(caption("船供图"));
  all_are(
      caption,
      {"船靠岸了林大同摄", "船靠岸了者林安摄", "船靠岸了图林安摄", "船靠岸了，林安摄", "船靠岸。雪化了。灯亮。林安摄"},
      {"船靠岸了他在拍摄", "船靠岸。雪化。灯亮。人去。林安摄", "船靠岸了 他拍 摄", "船靠岸了 拍摄 摄", "船靠岸了 录 摄",
       "船靠岸了的头摄"});
  CHECK(caption(han(157) + "，林安摄") == false);
  CHECK(caption(han(156) + "，林安摄"));
}
