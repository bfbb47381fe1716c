// What a conversion says of itself: changes, hints, and texts that are not well formed.
#include <random>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

std::string converted(std::string_view text, const char* config, std::vector<Change>* changes = nullptr,
                      const Hints& hints = {}) {
  std::string out;
  Converter(lexicon(), *direction_of_config(config)).convert(text, out, changes, hints);
  return out;
}

std::string applied(std::string_view text, const std::vector<Change>& changes, std::string_view target) {
  std::string out;
  std::uint32_t at = 0;
  for (const Change& change : changes) {
    REQUIRE(change.source.begin >= at);
    REQUIRE(change.source.end > change.source.begin);
    out += text.substr(at, change.source.begin - at);
    REQUIRE(change.target.begin == out.size());
    out += change.target.of(target);
    REQUIRE(change.source.of(text) != change.target.of(target));
    at = change.source.end;
  }
  out += text.substr(at);
  return out;
}

constexpr const char* configs[] = {"s2t",   "t2s",   "s2tw",  "tw2s", "s2hk", "hk2s", "s2twp",
                                   "tw2sp", "s2hkp", "hk2sp", "t2tw", "tw2t", "t2hk", "hk2t"};

}  // namespace

TEST_CASE("a text that stays the same has no changes") {
  std::vector<Change> changes;
  CHECK(converted("abc 人山人海 123。", "s2t", &changes) == "abc 人山人海 123。");
  CHECK(changes.empty());
  CHECK(converted("", "s2twp", &changes).empty());
  CHECK(changes.empty());
}

TEST_CASE("every changed character of a phrase is a change of its own") {
  std::vector<Change> changes;
  CHECK(converted("理发与头发", "s2t", &changes) == "理髮與頭髮");
  REQUIRE(changes.size() == 4);
  CHECK(changes[0].source == Span{3, 6});
  CHECK(changes[0].target == Span{3, 6});
  CHECK(changes[0].reason == Reason::phrase);
  CHECK(changes[1].reason == Reason::character);
}

TEST_CASE("a word of another length is one change") {
  std::vector<Change> changes;
  CHECK(converted("这个U盘坏了", "s2twp", &changes) == "這個隨身碟壞了");
  REQUIRE(changes.size() == 4);
  CHECK(changes[2].source.of("这个U盘坏了") == "U盘");
  CHECK(changes[2].reason == Reason::regional_words);
}

TEST_CASE("applying the changes to the source gives the target") {
  // Text made of what dictionaries are made of, and of what they are not.
  const char* parts[] = {"头发",         "发展",   "干净", "后来", "皇后", "里面", "公里",
                         "软件",         "打印机", "U盘",  "著名", "頭髮", "發展", "乾淨",
                         "裏面",         "裡面",   "臺灣", "台湾", "軟體", "程序", "程式",
                         "喫茶",         "一",     "了",   "，",   "a",    "\n",   "\xF0\xA0\xAE\xB7",
                         "\xEF\xA4\x80", "\xFF",   "⿰",   "鄕"};
  std::mt19937 random(20260312);
  for (const char* config : configs)
    for (int round = 0; round < 400; ++round) {
      std::string text;
      for (auto n = random() % 12; n > 0; --n) text += parts[random() % std::size(parts)];
      std::vector<Change> changes;
      const std::string target = converted(text, config, &changes);
      INFO(config << ": " << text);
      REQUIRE(applied(text, changes, target) == target);
      REQUIRE(converted(text, config) == target);
    }
}

TEST_CASE("spans to be kept are copied, and no phrase reaches across them") {
  const std::string text = "头发头发";
  const Span keep[] = {{3, 6}};
  std::vector<Change> changes;
  CHECK(converted(text, "s2t", &changes, {keep, {}}) == "頭发頭髮");
  CHECK(changes.size() == 3);
  const Span beyond[] = {{0, 4000}};
  CHECK(converted(text, "s2t", nullptr, {beyond, {}}) == text);
}

