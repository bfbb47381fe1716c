// What holds for every input: the source is kept byte for byte, quickly, whatever it is.
#include <cstdint>
#include <ctime>

#include "article_check.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

// Parsing, with its promises checked: runs partition blocks, blocks partition the source.
void check_sound(const std::string& source) {
  const auto result = parse(source);
  REQUIRE(result.ok());
  const Article& a = result.value();
  std::uint32_t at = 0;
  bool sound = true;
  for (const Block& b : a.blocks) {
    sound = sound && b.span.begin == at && !b.runs.empty();
    for (const Run& r : b.runs) {
      sound = sound && r.span.begin == at && r.span.end > at;
      if (r.part == Part::gloss)
        sound = sound && r.base.begin == r.span.begin && r.base.end <= r.reading.begin && r.reading.end < r.span.end;
      at = r.span.end;
    }
    sound = sound && b.span.end == at && b.speaker < static_cast<std::int32_t>(a.speakers.size());
  }
  sound = sound && at == source.size();
  std::size_t glosses = 0;
  for (const Block& b : a.blocks)
    for (const Run& r : b.runs) glosses += r.part == Part::gloss;
  sound = sound && glosses == a.glosses.size();
  for (const Gloss& g : a.glosses) sound = sound && g.block < a.blocks.size();
  if (!sound) FAIL_CHECK("not sound: " << source.substr(0, 400));
}

// Of this process alone: what else the machine does is not counted.
double seconds(const std::string& source) {
  const std::clock_t start = std::clock();
  CHECK(parse(source).ok());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string times(std::size_t n, std::string_view text) {
  std::string out;
  out.reserve(n * text.size());
  while (n-- > 0) out += text;
  return out;
}

std::uint32_t state = 2021;
std::uint32_t random(std::uint32_t below) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state % below;
}

}  // namespace

TEST_CASE("empty text is a story without blocks") {
  const auto result = parse("");
  REQUIRE(result.ok());
  CHECK(result.value().blocks.empty());
  CHECK(result.value().word_count == 0);
}

TEST_CASE("white space alone is a separator") {
  for (const char* text : {" ", "\n", "\r\n\r\n", "　　\n\t", "\xEF\xBB\xBF", "\xE2\x80\xA8"}) {
    const Parsed t(text);
    REQUIRE(t.article.blocks.size() == 1);
    CHECK(t.article.blocks[0].role == Role::separator);
  }
}

TEST_CASE("one character is a story") { CHECK(Parsed("字").roles() == "lead"); }

TEST_CASE("ill-formed UTF-8 is an error with its offset") {
  const auto bad = parse("玉環\xFF市");
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().code == ErrorCode::invalid_utf8);
  CHECK(bad.error().offset == 6);
  CHECK(parse("\xED\xA0\x80").error().offset == 0);
}

TEST_CASE("line ends of every kind part paragraphs") {
  for (const char* end : {"\n", "\r\n", "\r", "\n\n", "\xE2\x80\xA9", "\xC2\x85"}) {
    const Parsed t("雪停了，人散了。" + std::string(end) + "燈亮了，船來了。");
    CHECK(t.roles() == "lead paragraph");
  }
}

TEST_CASE("a byte order mark and an indent belong to no paragraph") {
  const Parsed t("\xEF\xBB\xBF　　雪停了。\r\n　　燈亮了。\r\n");
  CHECK(t.roles() == "lead paragraph");
  CHECK(t.texts(Role::lead) == Strings{"雪停了。"});
}

TEST_CASE("NUL is a character like any other") {
  check_sound(std::string("雪\0停了。\n\0\0", 15));
  check_sound(std::string(1'000'000, '\0'));
}

