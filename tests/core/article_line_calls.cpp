// What an outlet or a page asks of its readers in a line, each form beside the sentence that asks nothing.
#include "article_signs_check.h"

TEST_CASE("an outlet reminds its readers, begs for clicks, or disclaims") {
  Strings with;
  for (const char* mark : {"★", "☆", "●", "◎", "※", "►", "▶", "◆", "■", "◤"})
    for (const char* reminds : {"提醒您", "提醒你", "关心您", "关心你", "呼吁您"})
      with.push_back(mark + std::string("海州新闻网") + reminds + "：酒后不开车。");
  for (const char* opens :
       {"按这订阅", "按这加入", "按此订阅", "点此订阅", "点我订阅", "点我加入", "点这里订阅", "点击订阅", "点此加入"})
    with.push_back("►" + std::string(opens) + "海州快报");
  for (const char* opens : {"订阅", "免费订阅", "立即订阅", "马上订阅", "欢迎订阅"})
    for (const char* what : {"电邮", "电子报", "邮件", "newsletter", "Newsletter", "频道", "推送"})
      with.push_back(opens + std::string("海州") + what);
  for (const char* opens : {"LIKE", "Like", "like", "按赞", "点赞", "赞好"})
    for (const char* what : {"脸书", "面子书", "Facebook", "facebook", "FB", "专页", "粉丝页"})
      with.push_back(opens + std::string("海州港") + what);
  for (const char* words : {"请继续往下阅读", "往下阅读全文", "海州网不对外来网站内容负责", "不对外部网站负责"})
    with.emplace_back(words);
  for (const char* opens : {"fb:",      "FB:",      "facebook:", "Facebook:", "ig:",   "IG:",    "twitter:",
                            "Twitter:", "YouTube:", "youtube:",  "Line:",     "LINE:", "脸书：", "微博：",
                            "网址：",   "官网：",   "支持我们",  "赞助我们",  "捐款",  "订阅",   "按月支持"})
    with.push_back(opens + std::string("海州http://a.cn"));
  for (const char* app : {"App", "APP", "app", "客户端"}) {
    with.push_back("立即下载海州" + std::string(app) + "：http://a.cn");
    with.push_back("立即下载海州" + std::string(app) + "：www.a.cn");
  }
  check(
      {{"notice",
        with,
        {"海州新闻网提醒您：酒后不开车。", "★海州提醒您酒后不开车。", "★：提醒您：酒后不开车。",
         "★海州新闻网与编辑部的同仁在年底提醒您，酒后不开车。", "按这收看海州快报", "他订阅海州电子报", "订阅海州快报",
         "订阅海州电子报。", "LIKE海州港脸书。", "他LIKE海州港脸书", "LIKE海州港", "继续读下去", "他fb: http://a.cn",
         "fb: 海州港", "立即下载海州App", "立即看海州App：http://a.cn", "立即下载海州：http://a.cn"}}});
}

TEST_CASE("a call to readers is of forty characters, a link of eighty, an application of ninety") {
  CHECK(is("notice", "★海州新闻网提醒您：" + han(60)));
  CHECK_FALSE(is("notice", "★海州新闻网提醒您：" + han(61)));
  CHECK(is("notice", "★" + han(2) + "提醒您：雪"));
  CHECK(is("notice", "★" + han(13) + "提醒您：雪"));
  CHECK_FALSE(is("notice", "★" + han(14) + "提醒您：雪"));
  CHECK_FALSE(is("notice", "★" + han(1) + "提醒您：雪"));
  for (const char* stop : {"：", "，", "！"}) CHECK(is("notice", "★海州网提醒您" + std::string(stop) + "慢行"));
  for (const char* call : {"点击订阅", "请继续往下阅读", "扫码关注"}) {
    const std::size_t n = std::string(call).size() / 3;
    INFO(call);
    CHECK(is("notice", call + han(40 - n)));
    CHECK_FALSE(is("notice", call + han(41 - n)));
  }
  CHECK(is("notice", "捐款http" + han(74)));
  CHECK_FALSE(is("notice", "捐款http" + han(75)));
  CHECK(is("notice", "下载http客户端" + han(81)));
  CHECK_FALSE(is("notice", "下载http客户端" + han(82)));
}

