// Readings, names and places of a few characters, each form beside what is none.
#include "article/head/name_patterns.h"
#include "article/head/name_run.h"
#include "article/head/place.h"
#include "article/lexical/pinyin.h"
#include "article_check.h"
#include "article_folded.h"
#include "text/utf8.h"

using namespace fanjian::article;

namespace {

std::u32string wide(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += fanjian::text::next(text, at);
  return out;
}
// "2:1": syllables and tones; "0:0" for what is no Pinyin.
std::string pinyin(std::string_view reading) {
  const Syllables found = read_pinyin(wide(reading));
  return std::to_string(found.count) + ':' + std::to_string(found.tones);
}
std::string plain(std::string_view reading) { return without_tones(wide(reading)); }

// "王安|李远": how a run of names is cut; "none".
std::string cut(std::string_view run, NamePlace place = {}) {
  const std::u32string text = folded(run);
  const auto found = names_in(text, place);
  if (!found) return "none";
  std::string out;
  for (const NameInRun& n : *found)
    out += (out.empty() ? "" : "|") + fanjian::text::utf8(std::u32string_view(text).substr(n.from, n.to - n.from));
  return out;
}
std::size_t place_behind(std::string_view text, bool sent = false) { return place_after_names(folded(text), sent); }

}  // namespace

TEST_CASE("a letter of a reading may bear its tone, or have it behind") {
  for (const auto& [letters, is] : {std::pair{"àáāǎă", "a"}, {"òóōǒŏ", "o"}, {"èéēěĕ", "e"}}) {
    const std::u32string all = wide(letters);
    for (const char32_t c : all) {
      const std::string one = fanjian::text::utf8(std::u32string(1, c));
      INFO(one);
      CHECK(pinyin(one) == "1:1");
      CHECK(plain(one) == is);
      CHECK(is_pinyin_letter(c));
    }
  }
  for (const auto& [letters, is] : {std::pair{"ìíīǐĭ", "li"}, {"ùúūǔŭ", "lu"}, {"ǜǘǖǚ", "lv"}}) {
    for (const char32_t c : wide(letters)) {
      const std::string one = "l" + fanjian::text::utf8(std::u32string(1, c));
      INFO(one);
      CHECK(pinyin(one) == "1:1");
      CHECK(plain(one) == is);
    }
  }
  CHECK(pinyin("lü") == "1:0");
  CHECK(pinyin("ê") == "1:0");
  CHECK(pinyin("ề") == "1:1");
  CHECK(pinyin("ế") == "1:1");
  for (const char* syllabic : {"ǹ", "ń", "ň", "ḿ"}) CHECK(pinyin(syllabic) == "1:1");
  CHECK(pinyin("ɡɑ") == "1:0");
  CHECK(plain("ɡɑ") == "ga");
  for (const char* tone : {"\u0300", "\u0301", "\u0304", "\u0306", "\u030C"}) {
    INFO(tone);
    CHECK(pinyin("ma" + std::string(tone)) == "1:1");
    CHECK(pinyin(tone) == "0:0");
    CHECK(plain("ma" + std::string(tone)) == "ma");
  }
  CHECK(pinyin("lu\u0308") == "1:0");
  CHECK(pinyin("e\u0302") == "1:0");
  CHECK(pinyin("le\u0308") == "0:0");
  CHECK(pinyin("lu\u0302") == "0:0");
  CHECK(pinyin("\u0308") == "0:0");
  CHECK(plain("LU\u0308") == "lv");
  CHECK(plain("E\u0302") == "E");
  CHECK(pinyin("ｍａ") == "1:0");
  CHECK(pinyin("Ma") == "0:0");
}

TEST_CASE("a reading is of one syllable or several, with a tone each at most") {
  CHECK(pinyin("xian") == "1:0");
  CHECK(pinyin("xi'an") == "2:0");
  CHECK(pinyin("xi’an") == "2:0");
  CHECK(pinyin("xi an") == "2:0");
  CHECK(pinyin("xi-an") == "2:0");
  CHECK(pinyin("xuéxí") == "2:2");
  CHECK(pinyin("xuéxíshēng") == "3:3");
  CHECK(pinyin("mǎá") == "2:2");
  CHECK(pinyin("m\u0301\u0301a") == "0:0");
  CHECK(pinyin("zhuang") == "1:0");
  CHECK(pinyin("zhuangg") == "0:0");
  CHECK(pinyin("q") == "0:0");
  CHECK(pinyin("ui") == "0:0");
  CHECK(pinyin("") == "0:0");
  CHECK(pinyin("ma1") == "0:0");
  CHECK(pinyin("a" + std::string(31, ' ')) == "1:0");
  CHECK(pinyin("a" + std::string(32, ' ')) == "0:0");
}

