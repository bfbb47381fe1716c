// Of how many lines that the weights are learned from each fact holds, and how they are read: tests/golden/line_facts.tsv.
//
// A fact that comes to mean something else wants the weights learned anew (core/article/train).
// FANJIAN_WRITE_GOLDEN=1 test_article "each fact*" writes the table; read the difference before you commit it.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "article/train/train.h"
#include "article_check.h"

using namespace fanjian::article;

namespace {

const std::string folder = FANJIAN_TESTS_DIR "/golden/";
const std::string table = folder + "line_facts.tsv";

void add(const std::string& text, std::vector<train::Example>& all) {
  all.push_back(train::example_of(text, std::vector<LineRole>(split_lines(text, {}).size(), LineRole::body), 1));
}

// What the weights are learned from, lines of every length, and lines with every sign.
std::vector<train::Example> examples() {
  std::vector<train::Example> all;
  train::add_goldens(folder, all);
  train::add_pages(FANJIAN_SOURCE_DIR "/core/article/train/pages.txt", 2, all);
  std::string lengths, signs;
  for (std::size_t n = 1; n <= 101; ++n) {
    for (std::size_t i = 0; i < n; ++i) lengths += i % 9 == 8 ? "，" : "雪";
    lengths += n % 3 == 0 ? "。\n" : "\n";
  }
  add(lengths, all);
  for (const char* sign : {"。", "｡",  "！", "？", "：", "；", "，", "、", "…", ".", "”", "\"",
                           "）", "】", "]",  "〕", "》", "9",  "a",  "-",  "—", ">", "*"})
    signs += std::string("山上的雪停了") + sign + '\n';
  for (const char* sign :
       {"9", "a", "“", "\"", "（", "【", "[", "〔", "《", "〈", "▲", "▼", "△", "↑", "↓", "◀", "◄", "■", "●",
        "•", "◆", "►", "▸",  "▶",  "★",  "※", "□",  "·",  "◇",  "○", "◎", "☆", "▪", "◼", "✦", "➤", "❖", "#",
        "—", "-", "─", "―",  "|",  "/",  ">", "<",  "«",  "»",  "+", "=", "*", "&", "%", "@", "…"})
    signs += std::string(sign) + "山上的雪停了\n";
  for (const char* each : {"，", " ",  "|",  ">",  "_",  "\\", "3",  "b",  "的", "了", "在", "是", "也", "就", "都",
                           "将", "被", "把", "与", "和", "为", "他", "她", "我", "们", "这", "那", "有", "不"}) {
    std::string line = "山上雪停";
    for (int n = 0; n < 6; ++n) signs += (line += std::string(each) + "雪") + '\n';
  }
  for (std::size_t n = 23; n <= 27; ++n) signs += "山上的雪停了（" + std::string(n, 'a') + "）\n";
  std::string before;
  for (std::size_t n = 1; n <= 11; ++n) signs += (before += "雪") + "：停了\n";
  for (const char* line : {"8:30雪停了", "雪停了8:30", "[8:30]雪停了", "2021-03-12 雪停了", "雪停了2021-03-12",
                           "（雪停了）", "（雪）停了", "雪停了http://a.cn", "雪停了www.a.cn", "雪@停了", "《雪》停了",
                           "“雪”停了", "雪停了？不", "＊＊＊＊＊", "———", "……", "■■■"})
    signs += std::string(line) + '\n';
  add(signs, all);
  return all;
}

std::map<std::string, std::size_t> counted() {
  std::map<std::string, std::size_t> counts;
  for (const train::Example& example : examples()) {
    const auto roles = choose_roles(example.lines, role_weights());
    for (std::size_t i = 0; i < roles.size(); ++i)
      ++counts[std::string("role: ") + line_role_names[static_cast<std::size_t>(example.roles[i])] + " read as " +
               line_role_names[static_cast<std::size_t>(roles[i])]];
    for (const LineFacts& f : example.lines) {
      f.facts.each([&](std::size_t fact) {
        const auto next = std::upper_bound(fact_begins.begin(), fact_begins.end(), fact);
        const std::size_t group = static_cast<std::size_t>(next - fact_begins.begin()) - 1;
        ++counts[std::string(fact_names[group]) + '=' + std::to_string(fact - fact_begins[group])];
      });
      ++counts["boilerplate: " + std::string(name_of(f.boilerplate))];
      ++counts["loose: " + std::string(name_of(f.loose))];
      ++counts["notice: " + std::string(name_of(f.notice))];
      ++counts["head: " + std::to_string(static_cast<int>(f.head))];
      ++counts["label: " + std::to_string(f.label)];
      ++counts["allowed: " + std::to_string(f.allowed)];
      for (const auto& [name, is] : {std::pair{"summary", f.summary},
                                     {"intro", f.intro},
                                     {"note", f.note},
                                     {"embed", f.embed},
                                     {"depicts", f.depicts},
                                     {"author", f.author},
                                     {"notice_words", f.notice_words},
                                     {"from_outlet", f.from_outlet},
                                     {"about_author", f.about_author},
                                     {"enclosed", f.enclosed},
                                     {"dots", f.dots},
                                     {"wire", f.wire},
                                     {"scene", f.scene},
                                     {"rule", f.rule},
                                     {"menu", f.menu},
                                     {"dated_title", f.dated_title},
                                     {"calls", f.calls},
                                     {"marked_name", f.marked_name},
                                     {"asks_author", f.asks_author},
                                     {"about", f.about},
                                     {"spoken_title", f.spoken_title},
                                     {"foreign_names", f.foreign_names},
                                     {"strong_head", f.strong_head}})
        if (is) ++counts[name];
    }
  }
  return counts;
}

}  // namespace

TEST_CASE("each fact holds of as many lines as when the weights were learned") {
  const auto counts = counted();
  if (std::getenv("FANJIAN_WRITE_GOLDEN") != nullptr) {
    std::ofstream out(table, std::ios::binary);
    out << "# A fact of a line (core/article/line_facts.h), and of how many lines it holds. Written by test_article.\n";
    for (const auto& [fact, lines] : counts) out << fact << '\t' << lines << '\n';
  }
  std::map<std::string, std::size_t> known;
  std::ifstream in(table);
  for (std::string row; std::getline(in, row);)
    if (const std::size_t tab = row.find('\t'); tab != std::string::npos)
      known[row.substr(0, tab)] = std::stoul(row.substr(tab + 1));
  REQUIRE(known.size() > 300);
  for (const auto& [fact, lines] : counts) {
    INFO(fact);
    CHECK(lines == known[fact]);
    known.erase(fact);
  }
  for (const auto& [fact, lines] : known) FAIL_CHECK(fact << " of " << lines << " lines holds of none");
}
