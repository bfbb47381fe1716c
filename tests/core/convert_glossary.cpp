// A house's own terms: each kind in each direction, and what the search for them promises.
#include <random>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/explain.h"
#include "convert/glossary.h"
#include "convert/lexicon.h"
#include "convert/term_finder.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

Glossary glossary_of(std::string_view list) {
  Result<std::vector<GlossaryTerm>> terms = read_glossary(list);
  REQUIRE(terms.ok());
  Result<Glossary> made = Glossary::make(lexicon(), std::move(terms.value()));
  REQUIRE(made.ok());
  return std::move(made.value());
}

constexpr Direction to_taiwan = {Variety::hans, Variety::hant_tw}, to_hong_kong = {Variety::hans, Variety::hant_hk},
                    to_generic = {Variety::hans, Variety::hant}, to_simplified = {Variety::hant, Variety::hans};

std::string converted(std::string_view text, const Glossary& glossary, Direction direction = to_taiwan,
                      std::vector<Change>* changes = nullptr, std::span<const Span> keep = {}) {
  std::string out;
  Hints hints;
  hints.keep = keep;
  hints.glossary = &glossary;
  Converter(lexicon(), direction).convert(text, out, changes, hints);
  return out;
}

std::string plain(std::string_view text, Direction direction = to_taiwan) {
  std::string out;
  Converter(lexicon(), direction).convert(text, out);
  return out;
}

Error error_of(std::string_view list) {
  const auto read = read_glossary(list);
  CHECK_FALSE(read.ok());
  return read.error();
}

std::string repeated(std::string_view unit, std::size_t count) {
  std::string text;
  while (count-- > 0) text += unit;
  return text;
}

// Every start, every term: the leftmost, and of those the longest, and of those the first in the list.
std::vector<TermFinder::Found> slowly_found(std::string_view text, const std::vector<TermFinder::Term>& terms) {
  std::vector<TermFinder::Found> found;
  for (std::uint32_t at = 0; at < text.size();) {
    const TermFinder::Term* best = nullptr;
    for (const TermFinder::Term& term : terms)
      if (text.substr(at).starts_with(term.text) && (best == nullptr || term.text.size() > best->text.size()))
        best = &term;
    const auto size = best ? static_cast<std::uint32_t>(best->text.size()) : 1;
    if (best) found.push_back({{at, at + size}, best->number});
    at += size;
  }
  return found;
}

constexpr std::string_view house =
    "# the house's terms\n"
    "keep\t里海\n"
    "map\t台积电\t台積電\n"
    "map\t出租车\t計程車\tzh-Hant-TW\n"
    "map\t出租车\t的士\tzh-Hant-HK\n"
    "name\t于海涛\n"
    "reading\t发菜\t髮菜\n"
    "map\t計程車\t出租车\tzh-Hans\n";

}  // namespace

TEST_CASE("a term to be kept is copied in every direction, and what stands around it is converted") {
  const Glossary glossary = glossary_of("keep\t头发\nkeep\t頭髮\n");
  for (const Direction direction : {to_taiwan, to_hong_kong, to_generic})
    CHECK(converted("他的头发长了", glossary, direction) == "他的头发長了");
  CHECK(converted("他的頭髮長了", glossary, to_simplified) == "他的頭髮长了");
  CHECK(plain("他的头发长了") == "他的頭髮長了");
}

TEST_CASE("a map leads both ways, whatever the lengths") {
  const Glossary glossary = glossary_of("map\t台积电\t台積電\nmap\t甲公司\tA股份有限公司\nmap\t国家航天局\t航天局\n");
  CHECK(converted("台积电的股价", glossary) == "台積電的股價");
  CHECK(plain("台积电的股价", {Variety::hans, Variety::hant, false, false, true}) == "臺積電的股價");
  CHECK(converted("台积电的股价", glossary, {Variety::hans, Variety::hant, false, false, true}) == "台積電的股價");
  CHECK(converted("在甲公司里", glossary) == "在A股份有限公司裡");
  CHECK(converted("在A股份有限公司裡", glossary, to_simplified) == "在甲公司里");
  CHECK(converted("航天局說", glossary, to_simplified) == "国家航天局说");
}

TEST_CASE("a name is converted by the rule for names, and found again by what that made of it") {
  const Glossary glossary = glossary_of("name\t范后里\nname\t于海涛\n");
  CHECK(converted("于海涛于今日发言", glossary) == "于海濤於今日發言");
  CHECK(converted("后范后里说", glossary) == "後范后里說");
  CHECK(converted("于海濤於今日發言", glossary, to_simplified) == "于海涛于今日发言");
}

