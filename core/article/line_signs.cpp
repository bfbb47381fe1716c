#include "article/line_signs.h"

#include <algorithm>

#include "article/body/field_label.h"
#include "article/head/foreign_names.h"
#include "article/head/name_patterns.h"
#include "article/head/outlet.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

class SignReader {
 public:
  SignReader(const FoldedText& text, const Line& line, bool near_end)
      : c_(text),
        t_(text.text()),
        line_(line),
        near_end_(near_end),
        opens_(is_in(text[0], u"[【(※★◎●■◆▍*►↑↓▲▼") ? 1 : 0) {}

  void run(LineFacts& out) const {
    out.summary = summary();
    out.intro = line_.chars <= 8 && find_intro();
    out.note = note();
    out.embed = embed();
    out.enclosed = enclosed();
    out.author = out.author || author();
    out.about_author = about_author();
    out.notice_words = notice_words();
    out.from_outlet = from_outlet();
    out.depicts = at(0, u"图像加注文字 图片加注文字 影片加注文字 音频加注文字 视频加注文字 图像说明 图片说明 图说") > 0;
    out.dots = (t_.size() <= 6 && !t_.empty() &&
                std::all_of(t_.begin(), t_.end(), [](char32_t c) { return c == U'…' || c == '.'; })) ||
               (t_.size() <= 2 && is_word(t_.substr(0, 1), u"问 答 Q A") &&
                (t_.size() == 1 ? text::is_han(t_[0]) : t_[1] == ':'));
    out.wire = ends_wire();
    out.menu = menu();
    out.dated_title = dated_title();
    out.calls = out.notice_words && line_.last == ':' && line_.chars <= 16;
    out.scene = scene();
    out.asks_author = line_.chars <= 3 && is_word(t_, u"作者 作者: 撰文: 记者: 文:");
    out.about = line_.chars >= 4 && line_.chars <= 16 && line_.stops == 0 && at(0, u"关于") > 0 &&
                text::is_han(line_.last);
    out.spoken_title = spoken_title();
    out.foreign_names = line_.chars <= 60 && line_.stops == 0 && are_foreign_names(t_);
  }

 private:
  std::size_t at(std::size_t from, Words words) const { return longest_at(t_, from, words); }
  bool holds(Words words) const { return find_word(t_, words) != Chars::npos; }
  bool has_url() const { return t_.find(U"http") != Chars::npos || t_.find(U"www.") != Chars::npos; }

  // 摘要：…, 视频简介：…
  bool summary() const {
    const std::size_t open = is_in(c_[0], u"[【(") ? 1 : 0;
    if (const std::size_t n = at(open, u"视频简介 影片简介 节目简介 内容简介 视频介绍"); n > 0)
      return t_.size() > n + 4 && t_[n] == ':';
    return at(open, u"摘要 本文摘要 内容摘要 导读 导语 核心提示 内容提要 内容提示 提要") > 0 && line_.chars > 8;
  }

  bool find_intro() const {
    Chars core = t_;
    while (!core.empty() && is_in(core.back(), u":】]")) core.remove_suffix(1);
    while (!core.empty() && is_in(core[0], u"【[")) core.remove_prefix(1);
    return is_word(core, u"视频简介 影片简介 节目简介 内容简介 视频介绍 摘要 内容摘要 本文摘要 核心提示 内容提要");
  }

  // 編者按：…, 注：…, （應受訪者要求，文中為化名）
  bool note() const {
    const std::size_t open = is_in(c_[0], u"[【(") ? 1 : 0;
    const std::size_t n = at(
        open,
        u"编者按 编按 小编按 编者的话 编者注 编辑注 编辑按 编注 更正启事 更正 前言 编者前言 更正说明 更正声明 勘误");
    if (n > 0 && (t_.size() <= open + n + 1 || is_in(t_[open + n], u":】]) "))) return true;
    const std::size_t mark = at(open, u"注: 备注: 本报注: 本刊注: 记者注: 作者注: 译者注: 译注: 附注:");
    if (mark > 0 && line_.chars <= 60 && ends_sentence(line_) && !holds(u"转载 版权 侵权 图片 仅供参考")) {
      std::size_t says = open + mark;
      while (says < t_.size() && t_[says] == ' ') ++says;
      if (mark > 3 || at(says, u"此 本 文中 以上 上述 上文 下文 该") > 0) return true;  // 注：此條…, 本報注：…
    }
    if (line_.chars > 60 || !holds(u"化名 受访者 被访者 当事人 隐私 姓名 真名")) return false;
    const bool enclosed = (t_[0] == '(' || t_[0] == U'【' || t_[0] == '[') && is_in(t_.back(), u")】]") &&
                          line_.stops <= 1;
    return (enclosed && holds(u"化名 公开 匿名 隐去 意愿 要求")) ||
           (line_.stops <= 1 && at(open, u"应受访者 应被访者 应当事人 为保护 文中 *文中 遵从受访者 遵从被访者") > 0 &&
            holds(u"化名 匿名 隐去"));
  }

