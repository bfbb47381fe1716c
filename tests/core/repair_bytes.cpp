// What a text shows of lost bytes, and the judges that are asked about it, each by itself.
#include "repair/byte_run.h"
#include "repair/glued.h"
#include "repair/memory.h"
#include "repair/seen_bytes.h"
#include "repair_support.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::text;
using namespace fanjian::repair;

TEST_CASE("letters of readings have tones, and end where others begin", "[repair]") {
  for (const char32_t c : std::u32string(U"azAZÀÖØüĀāǖǜẼẽếề")) CHECK(is_reading_letter(c));
  for (const char32_t c : {U'`', U'{', U'@', U'[', U'×', U'ß', char32_t{0xBF}, char32_t{0xFD}, char32_t{0xFF},
                           char32_t{0x1DD}, char32_t{0x1EBB}, char32_t{0x1EC2}, U'1', U'(', U'字'})
    CHECK_FALSE(is_reading_letter(c));
}

TEST_CASE("characters of two bytes are wide or signs, and no others", "[repair]") {
  for (const char32_t c : {char32_t{0x2E80}, U'字', char32_t{0x9FFF}, char32_t{0xE000}, char32_t{0xF8FF},
                           char32_t{0xFF00}, char32_t{0xFFEF}, char32_t{0x2010}, U'“', char32_t{0x2027}, U'，', U'ア'})
    CHECK(is_wide(c));
  for (const char32_t c : {char32_t{0x2E7F}, char32_t{0xA000}, char32_t{0xDFFF}, char32_t{0xF900}, char32_t{0xFEFF},
                           char32_t{0xFFF0}, char32_t{0x200F}, char32_t{0x2028}, U'a', U'℃'})
    CHECK_FALSE(is_wide(c));
  for (const char32_t c : {char32_t{0x2030}, U'℃', U'①', char32_t{0x2642}, char32_t{0x0391}, U'ж', char32_t{0x0451}})
    CHECK(is_sign(c));
  for (const char32_t c : {char32_t{0x202F}, char32_t{0x2643}, char32_t{0x0390}, char32_t{0x0452}, U'é'})
    CHECK_FALSE(is_sign(c));
  for (const char32_t c : {char32_t{0xE000}, char32_t{0xF8FF}}) CHECK(repair::is_private(c));
  for (const char32_t c : {char32_t{0xDFFF}, char32_t{0xF900}}) CHECK_FALSE(repair::is_private(c));
  for (const char32_t c : {char32_t{0x3040}, U'あ', U'ヿ'}) CHECK(repair::is_kana(c));
  for (const char32_t c : {char32_t{0x303F}, char32_t{0x3100}}) CHECK_FALSE(repair::is_kana(c));
}

TEST_CASE("a second byte of GBK is 0x40 to 0xFE without 0x7F, and one of ASCII ends at 0x7E", "[repair]") {
  for (const int byte : {0x40, 0x7E, 0x80, 0xFE}) CHECK(Gbk::is_trail(byte));
  for (const int byte : {0x3F, 0x7F, 0xFF, -1}) CHECK_FALSE(Gbk::is_trail(byte));
  for (const int byte : {0x81, 0xFE}) CHECK(Gbk::is_lead(byte));
  for (const int byte : {0x80, 0xFF, -1}) CHECK_FALSE(Gbk::is_lead(byte));
  for (const char32_t c : std::u32string(U"@Az~")) CHECK(repair::is_trail(c));
  for (const char32_t c : {U'?', U'9', char32_t{0x7F}, char32_t{0x80}, char32_t{0xA1}})
    CHECK_FALSE(repair::is_trail(c));
}