// Eight times the text takes about eight times as long. A generous bound: what matters is that
// nothing is quadratic.
TEST_CASE("hostile input is parsed in linear time") {
  struct Hostile {
    std::size_t n;
    std::string piece, head = "";
  };
  for (const Hostile& h : {
           Hostile{3'300'000, "雪"},
           {400'000, "（"},
           {100'000, "字("},
           {1'000'000, "("},
           {700'000, "我(a"},
           {300'000, "環(huán)"},
           {3'300'000, "，"},
           {3'300'000, "“"},
           {3'000'000, "a@"},
           {8'000'000, "a"},
           {8'000'000, std::string(1, '\0')},
           {1'000'000, "http://"},
           {1'000'000, "www.a"},
           {300'000, "王小明", "记者"},
           {300'000, "完。（完）"},
           {600'000, "3月11日"},
           {200'000, "市长周阳说，"},
           {6'000'000, "\n"},
           {19'000, "新闻\n"},
           {19'000, "说：\n"},
           {9'900, "■标题\n正文正文正文正文正文正文正文正文正文正文。\n"},
           {19'000, "【记者 甲】\n"},
           {9'900, "一、标题\n正文正文正文正文正文。\n"},
           {9'900, "要甲乙比丙，拼出丁戊。\n正文在这里，比较长一些的一段正文。\n"},
           {100'000, "據了解，去年的雪下了三次，市长周阳说：“好。”（完）環(huán)"},
       }) {
    INFO(h.piece.substr(0, 24));
    const double eighth = seconds(h.head + times(h.n / 8, h.piece));
    CHECK(seconds(h.head + times(h.n, h.piece)) < 32 * eighth + 0.2);
  }
}

TEST_CASE("a hundred thousand nested brackets are text") { check_sound(times(100'000, "（") + times(100'000, "）")); }

TEST_CASE("stories made at random keep their source") {
  const Strings pieces = {"浙江在線",
                          "-",
                          "臺州頻道",
                          "3月12日",
                          "訊",
                          "(",
                          ")",
                          "（",
                          "）",
                          "記者",
                          "通訊員 ",
                          "王小明",
                          "、",
                          "／",
                          "台北",
                          "報導",
                          "\n",
                          "\r\n",
                          " ",
                          "　",
                          "環(huán)",
                          "業(yè)",
                          "強(qiáng)",
                          "關(guān)",
                          "產(chǎn)",
                          "。",
                          "，",
                          "：",
                          ":",
                          "“",
                          "”",
                          "「",
                          "」",
                          "市長周陽",
                          "強調",
                          "要求",
                          "一、",
                          "1.",
                          "■",
                          "責任編輯",
                          "完",
                          "版權所有",
                          "未經許可",
                          "a@qq.com2",
                          "https://a.cn/b(c)",
                          "要甲乙比丙,拼出丁。",
                          "【",
                          "】",
                          "〔",
                          "〕",
                          "電",
                          "新華社",
                          "據",
                          "2021-03-12",
                          "10:30",
                          "攝",
                          "圖為",
                          "\xEF\xBB\xBF",
                          std::string(1, '\0'),
                          "a",
                          "é",
                          "\u0301",
                          "😀",
                          "𠀀",
                          "…",
                          "——",
                          "關注",
                          "微信"};
  for (int story = 0; story < 4000; ++story) {
    std::string text;
    const std::uint32_t n = random(60);
    for (std::uint32_t i = 0; i < n; ++i) text += pieces[random(static_cast<std::uint32_t>(pieces.size()))];
    check_sound(text);
  }
}

TEST_CASE("stories damaged at random keep their source") {
  const std::string story =
      "江城在線-東湖頻道3月12日訊(xùn)(江城在線通訊(xùn)員 林文 "
      "張若水)昨天,東湖環(huán)島路通車。\n"
      "江城市副市長周若水強(qiáng)調(diào):\n要把業(yè)務(wù)辦好,把質(zhì)量關(guān)把好。\n"
      "一、產(chǎn)"
      "品\n正文在這裡，比較長一些的一段正文。\n二、質量\n正文在這裡，比較長的一段正文。\n"
      "圖為東湖。（資料圖片）\n責任編輯：林文\n版權所有，未經許可不得轉載。投稿：a@qq.com2";
  for (int round = 0; round < 3000; ++round) {
    std::string text = story;
    for (std::uint32_t k = random(6); k > 0; --k) {
      const std::size_t from = random(static_cast<std::uint32_t>(text.size()));
      const std::size_t size = random(12);
      switch (random(3)) {
        case 0: text.erase(from, size); break;
        case 1: text.insert(from, text.substr(random(static_cast<std::uint32_t>(text.size())), size)); break;
        default: text[from] = static_cast<char>(random(256));
      }
      if (text.empty()) text = "字";
    }
    check_sound(to_well_formed(text));
  }
}

TEST_CASE("words are Han characters, Latin words and numbers, glosses not counted") {
  CHECK(Parsed("雪停了。").article.word_count == 3);
  CHECK(Parsed("The cat's 3,000 mice, 116%").article.word_count == 5);
  CHECK(Parsed("玉環(huán)島公路通車,業(yè)者叫好。區(qū)內忙進(jìn)貨。\n產(chǎn)品齊全,質(zhì)量好。")
            .article.word_count == 23);
  CHECK(Parsed("").article.time_required_seconds == 0);
  CHECK(Parsed(times(400, "雪")).article.time_required_seconds == 60);
}

TEST_CASE("a reading in decomposed form is lifted, and its span is the source's") {
  // Of every reading the tone mark stands apart: x, u, U+0300, n.
  const auto decomposed = [](std::string text) {
    for (const auto& [one, two] : {std::pair{"ù", "u\u0300"},
                                   {"ā", "a\u0304"},
                                   {"ǔ", "u\u030C"},
                                   {"ì", "i\u0300"},
                                   {"ě", "e\u030C"},
                                   {"ǎ", "a\u030C"},
                                   {"ǜ", "u\u0308\u0300"}})
      for (std::size_t at; (at = text.find(one)) != std::string::npos;) text.replace(at, std::string(one).size(), two);
    return text;
  };
  const std::string composed =
      "标题\n天(tiān)气(qì)很(hěn)好(hǎo)路(lù)。\n花(huā)开(kāi)了雨(yǔ)天(tiān)绿(lǜ)地(dì)。\n";
  const Parsed whole(composed), apart(decomposed(composed));
  REQUIRE(whole.article.glosses.size() == 11);
  REQUIRE(apart.article.glosses.size() == whole.article.glosses.size());
  for (std::size_t i = 0; i < whole.article.glosses.size(); ++i)
    CHECK(apart.article.glosses[i].reading.of(apart.source) ==
          decomposed(std::string(whole.article.glosses[i].reading.of(composed))));
}

TEST_CASE("what takes no room does not hide a dateline or a name") {
  for (const char* const invisible : {"\u200B", "\u00AD", "\u2060", "\u200E", "\uFE00", "\U000E0100"}) {
    INFO(std::hex << static_cast<unsigned>(static_cast<unsigned char>(invisible[1])));
    const std::string nothing = invisible;
    const Parsed t("標題在此\n錢" + nothing + "江在線4月" + nothing + "6日訊（記" + nothing + "者 沈若" + nothing +
                   "溪）清明前的一場雨過後，茶山一夜轉綠。\n");
    REQUIRE(t.article.dateline);
    CHECK(t.article.dateline->publisher == "錢江在線");
    CHECK(t.article.dateline->date.month == 4);
    const auto& people = t.article.author.empty() ? t.article.contributor : t.article.author;
    REQUIRE(people.size() == 1);
    CHECK(people[0].name == "沈若溪");
  }
}

TEST_CASE("a variation selector or a combining mark is counted with its character") {
  CHECK(Parsed("標題\n葛\U000E0100飾区发\u0301生了事。\n").article.word_count ==
        Parsed("標題\n葛飾区发生了事。\n").article.word_count);
  CHECK(Parsed("標題\n葛\U000E0100abc飾。\n").article.word_count == Parsed("標題\n葛abc飾。\n").article.word_count);
}
