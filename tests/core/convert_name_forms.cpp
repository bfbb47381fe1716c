// Names of people in Simplified text, form by form: what shows a name, and what shows that it is none.
#include <string>
#include <vector>

#include "check.h"
#include "each_of.h"
#include "names_check.h"
#include "convert/personal_names.h"
#include "convert/place_names.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::text;

TEST_CASE("a title makes a name of what follows it") {
  for (const char* title :
       {"市长", "县长", "省长", "部长", "局长", "院长", "校长", "会长", "处长", "所长", "科长", "区长", "镇长", "村长",
        "队长", "社长", "馆长", "团长", "船长", "机长", "议长", "首相", "大臣", "主席", "书记", "主任", "总统", "总理",
        "总裁", "总监", "经理", "董事", "教授", "讲师", "博士", "院士", "学者", "专家", "记者", "主编", "编辑", "主播",
        "作家", "作者", "导演", "演员", "歌手", "画家", "律师", "法官", "医生", "护士", "老师", "学生", "同学", "委员",
        "代表", "秘书", "将军", "警官", "教练", "队员", "选手", "球星", "先生", "女士", "小姐", "居民", "村民", "司机",
        "店主", "老板", "员工", "顾问", "大使", "名将", "主帅", "前锋", "门将", "网友", "影帝", "诗人", "被告", "证人",
        "死者", "男子", "女子", "老汉", "男孩", "青年", "老人", "大爷", "大妈", "丈夫", "妻子", "儿子", "女儿", "哥哥",
        "男友", "前妻", "搭档", "师傅", "后卫", "老将", "新秀", "冠军", "棋手", "车手", "编剧", "监制", "摄影", "指挥",
        "民警", "战士", "房东", "保安", "农民", "主演"}) {
    INFO(title);
    CHECK(named(title + std::string("余承东说")) == "余承东");
    CHECK(named(title + std::string("于海波说")) == "于海波");
  }
  CHECK(named("码头余承东说") == "余承东");
  CHECK(named("码头于海波说") == "");
  CHECK(named("市长于昨日说") == "");
  CHECK(named("市长于海波") == "于海波");
  CHECK(named("市长于海波与人来了") == "于海波");
  CHECK(named("市长于是说") == "");
  CHECK(named("市长于海与人来了") == "");
  CHECK(named("他的范米") == "");
  CHECK(named("对范米") == "范");
  CHECK(named("，游文明，") == "");
  CHECK(named("，涂光明，") == "");
}

TEST_CASE("a surname before a title is one, and no word that begins so") {
  for (const char* title : {"先生", "女士", "小姐", "太太", "老师", "大爷", "大妈", "阿姨", "叔叔", "爷爷", "奶奶"}) {
    INFO(title);
    CHECK(named("余" + std::string(title) + "说") == "余");
    CHECK(named("于" + std::string(title) + "说") == "于");
  }
  CHECK(named("游院长说") == "游");
  CHECK(named("于院长说") == "");
  CHECK(named("市长于院长说") == "");
  CHECK(named("校友于老师说") == "于");
  CHECK(named("游学生涯") == "");
  CHECK(named("干部长说") == "");
  CHECK(named("种村长大") == "");
  CHECK(named("码头余先生说") == "");
  for (const std::string& before :
       each_of("对和与及由让请向是为的了说给被把跟同找问叫谢但而时因经当称见到像如替随即名位")) {
    INFO(before);
    CHECK(named(before + "姜先生说") == "姜");
  }
  for (const std::string& before : each_of("据和与及请让说叫谢跟同找问但而")) {
    INFO(before);
    CHECK(named(before + "于先生说") == "于");
  }
  for (const std::string& before : each_of("由对位属关")) CHECK(named(before + "于先生说") == "");
  for (const std::string& of : each_of("前副原省总代执")) {
    INFO(of);
    CHECK(named("，余" + of + "院长说") == "余");
    CHECK(named("，于" + of + "院长说") == "");
  }
  CHECK(named("，游副总经理说") == "游");
  CHECK(named("，游召集委员说") == "游");
  CHECK(named("，游前码头说") == "");
  for (const char* word : {"干", "种", "党"}) CHECK(named("，" + std::string(word) + "前院长说") == "");
}

