// The story that the parser is accepted on. Its text stays outside of the repository.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "article_check.h"

using namespace fanjian::article;

namespace {

// Nothing, and a line that says so, where the story is not there.
std::string story() {
  const char* const shared = std::getenv("FANJIAN_SHARED");
  const std::string path = std::string(shared ? shared : FANJIAN_SOURCE_DIR "/../shared") + "/articles/yuhuan-2021.txt";
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the story of Yuhuan is parsed as a reader reads it") {
  const std::string text = story();
  SKIP_WITHOUT(!text.empty(), "../shared/articles/yuhuan-2021.txt");
  const Parsed t(text);
  const Article& a = t.article;

  SECTION("its dateline") {
    CHECK(t.dateline() == "浙江在線|臺州頻道||3月12日|訊");
    CHECK(a.dateline->date.iso == "--03-12");
    CHECK(a.headline.empty());
    CHECK(a.author.empty());
    CHECK(t.contributors() == "浙江在線通訊員:路偉鳳 浙江在線通訊員:張澤鵬 浙江在線通訊員:陳靈恩");
  }
  SECTION("its glosses, and no other bracket") {
    CHECK(a.glosses.size() == 120);
    const std::string dateline = t.texts(Role::dateline).at(0);
    CHECK(dateline.find("(浙江在線通訊員 路偉鳳 張澤鵬 陳靈恩)") != std::string::npos);
    // Every bracket is a gloss's or the dateline's.
    CHECK(std::count(text.begin(), text.end(), '(') == 121);
    CHECK(t.runs(Part::gloss).size() == 120);
  }
  SECTION("its six headings, as they come") {
    std::uint32_t position = 0;
    for (const Block& b : a.blocks) {
      if (b.role != Role::heading) {
        CHECK(b.position == 0);
        continue;
      }
      CHECK(b.position == ++position);
      const std::string heading = t.clean(b.span);
      CHECK(heading.rfind("要", 0) == 0);
      CHECK(heading.find("比") != std::string::npos);
      CHECK(heading.find(",拼出") != std::string::npos);
    }
    CHECK(position == 6);
  }
  SECTION("paragraphs that begin as headings do") {
    for (const char* start : {"要聚焦旅游招商", "要把落地作為", "要嚴格規范", "要挑起擔子"})
      CHECK(t.block(start).role == Role::paragraph);
  }
  SECTION("who speaks") {
    REQUIRE(a.speakers.size() == 1);
    CHECK(a.speakers[0].name == "周陽");
    CHECK(a.speakers[0].job_title == "玉環市委副書記、市長");
    CHECK(t.speaker("玉環市委副書記、市長周陽強調") == "周陽");
    CHECK(t.speaker("今年的招商引資工作") == "周陽");
    CHECK(t.speaker("市領導") == "");
    CHECK(t.speaker("據了解") == "");
    const Block& second = t.block("就如何做好");
    CHECK(second.role == Role::attribution);
    CHECK(t.runs(Part::line_break).size() == 1);
    CHECK(t.speaker("就如何做好") == "周陽");
    CHECK(t.speaker("面對招商引資任務") == "周陽");
    CHECK(t.speaker("各級、各有關部門要擰成一股繩") == "周陽");
  }
  SECTION("its last two lines") {
    const auto notices = t.texts(Role::notice);
    REQUIRE(notices.size() == 2);
    CHECK(t.block("看臺州新聞").notice == NoticeKind::promotion);
    CHECK(t.block("凡注有").notice == NoticeKind::copyright);
    CHECK(t.speaker("看臺州新聞") == "");
    CHECK(t.runs(Part::link) == Strings{"1056292011@qq.com"});
    CHECK(a.copyright_notice == notices[1]);
    CHECK(a.usage_terms.find("未經許可不得轉載或鏡像") != std::string::npos);
  }
}

TEST_CASE("the story of Yuhuan keeps its source with any line cut, doubled or moved") {
  const std::string text = story();
  SKIP_WITHOUT(!text.empty(), "../shared/articles/yuhuan-2021.txt");
  for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1) {
    const std::size_t end = std::min(text.find('\n', from), text.size() - 1) + 1;
    const std::string line = text.substr(from, end - from);
    Parsed(text.substr(0, from) + text.substr(end));
    Parsed(text.substr(0, end) + line + text.substr(end));
    Parsed(line + text);
    Parsed{line};
    if (end >= text.size()) break;
  }
}

TEST_CASE("the story of Yuhuan is the same with other line ends, widths, indents and a stray digit") {
  const std::string text = story();
  SKIP_WITHOUT(!text.empty(), "../shared/articles/yuhuan-2021.txt");
  const auto with = [&](std::initializer_list<std::pair<const char*, const char*>> changes) {
    std::string changed = text;
    for (const auto& [from, to] : changes)
      for (std::size_t at = 0; (at = changed.find(from, at)) != std::string::npos; at += std::string_view(to).size())
        changed.replace(at, std::string_view(from).size(), to);
    return changed;
  };
  for (const std::string& changed :
       {with({{"\n", "\r\n"}}), with({{",", "，"}, {":", "："}, {";", "；"}}), with({{"(", "（"}, {")", "）"}}),
        with({{"\n", "\n\n　　"}}), "\xEF\xBB\xBF" + text + "\n", text + "2"}) {
    const Parsed t(changed);
    CHECK(t.dateline() == "浙江在線|臺州頻道||3月12日|訊");
    CHECK(t.article.contributor.size() == 3);
    CHECK(t.article.glosses.size() == 120);
    CHECK(t.texts(Role::heading).size() == 6);
    CHECK(t.texts(Role::notice).size() == 2);
    CHECK(t.runs(Part::link) == Strings{"1056292011@qq.com"});
    CHECK(t.speaker("各級、各有關部門要擰成一股繩") == "周陽");
  }
}
