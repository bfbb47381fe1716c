// What can be said of a line by its characters alone: how long it is, how it begins and ends, what stands in it.
#include "article_line_check.h"
#include "text/utf8.h"

using namespace fanjian::article;
using Group = FactGroup;

namespace {

std::string value(const std::string& line, Group group) {
  const ReadLines read(line);
  REQUIRE(read.lines.size() == 1);
  return read.values(group);
}
bool holds(const std::string& line, Group group) { return value(line, group) == "0"; }

// Each character of a list by itself.
Strings each_of(std::string_view list) {
  Strings out;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t from = at;
    fanjian::text::next(list, at);
    out.emplace_back(list.substr(from, at - from));
  }
  return out;
}

}  // namespace

TEST_CASE("a line is of one of twelve lengths") {
  std::size_t least = 1, kind = 0;
  for (const std::size_t most : {1, 2, 4, 6, 10, 15, 20, 28, 40, 60, 100}) {
    INFO(most);
    CHECK(value(han(least), Group::length) == std::to_string(kind));
    CHECK(value(han(most), Group::length) == std::to_string(kind++));
    least = most + 1;
  }
  CHECK(value(han(101), Group::length) == "11");
}

TEST_CASE("a line is known by its last character") {
  const std::pair<const char*, const char*> kinds[] = {
      {"。｡", "0"},    {"！!", "1"},      {"？?", "2"},      {"：:", "3"},       {"；;，,、", "4"},
      {"….", "5"},     {"”」』’\"", "6"}, {"）)", "7"},      {"】]］〕》", "8"}, {"039", "9"},
      {"azZｚ", "10"}, {"雪山", "11"},    {"-－—>＞", "12"}, {"*%〉☆", "13"}};
  for (const auto& [characters, kind] : kinds)
    for (const std::string& c : each_of(characters)) {
      INFO(c);
      CHECK(value("山上的雪停了" + c, Group::last) == kind);
    }
}

TEST_CASE("a line is known by its first character") {
  const std::pair<const char*, const char*> kinds[] = {
      {"雪山", "0"}, {"039", "1"},       {"azZ", "2"},           {"“「『‘\"", "3"},
      {"（(", "4"},  {"【[〔《〈", "5"}, {"▲▼△↑↓◀◄", "6"},       {"■●•◆►▸▶★※□·◇○◎☆▪◼✦➤❖", "7"},
      {"#＃", "8"},  {"—-─―", "9"},      {"|/><«»+=*&%@", "10"}, {"…。", "11"}};
  for (const auto& [characters, kind] : kinds)
    for (const std::string& c : each_of(characters)) {
      INFO(c);
      CHECK(value(c + "山上停了", Group::first) == kind);
    }
}

TEST_CASE("sentences, spaces and bars of a line are counted to a few") {
  CHECK(value("雪停了", Group::stops) == "0");
  CHECK(value("雪停了。", Group::stops) == "1");
  CHECK(value("雪停了。雪化了！", Group::stops) == "2");
  CHECK(value("雪停了。雪化了！真的？", Group::stops) == "3");
  CHECK(value("雪停了。雪化了！真的？真的。", Group::stops) == "3");

  CHECK(value("雪停", Group::spaces) == "0");
  CHECK(value("雪 停", Group::spaces) == "1");
  CHECK(value("雪   停", Group::spaces) == "1");
  CHECK(value("雪 停 化", Group::spaces) == "2");
  CHECK(value("雪 停 化 去", Group::spaces) == "3");
  CHECK(value("雪 停 化 去 来", Group::spaces) == "3");

  CHECK(value("雪停", Group::bars) == "0");
  for (const char* bar : {"|", "/", ">", "_", "\\", "｜", "＞"}) {
    INFO(bar);
    CHECK(value(std::string("雪") + bar + "停", Group::bars) == "1");
    CHECK(value(std::string("雪") + bar + "停" + bar + "化", Group::bars) == "2");
    CHECK(value(std::string("雪") + bar + "停" + bar + "化" + bar + "去", Group::bars) == "2");
  }
}

TEST_CASE("commas are none, one, a few or many") {
  std::string line = "雪";
  for (const char* kind : {"0", "1", "2", "2", "3", "3"}) {
    INFO(line);
    CHECK(value(line + "停", Group::commas) == kind);
    line += "，雪";
  }
}

TEST_CASE("a colon stands nowhere, early, late or at the end, and none in a time") {
  CHECK(value("雪停了", Group::colon) == "0");
  CHECK(value(han(1) + "：雪停了", Group::colon) == "1");
  CHECK(value(han(8) + "：雪停了", Group::colon) == "1");
  CHECK(value(han(9) + "：雪停了", Group::colon) == "2");
  CHECK(value("雪停了：", Group::colon) == "3");
  CHECK(value(han(20) + "：", Group::colon) == "3");
  CHECK(value("雪停：化了：去了", Group::colon) == "1");
  CHECK(value("雪停了8:30", Group::colon) == "0");
  CHECK(value("：雪停了", Group::colon) == "1");
  CHECK(value("8:30雪停：化了", Group::colon) == "1");
}

TEST_CASE("a half or a fifth of a line may be figures or Latin letters") {
  for (const auto& [sign, group] : {std::pair{"7", Group::digits}, std::pair{"w", Group::latin}}) {
    const auto share = [&, s = std::string(sign), g = group](std::size_t of, std::size_t all) {
      std::string line = han(all - of);
      for (std::size_t i = 0; i < of; ++i) line += s;
      return value(line, g);
    };
    INFO(sign);
    CHECK(share(5, 10) == "2");
    CHECK(share(5, 11) == "1");
    CHECK(share(2, 10) == "1");
    CHECK(share(2, 11) == "0");
    CHECK(share(0, 10) == "0");
  }
}

