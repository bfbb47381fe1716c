// What an ambiguous character becomes by what stands around it, where OpenCC is not followed to the
// letter.
#include <string>
#include <vector>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/context.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/matcher.h"
#include "convert/tables.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::dictionary::context;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

std::string converted(const std::string& text, Variety to = Variety::hant_tw, bool exact = false,
                      std::vector<Change>* changes = nullptr) {
  std::string out;
  Converter(lexicon(), {Variety::hans, to, false, false, exact}).convert(text, out, changes);
  return out;
}

}  // namespace

TEST_CASE("a name from abroad keeps its 里") {
  CHECK(converted("罗马皇帝戴克里先") == "羅馬皇帝戴克里先");
  CHECK(converted("马里乌斯和克里斯蒂娜") == "馬里烏斯和克里斯蒂娜");

  CHECK(converted("他把信放在抽屉里。") == "他把信放在抽屜裡。");
}

TEST_CASE("a word that two others meet in is not taken for one") {
  CHECK(converted("先生发现了问题") == "先生發現了問題");
  CHECK(converted("有百年历史的老店") == "有百年歷史的老店");
}

TEST_CASE("OpenCC's configurations do not ask the context") {
  CHECK(converted("盘索里", Variety::hant_tw, true) == "盤索裡");
}

TEST_CASE("a character that the context decided says so") {
  std::vector<Change> changes;
  const std::string text = "在百年历史中";
  CHECK(converted(text, Variety::hant_tw, false, &changes) == "在百年歷史中");
  REQUIRE(changes.size() == 1);
  CHECK(text.substr(changes[0].source.begin, changes[0].source.size()) == "历");
}

TEST_CASE("what stands around a span of text counts though it is not converted") {
  // The name is kept as it is; the character behind it is judged with it.
  const std::string text = "戴克里先";
  const std::vector<Span> keep = {{0, 6}};
  std::string out;
  Converter(lexicon(), {Variety::hans, Variety::hant_tw}).convert(text, out, nullptr, {keep, {}});
  CHECK(out == "戴克里先");
}

TEST_CASE("a space beside a figure is read over, wherever in the text the figure stands") {
  const auto scores = [](const std::string& text) {
    std::string out;
    std::vector<ContextQuery> asked;
    Converter(lexicon(), {Variety::hans, Variety::hant}).ask(text, out, asked);
    REQUIRE_FALSE(asked.empty());
    return asked.front().scores;
  };
  for (const std::string before : {"", "走了", "过了1"})
    for (char figure = '0'; figure <= '9'; ++figure) {
      INFO(before << figure);
      CHECK(scores(before + figure + " 里，到了") == scores(before + figure + "里，到了"));
      CHECK(scores(before + "里 " + figure + "人") == scores(before + "里" + figure + "人"));
    }
}

TEST_CASE("all candidates come with their scores, the best first") {
  const Lexicon::Tables& tables = lexicon().tables();
  const Context& context = tables.context();
  // 里 stands alone here: no word decides it.
  std::string out;
  std::vector<ContextQuery> asked;
  Converter(lexicon(), {Variety::hans, Variety::hant}).ask("他把信放在夹层里", out, asked);
  REQUIRE_FALSE(asked.empty());
  const ContextQuery& last = asked.back();
  REQUIRE(last.character == tables.id_of(U'里'));
  REQUIRE(last.classes >= 2);
  std::array<Context::Scored, Context::most_classes> scores;
  const std::size_t count = context.ranked(tables.book, last.character, last.proposed, last.scores, scores);
  REQUIRE(count == last.classes);
  CHECK(scores[0].candidate == tables.id_of(U'裏'));
  CHECK(scores[1].candidate == tables.id_of(U'里'));
  CHECK(scores[0].score > scores[1].score);
  CHECK(context.unit() > 0);
}

