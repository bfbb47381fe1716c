// Names of people in Simplified text: the bounds of each sign, where one character more or less makes a word of it.
#include <string>
#include <vector>

#include "check.h"
#include "each_of.h"
#include "names_check.h"
#include "convert/personal_names.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::text;

namespace {

struct Fact {
  const char *line, *names;
};

void hold(const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    CAPTURE(fact.line);
    CHECK(named(fact.line) == fact.names);
  }
}

std::string times(std::size_t n, std::string_view text) {
  std::string out;
  while (n-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("what stands in a list behind a name is a name, behind another word it is none") {
  hold({{"周华健、于文华", "周华健 于文华"},
        {"张来福、于魁智", "于魁智"},
        {"登山、游湖，", ""},
        {"周末登山、游湖，", ""}});
  CHECK(named("（" + times(300, "文") + "、于文华") == "");
}

TEST_CASE("a label reaches across seven spaces and marks") {
  CHECK(named("编辑：" + times(6, " ") + "于云") == "于云");
  CHECK(named("编辑：" + times(7, " ") + "于云") == "");
  CHECK(named("编辑：" + times(8, " ") + "于云") == "");
}

TEST_CASE("a masked name may stand before a day, but 于 before one is a date") {
  hold({{"，姜某日前被捕", "姜某"},
        {"，余某年初被捕", "余某"},
        {"记者于某日前往", ""},
        {"记者于某年来到", ""},
        {"，姜某某某说", "姜某某某"},
        {"，姜某某某某说", ""}});
}

TEST_CASE("余 behind a figure and a space counts, and is a surname behind either alone") {
  hold({{"8000 余万元", ""}, {"排名第5，余承东说", "余承东"}, {"北京 余承东说", "余承东"}});
}

TEST_CASE("a part of a title shows no name") { hold({{"先打主线，游副线任务", ""}, {"，游副总经理说", "游"}}); }

TEST_CASE("于 before a place or a time is a preposition, whatever stands before it and behind it") {
  hold({{"，于东华表演", ""},
        {"记者于南海、东海采访", ""},
        {"部长于清华大学演讲", ""},
        {"，于清明时节", ""},
        {"，于东湖是最好", ""},
        {"，于福利是重大改进", ""},
        {"，于文庆是演员", "于文庆"}});
}

TEST_CASE("游 before what is visited is a verb") {
  hold({{"登山 游湖 赏花", ""},
        {"罗马 游湖 李明", ""},
        {"李明，游湖 王明", ""},
        {"，游海水浴场", ""},
        {"律师游子安，", "游子安"},
        {"律师游子安码头", ""}});
}

TEST_CASE("names of two and three characters in a row tell the one between them") {
  hold({{"吴岳良 于强 田刚", "吴岳良 于强"}, {"田刚 于强 吴岳良", "于强 吴岳良"}});
}

TEST_CASE("a given name does not begin with what joins words") {
  hold({{"律师范的话，", "范"}, {"作家范可儿的书，", "范可儿"}, {"演员范亮相红毯", "范"}, {"，范可儿说", "范可儿"}});
}

TEST_CASE("a title behind a name shows it by its given name") { CHECK(named("，李岩教授走了") == "李岩"); }

TEST_CASE("what is planted is no name, though its kind is called as people are") {
  for (const std::string& plant :
       each_of("米薯蔗萄茄椒参芝麻莲稻蒜葱姜瓜豆笋蔬药烟树花草苗田粮菜果麦豆棉竹茶桃桑柳杨松梅兰菊荷桂植")) {
    INFO(plant);
    CHECK(named("村民种青" + plant + "，") == "");
  }
}

TEST_CASE("a surname of two characters is found by its first") {
  for (const char* surname : {"单于", "淳于", "鲜于", "万俟", "钟离", "谷梁", "范姜", "夹谷", "澹台"}) {
    INFO(surname);
    CHECK(named(std::string("作家") + surname + "文庆说") == surname + std::string("文庆"));
  }
}

TEST_CASE("each character of a surname of two has a form of its own") {
  for (const auto& [hans, hant] : std::vector<std::pair<std::u32string, std::u32string>>{{U"单于", U"單于"},
                                                                                         {U"鲜于", U"鮮于"},
                                                                                         {U"万俟", U"万俟"},
                                                                                         {U"钟离", U"鍾離"},
                                                                                         {U"谷梁", U"穀梁"},
                                                                                         {U"范姜", U"范姜"},
                                                                                         {U"夹谷", U"夾谷"},
                                                                                         {U"澹台", U"澹臺"}}) {
    const std::u32string name = hans + U"春";
    CHECK(name_in_hant(name, 0) == hant[0]);
    CHECK(name_in_hant(name, 1) == hant[1]);
    CHECK(name_in_hant(name, 2) == 0);
  }
}

TEST_CASE("a byte that begins no character hides no name behind it") {
  for (int byte = 0x80; byte < 0xC0; ++byte) {
    CAPTURE(byte);
    CHECK(named(std::string(1, static_cast<char>(byte)) + "余承东说") == "余承东");
  }
}
