// Which script and language a stretch is in, what a tag or a configuration asks for, and where words cross a phrase.
#include <string>
#include <vector>

#include "check.h"
#include "convert/lexicon.h"
#include "convert/script_runs.h"
#include "convert/segmenter.h"
#include "convert/tables.h"
#include "convert/variety.h"
#include "convert/words.h"
#include "dictionary/embedded.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
  return opened.value();
}

// "hans:… ja:…": the runs of a text in order, a line feed as /.
std::string runs(const std::string& text, Variety usual = Variety::hant_tw, Variety to = Variety::hans) {
  std::vector<ScriptRun> found;
  find_script_runs(lexicon(), text, {usual, to}, found);
  std::string out;
  std::uint32_t at = 0;
  for (const ScriptRun& run : found) {
    CHECK(run.span.begin == at);
    at = run.span.end;
    std::string part(run.span.of(text));
    for (char& c : part)
      if (c == '\n') c = '/';
    out += (out.empty() ? "" : " ") +
           std::string(run.japanese                ? "ja"
                       : run.from == Variety::hans ? "hans"
                                                   : "hant") +
           ':' + part;
  }
  CHECK(at == text.size());
  return out;
}

bool crossed(std::u32string_view before, std::u32string_view phrase, std::u32string_view behind) {
  const std::u32string all = std::u32string(before) + std::u32string(phrase) + std::u32string(behind);
  return is_crossed(lexicon(), all, before.size(), before.size() + phrase.size());
}

}  // namespace

TEST_CASE("a line is in the script that its characters show, and in the usual one where they show too little") {
  CHECK(runs("這裡的頭髮") == "hant:這裡的頭髮");
  CHECK(runs("这里的头发") == "hans:这里的头发");
  CHECK(runs("皇后") == "hant:皇后");
  CHECK(runs("皇后", Variety::hans) == "hans:皇后");
  CHECK(runs("皇后看见") == "hans:皇后看见");
  CHECK(runs("皇后上看见") == "hant:皇后上看见");
  CHECK(runs("头发\n頭髮\n皇后") == "hans:头发/ hant:頭髮/皇后");
  CHECK(runs("") == "");
  CHECK(runs("abc") == "hant:abc");
  CHECK(runs("這裡说话。这里说话？") == "hant:這裡说话。 hans:这里说话？");
}

TEST_CASE("quotations and sentences of a line with both scripts are taken by themselves") {
  for (const char* pair : {"「」", "『』", "“”", "《》", "（）"}) {
    const std::string p = pair, open = p.substr(0, 3), close = p.substr(3);
    INFO(pair);
    CHECK(runs("他說" + open + "这是什么" + close + "在這裡說") ==
          "hant:他說 hans:" + open + "这是什么" + close + " hant:在這裡說");
  }
  for (const char* stop : {"。", "！", "？", "；"}) {
    INFO(stop);
    CHECK(runs("這裡說話" + std::string(stop) + "这里说话") == "hant:這裡說話" + std::string(stop) + " hans:这里说话");
  }
  CHECK(runs("「這裡「说话。」頭髮」这里说话") == "hant:「這裡「说话。」頭髮」 hans:这里说话");
}

TEST_CASE("kana and the kanji beside them are Japanese, as far as Chinese begins") {
  CHECK(runs("夜の港") == "ja:夜の港");
  CHECK(runs("きれい") == "ja:きれい");
  CHECK(runs("看「夜の港」這部電影") == "hant:看「 ja:夜の港 hant:」這部電影");
  CHECK(runs("我們の港") == "hant:我們 ja:の港");
  CHECK(runs("你の港") == "hant:你 ja:の港");
  CHECK(runs("过ぎる") == "hans:过 ja:ぎる");
  CHECK(runs("過ぎる") == "ja:過ぎる");
  CHECK(runs("学校の港") == "ja:学校の港");
  CHECK(runs("佐々木の港") == "ja:佐々木の港");
  CHECK(runs("一二三四五六七八の港") == "ja:一二三四五六七八の港");
  CHECK(runs("十一二三四五六七八の港") == "hant:十 ja:一二三四五六七八の港");
  CHECK(runs("の一二三四五六七八") == "ja:の一二三四五六七八");
  CHECK(runs("の一二三四五六七八九") == "ja:の hant:一二三四五六七八九");
  CHECK(runs("の一二三四五六七の") == "ja:の一二三四五六七の");
  CHECK(runs("の港，頭髮") == "ja:の港 hant:，頭髮");
  CHECK(runs("の港頭髮很長") == "ja:の hant:港頭髮很長");
}

