// Heads in every form and single lines amid a story, as a reader wrote them down: tests/golden/forms.tsv and lines.tsv.
#include <fstream>
#include <sstream>

#include "article_check.h"

using namespace fanjian::article;

namespace {

std::vector<Strings> rows_of(const std::string& file) {
  std::vector<Strings> rows;
  std::ifstream in(FANJIAN_TESTS_DIR "/golden/" + file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    Strings cells(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] == '\t') cells.emplace_back();
      else if (line[at] == '\\' && line[at + 1] == 'n') cells.back() += '\n', ++at;
      else cells.back() += line[at];
    }
    cells.resize(9);
    rows.push_back(std::move(cells));
  }
  REQUIRE(rows.size() > 1);
  rows.erase(rows.begin());  // the names of the columns
  return rows;
}

std::string people(const std::vector<Person>& all, bool desks) {
  std::string out;
  for (const Person& p : all)
    if (p.is_desk == desks) (out += out.empty() ? "" : ";") += desks ? p.name : p.name + ':' + p.role_name;
  return out;
}

// White space and byte order marks out.
std::string tight(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 3, "\u3000") == 0 || text.compare(at, 3, "\uFEFF") == 0) at += 2;
    else if (text.compare(at, 2, "\u00A0") == 0) ++at;
    else if (!std::isspace(static_cast<unsigned char>(text[at]))) out += text[at];
  }
  return out;
}

// "paragraph|quotation", "notice/promotion"
bool plays(const Block& block, const std::string& roles) {
  std::istringstream in(roles);
  for (std::string role; std::getline(in, role, '|');) {
    const std::size_t slash = role.find('/');
    if (role.substr(0, slash) == name_of(block.role) &&
        (slash == std::string::npos || role.substr(slash + 1) == name_of(block.notice)))
      return true;
  }
  return false;
}

const Strings hant = {
    "〔記者葉蓁／馬祖報導〕入夜以後，碼頭上的風比白天大了許多，最後一班交通船還沒有靠岸，候船室裡坐了十幾個人。",
    "船公司的人出來說，浪太大，船要晚一個鐘頭，請大家先到隔壁的麵店坐一坐，老闆已經把爐火生起來了。",
    "麵店老闆數了數人頭，下了十五碗麵。有人把行李擱在腳邊，有人望著窗外的燈塔，誰也沒有抱怨。",
    "十點二十分，船燈從霧裡露了出來，候船室裡的人一個接一個站起身，往跳板那邊走去。"};
const Strings hans = {
    "本报讯（记者 叶蓁）入夜以后，码头上的风比白天大了许多，最后一班交通船还没有靠岸，候船室里坐了十几个人。",
    "船公司的人出来说，浪太大，船要晚一个钟头，请大家先到隔壁的面店坐一坐，老板已经把炉火生起来了。",
    "面店老板数了数人头，下了十五碗面。有人把行李搁在脚边，有人望着窗外的灯塔，谁也没有抱怨。",
    "十点二十分，船灯从雾里露了出来，候船室里的人一个接一个站起身，往跳板那边走去。"};

// A row of lines.tsv: where its line has another role or speaker, what it has.
std::string wrong(const Strings& row) {
  const Strings& around = row[0] == "hant" ? hant : hans;
  const Parsed story(around[0] + '\n' + around[1] + '\n' + row[1] + '\n' + around[2] + '\n' + around[3] + '\n');
  for (const Block& b : story.article.blocks) {
    if (tight(story.clean(b.span)) != tight(row[1])) continue;
    if (!plays(b, row[2])) return std::string(name_of(b.role)) + '/' + name_of(b.notice);
    const std::string by = b.speaker < 0 ? "-" : story.article.speakers[static_cast<std::size_t>(b.speaker)].name;
    return row[3].empty() || by == row[3] ? "" : "said by " + by;
  }
  return "cut in two";
}

}  // namespace

TEST_CASE("the head of a story is read in every form of the table") {
  for (const Strings& row : rows_of("forms.tsv")) {
    INFO(row[0]);
    const Parsed story(row[0]);
    const Dateline head = story.article.dateline.value_or(Dateline{});
    CHECK(head.publisher == row[1]);
    CHECK(head.department == row[2]);
    CHECK(head.location == row[3]);
    CHECK((head.date.raw.empty() ? "" : head.date.raw + '=' + head.date.iso) == row[4]);
    CHECK(head.mode == row[5]);
    CHECK(people(story.article.author, false) == row[6]);
    CHECK(people(story.article.contributor, false) == row[7]);
    const std::string desks = people(story.article.author, true), more = people(story.article.contributor, true);
    CHECK(desks + (desks.empty() || more.empty() ? "" : ";") + more == row[8]);
  }
}

TEST_CASE("a line amid a story has the role and the speaker of the table") {
  for (const Strings& row : rows_of("lines.tsv")) {
    INFO(row[1]);
    CHECK(wrong(row) == "");
  }
}
