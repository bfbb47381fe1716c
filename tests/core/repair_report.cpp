// What is printed and written of a check: places, reasons, edits.
#include <nlohmann/json.hpp>

#include "repair/report.h"
#include "repair_support.h"

using namespace fanjian;
using namespace fanjian::text;
using namespace fanjian::repair;

namespace {

using Code = DiagnosticReason::Code;

Diagnostic one(Kind kind, Span span, std::optional<std::string> fix, DiagnosticReason reason,
               std::optional<std::string> suggestion = {}) {
  return {kind, span, std::move(fix), std::move(reason), std::move(suggestion)};
}

Span span_of(std::string_view whole, std::string_view part, std::size_t from = 0) {
  const std::size_t at = whole.find(part, from);
  REQUIRE(at != std::string_view::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

const std::string lines = "𠮷甲乙丙丁戊\n己庚 \t 辛壬\n\n癸子丑寅";

}  // namespace

TEST_CASE("a line of a report has place, kind, what is around, the fix and the reason", "[repair]") {
  const std::vector<Diagnostic> found = {
      one(Kind::gloss, span_of(lines, "丙"), "炳", {Code::reading, "bing", 3}),
      one(Kind::character, span_of(lines, "己"), "已", {Code::phrase, "已經", 0}),
      one(Kind::character, span_of(lines, "辛"), "幸", {Code::context, {}, 100}),
      one(Kind::character, span_of(lines, "癸"), "葵", {Code::not_traditional, {}, 0}),
      one(Kind::bytes, span_of(lines, "子"), "字", {Code::shifted_bytes, {}, 0}),
      one(Kind::bytes, span_of(lines, "寅"), {}, {Code::lost_bytes, {}, 0}, "演"),
  };
  CHECK(report(lines, found, "a.txt") ==
        "a.txt:1:4: reading: 𠮷甲乙[丙]丁戊 己 → 炳 (reading left behind, one of 3 in this text: bing)\n"
        "a.txt:2:1: character: 丙丁戊 [己]庚  → 已 (phrase 已經)\n"
        "a.txt:2:6: character: 庚 [辛]壬 癸 → 幸 (context, 100 %)\n"
        "a.txt:4:1: character: 辛壬 [癸]子丑寅 → 葵 (not a Traditional character)\n"
        "a.txt:4:2: bytes: 壬 癸[子]丑寅 → 字 (GBK bytes read one off)\n"
        "a.txt:4:4: bytes:  癸子丑[寅] cannot be fixed, perhaps → 演 (bytes lost)\n"
        "6 in all: 1 readings, 3 characters, 2 places of bytes, 1 without a fix\n");
}

TEST_CASE("around a place are four characters on each side, and control characters can be seen", "[repair]") {
  const std::string line = "一二三四五六七八九十";
  CHECK(report(line, {one(Kind::bytes, span_of(line, "五六"), "伍", {})}, "")
            .find(":1:5: bytes: 一二三四[五六]七八九十 →") == 0);
  CHECK(report(line, {one(Kind::bytes, span_of(line, "六"), "陸", {})}, "").find(": 二三四五[六]七八九十 →") !=
        std::string::npos);
  const std::string signs = "甲\x1B[31m乙";
  CHECK(report(signs, {one(Kind::bytes, span_of(signs, "乙"), "已", {})}, "").find('\x1B') == std::string::npos);
}

TEST_CASE("diagnostics as JSON have UTF-16 places, lines and columns, and what each kind of reason has", "[repair]") {
  const std::vector<Diagnostic> found = {
      one(Kind::gloss, span_of(lines, "丙"), "炳", {Code::reading, "bing", 3}),
      one(Kind::character, span_of(lines, "己庚"), "已經", {Code::phrase, "已經", 0}),
      one(Kind::character, span_of(lines, "辛"), "幸", {Code::context, {}, 100}),
      one(Kind::bytes, span_of(lines, "寅"), {}, {Code::lost_bytes, {}, 0}, "演"),
  };
  const nlohmann::json all = nlohmann::json::parse(diagnostics_json(lines, found));
  CHECK(all == nlohmann::json::parse(R"({"diagnostics":[
    {"kind":"gloss","start":4,"end":5,"line":1,"column":4,"text":"丙","fix":"炳","suggestion":null,
     "reason":{"code":"reading","reading":"bing","count":3}},
    {"kind":"character","start":8,"end":10,"line":2,"column":1,"text":"己庚","fix":"已經","suggestion":null,
     "reason":{"code":"phrase","phrase":"已經"}},
    {"kind":"character","start":13,"end":14,"line":2,"column":6,"text":"辛","fix":"幸","suggestion":null,
     "reason":{"code":"context","score":100}},
    {"kind":"bytes","start":20,"end":21,"line":4,"column":4,"text":"寅","fix":null,"suggestion":"演",
     "reason":{"code":"lost_bytes"}}]})"));
  CHECK(diagnostics_json(lines, found).find('\n') == std::string::npos);
  CHECK(diagnostics_json(lines, found, 2).find("\n    {\n      \"kind\": \"gloss\"") != std::string::npos);
}

TEST_CASE("edits are the fixes but for readings, in UTF-16 places", "[repair]") {
  CHECK(edits_json(
            lines,
            {one(Kind::gloss, span_of(lines, "丙"), "炳", {}), one(Kind::character, span_of(lines, "𠮷"), "吉", {}),
             one(Kind::bytes, span_of(lines, "丁戊"), {}, {}), one(Kind::bytes, span_of(lines, "辛"), "幸", {})}) ==
        R"([{"start":0,"end":2,"text":"吉"},{"start":13,"end":14,"text":"幸"}])");
  CHECK(edits_json(lines, {}) == "[]");
}

TEST_CASE("fixes are put in one after the other, and one that begins within another is left out", "[repair]") {
  const std::string line = "一二三四五六";
  const auto fixed = [&](const std::vector<Diagnostic>& all, bool glosses) { return corrected(line, all, glosses); };
  const Diagnostic first = one(Kind::character, span_of(line, "二三"), "貳參", {}),
                   within = one(Kind::bytes, span_of(line, "三四"), "X", {}),
                   next = one(Kind::bytes, span_of(line, "四"), "肆", {}),
                   gloss = one(Kind::gloss, span_of(line, "六"), "陸", {}),
                   none = one(Kind::bytes, {0, 3}, {}, {}, "壹");
  CHECK(fixed({first, within, gloss}, true) == "一貳參四五陸");
  CHECK(fixed({none, first, next, gloss}, false) == "一貳參肆五六");
  CHECK(fixed({gloss}, true) == "一二三四五陸");
}

TEST_CASE("kinds and reasons have names", "[repair]") {
  CHECK(std::string(name_of(Kind::bytes)) == "bytes");
  CHECK(std::string(name_of(Kind::character)) == "character");
  CHECK(std::string(name_of(Kind::gloss)) == "gloss");
  const std::pair<Code, const char*> names[] = {{Code::reading, "reading"},
                                                {Code::phrase, "phrase"},
                                                {Code::context, "context"},
                                                {Code::not_traditional, "not_traditional"},
                                                {Code::shifted_bytes, "shifted_bytes"},
                                                {Code::lost_bytes, "lost_bytes"}};
  for (const auto& [code, name] : names) CHECK(std::string(name_of(code)) == name);
}

TEST_CASE("a text of the largest size is checked, and one that is a byte longer is too large", "[repair]") {
  std::string most(max_source_bytes, ' ');
  Memory memory;
  CHECK(diagnose(lexicon(), lists(), most + " ", memory).error().code == ErrorCode::too_large);
  CHECK(diagnose(lexicon(), lists(), most + " ", memory).error().offset == max_source_bytes);
  most.back() = '\xFF';
  const Error bad = diagnose(lexicon(), lists(), most, memory).error();
  CHECK(bad.code == ErrorCode::invalid_utf8);
  CHECK(bad.offset == max_source_bytes - 1);
}