  // …pic.twitter.com/abc, — 甲 (@a) March 9, 2026
  bool embed() const {
    if (t_.find(U"pic.twitter.com/") != Chars::npos || t_.find(U"pic.x.com/") != Chars::npos) return true;
    const std::size_t handle = t_.find(U"(@");
    return line_.chars <= 80 && handle != Chars::npos && is_in(t_[0], u"—-―") && t_.find(U')', handle) != Chars::npos &&
           (text::is_digit(t_.back()) || t_.back() == U'日');
  }

  // 村长：十年最严重: who says, and the gist of it.
  bool spoken_title() const {
    const std::size_t colon = t_.find(U':');
    if (colon == Chars::npos || colon < 2 || colon > 8 || line_.stops > 0 || line_.chars > 24 ||
        line_.chars < colon + 4 || !(text::is_han(line_.last) || is_closing_quote(line_.last)))
      return false;
    for (std::size_t i = 0; i < t_.size(); ++i)
      if (i != colon && (text::is_digit(t_[i]) || is_in(t_[i], u":/|()"))) return false;
    for (std::size_t i = 0; i < colon; ++i)
      if (!text::is_han(t_[i])) return false;
    return !is_field_label(t_.substr(0, colon));
  }

  // 您现在的位置：首页 >> 新闻 >> 正文, 國際 國際焦點 北美要聞; 3 分钟
  bool menu() const {
    std::size_t digits = 0;
    while (digits < t_.size() && text::is_digit(t_[digits])) ++digits;
    if (digits > 0 && digits <= 2 &&
        is_word(t_.substr(digits + (digits < t_.size() && t_[digits] == ' ')), u"分钟 分钟阅读"))
      return true;
    if (line_.stops > 0 || line_.chars > 80 || line_.chars < 6) return false;
    if (at(0, u"您现在的位置 您的位置 当前位置 现在位置 您当前的位置 你的位置") > 0) return true;
    std::size_t arrows = 0, count = 0, alike = 0;
    for (std::size_t i = 1; i + 1 < t_.size(); ++i) arrows += is_in(t_[i], u">›»") && t_[i + 1] != t_[i];
    if (arrows >= 2) return true;
    // 某新聞雲 > 社會
    if (const std::size_t arrow = t_.find(U" > "); arrows == 1 && arrow != Chars::npos) {
      const Chars left = t_.substr(0, arrow), right = t_.substr(arrow + 3);
      if (left.size() <= 12 && right.size() <= 8 && left.find(U' ') == Chars::npos && right.find(U' ') == Chars::npos)
        return true;
    }
    Chars before;
    for (std::size_t from = 0; from < t_.size();) {
      std::size_t to = from;
      while (to < t_.size() && t_[to] != ' ' && t_[to] != '|') {
        if (!text::is_han(t_[to])) return false;
        ++to;
      }
      const Chars word = t_.substr(from, to - from);
      if (word.size() > 6) return false;
      count += !word.empty();
      alike += word.size() > 2 && before.size() >= 2 && word.substr(0, 2) == before.substr(0, 2);
      if (!word.empty()) before = word;
      from = to + 1;
    }
    return count >= 3 && alike > 0;
  }

  bool dated_title() const {
    if (t_.size() < 16 || t_.back() != ')' || line_.stops > 1) return false;
    const std::size_t open = t_.rfind(U'(');
    return open != Chars::npos && open >= 8 && t_.size() - open >= 9 && t_.size() - open <= 16 &&
           t_[t_.size() - 2] == U'日' && t_.find(U'年', open) != Chars::npos && text::is_digit(t_[open + 1]);
  }

