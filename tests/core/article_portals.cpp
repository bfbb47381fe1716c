// Small stories in the manner of different portals, with what stands around them: tests/golden/portals, a row for each line.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "article_check.h"

using namespace fanjian::article;

namespace {

struct Page {
  std::string name, text;
  std::vector<std::string> roles, lines;
};

std::vector<Page> pages() {
  std::vector<Page> found;
  for (const auto& entry : std::filesystem::directory_iterator(FANJIAN_TESTS_DIR "/golden/portals")) {
    Page page;
    page.name = entry.path().stem().string();
    std::ifstream in(entry.path());
    for (std::string row; std::getline(in, row);) {
      const std::size_t tab = row.find('\t');
      page.roles.push_back(row.substr(0, tab));
      page.lines.push_back(row.substr(tab + 1));
      (page.text += page.lines.back()) += '\n';
    }
    found.push_back(std::move(page));
  }
  std::sort(found.begin(), found.end(), [](const Page& a, const Page& b) { return a.name < b.name; });
  return found;
}

}  // namespace

TEST_CASE("each line of a page is what an editor takes it for") {
  const auto all = pages();
  CHECK(all.size() >= 15);
  for (const Page& page : all) {
    INFO(page.name);
    const Parsed told(page.text);
    std::size_t at = 0;
    for (std::size_t i = 0; i < page.lines.size(); ++i, at = page.text.find('\n', at) + 1) {
      INFO(page.lines[i]);
      const auto end = at + page.lines[i].size();
      // The role of the most of the line.
      std::size_t most = 0;
      std::string role;
      for (const Block& b : told.article.blocks) {
        const std::size_t from = std::max<std::size_t>(b.span.begin, at), to = std::min<std::size_t>(b.span.end, end);
        if (b.role == Role::separator || from >= to || to - from <= most) continue;
        most = to - from;
        role = name_of(b.role);
      }
      CHECK(role == page.roles[i]);
    }
  }
}
