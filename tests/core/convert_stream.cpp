#include <random>
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/glossary.h"
#include "convert/lexicon.h"
#include "convert/stream.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

const Converter converter(lexicon(), {Variety::hans, Variety::hant_tw, true, false});

std::string whole(std::string_view text) {
  std::string out;
  converter.convert(text, out);
  return out;
}

// `text` in chunks of at most `most` bytes, in whole characters.
std::string streamed(std::string_view text, std::size_t most, std::mt19937& random) {
  std::string out;
  TextStream stream(converter);
  while (!text.empty()) {
    std::size_t size = std::min<std::size_t>(text.size(), 1 + random() % most);
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    stream.take(text.substr(0, size), out);
    text.remove_prefix(size);
  }
  stream.end(out);
  return out;
}

}  // namespace

TEST_CASE("a text in chunks comes out as the whole text does") {
  std::mt19937 random(3);
  const std::string_view words[] = {"头发", "后面", "里", "出租车", "软件", "干", "。", "\n",
                                    "a",    "理发", "発", "？",     "发展", "，", " "};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += words[random() % std::size(words)];
    CHECK(streamed(text, 40, random) == whole(text));
  }
}

TEST_CASE("a description of a character ends with its sentence, so that a chunk may end there too") {
  std::mt19937 random(7);
  for (const char* text : {"⿶里⿲⿶\u200C适\n著", "⿰头\n发", "⿰。发", "⿲头！发"})
    CHECK(streamed(text, 3, random) == whole(text));
  CHECK(whole("⿰头发，头发") == "⿰头发，頭髮");
  std::string lines = whole("⿰头\n发展");
  CHECK(lines == "⿰頭\n發展");
}

TEST_CASE("a line longer than what may wait is cut where a sentence ends, and comes out the same") {
  std::mt19937 random(5);
  std::string text;
  while (text.size() < 3 * TextStream::most_waiting) text += "出租车里的头发和软件，后面发展。干了";
  CHECK(streamed(text, 1u << 18, random) == whole(text));
}

TEST_CASE("a line without any place to cut is kept until it is whole") {
  std::mt19937 random(7);
  std::string text;
  while (text.size() < 2 * TextStream::most_waiting) text += "出租车里";
  CHECK(streamed(text, 1u << 18, random) == whole(text));
}

TEST_CASE("what ends a sentence is in no phrase, so that a text can be cut behind it") {
  CHECK(last_cut("头发") == 0);
  CHECK(last_cut("头发\n后") == 7);
  const std::string longer = std::string(TextStream::most_waiting, 'a') + "。后？面";
  CHECK(last_cut(longer) == longer.size() - 3);
}

TEST_CASE("what stands beyond the end of a line decides nothing") {
  const std::string before = "理发\n", line = "里后面发";
  CHECK(whole(before + line) == whole(before) + whole(line));
  CHECK(whole("后？" + line) == whole("后？") + whole(line));
}

TEST_CASE("neither names nor particles are carried over the end of a line") {
  CHECK(whole("校长于涛说好。\n于涛是谁") == whole("校长于涛说好。\n") + whole("于涛是谁"));
  const Converter to_hans(lexicon(), {.from = Variety::hant_tw, .to = Variety::hans});
  const auto converted = [&](std::string_view text) {
    std::string out;
    to_hans.convert(text, out);
    return out;
  };
  CHECK(converted("看着他\n沿著河走") == "看着他\n沿着河走");
  CHECK(converted("看着他。沿著河走") == "看着他。沿着河走");
  CHECK(converted("他走着，著《海島記》") == "他走着，著《海岛记》");
}

TEST_CASE("a text in chunks heeds a glossary as the whole text does") {
  const Glossary glossary = std::move(Glossary::make(lexicon(), {{TermKind::map, "出租车里", "車內", every_target},
                                                                 {TermKind::name, "于海涛", "", every_target}})
                                          .value());
  std::mt19937 random(5);
  std::string text, out, expected;
  for (int i = 0; i < 200; ++i) text += i % 7 == 0 ? "于海涛\n" : "在出租车里，";
  Hints hints;
  hints.glossary = &glossary;
  converter.convert(text, expected, nullptr, hints);
  CHECK(expected.find("在車內，") != std::string::npos);
  TextStream stream(converter, &glossary);
  for (std::string_view rest = text; !rest.empty();) {
    std::size_t size = std::min<std::size_t>(rest.size(), 1 + random() % 40);
    while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80) ++size;
    stream.take(rest.substr(0, size), out);
    rest.remove_prefix(size);
  }
  stream.end(out);
  CHECK(out == expected);
}
