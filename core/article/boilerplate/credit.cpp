#include "article/head/date.h"
#include "article/lexical/vocabulary/boilerplate.h"
#include "article/boilerplate/boilerplate.h"
#include "article/head/name_patterns.h"
#include "article/head/outlet.h"
#include "article/head/place.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

bool is_bracket(char32_t c) { return is_in(c, u"()【】[]〔〕《》「」"); }

// 《人民日报》（2021年3月12日 01 版）
bool names_a_page(Chars text) {
  if (text.size() > 50 || text.find(U'版') == Chars::npos) return false;
  if (text[0] != U'《' && text[0] != '(' && text[0] != U'〈') return false;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (date_at(text, at)) return true;
  return false;
}

// Outlets and nothing else: 新华社、海州晚报; 人民网-人民日报.
bool lists_outlets(Chars text) {
  std::size_t count = 0;
  for (std::size_t from = 0; from <= text.size();) {
    std::size_t to = from;
    while (to < text.size() && !is_in(text[to], u"、/ ,-")) ++to;
    if (to > from && !is_outlet(text.substr(from, to - from))) return false;
    count += to > from;
    from = to + 1;
  }
  return count > 0;
}

// 甲, 甲 乙、丙: names and nothing else.
bool lists_names(Chars text) {
  std::size_t count = 0;
  for (std::size_t from = 0; from <= text.size();) {
    std::size_t to = from;
    while (to < text.size() && !is_name_separator(text[to])) ++to;
    const Chars one = text.substr(from, to - from);
    if (!one.empty() && !is_name(one)) return false;
    count += !one.empty();
    from = to + 1;
  }
  return count > 0;
}

// What is made for a story, and by whom: the last of it tells. 值班编委：甲, 影片／船公司提供.
bool names_a_maker(Chars text) {
  std::size_t mark = 1;
  while (mark < text.size() && mark <= 8 && !is_slash(text[mark]) && text[mark] != ':') ++mark;
  if (mark >= text.size() || mark > 8 || text.size() > mark + 24) return false;
  const std::size_t label = mark - (text[mark - 1] == ' ');  // 某新闻编辑 | 甲
  if (longest_before(
          text, label,
          u"编 编委 编辑 稿 校 审 整理 海报 设计 制作 剪辑 摄 摄影 拍摄 影片 视频 照片 图 "
          u"美术 插图 绘图 漫画 题图 封面 头图 配图 制图 录音 采写 采访 文章 文字 图源 图片 图表 音频 插画 动画 文案 出处 来源 撰写 监制 统筹 策划 翻译 配音 主持 主讲 后期 撰稿 校对 录制") ==
      0)
    return false;
  if (longest_at(text, 0, caption_openings) > 0) return false;
  if (find_word(text.substr(0, mark), u"转载 注明") != Chars::npos) return false;
  Chars maker = text.substr(mark + 1);
  while (!maker.empty() && maker[0] == ' ') maker.remove_prefix(1);
  std::size_t first = 0;
  while (first < maker.size() && !is_slash(maker[first]) && maker[first] != ' ') ++first;
  return !maker.empty() && (longest_before(text, mark, u"出处 来源") > 0 || lists_names(maker.substr(0, first)) ||
                            lists_outlets(maker) || longest_at(maker, 0, u"示意图 网络图 资料图 受访者 视觉中国") > 0 ||
                            (is_word(text.substr(0, mark), u"插画 插图 绘图 漫画 文章 美术") && maker.size() <= 12 &&
                             find_word(maker, u"的 了 在 是") == Chars::npos) ||
                            longest_before(maker, maker.size(), u"提供 摄 翻摄 授权 中国 网络") > 0);
}

}  // namespace

