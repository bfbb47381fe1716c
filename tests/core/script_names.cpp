// Names in Simplified text: tests/accuracy/names.tsv, and what a name's characters become.
#include <fstream>

#include "check.h"
#include "lexicon/embedded.h"
#include "script/converter.h"
#include "script/lexicon.h"
#include "script/names.h"

using namespace fanjian;

namespace {

std::string converted(std::string_view text, const Hints& hints = {}, bool exact = false) {
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  std::string out;
  Converter(lexicon, {Variety::hans, Variety::hant_tw, false, false, exact}).convert(text, out, nullptr, hints);
  return out;
}

std::string as_name(std::string_view name) {
  const Span whole[] = {{0, static_cast<std::uint32_t>(name.size())}};
  return converted(name, {{}, whole});
}

}  // namespace

TEST_CASE("names are names, and words that look like them are words") {
  std::ifstream file(FANJIAN_TESTS_DIR "/accuracy/names.tsv");
  std::string line;
  int cases = 0;
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    CHECK(converted(line.substr(0, tab)) == line.substr(tab + 1));
    ++cases;
  }
  CHECK(cases >= 120);
}

TEST_CASE("a surname of two characters keeps its form") {
  for (const auto& [from, to] : {std::pair{"单于飞", "單于飛"}, {"淳于意", "淳于意"}, {"鲜于枢", "鮮于樞"},
                                 {"万俟卨", "万俟卨"}, {"钟离春", "鍾離春"}, {"澹台灭", "澹臺滅"}})
    CHECK(as_name(from) == to);
}

TEST_CASE("a name that the lexicon knows is as the lexicon has it") {
  CHECK(as_name("周杰伦") == "周杰倫");
  CHECK(as_name("张三丰") == "張三丰");
  CHECK(as_name("魏征") == "魏徵");
}

TEST_CASE("OpenCC to the letter knows no names") {
  CHECK(converted("市长于海波说", {}, true) == "市長於海波說");
}

TEST_CASE("where the caller has looked for names, no more are found") {
  Hints hints;
  hints.all_names = true;
  CHECK(converted("市长于海波说", hints) == "市長於海波說");
}

TEST_CASE("finding names is linear: titles and separators without end") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "、于";
  std::vector<Span> names;
  find_names(text, names);
  CHECK(names.empty());
}