TEST_CASE(
    "words of grammar are counted to three in a line of sixty characters, and taken for granted in a longer one") {
  for (const std::string& word : each_of("的了在是也就都将被把与和为他她我们这那有不")) {
    INFO(word);
    CHECK(value("山上" + word + "雪", Group::function_words) == "1");
  }
  CHECK(value("山上雪", Group::function_words) == "0");
  CHECK(value("他的雪", Group::function_words) == "2");
  CHECK(value("他在的雪", Group::function_words) == "3");
  CHECK(value("他就在我的雪", Group::function_words) == "3");
  CHECK(value(han(60), Group::function_words) == "0");
  CHECK(value(han(61), Group::function_words) == "3");
}

TEST_CASE("a line has a date in its first eighty characters, where it has a hundred at most") {
  CHECK(holds("雪停2021年3月12日化", Group::date));
  CHECK(holds("3月12日", Group::date));
  CHECK(holds("1雪3月12日", Group::date));
  CHECK_FALSE(holds("雪停2021化", Group::date));
  CHECK(holds(han(79) + "3月12日", Group::date));
  CHECK_FALSE(holds(han(80) + "3月12日", Group::date));
  CHECK(holds("3月12日" + han(95), Group::date));
  CHECK_FALSE(holds("3月12日" + han(96), Group::date));
}

TEST_CASE("a line has a time of day where figures, a colon and figures stand in it") {
  CHECK(holds("雪停8:30化", Group::clock));
  CHECK(holds("雪停18:30化", Group::clock));
  CHECK(holds("18:30", Group::clock));
  CHECK(holds("雪18:30", Group::clock));
  CHECK_FALSE(holds("雪8:3", Group::clock));
  CHECK_FALSE(holds("雪停1830化", Group::clock));
  CHECK(holds("1雪停化8:30分", Group::clock));
}

TEST_CASE("a line that begins with a time has more behind it") {
  for (const char* entry : {"8:30雪停了", "18:30雪停了", "[8:30]雪停了", "【18:30】雪停了", "（8:30）雪停了"}) {
    INFO(entry);
    CHECK(holds(entry, Group::begins_clock));
  }
  CHECK_FALSE(holds("18:30雪停", Group::begins_clock));
  CHECK_FALSE(holds("（8:30）雪停", Group::begins_clock));
  CHECK_FALSE(holds("雪8:30停了山上", Group::begins_clock));
  CHECK_FALSE(holds("8点雪停了山上的", Group::begins_clock));
}

TEST_CASE("a bracket holds all of a line, begins it or ends it") {
  const auto brackets = [](const std::string& line) {
    return std::string(holds(line, Group::all_bracket) ? "all" : "") +
           (holds(line, Group::begins_bracket) ? "begins" : "") + (holds(line, Group::ends_bracket) ? "ends" : "");
  };
  CHECK(brackets("（山上雪停）") == "all");
  CHECK(brackets("【山上雪停】") == "all");
  CHECK(brackets("（山上）雪停") == "begins");
  CHECK(brackets("山上（雪停）") == "ends");
  CHECK(brackets("（山上）雪（停）") == "beginsends");
  CHECK(brackets("山（上雪）停") == "");
  CHECK(brackets("山上雪停）") == "");
  CHECK(brackets("山（" + han(24) + "）") == "ends");
  CHECK(brackets("山（" + han(25) + "）") == "");
  CHECK(brackets("山上【雪停】") == "");
}

TEST_CASE("titles, quotations, questions and addresses are seen wherever they stand") {
  CHECK(holds("读《雪》的人", Group::book));
  CHECK(holds("读〈雪〉的人", Group::book));
  CHECK_FALSE(holds("读“雪”的人", Group::book));
  for (const char* quote : {"“", "「", "『", "‘"}) CHECK(holds(std::string("说") + quote + "雪", Group::quotes));
  CHECK_FALSE(holds("读《雪》的人”", Group::quotes));
  CHECK(holds("雪停了？没有", Group::asks));
  CHECK_FALSE(holds("雪停了！没有", Group::asks));
  CHECK(holds("见http://a.cn", Group::url));
  CHECK(holds("见www.a.cn", Group::url));
  CHECK(holds("见a@b.cn", Group::url));
  CHECK_FALSE(holds("见a.cn", Group::url));
}

TEST_CASE("somebody says something in a line of seventy characters") {
  for (const char* says : {"他说，雪停", "他说：雪停", "他说「雪停", "他说“雪停", "他如此说。", "他表示，雪停",
                           "他表示：雪停", "他表示「雪停", "他表示“雪停", "他指出，雪停", "他称，雪停", "他称：雪停",
                           "他指，雪停", "他认为，雪停", "他道：雪停", "他道，雪停", "他问：雪停", "他答：雪停"}) {
    INFO(says);
    CHECK(holds(says, Group::says));
  }
  CHECK_FALSE(holds("他说雪停", Group::says));
  CHECK_FALSE(holds("他想，雪停", Group::says));
  CHECK(holds("他说，" + han(67), Group::says));
  CHECK_FALSE(holds("他说，" + han(68), Group::says));
}

TEST_CASE("a rule is three signs at least, and nothing else") {
  for (const char* rule : {"***", "＊＊＊", "---", "———", "──────", "===", "＝＝＝", "___", "~~~", "～～～", "※※※",
                           "★★★", "☆☆☆", "●●●", "■■■", "◆◆◆", "···", "+++", "* * *"}) {
    INFO(rule);
    CHECK(ReadLines(rule).facts[0].rule);
  }
  CHECK_FALSE(ReadLines("**").facts[0].rule);
  CHECK_FALSE(ReadLines("**雪").facts[0].rule);
  CHECK_FALSE(ReadLines("123").facts[0].rule);
}
