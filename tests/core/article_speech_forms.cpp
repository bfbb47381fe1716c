// Whose words paragraphs are, form by form, and how far they go.
#include "article_check.h"

using namespace fanjian::article;

namespace {
const std::string lead = "3月11日上午，东湖招商会议召开。\n";
const std::string words = "今年的工作很重，各单位要早动手、早见效，不能等到雪化了再修路。\n";
const std::string more = "路修好了，人才来得了，货才出得去，大家的日子才过得好。\n";
const std::string quoted = "“路修好了，人才来得了。”\n";

std::string attributed(const std::string& line, const std::string& next = words) {
  const Parsed t(lead + line + "\n" + next);
  return t.block(line.substr(0, line.find("："))).role == Role::attribution ? "attribution" : "";
}
}  // namespace

TEST_CASE("a line that ends in a colon introduces speech by a verb, or a quotation by its marks") {
  CHECK(attributed("市长周若水强调：") == "attribution");
  CHECK(attributed("市长周若水来了：") == "");
  CHECK(attributed("市长周若水来了：", quoted) == "attribution");
  CHECK(attributed("市长周若水摇头：", quoted) == "attribution");
  CHECK(attributed("码头上的人都摇头：") == "");
  CHECK(attributed("会议强调：") == "attribution");
  CHECK(attributed("他强调：") == "attribution");
  CHECK(attributed("会议提出下列意见，要求：") == "");
  for (const char* below : {"如下", "以下", "下列"})
    CHECK(attributed("会议把" + std::string(below) + "事项明确：") == "");
}

TEST_CASE("somebody without a name says something, an idiom does not") {
  for (const char* verb : {"说", "说道", "问", "问道", "答", "答道", "回答", "喊道", "回应", "表示", "指出", "坦言",
                           "直言", "写道", "留言", "告诉记者"}) {
    INFO(verb);
    CHECK(attributed("老船长对孙子" + std::string(verb) + "：") == "attribution");
  }
  for (const char* who : {"航运处", "港务局", "卫生厅", "环保署", "轮船公司", "航运集团", "船厂方面", "东湖警方",
                          "东湖校方", "东湖院方", "东湖政府", "东湖学校", "东湖医院", "东湖法院", "老船员", "修船匠"}) {
    INFO(who);
    CHECK(attributed(who + std::string("回应：")) == "attribution");
  }
  CHECK(attributed("林大同与家人说：") == "attribution");
  CHECK(attributed("码头的早晨说：") == "");
  for (const char* idiom : {"来", "话", "据", "如", "以", "实"}) {
    INFO(idiom);
    CHECK(attributed("船员简单" + std::string(idiom) + "说：") == "");
  }
}

TEST_CASE("a title and a name set apart need no verb") {
  CHECK(attributed("东湖市市长 周若水：") == "attribution");
  CHECK(Parsed(lead + "东湖市市长 周若水：\n" + words).article.speakers[0].job_title == "东湖市市长");
  CHECK(attributed("东湖市早晨 周若水：") == "");
  CHECK(attributed("东湖市市长 码头上：") == "");
  CHECK(attributed("本报记者 周若水：") == "");
  CHECK(attributed("市长来了，东湖市市长 周若水：") == "");
}

TEST_CASE("the first line of a broken attribution is short, open, and leads up to the second") {
  const auto joined = [](const std::string& first) {
    return Parsed(lead + "市长周若水强调：\n" + words + "据了解，去年的雪下了三次。\n" + first + "\n周若水要求：\n" +
                  more)
               .runs(Part::line_break)
               .size() == 1;
  };
  for (const char* opens :
       {"就", "对",   "对于", "针对", "关于", "谈到",   "谈及", "说到", "提到", "讲到", "面对", "围绕", "在",
        "当", "至于", "为",   "为了", "问到", "被问到", "论及", "说起", "谈起", "提起", "讲起", "如何"}) {
    INFO(opens);
    CHECK(joined(opens + std::string("今年修路的事")));
  }
  CHECK(joined("去年的雪化了以后，"));
  CHECK_FALSE(joined("去年的雪化了以后"));
  CHECK_FALSE(joined("就今年修路的事。"));
  CHECK_FALSE(joined("就今年修路的事；"));
  CHECK_FALSE(joined("就今年。修路的事"));
}

TEST_CASE("a name alone speaks where it has spoken before") {
  const Parsed t(lead + "市长周若水强调：\n" + words + "据了解，去年的雪下了三次。\n周若水：\n" + more);
  CHECK(t.speaker("路修好了") == "周若水");
  CHECK(attributed("周若水：") == "");
}