TEST_CASE("a name that leads to Simplified alone is given in Traditional") {
  const Glossary glossary = glossary_of("name\t徐乾學\t\tzh-Hans\n");
  CHECK(converted("徐乾學說", glossary, to_simplified) == "徐乾学说");
  CHECK(converted("徐乾学说", glossary) == plain("徐乾学说"));
}

TEST_CASE("a reading takes a word's place character by character") {
  const Glossary glossary = glossary_of("reading\t发菜\t髮菜\nreading\t一干\t一乾\n");
  std::vector<Change> changes;
  const std::string text = "吃发菜，一干", target = converted(text, glossary, to_taiwan, &changes);
  CHECK(target == "吃髮菜，一乾");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].source.of(text) == "发");
  CHECK(changes[0].target.of(target) == "髮");
  CHECK(changes[0].phrase.of(text) == "发菜");
  CHECK(changes[0].reason == Reason::glossary);
  CHECK(changes[1].source.of(text) == "干");
  CHECK(converted(target, glossary, to_simplified) == text);
}

TEST_CASE("a term leads where its targets say, and nowhere else") {
  const Glossary glossary = glossary_of(house);
  CHECK(converted("出租车到了", glossary, to_taiwan) == "計程車到了");
  CHECK(converted("出租车到了", glossary, to_hong_kong) == "的士到了");
  CHECK(converted("出租车到了", glossary, to_generic) == "出租車到了");
  CHECK(converted("計程車到了", glossary, to_simplified) == "出租车到了");
  CHECK(converted("的士到了", glossary, to_simplified) == "的士到了");
  const Glossary every = glossary_of("map\t发语\t甲\tzh-Hant\n");
  for (const Direction direction : {to_taiwan, to_hong_kong, to_generic})
    CHECK(converted("发语", every, direction) == "甲");
  CHECK(converted("甲", every, to_simplified) == "甲");
}

TEST_CASE("between two Traditional varieties a term's value stays") {
  const Direction direction = {Variety::hant_tw, Variety::hant_hk};
  CHECK(plain("裡面", direction) == "裏面");
  CHECK(converted("裡面和裡面子", glossary_of("map\t里面子\t裡面子\n"), direction) == "裏面和裡面子");
}

TEST_CASE("from a variety to itself no term counts") {
  CHECK(converted("台积电", glossary_of("map\t台积电\t甲\n"), {Variety::hans, Variety::hans}) == "台积电");
}

TEST_CASE("nothing is looked for where nothing is converted") {
  const Glossary glossary = glossary_of("map\t甲\t乙\n");
  for (const Variety variety : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    std::vector<Glossary::Found> found;
    CHECK(glossary.find("甲乙", {}, {variety, variety}, found) == 0);
    CHECK(found.empty());
  }
}

TEST_CASE("of terms that overlap the earlier counts, then the longer, then the first of the list") {
  const Glossary glossary = glossary_of("map\t甲乙\tA\nmap\t乙丙丁\tB\nmap\t甲乙丙\tC\nmap\t丁\tD\nmap\t甲乙\tE\n");
  CHECK(converted("甲乙丙丁", glossary) == "CD");
  CHECK(converted("甲乙丁", glossary) == "AD");
  CHECK(converted("乙丙丁甲乙", glossary) == "BA");
  CHECK(converted("乙甲乙乙丙", glossary) == "乙A乙丙");
}

TEST_CASE("what the caller keeps counts before a term, and a shorter term may stand beside it") {
  const Glossary glossary = glossary_of("map\t甲乙丙\tA\nmap\t甲乙\tB\n");
  const Span keep[] = {{6, 9}};
  CHECK(converted("甲乙丙甲乙丙", glossary, to_taiwan, nullptr, keep) == "B丙A");
  const Span beyond[] = {{9, 4000}};
  CHECK(converted("甲乙丙甲乙丙", glossary, to_taiwan, nullptr, beyond) == "A甲乙丙");
}

TEST_CASE("a term counts before a name and before a phrase") {
  CHECK(plain("市长于海涛说") == "市長于海濤說");
  CHECK(converted("市长于海涛说", glossary_of("map\t于海涛\t於海濤\n")) == "市長於海濤說");
  CHECK(converted("市长于海涛说", glossary_of("map\t涛\t甲\n")) == "市長于海甲說");
  CHECK(converted("理发", glossary_of("reading\t发\t發\n")) == "理發");
}

