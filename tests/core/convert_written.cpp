// What is written for machines: addresses, file names, handles, words of code. It stays in every conversion.
#include <string>
#include <vector>

#include "check.h"
#include "convert/explain.h"
#include "convert/lexicon.h"
#include "convert/written.h"
#include "dictionary/embedded.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

using Strings = std::vector<std::string>;

const Lexicon& lexicon() {
  static const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
  return opened.value();
}

Strings written(const std::string& text) {
  std::vector<Span> found;
  find_written(text, found);
  Strings out;
  for (const Span span : found) out.emplace_back(span.of(text));
  return out;
}

std::string converted(std::string_view text, Direction direction) {
  std::string out;
  Converter(lexicon(), direction).convert(text, out);
  return out;
}

constexpr Variety hans = Variety::hans, hant = Variety::hant, tw = Variety::hant_tw;

}  // namespace

TEST_CASE("addresses, file names, handles and words of code are found with all of their characters") {
  for (const char* name : {"https://baike.example/item/岳飞/127844",
                           "https://a.example/?q=头发&p=发展",
                           "https://a.example/wiki/头发_(人体)",
                           "www.a.example/头发/发展",
                           "https://例.example/新闻?页=2",
                           "报告头发.docx",
                           "报告2024.docx",
                           "报告v2.docx",
                           "第06次会议_第03次.doc",
                           "头发_2024.JPG",
                           "@头发控",
                           "头发_id",
                           "id_头发",
                           "头发_a_发展",
                           "$头发",
                           "头发-2.txt",
                           "头发_b.txt",
                           "报告_最终-3.docx",
                           "@头发_发展",
                           "@头发-发展",
                           "发展()",
                           "头发.c"})
    for (const char* around : {" ", "，", "“", "（"})
      CHECK(written(around + std::string(name) + around) == Strings{name});
}

TEST_CASE("running text with the marks of addresses and code is text") {
  for (const char* text : {"这个版本2.0的头发",
                           "头发(发展)",
                           "头发.发展",
                           "头发。",
                           "价格$100，头发",
                           "头发@",
                           "a_b头发 3.14",
                           "共$100万",
                           "US$100万元",
                           "他用Node.js发展",
                           "打开package.json头发",
                           "调用get_name得到头发",
                           "用get()头发",
                           "这是_头发_的",
                           "_头发_",
                           "头发_",
                           "_发展",
                           "一般_住宅_里",
                           "Word@就可以发展",
                           "@NASA发布",
                           "@这一个人后来还没有说话他们都来了吗",
                           "头发@@",
                           "和/或",
                           "https://a.example 头发"})
    CHECK(written(text) == Strings{});
  // What is joined is a word, and what goes on behind it is text.
  CHECK(written("词_exit終止，头发_id的") == Strings{"词_exit", "头发_id"});
}

TEST_CASE("a handle ends where the sentence goes on without a space") {
  const auto handle = [](const std::string& text) {
    const Strings found = written(text);
    return found.size() == 1 ? found.front() : std::to_string(found.size());
  };
  CHECK(handle("@平安北京发布通报") == "@平安北京");
  CHECK(handle("据@平安北京通报，昨天") == "0");  // 据@ is a word's own mark
  CHECK(handle("据 @平安北京通报，昨天") == "@平安北京");
  CHECK(handle("（@平安北京發布通報）") == "@平安北京");
  CHECK(handle("，@头发控表示这一个人后来还没有来他们都来了") == "@头发控");
  CHECK(handle("@头发控称，") == "@头发控");
  CHECK(handle("@头发控写道：") == "@头发控");
  // Names that end so, or have such a character in them.
  CHECK(handle("@上海发布 头发") == "@上海发布");
  CHECK(handle("@上海发布：头发") == "@上海发布");
  CHECK(handle("@上海发布") == "@上海发布");
  CHECK(handle("@老梁说头发") == "@老梁说头发");
  CHECK(handle("@通报头发 ") == "@通报头发");
  CHECK(handle("@上海发布会通报头发 ") == "@上海发布会通报头发");
  std::string out;
  Converter(lexicon(), {hans, hant}).convert("@头发控发布通报：头发", out);
  CHECK(out == "@头发控發布通報：頭髮");
}