TEST_CASE("他说 is whoever spoke last, 他们说 is not") {
  const auto said = [](const std::string& who) {
    return Parsed(lead + "市长周若水强调：\n" + words + "据了解，去年的雪下了三次。\n" + who + "说：\n" + more)
        .speaker("路修好了");
  };
  CHECK(said("他") == "周若水");
  CHECK(said("她") == "周若水");
  for (const char* who : {"他们", "她们", "他人", "他国", "他的人"}) CHECK(said(who) == "");
}

TEST_CASE("within a paragraph a speaker stands before a comma, a colon or a quotation, and after one") {
  const auto said = [](const std::string& line) { return Parsed(lead + line + "\n").speaker(line.substr(0, 6)); };
  CHECK(said("局长李大同表示，路要早修。") == "李大同");
  CHECK(said("局长李大同表示：路要早修。") == "李大同");
  CHECK(said("局长李大同表示“路要早修”。") == "李大同");
  CHECK(said("局长李大同表示“路要早修”，人要早来。") == "李大同");
  CHECK(said("“路要早修。”局长李大同表示。") == "李大同");
  CHECK(said("“路要早修，”局长李大同表示，“人要早来。”") == "李大同");
  CHECK(said("局长李大同表示路要早修。") == "");
  CHECK(said("路要早修。局长李大同表示。") == "");
  for (const char* of : {"据", "如", "正如", "按"}) CHECK(said(of + std::string("局长李大同表示，路要早修。")) == "");
  CHECK(said("雪停了，局长李大同表示，路要早修。") == "李大同");
  CHECK(said("雪停了，人来了，局长李大同表示，路要早修。") == "");
}

TEST_CASE("a name that nothing introduces speaks where it is met again") {
  CHECK(Parsed(lead + "周若水指出，路要早修。\n周若水走了。\n").speaker("周若水指出") == "周若水");
  CHECK(Parsed(lead + "周若水指出，路要早修。\n").speaker("周若水指出") == "");
  CHECK(Parsed(lead + "周若水：路要早修。\n周若水走了。\n").speaker("周若水：") == "周若水");
  CHECK(Parsed(lead + "周若水：路要早修。\n").speaker("周若水：") == "");
  CHECK(Parsed(lead + "码头上：路要早修。\n码头上没有人。\n").speaker("码头上：") == "");
}

TEST_CASE("narration ends speech, whatever it begins with") {
  const auto goes_on = [](const std::string& line) {
    return Parsed(lead + "市长周若水强调：\n" + line + "\n").speaker(line.substr(0, 6)) == "周若水";
  };
  CHECK(goes_on("路修好了，人才来得了，货才出得去。"));
  for (const char* opens :
       {"据了解", "据悉", "据介绍", "据统计", "据报道", "据透露", "记者",   "会上",   "会议",  "会前",
        "会后",   "当天", "当日",   "当晚",   "日前",   "近日",   "随后",   "此前",   "截至",  "说完",
        "活动",   "随着", "与会",   "出席",   "全场",   "台下",   "在场",   "话音",   "说罢",  "另据",
        "他说",   "她说", "他还",   "她还",   "他表示", "她表示", "他指出", "他强调", "他认为"}) {
    INFO(opens);
    CHECK_FALSE(goes_on(opens + std::string("，路修好了，人来了。")));
  }
  for (const char* ends :
       {"参加", "出席", "陪同", "列席", "主持", "参加会议", "出席会议", "参加活动", "陪同调研", "参加座谈", "主持会议",
        "列席会议", "参加检查", "参加慰问", "陪同慰问", "主持座谈", "参加仪式", "出席仪式"}) {
    INFO(ends);
    CHECK_FALSE(goes_on("市领导柯若、蔡木" + std::string(ends) + "。"));
  }
  for (const char* ends : {"会议", "活动", "调研", "座谈", "仪式", "检查", "慰问"})
    for (const char* attends : {"参加", "出席", "列席", "陪同"})
      CHECK_FALSE(goes_on("市领导柯若、蔡木" + std::string(attends) + "东湖" + ends + "。"));
  CHECK_FALSE(goes_on("周若水肯定了去年的成绩，路修好了。"));
}