TEST_CASE("surnames keep their form in names from Simplified") {
  const std::string text = "记者范余种说";
  const Span names[] = {{6, 15}};
  CHECK(converted(text, "s2tw", nullptr, {{}, names}) == "記者范餘種說");
  for (const char* surname : {"范", "余", "于", "周", "沈", "姜", "谷", "岳", "卜", "种", "仇", "郁", "涂"}) {
    const Span whole[] = {{0, 3}};
    CHECK(converted(surname, "s2t", nullptr, {{}, whole}) == surname);
  }
  const Span whole[] = {{0, 9}};
  CHECK(converted("钟万里", "s2t", nullptr, {{}, whole}) == "鍾萬里");
}

TEST_CASE("ideographic description sequences stay as they are") {
  CHECK(converted("⿰讠证证", "s2t") == "⿰讠证證");
  CHECK(converted("证⿱⿰讠证证证", "s2tw") == "證⿱⿰讠证证證");
  CHECK(converted("⿾证证", "s2t") == "⿾证證");
  CHECK(converted("⿰证", "s2t") == "⿰證");
}

TEST_CASE("bytes that are not UTF-8 are copied one at a time") {
  const std::string text = "\xFF\xE5\xA4头\xF0\x9F\x98发\x80\xC0\xAF";
  std::vector<Change> changes;
  const std::string target = converted(text, "s2tw", &changes);
  CHECK(target == "\xFF\xE5\xA4頭\xF0\x9F\x98發\x80\xC0\xAF");
  CHECK(applied(text, changes, target) == target);
}

TEST_CASE("NUL is a character like any other") {
  CHECK(converted(std::string("头\0发", 7), "s2t") == std::string("頭\0發", 7));
}

TEST_CASE("between two regions the text goes through the generic form") {
  std::string out;
  Converter(lexicon(), {Variety::hant_tw, Variety::hant_hk}).convert("裡面的線，為了", out);
  CHECK(out == "裏面的線，為了");
  out.clear();
  Converter(lexicon(), {Variety::hant_hk, Variety::hant_tw}).convert("裏面，臺灣", out);
  CHECK(out == "裡面，台灣");
}

TEST_CASE("from a variety to itself nothing changes") {
  for (const Variety v : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    std::string out;
    Converter(lexicon(), {v, v}).convert("头髮裏裡\xEF\xA4\x80", out);
    CHECK(out == "头髮裏裡\xEF\xA4\x80");
  }
}

TEST_CASE("the script of a text is that of most of its telling characters") {
  CHECK(detect_script(lexicon(), "浙江在线讯，记者报道") == DetectedScript::hans);
  CHECK(detect_script(lexicon(), "浙江在線訊，記者報導，皇后") == DetectedScript::hant);
  CHECK(detect_script(lexicon(), "人山人海 abc 2021") == DetectedScript::unknown);
  CHECK(detect_script(lexicon(), "") == DetectedScript::unknown);
}

TEST_CASE("tags name a variety, whatever their case and order of subtags") {
  CHECK(variety_of_tag("zh") == Variety::hans);
  CHECK(variety_of_tag("ZH-hant-tw") == Variety::hant_tw);
  CHECK(variety_of_tag("zh-TW") == Variety::hant_tw);
  CHECK(variety_of_tag("zh_HK") == Variety::hant_hk);
  CHECK(variety_of_tag("zh-MO") == Variety::hant_hk);
  CHECK(variety_of_tag("zh-Hant") == Variety::hant);
  CHECK(variety_of_tag("zh-Hans-HK") == Variety::hans);
  CHECK(variety_of_tag("zh-Hant-CN") == Variety::hant);
  CHECK(variety_of_tag("zh-SG") == Variety::hans);
  CHECK_FALSE(variety_of_tag("ja"));
  CHECK_FALSE(variety_of_tag("zhx"));
  CHECK_FALSE(variety_of_tag(""));
  for (const Variety v : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk})
    CHECK(variety_of_tag(tag_of(v)) == v);
}

TEST_CASE("OpenCC's configurations are directions") {
  CHECK(direction_of_config("s2twp") == Direction{Variety::hans, Variety::hant_tw, true, false, true});
  CHECK(direction_of_config("hk2t") == Direction{Variety::hant_hk, Variety::hant, false, false, true});
  CHECK_FALSE(direction_of_config("jp2t"));
  CHECK_FALSE(direction_of_config(""));
}
