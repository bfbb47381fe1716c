// Who speaks, form by form: titles, names, verbs, and what is nobody.
#include "article/body/speaker.h"
#include "article_check.h"
#include "article_folded.h"
#include "text/utf8.h"

using namespace fanjian::article;

namespace {

// "title|name" of a clause that ends with its verb; "none".
std::string who(std::string_view clause, bool loose = true, const Strings& known = {}) {
  const std::u32string t = folded(clause);
  KnownNames names;
  for (const std::string& name : known) names.add(folded(name));
  const auto m = read_speaker(t, 0, t.size(), loose, names);
  if (!m) return "none";
  const auto cut = [&](std::size_t from, std::size_t to) {
    return to > from ? fanjian::text::utf8(std::u32string_view(t).substr(from, to - from)) : "";
  };
  return cut(m->title, m->title_to) + '|' + cut(m->name, m->name_to);
}
// Within a paragraph, where weaker signs do not count.
std::string strictly(std::string_view clause, const Strings& known = {}) { return who(clause, false, known); }

std::string saying(std::string_view text) {
  switch (saying_at_end(folded(text))) {
    case Saying::verb: return "verb";
    case Saying::gesture: return "gesture";
    default: return "none";
  }
}
std::size_t untitled(std::string_view text) {
  const std::u32string t = folded(text);
  return untitled_speaker(t, 0, t.size());
}

}  // namespace

TEST_CASE("words end with a verb of speech, a gesture, or neither") {
  for (const char* verb :
       {"说",   "表示", "指出",     "强调", "要求", "认为", "称",   "介绍",     "回应", "透露", "坦言", "写道", "问",
        "答",   "回答", "解释",     "补充", "呼吁", "直言", "告诉", "告诉记者", "提出", "建议", "回忆", "感慨", "笑称",
        "宣布", "讲",   "谈到",     "提到", "重申", "证实", "否认", "警告",     "承认", "主张", "质疑", "反问", "批评",
        "分析", "叮嘱", "承诺",     "宣称", "讲述", "总结", "提醒", "评价",     "预测", "预计", "希望", "相信", "喊道",
        "发文", "留言", "明确",     "部署", "倡议", "致辞", "发言", "批示",     "回复", "表态", "断言", "反驳", "形容",
        "坚称", "直指", "脱口而出", "喊话", "自嘲", "打趣", "云",   "曰",       "常说"}) {
    INFO(verb);
    CHECK(saying("船长" + std::string(verb)) == "verb");
    CHECK(who("市长周若水" + std::string(verb)) == "市长|周若水");
  }
  for (const char* gesture : {"摇头", "点头",   "举手",     "苦笑",   "大笑",   "微笑",       "叹气", "叹了口气",
                              "哽咽", "挥手",   "摆手",     "皱眉",   "沉默",   "竖起大拇指", "落泪", "起立",
                              "鼓掌", "摇摇头", "点了点头", "笑了笑", "想了想", "高喊",       "抬头", "低头"}) {
    INFO(gesture);
    CHECK(saying("船长" + std::string(gesture)) == "gesture");
    CHECK(who("市长周若水" + std::string(gesture)) == "市长|周若水");
  }
  for (const char* told : {"告诉本报记者", "告诉各家媒体", "告诉我们", "告诉大家", "告诉了他", "告诉了她"})
    CHECK(saying("船长" + std::string(told)) == "verb");
  CHECK(saying("船长告诉的早晨的街灯的大家") == "none");
  CHECK(saying("船长见了记者") == "none");
  CHECK(saying("船长走了") == "none");
  CHECK(saying("") == "none");
}

