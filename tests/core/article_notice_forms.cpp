// Notices form by form, each beside the line that lacks the one thing that makes it such.
#include "article_boilerplate_check.h"

using namespace fanjian::article;

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
  CHECK(tail_notice("船长说不得转载，侵权必究，违者必究") == "copyright");
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