TEST_CASE("a list of names, and labels before them, tell names") {
  CHECK(named("记者王明、范云") == "范云");
  CHECK(named("记者王明和范云") == "范云");
  CHECK(named("记者王明与于云") == "于云");
  CHECK(named("李胜素、于魁智") == "于魁智");
  CHECK(named("编辑：王明 于云") == "于云");
  for (const char* gap : {" ", "：", ":", "／", "/", "、", "，"}) {
    INFO(gap);
    CHECK(named("校对" + std::string(gap) + "于云") == "于云");
    CHECK(named("校对：王明" + std::string(gap) + "于云") == "于云");
  }
  for (const char* label : {"校对", "审核", "责编", "编审", "监制", "摄影", "撰文", "采写", "策划",   "统筹",
                            "制图", "供图", "美编", "翻译", "编译", "记者", "编辑", "作者", "主演",   "导演",
                            "编剧", "演员", "领衔", "主持", "嘉宾", "作词", "作曲", "演唱", "通讯员", "实习生"}) {
    INFO(label);
    CHECK(named(label + std::string("：于云")) == "于云");
  }
  CHECK(named("码头：于云") == "");
  CHECK(named("校对：码头上的人 于云") == "");
  CHECK(named("田刚 于强 吴岳良") == "于强 吴岳良");
  CHECK(named("校对：" + std::string("王明 王明 王明 王明 王明 王明 王明 ") + "于云") == "于云");
  CHECK(named("校对：" + std::string("王明 王明 王明 王明 王明 王明 王明 王明 ") + "于云") == "");
}

TEST_CASE("somebody may be masked, called old or young, or named by the surname alone") {
  for (const char* name : {"余某", "于某某", "范×", "范××", "姜某某某"}) {
    INFO(name);
    CHECK(named(std::string(name) + "说") == name);
    CHECK(named("，" + std::string(name) + "被捕") == name);
  }
  CHECK(named("于某年") == "");
  CHECK(named("于某日") == "");
  CHECK(named("于某地") == "");
  CHECK(named("种某些") == "");
  for (const std::string& behind : each_of("说称在系将因与和为驾持及诉之以向到从给被把对犯作供甲乙丙丁的男女于")) {
    INFO(behind);
    CHECK(named("，于某" + behind) == "于某");
  }
  CHECK(named("，余姓男子") == "余");
  CHECK(named("，余姓名") == "");
  CHECK(named("，余姓氏") == "");
  CHECK(named("，种姓制度") == "");
  CHECK(named("姓于的") == "于");
  CHECK(named("姓于，") == "于");
  CHECK(named("老余说") == "余");
  CHECK(named("小余说") == "余");
  CHECK(named("阿余说") == "余");
  CHECK(named("老于说") == "于");
  CHECK(named("小于说") == "");
  CHECK(named("老于码头") == "");
  CHECK(named("古老余码头") == "");
  CHECK(named("其于氏说") == "");
  for (const std::string& of : each_of("后妃妻母娶妾女室妇")) CHECK(named("其" + of + "于氏说") == "于");
  CHECK(named("其妻于氏族说") == "");
}

