#include <nlohmann/json.hpp>

#include <random>
#include <string>
#include <vector>

#include "check.h"
#include "render/record.h"

using namespace fanjian::render;

namespace {

// Every text between brackets.
std::string bracketed(std::string_view line) {
  const auto record = Record::open(line);
  if (!record) return record.error().message;
  std::string out;
  record.value().convert([](std::string_view text, std::string& to) { ((to += '<') += text) += '>'; }, out);
  return out;
}

std::string source_of(std::string_view line) {
  const auto record = Record::open(line);
  if (!record) return record.error().message;
  const auto source = record.value().source();
  return source ? source.value() : source.error().message;
}

std::string carried(std::string_view line) {
  const auto record = Record::open(line);
  return record ? record.value().carried() : record.error().message;
}

}  // namespace

TEST_CASE("texts are replaced where they stand, and all else is there byte for byte") {
  CHECK(bracketed(R"({"a" : "x" , "n":1E+400, "id":"y","list":["z",[{"url":"w","b":"v"}]] } )") ==
        R"({"a" : "<x>" , "n":1E+400, "id":"y","list":["<z>",[{"url":"w","b":"<v>"}]] } )");
  CHECK(bracketed(R"("x")") == R"("<x>")");
  CHECK(bracketed(R"([1,{"@a":{"b":"x"},"inLanguage":["y"]}])") == R"([1,{"@a":{"b":"x"},"inLanguage":["y"]}])");
}

TEST_CASE("a text that is an address alone is none") {
  CHECK(bracketed(R"({"mainEntityOfPage":"https://a.b/头","c":"http://a.b/ 头","d":"头 https://a.b"})") ==
        R"({"mainEntityOfPage":"https://a.b/头","c":"<http://a.b/ 头>","d":"<头 https://a.b>"})");
}

TEST_CASE("a lone surrogate keeps its escape, and so does one beside a pair") {
  CHECK(bracketed(R"("a\uD800b\ufffd\ud83d\ude00\ude00")") == "\"<a\\uD800b\xEF\xBF\xBD\xF0\x9F\x98\x80\\ude00>\"");
  CHECK(source_of(R"("a\uD800b")") ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("the last member of a name counts, however its name is written") {
  CHECK(source_of(R"({"text":"a","t\u0065xt":"b"})") == "b");
  CHECK(carried(R"({"id":1,"x":{"id":2},"\u0069d": [3, 4] ,"@id":null})") == R"(,"id":[3, 4],"@id":null)");
  CHECK(carried(R"({"ids":1})").empty());
  CHECK(carrying(R"({"html":"x"})", R"(,"id":1)") == R"({"html":"x","id":1})");
}

TEST_CASE("a record is a text, an object with one, or a story, what is neither is told") {
  CHECK(source_of(R"({"headline":"a"})") == R"({"headline":"a"})");
  CHECK(source_of("\xEF\xBB\xBF{}") == "{}");
  CHECK(source_of(R"({"a":"\ud800\\ud800\udc00\ud83d\ude00\n\uD800\u0041\ud800"})") ==
        R"({"a":"\ufffd\\ud800\ufffd\ud83d\ude00\n\ufffd\u0041\ufffd"})");
  for (const char* line : {"1", "[\"a\"]", "null", "true"}) CHECK(source_of(line) == "neither a text nor a story");
  CHECK(source_of(R"({"text":1})") == "\"text\" is not a text");
  CHECK(source_of(R"({"text":"\t{"})") == "a text that begins with {");
}

TEST_CASE("nesting has an end, in arrays and in objects, and costs no stack") {
  const auto nested = [](std::size_t n) {
    std::string line;
    for (std::size_t i = 0; i < n; ++i) line += i % 2 ? "[" : R"({"a":)";
    line += '1';
    for (std::size_t i = n; i-- > 0;) line += i % 2 ? "]" : "}";
    return line;
  };
  CHECK(bracketed(nested(256)) == nested(256));
  CHECK(bracketed(nested(257)) == "nested too deep");
  CHECK(bracketed(std::string(1'000'000, '[')) == "nested too deep");
}

TEST_CASE("what is JSON to one reader is JSON to the other, whatever is changed in it") {
  // Without exponents and escapes of code units, which the other reader limits.
  const std::string whole = R"({"a":[1,-0.5,true,null,{"b":"x\n\"","c":[]}],"id": 12 ,"text":"y"})";
  constexpr std::string_view letters = "{}[]:,\"\\ \t0123456789.-+tfnaruesl/x";
  std::mt19937 random(20);
  std::size_t accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string line = whole;
    for (int edits = 1 + static_cast<int>(random() % 2); edits > 0; --edits) {
      const std::size_t at = random() % line.size();
      if (random() % 2 != 0) line[at] = letters[random() % letters.size()];
      else if (random() % 2 != 0) line.erase(at, 1 + random() % 3);
      else line.insert(at, 1, letters[random() % letters.size()]);
    }
    if (line.find("\\u") != std::string::npos) continue;
    const bool known = nlohmann::json::accept(line);
    accepted += known;
    if (bool(Record::open(line)) != known) FAIL(line);
    if (known) {
      std::string same;
      Record::open(line).value().convert([](std::string_view text, std::string& to) { to += text; }, same);
      if (same != line) FAIL(line);
    }
  }
  CHECK(accepted > 1000);
}

TEST_CASE("no beginning of a record is one, and none is read past its end") {
  const std::string whole = R"({"a\u0041":["\ud83d\ude00\n",-1.5e+3,true,{}]})";
  CHECK(bracketed(whole) != "not JSON");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::vector<char> exact(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(bracketed({exact.data(), exact.size()}) == "not JSON");
  }
}
