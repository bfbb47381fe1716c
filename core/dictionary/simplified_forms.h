// Forms of one character that OpenCC leaves as they are on the way to Simplified, and what the Mainland
// writes for them: 第一批异体字整理表 (1955) and 通用规范汉字表 (2013), which have 你 它 for 妳 牠 too; 値 硏 尙
// are shapes that fonts and scanners give for 值 研 尚. Units of length (吋, 呎, 浬) are left: those are
// words. So are forms that the table of 2013 gives back to names (喆, 迺, 邨, 淼).
#pragma once

#include <string_view>

namespace fanjian::dictionary {

// In pairs: the form, and what it becomes. OpenCC's own configurations do not use it.
inline constexpr std::u32string_view simplified_forms =
    U"砲炮鎗枪妳你牠它値值曁暨堦阶倶俱齢龄敍叙暱昵硏研歛敛逹达繋系揹背徬彷尙尚倂并痩瘦傚效讃赞躱躲働动郷乡旳的倣仿坵丘姪侄窰窑"
    U"燄焰蔴麻衞卫罸罚菓果徳德浄净牗牖瀬濑蹻跷勗勖瑯琅瞇眯粧妆衹只袪祛拏拿棃梨檝楫毘毗氷冰涖莅湼涅潄漱煖暖煑煮瘉愈眎视矁瞅"
    U"碪砧稉粳穨颓竝并笻筇筩筒箎篪籐藤紥扎緐繁繖伞翄翅聨联胷胸脗吻臝裸舩船艸草荳豆葠参蔕蒂藷薯虵蛇蜋螂衂衄袟帙襍杂覩睹觔斤諠喧"
    U"譌讹賷赍跴踩躭耽遯遁銕铁隄堤隣邻靭韧鞌鞍頋顾飃飘餧喂駞驼騐验骾鲠髩鬓鬀剃鬦斗麞獐鼃蛙"
    U"賸剩餽馈痲麻臯皋櫺棂慇殷懃勤懮忧鼇鳌偺咱毬球撢掸炤照䘏恤鐡铁榖谷啣衔勦剿漥洼嬝袅稭秸遝沓櫈凳囓啮劵券摰挚祼裸茍苟暸了鑛矿擧举"
    U"寛宽撃击犠牺羗羌贑赣歳岁舋衅饝馍凴凭僊仙翫玩罣挂搾榨玆兹糢模褔福袓祖扺抵搥捶伕夫銲焊裌夹燿耀謢护埧坝菫堇牋笺韮韭袴裤荅答臕膘鉏锄"
    U"罏垆鑪炉鴈雁懞蒙廸迪摀捂搆构慂恿幙幕娬妩蹷蹶旛幡巿市祂他濶阔隷隶寃冤猨猿蠭蜂";

}  // namespace fanjian::dictionary
