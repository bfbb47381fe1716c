// What stands in and around the names of people in Simplified text: the vocabulary of person_names.cpp.
// Lists of words are lists of pairs of characters (text/pairs.h).
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace fanjian::convert::name_words {

// How far a surname's character is a name by itself.
enum class Surname : unsigned char {
  name,         // a name unless it is part of one of few words: 范 余 朴
  word,         // begins many words: 游 涂 种
  preposition,  // 于: only what people are and do speaks for a name
};

struct Entry {
  char16_t surname;
  Surname kind;
  std::u16string_view behind;         // what makes a word of it: 范围
  std::u16string_view before = {};    // 规范
  std::u16string_view behind_alone = {};  // what may be the first of two characters of a given name, but not all of it: 余光
};

// In the order of their code points.
inline constexpr Entry surnames[] = {
    {u'于', Surname::preposition, u"是此今其他她它你我您这那各一二三四五六七八九十两昨本当去前上下北南东西日年月周心人国省县中外场先同未己理何谁会"
     u"近早晚午夜全市区内线法事衷情后又所甲乙丙丁本该"},
    {u'仇', Surname::name, u"恨视家敌人外富怨杀"},
    {u'余', Surname::name,
     u"照均具俟皆准由按依须应可待则已未仍科杭姚江干下额地年名人款生震波温粮热悸辜烬音味孽兴暇党件元岁天次个只户家种位篇条项辆座所间处公米斤吨亩双张台部本册头匹棵株场集字步"
     u"载秒分时日月周倍级度环发枚架艘支股份类样组批起宗例者数票缺割弦角料脉闲裕留存水量钱利里毒枝层幅平多毫厘尺",
     u"十百千万亿余年月岁里丈尺斤亩米其剩业多残盈结富有之工课空宽冗节公劫诗编茶饭充羡扶孑遗零一二三四五六七八九两几〇无诸赘净绰烬", u"光威晖辉香韵风庆欢情怒火德恨痛泽荫脉绪霞泪愤喘勇润资尚皆亦不以之与为心众外切秋春"},
    {u'党', Surname::word, u"主书代籍魂鞭妹员章委组部派校史费政务风纪建旗徽团群性代国刊课报龄魁羽项中内外人的和在是总全籍工支办政争禁锢参",
     u"由入政共民同朋老一两全各本我该新右左旧乱结反执青工自保"},
    {u'卜', Surname::name, u"卦算筮辞问居者", u"萝占未巫"},
    {u'周', Surname::word, u"一二三四五六日末期年边围转长报刊到密知岁遭旋折全内前后天身易王代朝公礼而延济刊线均度薪游", u"一上下本每两三四五六几双单"},
    {u'姜', Surname::name, u"汤片丝黄末茶蒜葱糖汁块饼醋蓉粉撞母花油酒味皮芽还", u"生老嫩干仔子葱红良洋沙南野炮鲜糖"},
    {u'岳', Surname::name, u"父母家丈麓庙", u"山东西南北中五四"},
    {u'干', Surname::word, u"部预旱涉净燥活劲什吗扰群警事得了过掉粮货杯脆将练线道流渠细支系休校嘛果洗冰枯涸瘪咳掉贝粉脆草杂巴裂净瞪架戈城政渴到完起木瓦电焊零苦正坏农保餐养搬媒粗私杂",
     u"骨能才树主若饼晒烘风晾擦吹豆肉一不没想要能敢实大苦单包精公高提"},
    {u'朴', Surname::name, u"素实拙直厚质茂学刀硝讷通诚", u"素淳质俭简纯古诚浑敦抱粗厚"},
    {u'沈', Surname::name, u"阳北抚"},
    {u'涂', Surname::word, u"料抹鸦改层画写装在上油粉色黑白红胶膜敷满了过着好药口指唇覆成有布炭", u"糊外"},
    {u'游', Surname::word, u"客戏泳行览击牧说园艇玩走离轮到历船学乐记荡动医民街弋人侠子伴程资丝移标逛过遍进了完向",
     u"旅导上中下漫周郊出环春秋夏冬巡手页网云浮遨交神畅夜一二日重同畅端"},
    {u'种', Surname::word, u"子植类族种田菜地树群养花下过上出着了法业粮草茶公姓畜牛猪苗果棉麦稻玉族瓜豆药竹",
     u"一二两三四五六七八九十百千万几多各每这那某品物人变何此该本同有单双第数特兵工树军耕播接栽另种育良杂引"},
    {u'胡', Surname::name, u"子须茬渣髭同乱说来闹搅扯言话萝椒桃麻琴笳姬人兵虏服旋杨蜂吹编诌", u"大小白黑红络腮字羊刮剃留蓄银长短卷"},
    {u'范', Surname::name, u"围例畴式本儿读铸", u"规示师模典防风就懿洪轨垂遗型世有王神军闺", u"文"},
    {u'谷', Surname::name, u"物类底仓雨歌地口粒子种草价贱穗神氨胱维丙壳", u"年山峡河稻五硅低深溪幽百米布空曼"},
    {u'郁', Surname::name, u"闷金结郁积热葱症卒愤怒塞滞火李南林悒躁", u"忧抑沉阴悒苍浓馥葱肝气解疏郁"},
    {u'钟', Surname::word, u"表头楼声情点爱乳鼎摆罩面鼓鸣响", u"分秒点时闹警金挂座编丧敲撞摆原刻台晚"},
};

static_assert(std::is_sorted(std::begin(surnames), std::end(surnames), [](const Entry& a, const Entry& b) { return a.surname < b.surname; }));

// What people are called before or behind their names.
inline constexpr std::u16string_view titles =
    u"市长县长省长部长局长院长校长会长处长所长科长厅长区长镇长乡长村长队长组长司长行长社长馆长台长"
    u"站长团长班长连长营长船长机长议长州长首相大臣店长总长署长书长事长主席书记主任总统总理裁判总裁总监经理董事"
    u"教授讲师博士院士学者专家记者主编编辑主播作家作者导演演员歌手画家律师法官医生医师护士老师教师"
    u"学生同学同志委员议员代表秘书司令将军上将中将少将上校警官教练队员选手球员球星先生女士小姐太太"
    u"校友居民村民市民司机店主老板员工军官烈士程师助理顾问参赞大使领事究员言人"
    u"小将名将主帅前锋门将队友网友网红影星歌星影帝影后巨星女星男星明星诗人学家术家言家治家业家乐家"
    u"嫌疑疑人告人诉人原告被告证人死者伤者患者男子女子老汉女孩男孩少年少女女生男生青年老人大爷大妈阿姨叔叔奶奶爷爷"
    u"丈夫妻子儿子女儿父亲母亲弟弟妹妹哥哥姐姐男友女友前妻搭档好友同伴老公老婆弟子徒弟师傅"
    u"后卫中场前卫队副中锋主将老将新秀新人国手国脚冠军亚军季军棋手骑手车手枪手泳将拳手拳王"
    u"编剧制片片人监制摄影设计指挥团员站员成员干部民警警员警察战士士兵行员管家监事"
    u"讯员表人愿者法人东主主管理员始人资人业主房东租客保安保姆厨师农民渔民牧民体户承人主演";

// The same, where a list of who did what begins with them: 校对：范云.
inline constexpr std::u16string_view labels =
    u"校对审核责编编审监制摄影撰文采写讯员习生策划统筹制图供图美编翻译编译记者编辑作者主演导演编剧演员领衔主持嘉宾作词作曲演唱";

// What may follow a name at once.
inline constexpr std::u16string_view behind =
    u"说称在和与及等也则率向对的是表指认强介告透主出会要回宣接参致讲谈带赴到为担任昨日因曾已将正就还又都同以报"
    u"被把给让从由这那不没有来去先女小教昨今当获并率抵访任退逝辞病死生于后前中了着过来上下又再";
// Of these, what is hardly ever the end of a given name.
inline constexpr std::u16string_view never_given = u"说称在和与及等也则率对的是指认介告透就还又都被把给让从由这那不没了着过将曾已因于";
// What may stand before a name that is known by the title behind it.
inline constexpr std::u16string_view before = u"对和与及由让请向是为的了说给被把跟同找问叫谢但而时因经当称见到像如替随随即名位";
// The same for 于, which most of these make another word with (由于, 对于, 位于).
inline constexpr std::u16string_view before_yu = u"据和与及请让说叫谢跟同找问但而";

// 于 is a preposition nearly always: what people are called to their faces, and what they say, is all
// that speaks for a name.
inline constexpr std::u16string_view address = u"先生女士小姐太太老师大爷大妈大姐大哥阿姨叔叔爷爷奶奶";
// Who belongs to somebody: 于鹏及其家人, 于鹏家中.
inline constexpr std::u16string_view kin = u"及其家人家属家中家里父母妻子丈夫夫妇夫妻";
inline constexpr std::u16string_view says = u"说称表指强介告透";

// What people alone do, behind a name that nothing is before.
inline constexpr std::u16string_view deeds =
    u"表示指出认为强调透露介绍告诉坦言直言回应发文发声否认承认出席参加主持主演出演饰演执导领衔携手亮相现身抵达前往访问会见会晤接受当选"
    u"获奖夺得夺冠夺金夺银夺铜摘得摘金荣获退役退党退休辞职辞去担任出任上任就任卸任去世逝世病逝离世坠楼自杀被捕被抓被查落马受审被控被诉"
    u"质询坦承宣誓加盟入选首发破门传中射门助攻受伤缺阵复出结婚离婚产子产女怀孕分手大婚晒照素颜开唱开讲登台献唱演唱主唱新片新歌新书新作"
    u"大片写真走红微博开播直播带货登顶登封担纲客串变身挑战力挺炮轰怒斥痛批喊话哽咽落泪道歉致歉获封获颁获释加入签约续约晋级出局摘铜摘银"
    u"笑称坦白自曝自爆自称再次首次终于亲自致辞致词讲话调研履新执教参演参赛回归回国车祸传球失误二审一审取胜获胜胜出落败不敌战胜击败力克横扫梅开认罪当庭报警报案供述辩称诉称同台新剧新戏开机点评"
    u"通讯报道昨晚昨日昨天今晚近日日前向记开腔发福恋情绯闻婚礼生日粉丝工作";
// What is planted: behind 种 it is no name.
inline constexpr std::u16string_view plants = u"米薯蔗萄茄椒参芝麻莲稻蒜葱姜瓜豆笋蔬药烟树花草苗田粮菜果麦豆棉竹茶桃桑柳杨松梅兰菊荷桂植";
// What ends a name of a place: 游金山寺.
inline constexpr std::u16string_view ends_place = u"京堡都山江河湖海州城宫寺园岛林湾阳泉溪国市县村镇";
inline constexpr std::u16string_view does = u"犯说称谈任赴访晒曝忆携遭秀夺获案：";

// Surnames that begin hardly any other word, before a given name whose characters have a form of their own.
inline constexpr std::u16string_view firm =
    u"王李张刘陈杨赵吴徐孙朱郭何罗宋郑谢韩唐冯邓曹彭曾肖萧蔡潘袁董蒋魏薛吕苏卢丁戴姚邹熊陆郝孔崔康毛邱秦史侯邵孟阎雷尹黎贺龚武钱贾"
    u"许沈梁胡林廖汪范余叶杜程夏田任姜傅钟谭庞";
// Surnames that begin other words too: behind a title, and before two characters.
inline constexpr std::u16string_view less_firm = u"周黄马高于万石方白金江文叶曾段易龙";
// Their characters: 李岩, 王采薇, 张冲.
inline constexpr std::u16string_view told_apart = u"冲岩岳干征斗游郁采松朴";

// Words that begin with one of these, so that it ends no name: 孙采访, 李游说.
inline constexpr std::u16string_view no_end_of_given =
    u"游说游戏游泳游览游客游行游走游玩游学游街游离采访采取采购采集采用采摘采纳采风采光采样采写征求征收征集征服征程征战征兵征用征召征询征税征途征婚"
    u"冲刺冲击冲进冲破冲突冲动冲锋冲洗冲浪冲出冲向冲上冲过冲关斗争斗胆斗志斗殴斗气松开松口松手松动松弛松懈松了松绑松散岩石岩层岩浆岩洞岩画"
    u"干部干预干净干活干旱干扰干涉干事干掉干什干劲干脆干燥干杯干线干将岳父岳母岳阳朴素朴实郁闷郁郁郁结";

// Characters of given names, by how much more frequent they are there than in running text: more than eight
// times, more than twice, about the same. Counted in names of candidates and members of parliament of Taiwan and
// Hong Kong (MIT, and official records) against their Hansards; with what mainland registers have beside.
inline constexpr std::u16string_view given_often =
    u"文明金荣清德福雄志玉春永华美瑞秀庆辉忠振义宗源锦龙顺俊仁松昌富秋胜芳吉铭英宏坤光朝世贤淑良山丽茂祥贵惠添鸿隆启宝木盛云智聪钦"
    u"煌杰阿裕耀章森嘉树武敏炳锡素峰田珍川丰泉凤男玲珠堂旺慧登兰昆枝汉昭郎梅伟霖桂哲宪勇泰丁碧江火卿燕彬崇诚炎廷彦君亮雪雅孟麟"
    u"佳琴芬寿贞勋娟柏宽凯宇豪仲圣赐焕喜阳静弘冠灿禄栋斌绍仪怡溪渊旭博腾池泽璋欣邦琼兆波佩彩岳琳奇妹鹏祯娥祺钧萍霞铃孝毅坚扬彰铨"
    u"儒秉纯佑沧菊玮舜宾鑫尧翔钰翰恭敬颖逢伯恩毓婷棋奕桦娇杉琦涂超琪柱郁谋焜雯莹蓉逸慈瑜盈浩肇诗滨莉晋澄沛谦冬锋桐熙楠骏仙睿甫瑛庚"
    u"轩鼎佐圳伦辰湘魁妙蓁伶仕翠桢靖鹤闵棠馨汝蕙曜祐婉淇洁珮纬麒姿绣峻丙杏芸泓厚芝润虎晴镛寅玟梧梓铜玄媛煜珊泳壬亨昱藤柳璇硕"
    u"榕谕茹韦奎樱晏昂汶璧萱剑淼晖筱淦耿瑶崧樟竣刚桓娜涵祝琨钿紫烱羽薇淞玫臻凰燿韵炜炼楷姵钊溢琇琮炫瑾锜莺乔嵩懋堡鸣恺艳筠璟浚炽沂"
    u"绮宸淳烽晟柔沐寰虹猛丹琬丕翊瑄妤岚椿吟军禹锭琛瀚晃侑镒旻岩绵瀛懿彪媚骞霈樵蔚骅墩濬昀纮涛彤蕾倩铮昊妍锐妮航喆悦嫣菲珺菡冰烁薛"
    u"莎帅磊娅珂璐萌晗洋纯嵘漪";
inline constexpr std::u16string_view given_rather =
    u"国进正成建生水和万财信新东安天益平林海月达民南连传维景立治子石真健宜钟莲显干强礼升洲银星青梁满庭承威培幸远居守康镇鉴飞周尚恒群克"
    u"夫典竹声赞烈晓训爱灯印震龄祖红勤雨小湖津呈献洪招镜谷烟允堃旗亚千怀叶桃藏甲捷衡力屏皇乃衍涌井惟季齐辛尔炉宁巧北敦帆臣夏圆植"
    u"纲乙可朱潮忆朗繁梦凡壁伸耕娘挺统卓舒适浓誉晨野霄槿胧宰朦州城兴少霜蔚勐欢乾";
inline constexpr std::u16string_view given_as_elsewhere =
    u"发家长全元三香基育利再增标权照重士通修花助原根土广善展见书风太复友容继西科延思女联双致介深易陆铁乐李王融享端均纪白村笔宣浪妈久筑"
    u"象朋演余斯征神露临杨初材岸详罗廉米澎们来人会本大善";

// Words made of such characters that stand behind 于 游 种 …: no given names there.
inline constexpr std::u16string_view no_given =
    u"美国英国德国泰国英文文章明天智慧明显永远丰富美丽森林伦敦男子海洋文明幸福阳光冠军男生明星英雄正义聪明清华国庆君子繁荣清洁新兴冬天"
    u"春天秋天夏天天文青春树林国军宝宝云林天堂海军清晨美洲明明财富传奇美金水源月亮荣誉光明美军民航春秋灯光金山冬季春季夏季秋季宝贵安静"
    u"信义北美武力树木平静城镇祝福豪华玉山福建明德明治富裕宁静山林登山财源城堡珍珠火山永恒振兴华文田野华丽瑞典泳池山水汉堡柏林坚强赞美"
    u"光华忠诚月光光荣仁爱岩石林木奇妙火星山谷清朝烟火德州珠宝波兰彩虹美景真诚山东国泰和平和美芬兰汉文南美康熙江湖光景江南宝石海南湖南"
    u"云南东南华南华东华北东北湖北江西福州山西东海南海东亚南亚亚洲民国民生健康建成建国建立成立世纪天津平安水平新春新华正月真正金融基金"
    u"文献昆明重庆武汉南昌贵阳南宁惠州泉州锦州承德安庆大庆德阳绵阳衡阳岳阳益阳朝阳丹东丹阳宜昌宜春永春长春瑞金瑞丽丽江镇江吉林桂林玉林"
    u"泰安雅安吉安乐山文山南阳信阳安阳泰山华山恒山衡山金星木星明朝元朝汉朝清明达成传统礼堂青海满洲培训灯火祖国雨天招生亚军千万宁波宁夏"
    u"巧妙敦煌圆满舒适金秋盛夏深秋隆冬仲夏雅典新竹宜兰屏东基隆嘉义明亮华人华盛美元英美贵州扬州柳州兰州沧州滨州永州禹州";

}  // namespace fanjian::convert::name_words
