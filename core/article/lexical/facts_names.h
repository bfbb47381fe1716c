// Surnames, in Simplified characters. Public knowledge: the Hundred Family Surnames and the most
// frequent surnames of the mainland, Taiwan and Hong Kong.
#pragma once

#include "article/lexical/words.h"

namespace fanjian {

// Those that many people bear, the most frequent first.
inline constexpr CharSet common_surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏"
    u"魏"
    u"吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚"
    u"邵"
    u"万钱严覃武戴莫孔向汤赖温洪庄庾颜游柯纪童简施翁阮柳路岳梅盛童殷樊葛尤倪涂凌欧詹古连康俞骆"
    u"吉曲耿左季包应祝鲁甘章尚卓柴关焦牛齐申穆谷安常裴米乔蓝翟伍靳席聂冉麦房"
    u"艾解邢霍宁单卞项闵喻屈滕苗车管华裘易符费束甄柏鲍丛池褚储党窦杭花姬嵇"
    u"冀蒋揭荆鞠阚匡邝况劳冷蔺鹿栾满茅糜牟钮潘蒲戚强瞿饶容戎阙桑佘舒司谈佟"
    u"屠危卫闻邬巫奚咸冼辛幸胥宣晏燕仰伊阴印雍虞郁原云臧扎查詹湛支仲诸竺宗祖岑";

// Those that also begin many common words, or that few people bear.
inline constexpr CharSet rare_surnames =
    u"仇卜种秋和扬德明文水西东南北丰广国公冰海天山池沙苍阳尧鄂延战"
    u"禹楚年昝浦郎暴鸟迟商墨桂越隆师敖融匈丹青凡玉贝历厉哈荀羊惠封芮羿松井富乌"
    u"弓牧隗车宓蓬郗班宫仝蓟薄宿怀邰索籍双莘贡逄扶堵宰郦璩濮寿边扈农慕茹习宦鱼慎戈"
    u"暨衡弘寇禄殴沃利蔚夔巩库晁勾訾曾毋乜养巢蒯红权逯盖益桓仉督晋闫"
    u"官佟时第五言福刁邸粟鄢植展苟亓计仓信付帅栗银亢雪盘黑麻矫闾闰衣勇敬恒才郜"
    u"木肇苑贵香原泰轩门邹晴昌霜万风力立秀镇兰粘练佴呼延占";

// Two characters long.
inline constinit const Table compound_surnames{
    u"欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 端木 宇文 司徒 长孙 夏侯 轩辕 南宫 西门 "
    u"独孤 完颜 呼延 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 "
    u"子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 百里 谷梁 东郭 南门 羊舌 微生 左丘 东门 "
    u"赫连 范姜 张简 达奚 纳兰 第五 梁丘 叶赫 爱新 万俟 闻人 即墨 北堂 归海"};

}  // namespace fanjian
