// What makes a line a heading: each bound from both sides, each way to number, each sign that says it is none.
#include "article/body/section_number.h"
#include "article/body/subheading.h"
#include "article_check.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

const std::string a = "昨天夜里下了一场大雪，早晨城里的路上一个人也没有，连鸟也不叫了。\n";
const std::string b =
    "扫雪的人天不亮就出了门，他们从东门扫到西门，又从西门扫回来一遍，这时天才亮，街上的灯也熄了，卖早点的来了。\n";

std::string kind_of(HeadingKind kind) {
  return kind == HeadingKind::numbered   ? "numbered"
         : kind == HeadingKind::bare     ? "bare"
         : kind == HeadingKind::parallel ? "parallel"
                                         : "none";
}

// The kinds of a text's lines, all of them paragraphs to begin with.
Strings kinds(const std::string& text) {
  std::vector<BlockDraft> drafts;
  for (const Line& line : split_lines(text, {})) {
    BlockDraft draft;
    draft.line = line;
    drafts.push_back(draft);
  }
  const std::vector<Gloss> glosses;
  const FoldedStory story(text, glosses);
  Strings all;
  for (const HeadingKind kind : heading_opinions(story, drafts)) all.push_back(kind_of(kind));
  return all;
}

// So many characters, the same ones whatever follows.
std::string han(std::size_t n) {
  static const std::string all =
      "雪从山上落到城里来时街灯还亮过路人停下脚步看卖早点铺子冒白气孩童跑进院堆起高个头雪像大家都笑晚风吹散云彩星";
  return all.substr(0, 3 * n);
}

// What a line is between two sentences, where another bare line stands further on.
std::string bare(const std::string& line, const std::string& next = b) {
  return kinds(a + line + '\n' + next + "雪是怎么化的\n" + b)[1];
}

std::string number(std::string_view text) {
  std::u32string wide;
  for (std::size_t at = 0; at < text.size();) wide += next(text, at);
  const SectionNumber n = section_number(wide);
  return std::to_string(n.style) + ':' + std::to_string(n.value) + ':' + std::to_string(n.end);
}
int lone(std::string_view text) {
  std::u32string wide;
  for (std::size_t at = 0; at < text.size();) wide += next(text, at);
  return lone_number(wide);
}

}  // namespace

TEST_CASE("a numbered heading has 44 characters at most") {
  const auto numbered = [](std::size_t n) {
    return kinds(a + "一、" + han(n - 2) + '\n' + b + "二、雪去了哪里\n" + b)[1];
  };
  CHECK(numbered(44) == "numbered");
  CHECK(numbered(45) == "none");
  CHECK(numbered(3) == "numbered");
}

TEST_CASE("a heading that nothing marks has 3 to 28 characters") {
  CHECK(bare(han(2)) == "none");
  CHECK(bare(han(3)) == "bare");
  CHECK(bare(han(28)) == "bare");
  CHECK(bare(han(29)) == "none");
}

TEST_CASE("a question that is a heading has 22 characters at most, one clause, and nobody in it") {
  CHECK(bare(han(21) + "？") == "bare");
  CHECK(bare(han(22) + "？") == "none");
  CHECK(bare("雪下到，什么时候？") == "none");
  for (const char* who : {"你", "您", "我", "他", "她", "吗", "呢", "吧", "嘛", "啊"}) {
    INFO(who);
    CHECK(bare(std::string("雪下到什么") + who + "时候？") == "none");
  }
  CHECK(bare("雪下到什么时候！") == "none");
}

TEST_CASE("how a line ends or begins may say that it is no heading") {
  for (const char* line : {"雪是怎么下的：", "雪是怎么下的，", "雪是怎么下的、", "雪是怎么下的；", "雪是怎么下的…",
                           "“雪是怎么下的", "（雪是怎么下的）", "雪是怎么下的。"}) {
    INFO(line);
    CHECK(bare(line) == "none");
  }
  CHECK(bare("雪是怎么下的") == "bare");
}

TEST_CASE("a line of columns or of figures is no heading") {
  CHECK(bare("雪是 怎么 下的") == "bare");
  CHECK(bare("雪 是怎 么下 的") == "none");
  CHECK(bare("雪深123") == "none");
  CHECK(bare("雪有深123") == "bare");
}

TEST_CASE("what follows a heading is a sentence that is longer than it, and not a short one") {
  CHECK(bare("雪是怎么下的", "扫雪的人天不亮就出了门\n") == "none");
  CHECK(bare("雪是怎么下的", han(11) + "。\n") == "bare");
  CHECK(bare("雪是怎么下的", han(10) + "。\n") == "none");
  CHECK(bare(han(12), han(19) + "。\n") == "bare");
  CHECK(bare(han(12), han(18) + "。\n") == "none");
  CHECK(bare("雪下到什么时候？", han(23) + "。\n") == "bare");
  CHECK(bare("雪下到什么时候？", han(22) + "。\n") == "none");
}

TEST_CASE("a heading stands behind a sentence or a colon") {
  const auto behind = [](const std::string& line) {
    return kinds(line + "\n雪是怎么下的\n" + b + "雪是怎么化的\n" + b)[1];
  };
  CHECK(behind("昨天夜里下了一场大雪。") == "bare");
  CHECK(behind("昨天夜里下了一场大雪：") == "bare");
  CHECK(behind("昨天夜里下了一场大雪") == "none");
  CHECK(kinds("雪是怎么下的\n" + b + "雪是怎么化的\n" + b + "雪是怎么没的\n" + b)[0] == "none");
}

