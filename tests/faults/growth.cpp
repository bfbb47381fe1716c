// Ten times the input takes at most twelve times the time, whatever the input is made of.
//
// For each kind of text, and for each thing that is done to it: processor time for 200 KB and for 2 MB, or for
// as much as a story's most lines are and a tenth of it, the least of three, as a table. Exit code 1 where one grows faster. A measurement, and so no test of CI:
// tests/proof.mjs runs it.
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "article/lexical/gloss.h"
#include "dictionary/embedded.h"
#include "render/article_json.h"
#include "story/story.h"
#include "render/story_html.h"
#include "convert/glossary.h"

using namespace fanjian::article;
using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

namespace {

// Milliseconds of processor time, the least of three.
double spent(const std::function<void()>& work) {
  double least = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t begun = std::clock();
    work();
    least = std::min(least, 1e3 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  return least;
}

std::string repeated(const std::string& unit, std::size_t size) {
  std::string text;
  while (text.size() < size) text += unit;
  return text;
}

// As many opened as closed, one within the other.
std::string nested(const std::string& open, const std::string& close, std::size_t size) {
  const std::size_t depth = size / (open.size() + close.size());
  return repeated(open, depth * open.size()) + repeated(close, depth * close.size());
}

// A character of three bytes.
std::string han(unsigned c) {
  return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)),
          static_cast<char>(0x80 | (c & 63))};
}

// A document in JSON of as many members as its size allows.
std::string document(const std::string& before, const std::string& block, const std::string& after, std::size_t size) {
  std::string json = before;
  for (bool first = true; json.size() + block.size() + after.size() < size; first = false)
    (json += first ? "" : ",") += block;
  return json + after;
}

}  // namespace