TEST_CASE("a letter is glued to Han, and to a letter with its tone behind Han", "[repair]") {
  CHECK(is_glued(U"字k", 1));
  CHECK(is_glued(U"，k", 1));
  CHECK(is_glued(U"椒ù_", 2));
  CHECK(is_glued(U"椒à_", 2));
  CHECK(is_glued(U"椒ǜ_", 2));
  CHECK_FALSE(is_glued(U"椒ß_", 2));
  CHECK_FALSE(is_glued(U"椒ǝ_", 2));
  CHECK_FALSE(is_glued(U"aù_", 2));
  CHECK_FALSE(is_glued(U"ù_", 1));
  CHECK_FALSE(is_glued(U"k", 0));
  CHECK_FALSE(is_glued(U"字5", 1));
  CHECK_FALSE(is_glued(U"ak", 1));
}

TEST_CASE("a reading is letters, seven at most, and the bracket behind them", "[repair]") {
  CHECK(end_of_reading(U"jié)摿", 0) == 4);
  CHECK(end_of_reading(U"字jié)", 1) == 5);
  CHECK(end_of_reading(U"abcdefg)", 0) == 8);
  for (const char32_t* text : {U"abcdefgh)", U"jié", U"jié,", U")", U"", U"字)"}) CHECK(end_of_reading(text, 0) == 0);
  CHECK(end_of_gloss(U"(jié)摿", 0) == 5);
  CHECK(end_of_gloss(U"字(jié)", 1) == 6);
  for (const char32_t* text : {U"jié)", U"(jié", U"()", U"", U"(字)"}) CHECK(end_of_gloss(text, 0) == 0);
}

TEST_CASE("a phantom is a byte that stood alone, with the reading behind it or something wide", "[repair]") {
  const auto read = phantom_at(U"展?(jié)摿", 1);
  REQUIRE(read);
  CHECK(read->begin == 1);
  CHECK(read->end == 7);
  CHECK(read->reading == "jie");
  const auto open = phantom_at(U"\uFFFDjié)摿", 0);  // whose bracket was taken
  REQUIRE(open);
  CHECK(open->end == 5);
  CHECK(open->reading == "jie");
  const auto bare = phantom_at(U"展?摿", 1);
  REQUIRE(bare);
  CHECK(bare->end == 2);
  CHECK_FALSE(bare->reading);
  for (const char32_t* text : {U"?", U"?a", U"? 摿", U"摿?", U"?()摿"}) CHECK_FALSE(phantom_at(text, 0));
}

TEST_CASE("before a place stands a character, over what brackets hold", "[repair]") {
  CHECK(character_before(U"展?", 1) == U'展');
  CHECK(character_before(U"", 0) == 0);
  CHECK(character_before(U" ?", 1) == 0);
  CHECK(character_before(U"\n?", 1) == 0);
  CHECK(character_before(U"展(zhǎn)?", 7) == U'展');
  CHECK(character_before(U"展(abcdefg)?", 10) == U'展');
  CHECK(character_before(U"展(abcdefgh)?", 11) == U')');
  CHECK(character_before(U"展()?", 3) == U')');
  CHECK(character_before(U"(zhǎn)?", 6) == U')');
  CHECK(character_before(U" (zhǎn)?", 7) == U')');
  CHECK(character_before(U"展(a b)?", 6) == U')');
}

TEST_CASE("a line is a stretch, and a long one is parted behind a mark", "[repair]") {
  CHECK(end_of_stretch(U"甲乙\n丙", 0) == 3);
  CHECK(end_of_stretch(U"甲乙\n丙", 3) == 4);
  const std::u32string exact(long_line - 1, U'甲');
  CHECK(end_of_stretch(exact + U"\n乙,丙", 0) == long_line);
  const std::u32string longer = std::u32string(long_line, U'甲');
  for (const char32_t mark : std::u32string(U",.; ")) {
    CHECK(end_of_stretch(longer + mark + U"乙乙\n", 0) == long_line + 1);
    CHECK(end_of_stretch(longer + U"乙" + mark + U"乙\n", 0) == long_line + 2);
    CHECK(end_of_stretch(std::u32string(long_line - 1, U'甲') + mark + U"乙乙\n", 0) == long_line + 3);
  }
  CHECK(end_of_stretch(longer + U"乙乙\n丙,", 0) == long_line + 3);
  CHECK(end_of_stretch(longer + U"乙乙", 0) == long_line + 2);
}

