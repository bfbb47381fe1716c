#include "convert/cue_forms.h"

#include <string_view>

namespace fanjian::convert {
namespace {

// Simplified, Traditional, and so on: of the characters that hant_names.cpp and zhu_zhe.cpp look for.
constexpr std::u16string_view forms =
    u"儿兒册冊冻凍别別则則创創刘劉势勢区區参參吴吳吕呂员員问問单單呕嘔严嚴国國团團压壓梦夢妈媽孙孫学學宁寧写寫将將专專对對导導师師带帶"
    u"张張强強后後复復恶惡凭憑战戰挂掛损損掺摻数數于於晋晉晒曬书書会會东東杨楊业業检檢权權欧歐气氣凉涼泪淚净淨凑湊汤湯沟溝温溫湿濕沥瀝"
    u"为為热熱烧燒争爭献獻画畫当當瘪癟癣癬监監卢盧众眾称稱谷穀笋筍简簡粮糧纪紀级級细細组組结結给給统統丝絲经經综綜编編练練县縣缝縫缩縮"
    u"总總罗羅义義闻聞联聯听聽脱脫脸臉临臨与與兴興艰艱庄莊华華万萬叶葉卜蔔蒋蔣萧蕭蓝藍苏蘇处處号號亏虧制製见見亲親讨討记記许許评評试試"
    u"诗詩认認说說调調谈談请請论論谢謝证證译譯议議誉譽读讀变變让讓猪豬贝貝负負货貨责責贴貼贺賀资資贾賈赖賴赵趙跃躍军軍较較办辦辩辯农農"
    u"连連过過迁遷选選遗遺还還乡鄉邹鄒郑鄭邻鄰医醫录錄钱錢锅鍋钟鍾镇鎮长長门門闭閉阎閻板闆关關阴陰陈陳陆陸队隊随隨鸡雞电電韩韓顶頂领領"
    u"头頭额額颜顏顾顧显顯风風飞飛饮飲饼餅马馬冯馮腾騰发髮鱼魚面麵黄黃龙龍龚龔";

}  // namespace

char32_t in_traditional(char32_t c) {
  for (std::size_t i = 0; i < forms.size(); i += 2)
    if (forms[i] == c) return forms[i + 1];
  return c;
}

}  // namespace fanjian::convert
