#include <algorithm>

#include "article/lexical/vocabulary/boilerplate.h"
#include "article/boilerplate/boilerplate.h"
#include "article/head/outlet.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

// Lower case, without spaces.
std::u32string squeezed(Chars text) {
  std::u32string out;
  out.reserve(text.size());
  for (char32_t c : text) {
    if (c != ' ') out += text::ascii_lower(c);
  }
  return out;
}

bool has_number(Chars text, std::size_t digits) {
  std::size_t run = 0, best = 0;
  for (const char32_t c : text) {
    if (text::is_digit(c)) ++run;
    else if (c != '-' && c != ' ' && c != '(' && c != ')') run = 0;
    if (run > best) best = run;
  }
  return best >= digits;
}

constinit const Table warnings{
    u"饮酒过量 有害健康 禁止酒驾 酒后不开车 酒后代驾 喝酒不开车 安全有保障 未成年 请勿饮酒 "
    u"吸烟有害健康 "
    u"投资有风险 入市需谨慎 投资一定有风险 理性投注 珍惜生命 自杀防治 咨询专线 安心专线 生命线"};

bool is_copyright(Chars text, const Line& line, bool tail) {
  // 海ICP备1234号
  if (line.chars <= 30 && line.stops == 0 && find_word(text, u"icp备 icp证 公网安备") != Chars::npos) return true;
  // 本文来自微信公众号“海边来信”，作者：周恬，36氪经授权发布。
  if (line.chars <= 80 && line.stops <= 1 &&
      longest_at(text, 0, u"本文来自 本文转自 本文转载自 本文首发于 本文系 本文经") > 0 &&
      find_word(text, u"授权") != Chars::npos && find_word(text, u"发布 转载 刊发 刊登 转发") != Chars::npos)
    return true;
  const std::size_t found = count_words_in(text, copyright_words);
  if (found == 0) return false;
  const bool opens = longest_at(text, 0, copyright_openings) > 0;
  // …台版權所有, 海ICP備1234號: what stands at a page's foot.
  if (line.chars <= 100 && line.stops == 0 &&
      (find_word(text, u"icp备 icp证 公网安备 allrightsreserved copyright© ©20 ©19 ©copyright") != Chars::npos ||
       longest_before(text, text.size(), u"版权所有 著作权所有 版权所有,侵权必究 版权所有,请勿转载 版权所有,不得转载") >
           0 ||
       (find_word(text, u"版权所有 著作权所有") != Chars::npos &&
        find_word(text, u"未经 不得 请勿 严禁") != Chars::npos)))
    return true;
  // 如有侵权，请联系删除。, © 江城日报 2021: no story begins a sentence so.
  if (line.chars <= 60 && longest_at(text, 0, u"如有侵权 若有侵权 侵删 © 免责声明 版权声明 著作权所有 版权所有") > 0)
    return true;
  // ※ 歡迎轉貼連結；未經授權，請勿複製
  if (line.chars <= 100 && line.stops <= 2 &&
      (is_in(text[0], u"※●◎★*■") || longest_at(text, 0, u"欢迎 未经 本网 本站 本文 本报 以上 版权 所有 凡") > 0) &&
      find_word(text, u"未经授权 未经许可 未经同意 未获授权") != Chars::npos &&
      find_word(text, u"请勿 不得 严禁 禁止") != Chars::npos &&
      find_word(text, u"转载 转贴 复制 引用 翻印 转发") != Chars::npos &&
      find_word(text, u"说 表示 判决 法院 指出 规定 起诉") == Chars::npos)
    return true;
  if (opens && line.chars <= 60 && find_word(text, u"不代表 仅代表") != Chars::npos &&
      find_word(text, u"观点 立场") != Chars::npos)
    return true;
  if (!tail)
    return opens &&
           (found >= 2 || (line.chars <= 24 && line.stops == 0 && longest_before(text, text.size(), u"转载 引用") > 0));
  if (found >= 3 || (found == 2 && opens)) return true;
  // A story about copyright has somebody say or do something about it.
  return (opens || (found == 2 && line.chars <= 60)) &&
         find_word(text, u"说 表示 判决 法院 记者 认为 指出 起诉 要求 规定 著作权法") == Chars::npos;
}

