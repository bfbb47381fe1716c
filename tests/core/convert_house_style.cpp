// House styles: what is laid over a result, by every row of core/convert/house_styles.txt.
#include <map>
#include <set>

#include "check.h"
#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/glossary.h"
#include "convert/house_style.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

// The table as it is written: core/convert/house_styles.txt.
struct Row {
  std::string_view words[2];
  bool first_only = false;
};
struct HouseChoice {
  std::string_view spellings[2];
  std::vector<Row> rows;
};
struct HousePreset {
  std::string_view name;
  std::vector<std::string_view> spellings;
};
struct HouseStyles {
  std::vector<HousePreset> presets;
  std::vector<HouseChoice> choices;
};

std::vector<std::string_view> cut(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos;
       text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1))
    if (const auto part = text.substr(0, end = text.find(mark)); !part.empty()) parts.push_back(part);
  return parts;
}

HouseStyles house_styles() {
  HouseStyles all;
  for (const auto line : cut(house_styles_table, '\n')) {
    const auto cells = cut(line, '\t');
    REQUIRE(cells.size() >= 2);
    if (cells[0] == "preset") all.presets.push_back({cells[1], cut(cells[2], ' ')});
    else if (cells[0] == "choice") all.choices.push_back({{cells[1], cells[2]}, {}});
    else all.choices.back().rows.push_back({{cells[0], cells[1]}, cells.size() > 2});
  }
  return all;
}

const Lexicon& lexicon() {
  static const Lexicon opened = std::move(Lexicon::open(embedded_lexicon()).value());
  return opened;
}

Glossary glossary_of(std::string_view list) {
  Result<std::vector<GlossaryTerm>> terms = read_glossary(list);
  INFO(list);
  REQUIRE(terms.ok());
  Result<Glossary> made = Glossary::make(lexicon(), std::move(terms.value()));
  REQUIRE(made.ok());
  return std::move(made.value());
}

constexpr Direction to_taiwan = {Variety::hans, Variety::hant_tw}, to_hong_kong = {Variety::hans, Variety::hant_hk},
                    between = {Variety::hant_tw, Variety::hant_hk}, to_simplified = {Variety::hant, Variety::hans};

std::string converted(std::string_view text, std::string_view list, Direction direction = to_taiwan,
                      std::vector<Change>* changes = nullptr, std::span<const Span> keep = {}) {
  const Glossary glossary = glossary_of(list);
  std::string out;
  Hints hints;
  hints.glossary = &glossary;
  hints.keep = keep;
  Converter(lexicon(), direction).convert(text, out, changes, hints);
  return out;
}

std::string plain(std::string_view text, Direction direction) {
  std::string out;
  Converter(lexicon(), direction).convert(text, out);
  return out;
}

std::string applied(std::string_view text, const std::vector<Change>& changes, std::string_view target) {
  std::string out;
  std::uint32_t at = 0;
  for (const Change& change : changes) {
    out += text.substr(at, change.source.begin - at);
    CHECK(change.target.begin == out.size());
    out += change.target.of(target);
    at = change.source.end;
  }
  return out += text.substr(at);
}

}  // namespace

TEST_CASE("the table of house styles is whole: every row has a word a column, every name is of one choice") {
  const HouseStyles all = house_styles();
  REQUIRE(all.presets.size() == 4);
  std::set<std::string_view> names;
  for (const HouseChoice& choice : all.choices) {
    CHECK_FALSE(choice.rows.empty());
    for (const auto name : choice.spellings) CHECK(names.insert(name).second);
  }
  for (const HousePreset& preset : all.presets) {
    const std::set<std::string_view> chosen(preset.spellings.begin(), preset.spellings.end());
    CHECK(chosen.size() == preset.spellings.size());
    for (const auto name : preset.spellings) {
      INFO(name);
      CHECK(names.contains(name));
    }
    for (const HouseChoice& choice : all.choices) {
      std::size_t of_it = 0;
      for (const auto name : choice.spellings) of_it += chosen.contains(name);
      CHECK(of_it <= 1);
    }
  }
}

TEST_CASE("the spellings of a row are the same word in Simplified, but where the Mainland tells them apart") {
  const std::set<std::string_view> apart = {"身份", "部分", "拚"};
  for (const HouseChoice& choice : house_styles().choices) {
    if (apart.contains(choice.spellings[0])) continue;
    for (const auto& row : choice.rows)
      for (const auto word : row.words) {
        INFO(word);
        CHECK(plain(word, to_simplified) == plain(row.words[0], to_simplified));
      }
  }
}

