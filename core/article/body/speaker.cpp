#include "article/body/speaker.h"

#include <algorithm>
#include <array>

#include "article/lexical/lines.h"
#include "article/lexical/vocabulary/speech.h"
#include "article/head/name_patterns.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t longest_clause = 80;
constexpr std::size_t longest_title = 48;

constinit const Table not_people{
    u"纷纷 沙特 修正 修改 别的 国教 国防 简单 简略 明明 明白 南北 告诉 连结 连接 德国 法国 利用 "
    u"元人 "
    u"黑人 白人 古人 后人 高层 高官 高管 方面 双方 安全 全体 和平 时任 时下 曾经 常委 常务 于是 "
    u"任何 应当 应该 包括 公司 公安 关于 石油 水利 计划 解放 "
    u"施工 严正 平时 连日 单位 司机 路人 车主 车企 商家 商户 经济 景区 东方 项目 季节 支持 万一 "
    u"华为 江苏 江西 安徽 周边 周围 席间 "
    u"程序 马上 游客 游戏 顾客 顾问 房东 农民 师傅 师生 党员 文化 文章 明星 安排 成果 庞大 纪检 "
    u"纪委 祝福 董事 路透 危机 危险 林业 高校 "
    u"高铁 夏天 田径 凌晨 管理 强调 白宫 时常 常常 应邀 连声 连忙 连续 同时 曾任 温馨 明确 严厉 "
    u"何以 左右 江边 成员 经常 经过 文件 "
    u"通知 全国 全市 全省 全县 国家 东南 西北 南方 北方 西方 法院 法官 国会 水厂 白领 商业 万众 "
    u"元首 平均 公众 公开 和谐 从容 从此 "
    u"向来 相关 相信 方案 有关 有人 有些 有的 有时 常有 能够 那么 那些 那位 第一 第二 第三 部分 "
    u"权威 后来 先后 先生 是否 是的 "
    u"老师 华侨 路上 曲折 金额 金融 景象 柳州 温州 谷歌 苏联 史上 许多 尤其 江上 时间 段时 余人 "
    u"祖国 祖父 乐观 元老 牛市 于此 "
    u"单独 别人 易地 张贴 充分 向记者 向媒体 文中 信中 书中 微博 会长 车站 房产 花店 党委 部长 "
    u"国务"};

// The length of the word at `at` that may follow a speaker's name; 0 if none may.
std::size_t tail_word(Chars text, std::size_t at, std::size_t to) {
  const Chars t = text.substr(0, to);
  if (at < to && text[at] == '(') return 1;
  return std::max({longest_at(t, at, adverbs), longest_at(t, at, speech_verbs), longest_at(t, at, gestures)});
}

constinit const Table crossing{
    u"主席 主管 主任 主张 主要 主动 主办 主人 人员 人民 人士 人大 人口 人才 人类 人马 人和 人文 "
    u"人应 人都 人有 家长 家庭 家乐 家电 "
    u"家有 家都 生产 生活 生平 生成 民族 民间 民主 民都 农业 农村 农民 农家 师生 师傅 师都 师应 "
    u"长江 长期 长大 长应 长都 长官 官方 "
    u"官司 工程 工会 工商 工农 工安 工房 商业 商场 商家 商品 商都 友好 员会 员都 员应 员有 者都 "
    u"者应 者有 委员会 代表团 代表队 代表处 "
    u"专家组 学生会 农民工 客家 客车 客房 客商 手机 手术 星期 士官 的方 的时 的关 的管 的应 的都 "
    u"的程 的高 的强 的简"};

bool starts_tail(Chars text, std::size_t at, std::size_t to) { return at == to || tail_word(text, at, to) > 0; }

bool known_name(const KnownNames& known, Chars name) { return known.find(name) != KnownNames::none; }

