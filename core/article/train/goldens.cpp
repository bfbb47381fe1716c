// Our own stories as examples: tests/golden.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "article/lexical/gloss.h"
#include "article/train/train.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article::train {
namespace {

namespace fs = std::filesystem;

std::string tight(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!text::is_space(text::next(text, at))) out += text.substr(here, at - here);
  }
  return out;
}

// A role of facts.json or lines.tsv: paragraph|quotation, notice/promotion.
LineRole role_named(std::string name) {
  name = name.substr(0, name.find_first_of("|/"));
  if (name == "listItem") return LineRole::item;
  AnnotatedLine line;
  line.role = name;
  return role_of(line);
}

void add(Example e, std::vector<Example>& out) {
  if (!e.lines.empty()) out.push_back(std::move(e));
}

void add_folder(const fs::path& folder, std::vector<Example>& out) {
  const auto facts = nlohmann::json::parse(read_file(folder / "facts.json"), nullptr, false);
  if (!facts.is_object()) return;
  const std::string source = read_file(folder / "source.txt");
  const auto glosses = find_glosses(source);
  const auto lines = split_lines(source, glosses);
  std::vector<LineRole> roles;
  std::size_t b = 0;
  const auto& blocks = facts.at("blocks");
  for (const Line& line : lines) {
    // Glosses lifted, as the facts have them.
    std::string text;
    std::uint32_t at = line.span.begin;
    for (const Gloss& g : glosses)
      if (line.span.begin <= g.span.begin && g.span.end <= line.span.end) {
        text += source.substr(at, g.base.end - at);
        at = g.span.end;
      }
    text = tight(text += source.substr(at, line.span.end - at));
    LineRole role = roles.empty() ? LineRole::headline : roles.back();
    for (std::size_t from = 0; b < blocks.size();) {
      const std::size_t found = text.find(tight(blocks[b].at("startsWith").get<std::string>()), from);
      if (found == std::string::npos || (from == 0 && found > 0)) break;
      const LineRole here = role_named(blocks[b].at("role").get<std::string>());
      // Of a dateline and its sentence, or a sentence and its credit, the line is the sentence's.
      if (from == 0 || here == LineRole::body) role = here;
      from = found + 1;
      ++b;
    }
    roles.push_back(role);
  }
  if (b == blocks.size()) add(example_of(source, roles, 1), out);
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) out.push_back(part);
  return out;
}

std::string unescape(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

// One line in the middle of four plain paragraphs.
void add_line(const std::string& line, const std::string& role, std::vector<Example>& out) {
  static const std::string before =
      "本報訊（記者葉蓁）入夜以後，碼頭上的風比白天大了許多，最後一班交通船還沒有靠岸，候船室裡坐了十幾個人。\n"
      "船公司的人出來說，浪太大，船要晚一個鐘頭，請大家先到隔壁的麵店坐一坐，老闆已經把爐火生起來了。\n";
  static const std::string after =
      "\n麵店老闆數了數人頭，下了十五碗麵。有人把行李擱在腳邊，有人望著窗外的燈塔，誰也沒有抱怨。\n"
      "十點二十分，船燈從霧裡露了出來，候船室裡的人一個接一個站起身，往跳板那邊走去。\n";
  std::vector<LineRole> roles(2, LineRole::body);
  for (const std::string& one : split(line, '\n'))
    if (!tight(one).empty()) roles.push_back(role_named(role));
  roles.insert(roles.end(), 2, LineRole::body);
  add(example_of(before + line + after, roles, 1), out);
}

void add_head(const std::string& text, std::vector<Example>& out) {
  const auto glosses = find_glosses(text);
  const auto facts = read_line_facts(FoldedStory(text, glosses), split_lines(text, glosses));
  std::vector<LineRole> roles;
  bool headed = false;
  for (const LineFacts& f : facts) headed = headed || f.head != HeadKind::none;
  if (!headed) return;
  bool before = true;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const HeadKind head = facts[i].head;
    before = before && head == HeadKind::none;
    roles.push_back(head == HeadKind::dateline   ? LineRole::dateline
                    : head == HeadKind::byline   ? LineRole::byline
                    : before && facts.size() > 1 ? LineRole::headline
                                                 : LineRole::body);
  }
  add(example_of(text, roles, 1), out);
}

}  // namespace

void add_goldens(const std::string& folder, std::vector<Example>& out) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(folder))
    if (fs::exists(entry.path() / "facts.json")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  for (const fs::path& path : folders) add_folder(path, out);
  for (const std::string& row : split(read_file(fs::path(folder) / "lines.tsv"), '\n')) {
    const auto parts = split(row, '\t');
    if (parts.size() < 3 || row[0] == '#' || parts[0] == "script") continue;
    add_line(unescape(parts[1]), parts[2], out);
  }
  for (const std::string& row : split(read_file(fs::path(folder) / "forms.tsv"), '\n')) {
    const auto parts = split(row, '\t');
    if (parts.size() < 2 || row[0] == '#' || parts[0] == "text") continue;
    add_head(unescape(parts[0]), out);
  }
}

}  // namespace fanjian::article::train