TEST_CASE("a list of terms is read with comments, empty lines and Windows' line ends") {
  const auto read = read_glossary(
      "\xEF\xBB\xBF# terms\r\n\r\n\t\t\nkeep\t 里海 \r\nmap\t台积电\t台積電\tzh-Hant-TW, zh-Hans\r\nname\t于海涛\t\t");
  REQUIRE(read.ok());
  REQUIRE(read.value().size() == 3);
  CHECK(read.value()[0].text == "里海");
  CHECK(read.value()[0].targets == every_target);
  CHECK(read.value()[1].value == "台積電");
  CHECK(read.value()[1].targets == (target_of(Variety::hant_tw) | simplified_target));
  CHECK(read.value()[2].kind == TermKind::name);
  CHECK(read_glossary("").value().empty());
}

TEST_CASE("an error in a list has the offset of its line") {
  for (const char* line : {"drop\t甲", "keep", "keep\t", "keep\t甲\t乙", "map\t甲", "map\t甲\t", "name\t甲\t乙",
                           "reading\t甲\t乙丙", "map\t甲\t乙\tfr", "map\t甲\t乙\tzh", "map\t甲\t乙\tzh-TW\t丙",
                           "keep\t甲。乙", "map\t甲\t乙！", "map\t甲\t？", "甲"}) {
    INFO(line);
    const Error error = error_of("keep\t甲\n" + std::string(line) + "\nkeep\t乙\n");
    CHECK(error.code == ErrorCode::bad_glossary);
    CHECK(error.offset == 9);
  }
  CHECK(error_of("keep\t甲\n\xFF").code == ErrorCode::invalid_utf8);
  CHECK(error_of("keep\t甲\n\xFF").offset == 9);
  CHECK(error_of(std::string_view("keep\ta\0", 7)).code == ErrorCode::bad_glossary);
}

TEST_CASE("an error in a glossary has the number of the term") {
  const auto made = Glossary::make(
      lexicon(), {{TermKind::keep, "甲", "", every_target}, {TermKind::map, "甲", "\xFF", every_target}});
  REQUIRE_FALSE(made.ok());
  CHECK(made.error().offset == 1);
  CHECK_FALSE(Glossary::make(lexicon(), {{TermKind::keep, "甲", "", 0}}).ok());
  CHECK(Glossary::make(lexicon(), {{TermKind::keep, "甲", "", every_target}}).ok());
  CHECK_FALSE(Glossary::make(lexicon(), {{TermKind::keep, "甲", "", every_target + 1}}).ok());
}

