// What outlets are called and how they sign: suffixes first, so that outlets in no list are known
// by their shape; then the names that have no such suffix. Simplified characters.
#pragma once

#include "article/lexical/words.h"

namespace fanjian {

// How the name of an outlet ends.
inline constinit const Table outlet_suffixes{
    u"社 通讯社 新闻社 网 新闻网 报 日报 晚报 早报 时报 商报 晨报 周报 快报 都市报 导报 周刊 杂志 "
    u"画报 学报 "
    u"在线 新闻 客户端 网站 电视台 广播电台 广播电视台 总台 卫视 电台 传媒 融媒 融媒体 观察 财经 头条 "
    u"时刻 "
    u"视频 广播 通讯 融媒体中心 新闻中心 新闻台 新媒体 e公司 月刊 双周刊 季刊 杂志社 出版社"};

// Outlets without one of those suffixes.
inline constinit const Table outlet_names{
    u"本报 本网 本台 本刊 本社 本站 早报 晚报 日报 晨报 镜周刊 ETtoday新闻云 ETtoday "
    u"NOWnews今日新闻 NOWnews TVBS TVBS新闻网 "
    u"风传媒 上报 21世纪经济报道 BBC CNN RFI 台湾英文新闻 联合新闻网 中时 自由 中央社 新华社 "
    u"中新社 中新网 中通社 新华 央视 央广 大纪元 新唐人 澎湃 三立 "
    u"东森 民视 公视 华视 中视 台视 联合报 苹果日报 法广 路透 美联 彭博 东网 星岛 明报 红网 人民网 "
    u"法新 共同 "
    u"钛媒体 IT之家 36氪 每经 财联社 北青报 南都 新京报 界面 虎嗅 无线新闻 新浪 搜狐 网易 腾讯 "
    u"凤凰 香港电台 "
    u"经济通 路透社 共同社 时报 点新闻 橙讯 齐鲁壹点 潮新闻 小时新闻 极目 九派 红星 华商 都市快报 "
    u"南方周末 中国新闻周刊 三联生活周刊 冰点周刊 BBC中文 BBC中文网 端传媒 香港01 信报 成报 头条日报 晴报 CTWANT 太报 "
    u"财新 财新网 澎湃新闻 美国之音 德国之声 自由亚洲 联合早报 星洲日报 南洋商报 光明日报 中国报 东方日报 新明日报 NOW新闻台 Now新闻台 "
    u"无线新闻 港台 大公文汇全媒体 大公文汇网 商台 央视新闻 总台 封面 上观 中青报 中青网 经观 晚点 "
    u"三联 第一财经 大公文汇 有线新闻 观察者网 am730"};

// How the name of a part of an outlet ends: 臺州頻道, 衡阳站, 教育周刊.
inline constinit const Table department_suffixes{
    u"频道 站 分站 版 专刊 周刊 栏目 客户端 分社 记者站 支社 专栏 中心 编辑部 专版 讯息服务 新闻 "
    u"公众号 时刻 "
    u"专线 端"};

// What a dateline ends with: how the story came.
inline constinit const Table modes{
    u"电 专电 新媒体专电 体育专电 财经专电 急电 特电 快电 电讯 讯 专讯 快讯 特讯 综讯 简讯 短讯 "
    u"消息 信息 报道 报导 即时报道 即时报导 连线报道 "
    u"现场报道 现场报导 独家报道 独家报导 专题报道 专题报导 采访报道 采访报导 深度报道 专访报道 "
    u"摄影报道 "
    u"摄影报导 整理报道 整理报导 快报 图片报道"};

// Those after which a sentence may begin without any separator.
inline constinit const Table modes_that_touch{
    u"电 专电 新媒体专电 体育专电 财经专电 急电 特电 快电 讯 专讯 快讯 特讯 综讯 简讯 短讯"};

// What stands in the place of an author: nobody in person.
inline constinit const Table desk_suffixes{
    u"中心 综合 组 频道 编辑部 新闻 编辑室 工作室 团队 小组 外电 综合外电 新闻部 评论部 报道组 "
    u"报导组 综合部 "
    u"室 专案组 采访团"};
inline constinit const Table desk_words{u"综合 外电 综合外电 国内外综合 综合整理"};

// What people do for a story. Whoever is neither an author nor an editor contributes.
inline constinit const Table roles{
    u"记者 参与记者 执笔记者 参与采写 见习记者 实习记者 特约记者 特派记者 首席记者 资深记者 "
    u"高级记者 主任记者 摄影记者 "
    u"文字记者 视频记者 "
    u"摄像记者 全媒体记者 融媒体记者 全媒体首席记者 新媒体记者 体育记者 "
    u"特派员 采访人员 通讯员 特约通讯员 实习生 见习生 实习 见习 编辑 责任编辑 核稿编辑 见习编辑 "
    u"实习编辑 视频编辑 编译 译 翻译 校对 审核 审校 核稿 责编 主编 美编 值班编辑 执行编辑 撰文 "
    u"撰稿 文 图 图片 "
    u"摄影 摄 图文 文图 文字 视频 作者 主笔 评论员 特约评论员 采写 采访 采访撰文 整理 制图 摄像 "
    u"剪辑 配音 策划 统筹 供稿 供图 特约撰稿 特约撰稿人 撰稿人 专栏作家 口述 执笔 主播 主持人 绘图 "
    u"插画 漫画 "
    u"记者团 报道员 播音 监制 出品 设计 海报 文案 主笔记者 联合采写 制表 编导 导演 出镜 主持 文/图 "
    u"图/文 文/摄 "
    u"图片来源 素材 运营"};

// Roles of authors: 記者 in every compound, and these.
inline constinit const Table author_roles{
    u"记者 特派员 文 撰文 撰稿 特约撰稿 特约撰稿人 撰稿人 作者 主笔 评论员 采写 采访 采访撰文 编译 "
    u"图文 文图 "
    u"文字 专栏作家 执笔 文/图 图/文 文/摄 采访人员 整理 口述 记者团 联合采写"};

// Roles in a credit that make neither an author nor a contributor.
inline constinit const Table editor_roles{
    u"编辑 责编 主编 美编 校对 审核 审校 核稿 翻译 译 监制 出品 图片来源"};

}  // namespace fanjian