TEST_CASE("by each row a word in another spelling becomes the house's, and what has it stays") {
  for (const HouseChoice& choice : house_styles().choices)
    for (std::size_t column = 0; column < 2; ++column) {
      const std::string list = "house\t" + std::string(choice.spellings[column]) + "\n";
      for (const auto& row : choice.rows) {
        if (row.first_only && column > 0) continue;
        for (const auto word : row.words) {
          INFO(list << ": " << word);
          // Kept apart from what a conversion makes of it: a text of Latin letters around a word that is Traditional.
          const Glossary glossary = glossary_of(list);
          std::vector<Glossary::Found> found;
          glossary.find_styles(word, {}, Variety::hant_tw, found);
          std::string made(word);
          if (!found.empty()) {
            REQUIRE(found.size() == 1);
            made.replace(found[0].span.begin, found[0].span.size(), found[0].value);
          }
          CHECK(made == row.words[column]);
        }
      }
    }
}

TEST_CASE("a preset is what its paper writes") {
  const struct {
    const char *style, *text, *is;
    Direction direction;
  } facts[] = {
      {"tw-press", "台湾公布占领计划", "台灣公布占領計劃", to_taiwan},
      {"tw-moe", "台湾公布占领计划", "臺灣公布占領計畫", to_taiwan},
      {"tw-moe", "台北的舞台被污染", "臺北的舞臺被汙染", to_taiwan},
      {"tw-moe", "台积电和天台山", "台積電和天台山", to_taiwan},
      {"tw-press", "一周年念书", "一週年唸書", to_taiwan},
      {"tw-moe", "这里的身份", "這裡的身分", to_taiwan},
      {"hk-press", "这里占领了一周", "這裏佔領了一周", to_hong_kong},
      {"hk-press", "卫生署说人群看着", "衞生署說人群看着", to_hong_kong},
      {"hk-gov", "卫生署说人群看着", "衞生署說人羣看着", to_hong_kong},
      {"hk-gov", "這裡占領群眾，一週公佈", "這裏佔領羣眾，一周公布", between},
      {"台, 佔", "台湾占领", "台灣佔領", to_taiwan},
      {"tw-moe 台", "台湾占领计划", "台灣占領計畫", to_taiwan},
      {"tw-press 佈", "公布", "公佈", to_taiwan},
      {"盃", "世界杯的杯子", "世界盃的杯子", to_taiwan},
      {"唸", "念书的观念", "唸書的觀念", to_taiwan},
      {"舍", "他锲而不舍", "他鍥而不舍", to_taiwan},
  };
  for (const auto& [style, text, is, direction] : facts) {
    INFO(style << ": " << text);
    CHECK(converted(text, "house\t" + std::string(style), direction) == is);
  }
}

TEST_CASE("a style never crosses the border of two words") {
  CHECK(plain("唯一周全", to_taiwan) == "唯一周全");
  CHECK(converted("唯一周全的一周", "house\t週") == "唯一周全的一週");
  CHECK(converted("公司一周年，唯一周全", "style\t一周\t一週") == "公司一週年，唯一周全");
  CHECK(converted("周围的四周，周到的周先生", "house\t週") == "周圍的四周，周到的周先生");
}

TEST_CASE("what is kept, a term and a pattern stay as they are under a style") {
  CHECK(converted("台湾的台湾银行", "map\t台湾银行\t台灣銀行\nhouse\t臺") == "臺灣的台灣銀行");
  CHECK(converted("台湾《台湾报》", "skip\t《*》\nhouse\t臺") == "臺灣《台湾报》");
  const Span keep[] = {{0, 6}};
  CHECK(converted("台湾台湾", "house\t臺", to_taiwan, nullptr, keep) == "台湾臺灣");
}

TEST_CASE("a style's changes have their places in source and target") {
  for (const std::string text : {"在台湾的U盘里", "台湾台湾", "他头发说台湾", "软件打印机占领", ""}) {
    for (const std::string_view list :
         {"style\t台灣\t寶島台灣\nstyle\t隨身碟\t碟", "house\t臺 佔", "style\t身碟裡\tX", "style\t表\tY"}) {
      INFO(text << " " << list);
      std::vector<Change> changes;
      const std::string target = converted(text, list, {Variety::hans, Variety::hant_tw, true}, &changes);
      CHECK(applied(text, changes, target) == target);
      for (std::size_t i = 1; i < changes.size(); ++i) CHECK(changes[i - 1].source.end <= changes[i].source.begin);
    }
  }
  std::vector<Change> changes;
  const std::string text = "在台湾", target = converted(text, "house\t臺", to_taiwan, &changes);
  REQUIRE(target == "在臺灣");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].source.of(text) == "台");
  CHECK(changes[0].reason == Reason::glossary);
}

TEST_CASE("a style leads where its targets say, and to Simplified no house has any") {
  CHECK(converted("台湾", "style\t台灣\t臺灣\tzh-HK") == "台灣");
  CHECK(converted("台湾", "style\t台灣\t臺灣\tzh-HK", to_hong_kong) == "臺灣");
  CHECK(converted("臺灣", "house\t臺", to_simplified) == "台湾");
  CHECK(converted("網路", "style\t网络\t互联网\tzh-Hans", to_simplified) == plain("網路", to_simplified));
}

TEST_CASE("the caller's own style counts before the house's") {
  CHECK(converted("台湾和台北", "house\t臺\nstyle\t台灣\t台灣") == "台灣和臺北");
}