// 更多精彩资讯请点击 海州股票: other stories.
bool leads_to_more(Chars core) {
  return longest_at(core, 0, u"更多精彩资讯 更多资讯 更多新闻 更多精彩新闻 更多报道 更多文章") > 0 &&
         find_word(core, u"请点击 点击") != Chars::npos &&
         find_word(core, u"客户端 app 公众号 微信 下载 关注 订阅 扫") == Chars::npos;
}

bool is_promotion(Chars text, const Line& line, bool tail) {
  if (line.chars > (tail ? 160u : 50u)) return false;
  std::size_t end = text.size();
  while (end > 0 && (text::is_punctuation(text[end - 1]) || text[end - 1] == '>')) --end;
  std::size_t begin = 0;
  while (begin < end && !text::is_han(text[begin]) && !text::is_letter(text[begin]) && !text::is_digit(text[begin]))
    ++begin;  // ★, 👉, 【
  const Chars core = text.substr(begin, end - begin);
  if (is_word(core, promotion_whole)) return true;
  if (leads_to_more(core)) return false;
  if (line.stops == 0 && line.chars <= 24) {
    // 看更多江城日报报道; 更多精彩，尽在江城客户端
    if (longest_at(core, 0, u"更多 看更多 看完整 阅读更多 更多精彩") > 0 &&
        (longest_before(core, core.size(), u"新闻 报道 报导 文章 内容 故事 影音 影片 资讯") > 0 ||
         find_word(core, u"尽在") != Chars::npos))
      return true;
    // 本报官方微博：@江城日报; 江城日报微信公众号（ID:jc）
    const std::size_t outlet = outlet_end(core);
    const auto account = [&](std::size_t at) {
      return longest_at(core, at + longest_at(core, at, u"官方 的官方"),
                        u"微博 微信 抖音 视频号 公众号 快手 头条号 脸书") > 0;
    };
    // 视频 and 头条 also end the names of outlets.
    if (outlet > 0 && (account(outlet) || (outlet > 2 && longest_at(core, outlet - 2, u"视频号 头条号") > 0)) &&
        find_word(core, u": @ id (") != Chars::npos)
      return true;
  }
  // 下載海州客戶端; 加入海州報好友, 按讚加入海州報
  if (line.stops <= 1 && line.chars <= 30 && line.last != U'。' && line.last != '?') {
    if (longest_at(core, 0, u"下载 立即下载 点击下载 免费下载 欢迎下载") > 0 &&
        longest_before(core, core.size(), u"客户端 app") > 0)
      return true;
    if (find_word(core, u"按赞 like 追踪 按个赞 加入 订阅 加好友") != Chars::npos &&
        (longest_before(core, core.size(),
                        u"好友 粉丝团 粉丝专页 粉丝页 粉专 专页 fb专页 电子报 频道 line 群组 社群 官方帐号") > 0 ||
         (longest_at(core, 0, u"按赞 即时") > 0 &&
          outlet_end(core.substr(std::min<std::size_t>(
              core.size(), core.find(U"加入") == Chars::npos ? core.size() : core.find(U"加入") + 2))) > 1)))
      return true;
  }
  // 限時↘$399
  if (line.chars <= 60 && find_word(core, u"↘$ ↘nt 限时↘ 下杀↘ 特价↘ 折扣码 优惠码") != Chars::npos) return true;
  // What the law has advertisers say.
  if (line.chars <= 40 && count_words_in(text, warnings) >= 2) return true;
  // [字体：大 中 小]: what a page offers its reader.
  if (line.chars <= 16 && longest_at(text, begin, u"字体: 字号: 字体大小 打印本页 打印 分享到") > 0) return true;
  if (count_words_in(text, promotion_verbs) == 0 || count_words_in(text, promotion_objects) == 0) return false;
  const std::size_t polite = longest_at(text, begin, u"请 欢迎 快 马上 赶快 现在 敬请");
  const bool opens = longest_at(text, begin + polite, promotion_openings) > 0 ||
                     longest_at(text, begin, promotion_openings) > polite;
  if (tail) return opens || (line.chars <= 60 && line.stops == 0);
  return opens && line.stops == 0 && line.chars <= 50;
}

