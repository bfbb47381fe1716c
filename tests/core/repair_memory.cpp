// What a check keeps of a text's lines, and how much it does at once.
#include <random>

#include "repair/report.h"
#include "repair_support.h"

using namespace fanjian;
using namespace fanjian::text;
using namespace fanjian::repair;

namespace {

const std::string pieces[] = {"這裡的經濟發展\uFFFD(jié)摿\uE78A薮\uFFFD,值得期待。",
                              "後來的發展?jié)摿薮?,值得期待。",
                              "這很正常?！拔覀兂嗨?,歡迎。",
                              "后半篇文章,旅游規范。",
                              "發(fā)展旅(lǚ)游,",
                              "大幹項目?後來?市裡?開會?",
                              "\n",
                              "\n\n",
                              "這裡",
                              " ",
                              "展?拔"};

std::string json_of(const std::string& text, Memory& memory) {
  const auto found = diagnose(lexicon(), lists(), text, memory);
  REQUIRE(found.ok());
  return diagnostics_json(text, found.value());
}
std::string json_of(const std::string& text) {
  Memory none;
  return json_of(text, none);
}

}  // namespace

TEST_CASE("a text that is changed again and again has the diagnostics that it would have if it were new", "[repair]") {
  std::mt19937 random(5);
  Memory memory;
  std::vector<std::string> parts;
  for (int round = 0; round < 150; ++round) {
    const std::string& piece = pieces[random() % std::size(pieces)];
    const std::size_t at = parts.empty() ? 0 : random() % parts.size();
    if (round % 3 == 2) parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at));
    else parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(at), piece);
    std::string text;
    for (const std::string& part : parts) text += part;
    CHECK(json_of(text, memory) == json_of(text));
  }
}

TEST_CASE("a long line is looked into in parts, and the same is found in it", "[repair]") {
  std::string line, lines;
  for (int i = 0; i < 300; ++i) {
    line += "這裡的經濟發展?jié)摿薮?,值得期待,";
    lines += "這裡的經濟發展?jié)摿薮?,值得期待,\n";
  }
  const auto one = diagnostics(line), many = diagnostics(lines);
  REQUIRE(one.size() == many.size());
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].fix == many[i].fix);
  CHECK(one.size() == 300);
  CHECK(one.back().fix);
}

TEST_CASE("a text that is looked into in slices is known in the end, and then has the same diagnostics", "[repair]") {
  std::string text;
  for (int i = 0; i < 800; ++i) text += std::to_string(i) + "這裡的經濟發展?jié)摿薮?,后半篇文章,旅游規范。\n";
  Memory memory;
  int slices = 1;
  for (;; ++slices) {
    const auto known = look(lexicon(), lists(), text, memory);
    REQUIRE(known.ok());
    if (known.value()) break;
    REQUIRE(slices < 800);
  }
  CHECK(slices > 3);
  CHECK(json_of(text, memory) == json_of(text));
  CHECK(look(lexicon(), lists(), text, memory).value());
  CHECK(look(lexicon(), lists(), "\xFF", memory).error().code == ErrorCode::invalid_utf8);
}

TEST_CASE("behind the budget of a text, damage is reported without a fix", "[repair]") {
  std::string text;
  for (int i = 0; i < 8000; ++i) text += std::to_string(i) + "這裡的經濟發展?jié)摿薮?,值得期待。\n";
  const auto found = diagnostics(text);
  CHECK(found.size() == 8000);
  CHECK(found.front().fix);
  CHECK_FALSE(found.back().fix);
}

TEST_CASE("a text with more lines than a story has can be checked", "[repair]") {
  std::string text = "后半篇文章,旅游規范。\n";
  for (std::uint32_t i = 0; i < max_lines + 10; ++i) text += "這裡\n";
  CHECK(diagnostics(text).size() == 3);
}