// With an argument, only the kinds whose names it is part of.
int main(int argc, char** argv) {
  const std::string_view only = argc > 1 ? argv[1] : "";
  const auto left_out = [&](std::string_view kind) { return kind.find(only) == kind.npos; };
  // What a small text took is kept for the next run, what a large one took goes back to the system and has to be
  // asked for again, page by page: that made up to 13 times of what is 10.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  const std::pair<const char*, std::function<std::string(std::size_t)>> kinds[] = {
      {"news", [](std::size_t n) { return repeated("本报讯（记者 王小明）昨日，市里召开会议，发展头等大事。\n“后来呢？”他说。\n", n); }},
      {"one line", [](std::size_t n) { return repeated("发展头发后来里面干部", n); }},
      {"brackets in brackets", [](std::size_t n) { return nested("（", "）", n); }},
      {"brackets left open", [](std::size_t n) { return repeated("（(【", n); }},
      {"quotes in quotes", [](std::size_t n) { return nested("“‘", "’”", n); }},
      {"quotes left open", [](std::size_t n) { return repeated("“「『‘\"", n); }},
      {"glosses", [](std::size_t n) { return repeated("环(huán)", n); }},
      {"glosses left open", [](std::size_t n) { return repeated("环(huán", n); }},
      {"speakers", [](std::size_t n) { return repeated("王小明：好。\n", n); }},
      {"many speakers", [](std::size_t n) {
         std::string text;
         for (unsigned i = 0; text.size() < n; ++i) text += han(0x4E00 + i % 5000) + han(0x4E00 + i / 7 % 9000) + "：是的。\n";
         return text;
       }},
      {"datelines", [](std::size_t n) { return repeated("新华社北京1月1日电（记者 王小明）\n", n); }},
      {"lines", [](std::size_t n) { return repeated("\n", n); }},
      {"short lines", [](std::size_t n) { return repeated("一\n", n); }},
      {"spaces", [](std::size_t n) { return repeated(" \t　", n); }},
      {"Latin", [](std::size_t n) { return repeated("a", n); }},
      {"links", [](std::size_t n) { return repeated("http://a.b/", n); }},
      {"figures", [](std::size_t n) { return repeated("1,2.3%:", n); }},
      {"descriptions of characters", [](std::size_t n) { return repeated("⿰", n); }},
      {"beginnings of phrases", [](std::size_t n) { return repeated("不识庐山真面", n); }},
      {"names", [](std::size_t n) { return repeated("王小明、于丹、范仲淹、", n); }},
      {"Cantonese", [](std::size_t n) { return repeated("佢系只松晒吓", n); }},
      {"one word of computing", [](std::size_t n) { return repeated("软件", n); }},
      {"lines about computers", [](std::size_t n) { return repeated("软件文件函数\n", n); }},
      {"著", [](std::size_t n) { return repeated("著着", n); }},
      {"combining marks", [](std::size_t n) { return repeated("\xCC\x81", n); }},
      // What words, names and roles are chosen from.
      {"words in words", [](std::size_t n) { return repeated("总发电量子力学生产业务", n); }},
      {"words of which each begins in the last", [](std::size_t n) { return repeated("发展开会议", n); }},
      {"one character that is two", [](std::size_t n) { return repeated("干", n); }},
      {"characters that are two, each in a word", [](std::size_t n) { return repeated("头发里面后来干净", n); }},
      {"no words at all", [](std::size_t n) { return repeated("龘靐齉爩", n); }},
      {"a name that is said again", [](std::size_t n) { return "记者范仲淹报道。\n" + repeated("范仲淹说，后来范仲淹走了。", n); }},
      {"names, each another", [](std::size_t n) {
         std::string text;
         for (unsigned i = 0; text.size() < n; ++i)
           text += "记者王" + han(0x4E00 + i % 5000) + han(0x4E00 + i / 3 % 9000) + "说，";
         return text;
       }},
      {"names in brackets, each another", [](std::size_t n) {
         std::string text;
         for (unsigned i = 0; text.size() < n; ++i)
           text += "于" + han(0x4E00 + i % 5000) + "（范" + han(0x4E00 + i / 3 % 9000) + "）";
         return text;
       }},
      {"regional words", [](std::size_t n) { return repeated("软件信息打印机出租车视频网络", n); }},
      {"regional words in lines", [](std::size_t n) { return repeated("软件信息和打印机。\n出租车视频网络。\n", n); }},
      {"decks and headings", [](std::size_t n) { return repeated("后来怎样\n一、头发\n——记发展\n", n); }},
      {"list items", [](std::size_t n) { return repeated("1. 头发\n2. 后来\n• 里面\n", n); }},
      {"questions and answers", [](std::size_t n) { return repeated("问：后来呢？\n答：后来。\n", n); }},
      {"navigation and notices", [](std::size_t n) { return repeated("首页 > 新闻 > 正文\n版权声明：转载请注明来源\n", n); }},
      {"editor's notes and captions", [](std::size_t n) { return repeated("编者按：后来。\n▲图为头发 甲/摄\n", n); }},
      {"bylines", [](std::size_t n) { return repeated("记者 王小明 李大年\n", n); }},
      {"credits, then brackets", [](std::size_t n) { return repeated("编辑：王小明\n", n / 2) + repeated("（记者 王小明）后来\n", n / 2); }},
      {"lines that could be anything", [](std::size_t n) { return repeated("后来\n头发。\n王小明\n2024年\n", n); }},
      {"lines that are long, and lines that are short", [](std::size_t n) { return repeated(repeated("后来", 600) + "\n头\n", n); }},
      {"question marks", [](std::size_t n) { return repeated("?", n); }},
      {"question marks between characters", [](std::size_t n) { return repeated("头?发", n); }},
      {"mixed scripts", [](std::size_t n) { return repeated("頭髮头发後來后来", n); }},
      {"words in quotes", [](std::size_t n) { return repeated("“头发”和‘后来’", n); }},
      {"titles in brackets", [](std::size_t n) { return repeated("《头发》和〈后来〉", n); }},
  };
  const std::pair<const char*, std::function<void(const std::string&)>> steps[] = {
      {"glosses", [](const std::string& text) { (void)find_glosses(text); }},
      {"open", [&](const std::string& text) { (void)Story::open(text, lexicon).ok(); }},
      {"texts",
       [&](const std::string& text) {
         const Result<Story> story = Story::open(text, lexicon);
         (void)story.value().texts(lexicon, {false, Variety::hant_tw, true, false, true, true, false});
         (void)story.value().texts(lexicon, {false, Variety::hans, false, false, true, true, true});
       }},
      {"convert",
       [&](const std::string& text) {
         for (const Direction direction :
              {Direction{Variety::hans, Variety::hant_tw, true}, Direction{Variety::hans, Variety::hant_hk},
               Direction{Variety::hant_tw, Variety::hans}}) {
           std::string out;
           std::vector<Change> changes;
           Converter(lexicon, direction).trace(text, out, changes);
         }
       }},
      {"JSON out and in",
       [&](const std::string& text) {
         const Result<Story> story = Story::open(text, lexicon);
         (void)Story::open(article_json(story.value()), lexicon).ok();
       }},
      {"HTML", [&](const std::string& text) { (void)story_html(Story::open(text, lexicon).value(), lexicon, {}); }},
  };

  // fault_growth KIND STEP SIZE does that once and says nothing: for callgrind, which counts instructions by function.
  if (argc > 3) {
    for (const auto& [kind, make] : kinds)
      for (const auto& [name, step] : steps)
        if (kind == only && std::string_view(argv[2]) == name) return step(make(std::strtoul(argv[3], nullptr, 10))), 0;
    return 2;
  }

  int too_fast = 0, measured = 0;
  double worst = 0;
  std::printf("| 2 MB ÷ 200 KB |");
  for (const auto& [name, step] : steps) std::printf(" %s |", name);
  std::printf("\n| --- |");
  for (std::size_t i = 0; i < std::size(steps); ++i) std::printf(" ---: |");
  std::printf("\n");
  for (const auto& [kind, make] : kinds) {
    if (left_out(kind)) continue;
    std::size_t size = 2'000'000;
    while (!Story::open(make(size), lexicon)) size /= 2;  // more lines than a story has
    const std::string small = make(size / 10), large = make(size);
    std::printf("| %s |", kind);
    for (const auto& [name, step] : steps) {
      const auto ratio_of = [&step = step](const std::string& s, const std::string& l, double& time) {
        const double less = spent([&] { step(s); });
        time = spent([&] { step(l); });
        return time / std::max(less, 0.05);
      };
      double time = 0, ratio = ratio_of(small, large, time);
      // Once more before it is believed: a machine has other things to do.
      if (ratio > 12 && time > 5) ratio = std::min(ratio, ratio_of(small, large, time));
      const bool told = time > 5;  // less than that is the clock's grain
      ++measured;
      if (told) worst = std::max(worst, ratio);
      if (told && ratio > 12) ++too_fast;
      std::printf(told ? " %.1f |" : " (%.1f) |", ratio);
      std::fflush(stdout);
    }
    std::printf("\n");
  }
  // JSON that nests.
  for (const auto& [kind, open, close] :
       {std::tuple{"arrays in arrays", "[", "]"}, std::tuple{"objects in objects", "{\"a\":", "}"}}) {
    if (left_out(kind)) continue;
    const auto time_of = [&, first = std::string(open), last = std::string(close)](std::size_t size) {
      const std::string json = "{\"x\":" + nested(first, last, size) + "}";
      return spent([&] { (void)Story::open(json, lexicon).ok(); });
    };
    const double less = time_of(200'000), more = time_of(2'000'000), ratio = more / std::max(less, 0.05);
    ++measured;
    if (more > 5 && ratio > 12) ++too_fast;
    std::printf("| %s | | %.1f | | | | |\n", kind, ratio);
  }
  // Stories in JSON, some of which have to be searched for what is said twice.
  const std::tuple<const char*, std::function<std::string(std::size_t)>> documents[] = {
      {"a dateline that the body nearly has",
       [](std::size_t n) {
         return "{\"dateline\":\"" + repeated("a", n / 3) + "b\",\"articleBody\":[{\"role\":\"paragraph\",\"text\":\"" +
                repeated("a", 2 * n / 3) + "\"}]}";
       }},
      {"an author whom a byline nearly has",
       [](std::size_t n) {
         return "{\"author\":{\"name\":\"" + repeated("a", n / 3) +
                "b\"},\"articleBody\":[{\"role\":\"byline\",\"text\":\"" + repeated("a", 2 * n / 3) + "\"}]}";
       }},
      {"many authors, many bylines",
       [](std::size_t n) {
         return document("{\"author\":[", R"({"name":"王小明"})", "],", n / 2) +
                document("\"articleBody\":[", R"({"role":"byline","text":"李大年"})", "]}", n / 2);
       }},
      {"blocks",
       [](std::size_t n) {
         return document("{\"articleBody\":[", R"({"role":"paragraph","text":"后来头发很长。"})", "]}", n);
       }},
      {"blocks without a role",
       [](std::size_t n) { return document("{\"articleBody\":[", "\"后来头发很长。\"", "]}", n); }},
      {"speakers",
       [](std::size_t n) {
         return document("{\"articleBody\":[",
                         R"({"role":"attribution","text":"王小明说："},{"role":"quotation","text":"好。"})", "]}", n);
       }},
  };
  for (const auto& [kind, make] : documents) {
    if (left_out(kind)) continue;
    std::size_t size = 2'000'000;
    while (!Story::open(make(size), lexicon)) size /= 2;
    const auto time_of = [&, &make = make](std::size_t n) {
      const std::string json = make(n);
      return spent([&] { (void)Story::open(json, lexicon).ok(); });
    };
    const double less = time_of(size / 10), more = time_of(size), ratio = more / std::max(less, 0.05);
    ++measured;
    if (more > 5) worst = std::max(worst, ratio);
    if (more > 5 && ratio > 12) ++too_fast;
    std::printf(more > 5 ? "| JSON: %s | | %.1f | | | | |\n" : "| JSON: %s | | (%.1f) | | | | |\n", kind, ratio);
  }
  // A house's own words, as many as the text is long, read and used.
  for (const auto& [kind, term] :
       {std::pair{"a glossary of terms", "map\t后%发\t後%髮\n"}, std::pair{"a glossary of names", "name\t于%发\n"}}) {
    if (left_out(kind)) continue;
    const auto time_of = [&, line = std::string_view(term)](std::size_t size) {
      std::string list, text;
      for (unsigned i = 0; text.size() < size; ++i) {
        const std::string each = han(0x4E00 + i % 5000) + han(0x4E00 + i / 3 % 9000);
        for (const char c : line) c == '%' ? list += each : list += c;
        text += "后来于" + each + "发，";
      }
      return spent([&] {
        const Glossary glossary = std::move(Glossary::make(lexicon, std::move(read_glossary(list).value())).value());
        Hints hints;
        hints.glossary = &glossary;
        std::string out;
        Converter(lexicon, {Variety::hans, Variety::hant_tw, true}).convert(text, out, nullptr, hints);
      });
    };
    const double less = time_of(200'000), more = time_of(2'000'000), ratio = more / std::max(less, 0.05);
    ++measured;
    worst = std::max(worst, ratio);
    if (ratio > 12) ++too_fast;
    std::printf("| %s | | | | %.1f | | |\n", kind, ratio);
  }
  std::printf("%d pairs measured; at most 12 times the time for ten times the text, save %d; the worst %.1f\n",
              measured, too_fast, worst);
  return too_fast == 0 ? 0 : 1;
}
