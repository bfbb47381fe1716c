// The repository's own sentences (tests/accuracy/sentences.tsv), Simplified to Taiwan's Traditional:
// how much of them comes out right, to the letter. What is a free spelling counts as wrong here; the
// finer measure, beside other converters, is tests/accuracy/run.mjs.
#include <fstream>
#include <iostream>
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

struct Right {
  int sentences = 0, whole = 0, characters = 0, wrong = 0;
};

Right measured(const Lexicon& lexicon, bool exact) {
  std::ifstream file(FANJIAN_TESTS_DIR "/accuracy/sentences.tsv");
  REQUIRE(file.good());
  const Converter converter(lexicon, {Variety::hans, Variety::hant_tw, false, false, exact});
  Right right;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string want = line.substr(tab + 1);
    std::string got;
    converter.convert(std::string_view(line).substr(0, tab), got);
    ++right.sentences;
    right.whole += got == want;
    for (std::size_t i = 0, j = 0; i < want.size() && j < got.size(); ++right.characters)
      right.wrong += next(want, i) != next(got, j);
  }
  return right;
}

}  // namespace

TEST_CASE("our own sentences come out right, to the floor that was reached") {
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  const Right phrases = measured(lexicon, true), context = measured(lexicon, false);
  std::cout << context.sentences << " sentences: " << context.whole << " right, " << context.wrong << " of "
            << context.characters << " characters wrong; by OpenCC's phrases " << phrases.whole << " right, "
            << phrases.wrong << " wrong\n";
  CHECK(context.sentences >= 700);
  CHECK(context.wrong <= 90);
  CHECK(context.whole >= 625);
}