TEST_CASE("addresses are found in each line of a text") {
  CHECK(
      written(
          "头发\n见https://a.example/头发/1 头发\n\n头发.jpg\nwww.a.example/发展/2\n@头发控 https://a.example/\n头发") ==
      Strings{"https://a.example/头发/1", "头发.jpg", "www.a.example/发展/2", "@头发控"});
  CHECK(written("http://a.example\n/头发/1") == Strings{});
  CHECK(written("WWW.a.example/头发/1") == Strings{"WWW.a.example/头发/1"});
}

TEST_CASE("a word of code with many parts, and many marks, are walked once") {
  std::string parts = "头发";
  for (int i = 0; i < 200'000; ++i) parts += "_头";
  CHECK(written(parts) == Strings{});
  std::string latin;
  for (int i = 0; i < 200'000; ++i) latin += "a_";
  CHECK(written(latin + "a") == Strings{});
  std::string dots;
  for (int i = 0; i < 200'000; ++i) dots += "a.";
  CHECK(written(dots + "头发.jpg") == Strings{"头发.jpg"});
}

TEST_CASE("what is written stays in each conversion, and around it all is converted") {
  const std::string text = "头发https://a.example/头发?页=2，头发.jpg 和 @头发控 的头发";
  CHECK(converted(text, {hans, hant}) == "頭髮https://a.example/头发?页=2，头发.jpg 和 @头发控 的頭髮");
  Direction mixed{hans, tw};
  mixed.mixed = true;
  CHECK(converted(text, mixed) == "頭髮https://a.example/头发?页=2，头发.jpg 和 @头发控 的頭髮");
  CHECK(converted("見https://a.example/w/頭髮。頭髮", {hant, hans}) == "见https://a.example/w/頭髮。头发");
  Direction words{hans, tw};
  words.regional_words = true;
  Hints latin;
  latin.latin = true;
  std::string out;
  Converter(lexicon(), words).convert("软件https://a.example/软件 SUPERB超市", out, nullptr, latin);
  CHECK(out == "軟體https://a.example/软件 SUPERB超市");
  CHECK(converted("软件https://a.example/软件", words) == "軟體https://a.example/软件");
  Direction exact{hans, hant};
  exact.exact = true;
  CHECK(converted("头发.jpg", exact) == "頭髮.jpg");
}

TEST_CASE("an address in the other script is not evidence, and the caller's own spans are kept beside it") {
  std::string out;
  const std::string text = "里面https://a.example/里面 里面";
  const Span given[] = {{0, 3}, {3, 20}};
  Hints hints;
  hints.keep = given;
  Converter(lexicon(), {hans, hant}).convert(text, out, nullptr, hints);
  CHECK(out == "里面https://a.example/里面 裡面");
}

TEST_CASE("a trace says of what is written that it is kept") {
  const std::string text = "头发 头发.jpg 头发";
  std::string out;
  std::vector<Change> changes;
  Converter(lexicon(), {hans, hant}).trace(text, out, changes, {});
  const Change stretch = traced_at(text, changes, static_cast<std::uint32_t>(text.find(".jpg") - 3));
  CHECK(stretch.reason == Reason::kept);
  CHECK(stretch.source.of(text) == "头发.jpg");
  CHECK(stretch.target.of(out) == "头发.jpg");
  CHECK(explained(lexicon(), {hans, hant}, text, out, stretch).reason == Reason::kept);
  changes.clear(), out.clear();
  Converter(lexicon(), {hans, hant}).convert(text, out, &changes);
  for (const Change& change : changes) CHECK(change.reason != Reason::kept);
}