TEST_CASE("a title and a name before the verb, with what may stand between") {
  for (const char* between :
       {"在会上", "就此", "对此",   "还",   "也",   "又",   "则",   "再",   "曾",   "随后", "一再", "郑重",
        "特别",   "当场", "日前",   "今天", "昨天", "会后", "反复", "多次", "首先", "最后", "继续", "笑着",
        "激动地", "代表", "公开",   "直接", "常",   "总是", "轻声", "含泪", "一边", "对此", "坚决", "淡淡地",
        "无奈地", "转身", "受访时", "先生", "女士", "同志", "调研", "出席", "等人"}) {
    INFO(between);
    CHECK(who("市长周若水" + std::string(between) + "表示") == "市长|周若水");
  }
  CHECK(who("海州市委书记、市长周若水强调") == "海州市委书记、市长|周若水");
  CHECK(who("市长周阳强调") == "市长|周阳");
  CHECK(who("市长欧阳明月强调") == "市长|欧阳明月");
  CHECK(who("周若水书记强调") == "书记|周若水");
  CHECK(who("周阳书记在会上强调") == "书记|周阳");
  CHECK(who("周市长强调") == "市长|周");
  CHECK(who("船市长强调") == "none");
  CHECK(who("周若水强调") == "|周若水");
  CHECK(who("周若水（右）强调") == "|周若水");
  CHECK(strictly("周若水强调") == "none");
  CHECK(strictly("周若水强调", {"周若水"}) == "|周若水");
  CHECK(strictly("周若水强调", {"周若"}) != "|周若水");
  CHECK(strictly("市长周若水强调") == "市长|周若水");
  CHECK(strictly("市长周阳强调") == "市长|周阳");
  CHECK(strictly("市长周若水说") == "市长|周若水");
  CHECK(strictly("市长周若水在会上说") == "none");
  CHECK(strictly("市长周若水在会上说", {"周若水"}) == "市长|周若水");
}

TEST_CASE("when, and what leads up to a title, are no part of it") {
  for (const char* when : {"会上", "当天", "当日", "昨天", "昨日", "今天", "日前", "近日", "随后", "最后", "对此",
                           "此前", "接着", "但",   "但是", "不过", "而",   "而且", "据",   "并",   "同时"}) {
    INFO(when);
    CHECK(who(when + std::string("市长周若水强调")) == "市长|周若水");
  }
  for (const char* lead : {"时任", "现任", "曾任", "前任", "来自", "记载", "》", "”", "」", "其中", "然而"}) {
    INFO(lead);
    CHECK(who("夜航" + std::string(lead) + "市长周若水强调") == "市长|周若水");
  }
  CHECK(who("农民出身的周若水说") == "农民出身|周若水");
  CHECK(who("经营夜航船二十年的周若水说") == "|周若水");
  const auto long_title = [](std::size_t n) {
    std::string title;
    for (std::size_t i = 2; i < n; ++i) title += "港";
    return title + "市长";
  };
  CHECK(who(long_title(48) + "周若水强调") == long_title(48) + "|周若水");
  CHECK(who(long_title(49) + "周若水强调") == "|周若水");
}

TEST_CASE("words that begin with a surname are nobody") {
  for (const char* word :
       {"纷纷", "沙特", "修正", "别的", "国防", "简单", "明明", "告诉", "连接", "德国", "法国", "高层", "方面",
        "双方", "全体", "和平", "时任", "曾经", "常委", "于是", "任何", "应当", "包括", "公司", "公安", "关于",
        "石油", "计划", "施工", "平时", "单位", "司机", "路人", "车主", "商家", "经济", "项目", "支持", "万一",
        "华为", "江苏", "安徽", "周边", "席间", "程序", "马上", "游客", "顾客", "房东", "农民", "师傅", "党员",
        "文化", "明星", "安排", "成果", "纪委", "董事", "危机", "林业", "高校", "夏天", "凌晨", "管理", "时常",
        "连忙", "同时", "温馨", "严厉", "何以", "左右", "江边", "成员", "经过", "文件", "通知", "全国", "国家",
        "法院", "国会", "白领", "商业", "万众", "元首", "平均", "公众", "和谐", "从此", "向来", "相信", "方案",
        "有人", "有些", "能够", "那么", "第一", "部分", "权威", "后来", "先生", "是否", "老师", "华侨", "路上",
        "金融", "景象", "柳州", "温州", "谷歌", "苏联", "许多", "尤其", "时间", "祖国", "乐观", "牛市", "单独",
        "别人", "充分", "文中", "信中", "书中", "微博", "车站", "花店", "党委"}) {
    INFO(word);
    CHECK(strictly(word + std::string("表示")) == "none");
    CHECK(untitled(word + std::string("指出")) == 0);
  }
}

