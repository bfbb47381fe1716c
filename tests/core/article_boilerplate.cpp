// Captions, credits, notices and stamps, and the sentences that only begin like them.
#include "article_check.h"

using namespace fanjian::article;

namespace {

// The block that the line becomes in the middle of a story.
Role role_of(const std::string& line, NoticeKind* kind = nullptr) {
  const Parsed t(
      "码头上的早晨从雾里开始，工人们把海货抬上岸，天还没有亮透。\n候船室在二楼，窗子朝东，来得早的"
      "人看雾退去。\n" +
      line + "\n码头建于七十年前，那时候岛上只有两百户人家。\n下午雾散了，海面上露出三座小岛。");
  std::size_t n = 0;
  for (const Block& b : t.article.blocks)
    if (b.role != Role::separator && n++ == 2) {
      if (kind) *kind = b.notice;
      return b.role;
    }
  return Role::separator;
}

NoticeKind kind_of(const std::string& line) {
  NoticeKind kind = NoticeKind::none;
  role_of(line, &kind);
  return kind;
}

}  // namespace

TEST_CASE("captions") {
  for (const char* line : {"▲船員把纜繩拋上碼頭。（記者葉蓁攝）", "圖為候船室裡的旅客。葉蓁攝", "（資料照）",
                           "资料图片", "船员抛缆。新华社记者 叶蓁 摄", "船員拋纜。（船公司提供）", "圖／船公司提供"}) {
    INFO(line);
    CHECK(role_of(line) == Role::caption);
  }
}

TEST_CASE("credits") {
  for (const char* line :
       {"责任编辑：余小满", "（責任編輯：余小滿）", "编辑 余小满", "來源：海州晚報", "完", "（完）", "【編輯:余小滿】",
        "（編輯：余小滿）1100311", "原标题：雪夜", "《人民日报》（2021年03月12日 01 版）"}) {
    INFO(line);
    CHECK(role_of(line) == Role::credit);
  }
}

TEST_CASE("stamps") {
  for (const char* line : {"2021-03-12", "2021年03月12日 08:30:15", "二〇二一年三月十二日",
                           "發布時間：2021/03/12 16:20", "1100311", "3月12日 台北", "（2021年3月12日于北京）"}) {
    INFO(line);
    CHECK(role_of(line) == Role::stamp);
  }
}

TEST_CASE("notices of three kinds") {
  CHECK(kind_of("看臺州新聞,關注浙江在線臺州頻道微信") == NoticeKind::promotion);
  CHECK(kind_of("更多精彩内容，请关注海州晚报微信公众号") == NoticeKind::promotion);
  CHECK(kind_of("更多新聞，請按讚加入《海州》臉書粉絲團") == NoticeKind::promotion);
  CHECK(kind_of("版权所有，未经许可不得转载。") == NoticeKind::copyright);
  CHECK(kind_of("Copyright © 2021 Haizhou All Rights Reserved.") == NoticeKind::copyright);
  CHECK(kind_of("新闻热线：0578-1234567") == NoticeKind::contact);
  CHECK(kind_of("投稿邮箱：news@example.com") == NoticeKind::contact);
}

TEST_CASE("sentences that begin like boilerplate are paragraphs") {
  for (const char* line :
       {"来源不明的灯光在海面上闪了三次。", "编辑部的灯还亮着，值班的人在等消息。", "完了，船沉了。",
        "关注天气的人都知道，雾要三天才散。", "版权纠纷让这首船歌停唱了三年。", "图为什么挂歪了，没有人问。",
        "热线电话响了一夜，没有人接。", "3月11日，船没有来。", "晚上九点，船还是没有来。",
        "他拍下了这张照片，人人都说拍得好。", "这部电影由他一个人拍摄。", "微信里传来消息，船到了。"}) {
    INFO(line);
    CHECK(role_of(line) == Role::paragraph);
  }
}

TEST_CASE("（完） after the last sentence is a credit of its own") {
  const Parsed t("雪停了，人散了，灯也灭了。（完）");
  CHECK(t.roles() == "lead credit");
  CHECK(t.article.credit_text == "（完）");
}

TEST_CASE("the agency's day stays with its editor") {
  const Parsed t("雪停了，人散了，燈也滅了。（編輯：何曉晴）1100311");
  CHECK(t.texts(Role::credit) == Strings{"（編輯：何曉晴）1100311"});
}

TEST_CASE("the copyright notice and its terms of use are told apart") {
  const Parsed t(
      "雪停了，人散了，灯也灭了。\n版权归江城在线所有，未经许可不得转载；转载须注明来源。投稿：a@"
      "qq.com2");
  CHECK(t.article.copyright_notice == "版权归江城在线所有，未经许可不得转载；转载须注明来源。投稿：a@qq.com2");
  CHECK(t.article.usage_terms == "版权归江城在线所有，未经许可不得转载；转载须注明来源。");
  CHECK(t.runs(Part::link) == Strings{"a@qq.com"});
}

TEST_CASE("a story about copyright is not a notice") {
  const Parsed t(
      "法院昨天判决，这家网站未经许可转载了三百篇文章，须赔偿作者。\n作者说，转载必须注明来源，这是"
      "起码的礼貌。");
  CHECK(t.roles() == "lead paragraph");
  CHECK(t.article.copyright_notice.empty());
}

TEST_CASE("titles of other stories after a label are navigation, tags a notice") {
  const Parsed t(
      "雪停了，人散了，燈也滅了。\n延伸閱讀\n企鵝走失三天 "
      "原來在商店\n海獅學會開冰箱\n關鍵字：雪、燈");
  CHECK(t.roles() == "lead navigation navigation navigation notice");
}

TEST_CASE("an outlet and its time are a stamp") {
  CHECK(Parsed("一夜大雪\n江城日报 2021-03-12 07:15\n昨天夜里下了一场大雪，早晨城里的路上一个人也没有。").roles() ==
        "headline stamp lead");
}
