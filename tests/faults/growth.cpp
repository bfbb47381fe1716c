// Ten times the input takes at most twelve times the time, whatever the input is made of.
//
// For each kind of text, and for each thing that is done to it: processor time for 200 KB and for 2 MB, or for
// as much as a story's most lines are and a tenth of it, the least of three, as a table. Exit code 1 where one grows faster. A measurement, and so no test of CI:
// tests/proof.mjs runs it.
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "article/lexical/gloss.h"
#include "dictionary/embedded.h"
#include "render/article_json.h"
#include "story/story.h"
#include "render/story_html.h"

using namespace fanjian;

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

}  // namespace

int main() {
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
         for (unsigned i = 0; text.size() < n; ++i) {
           const char16_t a = static_cast<char16_t>(0x4E00 + i % 5000), b = static_cast<char16_t>(0x4E00 + i / 7 % 9000);
           for (const char16_t c : {a, b}) {
             text += static_cast<char>(0xE0 | c >> 12);
             text += static_cast<char>(0x80 | (c >> 6 & 63));
             text += static_cast<char>(0x80 | (c & 63));
           }
           text += "：是的。\n";
         }
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
  };
  const std::pair<const char*, std::function<void(const std::string&)>> steps[] = {
      {"glosses", [](const std::string& text) { (void)find_glosses(text); }},
      {"open", [&](const std::string& text) { (void)Story::open(text, lexicon).ok(); }},
      {"texts", [&](const std::string& text) {
         const Result<Story> story = Story::open(text, lexicon);
         (void)story.value().texts(lexicon, {false, Variety::hant_tw, true, false, true, true, false});
         (void)story.value().texts(lexicon, {false, Variety::hans, false, false, true, true, true});
       }},
      {"convert", [&](const std::string& text) {
         for (const Direction direction : {Direction{Variety::hans, Variety::hant_tw, true}, Direction{Variety::hans, Variety::hant_hk},
                                          Direction{Variety::hant_tw, Variety::hans}}) {
           std::string out;
           std::vector<Change> changes;
           Converter(lexicon, direction).trace(text, out, changes);
         }
       }},
      {"JSON out and in", [&](const std::string& text) {
         const Result<Story> story = Story::open(text, lexicon);
         (void)Story::open(article_json(story.value()), lexicon).ok();
       }},
      {"HTML", [&](const std::string& text) { (void)story_html(Story::open(text, lexicon).value(), lexicon, {}); }},
  };

  int too_fast = 0, measured = 0;
  double worst = 0;
  std::printf("| 2 MB ÷ 200 KB |");
  for (const auto& [name, step] : steps) std::printf(" %s |", name);
  std::printf("\n| --- |");
  for (std::size_t i = 0; i < std::size(steps); ++i) std::printf(" ---: |");
  std::printf("\n");
  for (const auto& [kind, make] : kinds) {
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
  for (const auto& [kind, open, close] : {std::tuple{"arrays in arrays", "[", "]"}, std::tuple{"objects in objects", "{\"a\":", "}"}}) {
    const auto time_of = [&, first = std::string(open), last = std::string(close)](std::size_t size) {
      const std::string json = "{\"x\":" + nested(first, last, size) + "}";
      return spent([&] { (void)Story::open(json, lexicon).ok(); });
    };
    const double less = time_of(200'000), more = time_of(2'000'000), ratio = more / std::max(less, 0.05);
    ++measured;
    if (more > 5 && ratio > 12) ++too_fast;
    std::printf("| %s | | %.1f | | | | |\n", kind, ratio);
  }
  std::printf("%d pairs measured; at most 12 times the time for ten times the text, save %d; the worst %.1f\n", measured, too_fast, worst);
  return too_fast == 0 ? 0 : 1;
}
