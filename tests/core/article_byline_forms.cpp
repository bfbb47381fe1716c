// Bylines form by form: roles, names, outlets, places, desks, each beside what is none.
#include "article_head_check.h"

using namespace fanjian::article;

TEST_CASE("every role is read with the name that touches it, follows it, or stands apart") {
  for (const char* role :
       {"记者",       "参与记者",       "执笔记者",   "见习记者", "实习记者", "特约记者", "特派记者",   "首席记者",
        "资深记者",   "高级记者",       "主任记者",   "摄影记者", "文字记者", "视频记者", "摄像记者",   "全媒体记者",
        "融媒体记者", "全媒体首席记者", "新媒体记者", "体育记者", "特派员",   "通讯员",   "特约通讯员", "实习生",
        "见习生",     "编辑",           "责任编辑",   "核稿编辑", "见习编辑", "实习编辑", "视频编辑",   "编译",
        "主笔",       "评论员",         "特约评论员", "采访人员", "主笔记者"}) {
    const std::string r = std::string("role=") + role;
    INFO(role);
    CHECK(byline(std::string(role) + "林若水") == r + " person=林若水");
    CHECK(byline(std::string(role) + " 林若水") == r + " person=林若水");
    CHECK(byline(std::string(role) + "：林若水") == r + " person=林若水");
    CHECK(byline(std::string(role) + "／林若水、王安") == r + " person=林若水 person=王安");
  }
  for (const char* role :
       {"翻译",     "校对",     "审核",       "审校",   "核稿",     "责编", "主编", "美编", "值班编辑", "执行编辑",
        "撰文",     "撰稿",     "图片",       "摄影",   "图文",     "文图", "文字", "视频", "作者",     "采写",
        "采访",     "采访撰文", "整理",       "制图",   "摄像",     "剪辑", "配音", "策划", "统筹",     "供稿",
        "供图",     "特约撰稿", "特约撰稿人", "撰稿人", "专栏作家", "口述", "执笔", "主播", "主持人",   "绘图",
        "插画",     "漫画",     "记者团",     "报道员", "播音",     "监制", "出品", "设计", "海报",     "文案",
        "联合采写", "制表",     "编导",       "导演",   "出镜",     "主持", "素材", "运营"}) {
    const std::string r = std::string("role=") + role;
    INFO(role);
    CHECK(byline(std::string(role) + "：林若水") == r + " person=林若水");
    CHECK(byline(std::string(role) + "／林若水") == r + " person=林若水");
  }
  for (const char* role : {"文", "图", "摄"}) {
    INFO(role);
    CHECK(byline(std::string(role) + "／林若水") == std::string("role=") + role + " person=林若水");
    CHECK(byline(std::string(role) + "林若水") == "none");
  }
}

TEST_CASE("names of two to four characters begin with a surname") {
  CHECK(names("林安") == "person=林安");
  CHECK(names("林若水") == "person=林若水");
  CHECK(names("欧阳若水") == "person=欧阳若水");
  CHECK(names("林") == "none");
  CHECK(names("码头上") == "none");
  CHECK(names("林安王大同") == "person=林安 person=王大同");
  CHECK(names("林安和王大同") == "person=林安 person=王大同");
  CHECK(names("林安与王大同") == "person=林安 person=王大同");
  CHECK(names("林安及王大同") == "person=林安 person=王大同");
  CHECK(names("林安暨王大同") == "person=林安 person=王大同");
  CHECK(names("王和平") == "person=王和平");
  CHECK(names("林安等") == "person=林安");
  CHECK(names("林安、王大同 等") == "person=林安 person=王大同");
  CHECK(names("林　安") == "person=林　安");
  CHECK(names("林 安 王大同") == "person=林 安 person=王大同");
  CHECK(names("码 头") == "none");
  CHECK(names("Nick Marsh") == "person=Nick person=Marsh");
  CHECK(names("尼克·马什") == "person=尼克·马什");
  CHECK(names("尼克·马什（Nick Marsh）") == "person=尼克·马什（Nick Marsh）");
  CHECK(names("林若水（Lin O'Shui-A）") == "person=林若水（Lin O'Shui-A）");
  CHECK(names("林若水（3）") == "person=林若水");
  CHECK(names("QWERTY") == "none");
  CHECK(names("QWE") == "person=QWE");
  CHECK(names("marsh") == "none");
  CHECK(names("林若水（L+i）") == "person=林若水");
  CHECK(names("林若水（L）") == "person=林若水");
  CHECK(names("林若水（Li）") == "person=林若水（Li）");
  CHECK(byline("记者（Lin）林安") == "role=记者 person=林安");
  CHECK(names("发自北京") == "none");
  CHECK(names(std::string(25, 'M') + "a") == "none");
}