TEST_CASE("of a choice the last that is named counts, and a name that is none is told with its line") {
  CHECK(converted("台湾", "house\ttw-press 臺") == "臺灣");
  CHECK(converted("台湾", "house\t臺,tw-press") == "台灣");
  const auto read = read_glossary("keep\t里\nhouse\ttw-none\n");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().offset == 9);
}

TEST_CASE("OpenCC's text dictionaries are read as they are") {
  // STPhrases, STCharacters; TSPhrases, TSCharacters; TWVariants and TWPhrases, which are laid over the result.
  CHECK(converted("里程碑和打印机", "里程碑\t里程牌 里程碑\n打印机\t印表機 打印機") == "里程牌和印表機");
  CHECK(converted("一口发", "一口\t一口\n发\t髮 發") == "一口髮");
  CHECK(converted("髮型和裏面", "髮型\t發型\n裏\t裡", {Variety::hant, Variety::hant_tw}) == "發型和裡面");
  CHECK(converted("鬍子", "鬍子\t胡子", to_simplified) == "胡子");
  CHECK(converted("里面", "裡\t裏") == "裏面");
  CHECK(converted("以太网", "以太網\t乙太網路 乙太網") == "乙太網路");
  CHECK(converted("網路", "网络\t網路", to_simplified) == "网络");
  CHECK(converted("信息", "信息\t資訊") == "資訊");
  CHECK(converted("信息", "信息\t資訊", between) == "資訊");
  CHECK(converted("資訊", "信息\t資訊", to_simplified) == "信息");
  CHECK(converted("网络", "网络\t網路\tzh-TW", to_hong_kong) == "網絡");
  CHECK(converted("网络", "网络\t網路\tzh-TW", to_taiwan) == "網路");
}

TEST_CASE("a word with its pinyin is read, and changes nothing") {
  CHECK(converted("长安", "长安\tcháng ān\npinyin\t吗\tma") == "長安");
  CHECK_FALSE(read_glossary("pinyin\t长安\tcháng").ok());
  CHECK_FALSE(read_glossary("pinyin\t长安\t123 4").ok());
  CHECK(converted("苹果", "苹果\tApple Inc") == "Apple Inc");
}

TEST_CASE("what a pattern matches is copied, within a sentence") {
  CHECK(converted("《头发》和头发", "skip\t《*》") == "《头发》和頭髮");
  CHECK(converted("《头发。》头发", "skip\t《*》") == "《頭髮。》頭髮");
  CHECK(converted("找@头发_a1，头发", "skip\t@*") == "找@头发_a1，頭髮");
  CHECK(converted("@ 头发", "skip\t@*") == "@ 頭髮");
  CHECK(converted("《头发》", "map\t头\t投\nskip\t《*》") == "《头发》");
  CHECK(converted("头《发》头", "map\t头\t投\nskip\t《*》") == "投《发》投");
  CHECK(converted("{{头}}{{发}}头{{", "skip\t{{*}}") == "{{头}}{{发}}頭{{");
  const Span keep[] = {{3, 9}};
  CHECK(converted("《头发》", "skip\t《*》", to_taiwan, nullptr, keep) == "《头发》");
  CHECK(converted("《头发》【头发】头发", "skip\t【*】\nskip\t《*》") == "《头发》【头发】頭髮");
  CHECK(converted("【《头发】头发》头发", "skip\t《*》\nskip\t【*】") == "【《头发】頭髮》頭髮");
  const Span beside[] = {{9, 15}};
  CHECK(converted("《头发》发", "skip\t《*》", to_taiwan, nullptr, beside) == "《頭髮》发");
  for (const std::size_t patterns : {100u, 101u}) {
    std::string list;
    for (std::size_t i = 0; i < patterns; ++i) list += "skip\t《甲" + std::to_string(i) + "*》\n";
    auto terms = read_glossary(list);
    REQUIRE(terms.ok());
    CHECK(Glossary::make(lexicon(), std::move(terms.value())).ok() == (patterns == 100));
  }
  for (const char* bad : {"skip\t*a", "skip\ta", "skip\ta*b*c", "skip\ta*。", "skip\t*"}) {
    INFO(bad);
    CHECK_FALSE(read_glossary(bad).ok());
  }
}

TEST_CASE("lines at fault are left out and told, if that is asked for") {
  std::vector<Error> faults;
  const auto read = read_glossary("keep\t里\nfoo\tx\n台\t臺\nmap\tx\n", &faults);
  REQUIRE(read.ok());
  CHECK(read.value().size() == 2);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].offset == 9);
}

TEST_CASE("a text cut at a sentence gets the same styles as the whole") {
  const std::string text = "唯一周全。一周年\n台湾！占领？公布", list = "house\t臺 週 佔 佈";
  std::string parts;
  for (const std::string_view part : {"唯一周全。", "一周年\n", "台湾！", "占领？", "公布"})
    parts += converted(part, list);
  CHECK(converted(text, list) == parts);
}