TEST_CASE("a tag names a variety by script, and by region within Hant") {
  const std::pair<const char*, const char*> tags[] = {{"zh", "zh-Hans"},
                                                      {"zh-Hans", "zh-Hans"},
                                                      {"zh-Hant", "zh-Hant"},
                                                      {"zh-TW", "zh-Hant-TW"},
                                                      {"zh-HK", "zh-Hant-HK"},
                                                      {"zh-MO", "zh-Hant-HK"},
                                                      {"zh-CN", "zh-Hans"},
                                                      {"zh-SG", "zh-Hans"},
                                                      {"zh-MY", "zh-Hans"},
                                                      {"zh-Hant-TW", "zh-Hant-TW"},
                                                      {"zh-Hant-HK", "zh-Hant-HK"},
                                                      {"zh-Hant-MO", "zh-Hant-HK"},
                                                      {"zh-Hans-TW", "zh-Hans"},
                                                      {"zh-Hant-CN", "zh-Hant"},
                                                      {"ZH_hant_tw", "zh-Hant-TW"},
                                                      {"zh-yue-HK", "zh-Hant-HK"},
                                                      {"zh-x-TW", "zh-Hans"},
                                                      {"zh-u-HK", "zh-Hans"},
                                                      {"zh-TW-x-CN", "zh-Hant-TW"},
                                                      {"zh-Hant-x-HK", "zh-Hant"}};
  for (const auto& [tag, variety] : tags) {
    INFO(tag);
    REQUIRE(variety_of_tag(tag).has_value());
    CHECK(tag_of(*variety_of_tag(tag)) == std::string(variety));
  }
  for (const char* none : {"", "en", "yue-HK", "zho", "z", "-zh"}) CHECK_FALSE(variety_of_tag(none).has_value());
}

TEST_CASE("OpenCC's configurations are to the letter, with regional words where they end in p") {
  struct Row {
    const char* name;
    Variety from, to;
    bool words;
  };
  using enum Variety;
  for (const Row& row : std::vector<Row>{{"s2t", hans, hant, false},
                                         {"t2s", hant, hans, false},
                                         {"s2tw", hans, hant_tw, false},
                                         {"tw2s", hant_tw, hans, false},
                                         {"s2hk", hans, hant_hk, false},
                                         {"hk2s", hant_hk, hans, false},
                                         {"s2twp", hans, hant_tw, true},
                                         {"tw2sp", hant_tw, hans, true},
                                         {"s2hkp", hans, hant_hk, true},
                                         {"hk2sp", hant_hk, hans, true},
                                         {"t2tw", hant, hant_tw, false},
                                         {"tw2t", hant_tw, hant, false},
                                         {"t2hk", hant, hant_hk, false},
                                         {"hk2t", hant_hk, hant, false}}) {
    INFO(row.name);
    const auto direction = direction_of_config(row.name);
    REQUIRE(direction.has_value());
    CHECK(direction->from == row.from);
    CHECK(direction->to == row.to);
    CHECK(direction->regional_words == row.words);
    CHECK(direction->exact);
    CHECK_FALSE(direction->rare);
    CHECK_FALSE(direction->mixed);
  }
  for (const char* none : {"", "s2", "s2tp", "S2T"}) CHECK_FALSE(direction_of_config(none).has_value());
}

TEST_CASE("a word that begins or ends within a phrase and goes on outside crosses it") {
  CHECK(crossed(U"学券", U"制作", U"为"));
  CHECK(crossed(U"", U"制作", U"为"));
  CHECK_FALSE(crossed(U"", U"制作", U""));
  CHECK_FALSE(crossed(U"他们", U"制作", U"电影"));
  CHECK_FALSE(crossed(U"", U"制作人", U""));
  CHECK(crossed(U"", std::u32string(49, U'雪'), U""));
  CHECK(crossed(U"", U"制\uE000作", U""));
  CHECK_FALSE(crossed(U"\uE000", U"制作", U"\uE000"));
}

TEST_CASE("what a text costs as one word, and cut") {
  const auto& tables = lexicon().tables();
  const auto ids = [&](std::u32string_view text) {
    std::vector<Id> out;
    for (const char32_t c : text) out.push_back(tables.id_of(c));
    return out;
  };
  const Segmenter& segmenter = tables.segmenter();
  CHECK(segmenter.cost_of_word(ids(U"国家")).has_value());
  CHECK(segmenter.cost_of_word(ids(U"中华人民共和国")).has_value());
  CHECK_FALSE(segmenter.cost_of_word(ids(U"国")).has_value());
  CHECK_FALSE(segmenter.cost_of_word(ids(U"")).has_value());
  CHECK_FALSE(segmenter.cost_of_word(ids(U"家国雪")).has_value());
  CHECK_FALSE(segmenter.cost_of_word(ids(U"国家雪")).has_value());
  CHECK(segmenter.cost(ids(U"国家")) == *segmenter.cost_of_word(ids(U"国家")));
  CHECK(segmenter.cost(ids(U"国家雪")) == *segmenter.cost_of_word(ids(U"国家")) + segmenter.cost(ids(U"雪")));
  CHECK(segmenter.cost(ids(U"雪国家")) == *segmenter.cost_of_word(ids(U"国家")) + segmenter.cost(ids(U"雪")));
}