TEST_CASE("words that look like names are none") {
  for (const char* word :
       {"简介",   "介绍",   "点评",   "简体", "简讯",   "简报",   "左起", "左图", "左一", "左二", "左三",  "左四",
        "文章",   "时间",   "全文",   "完结", "连载",   "应急",   "常委", "安全", "方面", "高层", "高清",  "方法",
        "金融",   "车站",   "文化",   "资料", "资料图", "程序",   "文件", "明天", "路透", "成都", "江苏",  "江西",
        "安徽",   "石家庄", "万象",   "海口", "海南",   "吉林",   "广州", "广东", "广西", "包头", "于是",  "编辑",
        "全国",   "平时",   "解放",   "东京", "西安",   "东莞",   "南京", "南宁", "金华", "温州", "常州",  "徐州",
        "惠州",   "洛阳",   "华盛顿", "汉堡", "金边",   "马尼拉", "马赛", "柏林", "丹佛", "万隆", "安曼",  "安卡拉",
        "索非亚", "利马",   "费城",   "黄山", "花莲",   "金门",   "马祖", "云林", "高雄", "连江", "连载中"}) {
    INFO(word);
    CHECK(names(word).find("person=") == std::string::npos);
  }
}

TEST_CASE("an outlet before a role is its bearer's") {
  CHECK(byline("海州日报记者 林安") == "role=海州日报记者 person=林安");
  CHECK(byline("《海州》记者 林安") == "role=《海州》记者 person=林安");
  CHECK(byline("海州日报驻北京记者 林安") == "role=海州日报驻北京记者 person=林安");
  CHECK(byline("海州日报北京记者 林安") == "role=海州日报北京记者 person=林安");
  CHECK(byline("驻北京记者 林安") == "role=驻北京记者 person=林安");
  CHECK(byline("北京记者 林安") == "role=北京记者 person=林安");
  CHECK(byline("新闻中心记者 林安") == "role=新闻中心记者 person=林安");
  CHECK(byline("BBC亚洲商业事务记者") == "role=BBC亚洲商业事务记者");
  CHECK(byline("BBC亚洲商业经济事务部记者") == "none");
  CHECK(byline("码头上的记者 林安") == "none");
  CHECK(byline("海州日报 记者 林安") == "publisher=海州日报 role=记者 person=林安");
  CHECK(byline("海州日报(www.a.com)记者林安") == "publisher=海州日报 role=记者 person=林安");
  CHECK(byline("《" + std::string("海州海州海州海州海州海州海") + "》记者 林安") == "none");
}

TEST_CASE("roles follow one another, and a bearer may stand first") {
  CHECK(byline("记者林安通讯员王大同") == "role=记者 person=林安 role=通讯员 person=王大同");
  CHECK(byline("记者林安本报通讯员王大同") == "role=记者 person=林安 role=本报通讯员 person=王大同");
  CHECK(byline("林安／文 王大同／图") == "person=林安 role=文 person=王大同 role=图");
  CHECK(byline("林安／文") == "person=林安 role=文");
  CHECK(byline("林安／文／图") == "none");
  CHECK(byline("码头／文") == "none");
  CHECK(byline("文、图：林安") == "role=文 role=图 person=林安");
  CHECK(byline("记者林安发自北京") == "role=记者 person=林安 location=北京");
  CHECK(byline("记者 林安 发自北京") == "role=记者 person=林安 location=北京");
  CHECK(byline("记者 林安 北京") == "role=记者 person=林安 location=北京");
  CHECK(byline("林安 发自北京") == "none");
  CHECK(byline("摄影林若水") == "role=摄影 person=林若水");
  CHECK(byline("记者林安 摄") == "role=记者 person=林安 role=摄");
  CHECK(byline("摄") == "none");
  CHECK(byline("作者为前记者林安") == "role=作者 role=记者 person=林安");
  CHECK(byline("作者系现记者林安") == "role=作者 role=记者 person=林安");
  CHECK(byline("作者是原记者林安") == "role=作者 role=记者 person=林安");
  CHECK(byline("By 林安") == "none");
  CHECK(names("By 林安") == "person=林安");
  CHECK(names("by:林安") == "person=林安");
  CHECK(names("Author, 林安") == "person=林安");
  CHECK(byline("Role, 海州周刊的人 发自北京") == "role=海州周刊的人 发自北京");
  CHECK(names("林安（海州居民）") == "person=林安");
  CHECK(names("林安（海州居民）说") == "none");
}

