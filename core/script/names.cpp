#include "script/names.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/pairs.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

// Simplified and traditional by turns. Characters that stay as they are stand here as well: the table
// says that the form is settled.
constexpr std::u16string_view surnames =
    u"丑丑万萬于于云雲仇仇余余党党冲沖卜卜占占台台后后周周咸咸姜姜岳岳布布干干征征斗斗曲曲朴朴沈沈"
    u"涂涂游游种种范范谷谷郁郁适适钟鍾舍舍佟佟";
constexpr std::u16string_view given =
    u"丑丑于于占占卜卜后后咸咸岳岳岩岩征征斗斗游游郁郁采采里里冲沖娴嫻";

// Surnames of two characters, written as above, of which one is a surname of its own or not what it is elsewhere.
constexpr std::u16string_view compounds = u"单單于于淳淳于于鲜鮮于于万万俟俟钟鍾离離谷穀梁梁范范姜姜夹夾谷谷澹澹台臺";

char32_t settled(std::u16string_view table, char32_t c) {
  for (std::size_t i = 0; i < table.size(); i += 2)
    if (table[i] == c) return table[i + 1];
  return 0;
}

// Where in the table of compounds the two characters stand, or npos.
std::size_t compound_at(char32_t a, char32_t b) {
  for (std::size_t i = 0; i < compounds.size(); i += 4)
    if (compounds[i] == a && compounds[i + 2] == b) return i;
  return std::u16string_view::npos;
}