TEST_CASE("speech without marks goes on as far as it counts") {
  const auto counts = [](const std::string& opens) {
    const Parsed t(lead + "市长周若水强调：\n" + words + opens + "路修好了，人来了。\n");
    return t.speaker(opens + "路修") == "周若水";
  };
  for (const char* opens : {"二是",   "三是", "四是", "五是", "六是", "二要", "三要", "四要", "五要", "要",
                            "同时要", "还要", "更要", "第二", "第三", "第四", "第五", "其次", "再次", "最后要"}) {
    INFO(opens);
    CHECK(counts(opens));
  }
  CHECK_FALSE(counts("八是"));
  CHECK_FALSE(counts("雪停后"));
}

TEST_CASE("a document is set below the line that names it, until the story goes on") {
  const std::string text = "本会自成立以来，一直关心东湖的早晨，今后也将如此，特此说明。\n";
  for (const char* names : {"全文如下", "原文如下", "声明如下", "公开信如下", "信件如下", "来信如下", "帖文如下",
                            "贴文如下", "发文如下", "回应全文", "声明全文", "信中写道", "来信写道", "帖中写道"}) {
    INFO(names);
    CHECK(Parsed(lead + "东湖学会的" + std::string(names) + "：\n" + text + more).block("本会自").role ==
          Role::quotation);
  }
  CHECK(Parsed(lead + "东湖学会的情况如下：\n" + text + more).block("本会自").role != Role::quotation);
  for (const char* on : {"记者", "据悉", "据了解", "据报道", "对此", "截至", "截止", "此前", "另外", "此外", "消息",
                         "随后", "当天", "当日", "该声明", "该信", "声明发", "公开资料"}) {
    INFO(on);
    CHECK(Parsed(lead + "东湖学会的声明全文如下：\n" + text + on + "说的路修好了，人来了，货走了。\n").block(on).role !=
          Role::quotation);
  }
}

TEST_CASE("a quotation is all of a paragraph, with its full stop inside or out") {
  const auto whole = [](const std::string& line) {
    return Parsed(lead + line + "\n" + more).block(line).role == Role::quotation;
  };
  for (const char* line : {"“路修好了，人才来得了。”", "“路修好了，人才来得了”。", "“路修好了。”“人才来得了。”",
                           "「路修好了，人才來得了。」", "『路修好了，人才來得了。』", "‘路修好了，人才来得了。’",
                           "“路修好了，‘人’才来得了。”"}) {
    INFO(line);
    CHECK(whole(line));
  }
  for (const char* line :
       {"“路修好了”，人才来得了。", "“路修好了，人才来得了。”他走了。", "路修好了，“人才来得了。”"}) {
    INFO(line);
    CHECK_FALSE(whole(line));
  }
}

TEST_CASE("questions and answers have labels that come back") {
  const auto roles = [](const std::string& asks, const std::string& answers) {
    return Parsed("林若水在灯塔上守了三十七年，今年退休。\n" + asks + "：你第一次上塔是什么时候？\n" + answers +
                  "：二十四岁，师傅带我走了一遍。\n" + asks + "：接下来有什么打算？\n" + answers +
                  "：先回家睡一个月再说。\n")
        .roles();
  };
  const std::string interview = "lead question answer question answer";
  for (const char* asks : {"问", "Q", "提问", "记者问", "主持人问", "网友问", "读者问"})
    for (const char* answers : {"答", "A", "回答", "回复"}) {
      INFO(asks << answers);
      CHECK(roles(asks, answers) == interview);
    }
  for (const char* asks :
       {"记者", "本刊记者", "本报记者", "本刊", "本报", "主持人", "观众", "网友", "读者", "海州周刊", "《海州周刊》"}) {
    INFO(asks);
    CHECK(roles(asks, "林若水") == interview);
  }
  CHECK(roles("问", "林若水先生的朋友海州人阿") == interview);
  CHECK(roles("问", "林若水先生的朋友海州人阿明") != interview);
}

TEST_CASE("labels of turns may stand alone") {
  CHECK(
      Parsed(
          "林若水守灯塔三十七年。\n问\n你第一次上塔是什么时候？\n答\n二十四岁，师傅带我走。\n问\n接下来呢？\n答\n先睡一个月。\n")
          .roles()
          .find("question") != std::string::npos);
}

TEST_CASE("a story may begin with a question that nobody is named for") {
  const Parsed t(
      "夜航的船为何停了三个月？\n林若水：因为雾大，船开不出去。\n什么时候能再开？\n林若水：下个月，雾散了就开。\n");
  CHECK(t.texts(Role::question).size() == 2);
  CHECK(t.texts(Role::answer).size() == 2);
}