// The length of the name that begins at `at`, given what must follow it; 0 if none does. `speech`:
// the clause ends with a verb, so the name does not.
std::size_t name_length(Chars text, std::size_t at, std::size_t to, int least_rank, bool speech,
                        const KnownNames& known) {
  for (const std::size_t n : {4u, 3u, 2u})
    if (at + n <= to && known_name(known, text.substr(at, n)) &&
        (starts_tail(text, at + n, to) || longest_at(text.substr(0, to), at + n, titles) > 0))
      return n;
  if (at + 2 > to || longest_at(text.substr(0, to), at, not_people) > 0) return 0;
  const std::size_t surname = surname_at(text, at);
  if (surname == 0) return 0;
  if (surname == 1 && surname_rank(text[at]) < least_rank) return 0;
  // Of a shorter and a longer given name, the one after which the longer word begins: 秋实回答 is
  // 秋实 and 回答, not 秋实回 and 答. Names hardly ever end in 在 or 还: 周阳还说.
  std::size_t best = 0;
  int best_score = -100;
  for (std::size_t n = surname + 2; n > surname; --n) {
    if (at + n > to) continue;
    bool han = true;
    for (std::size_t i = at; i < at + n; ++i) han = han && text::is_han(text[i]);
    if (!han || (at + n == to && speech)) continue;
    // 林鐵處處長, 林鐵處表示: no given name ends so.
    if (n == surname + 2 && is_in(text[at + n - 1], u"处局署厅社司馆厂部队院校")) continue;
    if (longest_before(text.substr(at, n), n, u"警方 校方 院方 军方 官方 资方 馆方 园方 厂方 店方 检方 控方 辩方") > 0)
      continue;
    std::size_t word = at + n == to ? 2 : tail_word(text, at + n, to);
    if (word == 0) {
      // 周陽書記強調: a title between the name and the verb.
      const std::size_t title = longest_at(text.substr(0, to), at + n, titles);
      if (title > 0 && starts_tail(text, at + n + title, to)) word = title;
    }
    if (word == 0) continue;
    int score = static_cast<int>(2 * word + (n > surname + 1));
    if (is_in(text[at + n - 1], u"在还也又则就对向再并曾均都即便已从用以因") || (text[at + n - 1] == U'为' && word < 2))
      score -= 10;
    if (score > best_score) best = n, best_score = score;
  }
  return best;
}

// Whether a longer word stands across `at`: 主 and 席 are no title and name.
bool crosses(Chars text, std::size_t from, std::size_t at) {
  for (std::size_t back = 1; back <= 3 && back <= at - from; ++back)
    if (longest_at(text, at - back, titles) > back || longest_at(text, at - back, crossing) > back) return true;
  return false;
}

// 局長李大同表示: nothing but the verb after the name, as is usual within paragraphs. Names of two
// characters must have a verb of two.
bool says_at_once(Chars text, std::size_t at, std::size_t name) {
  const std::size_t verb = longest_at(text, at, speech_verbs);
  return verb > 0 && (name > 2 || verb > 1 || at + verb == text.size());
}

// A foreign name after a title: up to the first verb or adverb.
std::size_t foreign_length(Chars text, std::size_t at, std::size_t to) {
  bool dot = false;
  for (std::size_t i = at; i < to && i - at <= 20; ++i) {
    if (i - at >= 2 && starts_tail(text, i, to)) return dot || i - at <= 5 ? i - at : 0;
    if (is_in(text[i], u"的了是在有我你他她这那个们不也都就和跟与同对向把被让给说讲会要")) return 0;
    const char32_t c = text[i];
    if (c == 0xB7 || c == 0x30FB || c == 0x2022 || c == 0x2027) dot = true;
    else if (!text::is_han(c) && !text::is_letter(c)) return 0;
  }
  return 0;
}

}  // namespace

std::size_t KnownNames::find(Chars name) const {
  if (name.empty()) return none;
  for (std::size_t i = firsts_.find(name[0]); i != none; i = firsts_.find(name[0], i + 1))
    if (names_[i] == name) return i;
  return none;
}

void KnownNames::add(Chars name) {
  names_.emplace_back(name);
  firsts_ += name.empty() ? U'\0' : name[0];
}

Saying saying_at_end(Chars text) {
  if (longest_before(text, text.size(), speech_verbs) > 0) return Saying::verb;
  // 告诉本报记者, 告诉大家
  const Chars end = text.size() > 10 ? text.substr(text.size() - 10) : text;
  if (const std::size_t tells = end.rfind(U"告诉");
      tells != Chars::npos && longest_before(end, end.size(), u"记者 媒体 大家 他 她 我们") > 0)
    return Saying::verb;
  return longest_before(text, text.size(), gestures) > 0 ? Saying::gesture : Saying::none;
}

