// Small stories of the kinds that portals meet, kept beside the repository (../shared/cases/stories):
// what stands in each, as its expected.tsv says. Read where they are there.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "article_check.h"

using namespace fanjian;

namespace {

std::string folder() {
  const char* const shared = std::getenv("FANJIAN_SHARED");
  return std::string(shared ? shared : FANJIAN_SOURCE_DIR "/../shared") + "/cases/stories/";
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Case {
  const char* file;
  const char* roles;
  const char* dateline;  // "publisher|department|location|date|mode", none
  const char* authors;
};

constexpr Case cases[] = {
    {"a01-nanfang", "headline byline lead paragraph", "none", "南方周末记者:王安"},
    {"a03-wen-gun", "headline byline credit lead paragraph", "none", "文:王安"},
    {"a05-book-title", "headline byline lead paragraph", "none", "《海州新闻周刊》记者:王安"},
    {"a07-fe30", "headline lead paragraph byline credit credit", "none", "記者:王安"},
    {"a09-bracket-three", "headline lead paragraph byline", "none", ":缪克文 :王安 :李远"},
    {"a11-bbc", "headline byline byline stamp lead paragraph", "none", ":王安"},
    {"c01-caption-src-graph", "headline caption lead paragraph", "none", ""},
    {"c03-caption-tu-wire", "headline lead paragraph caption paragraph paragraph", "none", ""},
    {"c05-caption-chuanzhen", "headline caption lead paragraph", "none", ""},
    {"c07-caption-photo-colon", "headline lead paragraph caption paragraph paragraph", "none", ""},
    {"c09-caption-youxian", "headline lead paragraph caption paragraph paragraph", "none", ""},
    {"d01-dateline-nbsp", "headline dateline lead paragraph", "本报||北京|3月26日|电", "记者:王安"},
    {"d03-zwsp", "headline dateline lead paragraph", "新华社||北京|3月26日|电", "记者:王安"},
    {"d05-xinhua-cites", "headline dateline lead paragraph paragraph", "新华社||北京|3月6日|电", ""},
    {"d07-ltn-after-caption", "headline caption stamp dateline lead paragraph paragraph", "||台北||報導", "記者:王安"},
    {"d09-pts", "headline dateline lead paragraph", "||雲林||報導", ":王安"},
    {"d11-tkww", "headline dateline lead paragraph paragraph", "大公文匯全媒體||||報道", ""},
    {"g01-heading-colon", "headline lead paragraph heading paragraph paragraph heading paragraph paragraph", "none",
     ""},
    {"g03-quoted-heading", "headline lead paragraph heading paragraph paragraph heading paragraph paragraph", "none",
     ""},
    {"g05-two-char-heading", "headline lead paragraph heading paragraph paragraph heading paragraph paragraph", "none",
     ""},
    {"h01-outlet-second-line", "headline credit lead paragraph", "none", ""},
    {"h03-category", "headline navigation lead paragraph", "none", ""},
    {"h05-caption-first", "headline caption lead paragraph", "none", ""},
    {"h07-date-source-words", "headline stamp lead paragraph", "none", ""},
    {"h09-short-lead", "headline lead paragraph paragraph", "none", ""},
    {"h11-photo-news", "headline dateline lead caption", "|||1月23日|消息", ""},
    {"n01-thepaper-suffix", "headline lead paragraph credit notice", "none", ""},
    {"n03-related-arrows", "headline lead paragraph navigation navigation navigation credit", "none", ""},
    {"q01-qa-outlet", "headline lead question answer question answer", "none", ""},
    {"q03-QA", "headline lead question answer question answer", "none", ""},
    {"t01-timeline", "headline lead listItem listItem listItem listItem listItem paragraph paragraph", "none", ""},
};

}  // namespace

TEST_CASE("small stories of every kind are read as their table says") {
  SKIP_WITHOUT(std::filesystem::exists(folder() + "expected.tsv"), "../shared/cases/stories");
  for (const Case& c : cases) {
    INFO(c.file);
    const Parsed t(read(folder() + c.file + ".txt"));
    CHECK(t.roles() == c.roles);
    CHECK(t.dateline() == c.dateline);
    CHECK(t.authors() == c.authors);
    const std::string& headline = t.article.headline;
    CHECK(headline.substr(0, 6) == "海州");
    CHECK(headline.find("\xE2\x80\x8B") == std::string::npos);
  }
  const Parsed turns(read(folder() + "q01-qa-outlet.txt"));
  CHECK(turns.speaker("海州周刊：夜航") == "海州周刊");
  CHECK(turns.speaker("顾长庚：因为") == "顾长庚");
}
