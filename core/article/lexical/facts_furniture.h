// The words of captions, credits and notices. Simplified characters, half-width forms.
#pragma once

#include "article/lexical/words.h"

namespace fanjian {

inline constinit const Table caption_openings{
    u"▲ △ ▼ ↑ ↓ 图为 图/ 图: 图一: 图二: 图说 资料图 资料照 资料图片 资料照片 档案照 档案图片 "
    u"图片来源 图片说明 "
    u"照片来源 照片为 照片: 摄影/ 摄影: 上图 下图 左图 右图 图① 图② 图③ 图1 图2 图3 组图 制图: "
    u"制图/ 视频截图"};
inline constinit const Table caption_endings{
    u"资料图 资料图片 资料照 资料照片 档案照片 档案图片 网络图片 视频截图 网络截图 供图 提供图片 "
    u"翻摄 示意图 "
    u"图/视觉中国 图源网络 图据网络 图片来自网络 图自网络 图片来源网络 资料相片 网上图片 设计图片 合成图片"};
// Inside the bracket that a caption ends with.
inline constinit const Table caption_brackets{
    u"摄 供图 提供 资料照 资料图 资料照片 资料图片 档案照 档案图片 翻摄 截图 图片 图/ 图: 视觉中国 "
    u"社发 图源 图据 翻拍 照片 图片来源 图/文 网图 摄影"};

inline constinit const Table credit_openings{
    u"责任编辑 责编 编辑 译者 译 核稿 见习编辑 实习编辑 核稿编辑 值班编辑 "
    u"执行编辑 文字编辑 "
    u"图片编辑 视频编辑 新媒体编辑 本期编辑 "
    u"主编 值班主编 执行主编 副主编 总编 总编辑 值班总编 审核 审校 校对 审稿 终审 初审 复审 一审 "
    u"二审 三审 一读 二读 三读 "
    u"监审 监制 总监制 出品 出品人 出品方 策划 总策划 统筹 总统筹 制作 设计 剪辑 翻译 编译 美编 "
    u"美术编辑 版式 排版 "
    u"来源 稿源 本文来源 文章来源 新闻来源 稿件来源 资料来源 素材来源 消息来源 信息来源 原文来源 "
    u"综合来源 转自 摘自 选自 "
    u"原标题 原题 原载 原文链接 原文 供稿 签发 供稿单位 责任校对 责任印制 海报设计 视觉 视觉设计 "
    u"技术支持 编审 核稿 组稿 "
    u"撰稿单位 浏览次数 阅读次数 浏览量 阅读量 点击数 发稿 值班 值班主任 值班领导 版权 作者单位 记者编辑"};
inline constinit const Table credit_whole{
    u"完 全文完 未完待续 end -完- 待续 -end- 本文完 正文完 新闻结束 -30-"};

inline constinit const Table promotion_verbs{
    u"打开 查看 订阅 阅读 关注 扫码 扫描 扫一扫 下载 追踪 按赞 点赞 加入 点击 点选 点我 长按 锁定 收看 收听 搜索 "
    u"识别 登录 敬请 "
    u"添加 分享 转发 点阅 追踪我们 立即"};
inline constinit const Table promotion_objects{
    u"微信 公众号 公众平台 二维码 qr 客户端 app 频道 微博 line 粉丝 脸书 facebook fb 订阅号 视频号 "
    u"抖音 小程序 粉专 "
    u"会员 全文 内容 好友 专页 链接 连结 阅读原文 网站 telegram instagram ig youtube 快手 头条号 官网 专栏 "
    u"app下载 电子报 新闻 更多 "
    u"今日头条 whatsapp 行动 手机版"};
inline constinit const Table promotion_openings{
    u"打开 应用市场 新闻线索 报料 关注 欢迎 扫码 扫描 长按 点击 更多 看 下载 敬请 想看 想了解 请关注 订阅 加入 追踪 按赞 "
    u"猜你喜欢 延伸阅读 相关新闻 "
    u"相关报道 相关报导 相关阅读 推荐阅读 热门新闻 更多新闻 更多内容 更多精彩 了解更多 往下看 点我 "
    u"★ ※ ● ▶ 阅读原文 "
    u"上一篇 下一篇 返回 分享到 点赞 喜欢 如果您喜欢 请搜索 立即 新闻资讯 长按识别 识别"};
inline constinit const Table promotion_whole{
    u"猜你喜欢 延伸阅读 相关新闻 相关报道 相关报导 相关阅读 推荐阅读 热门新闻 更多新闻 "
    u"上一篇 下一篇 分享到 分享 "
    u"点赞 原始连结 原始链接 阅读原文 更多精彩内容 看更多 广告 更多热门新闻 推荐"};

inline constinit const Table copyright_words{
    u"版权所有 著作权所有 版权声明 不代表本社 不构成 入驻 本人观点 特别声明 郑重声明 转载此文 合法权益 版权问题 及时删除 及时更正 与本网联系 "
    u"与我们联系 来源标注 非本网 非经授权 非经同意 转载稿件 仅代表 作者观点 著作人 版权归 "
    u"版权属 版权均属 版权为 著作权 未经许可 未经授权 未经同意 未经书面 不得转载 禁止转载 "
    u"请勿转载 严禁转载 谢绝转载 转载请 转载须 转载必须 转载时 转载需 转载使用 转载或 翻印必究 "
    u"侵权必究 违者必究 追究 "
    u"allrightsreserved copyright © 免责声明 凡本网 凡注明 凡注有 凡本站 本网注明 本网转载 "
    u"独家版权 不代表本网 不代表本站 "
    u"不代表本报 不代表本刊 不得擅自 擅自转载 抄袭 侵权 授权转载 注明来源 注明出处 电头为 不得引用 "
    u"不得以任何 不用抽 "
    u"不得使用 文责自负 仅供参考"};
inline constinit const Table copyright_openings{
    u"版权 著作权 任何 如需转载 欢迎转载 文章版权 图文版权 本文 凡 本网 本站 本报 未经 声明 免责 "
    u"特别声明 郑重声明 © copyright (c) ※ 转载 授权 严禁 注: 请尊重 "
    u"本刊 本新闻 本内容 本图 本片 本作品 以上内容 以上文章 all 禁止 请勿 谢绝 【版权 【声明 (版权 (本文 (未经"};
inline constinit const Table usage_words{u"转载 许可 授权 镜像 复制 引用 不得 翻印 摘编"};

inline constinit const Table contact_words{
    u"热线 投稿 来稿 邮箱 报料 爆料 联系电话 联系我们 联系方式 咨询电话 咨询专线 洽询专线 客服 举报电话 "
    u"服务电话 服务专线 "
    u"传真 电邮 联络 商务合作 广告合作 地址 邮编 email e-mail 电子邮件 电子邮箱 电话 专线 读者服务 "
    u"新闻线索 线索征集 "
    u"微信: qq: tel 通讯地址 监督电话 订报"};

inline constinit const Table contact_openings{
    u"热线 新闻热线 报料 报料热线 报料电话 爆料 爆料电话 爆料专线 爆料热线 联系电话 咨询电话 "
    u"咨询热线 咨询专线 洽询专线 "
    u"投稿邮箱 投稿 客服热线 客服电话 举报电话 服务热线 服务电话 服务专线 监督电话 电话 传真 邮箱 "
    u"订报热线 广告热线 "
    u"订报电话 读者热线 24小时新闻热线"};

}  // namespace fanjian