std::size_t untitled_speaker(Chars text, std::size_t from, std::size_t to) {
  const std::size_t n = name_length(text, from, to, 3, true, {});
  return n > 0 && tail_word(text, from + n, to) > (n > 2 ? 0u : 1u) ? n : 0;
}

std::optional<SpeakerMatch> read_speaker(Chars text, std::size_t from, std::size_t to, bool loose,
                                         const KnownNames& known) {
  if (to > from + longest_clause) from = to - longest_clause;
  from += longest_at(text.substr(0, to), from,
                     u"会上 当天 当日 昨天 昨日 今天 日前 近日 随后 最后 对此 此前 接着 但 但是 "
                     u"不过 而 而且 据 并 同时");
  if (from >= to) return std::nullopt;
  const bool speech = saying_at_end(text.substr(from, to - from)) != Saying::none;
  const auto match = [&](std::size_t name, std::size_t n) {
    SpeakerMatch m;
    m.name = name, m.name_to = name + n;
    m.title = from, m.title_to = name;
    // 《晚報》記載時任校長: the title begins after what leads up to it.
    for (std::size_t i = m.title; i + 1 < m.title_to; ++i)
      if (const std::size_t lead = longest_at(text.substr(0, m.title_to), i,
                                              u"时任 现任 曾任 前任 来自 记载 》 ” 」 其中 然而 不过"))
        m.title = i + lead;
    if (m.title_to - m.title > longest_title) m.title = m.title_to;
    const Chars title = text.substr(m.title, m.title_to - m.title);
    // 經營舊書檔二十年的范余慶: no title at all.
    if (!title.empty() && title.back() == U'的' && find_word(title, titles) == Chars::npos) m.title = m.title_to;
    // 出身的 and the like tie a title to a name; they are not part of it.
    if (m.title < m.title_to && title.back() == U'的') --m.title_to;
    return m;
  };
  const Chars t = text.substr(0, to);
  // Where a title from the list ends, the last first. Titles within longer words (主 of 主席) do
  // not.
  std::array<std::size_t, longest_clause> ends{};
  std::size_t count = 0;
  for (std::size_t e = to; e > from; --e)
    if (longest_before(t.substr(from), e - from, titles) > 0 && !crosses(t, from, e)) ends[count++] = e;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t e = ends[i] + (ends[i] < to && t[ends[i]] == U'的');
    const std::size_t n = name_length(text, e, to, loose ? 1 : 2, speech, known);
    if (n > 0 && (loose || known_name(known, t.substr(e, n)) || says_at_once(t, e + n, n))) return match(e, n);
    // 周市長: the title is what follows the surname.
    const std::size_t size = longest_before(t.substr(from), ends[i] - from, titles);
    if (ends[i] - size == from + 1 && surname_rank(t[from]) >= 2 && ends[i] < to &&
        longest_at(t, ends[i], speech_verbs) > 0) {
      SpeakerMatch m;
      m.name = from, m.name_to = from + 1;
      m.title = from + 1, m.title_to = ends[i];
      m.surname_only = true;
      return m;
    }
  }
  if (const std::size_t n = name_length(text, from, to, loose ? 1 : 9, speech, known)) {
    SpeakerMatch m;
    m.name = from, m.name_to = from + n;
    // 周陽書記強調: the title after the name.
    const std::size_t size = longest_at(t, m.name_to, titles);
    m.title = m.name_to;
    m.title_to = m.name_to + (starts_tail(text, m.name_to + size, to) ? size : 0);
    return m;
  }
  // 處長余大江晚間表示, 船長余大江忍不住說: no list has what stands between the name, of three
  // characters as most are, and the verb.
  for (std::size_t i = 0; loose && speech && i < count; ++i) {
    const std::size_t e = ends[i];
    if (e + 5 <= to && to - e <= 11 && surname_rank(t[e]) >= 2 && is_name(t.substr(e, 3)) &&
        longest_at(t, e, not_people) == 0 && longest_at(t, e, titles) == 0)
      return match(e, 3);
  }
  // 大副鲁四海告诉记者: a title that no list has.
  for (std::size_t e = from + 1; loose && speech && e <= from + 4 && e + 4 <= to; ++e) {
    if (!text::is_han(t[e - 1]) || is_in(t[e - 1], u"的了在是有说和与或将") || longest_at(t, from, collectives) > 0 ||
        longest_at(t, from, pronouns) > 0)
      break;
    if (surname_rank(t[e]) < 2 || tail_word(text, e, to) > 0 || crosses(t, from, e)) continue;
    if (name_length(text, e, to, 2, speech, known) == 3 && t[e + 2] != U'地') return match(e, 3);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t e = ends[i];
    if (const std::size_t n = foreign_length(text, e, to); n > 0) {
      const Chars name = text.substr(e, n);
      if (name[0] != U'的' && longest_at(name, 0, not_people) == 0 && longest_at(name, 0, titles) == 0 &&
          longest_at(name, 0, collectives) == 0 && (is_foreign_name(name) || loose))
        return match(e, n);
    }
  }
  for (std::size_t e = to; e > from + 1; --e) {
    if (longest_before(t.substr(from), e - from, title_endings) == 0 || crosses(t, from, e)) continue;
    const bool weak = !loose && t[e - 1] == U'的';
    const std::size_t n = name_length(text, e, to, loose ? 1 : 2, speech, known);
    if (n > 0 && (loose || says_at_once(t, e + n, n)) && (!weak || n == 3)) return match(e, n);
  }
  return std::nullopt;
}