TEST_CASE("echoes are what stands behind the same two characters, each once and eight at most", "[repair]") {
  const std::u32string text = U"許景隆到。許景隆說。許景明說。許景a。許，隆";
  const Echoes echoes(text);
  CHECK(echoes.behind(U"許景?", 2) == U"隆明");
  CHECK(echoes.behind(U"他許景?", 3) == U"隆明");
  CHECK(echoes.behind(U"許?", 1).empty());
  CHECK(echoes.behind(U"景隆?", 2) == U"到說");
  CHECK(echoes.behind(U"明許?", 2).empty());
  CHECK(echoes.behind(U"許，?", 2).empty());
  std::u32string many;
  for (const char32_t c : std::u32string(U"一二三四五六七八九十")) (many += U"許景") += c;
  CHECK(Echoes(many).behind(U"許景", 2) == U"一二三四五六七八");
}

TEST_CASE("brackets are open until they are closed, and what is within them with them", "[repair]") {
  const auto open = [](std::u32string_view text, std::u32string before = {}) {
    read_brackets(text, before);
    return before;
  };
  CHECK(open(U"他說:「這") == U"「");
  CHECK(open(U"「這『那") == U"「『");
  CHECK(open(U"「這『那』") == U"「");
  CHECK(open(U"「這『那」") == U"");
  CHECK(open(U"這」那") == U"");
  CHECK(open(U"「「") == U"「");
  CHECK(open(U"那』", U"「『") == U"「");
  for (const char32_t* pair : {U"“”", U"‘’", U"「」", U"『』", U"《》", U"（）"}) {
    CHECK(open(pair).empty());
    CHECK(open(std::u32string(1, pair[0])) == std::u32string(1, pair[0]));
    CHECK(open(std::u32string(1, pair[1])).empty());
  }
  CHECK(open(U"()[]").empty());
}

TEST_CASE("three characters of Han behind a place are of its word", "[repair]") {
  CHECK(behind_of(U"?甲乙丙丁", 0) == U"甲乙丙");
  CHECK(behind_of(U"?甲,乙", 0) == U"甲");
  CHECK(behind_of(U"?", 0).empty());
  CHECK(behind_of(U"甲?乙", 1) == U"乙");
  CHECK(behind_of(U"?，甲", 0).empty());
}

TEST_CASE("the judges know a character in Simplified, as Taiwan writes it, and whose it is", "[repair]") {
  Evidence judges(lexicon(), lists(), "這裡的鄰居還記得那場雨。");
  CHECK(judges.script() == convert::DetectedScript::hant);
  CHECK(judges.simple(U'這') == U'这');
  CHECK(judges.simple(U'这') == U'这');
  CHECK(judges.simple(U'a') == U'a');
  CHECK(judges.simple(U'\0') == U'\0');
  CHECK(judges.simple(U'𠮷') == U'𠮷');
  CHECK(judges.simple(U"這裡a") == U"这里a");
  CHECK(judges.usual(U'裏') == U'裡');
  CHECK(judges.usual(U'羣') == U'群');
  CHECK(judges.usual(U'雨') == U'雨');
  for (int twice = 0; twice < 2; ++twice) {
    CHECK(judges.is_foreign(U'这'));
    CHECK_FALSE(judges.is_foreign(U'這'));
    CHECK_FALSE(judges.is_foreign(U'雨'));
    CHECK_FALSE(judges.is_foreign(U'𠮷'));
  }
  CHECK(judges.unique_simple(U"這这雨") == U"这雨");
  CHECK(judges.unique_simple(U"這") == U"这");
  CHECK(judges.unique_simple(U"雨這") == U"雨这");
  CHECK(judges.unique_simple(U"雨這") == U"雨这");
  CHECK(judges.unique_simple(U"𠮷𠮷") == U"𠮷𠮷");
  CHECK(judges.in_script(U"这里") == U"這裡");
  CHECK(judges.script_of(U'这') == convert::DetectedScript::hans);
  Evidence simplified(lexicon(), lists(), "这里的邻居还记得那场雨。");
  CHECK(simplified.is_foreign(U'這'));
  CHECK_FALSE(simplified.is_foreign(U'这'));
  CHECK(simplified.in_script(U"这里") == U"这里");
  Evidence neither(lexicon(), lists(), "雨。");
  CHECK(neither.is_foreign(U'这'));
  CHECK_FALSE(neither.is_foreign(U'這'));
  CHECK(neither.in_script(U"这里") == U"這裡");
}

