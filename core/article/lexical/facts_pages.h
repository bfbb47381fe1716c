// The words of pages around a story: menus, related stories, share bars, players, advertisements.
// Simplified characters, half-width forms, Latin letters in lower case, without spaces.
#pragma once

#include <array>

#include "article/lexical/words.h"

namespace fanjian {

// What leads to other stories.
inline constinit const Table related_labels{
    u"相关 相关新闻 相关报道 相关报导 相关阅读 相关文章 相关内容 相关主题内容 相关链接 相关连结 相关视频 相关影片 "
    u"相关专题 相关资讯 更多相关 更多相关内容 更多相关新闻 延伸阅读 推荐阅读 推荐新闻 推荐文章 为您推荐 为你推荐 热读 "
    u"热门 热门新闻 热门文章 热门话题 热门影音 热点 热点新闻 热话 热搜 热榜 排行 排行榜 点击排行 阅读排行 人气 人气新闻 "
    u"人气文章 最多人看 最多浏览 猜你喜欢 你可能感兴趣 您可能感兴趣 你可能有兴趣 您可能有兴趣 你可能喜欢 您可能也喜欢 "
    u"你可能也想看 您可能喜欢 其他报道 其他报导 其他新闻 其他文章 同场加映 更多新闻 更多文章 更多报道 更多内容 更多资讯 最新 "
    u"最新新闻 最新消息 最新文章 最新资讯 最新报道 即时新闻 头条新闻 特别推荐 特别推介 精选 精选文章 编辑精选 编辑推荐 "
    u"编辑推介 小编推荐 今日推荐 今日热点 看更多 了解更多 阅读更多 查看更多 往下看更多 大家都在看 大家还在看 网友还在看 "
    u"网友回应 网友热议 网友评论 往期 往期回顾 往期精选 系列报道 系列文章 专题 专题报道 点我看更多 快讯 et快讯 同类新闻 "
    u"同系列 相关稿件 相关事件 热播榜 热播榜更多 收视top榜 top榜 往期节目 精彩节目 查看原文 你也可能感兴趣 下一则 上一则 续看 续读 更多精彩 更多精彩内容 你还可以看 精彩推荐 新闻推荐 新闻排行 本周热门 热点推荐 "
    u"当前专题 最受欢迎 即日新闻 昨日新闻 独家 影音 上/下一篇 上/下一篇新闻"};

// What turns the pages of a site.
inline constinit const Table turning_labels{
    u"上一篇 下一篇 上一页 下一页 下一篇上一篇 上一篇下一篇 前一篇 后一篇 上一则 下一则 上一条 下一条 返回 返回首页 返回页首 "
    u"返回前页 返回列表 返回新闻列表 返回顶部 返回主页 回首页 回顶部 回到顶部 prevnext previous next prev previousnext top "
    u"首页 主页 尾页 末页 更多 more 展开 收起 展开全文 阅读全文 全文 查看全文 目录 所有专题 新闻资料库 网站地图 navigation "
    u"skip endof 跳到 跳至 略过 结尾 «返回 <返回 加载更多 载入更多"};

// What is shared, and where.
inline constinit const Table share_labels{
    u"分享 分享到 分享至 分享给朋友 分享工具 分享此文 分享本文 分享让更多人看到 转发 转发到 转寄 转寄朋友 推荐给朋友 "
    u"追踪我们 关注我们 微信扫码 扫码分享 |share share sharethis facebook fb twitter x line whatsapp wechat telegram "
    u"instagram ig threads youtube linkedin pinterest email e-mail messenger weibo 微信 微博 新浪微博 腾讯微博 朋友圈 微信好友 "
    u"人人 人人网 开心网 qq qq空间 qq好友 腾讯空间 豆瓣 百度搜藏 易信 lofter 有道云笔记 复制链接 复制连结 拷贝链接 复制网址 "
    u"联合报书签 myshare书签 脸书 推特 电邮 手机观看 收藏 已收藏 点赞 点个赞 在看"};

// What plays sounds and pictures.
inline constinit const Table player_labels{
    u"听新闻 听全文 听文章 播放 暂停 停止 静音 取消静音 字幕 画质 清晰度 高清 标清 超清 hd hd高清 sd auto 自动 自动播放 "
    u"倍速 速度 全屏 全萤幕 音量 音频 重播 重试 开启 关闭 直播 回放 倒退 快进 play pause playvideo playaudio replay mute "
    u"unmute volume fullscreen nextvideo video audio loading %buffered buffered live 视频 影片 粤 普 英 00:00 0:00 "
    u"yourbrowser 视频加载失败 正在播放 即将播放 节目全长"};

// What is paid for.
inline constinit const Table ad_labels{
    u"广告 [广告] 广告请继续往下阅读 请继续往下阅读 advertisement advertisements ad ads 赞助 赞助内容 赞助商 推广 商业推广 "
    u"sponsored promoted 业配 合作媒体 限时 限时优惠 超夯优惠"};

// How the parts of a paper or site are called.
inline constinit const Table section_labels{
    u"港闻 国际 国内 国内新闻 国际新闻 财经 财经新闻 娱乐 娱乐新闻 体育 体育新闻 中国 中国财经 两岸 大陆 台湾 香港 澳门 英国 "
    u"美国 亚洲 世界 环球 全球 社会 社会新闻 生活 好生活 政治 政情 地产 房产 科技 科学 副刊 教育 健康 医疗 旅游 汽车 专栏 评论 "
    u"社论 社评 观点 言论 即时 要闻 要闻港闻 本地 本地新闻 大中华 新闻 博客 图片 图集 热话 时尚 军事 文化 艺文 艺术 马经 "
    u"头条 地方 综合 论坛 运动 产经 股市 经济 理财 投资 人物 历史 读书 阅读 美食 饮食 家庭 亲子 女性 男性 宠物 动漫 电影 音乐 "
    u"电视 游戏 星座 天气 交通 法治 司法 环境 民生 城市 乡村 三农 时事 时政 时事脉搏 视像新闻 视频新闻 影音新闻 突发 "
    u"兩岸 东南亚 马来西亚 新加坡 北美 欧洲 日韩 深度 调查 专访 访谈 特写 特稿 速递 滚动 舆情 公益 彩票 收藏 数码 手机 互联网 "
    u"创业 商业 公司 产业 金融 证券 基金 银行 保险 期货 外汇 能源 楼市 家居 养生 养发专栏 旅游特集 全球中央杂志 全部 "
    u"首页/生活 首页/国际 会员专区 财经频道 领导留言板 简体版 繁体版 繁体 简体 english 中文 正体"};

// What a reader may do on the page.
inline constinit const Table tool_labels{
    u"评论 我要评论 发表评论 发表 留言 网友评论 条评论 参与 参与评论 收藏 打印 列印 字号 字体 大字号 中字号 小字号 文字大小 "
    u"列印文字大小 打印文稿 已复制链接 已复制连结 字级 登录 登入 注册 注册登录 会员 会员登入 订户 订户登入 订阅 搜索 搜寻 检索词 查询 关闭 加载中 载入中 loading "
    u"举报 纠错 报错 翻译 切换 设置 设定 确定 取消 提交 观看 网上广播 手机版 电脑版 客户端 客户端下载 下载app 打开app "
    u"0人参与评论 视频简介 内容简介 简介 作者简介 栏目介绍 主要内容 全部评论 查看更多评论 没有评论 二维码 articleinformation role role, 字型大小 网页指南 close 大 中 小 a- a+ 大小小啦唔该 起码咁大啦 仲未够 已经最大 仲细d都得"};

// Of pictures.
inline constinit const Table picture_labels{
    u"图像来源 图片来源 图像加注文字 图片加注文字 音频加注文字 影片加注文字 视频加注文字 图像说明 图片说明 照片来源 图 图: 图/ "
    u"图集 组图 图片 点击观看更多图片 点击图片 查看大图 看大图 点击看大图 放大图片 图1 图2 图3 图4 图1之1 图2之1 图3之1 "
    u"圖表来源 图表来源 图源 来源:图 视觉中国 gettyimages"};

inline constinit const Table tag_labels{
    u"标签 标签: 关键词 关键字 关键词阅读 相关字词 相关标签 热门标签 标记 主题 话题 tag tags tag: tags: # keywords 文章标签"};

inline constinit const Table time_labels{
    u"更新时间 发布时间 发表时间 发布日期 发布于 发表于 更新日期 刊登日期 最后更新 最近更新 上传时间 文章日期 建立时间 日期 时间 date "
    u"updated published 更新"};

inline constinit const Table source_labels{
    u"原标题 原题 原文来自 原文来源 原文链接 原文 本文转自 本文转载自 转自 转载自 文章来自 本文来自 本文来源 文章来源 出自 "
    u"源自 摘自 选自 图片来自 题图来自 下稿代 source 来源"};

// What sites tell browsers and subscribers.
inline constinit const Table service_words{
    u"浏览器 隐私 cookie cookies 曲奇 javascript html5 flash 订户 登入 登录 订阅 版权所有 icp备 本文长约 阅读需时 节录 畅读全文 "
    u"外来网站 外部网站 更新至最新 网络已中断 手持设备 安装 加入好友 免费 贴图 优惠 扫码 二维码 粉丝专页 fb专页 专页 app下载 "
    u"podcast newsletter 电子报 支持我们 捐款 捐助 赞助我们 报料热线 爆料 热线 免责声明 不承担任何责任 仅供参考 侵权 "
    u"立场 转载请 授权 下载"};

// By the number of a label's kind.
inline constexpr std::array<const Table*, 11> page_labels{
    &related_labels, &turning_labels, &share_labels, &player_labels, &ad_labels,     &section_labels,
    &tool_labels,    &picture_labels, &tag_labels,   &time_labels,   &source_labels};

}  // namespace fanjian
