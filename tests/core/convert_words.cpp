// Words: where they begin and end, and that they decide before characters do.
#include <string>
#include <vector>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/segmenter.h"
#include "convert/tables.h"
#include "convert/words.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

std::string words(const std::string& text) {
  std::vector<Span> found;
  find_words(lexicon(), text, found);
  std::string out;
  for (const Span span : found) out += std::string(span.of(text)) + "|";
  return out;
}

std::string converted(const std::string& text, Direction direction = {Variety::hans, Variety::hant_tw}) {
  std::string out;
  Converter(lexicon(), direction).convert(text, out);
  return out;
}

}  // namespace

TEST_CASE("a text is cut into the words of running text") {
  CHECK(words("公司不断发布新产品") == "公司|不断|发布|新|产品|");
  CHECK(words("今天历史上的一刻") == "今天|历史|上|的|一|刻|");
}

TEST_CASE("a Traditional text is cut as its Simplified form is") {
  CHECK(words("公司不斷發布新產品") == "公司|不斷|發布|新|產品|");
}

TEST_CASE("words cover a text without gaps, whatever its bytes") {
  std::uint32_t random = 5;
  const char* const pieces[] = {"发", "展", "中", "国", "a", "，", "\n", "\xE5", "\x80", "𨋢", "里", "制", "造"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int n = 0; n < round % 40; ++n) {
      random = random * 1664525u + 1013904223u;
      text += pieces[(random >> 16) % std::size(pieces)];
    }
    std::vector<Span> found;
    find_words(lexicon(), text, found);
    std::uint32_t at = 0;
    for (const Span span : found) {
      CHECK(span.begin == at);
      CHECK(span.end > span.begin);
      at = span.end;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("a dictionary word across two words has no vote") {
  CHECK(converted("全国总发电量") == "全國總發電量");
  CHECK(converted("国家制造业指数") == "國家製造業指數");
  CHECK(converted("今日制裁生效") == "今日制裁生效");
  CHECK(converted("会议中签署了文件") == "會議中簽署了文件");
  CHECK(converted("广州街头发生枪击案") == "廣州街頭發生槍擊案");
  CHECK(converted("种姓制度") == "種姓制度");
  CHECK(converted("坚持一个中国原则") == "堅持一個中國原則");
  CHECK(converted("工程位于南海之滨") == "工程位於南海之濱");
}

TEST_CASE("系 that is a word of its own is 係 where it is a copula") {
  CHECK(converted("死者系当地村民") == "死者係當地村民");
  CHECK(converted("他在中文系任教") == "他在中文系任教");
}

TEST_CASE("a regional word does not reach from one word into another") {
  Direction words_too = {Variety::hans, Variety::hant_tw, true};
  CHECK(converted("城堡的士兵", words_too) == "城堡的士兵");
  CHECK(converted("坐的士回家", words_too).find("計程車") != std::string::npos);
}

TEST_CASE("a stretch longer than any buffer is cut without loss") {
  std::string text, expected;
  for (int n = 0; n < 300; ++n) text += "发展中国", expected += "發展中國";
  CHECK(converted(text) == expected);
}

TEST_CASE("the cheapest path wins over the leftmost longest word") {
  const Lexicon::Tables& tables = lexicon().tables();
  const std::u32string text = U"今日制裁";
  std::vector<Id> ids;
  for (const char32_t c : text) ids.push_back(tables.id_of(c));
  Segmenter::Word found[Segmenter::most];
  REQUIRE(tables.segmenter().cut(ids, found) == 2);
  CHECK(found[0].length == 2);
  // Without that word, what is left is cut in another way, and nothing is lost.
  std::size_t sum = 0;
  const std::size_t count = tables.segmenter().cut(ids, found, found[1].node);
  for (std::size_t w = 0; w < count; ++w) sum += found[w].length;
  CHECK(sum == ids.size());
}