  // 附件1：…
  bool enclosed() const {
    const std::size_t n = at(0, u"附件 附表 附录");
    if (n == 0 || line_.stops > 0) return false;
    std::size_t end = n;
    while (end < t_.size() && (text::is_digit(t_[end]) || is_in(t_[end], u"一二三四五六七八九十"))) ++end;
    return end + 2 < t_.size() && is_in(t_[end], u":.、");
  }

  // 作者：甲, 新华社记者, 甲（律師）
  bool author() const {
    if (is_affiliation(t_, line_)) return true;
    // 夜航編輯部, 海州港務處全體同仁
    if (line_.chars <= 20 && line_.stops == 0 && t_.size() >= 5 &&
        longest_before(t_, t_.size(),
                       u"编辑部 编委会 全体会员 全体同仁 全体成员 全体员工 全体教师 全体学生 敬上 谨启 谨上 敬启") >
            0 &&
        t_.find(U':') == Chars::npos)
      return true;
    // 甲（律師）, at the end
    const std::size_t open = t_.find(U'(');
    if (near_end_ && open >= 2 && open <= 4 && line_.chars <= 18 && t_.back() == ')' && t_.size() - open >= 4 &&
        is_name(t_.substr(0, open)) &&
        longest_before(t_, t_.size() - 1, u"人 员 师 者 授 长 家 士 生 任 记 理 事 编 问 委 官") > 0)
      return true;
    if (line_.chars > 60 || line_.stops > 0) return false;
    // By 甲
    if (line_.chars <= 16 && at(0, u"By by BY") > 1 && t_.size() > 4 && (t_[2] == ' ' || t_[2] == ':')) {
      std::size_t from = 3;
      while (from < t_.size() && t_[from] == ' ') ++from;
      if (is_name(t_.substr(from))) return true;
    }
    const std::size_t n = at(0, u"Author, Role, 作者: 作者/");
    if (n == 0) return false;
    if (t_.find(U"http") == Chars::npos) return line_.chars <= 40;
    // 作者：甲 https://…
    std::size_t end = n;
    while (end < t_.size() && (text::is_han(t_[end]) || (end == n && t_[end] == ' '))) ++end;
    return end > n + 1 && end <= n + 6 && end < t_.size() && t_[end] == ' ';
  }

  bool about_author() const {
    if (line_.chars > 80) return false;
    if ((near_end_ || text::is_latin(t_[0])) && line_.stops <= 1 && tells_who_wrote(t_)) return true;
    if (near_end_ && at(opens_, u"作者为 作者系 作者是 作者曾 作者现 作者: 本文作者") > 0 &&
        at(opens_, u"作者: 作者是谁") == 0 && !holds(u"不代表 文责 图片"))
      return true;
    // 作者maomao，为某网专栏作者。
    const std::size_t comma = std::min(t_.find(U','), t_.size());
    return near_end_ && at(0, u"作者") == 2 && comma > 2 && comma <= 18 && comma + 1 < t_.size() &&
           is_in(t_[comma + 1], u"为系是") &&
           find_word(t_.substr(comma), u"作者 专栏 学者 教授 记者 评论员 研究员 撰稿人") != Chars::npos;
  }

