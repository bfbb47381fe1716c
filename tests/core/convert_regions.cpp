// The table of core/convert/REGIONS.md, row by row.
#include <fstream>
#include <vector>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

std::string converted(const std::string& text, Variety to, Variety from = Variety::hans) {
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  std::string out;
  Converter(lexicon.value(), {from, to}).convert(text, out);
  return out;
}

// The rows of the tables of REGIONS.md, by cells.
std::vector<std::vector<std::string>> table_rows() {
  std::ifstream file(FANJIAN_SOURCE_DIR "/core/convert/REGIONS.md");
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.compare(0, 2, "| ") != 0 || line.compare(0, 5, "| ---") == 0) continue;
    rows.emplace_back();
    for (std::size_t at = 2, end; (end = line.find('|', at)) != line.npos; at = std::min(end + 2, line.size())) {
      const std::string cell = line.substr(at, end - at);
      rows.back().push_back(cell.substr(0, cell.find_last_not_of(' ') + 1));
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("each region gets its own forms of characters, and plain Traditional what is common to the press") {
  struct Row {
    const char *hans, *tw, *hk, *hant;
  };
  static constexpr Row rows[] = {
      {"台湾和台北", "台灣和台北", "台灣和台北", "台灣和台北"},
      {"房间里面", "房間裡面", "房間裏面", "房間裡面"},
      {"人群", "人群", "人羣", "人群"},
      {"起床", "起床", "起床", "起床"},
      {"山峰", "山峰", "山峰", "山峰"},
      {"启动", "啟動", "啟動", "啟動"},
      {"方便面", "方便麵", "方便麪", "方便麵"},
      {"线路", "線路", "線路", "線路"},
      {"为了", "為了", "為了", "為了"},
      {"伪装", "偽裝", "偽裝", "偽裝"},
      {"众人", "眾人", "眾人", "眾人"},
      {"嘴唇", "嘴唇", "嘴唇", "嘴唇"},
      {"灶", "灶", "灶", "灶"},
      {"吃饭", "吃飯", "吃飯", "吃飯"},
      {"秘密", "秘密", "秘密", "秘密"},
      {"痴", "痴", "痴", "痴"},
      {"粽子", "粽子", "粽子", "粽子"},
      {"看着", "看著", "看着", "看着"},
      {"污染", "污染", "污染", "污染"},
      {"卫生", "衛生", "衞生", "衛生"},
      {"说明", "說明", "說明", "說明"},
      {"脱离", "脫離", "脫離", "脫離"},
      {"税", "稅", "稅", "稅"},
      {"温暖", "溫暖", "溫暖", "溫暖"},
      {"户", "戶", "戶", "戶"},
      {"卧", "臥", "臥", "臥"},
      {"钩", "鉤", "鈎", "鉤"},
      {"兑换", "兌換", "兌換", "兌換"},
      {"柜台", "櫃檯", "櫃枱", "櫃檯"},
  };
  for (const Row& row : rows) {
    CHECK(converted(row.hans, Variety::hant_tw) == row.tw);
    CHECK(converted(row.hans, Variety::hant_hk) == row.hk);
    CHECK(converted(row.hans, Variety::hant) == row.hant);
    // And what is common is Simplified again what it was.
    CHECK(converted(row.hant, Variety::hans, Variety::hant) == row.hans);
  }
  std::size_t lines = 0;
  for (const std::vector<std::string>& cells : table_rows()) lines += cells.size() == 5;
  CHECK(lines == std::size(rows) + 1);  // and the headings
}

TEST_CASE("each spelling that is counted comes out as the table says") {
  std::size_t lines = 0;
  for (const std::vector<std::string>& cells : table_rows()) {
    if (cells.size() != 6 || cells[1] == "Taiwan") continue;
    ++lines;
    const std::string hans = converted(cells[0].substr(0, cells[0].find(' ')), Variety::hans, Variety::hant_tw);
    if (cells[4] != "by context") CHECK(converted(hans, Variety::hant_tw) == cells[4]);
    CHECK(converted(hans, Variety::hant_hk) == cells[5]);
  }
  CHECK(lines > 60);
}

TEST_CASE("from one region to plain Traditional the forms become those common to the press") {
  CHECK(converted("臺北的裡面，為了說明", Variety::hant, Variety::hant_tw) == "台北的裡面，為了說明");
  CHECK(converted("羣眾説，牀在房間裏", Variety::hant, Variety::hant_hk) == "群眾說，床在房間裡");
  CHECK(converted("臺灣羣峯", Variety::hant, Variety::hant) == "臺灣羣峯");
}
