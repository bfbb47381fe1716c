// How much of our own stories is which part: tests/golden/story_parts.tsv.
//
// FANJIAN_WRITE_GOLDEN=1 test_article "each part*" writes the table; read the difference before you commit it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "article_check.h"

using namespace fanjian::article;
namespace fs = std::filesystem;

namespace {

const std::string folder = FANJIAN_TESTS_DIR "/golden/";
const std::string table = folder + "story_parts.tsv";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// A column of a table's rows, or of a page's.
Strings column(const fs::path& file, std::size_t nth) {
  Strings all;
  std::istringstream in(read_file(file));
  for (std::string row; std::getline(in, row);) {
    if (row.empty() || row[0] == '#') continue;
    std::size_t from = 0;
    for (std::size_t i = 0; i < nth; ++i) from = row.find('\t', from) + 1;
    std::string cell = row.substr(from, row.find('\t', from) - from);
    for (std::size_t at = 0; (at = cell.find("\\n", at)) != std::string::npos;) cell.replace(at, 2, "\n");
    all.push_back(cell);
  }
  return all;
}

// Whole stories, pages, heads before text, and lines amid it and at its end.
Strings stories() {
  Strings all;
  for (const auto& entry : fs::directory_iterator(folder))
    if (fs::exists(entry.path() / "source.txt")) all.push_back(read_file(entry.path() / "source.txt"));
  for (const auto& entry : fs::directory_iterator(folder + "portals")) {
    std::string page;
    for (const std::string& line : column(entry.path(), 1)) (page += line) += '\n';
    all.push_back(page);
  }
  const std::string plain =
      "船公司的人出來說，浪太大，船要晚一個鐘頭，請大家先到隔壁的麵店坐一坐，老闆已經把爐火生起來了。\n";
  for (const std::string& head : column(folder + "forms.tsv", 0)) {
    all.push_back(head + '\n' + plain);
    all.push_back(plain + head + '\n');
  }
  for (const std::string& line : column(folder + "lines.tsv", 1)) {
    all.push_back(plain + plain + line + '\n' + plain);
    all.push_back(line + '\n' + plain + plain);
    all.push_back(plain + plain + line + '\n');
    all.push_back(plain + line + '\n' + line + '\n' + plain);
  }
  return all;
}

struct Size {
  std::size_t count = 0, bytes = 0;
};

std::map<std::string, Size> counted() {
  std::map<std::string, Size> sizes;
  const auto add = [&](const std::string& name, std::size_t bytes) {
    Size& size = sizes[name];
    ++size.count;
    size.bytes += bytes;
  };
  for (const std::string& source : stories()) {
    const Parsed story(source);
    const Article& a = story.article;
    for (const Block& b : a.blocks) {
      const std::string role = name_of(b.role);
      add("block: " + role, b.span.size());
      if (b.notice != NoticeKind::none) add("notice: " + std::string(name_of(b.notice)), b.span.size());
      if (b.position > 0) add("position: " + role, b.position);
      if (b.speaker >= 0) add("said: " + role, a.speakers[static_cast<std::size_t>(b.speaker)].name.size());
      for (const Run& r : b.runs) add("run: " + role + ' ' + name_of(r.part), r.span.size());
    }
    add("headline", a.headline.size());
    add("alternative headline", a.alternative_headline.size());
    add("copyright", a.copyright_notice.size());
    add("terms", a.usage_terms.size());
    add("credit", a.credit_text.size());
    add("words", a.word_count);
    add("seconds", a.time_required_seconds);
    if (a.dateline) {
      add("dateline", a.dateline->raw.size());
      add("publisher", a.dateline->publisher.size());
      add("department", a.dateline->department.size());
      add("location", a.dateline->location.size());
      add("date", a.dateline->date.raw.size());
      add("mode", a.dateline->mode.size());
    }
    for (const auto& [kind, people] :
         {std::pair{"author", &a.author}, {"contributor", &a.contributor}, {"speaker", &a.speakers}})
      for (const Person& p : *people) {
        add(std::string(kind) + (p.is_desk ? " desk" : ""), p.name.size());
        add(std::string(kind) + " role", p.role_name.size());
        add(std::string(kind) + " title", p.job_title.size());
        add(std::string(kind) + " affiliation", p.affiliation.size());
      }
  }
  return sizes;
}

}  // namespace

TEST_CASE("each part has as much of our stories as before") {
  const auto sizes = counted();
  if (std::getenv("FANJIAN_WRITE_GOLDEN") != nullptr) {
    std::ofstream out(table, std::ios::binary);
    out << "# A part of an article (core/article/article.h), how many there are in our stories, and their bytes. Written by test_article.\n";
    for (const auto& [part, size] : sizes) out << part << '\t' << size.count << '\t' << size.bytes << '\n';
  }
  std::map<std::string, Size> known;
  std::ifstream in(table);
  for (std::string row; std::getline(in, row);) {
    const std::size_t a = row.find('\t'), b = row.rfind('\t');
    if (row[0] != '#' && a != b)
      known[row.substr(0, a)] = {std::stoul(row.substr(a + 1)), std::stoul(row.substr(b + 1))};
  }
  CHECK(known.size() == sizes.size());
  for (const auto& [part, size] : sizes) {
    INFO(part);
    CHECK(size.count == known[part].count);
    CHECK(size.bytes == known[part].bytes);
  }
}
