// Attributions, speakers and how far their words go.
#include "article_check.h"

using namespace fanjian::article;

namespace {
const std::string lead = "3月11日上午，东湖招商会议召开。\n";
const std::string words = "今年的工作很重，各单位要早动手、早见效，不能等到雪化了再修路。\n";
const std::string more = "路修好了，人才来得了，货才出得去，大家的日子才过得好。\n";
}  // namespace

TEST_CASE("a title and a name before the verb") {
  const Parsed t(lead + "东湖市委副书记、市长周若水强调：\n" + words);
  REQUIRE(t.article.speakers.size() == 1);
  CHECK(t.article.speakers[0].name == "周若水");
  CHECK(t.article.speakers[0].job_title == "东湖市委副书记、市长");
  CHECK(t.block("东湖市委").role == Role::attribution);
  CHECK(t.speaker("今年的工作") == "周若水");
}

TEST_CASE("names of two and three characters end where the verb begins") {
  for (const auto& [line, name] : {std::pair{"市長周陽強調:", "周陽"},
                                   {"市長周若陽強調:", "周若陽"},
                                   {"局长李强调研后指出：", "李强"},
                                   {"校长秋实回答：", "秋实"},
                                   {"校长秋实说：", "秋实"},
                                   {"副總裁歐陽明月表示：", "歐陽明月"},
                                   {"老河工種鐵生說：", "種鐵生"},
                                   {"队长于得水介绍：", "于得水"},
                                   {"美國總統拜登表示：", "拜登"},
                                   {"项目负责人埃莉诺·马什说：", "埃莉诺·马什"},
                                   {"周阳书记强调：", "周阳"},
                                   {"会上，市长周阳还说：", "周阳"},
                                   {"副市长周阳在讲话中指出：", "周阳"},
                                   {"周阳说：", "周阳"}}) {
    INFO(line);
    const Parsed t(lead + line + "\n" + words);
    REQUIRE(t.article.speakers.size() == 1);
    CHECK(t.article.speakers[0].name == name);
    CHECK(t.speaker("今年的工作") == name);
  }
}

TEST_CASE("a later attribution without the title is tied to the same speaker") {
  const Parsed t(lead + "市长周若水强调：\n" + words + "据了解，去年的雪下了三次。\n周若水要求：\n" + more);
  CHECK(t.article.speakers.size() == 1);
  CHECK(t.speaker("路修好了") == "周若水");
  CHECK(t.article.speakers[0].job_title == "市长");
}

TEST_CASE("a surname with its title is the speaker met before") {
  const Parsed t(lead + "市长周若水强调：\n" + words + "记者追问了两句。\n周市长表示：\n" + more);
  CHECK(t.article.speakers.size() == 1);
  CHECK(t.speaker("路修好了") == "周若水");
}

TEST_CASE("an attribution broken over two lines is one block") {
  const Parsed t(lead + "市长周若水强调：\n" + words +
                 "据了解，去年的雪下了三次。\n就如何做好今年的工作\n周若水要求：\n" + more);
  CHECK(t.roles() == "lead attribution paragraph paragraph attribution paragraph");
  CHECK(t.runs(Part::line_break) == Strings{"\n"});
  CHECK(t.speaker("就如何做好") == "周若水");
  CHECK(t.speaker("路修好了") == "周若水");
}

TEST_CASE("speech without marks is one paragraph") {
  const Parsed t(lead + "市长周若水强调：\n" + words + more +
                 "市领导柯若、蔡木、李丹参加会议。\n据了解，去年的雪下了三次。\n");
  CHECK(t.speaker("今年的工作") == "周若水");
  CHECK(t.speaker("路修好了") == "");
  CHECK(t.speaker("市领导") == "");
  CHECK(t.speaker("据了解") == "");
}

TEST_CASE("speech that begins with a heading has those that follow, a notice ends it") {
  const Parsed t(lead + "市长周若水要求：\n一、早动手\n" + words + "二、早见效\n" + more +
                 "看东湖新闻，关注东湖在线微信");
  CHECK(t.speaker("一、早动手") == "周若水");
  CHECK(t.speaker("今年的工作") == "周若水");
  CHECK(t.speaker("路修好了") == "周若水");
  CHECK(t.speaker("看东湖新闻") == "");
}