TEST_CASE("the judges know what two bytes may be, none of the other script where there are several", "[repair]") {
  Evidence judges(lexicon(), lists(), "這裡的鄰居還記得那場雨。");
  const Gbk& gbk = judges.gbk();
  const std::uint16_t here = gbk.pair(U'这');
  CHECK(judges.fitting(static_cast<Byte>(here >> 8), static_cast<Byte>(here & 255)) == U"这");
  const std::u32string& row = judges.fitting(static_cast<Byte>(here >> 8), -1);
  CHECK(row.find(U'这') == std::u32string::npos);
  CHECK(row.size() > 10);
  for (const char32_t c : row) CHECK(gbk.pair(c) >> 8 == here >> 8);
  CHECK(judges.fitting(-1, 0x40).find(U'丂') != std::u32string::npos);
  const auto some = [](char32_t c) { return c != U'丂'; };
  CHECK(judges.fitting(-1, 0x40, 1, some).find(U'丂') == std::u32string::npos);
  CHECK(judges.fitting(-1, 0x40, 1, some).size() + 1 == judges.fitting(-1, 0x40).size());
  CHECK(judges.fitting(-1, 0x41, 1, [](char32_t) { return false; }).empty());
  CHECK(judges.fitting(-1, 0x40, 2, [](char32_t) { return false; }).empty());
  CHECK_FALSE(judges.fitting(0x81, -1).empty());
  CHECK(judges.is_said(U'節', "jie"));
  CHECK_FALSE(judges.is_said(U'節', "je"));
  CHECK(judges.is_said(U'，', "je"));  // whose reading is not known
}

TEST_CASE("two brackets of a line are written, another sign beside a bracket is none", "[repair]") {
  for (const char* text : {"鄰居說這裡{大雨}還沒停。", "鄰居說這裡[大雨]還沒停。"}) CHECK(diagnostics(text).empty());
  std::string far = "鄰居說這裡[";
  for (int i = 0; i < 399; ++i) far += "的";
  CHECK(diagnostics(far + "]還沒停。").empty());
  const std::string text = "這裡的鄰居說沒有怐]題{大}家都放心。";
  const auto found = diagnostics(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.of(text).find(']') != std::string_view::npos);
}

TEST_CASE("a damaged mark at the beginning of a text is reported; settled bytes get no guess", "[repair]") {
  for (const auto& [text, mark] : {std::pair{"锛\uFFFD這裡還沒有人。", "，"}, {"銆?這裡還沒有人。", "。"}}) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.begin == 0);
    CHECK(found[0].suggestion == mark);
  }
  const auto settled = diagnostics("這裡說過銆?\n後來還有。");
  REQUIRE(settled.size() == 1);
  CHECK(settled[0].fix == "。");
  CHECK_FALSE(settled[0].suggestion);
  // A line that is nothing else has nothing before the mark to settle it by.
  const auto alone = diagnostics("這裡說過。\n銆?\n後來還有。");
  REQUIRE(alone.size() == 1);
  CHECK_FALSE(alone[0].fix);
  CHECK(alone[0].suggestion == "。");
}