bool is_credit(const FoldedText& c, const Line& line) {
  Chars text = c.text();
  if (!c.whole() || text.empty() || line.chars > 120) return false;
  if (names_a_page(text)) return true;
  // 图像来源，港务处; 题图来自港务处: where a picture is from, and nothing of what it shows.
  if (line.stops == 0 && line.chars <= 60) {
    const std::size_t picture = longest_at(
        text, 0,
        u"图像来源 图片来源 照片来源 影像来源 图表来源 题图来源 图片来自 照片来自 题图来自 封面来自 图像来自 图源 图据");
    if (picture > 0 && picture < text.size() && (is_in(text[picture], u",:| /") || text.size() <= picture + 12) &&
        text.find(U'。') == Chars::npos)
      return true;
  }
  // 图：视觉中国, 攝影：甲, （圖片來源：…）: nothing of what the picture shows
  if (line.stops == 0 && line.chars <= 40) {
    const bool open = text[0] == '(' && text.back() == ')';
    const Chars inner = open ? text.substr(1, text.size() - 2) : text;
    const std::size_t n = longest_at(inner, 0,
                                     u"图: 图/ 摄影: 摄影/ 图片: 图文: 图片来源: 照片来源: 供图: 图源: 视频: 影片:");
    Chars rest = inner.substr(std::min(n, inner.size()));
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
    if (n > 0 && !rest.empty() &&
        (lists_names(rest) || lists_outlets(rest) || (open && n >= 5) ||
         is_word(rest,
                 u"视觉中国 东方IC 网络 资料 受访者 受访者提供 美联社 法新社 路透社 欧新社 盖蒂图片社 官网 IC VCG")))
      return true;
  }
  // 江城日报 2021-03-12 07:15
  if (const std::size_t o = text.size() < 40 ? outlet_end(text) : 0; o > 0)
    if (o < text.size() && (text[o] == ' ' || text[o] == '|') && is_stamp(text.substr(o))) return true;
  // 2021-03-12 07:15 来源：江城日报 作者：甲
  if (const std::size_t s = stamp_end(text);
      s > 4 && s < text.size() && line.stops == 0 && (text[s - 1] == ' ' || text::is_punctuation(text[s - 1])))
    if (const Chars rest = text.substr(s);
        lists_outlets(rest) || longest_at(rest, 0, u"来源: 来源/ 作者: 作者/ 责编: 编辑: 责任编辑:") > 0)
      return true;
  // 圖片均由受訪者提供
  if (line.stops == 0 && text.size() <= 24 &&
      longest_at(text, 0, u"图片均 图片由 照片由 照片均 文中图片 本文图片 图均 图由 文图均 文图由 图文由") > 0 &&
      longest_before(text, text.size(), u"提供 拍摄 供图 授权 所摄") > 0)
    return true;
  if (line.stops == 0 && names_a_maker(text)) return true;
  // 圖◎王孟婷
  if (text.size() <= 14 && line.stops == 0 && longest_at(text, 0, u"图◎ 图片◎ 摄影◎ 插画◎ 插图◎ 绘图◎") > 0)
    return true;
  // 视觉中国|图
  if (text.size() <= 12 && line.stops == 0 && longest_before(text, text.size(), u"|图 /图 |摄影 |供图 /供图") > 0)
    return true;
  // 【纠错】【责任编辑：甲】
  if (text[0] == U'【' && text.find(U'】') <= 4 && text.find(U'】') + 1 < text.size() &&
      text[text.find(U'】') + 1] == U'【')
    text.remove_prefix(text.find(U'】') + 1);
  std::size_t from = 0, to = text.size();
  // （編輯：甲）1100311
  if (to > 9 && text[to - 8] == ')')
    while (to > 1 && text[to - 1] >= '0' && text[to - 1] <= '9') --to;
  while (from < to && (is_bracket(text[from]) || text[from] == ' ' || text[from] == '-' || text[from] == 0x2014 ||
                       is_in(text[from], u"■□●◆▲·*")))
    ++from;
  while (to > from && (is_bracket(text[to - 1]) || text[to - 1] == ' ' || text[to - 1] == '-' ||
                       text[to - 1] == 0x2014 || text[to - 1] == U'。'))
    --to;
  const Chars core = text.substr(from, to - from);
  if (core.empty() || core.size() > 110) return false;
  std::u32string lower(core);
  for (char32_t& x : lower) x = text::ascii_lower(x);
  if (is_word(lower, credit_whole) || is_word(text, credit_whole)) return true;
  // （据新华社、江城日报）
  if (const std::size_t n = longest_at(core, 0, u"据 综合 综合自 摘自 转自 来自"); n > 0 && line.stops == 0)
    if (const Chars rest = core.substr(n + (n < core.size() && core[n] == ':')); !rest.empty() && lists_outlets(rest))
      return true;
  const std::size_t opening = longest_at(core, 0, credit_openings);
  if (opening == 0) return false;
  const char32_t after = opening < core.size() ? core[opening] : U'\0';
  // 原题为《夜航开了》
  if (after == U'为' && longest_at(core, 0, u"原标题 原题 原文") == opening) return line.stops <= 2;
  if (after == ':' || after == '/' || after == '|' || after == 0x2571 || after == U'】' || after == U'◎')
    return line.stops <= (longest_at(core, 0, u"原标题 原题") > 0 ? 3u : 1u);
  // 责任编辑 甲: without a colon only where names follow.
  return after == ' ' && core.size() <= opening + 14 && line.stops == 0;
}

std::vector<Byline> authors_in_credit(const FoldedText& text) {
  std::vector<Byline> found;
  const Chars t = text.text();
  const auto one = [&](std::size_t from) {
    while (from < t.size() && !is_in(t[from], u" |)、,")) ++from;
    return from;
  };
  for (std::size_t at = 1; at < t.size(); ++at) {
    const std::size_t n = longest_at(t, at, u"作者: 作者/ 记者: 记者/ 撰文: 撰文/");
    if (n == 0) continue;
    std::size_t end = at + n;
    while (end < t.size() && t[end] == ' ') ++end;
    end = one(end);
    // 作者：甲 乙 责任编辑：丙
    for (std::size_t next = end; next < t.size() && is_in(t[next], u" 、");) {
      while (next < t.size() && is_in(t[next], u" 、")) ++next;
      const std::size_t to = one(next);
      if (!is_name(t.substr(next, to - next))) break;
      end = next = to;
    }
    if (auto byline = read_byline(text, at, end, Strict::roles); byline && byline->has_names)
      found.push_back(std::move(*byline));
    at = end;
  }
  return found;
}

}  // namespace fanjian::article