TEST_CASE("at the head of a clause a name is as likely as its characters, and what people do tells it") {
  for (const char* deed :
       {"表示", "指出", "认为", "强调", "透露", "介绍", "告诉", "坦言", "回应", "发文", "发声", "否认", "承认", "出席",
        "参加", "主持", "主演", "饰演", "执导", "领衔", "携手", "亮相", "现身", "抵达", "前往", "会见", "接受", "当选",
        "获奖", "夺得", "夺冠", "荣获", "退役", "退党", "辞职", "担任", "出任", "上任", "就任", "去世", "逝世", "病逝",
        "离世", "被捕", "被查", "落马", "受审", "质询", "宣誓", "加盟", "首发", "破门", "传中", "助攻", "受伤", "复出",
        "结婚", "离婚", "产子", "分手", "晒照", "登台", "献唱", "新片", "新歌", "走红", "开播", "登顶", "客串", "挑战",
        "力挺", "怒斥", "哽咽", "道歉", "获封", "加入", "签约", "晋级", "出局", "笑称", "自曝", "再次", "首次", "终于",
        "亲自", "致辞", "讲话", "调研", "履新", "参赛", "回归", "传球", "失误", "取胜", "战胜", "击败", "认罪", "报警",
        "供述", "新剧", "通讯", "报道", "昨晚", "今晚", "日前", "婚礼", "生日", "粉丝", "工作"}) {
    INFO(deed);
    CHECK(named("于北辰" + std::string(deed)) == "于北辰");
    CHECK(named("余承东" + std::string(deed)) == "余承东");
  }
  for (const std::string& does : each_of("犯说称谈任赴访晒曝忆携遭秀夺获")) {
    INFO(does);
    CHECK(named("余承东" + does + "码头") == "余承东");
  }
  CHECK(named("于北辰码头") == "");
  CHECK(named("于海波王明") == "于海波");
  CHECK(named("于海波、王明") == "于海波");
  CHECK(named("于海波王米") == "");
  CHECK(named("余承东") == "余承东");
  CHECK(named("余承东，") == "余承东");
  CHECK(named("余米码头") == "");
  CHECK(named("于文庆是演员") == "于文庆");
  CHECK(named("于丹丹和王小彤") == "于丹丹");
  CHECK(named("于丹丹和码头") == "");
  CHECK(named("于正导演") == "于正");
  CHECK(named("于乐（前锋）") == "于乐");
  CHECK(named("于乐（3人）") == "");
  CHECK(named("于海，河南洛阳人") == "于海");
  CHECK(named("于海，河南洛阳") == "");
  CHECK(named("“于文庆”") == "于文庆");
  CHECK(named("「于文庆」") == "于文庆");
  CHECK(named("、于文庆、") == "于文庆");
  CHECK(named("于文庆\n") == "于文庆");
  CHECK(named("于鹏及其家人") == "于鹏");
  CHECK(named("于鹏家中") == "于鹏");
  CHECK(named("于谦周日来了") == "");
}

TEST_CASE("words that begin with a surname are words") {
  for (const char* text :
       {"于是",   "于此",   "于今",   "于其",   "于他",   "于一",   "于本",   "于前",     "余下",   "余额",
        "余震",   "余杭",   "余波",   "余温",   "余生",   "余额",   "仇恨",   "仇视",     "党员",   "党委",
        "党章",   "卜算",   "卜问",   "周一",   "周末",   "周年",   "周边",   "周围",     "周转",   "姜汤",
        "姜片",   "岳父",   "岳母",   "岳家",   "干部",   "干旱",   "干净",   "干活",     "朴素",   "朴实",
        "沈阳",   "涂料",   "涂抹",   "游客",   "游戏",   "游泳",   "游行",   "游览",     "种子",   "种植",
        "种类",   "种族",   "胡子",   "胡须",   "胡同",   "胡乱",   "范围",   "范例",     "范畴",   "谷物",
        "谷类",   "谷底",   "郁闷",   "钟表",   "钟头",   "钟楼",   "规范说", "模范说",   "业余说", "结余说",
        "报仇说", "政党说", "占卜说", "一周说", "生姜说", "山岳说", "能干说", "淳朴说",   "糊涂说", "旅游说",
        "上游说", "一种说", "品种说", "二胡说", "山谷说", "忧郁说", "分钟说", "8000 余万"}) {
    INFO(text);
    CHECK(named(text + std::string("的人")) == "");
  }
  for (const std::string& plant :
       each_of("米薯蔗萄茄椒参芝麻莲稻蒜葱瓜豆笋蔬药烟树花草苗田粮菜果麦豆棉竹茶桃桑柳杨松梅兰菊荷桂植"))
    CHECK(named("，种" + plant + "文庆说") == "");
  for (const std::string& end : each_of("京堡都山江河湖海州城宫寺园岛林湾阳泉溪国市县村镇")) {
    INFO(end);
    CHECK(named("，游文" + end) == "");
  }
}

