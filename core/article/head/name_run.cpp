#include "article/head/name_run.h"

#include <algorithm>

#include "article/head/name_patterns.h"
#include "article/head/place.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constinit const Table not_names{
    u"简介 介绍 点评 简体 简讯 简报 左起 左图 左一 左二 左三 左四 文章 时间 全文 完结 连载 应急 常委 安全 方面 高层 高清 方法 "
    u"金融 车站 文化 "
    u"资料 资料图 程序 文件 明天 路透 成都 江苏 江西 安徽 石家庄 万象 海口 海南 吉林 广州 广东 "
    u"广西 包头 于是 "
    u"编辑 全国 平时 解放 东京 西安 东莞 南京 南宁 金华 温州 常州 徐州 惠州 洛阳 华盛顿 汉堡 金边 "
    u"马尼拉 "
    u"马赛 柏林 雷克雅未克 丹佛 万隆 安曼 安卡拉 索非亚 利马 费城 黄山 花莲 金门 马祖 云林 高雄 "
    u"连江 连载中"};

// （記者龐偉台北11日電）, （记者 次仁罗布）: two to six characters that say nothing of when or where.
bool named_by_position(Chars run) {
  return run.size() <= 6 && all_han(run) && !is_known_place(run) &&
         find_word(run, u"今 昨 日 月 年 时 从 在 的 了 获悉 报道 报导 综合 中心 集体 整理 电 讯 摄") == Chars::npos;
}

}  // namespace

std::optional<std::vector<NameInRun>> names_in(Chars run, const NamePlace& place) {
  using Names = std::vector<NameInRun>;
  if (run.size() < 2 || is_word(run, not_names)) return std::nullopt;
  if (run[0] >= 'a' && run[0] <= 'z') return std::nullopt;
  if (is_foreign_name(run)) {
    if (run.size() > 24 || (place.touches && !place.has_role)) return std::nullopt;
    // CTWANT: a paper writes itself so, a person does not.
    if (run.size() >= 4 && std::all_of(run.begin(), run.end(), [](char32_t c) { return c >= 'A' && c <= 'Z'; }))
      return std::nullopt;
    return Names{{0, run.size()}};
  }
  if (!all_han(run)) return std::nullopt;
  // 王小明和李大同: not within a name (王和平).
  for (std::size_t i = 2; run.size() >= 5 && i + 2 < run.size(); ++i)
    if (is_in(run[i], u"和与及暨") && is_name(run.substr(0, i)) && is_name(run.substr(i + 1)))
      return Names{{0, i}, {i + 1, run.size()}};
  const auto cuts = cut_names(run);
  if (cuts.size() == 1) {
    const bool loose = ((!place.touches && run.size() <= 5) || (place.bracketed && named_by_position(run))) &&
                       place.has_role && place.post;
    if (!is_name(run) && !loose) return std::nullopt;
    return Names{{0, run.size()}};
  }
  Names names;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    names.push_back({cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : run.size()});
    if (!is_name(run.substr(cuts[i], names.back().to - cuts[i]))) return std::nullopt;
  }
  return names;
}

}  // namespace fanjian::article