  // 請繼續往下閱讀, fb: https://…, 風險提示：…
  bool notice_words() const {
    const bool brief = line_.chars <= 40;
    // ★某新闻网提醒您：…
    if (line_.chars <= 70 && is_in(c_[0], u"★☆●◎※►▶◆■◤")) {
      const std::size_t reminds = find_word(t_, u"提醒您 提醒你 关心您 关心你 呼吁您");
      if (reminds != Chars::npos && reminds >= 3 && reminds <= 14 && is_in(c_[reminds + 3], u":,!")) return true;
    }
    if (brief && at(opens_, u"按这订阅 按这加入 按此订阅 点此订阅 点我订阅 点我加入 点这里订阅 点击订阅 点此加入") > 0)
      return true;
    // 订阅免费电邮，每天早上接收要闻
    if (brief && line_.stops == 0 && at(opens_, u"订阅 免费订阅 立即订阅 马上订阅 欢迎订阅") > 0 &&
        holds(u"电邮 电子报 邮件 newsletter Newsletter 频道 推送"))
      return true;
    // LIKE我们的官方脸书网页…
    if (brief && line_.last != U'。' && at(0, u"LIKE Like like 按赞 点赞 赞好") > 0 &&
        holds(u"脸书 面子书 Facebook facebook FB 专页 粉丝页"))
      return true;
    if (brief && holds(u"继续往下阅读 往下阅读全文 不对外来网站 不对外部网站")) return true;
    if (line_.chars <= 80 && t_.find(U"http") != Chars::npos &&
        at(0,
           u"fb: FB: facebook: Facebook: ig: IG: twitter: Twitter: YouTube: youtube: Line: LINE: 脸书: 微博: 网址: 官网: "
           u"支持我们 赞助我们 捐款 订阅 按月支持") > 0)
      return true;
    // …，立即下載海州App：https://…
    if (line_.chars <= 90 && has_url() && holds(u"下载") && holds(u"App APP app 客户端")) return true;
    if (near_end_ &&
        at(opens_,
           u"免责声明 免责条款 风险提示 版权声明 版权说明 郑重声明 特别声明 声明: 注明: 投资有风险 权利声明 侵权声明") >
            0 &&
        holds(u"仅供参考 不构成 不代表 版权 授权 转载 侵权 法律责任 立场 谨慎 删除 责任 存储服务 存储空间 平台用户"))
      return true;
    // [图文来源于网络,如有侵权,请联系删除]
    if (line_.chars <= 120 && holds(u"如有侵 若有侵 如侵 若侵 如涉及侵权 如涉侵权 侵权请 侵权,请 侵权必 侵删") &&
        (holds(u"删除 联系 留言 处理 告知") || t_.find(U"侵删") != Chars::npos) && !holds(u"表示 指出 法院 认为"))
      return true;
    if (near_end_ && line_.chars <= 100 && opens_ == 1 && t_.back() == ')' &&
        holds(u"不代表本 不代表编 文责自负 仅代表"))
      return true;
    // 摘编自其他媒体的内容，不代表海州报的立场或观点。
    if (near_end_ && line_.chars <= 80 && line_.stops <= 2 && holds(u"不代表 并不代表 未必代表") &&
        holds(u"立场 观点 意见") &&
        at(opens_, u"本文 文章 以上 文中 作者 摘编 内容 评论 专栏 言论 留言 投稿 来论 嘉宾 转载") > 0 &&
        !holds(u"他说 她说 表示 指出 强调 认为,"))
      return true;
    if (brief && line_.last != U'。' &&
        (at(opens_, u"点击上方 点上方 点击蓝字 点击下方 点上面 长按二维码 长按识别") > 0 ||
         holds(
             u"用行动支持 捐款支持 赞助我们 支持独立媒体 请我们喝 成为会员 加入会员 成为订户 订阅支持 按月支持 评论区留言 留言区 转发朋友圈 分享给更多 "
             u"请点击此处 阅读原文订阅 尽在掌握 随时随地看 扫码下载 扫码关注 扫码加入 扫码订阅 扫描二维码")))
      return true;
    // 会赚钱的客户端：, 下载夜航客户端
    if (line_.chars <= 16 && line_.stops == 0 && line_.chars >= 5) {
      Chars core = t_;
      while (!core.empty() && is_in(core.back(), u":>!»")) core.remove_suffix(1);
      if (longest_before(core, core.size(), u"客户端 公众号 小程序 App APP app 粉丝团 粉丝专页 电子报") > 0 &&
          (line_.last == ':' || at(0, u"下载 安装 打开 关注 订阅 扫码 点击 欢迎关注 加入") > 0))
        return true;
    }
    return line_.chars <= 140 && at(0, u"此文包含 本文包含 此内容包含") > 0 && holds(u"提供的内容 cookie 曲奇 小甜饼");
  }

  // 原文來自…: up to a colon or the end.
  bool from_outlet() const {
    // 本文首发于2026年10月12日，…。
    if (near_end_ && line_.chars <= 90 && line_.stops <= 1 &&
        at(opens_,
           u"本文获授权 本文经授权 本文获作者授权 本文经作者授权 本文由作者授权 本文系作者授权 本文首发于 本文最初发表于 本文最初刊 本文原载于 本文原刊 本文原发表于 本文刊于 原文刊于 原文刊登于 原文发表于") >
            0)
      return true;
    if (line_.chars > 90 || line_.stops > 1 || line_.last == U'。') return false;
    const std::size_t from = at(
        opens_,
        u"原文来自 本文来自 文章来自 本文转自 本文转载自 文章转自 文章转载自 转载自 转自 源自 出自 原载于 原载 下稿代 首发于 本文首发于 本文原载 原刊");
    const Chars rest = t_.substr(std::min(t_.size(), opens_ + from));
    return from > 0 &&
           (is_word(
                t_.substr(opens_, from),
                u"下稿代 原文来自 本文来自 文章来自 本文转自 本文转载自 文章转自 文章转载自 转载自 本文首发于 本文原载") ||
            (line_.stops == 0 && line_.chars <= 30 &&
             (outlet_end(rest.substr(is_in(rest.empty() ? U'x' : rest[0], u" :「《") ? 1 : 0)) > 1)));
  }