TEST_CASE("what the model looks at is what its templates say, windows ending at boundaries") {
  using namespace fanjian::dictionary::context;
  const auto sort = [](char16_t c) { return static_cast<Sort>(c % 2); };
  const char16_t symbols[] = {u'山', u'水', u'火', boundary, digit, letter, rare, dot, unknown};
  std::uint32_t random = 7;
  std::size_t met = 0;
  for (int round = 0; round < 5000; ++round) {
    Surroundings here;
    for (char16_t& symbol : here.symbols) {
      random = random * 1664525u + 1013904223u;
      symbol = symbols[(random >> 16) % std::size(symbols)];
    }
    here.place = place_in_word(static_cast<std::size_t>(round % 3), static_cast<std::size_t>(1 + round % 5));
    here.place.ends = static_cast<std::uint8_t>(random >> 20 & 15);
    // The definition, a place at a time.
    std::vector<Feature> plain = {Feature{}};
    if (here.place.position != alone)
      plain.push_back(
          {word_place, {static_cast<char16_t>(here.place.position), static_cast<char16_t>(here.place.length)}});
    for (std::size_t w = 0; w < windows.size(); ++w) {
      Feature feature{static_cast<std::uint8_t>(first_window + w), {}};
      bool whole = true;
      std::size_t n = 0;
      for (int place = windows[w].first; place <= windows[w].last; ++place) {
        if (place == 0) continue;
        const bool at_the_end = place == windows[w].first || place == windows[w].last;
        whole = whole && here.at(place) != unknown && (here.at(place) != boundary || at_the_end);
        feature.at[n++] = here.at(place);
      }
      // To the right a window ends with a word, or after two characters of a longer one.
      const int last = windows[w].last;
      const bool at_an_end = windows[w].first > 0 || last <= 0 || (here.place.ends >> (last - 1) & 1) != 0 ||
                             here.at(last) == boundary || (last == 2 && here.place.ends == 0);
      if (whole && at_an_end) plain.push_back(feature);
    }
    for (std::size_t t = 0; t < sorts.size(); ++t) {
      Feature feature{static_cast<std::uint8_t>(first_sorts + t), {}};
      bool known = true, telling = false;
      for (std::size_t i = 0; i < 4 && sorts[t][i] != 0; ++i) {
        const char16_t s = here.at(sorts[t][i]);
        known = known && s != unknown;
        const Sort its = s == boundary || s == rare ? edge
                         : s == digit               ? figure
                         : s == letter              ? latin
                         : s == dot                 ? foreign
                                                    : sort(s);
        telling = telling || its != ordinary;
        feature.at[i] = its;
      }
      if (known && telling) plain.push_back(feature);
    }
    std::vector<Feature> found;
    features_of(here, sort, [&](const Feature& feature) { found.push_back(feature); });
    CHECK(found == plain);
    met += found.size();
    // Those of some templates alone are the same ones.
    std::size_t sorted = 0, of_sorted = 0;
    packed_features_of(
        here, [](std::uint8_t which) { return which >= first_sorts; }, sort,
        [&](std::uint8_t, std::uint64_t) { ++sorted; });
    for (const Feature& feature : plain) of_sorted += feature.which >= first_sorts;
    CHECK(sorted == of_sorted);
  }
  CHECK(met > 20000);
}

TEST_CASE("a damaged context knows nothing, and nothing is read outside of it") {
  DictionaryData book = lexicon().tables().book;
  const std::vector<std::uint8_t> whole = book.context;
  REQUIRE(Context(book).knows(lexicon().tables().id_of(U'发')));
  for (std::size_t at = 0; at < whole.size(); at += 997) {
    book.context.assign(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at));
    CHECK_FALSE(Context(book).knows(lexicon().tables().id_of(U'发')));
  }
  std::uint32_t random = 1;
  for (int round = 0; round < 300; ++round) {
    book.context = whole;
    for (int n = 0; n < 3; ++n) {
      random = random * 1664525u + 1013904223u;
      book.context[random % whole.size()] = static_cast<std::uint8_t>(random >> 24);
    }
    const Context context(book);
    const Id id = lexicon().tables().id_of(U'发');
    if (context.knows(id)) {
      const Id to = context.choose(book, "头发里", 3, 6, id, id, {});
      CHECK(to < book.characters.size());
    }
  }
}
