// Who says, and how it is said. Simplified characters.
#pragma once

#include "article/lexical/words.h"

namespace fanjian {

inline constinit const Table speech_verbs{
    u"说 的回答是 的答案是 的看法是 回答是 表示 指出 强调 要求 认为 称 介绍 说道 回应 透露 坦言 "
    u"写道 问 问道 答 答道 回答 解释 补充 呼吁 直言 告诉 "
    u"告诉记者 提出 建议 回忆 回忆道 感慨 感叹 笑称 笑说 笑道 宣布 讲道 讲 谈到 谈道 提到 重申 "
    u"呼吁说 说明 证实 否认 "
    u"警告 承认 主张 质疑 反问 批评 分析 分析说 介绍说 表示说 补充说 解释说 强调说 指出说 回忆说 "
    u"透露说 坦言说 告诉我们 "
    u"叮嘱 嘱咐 承诺 宣称 声称 谈及 讲述 总结 总结道 总结说 提醒 评价 评价道 评价说 预测 预计 希望 "
    u"相信 喊道 叹道 "
    u"叹息 惊呼 发文 发文称 留言 写下 明确 明确指出 明确要求 部署 倡议 呼喊 感言 致辞 致词 谈话 "
    u"讲话 发言 发表谈话 "
    u"发表讲话 作出批示 批示 回复 回复称 表态 断言 反驳 反映 描述 形容 坚称 自豪地说 高兴地说 "
    u"激动地说 笑着说 补充道 "
    u"解释道 感慨道 介绍道 强调道 指出道 坦承 直指 说出 脱口而出 强调指出 呛 喊话 吁 吁请 开玩笑 "
    u"自嘲 打趣 打趣道 云 曰 曾说 "
    u"常说 接着说 继续说 最后说 说过 常常说"};

// What people do before they speak, where a quotation follows: 搖頭：「…」
inline constinit const Table gestures{
    u"摇头 点头 举手 举手问 苦笑 大笑 微笑 笑 叹气 叹了口气 哽咽 挥手 摆手 皱眉 沉默 竖起大拇指 "
    u"落泪 流泪 起立 鼓掌 "
    u"摇摇头 摇了摇头 点点头 点了点头 笑了 笑了笑 想了想 高喊 大喊 喊 回头 抬头 低头"};

// What may stand between a name and its verb.
inline constinit const Table adverbs{
    u"在 就 对 向 还 也 又 则 再 曾 均 都 并 即 便 已 接受 透过 同时 进一步 再次 最后 随后 一再 "
    u"郑重 明确 特别 着重 现场 当场 "
    u"当天 当时 日前 今天 昨天 昨日 今日 近日 早前 稍后 之后 此前 赛后 会后 会上 反复 多次 首先 "
    u"接着 继续 简单 详细 笑着 "
    u"激动地 高兴地 自豪地 通过 代表 率先 坚定 严正 公开 直接 主动 常 常常 经常 总 总是 这样 如此 "
    u"轻声 大声 低声 "
    u"微笑着 哽咽着 含泪 用 以 从 于 为 因 一边 一面 对此 强烈 郑重地 坚决 温和 淡淡 淡淡地 无奈 "
    u"无奈地 幽默 幽默地 转身 当众 "
    u"受访 受访时 受访者 先生 女士 小姐 同志 纷纷 调研 考察 视察 检查 主持 出席 参加 听取 结合 作 "
    u"做 要 "
    u"应 针对 面对 围绕 老人 等人 等 两人 "
    // verbs begin here too: 周陽強調指出
    u"强调 指出 表示 介绍 补充 回忆 笑 说"};

// Titles. The last word before a name tells what its bearer is.
inline constinit const Table titles{
    u"书记 副书记 市长 副市长 县长 副县长 区长 副区长 镇长 副镇长 乡长 副乡长 村长 省长 副省长 "
    u"州长 主席 副主席 总统 副总统 总理 "
    u"副总理 首相 部长 副部长 司长 副司长 局长 副局长 处长 副处长 科长 副科长 厅长 副厅长 署长 "
    u"主任 副主任 委员 常委 "
    u"委员长 议员 立委 代表 主委 理事长 董事长 副董事长 总裁 副总裁 总经理 副总经理 经理 执行长 "
    u"财务长 总监 会长 副会长 "
    u"秘书长 副秘书长 发言人 新闻发言人 负责人 校长 副校长 院长 副院长 所长 副所长 馆长 站长 台长 "
    u"社长 总编辑 主编 教授 "
    u"副教授 讲师 研究员 副研究员 助理研究员 院士 博士 硕士 医师 医生 护士 护理长 主治医师 药师 "
    u"律师 法官 检察官 检察长 "
    u"老师 教师 导师 教练 总教练 队长 副队长 球员 选手 运动员 导演 演员 歌手 作家 诗人 画家 编剧 "
    u"制作人 艺人 设计师 "
    u"工程师 总工程师 技师 厨师 厨师长 店长 店主 老板 老板娘 创办人 创始人 股东 司机 驾驶 船长 "
    u"机长 里长 村民 居民 市民 "
    u"民众 网友 农民 农户 茶农 果农 渔民 花农 菜农 商户 业者 摊主 摊贩 房东 家长 学生 同学 志愿者 "
    u"志工 义工 会员 党员 干部 "
    u"组长 班长 排长 连长 营长 团长 师长 军长 司令 司令员 参谋长 政委 将军 上将 中将 少将 大使 "
    u"总领事 特使 参赞 武官 "
    u"教宗 国王 女王 亲王 王子 公主 专家 学者 分析师 经济学家 科学家 历史学家 评论家 收藏家 企业家 "
    u"顾问 参事 馆员 职员 "
    u"员工 工人 职工 保安 警员 警官 分局长 消防员 队员 组织者 发起人 当事人 受害人 目击者 旅客 "
    u"乘客 游客 消费者 顾客 客人 "
    u"读者 球迷 粉丝 父亲 母亲 妻子 丈夫 儿子 女儿 爷爷 奶奶 楼长 管理员 解说员 讲解员 预报员 "
    u"首席预报员 饲养员 策展人 "
    u"主持人 主播 站务员 传承人 合伙人 召集人 继承人 候选人 参选人 执行董事 董事 监事 财政司司长 "
    u"行政长官 特首 政务司司长 "
    u"议长 副议长 党主席 党魁 总书记 军委主席 国务委员 外长 防长 财长 国务卿 行政院长 立法院长 "
    u"总干事 高级专员 特派员 "
    u"记者 同志 馆长 掌柜 花商 河长 守灯人 出身的 名叫 叫"};

// Endings of what may also be a title, where no list has it: 老河工, 修表匠, 鐘匠.
inline constinit const Table title_endings{
    u"长 员 师 家 生 者 人 工 民 手 匠 农 商 主 官 星 士 客 的 友 迷 妈 伯 叔 婶 姐"};

// Subjects that are no person.
inline constinit const Table pronouns{u"他 她 他们 她们 它 我 我们 你"};
inline constinit const Table collectives{
    u"会议 会上 通知 报告 公告 文件 意见 方案 办法 公报 声明 专家 记者 报道 报导 消息 调查 研究 "
    u"大会 活动 网友 市民 村民 群众 "
    u"政府 当局 警方 校方 院方 官方 部门 社论 评论 文章 白皮书 纪要 决定 法院 检方 起诉书 判决书"};

// How narration begins that is not part of the speech before it.
inline constinit const Table narration_openings{
    u"据了解 据悉 据介绍 据统计 据报道 据报导 据透露 据不完全统计 记者 会上 会议 会前 会后 会议由 "
    u"当天 当日 当晚 日前 近日 随后 "
    u"此前 截至 目前据 说完 活动 随着 会议结束 与会 出席 全场 台下 在场 说话间 话音 说罢 另据 又据 "
    u"他说 她说 他还 她还 他表示 "
    u"她表示 他指出 他强调 他认为"};

// How a line ends that tells who was there.
inline constinit const Table attendance{
    u"参加 出席 陪同 列席 主持 参加会议 出席会议 参加活动 出席活动 参加调研 陪同调研 参加座谈 "
    u"出席座谈 主持会议 "
    u"列席会议 参加检查 参加慰问 陪同慰问 陪同检查 参加上述活动 主持座谈 陪同参加 主持仪式 "
    u"参加仪式 出席仪式"};

// How the first line of an attribution begins that is broken over two lines.
inline constinit const Table context_openings{
    u"就 对 对于 针对 关于 谈到 谈及 说到 提到 讲到 面对 围绕 在 当 至于 为 为了 问到 被问到 论及 "
    u"说起 谈起 提起 讲起 如何"};

}  // namespace fanjian
