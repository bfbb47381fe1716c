// A word for each of the forms that one character of the other script may become: what tells them apart. Of a form that
// is written in several words, the first is taken.

const traditional = `出發 頭髮 皇后 以後 乾淨 幹部 干涉 裡面 裏面 公里 一隻 只有 鬆開 松樹 時鐘 鍾情 歷史 日曆 恢復 重複 覆蓋 衝突
沖洗 制度 製造 面對 麵條 台灣 臺灣 颱風 檯燈 當然 叮噹 盡力 儘管 山谷 稻穀 家具 傢俱 征服 象徵 准許 標準 系統 關係 聯繫 出戲 昇華 升高
標誌 意志 干支 樹幹 木板 老闆 表示 手錶 周圍 週末 了解 瞭望 借用 憑藉 什麼 么妹 姓姜 生薑 蒙古 濛濛 矇騙 迴旋 回家 彙編 匯款 夥伴
伙食 飢餓 饑荒 奸詐 姦情 局限 侷促 凶險 行兇 掛念 划船 計劃 捲起 試卷 剋扣 克服 困難 睏倦 臘月 積累 果實纍纍 里程 彌補 瀰漫 蔑視
誣衊 簽字 抽籤 千萬 鞦韆 沈沒 瀋陽 技術 白朮 團結 飯糰 托盤 委託 鹹味 咸豐 方向 嚮往 胡同 鬍鬚 熏香 薰衣草 佣金 雇傭 遊戲 游泳
慾望 食欲 呼籲 長吁 症狀 癥結 細緻 致力 朱紅 硃砂 建築 占卜 佔領 曲折 酒麴 宿舍 捨棄 給予 剩餘 防禦 御用 濃郁 憂鬱 願望 雲彩 人云亦云
模範 姓范 豐富 丰采 葉子 叶韻 必須 註冊 注意 著名 看着 群眾 吊橋 弔唁 僕人 前仆後繼 戰鬥 北斗 淀粉 沉澱 冬天 鼕鼕 合作 一盒 折斷 摺紙
采風 採用 彩色 尸位 屍體 種子 姓种 姓寧 安寧 姓葉 巨大 鉅款 淒涼 悽慘 嘗試 品嚐 佈置 公布 欄杆 甜美 秋天 鞦韆`;
const simplified = '乾坤 干净 着急 著名 了解 瞭望 借口 慰藉 什么 幺妹 剩余 馀年 伙伴 象征 宫商角徵羽 计划 沉没 沈阳 覆盖 恢复 反复 其他 答复 后来 锺书 时钟';

const words: Partial<Record<'hant' | 'hans', string[]>> = {};

/** A word with that character; empty where none is known, or the text is a word itself. */
export function exampleOf(text: string, hans: boolean): string {
  const known = words[hans ? 'hans' : 'hant'] ??= (hans ? simplified : traditional).split(/\s/);
  return [...text].length > 1 ? '' : known.find((word) => word.includes(text)) ?? '';
}