TEST_CASE("a disclaimer stands among the last lines") {
  for (const char* opens : {"免责声明", "免责条款", "风险提示", "版权声明", "版权说明", "郑重声明", "特别声明",
                            "声明：", "注明：", "投资有风险", "权利声明", "侵权声明"})
    for (const char* what : {"仅供参考", "不构成建议", "不代表本网", "版权归海州", "授权使用", "转载注明", "侵权必究",
                             "法律责任", "立场", "谨慎", "删除", "责任"}) {
      const std::string line = opens + std::string("，海州") + what;
      INFO(line);
      CHECK(is("notice", line));
      CHECK(is("notice", "【" + line));
      CHECK_FALSE(has(signs_above(line), "notice"));
    }
  CHECK_FALSE(is("notice", "风险提示，海州有雪"));
  CHECK_FALSE(is("notice", "海州风险提示，责任"));
  for (const char* words : {"不代表本报", "不代表编辑部", "文责自负", "仅代表"}) {
    INFO(words);
    CHECK(is("notice", "（本栏" + std::string(words) + "）"));
    CHECK_FALSE(is("notice", "本栏" + std::string(words)));
    CHECK_FALSE(is("notice", "（本栏" + std::string(words)));
    CHECK_FALSE(has(signs_above("（本栏" + std::string(words) + "）"), "notice"));
  }
  CHECK(is("notice", "（文责自负" + han(94) + "）"));
  CHECK_FALSE(is("notice", "（文责自负" + han(95) + "）"));
}

TEST_CASE("whose right a text infringes is asked to say so, unless somebody is reported to") {
  for (const char* opens :
       {"如有侵权", "若有侵权", "如侵权", "若侵权", "如涉及侵权", "如涉侵权", "侵权请", "侵权，请", "侵权必"})
    for (const char* what : {"删除", "联系", "留言", "处理", "告知"}) {
      const std::string line = "图文来自网络，" + std::string(opens) + "与海州" + what;
      INFO(line);
      CHECK(has(signs_above(line), "notice"));
      for (const char* said : {"表示", "指出", "法院", "认为"}) CHECK_FALSE(has(signs_above(line + said), "notice"));
    }
  CHECK(has(signs_above("图文来自网络，侵删"), "notice"));
  CHECK_FALSE(has(signs_above("图文来自网络，如有侵权"), "notice"));
  CHECK(has(signs_above(han(118) + "侵删"), "notice"));
  CHECK_FALSE(has(signs_above(han(119) + "侵删"), "notice"));
}

TEST_CASE("a page calls upon its readers in a few words without a full stop") {
  for (const char* opens : {"点击上方", "点上方", "点击蓝字", "点击下方", "点上面", "长按二维码", "长按识别"}) {
    INFO(opens);
    CHECK(is("notice", std::string(opens) + "看夜航"));
    CHECK(is("notice", "↑" + std::string(opens) + "看夜航"));
    CHECK_FALSE(is("notice", std::string(opens) + "看夜航。"));
    CHECK_FALSE(is("notice", "船长" + std::string(opens) + "看夜航"));
  }
  for (const char* words : {"捐款支持",   "赞助我们",   "支持独立媒体", "请我们喝",   "成为会员",   "加入会员",
                            "成为订户",   "订阅支持",   "按月支持",     "评论区留言", "留言区",     "转发朋友圈",
                            "分享给更多", "请点击此处", "阅读原文订阅", "尽在掌握",   "随时随地看", "扫码下载",
                            "扫码关注",   "扫码加入",   "扫码订阅",     "扫描二维码"}) {
    INFO(words);
    CHECK(is("notice", "夜航" + std::string(words) + "的人"));
    CHECK_FALSE(is("notice", "夜航" + std::string(words) + "。"));
  }
  for (const char* opens : {"此文包含", "本文包含", "此内容包含"})
    for (const char* what : {"提供的内容", "cookie", "曲奇", "小甜饼"}) {
      CHECK(is("notice", opens + std::string("海州网") + what));
      CHECK_FALSE(is("notice", "看" + std::string(opens) + "海州网" + what));
    }
  CHECK_FALSE(is("notice", "本文包含海州网的图"));
  CHECK(is("notice", "本文包含曲奇" + han(134)));
  CHECK_FALSE(is("notice", "本文包含曲奇" + han(135)));
}

TEST_CASE("a client is called for by a colon, or by a verb") {
  for (const char* what : {"客户端", "公众号", "小程序", "App", "APP", "app", "粉丝团", "粉丝专页", "电子报"}) {
    INFO(what);
    CHECK(is("notice", "会赚钱的" + std::string(what) + "："));
    CHECK(is("calls", "会赚钱的" + std::string(what) + "："));
    for (const char* verb : {"下载", "安装", "打开", "关注", "订阅", "扫码", "点击", "欢迎关注", "加入"}) {
      CHECK(is("notice", verb + std::string("海州") + what));
      CHECK(is("notice", verb + std::string("海州") + what + "＞"));
    }
    CHECK_FALSE(is("notice", "海州的" + std::string(what)));
  }
  CHECK(is("notice", han(12) + "客户端："));
  CHECK_FALSE(is("notice", han(13) + "客户端："));
  CHECK(is("notice", "雪客户端："));
  CHECK_FALSE(is("notice", "客户端："));
  CHECK_FALSE(is("calls", "下载海州客户端"));
  CHECK_FALSE(is("calls", "本文包含海州网提供的内容的曲奇说明："));
}
