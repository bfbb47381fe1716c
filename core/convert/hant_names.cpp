#include "convert/hant_names.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

#include "convert/cue_forms.h"
#include "convert/personal_names.h"
#include "text/characters.h"
#include "text/pairs.h"
#include "text/sort.h"
#include "text/one_of.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// The frequent surnames of Taiwan and Hong Kong, by their registers of candidates; those that begin many words
// (高 白 方 石 …) only before two characters.
constexpr std::u16string_view firm =
    u"陳林黃張李王吳劉蔡楊許鄭謝郭曾邱廖賴周徐蘇葉莊呂何羅蕭潘朱簡鍾彭詹胡施沈余趙盧梁顏柯孫魏翁戴范宋杜傅侯曹薛蔣唐馮姚董紀歐鄒龔嚴袁黎阮倪"
    u"邵錢孟秦賀閻崔尹";
constexpr std::u16string_view others =
    u"洪江高游方溫丁馬卓藍石程連古汪湯姜田康白涂尤巫韓金陸夏童柳關任史段龍武孔毛常萬雷章";

constexpr std::u16string_view titles =
    u"立委委員議員市長縣長鄉長鎮長里長村長區長部長次長署長局長處長院長校長所長會長董事理事監事秘書書記主任主席主委教授老師醫師律師法官檢察"
    u"先生女士小姐同學同志記者代表總統總理經理總裁博士專家學者作家導演演員歌手選手球員教練將軍司令團長隊長參事科長組長股長書長事長察官評論"
    u"嫌犯男子女子被告原告證人農民民眾鄉民市民里民業者老闆負責責人辦人起人候選選人助理顧問大使皇帝國主可汗詩人畫家學家君王";
constexpr std::u16string_view before = u"對和與及由讓請向是為的給被把跟同找問叫謝但而如隨即";
constexpr std::u16string_view behind = u"說稱表指認強在和與及等也則率向對的是為出會要提致任當於因已將等就都同以又";

// Characters of names, each with what makes another word of it: behind it, and before it.
struct Entry {
  char16_t c;
  char16_t to;
  std::u16string_view behind;
  std::u16string_view before;
};
constexpr Entry entries[] = {
    {u'乾', u'乾',
     u"淨净燥旱杯脆涸貨糧果電洗冰草燒煎媽爹爸兒女娘親哥弟妹癟咳嘔枯坤涼菜麵粉式性瞪著急巴裂笑薪癬眼濕縮熱熬鍋拌煸炒酪渴了透掉得成光後的濕溼股季溝池掉"
     u"隆德寧清封符嘉興",
     u"餅曬烘風晾擦吹萄豆肉魚筍梅果菜蔔口舌唇淚汗血水油白烤焙陰速瀝抹拭榨吸抽掏搾耗喝飲酒河井枯乳奶臉不未已弄全半變快很太較中收煮熬燒一要先晒蒸炕包"
     u"再也就才別能可會的子完頭髮毛巾衣服凍脫瓜薯柿椒葉花草穀米絲貝上地先牛豬雞蔬"},
    {u'昇', u'昇', u"華級高降等格遷任平官值空旗起天溫學騰為到至上幅壓息", u"提上晉高飛爬推回抬擢超再攀東調直躍不未"},
    {u'鉅', u'钜', u"額款變大資細著作獻商富賈鹿子亨量數幅損虧", u"艱創至重過最更"},
    {u'陞', u'陞', u"官遷任等復", u"晉擢高調"},
    {u'惟', u'惟', u"有恐獨妙肖命願其是在能因以此", u"思恭伏不"},
};

// Known by their whole names.
constexpr std::u32string_view known[] = {U"畢昇", U"旭昇"};

constexpr unsigned char second_byte(char16_t c) { return static_cast<unsigned char>(0x80 | (c >> 6 & 63)); }
constexpr unsigned char third_byte(char16_t c) { return static_cast<unsigned char>(0x80 | (c & 63)); }

const Entry* entry_of(char32_t c) {
  for (const Entry& entry : entries)
    if (entry.c == c) return &entry;
  return nullptr;
}

bool opens(char32_t c) { return !text::is_han(c) && !text::is_letter(c) && !text::is_digit(c); }

// What a name ends before.
bool stops(char32_t one, char32_t two) {
  return opens(one) || text::is_one_of(behind, one) || text::has_pair(titles, one, two);
}

// The characters of a line around a place, from two before the surname that may be there; around it in Traditional.
class Window {
 public:
  Window(std::string_view line, std::size_t at) : at_(at) {
    std::size_t i = at;
    for (int k = 0; k < 4 && i > 0; ++k) {
      b[k] = in_traditional(text::previous(line, i));
      begins[k] = i;
    }
    i = at;
    for (int k = 0; k < 4 && i < line.size(); ++k) {
      c[k] = k == 0 ? text::next(line, i) : in_traditional(text::next(line, i));
      ends[k] = i;
    }
  }

  char32_t b[4] = {}, c[4] = {};
  std::size_t begins[4] = {}, ends[4] = {};

  text::Span from(int back, int last) const {
    return {static_cast<std::uint32_t>(back < 0 ? at_ : begins[back]), static_cast<std::uint32_t>(ends[last])};
  }

 private:
  std::size_t at_;
};

text::Span known_name(const Window& w) {
  for (const std::u32string_view name : known) {
    const auto place = static_cast<int>(name.find(w.c[0]));
    if (place < 0) continue;
    bool same = true;
    for (int k = 0; k < static_cast<int>(name.size()); ++k)
      same = same && (k < place ? w.b[place - 1 - k] : w.c[k - place]) == name[static_cast<std::size_t>(k)];
    if (same) return w.from(place - 1, static_cast<int>(name.size()) - 1 - place);
  }
  return {};
}