TEST_CASE("a given name tells its surname where its character has other words") {
  for (const char* name : {"李岩", "王采薇", "张冲", "李征", "王斗", "陈郁", "王松", "张朴", "李岳", "张小岩"}) {
    INFO(name);
    CHECK(named(std::string("，") + name + "说") == name);
    CHECK(named(std::string("，") + name) == name);
    CHECK(named(std::string("市长") + name + "来了") == name);
  }
  for (const char* text : {"，孙采访", "，李游说", "，王征求", "，张冲击", "，李斗争", "，王松开", "，李岩石",
                           "，张干部", "，李岳父", "，王朴素", "，张郁闷", "，码岩说", "码头李岩说", "，李岩码头"}) {
    INFO(text);
    CHECK(named(text) == "");
  }
  CHECK(named("市长周小岩说") == "周小岩");
  CHECK(named("，黄小岩说") == "");
  CHECK(named("、李岩来了") == "李岩");
}

TEST_CASE("a village, a lane and a make's series have names, an inside and a measure have none") {
  for (const char* place :
       {"尚里村", "尚里镇", "尚里乡", "尚里社区", "尚里小区", "尚里街道", "尚里新村", "尚里大街", "建国里12号",
        "安平里3号楼", "建国里3弄", "石库门里弄房子", "景云里的", "柳潭里的", "碣隅里的", "古土里的"}) {
    INFO(place);
    CHECK(named("在" + std::string(place)) == "里");
  }
  for (const std::string& inside : each_of(
           "村城家县市乡镇区院屋房校山河心眼手嘴店厂地田园林海湖江水哪那这夜子头楼场馆网圈书会界省室宅门巷街洞沟谷")) {
    INFO(inside);
    CHECK(named("在" + inside + "里小区") == "");
  }
  for (const std::string& count : each_of("公英华一二三四五六七八九十百千万几数两半余多")) {
    INFO(count);
    CHECK(named("在" + count + "里小区") == "");
  }
  for (const char* text :
       {"尚里村里", "锅里弄个菜", "建国里123456号", "建国里号", "建国里12楼", "里的", "3里小区", "尚里码头"}) {
    INFO(text);
    CHECK(named("在" + std::string(text)) == "");
  }
  for (const std::string& what : each_of("堂房口深工公内中的小里")) CHECK(named("在尚里弄" + what) == "里");
  CHECK(named("在尚里弄，") == "里");
  CHECK(named("在尚里弄菜") == "");
  for (const std::string& body : each_of("家屋房院手嘴心锅脸头")) CHECK(named("在" + body + "里弄堂") == "");
  CHECK(named("里见浩太朗") == "里");
  CHECK(named("，里见浩太朗") == "里");
  CHECK(named("码里见浩太朗") == "");
  for (const std::string& verb : each_of("了过到的不识面着")) CHECK(named("里见" + verb) == "");
  for (const char* series : {"宝马5系", "86系巴士", "T29系", "M系", "E系", "Z系", "X5系列"}) {
    INFO(series);
    CHECK(named(series) == "系");
  }
  for (const char* text :
       {"王某1系", "A系", "D系", "abc系", "码系", "5系数", "5系指", "5系为", "5系因", "5系由", "5系属", "5系经"}) {
    INFO(text);
    CHECK(named(text) == "");
  }
  for (const std::string& behind : each_of("手崎田本濑渊佐永泽仓波尾屋")) CHECK(named("去岩" + behind) == "岩");
  CHECK(named("去岩石") == "");
}

TEST_CASE("a name is found again in its line, and names do not overlap") {
  CHECK(named("市长于海波说，于海波来了") == "于海波 于海波");
  CHECK(named("市长于海波说\n于海波来了") == "于海波");
  CHECK(named("余承东余承东说") == "余承东 余承东");
}
