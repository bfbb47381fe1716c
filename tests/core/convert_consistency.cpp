// The same word is the same throughout a document.
#include <string>
#include <vector>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/document_consistency.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

// The texts, converted as one document.
std::vector<std::string> as_document(const std::vector<std::string>& texts, std::vector<Change>* changes = nullptr) {
  DocumentConsistency memory(lexicon());
  for (const std::string& text : texts) memory.read(text, {});
  std::vector<ResolvedCharacter> settled;
  std::vector<std::uint32_t> begins;
  memory.settle(settled, begins);
  REQUIRE(begins.size() == texts.size() + 1);
  std::vector<std::string> out(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Hints hints;
    hints.settled = std::span<const ResolvedCharacter>(settled).subspan(begins[i], begins[i + 1] - begins[i]);
    Converter(lexicon(), {Variety::hans, Variety::hant_tw}).convert(texts[i], out[i], changes, hints);
  }
  return out;
}

std::string alone(const std::string& text) {
  std::string out;
  Converter(lexicon(), {Variety::hans, Variety::hant_tw}).convert(text, out);
  return out;
}

}  // namespace

TEST_CASE("a word that one place does not tell is what the document's other places say") {
  const std::string doubtful = "袋子系了。";
  const std::vector<std::string> texts = {"他把鞋带系了。", "把鞋带系紧。", doubtful};
  std::vector<Change> changes;
  const auto out = as_document(texts, &changes);
  CHECK(out[2] == "袋子繫了。");
  CHECK(alone(doubtful) != out[2]);
  bool told = false;
  for (const Change& change : changes) told = told || change.reason == Reason::document;
  CHECK(told);
}

TEST_CASE("a place whose context is decisive stays as it is, whatever the others say") {
  // 后来 is a word in three places, and two words that touch in the last.
  const auto out = as_document({"后来他走了。", "后来怎样？", "大家后来才知道。", "先后来到北京。", "皇太后来信。"});
  CHECK(out[2] == "大家後來才知道。");
  CHECK(out[3] == "先後來到北京。");
  CHECK(out[4] == "皇太后來信。");
}

TEST_CASE("the neighbours on both sides of a character are heard") {
  // 后来 says 後, but in a story about 皇后 the other side says 后.
  const auto out = as_document(
      {"后来他走了。", "后来怎样？", "大家后来才知道。", "皇后来了。", "皇后很高兴。", "皇后说话了。"});
  CHECK(out[1] == "後來怎樣？");
  CHECK(out[3] == "皇后來了。");
}

TEST_CASE("a document of one text, or of none, or that agrees with itself, settles nothing") {
  for (const std::vector<std::string>& texts : std::vector<std::vector<std::string>>{
           {}, {""}, {"负责判断发球时球是否出界。"}, {"头发", "头发"}, {"没有", "可疑"}}) {
    DocumentConsistency memory(lexicon());
    for (const std::string& text : texts) memory.read(text, {});
    std::vector<ResolvedCharacter> settled;
    std::vector<std::uint32_t> begins;
    memory.settle(settled, begins);
    CHECK(settled.empty());
    CHECK(begins.size() == texts.size() + 1);
  }
}

TEST_CASE("a settled character is put before the region's standard, and only where the context is asked") {
  const std::vector<ResolvedCharacter> settled = {{0, U'髮'}, {3, U'里'}, {6, U'甲'}};
  std::string out;
  Hints hints;
  hints.settled = settled;
  Converter(lexicon(), {Variety::hans, Variety::hant_tw}).convert("发里好", out, nullptr, hints);
  CHECK(out == "髮里好");
  out.clear();
  Converter(lexicon(), {Variety::hans, Variety::hant_tw, false, false, true}).convert("发里好", out, nullptr, hints);
  CHECK(out == "發裡好");
}