TEST_CASE("a title within a longer word is none") {
  for (const char* word : {"主席团", "人民代表团", "学生会", "官方"}) {
    INFO(word);
    CHECK(strictly(word + std::string("表示")) == "none");
  }
  CHECK(who("主席台上的人说") == "none");
  CHECK(strictly("店主席文表示") == "none");
  CHECK(strictly("店主周文表示") == "店主|周文");
  CHECK(strictly("商人马明表示") == "none");
  CHECK(strictly("村民林大同表示") == "村民|林大同");
  CHECK(strictly("村民主张表示") == "none");
}

TEST_CASE("a foreign name stands behind a title, up to the first verb") {
  CHECK(who("美国总统拜登表示") == "美国总统|拜登");
  CHECK(who("项目负责人埃莉诺·马什说") == "项目负责人|埃莉诺·马什");
  CHECK(who("教授埃莉诺马说") == "教授|埃莉诺马");
  CHECK(who("教授埃莉诺马什说") == "教授|埃莉诺马什");
  CHECK(who("教授埃莉诺马什卡说") == "none");
  CHECK(who("教授埃莉诺·马什卡说") == "教授|埃莉诺·马什卡");
  for (const char* no : {"的", "了", "是", "在", "有", "我", "你", "他", "她", "这", "那", "个", "们", "不", "也",
                         "都", "就", "和", "跟", "与", "同", "对", "向", "把", "被", "让", "给", "讲", "会", "要"}) {
    INFO(no);
    CHECK(who("教授埃" + std::string(no) + "诺说") == "none");
  }
  CHECK(strictly("教授埃莉诺·马什说") == "教授|埃莉诺·马什");
  CHECK(strictly("教授埃莉诺说") == "none");
}

TEST_CASE("a title that no list has ends as titles do") {
  for (const char* title : {"老河工", "修表匠", "钟匠", "验船师", "领航员", "掌灯人", "养蜂人", "船家", "夜航船的"}) {
    INFO(title);
    CHECK(who(title + std::string("林大同说")) != "none");
    CHECK(who(title + std::string("林大同说")).ends_with("|林大同"));
  }
  CHECK(strictly("老河工林大同说") == "老河工|林大同");
  CHECK(strictly("老河工林同说") == "老河工|林同");
  CHECK(strictly("老河工林同表示") == "老河工|林同");
  CHECK(strictly("夜航船的林大同说") == "|林大同");
  CHECK(strictly("夜航船的林同表示") == "none");
  CHECK(who("大副鲁四海告诉记者") == "大副|鲁四海");
  CHECK(who("处长余大江晚间表示") == "处长|余大江");
  CHECK(who("处长余大江忍不住说") == "处长|余大江");
  CHECK(strictly("处长余大江忍不住说") == "none");
}

TEST_CASE("a name without a title has three characters, or two before a verb of two") {
  CHECK(untitled("周若水指出") == 3);
  CHECK(untitled("周若水说") == 3);
  CHECK(untitled("周若水（右）指出") == 3);
  CHECK(untitled("周阳指出") == 2);
  CHECK(untitled("周阳说") == 0);
  CHECK(untitled("船若水指出") == 0);
  CHECK(untitled("周若水") == 0);
  CHECK(untitled("") == 0);
}

TEST_CASE("known names are found by all of their characters, in order") {
  KnownNames names;
  names.add(U"周若水");
  names.add(U"周阳");
  CHECK(names.find(U"周若水") == 0);
  CHECK(names.find(U"周阳") == 1);
  CHECK(names.find(U"周") == KnownNames::none);
  CHECK(names.find(U"") == KnownNames::none);
  CHECK(names.find_first(U'周') == 0);
  CHECK(names.find_first(U'林') == KnownNames::none);
}