TEST_CASE("another attribution ends speech") {
  const Parsed t(lead + "市长周若水说：\n" + words + "局长李大同说：\n" + more);
  CHECK(t.speaker("今年的工作") == "周若水");
  CHECK(t.speaker("路修好了") == "李大同");
}

TEST_CASE("speech in quotation marks ends with them") {
  const Parsed t(lead + "村長姜志說：\n「路修好了，人才來得了。」\n" + more);
  CHECK(t.block("「路修好了").role == Role::quotation);
  CHECK(t.speaker("「路修好了") == "姜志");
  CHECK(t.speaker("路修好了") == "");
}

TEST_CASE("a quotation over several paragraphs is one speech") {
  const Parsed t(lead + "村長姜志說：\n「我二十歲上島。\n「三年以後船來了。\n「燈不認得人。」\n" + more);
  CHECK(t.texts(Role::quotation).size() == 3);
  CHECK(t.speaker("「燈不認得人") == "姜志");
  CHECK(t.speaker("路修好了") == "");
}

TEST_CASE("a gesture before a quotation is an attribution") {
  CHECK(Parsed(lead + "老河工種鐵生搖頭：\n“樹怕的不是冷。”\n").speaker("“樹怕") == "種鐵生");
  CHECK(Parsed(lead + "家长代表安澜当场举手：\n“那我们做什么？”\n").speaker("“那我们") == "安澜");
}

TEST_CASE("what no person says has no speaker") {
  for (const char* line : {"会议强调：", "通知要求：", "专家表示：", "报告指出："}) {
    INFO(line);
    const Parsed t(lead + line + "\n" + words);
    CHECK(t.article.speakers.empty());
    CHECK(t.speaker("今年的工作") == "");
  }
  CHECK(Parsed(lead + "具体预报如下：\n" + words).roles() == "lead paragraph paragraph");
}

TEST_CASE("a speaker within a paragraph says that paragraph") {
  CHECK(Parsed(lead + "局长李大同表示，路要早修。\n").speaker("局长") == "李大同");
  CHECK(Parsed(lead + "“路要早修。”村民姜志说。\n").speaker("“路") == "姜志");
  CHECK(Parsed(lead + "高层表示，路要早修。方面称，人要早来。\n").article.speakers.empty());
}

TEST_CASE("a name inside glosses is clean") {
  const Parsed t(
      "玉環(huán)島公路通車,業(yè)者叫好。區(qū)內忙進(jìn)貨。\n市長周環(huán)強(qiáng)調(diào):"
      "\n產(chǎn)品要好,質(zhì)量要好。\n");
  REQUIRE(t.article.speakers.size() == 1);
  CHECK(t.article.speakers[0].name == "周環");
}

TEST_CASE("a name met elsewhere needs no title to speak") {
  const Parsed t("市委书记周若水主持会议，大家都来了。\n周若水指出，路要早修。\n他强调，人要早来。\n");
  CHECK(t.speaker("周若水指出") == "周若水");
  CHECK(Parsed("大家都来了。\n原因在于路，路要早修。\n第一说，路要早修。\n第一是路。\n").article.speakers.empty());
}

TEST_CASE("answers in an interview are their speaker's") {
  const Parsed t(
      "顾长庚修了六十年的表。\n记者：修过多少？\n顾长庚：三万只，一只也没有忘。\n记者：还修吗？\n顾"
      "长庚：修，修到看不清为止。\n");
  CHECK(t.speaker("顾长庚：三万只") == "顾长庚");
  CHECK(t.speaker("顾长庚：修") == "顾长庚");
  CHECK(t.speaker("记者：还修吗") == "");
}

TEST_CASE("他说 is whoever the paragraph is about") {
  const Parsed t(lead + "市长周若水强调：\n" + words +
                 "据了解，去年的雪下了三次。\n周若水肯定了去年的成绩。他说，路修得快，人来得多。\n");
  CHECK(t.speaker("周若水肯定了") == "周若水");
}