bool is_one_of(std::u16string_view set, char32_t c) {
  return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

// Surnames looked for in plain text, each with the characters that cannot follow it in a name, because
// the two are a word (范围) or the first is a preposition (于今).
constexpr std::u16string_view followers[] = {
    u"范围例畴式本",
    u"余下额地年名人款生震波温粮热悸辜烬音味孽兴暇党件元岁天次个只户家种",
    u"于是此今其他她它你我您这那各一二三四五六七八九十两昨本当去前上下北南东西日年月周心人国省县中外场先同未己理何谁会"
    u"近早晚午夜春夏秋冬全市区外内线民法事衷情",
    u"沈阳水",
    u"姜汤片丝黄末茶蒜葱糖汁块饼醋",
    u"谷物类底仓雨歌地口粒子种草价贱穗",
    u"岳父母家丈麓",
    u"种子植类族种田菜地树群种养花下类过上出着了法",
    u"仇恨视家敌人外富怨杀",
    u"卜卦算筮辞",
    u"郁闷金结",
    u"涂料抹鸦改层画写装在上",
    u"钟表头楼声情点爱乳鼎摆",
    u"游客戏泳行览击牧说园艇玩走离轮到历",
    u"朴素实",
    u"曲目线折调子艺谱解",
    u"干部预旱涉净燥活劲什吗扰群警事得了过掉粮货杯脆",
    u"周一二三四五六日末期年边围转长报刊到密知岁遭旋折末全内前后六天",
};

const std::u16string_view* followers_of(char32_t surname) {
  for (const std::u16string_view& entry : followers)
    if (entry[0] == surname) return &entry;
  return nullptr;
}

// What people are called before or behind their names: two characters each.
constexpr std::u16string_view titles =
    u"市长县长省长部长局长院长校长会长处长所长科长厅长区长镇长乡长村长队长组长司长行长社长馆长台长"
    u"站长团长班长连长营长船长机长议长州长首相大臣店长总长署长书长事长主席书记主任总统总理总裁总监经理董事"
    u"教授讲师博士院士学者专家记者主编编辑主播作家作者导演演员歌手画家律师法官医生医师护士老师教师"
    u"学生同学同志委员议员代表秘书司令将军上将中将少将上校警官教练队员选手球员球星先生女士小姐太太"
    u"校友居民村民市民司机店主老板员工军官烈士程师助理顾问参赞大使领事究员言人";

// The same, where a list of who did what begins with them: 校对：范云.
constexpr std::u16string_view labels = u"校对审核责编编审监制摄影撰文采写讯员习生策划统筹制图供图美编翻译编译记者编辑";

// What may follow a name at once.
constexpr std::u16string_view behind =
    u"说称在和与及等也则率向对的是表指认强介告透主出会要回宣接参致讲谈带赴到为担任昨日因曾已将正就还又都同以报"
    u"被把给让从由这那不没有来去先女小教昨今当获并率抵访任退逝辞病死生于后前中了着过来上下又再";
// Of these, what is hardly ever the end of a given name.
constexpr std::u16string_view never_given = u"说称在和与及等也则率对的是指认介告透就还又都被把给让从由这那不没了着过将曾已因";
// What may stand before a name that is known by the title behind it.
constexpr std::u16string_view before = u"对和与及由让请向是为的了说给被把跟同找问叫谢但而时因经当称见到像如替随随即名位";
// The same for 于, which most of these make another word with (由于, 对于, 位于).
constexpr std::u16string_view before_yu = u"和与及请让说叫谢跟同找问但而";

// 于 is a preposition nearly always: what people are called to their faces, and what they say, is all
// that speaks for a name.
constexpr std::u16string_view address = u"先生女士小姐太太老师";
constexpr std::u16string_view says = u"说称表指强介告透";

bool is_title(char32_t a, char32_t b) { return has_pair(titles, a, b); }

// Between a label and a name, and between names behind one.
bool is_gap(char32_t c) { return c == U' ' || c == U'\u3000' || c == U'：' || c == U':' || c == U'／' || c == U'/' || c == U'、' || c == U'，'; }

bool opens(char32_t c) { return !is_han(c) && !is_letter(c) && !is_digit(c); }

// A window of the text: the characters around a place, with 0 where there is none.
class Finder {
 public:
  Finder(std::string_view text, std::vector<Span>& names) : text_(text), names_(names) {
    for (const std::u16string_view& entry : followers) mark(entry[0]);
    for (std::size_t i = 0; i < compounds.size(); i += 4) mark(compounds[i]);
  }

  void run() {
    const std::size_t first = names_.size();
    for (std::size_t at = 0; at + 2 < text_.size();) {
      const auto lead = static_cast<unsigned char>(text_[at]);
      if (lead < 0xE4 || lead > 0xE9 || !marked(at)) {
        at += lead < 0x80 ? 1 : lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        continue;
      }
      at = look(at);
    }
    if (names_.size() == first) return;
    NameSet known;
    for (std::size_t i = first; i < names_.size(); ++i)
      if (names_[i].size() > 3) known.add(names_[i].of(text_));
    // Surnames alone, beside what is found again.
    std::vector<Span> alone, again;
    for (std::size_t i = first; i < names_.size(); ++i)
      if (names_[i].size() == 3) alone.push_back(names_[i]);
    known.ready();
    known.find(text_, again);
    names_.resize(first);
    std::merge(alone.begin(), alone.end(), again.begin(), again.end(), std::back_inserter(names_),
               [](Span a, Span b) { return a.begin < b.begin; });
    names_.erase(std::unique(names_.begin() + static_cast<std::ptrdiff_t>(first), names_.end(),
                             [](Span a, Span b) { return b.begin < a.end; }),
                 names_.end());
  }

 private:
  // By the last two bytes of a character of three, which tell enough.
  void mark(char32_t c) { marks_[c >> 6 & 63] |= std::uint64_t{1} << (c & 63); }
  bool marked(std::size_t at) const {
    return (marks_[static_cast<unsigned char>(text_[at + 1]) & 63] >> (static_cast<unsigned char>(text_[at + 2]) & 63) & 1) != 0;
  }

  // Whether a separator stands before `at`, and before it names, back to a title: 记者王明、范云.
  bool listed(std::size_t at) const {
    for (int item = 0; item < 8 && at > 0; ++item) {
      const char32_t mark = previous(text_, at);
      if (mark != U'、' && mark != U'和' && mark != U'与') return false;
      for (int n = 0;; ++n) {
        std::size_t i = at;
        const char32_t one = i > 0 ? previous(text_, i) : 0;
        if (n > 1 && (one == U'、' || one == U'和' || one == U'与')) break;
        if (n == 4 || !is_han(one)) return false;
        const char32_t two = i > 0 ? previous(text_, i) : 0;
        if (n > 1 && is_title(two, one)) return true;
        previous(text_, at);
      }
    }
    return false;
  }

  // Whether a label stands before `at`, and between them gaps and names alone: 编辑：王明 范云.
  bool labelled(std::size_t at) const {
    for (int item = 0; item < 8; ++item) {
      int gaps = 0;
      char32_t c = 0;
      while (at > 0 && is_gap(c = previous(text_, at))) ++gaps;
      if (gaps == 0 || !is_han(c)) return false;
      const char32_t one_more = at > 0 ? previous(text_, at) : 0;
      if (has_pair(labels, one_more, c)) return true;
      if (!is_han(one_more)) return false;
      // A name has four characters at most.
      for (int n = 2; at > 0; ++n) {
        std::size_t i = at;
        const char32_t one = previous(text_, i);
        if (is_gap(one)) break;
        if (n == 4 || !is_han(one)) return false;
        at = i;
      }
      if (at == 0) return false;
    }
    return false;
  }

  // Looks at a place where a surname may begin; gives where to go on.
  std::size_t look(std::size_t at) {
    char32_t c[6] = {};  // from the surname on
    std::size_t ends[6] = {};
    std::size_t i = at;
    for (int k = 0; k < 6 && i < text_.size(); ++k) {
      c[k] = next(text_, i);
      ends[k] = i;
    }
    std::size_t surname = 1;
    if (compound_at(c[0], c[1]) != std::u16string_view::npos) surname = 2;
    else if (followers_of(c[0]) == nullptr) return ends[0];
    char32_t b[2] = {};  // before it, the nearest first
    i = at;
    for (int k = 0; k < 2 && i > 0; ++k) b[k] = previous(text_, i);

    const bool free = opens(b[0]) || is_one_of(c[0] == U'于' ? before_yu : before, b[0]);
    const char32_t after = c[surname];
    if (is_title(after, c[surname + 1]) && surname == 1 && c[0] != U'干' && c[0] != U'种') {
      const bool called = c[0] != U'于' || has_pair(address, after, c[2]);
      return free && called ? take(at, ends[0]) : ends[0];
    }
    const bool titled = is_title(b[1], b[0]);
    const bool signed_by = is_gap(b[0]) && labelled(at);
    const bool told = titled || signed_by || listed(at);
    if (!told && !free) return ends[0];
    if (surname == 1 && is_one_of(followers_of(c[0])->substr(1), after)) return ends[0];
    for (std::size_t n = 2; n > 0; --n) {  // characters of the given name
      const std::size_t last = surname + n - 1;
      if (!is_han(c[surname]) || !is_han(c[last]) || is_one_of(never_given, c[last])) continue;
      const char32_t stop = last + 1 < 6 ? c[last + 1] : 0;
      if (signed_by && opens(stop)) return take(at, ends[last]);
      const bool strict = c[0] == U'于';
      const bool titles_follow = last + 2 < 6 && has_pair(strict ? address : titles, stop, c[last + 2]);
      if (titles_follow || (told && (opens(stop) || is_one_of(strict ? says : behind, stop)))) return take(at, ends[last]);
    }
    return ends[0];
  }

  std::size_t take(std::size_t begin, std::size_t end) {
    names_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    return end;
  }

  std::string_view text_;
  std::vector<Span>& names_;
  std::uint64_t marks_[64] = {};
};

}  // namespace