// 抱歉，您的浏览器不支援…: what a page tells whoever reads it.
bool is_service(Chars text, const Line& line) {
  if (line.chars > 70) return false;
  if (line.stops <= 1 &&
      longest_at(
          text, 0,
          u"抱歉 很抱歉 请同意 请更新 请使用 请用 请升级 请开启 请先登 请登 为达至最佳 为了最佳 为获得最佳 为了更好的 您的 你的 "
          u"本网站使用 本网站会 本站使用 我们使用 我们会使用 此网站 继续浏览 用户所在地区 登入后 登录后 订阅后 本页内容 yourbrowser "
          u"this告知: 如有问题 查看完整 阅读详细") > 0 &&
      find_word(
          text,
          u"浏览器 隐私 cookie 曲奇 javascript html5 flash 播放器 播放 直播 网络 版本 查询 订阅 登入 登录 全文 体验 "
          u"外部网站 不支援 不支持 手机 app 功能 support") != Chars::npos)
    return true;
  // 本文约1200字，阅读需时4分钟
  return line.stops == 0 && line.chars <= 30 && find_word(text, u"本文约 本文长约 全文约 本文共") != Chars::npos &&
         find_word(text, u"字") != Chars::npos;
}

// #港口 #夜航; 標籤：港口 夜航
bool is_tags(Chars text, const Line& line) {
  if (line.stops > 0 || line.chars > 60) return false;
  const std::size_t label = longest_at(
      text, 0, u"标签 关键词 关键字 关键词阅读 相关字词 相关标签 热门标签 文章标签 tags tag 话题");
  if (label > 0 && label < text.size() && text[label] == ':' && text.size() > label + 1) return true;
  if (text[0] != '#' || text.size() < 2) return false;
  if (text[1] == ' ' && text.back() == '#') return false;  // # 等船的人 #: a heading between two
  // Each of them with a mark: a heading has but one, and is longer.
  return line.chars <= 10 || std::count(text.begin(), text.end(), U'#') * 12 >= static_cast<int>(line.chars);
}

// 海州報報料熱線
bool outlet_opens_contact(Chars text) {
  for (std::size_t end = 2; end <= 10 && end < text.size(); ++end)
    if (longest_at(text, end, contact_openings) > 0 && is_outlet(text.substr(0, end))) return true;
  return false;
}

bool is_contact(Chars text, const Line& line, bool tail) {
  while (!text.empty() && is_in(text[0], u"■◆●★※▶►【[(")) text.remove_prefix(1);
  if (line.chars > (tail ? 120u : 60u) || line.stops > 1) return false;
  const std::size_t found = count_words_in(text, contact_words);
  if (found == 0) return false;
  // 水厂二十四小时电话：0000-1234567。: the story's own sentence
  if (line.last == U'。' && longest_at(text, 0, contact_openings) == 0) return false;
  if (is_stop(text.back())) text.remove_suffix(1);
  const std::size_t before_number = text.find_last_not_of(U"0123456789-()");
  const bool hotline = before_number != Chars::npos && text[before_number] == ':' &&
                       text.size() - before_number > 3;  // 安心專線：1925
  const bool address = text.find(U'@') != Chars::npos || has_number(text, 5) || hotline;
  if (address && line.stops == (line.last == U'。') &&
      ((line.chars <= 32 && longest_at(text, 0, contact_openings) > 0) ||
       (line.chars <= 48 && outlet_opens_contact(text))))
    return true;  // 新聞熱線 2345 6789; 海州報報料熱線 news@haizhou.example
  const std::size_t colon = text.find(U':');
  if (colon == Chars::npos || colon > 20) return tail && address && found >= 2 && line.stops == 0;
  return address && count_words_in(text.substr(0, colon), contact_words) > 0;
}

}  // namespace

NoticeKind notice_kind(const FoldedText& c, const Line& line, bool tail) {
  if (line.chars > 1200) return NoticeKind::none;
  // Of long lines, only what opens as a copyright notice does is one, where text may follow.
  if (!tail && line.chars > 160 && longest_at(c.text(), 0, copyright_openings) == 0) return NoticeKind::none;
  if (!tail && line.chars > 70 && longest_at(c.text(), 0, copyright_openings) == 0 && line.stops > 0)
    return NoticeKind::none;
  const std::u32string text = squeezed(c.text());
  if (is_copyright(text, line, tail)) return NoticeKind::copyright;
  if (is_contact(text, line, tail)) return NoticeKind::contact;
  if (is_service(text, line) || is_tags(text, line)) return NoticeKind::promotion;
  if (is_promotion(text, line, tail)) return NoticeKind::promotion;
  return NoticeKind::none;
}

}  // namespace fanjian::article