std::optional<SpeakerMatch> who_was_asked(Chars line) {
  const std::size_t open = line.find(U'(');
  if (open < 2 || open > 8 ||
      !std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(open), text::is_han))
    return std::nullopt;
  std::size_t age = open + 1;
  while (age < line.size() && text::is_digit(line[age])) ++age;
  const std::size_t close = line.find(U')', age);
  if (age == open + 1 || age >= line.size() || line[age] != U'岁' || close > age + 16 || close + 1 >= line.size() ||
      line[close + 1] != ':')
    return std::nullopt;
  SpeakerMatch m;
  m.name_to = open;
  m.title = line[age + 1] == ',' ? age + 2 : close;
  m.title_to = close;
  return m;
}

std::optional<SpeakerMatch> called_by_title(Chars line) {
  const std::size_t colon = line.substr(0, 26).find(U':');
  if (colon == Chars::npos || colon < 4 || colon + 1 >= line.size() || !is_opening_quote(line[colon + 1]))
    return std::nullopt;
  const Chars words = line.substr(0, colon);
  const std::size_t space = words.find(U' ');
  const auto all_han = [](Chars t) { return std::all_of(t.begin(), t.end(), text::is_han); };
  if (longest_at(words, 0, collectives) > 0 || longest_at(words, 0, u"记者 主播") > 0) return std::nullopt;
  SpeakerMatch m;
  m.name_to = colon;
  if (space != Chars::npos) {
    const Chars title = words.substr(0, space), name = words.substr(space + 1);
    if (title.size() < 2 || !all_han(title) || name.size() < 2 || !all_han(name) || surname_rank(name[0]) < 2)
      return std::nullopt;
    m.name = space + 1;
    if (is_word(name.substr(1), u"先生 小姐 女士 太太 老师 医师")) {
      m.name_to = m.name + 1;
      m.title = m.name_to, m.title_to = colon;
      m.surname_only = true;
      return m;
    }
    m.title_to = space;
    return is_name(name) ? std::optional(m) : std::nullopt;
  }
  for (const std::size_t n : {3u, 2u}) {
    const std::size_t at = colon - n;
    if (at < 2 || !all_han(words) || surname_rank(words[at]) < 2 || !is_name(words.substr(at)) ||
        longest_before(words, at, titles) == 0 || crosses(words, 0, at))
      continue;
    m.name = m.title_to = at;
    return m;
  }
  return std::nullopt;
}

}  // namespace fanjian::article