char32_t given_in_hant(char32_t c) { return settled(given, c); }

char32_t name_in_hant(std::u32string_view name, std::size_t at) {
  const std::size_t compound = name.size() > 2 ? compound_at(name[0], name[1]) : std::u16string_view::npos;
  if (compound != std::u16string_view::npos && at < 2) return compounds[compound + 2 * at + 1];
  const char32_t to = at == 0 ? settled(surnames, name[0]) : 0;
  return to != 0 ? to : settled(given, name[at]);
}

void find_names(std::string_view text, std::vector<Span>& names) {
  for (std::size_t begin = 0, end; begin < text.size(); begin = end) {
    end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    std::size_t n = names.size();
    Finder(text.substr(begin, end - begin), names).run();
    for (const auto offset = static_cast<std::uint32_t>(begin); n < names.size(); ++n)
      names[n].begin += offset, names[n].end += offset;
  }
}

void NameSet::add(std::string_view name) {
  std::size_t at = 0;
  const char32_t first = next(name, at);
  names_.push_back(name);
  first_[first >> 6 & 63] |= std::uint64_t{1} << (first & 63);
  auto size = sizes_.begin();
  while (size != sizes_.end() && *size > name.size()) ++size;
  if (size == sizes_.end() || *size != name.size()) sizes_.insert(size, name.size());
}

void NameSet::ready() {
  sort_by(names_, [](std::string_view a, std::string_view b) { return a < b; });
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

void NameSet::find(std::string_view text, std::vector<Span>& found) const {
  if (names_.empty()) return;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t first = next(text, at);
    if ((first_[first >> 6 & 63] >> (first & 63) & 1) == 0) continue;
    for (const std::size_t size : sizes_) {
      if (size > text.size() - begin) continue;
      if (!std::binary_search(names_.begin(), names_.end(), text.substr(begin, size))) continue;
      at = begin + size;
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      break;
    }
  }
}

}  // namespace fanjian