TEST_CASE("a desk stands in the place of an author") {
  for (const char* desk : {"编译中心", "国际组", "综合", "外电", "综合整理", "国内外综合", "评论部", "专案组", "采访团",
                           "即时新闻", "工作室", "报道组", "视频小组"}) {
    INFO(desk);
    CHECK(byline(desk).find("desk=") == 0);
  }
  CHECK(byline("综合外电") == "desk=综合");
  CHECK(byline("图文／QWERTY") == "role=图文 desk=QWERTY");
  CHECK(byline("图文／qwerty") == "none");
  CHECK(byline("图文／" + std::string(12, 'C')) == "role=图文 desk=CCCCCCCCCCCC");
  CHECK(byline("图文／" + std::string(13, 'C')) == "none");
  CHECK(byline("记者／QWERTY") == "none");
}

TEST_CASE("a byline ends with place and mode, with a day before it, or a desk") {
  for (const char* mode : {"报道", "报导", "专电", "电", "综合报道", "专访", "现场报道", "摄影报道", "采访报道"}) {
    INFO(mode);
    CHECK(byline("记者林安／北京" + std::string(mode)).find("role=记者 person=林安 location=北京") == 0);
  }
  CHECK(byline("记者林安／北京报道") == "role=记者 person=林安 location=北京 mode=报道");
  CHECK(byline("记者林安北京报道") == "role=记者 person=林安 location=北京 mode=报道");
  CHECK(byline("记者林若枫雾都报道") == "role=记者 person=林若枫 location=雾都 mode=报道");
  CHECK(byline("记者林安／石峡报道") == "role=记者 person=林安 location=石峡 mode=报道");
  CHECK(byline("记者林安 海州报道") == "role=记者 person=林安 location=海州 mode=报道");
  CHECK(byline("记者林安／石峡县白鹭乡二村报道") == "role=记者 person=林安 location=石峡县白鹭乡二村 mode=报道");
  CHECK(byline("记者林安／码头上的街灯亮过了报道") == "none");
  CHECK(byline("记者林安／码头上的街灯亮过报道") == "role=记者 person=林安 location=码头上的街灯亮过 mode=报道");
  CHECK(byline("记者林安北京11日电") == "role=记者 person=林安 location=北京 date=11日 mode=电");
  CHECK(byline("记者林安 北京 11日 电") == "role=记者 person=林安 location=北京 date=11日 mode=电");
  CHECK(byline("记者林安11日综合报道") == "role=记者 person=林安 date=11日 desk=综合 mode=报道");
  CHECK(byline("记者林安综合报道") == "role=记者 person=林安 desk=综合 mode=报道");
  CHECK(byline("综合报道") == "desk=综合 mode=报道");
  CHECK(byline("国际中心／林安报道") == "desk=国际中心 person=林安 mode=报道");
  CHECK(byline("国际中心／北京报道") == "desk=国际中心 location=北京 mode=报道");
  CHECK(byline("国际中心／综合报道") == "desk=国际中心 desk=综合 mode=报道");
  CHECK(byline("国际中心综合报道") == "desk=国际中心 desk=综合 mode=报道");
  CHECK(byline("海州日报综合报道") == "publisher=海州日报 desk=综合 mode=报道");
  CHECK(byline("海州日报北京报道") == "publisher=海州日报 location=北京 mode=报道");
  CHECK(byline("记者林安报道") == "role=记者 person=林安 mode=报道");
  CHECK(names("林安／北京报道") == "person=林安 location=北京 mode=报道");
  CHECK(names("旅游经 林若水／北京报道") == "publisher=旅游经 person=林若水 location=北京 mode=报道");
  CHECK(names("王大同 林若水／北京报道") == "person=王大同 person=林若水 location=北京 mode=报道");
}

TEST_CASE("a byline of names is bounded, and the rest of it must be one, too") {
  CHECK(byline("记者 林安，昨天来码头上了") == "none");
  CHECK(byline("记者 林安 码头上的人") == "none");
  CHECK(byline("林安 王大同") == "none");
  CHECK(byline("") == "none");
  CHECK(names("") == "none");
  CHECK(byline("记者 " + [] {
          std::string all;
          for (int i = 0; i < 38; ++i) all += "林若水 ";
          return all;
        }()) == "none");
}

TEST_CASE("a name by position needs a role of the trade and a bracket of its own") {
  const auto authors = [](const std::string& bracket) {
    return Parsed("本报讯（" + bracket + "）" + snow_hans).authors();
  };
  CHECK(authors("记者 次仁罗布") == "记者:次仁罗布");
  CHECK(authors("记者 阿依努尔") == "记者:阿依努尔");
  for (const char* no : {"今", "昨", "日", "月", "年", "时", "从", "在", "的", "了", "获悉", "电", "讯", "摄"}) {
    INFO(no);
    CHECK(authors("记者 次" + std::string(no) + "罗布码头") == "");
  }
}