  // Ends with an agency or an outlet in brackets, without a name.
  bool ends_wire() const {
    if (!c_.whole() || line_.chars > 160 || t_.size() < 8) return false;
    Chars t = t_;
    while (!t.empty() && is_in(t.back(), u" |")) t.remove_suffix(1);
    if (t.size() < 8) return false;
    if (is_stop(t.back())) t.remove_suffix(1);
    if (t.back() != ')') {
      // …上受訪。美聯社
      const std::size_t stop = t_.rfind(U'。');
      return stop != Chars::npos && stop + 1 < t_.size() && t_.size() - stop <= 8 &&
             is_word(
                 t_.substr(stop + 1),
                 u"美联社 路透社 路透 法新社 新华社 中新社 中央社 欧新社 视觉中国 资料图片 资料照 新华社发 新华社图 美联社图 路透社图 法新社图");
    }
    const std::size_t open = t.rfind(U'(');
    if (open == Chars::npos || open < 6 || t.size() - open > 24) return false;
    const Chars inner = t.substr(open + 1, t.size() - open - 2);
    // (AP Photo/…), (imago/epd)
    if (inner.size() >= 2 && text::is_latin(inner[0]))
      return (inner.size() <= 6 && latin_line() && inner.find(U' ') == Chars::npos) ||
             (longest_at(inner, 0, u"AP AFP Reuters REUTERS Getty EPA imago dpa Xinhua Shutterstock IC VCG") > 0 &&
              (is_word(inner, u"AP AFP Reuters REUTERS EPA dpa Xinhua Shutterstock VCG Getty") ||
               inner.find_first_of(U"/ ") != Chars::npos));
    if (inner.size() > 12) return false;
    return is_word(inner,
                   u"美联社 路透社 路透 法新社 欧新社 中央社 新华社 中新社 盖蒂图片社 东方IC 视觉中国 海州图库") ||
           is_outlet(inner) || longest_before(inner, inner.size(), u"图片 提供 资料 电视截图 网上图片") > 0;
  }

  // Not a Han character before the last bracket.
  bool latin_line() const {
    const Chars before = t_.substr(0, t_.rfind(U'('));
    return before.size() >= 12 && std::none_of(before.begin(), before.end(), text::is_han);
  }

  // 候船室裡等船的旅客: what a picture shows.
  bool scene() const {
    return line_.stops == 0 && line_.chars >= 6 && line_.chars <= 40 && text::is_han(line_.last) &&
           t_.find(U'的') != Chars::npos && t_.find(U',') == Chars::npos &&
           longest_before(
               t_, t_.size(),
               u"旅客 游客 民众 市民 乘客 居民 村民 观众 球迷 现场 情景 场景 画面 外观 全景 夜景 一角 一景 景象 合影 照片 版面 剧照 海报") >
               0;
  }

  const FoldedText& c_;
  Chars t_;
  const Line& line_;
  bool near_end_;
  std::size_t opens_;  // characters of an opening mark
};

}  // namespace

void read_line_signs(const FoldedText& text, const Line& line, bool near_end, LineFacts& out) {
  SignReader(text, line, near_end).run(out);
}

// Folded, ○ is 〇.
bool is_byline_mark(char32_t c) { return is_in(c, u"◎⊙〇●■◆□"); }

bool is_affiliation(Chars text, const Line& line) {
  const std::size_t n = longest_before(text, text.size(),
                                       u"记者 事务记者 特派员 编辑部 通讯员 特约撰稿人 撰稿人 专栏作家");
  if (n == 0 || text.size() <= n || text.size() > 16 || line.stops > 0) return false;
  return outlet_end(text.substr(0, text.size() - n)) > 1;
}

}  // namespace fanjian::article