text::Span name_at(const Window& w) {
  const Entry* const entry = entry_of(w.c[0]);
  if (entry == nullptr) return {};
  if (const text::Span span = known_name(w); !span.empty()) return span;
  if (text::is_one_of(entry->behind, w.c[1])) return {};
  // 陳其乾, 徐乾學, 張乾: how far back the surname is, and how far the name goes on.
  for (int back = 1; back >= 0; --back) {
    const char32_t surname = w.b[back], left = w.b[back + 1], more = back + 2 < 4 ? w.b[back + 2] : 0;
    const bool sure = text::is_one_of(firm, surname);
    if (!sure && !text::is_one_of(others, surname)) continue;
    const bool told = text::has_pair(titles, more, left);
    if (!told && !opens(left) && !(sure && text::is_one_of(before, left))) continue;
    if (back == 1) {
      if (!text::is_han(w.b[0]) || text::is_one_of(entry->before, w.b[0])) continue;
      if (stops(w.c[1], w.c[2]) || (told && sure)) return w.from(back, 0);
      continue;
    }
    if (text::is_han(w.c[1]) && !text::is_one_of(behind, w.c[1]) && stops(w.c[2], w.c[3])) return w.from(back, 1);
    if (sure && !text::is_one_of(entry->before, surname) && stops(w.c[1], w.c[2])) return w.from(back, 0);
  }
  return {};
}

// 吳委員育昇, 游代表乾賜: the given name behind the title.
text::Span given_at(const Window& w) {
  const Entry* const entry = entry_of(w.c[0]);
  if (entry == nullptr || text::is_one_of(entry->behind, w.c[1])) return {};
  const auto is_surname = [](char32_t c) { return text::is_one_of(firm, c) || text::is_one_of(others, c); };
  if (is_surname(w.b[2]) && text::has_pair(titles, w.b[1], w.b[0]) && text::is_han(w.c[1]) && stops(w.c[2], w.c[3]))
    return w.from(-1, 1);
  if (is_surname(w.b[3]) && text::has_pair(titles, w.b[2], w.b[1]) && text::is_han(w.b[0]) &&
      !text::is_one_of(entry->before, w.b[0]) && stops(w.c[1], w.c[2]))
    return w.from(0, 0);
  return {};
}

// Where the next of these characters may begin, from `at` on; text.size() if there is none. By the last two bytes of each,
// sixteen places at once.
std::size_t next_candidate(std::string_view text, std::size_t at) {
  using Bytes = unsigned char __attribute__((vector_size(16)));
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  while (at + 2 < text.size()) {
    for (; at + 18 <= text.size(); at += 16) {
      Bytes second, third;
      std::memcpy(&second, text.data() + at + 1, 16);
      std::memcpy(&third, text.data() + at + 2, 16);
      auto hit = (second == second_byte(entries[0].c)) & (third == third_byte(entries[0].c));
      for (std::size_t k = 1; k < std::size(entries); ++k)
        hit |= (second == second_byte(entries[k].c)) & (third == third_byte(entries[k].c));
      std::uint64_t halves[2];
      std::memcpy(halves, &hit, 16);
      if ((halves[0] | halves[1]) != 0) break;
    }
    for (const std::size_t end = std::min(at + 16, text.size() - 2); at < end; ++at) {
      if (byte(at) < 0xE4 || byte(at) > 0xE9) continue;
      for (const Entry& entry : entries)
        if (byte(at + 1) == second_byte(entry.c) && byte(at + 2) == third_byte(entry.c)) return at;
    }
  }
  return text.size();
}

void find_in_line(std::string_view line, std::vector<text::Span>& names) {
  const std::size_t first = names.size();
  std::uint32_t free_from = 0;
  for (std::size_t at = 0; (at = next_candidate(line, at)) < line.size();) {
    const Window window(line, at);
    text::Span name = name_at(window);
    if (name.empty()) name = given_at(window);
    at += 3;
    if (name.empty() || name.begin < free_from) continue;
    names.push_back(name);
    at = free_from = name.end;
  }
  if (names.size() == first) return;
  NameSet found;
  for (std::size_t i = first; i < names.size(); ++i)
    if (names[i].size() > 6) found.add(names[i].of(line));
  found.ready();
  std::vector<text::Span> again;
  found.find(line, again);
  for (std::size_t i = first; i < names.size(); ++i)
    if (names[i].size() <= 6) again.push_back(names[i]);
  text::sort_by(again, [](text::Span a, text::Span b) { return a.begin < b.begin; });
  names.resize(first);
  for (const text::Span name : again)
    if (names.size() == first || names.back().end <= name.begin) names.push_back(name);
}

}  // namespace

char32_t name_in_hans(char32_t c) {
  const Entry* const entry = entry_of(c);
  return entry == nullptr ? 0 : entry->to;
}

void find_names_in_hant(std::string_view text, std::vector<text::Span>& names) {
  for (std::size_t at = 0; (at = next_candidate(text, at)) < text.size();) {
    const std::size_t begin = text.rfind('\n', at) + 1, end = std::min(text.find('\n', at), text.size());
    std::size_t n = names.size();
    find_in_line(text.substr(begin, end - begin), names);
    for (const auto offset = static_cast<std::uint32_t>(begin); n < names.size(); ++n)
      names[n].begin += offset, names[n].end += offset;
    at = end;
  }
}

}  // namespace fanjian::convert