TEST_CASE("names that touch are cut at their surnames, a rare one being less likely") {
  CHECK(cut("王安李远") == "王安|李远");
  CHECK(cut("王安李远山赵可") == "王安|李远山|赵可");
  CHECK(cut("欧阳明月王安") == "欧阳明月|王安");
  CHECK(cut("王安和李远") == "王安|李远");
  CHECK(cut("王安与李远") == "王安|李远");
  CHECK(cut("王安及李远") == "王安|李远");
  CHECK(cut("王安暨李远") == "王安|李远");
  CHECK(cut("王安和") == "王安和");
  CHECK(cut("王") == "none");
  CHECK(cut("码头上") == "none");
  CHECK(cut("王安3") == "none");
  CHECK(cut("Nick") == "Nick");
  CHECK(cut("nick") == "none");
  CHECK(cut("NICK") == "none");
  CHECK(cut("NIC") == "NIC");
  CHECK(cut("马什·尼克") == "马什·尼克");
  CHECK(cut("码头上", {.touches = false, .has_role = true, .post = true}) == "码头上");
  CHECK(cut("码头上老", {.touches = false, .has_role = true, .post = true}) == "码头上老");
  CHECK(cut("码头上的老人", {.touches = false, .has_role = true, .post = true}) == "none");
  CHECK(cut("码头上", {.touches = false, .has_role = true, .post = false}) == "none");
  CHECK(cut("码头上", {.touches = true, .has_role = true, .post = true}) == "none");
  CHECK(cut("码头上", {.touches = true, .has_role = true, .post = true, .bracketed = true}) == "码头上");
  CHECK(cut("码头上老", {.touches = true, .has_role = true, .post = true, .bracketed = true}) == "码头上老");
  CHECK(cut("码头上空老人们", {.touches = true, .has_role = true, .post = true, .bracketed = true}) == "none");
  CHECK(cut("马什·尼克", {.touches = true}) == "none");
  CHECK(cut("马什·尼克", {.touches = true, .has_role = true}) == "马什·尼克");
}

TEST_CASE("a name is a surname and one or two characters") {
  const auto name = [](std::string_view text) { return is_name(folded(text)); };
  CHECK(name("王安"));
  CHECK(name("王安石"));
  CHECK(name("欧阳安石"));
  CHECK(name("秋安"));
  CHECK(name("秋安石"));
  CHECK_FALSE(name("王安石远"));
  CHECK_FALSE(name("码安"));
  CHECK_FALSE(name("码安石"));
  CHECK_FALSE(name("王"));
  CHECK_FALSE(name("王a"));
  CHECK_FALSE(name("欧阳安石远"));
  CHECK(surname_rank(U'王') == 3);
  CHECK(surname_rank(U'岑') == 2);
  CHECK(surname_rank(U'秋') == 1);
  CHECK(surname_rank(U'码') == 0);
  CHECK(surname_rank(U'a') == 0);
  CHECK(surname_at(U"欧阳安", 0) == 2);
  CHECK(surname_at(U"王安", 0) == 1);
  CHECK(surname_at(U"王安", 2) == 0);
  const auto foreign = [](std::string_view text) { return is_foreign_name(folded(text)); };
  for (const char* dot : {"·", "・", "•", "‧", "."}) CHECK(foreign("马什" + std::string(dot) + "尼克"));
  CHECK(foreign("O'Neil-Li A"));
  CHECK_FALSE(foreign("马什"));
  CHECK_FALSE(foreign("马什3"));
  CHECK_FALSE(foreign("a"));
}

TEST_CASE("a place behind names is one of the list, or where a name and a place are likeliest to part") {
  CHECK(place_behind("林书玮台北") == 3);
  CHECK(place_behind("林安台北") == 2);
  CHECK(place_behind("林书玮王安台北") == 5);
  CHECK(place_behind("林书玮雾都") == 3);
  CHECK(place_behind("林书玮雾都县") == 3);
  CHECK(place_behind("林书玮雾都大县") == 3);
  CHECK(place_behind("林书玮雾都的大县") == 0);
  CHECK(place_behind("林书玮王安") == 0);
  CHECK(place_behind("林安雾都") == 0);
  CHECK(place_behind("林安雾都", true) == 2);
  CHECK(place_behind("林安白鹭湾", true) == 2);
  CHECK(place_behind("林安雾都县石峡乡", true) == 2);
  CHECK(place_behind("林安", true) == 0);
}