TEST_CASE("all of 10,000 terms are found, each with its own value, both ways") {
  std::string list, text, expected;
  for (char32_t i = 0; i < 10'000; ++i) {
    std::string term, value;
    append(term, 0x4E00 + i % 100);
    append(term, 0x6000 + i / 100);
    append(value, 0x8000 + i % 100);
    append(value, 0x7000 + i / 100);
    value += 'x';
    list += "map\t" + term + '\t' + value + '\n';
    text += term + "，";
    expected += value + "，";
  }
  const Glossary glossary = glossary_of(list);
  CHECK(glossary.size() == 10'000);
  CHECK(converted(text, glossary) == expected);
  CHECK(converted(expected, glossary, to_simplified) == text);
}

TEST_CASE("a search takes at most two steps a character, whatever the terms") {
  const auto steps_of = [](const std::vector<std::string>& list, std::string_view text) {
    std::vector<TermFinder::Term> terms;
    for (const std::string& term : list) terms.push_back({term, static_cast<std::uint32_t>(terms.size())});
    std::vector<TermFinder::Found> found;
    return TermFinder(terms).find(text, {0, static_cast<std::uint32_t>(text.size())}, found);
  };
  std::vector<std::string> ladder;
  for (std::size_t i = 1; i <= 300; ++i) ladder.push_back(repeated("a", i) + "b");
  const std::vector<std::string> lists[] = {{repeated("a", 5'000) + "b"},
                                            {"b" + repeated("a", 5'000)},
                                            {"a", repeated("a", 5'000) + "b"},
                                            {"a", "b" + repeated("a", 5'000)},
                                            ladder,
                                            {repeated("ab", 2'000) + "c", "ba", "c" + repeated("ab", 2'000)}};
  for (const auto& list : lists)
    for (const std::string& text :
         {repeated("a", 20'000), repeated("ab", 10'000), repeated(repeated("a", 299) + "c", 70)}) {
      const std::size_t steps = steps_of(list, text);
      CHECK(steps >= text.size());
      CHECK(steps <= 2 * text.size());
    }
}

TEST_CASE("the search finds what a slow one finds") {
  std::mt19937 random(1129);
  const char* letters[] = {"a", "b", "里", "裡", "\xEF\xBF\xBD", "\U00020B9F"};
  const char* bytes[] = {"\xFF", "\xE9", "\x87", "\xF0\xA0", "\xEF\xBF", "。", "\n"};
  for (int round = 0; round < 2'000; ++round) {
    std::vector<std::string> list(1 + random() % 12);
    const auto kinds = 1 + random() % std::size(letters);
    for (std::string& term : list)
      for (auto n = 1 + random() % 5; n > 0; --n) term += letters[random() % kinds];
    std::string text;
    for (auto n = random() % 60; n > 0; --n)
      text += random() % 20 == 0 ? bytes[random() % std::size(bytes)] : letters[random() % kinds];
    std::vector<TermFinder::Term> terms;
    for (const std::string& term : list) terms.push_back({term, static_cast<std::uint32_t>(terms.size())});
    const TermFinder finder(terms);
    std::vector<TermFinder::Found> found;
    finder.find(text, {0, static_cast<std::uint32_t>(text.size())}, found);
    const auto expected = slowly_found(text, terms);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      REQUIRE(found[i].span == expected[i].span);
      REQUIRE(found[i].number == expected[i].number);
    }
  }
}

TEST_CASE("to Traditional and back gives the same text, whichever region it went to") {
  const Glossary glossary = glossary_of(
      "keep\t里海\nmap\t台积电\t台積電公司\nname\t于海涛\nname\t范峰里\nreading\t发菜\t髮菜\nmap\tU盘\t隨身碟\n");
  const std::string text = "于海涛和范峰里到台积电，说发菜和U盘都在里海。";
  for (const Direction direction : {to_taiwan, to_hong_kong, to_generic})
    for (const bool exact : {false, true}) {
      Direction there = direction, back = {direction.to, Variety::hans, false, false, exact};
      there.exact = exact;
      const std::string shown = converted(text, glossary, there);
      CHECK(shown != plain(text, there));
      CHECK(converted(shown, glossary, back) == text);
    }
}

TEST_CASE("the changes of terms, applied to the source, give the target") {
  const Glossary glossary = glossary_of(std::string(house) + "map\t发\tABC\nmap\tabc\t发\n");
  const char* parts[] = {"台积电", "台積電", "于海涛", "于海濤", "发菜", "髮菜", "出租车", "里海",
                         "发",     "abc",    "，",     "头发",   "\xFF", "里",   "市长"};
  std::mt19937 random(1130);
  for (const Direction direction : {to_taiwan, to_hong_kong, to_simplified})
    for (int round = 0; round < 500; ++round) {
      std::string text, rebuilt;
      for (auto n = random() % 12; n > 0; --n) text += parts[random() % std::size(parts)];
      std::vector<Change> changes;
      const std::string target = converted(text, glossary, direction, &changes);
      INFO(text);
      std::uint32_t at = 0;
      for (const Change& change : changes) {
        REQUIRE(change.source.begin >= at);
        rebuilt += Span{at, change.source.begin}.of(text);
        REQUIRE(change.target.begin == rebuilt.size());
        REQUIRE(change.source.of(text) != change.target.of(target));
        if (change.reason == Reason::glossary)
          REQUIRE((change.phrase.begin <= change.source.begin && change.source.end <= change.phrase.end));
        rebuilt += change.target.of(target);
        at = change.source.end;
      }
      rebuilt += text.substr(at);
      REQUIRE(rebuilt == target);
      REQUIRE(converted(text, glossary, direction) == target);
    }
}

TEST_CASE("a character that a term decided says so, kept ones too") {
  const Glossary glossary = glossary_of("keep\t里海\nreading\t发菜\t髮菜\n");
  const std::string text = "里海的发菜";
  std::string target;
  std::vector<Change> changes;
  Hints hints;
  hints.glossary = &glossary;
  Converter(lexicon(), to_taiwan).trace(text, target, changes, hints);
  const auto why = [&](std::uint32_t at) {
    return explained(lexicon(), to_taiwan, text, target, traced_at(text, changes, at));
  };
  CHECK(why(0).reason == Reason::glossary);
  CHECK(why(0).phrase == "里海");
  CHECK(why(9).reason == Reason::glossary);
  CHECK(why(9).phrase == "发菜");
  CHECK(why(9).alternatives[0].text == "髮");
  CHECK_FALSE(why(9).alternatives[0].score);
}