TEST_CASE("a memory forgets what was not asked for since the last time", "[repair]") {
  Lines<int> lines;
  CHECK(lines.find(U"甲") == nullptr);
  lines.keep(U"甲", {{1, 2}, 7, true});
  lines.keep(U"乙", {{3}, 1, true});
  REQUIRE(lines.find(U"甲"));
  CHECK(lines.find(U"甲")->found == std::vector<int>{1, 2});
  CHECK(lines.find(U"甲")->work == 7);
  lines.forget();
  CHECK(lines.find(U"甲"));
  lines.forget();
  CHECK(lines.find(U"甲"));
  CHECK_FALSE(lines.find(U"乙"));
  lines.keep(U"甲", {{4}, 2, true});
  CHECK(lines.find(U"甲")->found == std::vector<int>{4});
}

TEST_CASE("a slice is open until it is used up", "[repair]") {
  Slice slice(10);
  CHECK(slice.open());
  slice.take(9);
  CHECK(slice.open());
  slice.take(1);
  CHECK_FALSE(slice.open());
  Slice other(10);
  other.take(11);
  CHECK_FALSE(other.open());
  other.take(3);
  CHECK_FALSE(other.open());
}

TEST_CASE("a damaged mark is settled by what stands around it and by the marks that are whole", "[repair]") {
  const std::string joined =
      "這裡過去了，那裡還在，我們說過，他們來過，後來沒有，這樣做了，就這樣了，還會再來，還沒有開，門開著，";
  const auto fix = [](const std::string& text) {
    const auto found = diagnostics(text);
    REQUIRE(found.size() == 1);
    return found[0].fix.value_or("");
  };
  CHECK(fix(joined + "這裡還沒有人锛?並說這裡沒有車。") == "，");
  // Of a text with semicolons it may be one; what asks and what introduces may end in another mark, too.
  CHECK(fix(joined + "還在；這裡還沒有人锛?並說這裡沒有車。").empty());
  CHECK(fix(joined + "這裡還有誰锛?並說這裡沒有車。").empty());
  CHECK(fix(joined + "這裡還有人說锛?並說這裡沒有車。").empty());
  CHECK(fix("這裡還有人，開門嗎锛?\n後來還有。") == "？");
  CHECK(fix("現在開門，說明如下锛?\n後來還有。") == "：");
  // A speaker's line.
  CHECK(fix("陳委員：這裡還沒有人。\n陳委員锛?後來還有。") == "：");
  CHECK(fix("陳委員，這裡還沒有人。\n陳委員：還沒有。\n陳委員锛?後來還有。").empty());
  CHECK(fix("「這裡還沒有人銆?」\n後來還有。") == "。");
}

TEST_CASE("a question mark that damage left is told", "[repair]") {
  const auto told = [](const std::string& text) {
    const auto found = diagnostics(text);
    return found.size() == 1 && !found[0].fix;
  };
  CHECK(told("這裡還沒有人，1月8?,後來還有。"));
  CHECK(told("這裡還沒有人，敬奉??,後來還有。"));
  CHECK(told("這裡還沒有人。\n?(3)後來還有。"));
  // In a text whose questions end in ？, none goes on.
  CHECK(told("這裡還有人嗎？後來還有。\n敬請會?錢給後來的人。"));
  CHECK(diagnostics("這裡還有人嗎？後來還有。\n這裡還有人嗎?\n後來還有。").empty());
  CHECK(diagnostics("没有学业吗?”虽然后来学会了。").empty());
}

TEST_CASE("a lone sign before a clause is told, a pair of signs in a line is not", "[repair]") {
  const auto found = diagnostics("鄰居說：「@是這裡的人，後來還有。」");
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].fix);
  CHECK(diagnostics("鄰居說：「@是這裡的人，@後來還有。」").empty());
}
