#include "article/lexical/vocabulary/boilerplate.h"
#include "article/boilerplate/boilerplate.h"
#include "article/head/name_patterns.h"
#include "article/head/place.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

// Where the last bracket opens that ends the text; npos if none does.
std::size_t last_bracket(Chars text) {
  if (text.empty() || (text.back() != ')' && text.back() != U'】' && text.back() != U'〕')) return Chars::npos;
  const char32_t open = text.back() == ')' ? U'(' : text.back() == U'】' ? U'【' : U'〔';
  return text.rfind(open);
}

// 記者甲攝, 甲 摄: a photographer's name before the verb, and something that is no word before
// that.
bool ends_with_photographer(Chars text) {
  if (text.size() < 3 || text.back() != U'摄') return false;
  std::size_t end = text.size() - 1;
  while (end > 0 && text[end - 1] == ' ') --end;
  for (std::size_t n = 4; n >= 2; --n) {
    if (end < n || !is_name(text.substr(end - n, n))) continue;
    if (end == n) return true;
    const char32_t before = text[end - n - 1];
    if (!text::is_han(before) || is_in(before, u"者员师图社报网") || n == 3) return true;
  }
  if (end > 0 && is_slash(text[end - 1])) --end;
  // 王 安 摄, and names that are not Chinese.
  return end < text.size() - 1 && end > 1 && longest_before(text.substr(0, end), end, u"拍 拍摄 录") == 0 &&
         text.substr(0, end).rfind(U' ') != Chars::npos;
}

}  // namespace

bool is_caption(const FoldedText& c, const Line& line) {
  Chars text = c.text();
  // 記者甲／攝影 and 圖：船公司／提供 are turned into 記者甲攝 and （圖：船公司提供）.
  std::u32string turned;
  if (const std::size_t n = longest_before(text, text.size(), u"/摄影 /摄 /提供"); n > 0) {
    turned = text.substr(0, text.size() - n);
    if (n == 3 && text.back() == U'供') {
      const std::size_t open = turned.rfind(U' ') + 1;
      if (open > 0 && longest_at(turned, open, u"图: 图/ 图片: 照片:") > 0) return true;
    }
    text = turned += text[text.size() - n + 1];
  }
  // …码头。 江城新闻记者 王安 图
  if (text.size() > 10 && text.back() == U'图' && text[text.size() - 2] == ' ')
    if (const std::size_t post = text.rfind(U"记者"); post != Chars::npos && post > 4 && text.size() - post <= 10) {
      std::size_t from = post + 2, to = text.size() - 1;
      while (from < to && text[from] == ' ') ++from;
      while (to > from && text[to - 1] == ' ') --to;
      if (is_name(text.substr(from, to - from))) return true;
    }
  // （港務處提供）中央社記者王安海州傳真 115年3月9日
  if (const std::size_t at = text.rfind(U"传真"); at != Chars::npos && at > 4 &&
                                                  (at + 2 == text.size() || is_stamp(text.substr(at + 2))) &&
                                                  find_word(text.substr(0, at), u"记者 社") != Chars::npos)
    return true;
  // …相當擁擠。 圖／路透社; …大門緊閉。图片拍摄：甲
  for (std::size_t at = text.size() > 18 ? text.size() - 18 : 6; c.whole() && at + 2 < text.size(); ++at) {
    if (at < 8 || !(is_stop(text[at - 1]) || text[at - 1] == ' ' || text[at - 1] == ')') ||
        text.substr(0, at).find(U'/') != Chars::npos)
      continue;
    const std::size_t n = longest_at(text, at,
                                     u"图/ 图: 图片拍摄: 摄影: 摄影/ 摄: 摄/ 图片来源: 供图: 供图/ 图源: 图据:");
    if (n > 0 && text.size() - at <= 18 && find_word(text.substr(at), u"。 ! ? ;") == Chars::npos) return true;
  }
  if (!c.whole() || text.size() < 2 || line.chars > 200) return false;
  const bool bracketed = text[0] == '(' || text[0] == U'【' || text[0] == U'〔';
  const std::size_t opening = longest_at(text, bracketed ? 1 : 0, caption_openings);
  if (opening > 0 && longest_at(text, 0, u"图为什么 图为何 图为啥") == 0) {
    // 上图 and 图1 begin sentences too, 摄影：他一生只学过这一样 is of a list: they need a colon, a space or a full stop's
    // absence.
    const char32_t after = c[opening + bracketed];
    const bool weak = (opening == 2 || is_in(text[bracketed], u"上下左右组照制视摄")) &&
                      (text[bracketed] == U'摄' || !is_in(text[bracketed + opening - 1], u"为/:"));
    if (!weak || after == ':' || after == ' ' || after == ')' || after == '/' || after == U'为' || line.stops == 0 ||
        text.size() <= opening + 2)
      return true;
  }
  // 图像加注文字，首班夜船离港。
  if (const std::size_t n = longest_at(text, 0, u"图像加注文字 图片加注文字 影片加注文字 音频加注文字 视频加注文字");
      n > 0 && text.size() > n + 2)
    return true;
  if (const std::size_t open = last_bracket(text); open != Chars::npos) {
    const Chars inner = text.substr(open + 1, text.size() - open - 2);
    if (inner.size() <= 40 &&
        (longest_before(inner, inner.size(), caption_brackets) > 0 ||
         longest_at(
             inner, 0,
             u"图/ 图: 资料照 资料图 图片 照片 图源 图据 翻摄 示意图 示意照 配图 取自 图取自 撷取自 截取自 截自 摄: 摄/ 摄影: 摄影/ 供图: 网上图片 网络图片 档案 来源:图") >
             0) &&
        !(inner.size() > 1 && inner.back() == U'摄' && inner[inner.size() - 2] == U'拍'))
      return true;
  }
  // 旅客在碼頭等船。（美聯社）; 新华社/法新
  Chars ended = text;
  if (is_stop(ended.back())) ended.remove_suffix(1);
  if (const std::size_t open = last_bracket(ended); open != Chars::npos && open > 6) {
    const Chars inner = ended.substr(open + 1, ended.size() - open - 2);
    const bool wire = is_word(inner, u"美联社 路透社 路透 法新社 欧新社 盖蒂图片社 东方IC 视觉中国");
    if ((wire && line.chars <= 32) ||
        (longest_at(inner, 0, u"新华社/ 中新社/ 美联社/ 路透社/ 法新社/") > 0 && inner.size() <= 12))
      return true;
    // …王锡增摄（新华社发）
    if (inner.size() <= 10 && ended.size() == text.size() &&
        (ended[open - 1] == U'摄' || is_word(inner, u"新华社发 中新社发")))
      return true;
    if (is_word(inner, u"无人机照片 航拍照片 手机拍摄 拼版照片 合成照片 资料相片 长时间曝光照片")) return true;
  }
  if (line.stops == 0 && longest_at(text, 0, u"图片 照片 影片 画面") > 0 &&
      longest_at(text, 2, u"取自 翻摄 截自 来自 由") > 0)
    return true;
  if (line.stops <= 3 && ends_with_photographer(text) && text.size() <= 160) return true;
  return line.chars <= 80 && longest_before(text, text.size(), caption_endings) > 0 && text.size() > 2;
}

}  // namespace fanjian::article