TEST_CASE("one line without a mark is no heading, and one with a mark is") {
  CHECK(kinds(a + "雪是怎么下的\n" + b)[1] == "none");
  for (const char* mark : {"■", "◆", "●", "◎", "★", "□", "◇", "○", "▍", "▎", "▌", "▪", "◼"}) {
    INFO(mark);
    CHECK(kinds(a + mark + "雪是怎么下的\n" + b)[1] == "bare");
  }
  CHECK(kinds(a + "【雪是怎么下的】\n" + b)[1] == "bare");
  CHECK(kinds(a + "〈雪是怎么下的〉\n" + b)[1] == "bare");
  CHECK(kinds(a + "【雪是怎么下的\n" + b)[1] == "none");
  CHECK(kinds(a + "雪是怎么下的】\n" + b)[1] == "none");
  CHECK(kinds(a + "〈雪是怎么下的\n" + b)[1] == "none");
  CHECK(kinds(a + "雪是怎么下的〉\n" + b)[1] == "none");
}

TEST_CASE("three sentences of one form are headings, two are not") {
  const std::string one = "一户一把锹，扫净门前雪。\n", two = "一巷一盏灯，照亮夜归人。\n",
                    three = "一街一口锅，暖透扫雪工。\n";
  CHECK(kinds(a + one + b + two + b + three + b) ==
        Strings{"none", "parallel", "none", "parallel", "none", "parallel", "none"});
  CHECK(kinds(a + one + b + two + b) == Strings(5, "none"));
  CHECK(kinds(a + one + two + b + three + b) == Strings(6, "none"));
}

TEST_CASE("numbers count up from one, and a row has two at least") {
  CHECK(kinds(a + "一、谁来扫雪\n" + b) == Strings(3, "none"));
  CHECK(kinds(a + "二、谁来扫雪\n" + b + "三、雪去了哪里\n" + b) == Strings(5, "none"));
  CHECK(kinds(a + "一、谁来扫雪\n" + b + "三、雪去了哪里\n" + b) == Strings(5, "none"));
  CHECK(kinds(a + "一、谁来扫雪\n" + b + "二、雪去了哪里\n" + b + "一、谁来看雪\n" + b + "二、雪从哪里来\n" + b) ==
        Strings{"none", "numbered", "none", "numbered", "none", "numbered", "none", "numbered", "none"});
}

TEST_CASE("three of four numbered lines have text behind them") {
  CHECK(kinds("一、谁来扫雪\n" + b + "二、雪去了哪里\n" + b + "三、谁来看雪\n" + b + "四、雪从哪里来\n")[0] ==
        "numbered");
  CHECK(kinds("一、谁来扫雪\n" + b + "二、雪去了哪里\n三、谁来看雪\n" + b + "四、雪从哪里来\n")[0] == "none");
}

TEST_CASE("a section's number is read in every way of writing it") {
  for (const auto& [text, is] :
       {std::pair{"一、雪", "1:1:2"}, {"九、雪", "1:9:2"},      {"十、雪", "1:10:2"},  {"十一、雪", "1:11:3"},
        {"二十、雪", "1:20:3"},       {"二十三、雪", "1:23:4"}, {"（四）雪", "2:4:3"}, {"5.雪", "3:5:2"},
        {"12、雪", "3:12:3"},         {"（6）雪", "4:6:3"},     {"①雪", "5:1:1"},      {"⑳雪", "5:20:1"},
        {"第七，雪", "6:7:3"},        {"第七：雪", "6:7:3"},    {"第七 雪", "6:7:3"},  {"第七、雪", "6:7:3"},
        {"一 雪", "1:1:2"},           {"一·雪", "1:1:2"},       {"8·雪", "3:8:2"},     {"一、 、雪", "1:1:4"}}) {
    INFO(text);
    std::string half;
    for (std::string_view from = text; !from.empty();) {
      std::size_t at = 0;
      const char32_t c = next(from, at);
      if (c == U'（') half += '(';
      else if (c == U'）') half += ')';
      else if (c == U'，') half += ',';
      else if (c == U'：') half += ':';
      else half += from.substr(0, at);
      from.remove_prefix(at);
    }
    CHECK(number(half) == is);
  }
  for (const char* none : {"", "一", "一、", "一雪", "(一雪", "(一", "第一雪", "第一.雪", "0、雪", "1.8雪", "123、雪",
                           "二十三四、雪", "㉑雪", "雪"}) {
    INFO(none);
    CHECK(number(none) == "0:0:0");
  }
}

TEST_CASE("a number alone in a line has two signs at most") {
  CHECK(lone("1") == 1);
  CHECK(lone("01") == 1);
  CHECK(lone("12") == 12);
  CHECK(lone("一") == 1);
  CHECK(lone("十二") == 12);
  CHECK(lone("(3)") == 3);
  CHECK(lone("(三)") == 3);
  CHECK(lone("123") == 0);
  CHECK(lone("二十三") == 0);
  CHECK(lone("1雪") == 0);
  CHECK(lone("一1") == 0);
  CHECK(lone("") == 0);
  CHECK(lone("()") == 0);
  CHECK(lone("(3") == 0);
}
