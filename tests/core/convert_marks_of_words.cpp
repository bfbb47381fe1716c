// What is found in a text before it is converted, form by form: files, handles, code, Cantonese, 著, lines about computers.
#include <string>
#include <vector>

#include "check.h"
#include "convert/cantonese.h"
#include "convert/skip_pattern.h"
#include "convert/technical.h"
#include "convert/written.h"
#include "convert/zhu_zhe.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::text;

namespace {

using Strings = std::vector<std::string>;

Strings of_spans(const std::vector<Span>& spans, const std::string& text) {
  Strings out;
  for (const Span span : spans) out.emplace_back(span.of(text));
  return out;
}
Strings written(const std::string& text) {
  std::vector<Span> found;
  find_written(text, found);
  return of_spans(found, text);
}
Strings latin(const std::string& text) {
  std::vector<Span> found;
  find_latin(text, found);
  return of_spans(found, text);
}
Strings skipped(std::string_view pattern, const std::string& text) {
  std::vector<Span> found;
  SkipPattern(pattern).find(text, found);
  return of_spans(found, text);
}
Strings technical(const std::string& text) {
  std::vector<Span> found;
  find_technical(text, found);
  return of_spans(found, text);
}

// The characters that Cantonese has another one for, and that one: "系係 只隻".
std::string cantonese(const std::string& text, bool hong_kong = true) {
  std::vector<Cantonese> found;
  find_cantonese(text, hong_kong, found);
  std::string out;
  for (const Cantonese& one : found) {
    CHECK(one.at.of(text) == utf8(std::u32string(1, one.character)));
    (out += out.empty() ? "" : " ") += utf8(std::u32string{one.character, one.to});
  }
  return out;
}
std::string shown(const std::string& text) { return cantonese("佢" + text, false); }

// "particle" or "book" for each 著 of a text.
std::string zhu(const std::string& text) {
  std::vector<Zhu> found;
  classify_zhu(text, found);
  std::string out;
  for (const Zhu& one : found) (out += out.empty() ? "" : " ") += one.particle ? "particle" : "book";
  return out;
}

Strings each_of(std::string_view list) {
  Strings out;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t from = at;
    next(list, at);
    out.emplace_back(list.substr(from, at - from));
  }
  return out;
}
std::string times(std::size_t n, const std::string& text) {
  std::string out;
  while (n-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("a file has one of the endings, in either case") {
  for (const char* ending :
       {"7z",  "apk", "avi", "bmp",  "c",    "cpp",  "cs",   "css", "csv",  "doc",  "docx", "epub", "exe", "gif",
        "go",  "h",   "htm", "html", "ini",  "java", "jpeg", "jpg", "js",   "json", "log",  "md",   "mkv", "mov",
        "mp3", "mp4", "pdf", "php",  "png",  "ppt",  "pptx", "py",  "rar",  "rb",   "rs",   "sh",   "sql", "svg",
        "ts",  "txt", "vue", "wav",  "webp", "xls",  "xlsx", "xml", "yaml", "yml",  "zip",  "JPG",  "Doc"}) {
    INFO(ending);
    CHECK(written("头发." + std::string(ending)) == Strings{"头发." + std::string(ending)});
    CHECK(written("头发." + std::string(ending) + "q") == Strings{});
  }
  CHECK(written("头发.") == Strings{});
  CHECK(written("头发.abcdef") == Strings{});
  CHECK(written("用Node.js写") == Strings{});
  CHECK(written("报告v2.docx") == Strings{"报告v2.docx"});
  CHECK(written("报告_a.docx") == Strings{"报告_a.docx"});
  CHECK(written("报告-a.docx") == Strings{"报告-a.docx"});
  CHECK(written("，报告-2.docx，") == Strings{"报告-2.docx"});
  CHECK(written(times(40, "发") + ".docx").size() == 1);
  CHECK(written(times(41, "发") + ".docx").empty());
  for (const std::string& word : each_of("的為为是成出或和与與及用叫將将把在於于至對对由了啊吧呢")) {
    INFO(word);
    CHECK(written("汇" + word + ".csv") == Strings{});
    CHECK(written("汇" + word + "_exit") == Strings{});
  }
}

TEST_CASE("a handle ends where the sentence goes on") {
  CHECK(written("@头发控") == Strings{"@头发控"});
  CHECK(written("@头发控，说") == Strings{"@头发控"});
  CHECK(written("Word@头发") == Strings{});
  CHECK(written("头@头发") == Strings{});
  CHECK(written("\\@头发") == Strings{});
  CHECK(written("@" + times(15, "发")) == Strings{"@" + times(15, "发")});
  CHECK(written("@" + times(16, "发")) == Strings{});
  for (const char* word : {"通报", "通報", "消息", "报道", "報道", "報導", "表示", "回应", "回應", "发文", "發文",
                           "转发", "轉發", "指出", "写道", "寫道", "透露", "介绍", "介紹", "提醒", "呼吁", "呼籲"}) {
    INFO(word);
    CHECK(written("@平安北京" + std::string(word)) == Strings{"@平安北京"});
    CHECK(written("@平安北京" + std::string(word) + "此事") == Strings{"@平安北京"});
    CHECK(written("@平安北京" + std::string(word) + "：") == Strings{"@平安北京"});
    CHECK(written("@平安北京" + std::string(word) + "此事：") == Strings{"@平安北京" + std::string(word) + "此事"});
  }
  for (const char* word : {"发布", "發布", "發佈", "公布", "公佈", "发表", "發表", "官方", "微博"}) {
    INFO(word);
    CHECK(written("@上海" + std::string(word)) == Strings{"@上海" + std::string(word)});
    CHECK(written("@上海" + std::string(word) + "消") == Strings{"@上海"});
    CHECK(written("@上海" + std::string(word) + "消 ") == Strings{"@上海" + std::string(word) + "消"});
  }
  for (const char* word : {"称", "稱", "说", "說"}) {
    INFO(word);
    CHECK(written("@上海" + std::string(word)) == Strings{"@上海"});
    CHECK(written("@上海" + std::string(word) + "书") == Strings{"@上海" + std::string(word) + "书"});
  }
  CHECK(written("@海说") == Strings{"@海说"});
}

TEST_CASE("a word of code has a dollar, a line below, or brackets") {
  CHECK(written("$头发") == Strings{"$头发"});
  CHECK(written("$" + times(8, "发")).size() == 1);
  CHECK(written("$" + times(9, "发")).empty());
  CHECK(written("a$头发") == Strings{});
  CHECK(written("头发()") == Strings{"头发()"});
  CHECK(written("a头发()") == Strings{"a头发()"});
  CHECK(written("头发a()") == Strings{});
  CHECK(written("头发(") == Strings{});
  CHECK(written(times(8, "发") + "()").size() == 1);
  CHECK(written(times(9, "发") + "()").empty());
  CHECK(written("头发_id") == Strings{"头发_id"});
  CHECK(written("id_头发") == Strings{"id_头发"});
  CHECK(written("a_头发_b") == Strings{"a_头发_b"});
  CHECK(written("头发_发展") == Strings{});
  CHECK(written("a_b") == Strings{});
  CHECK(written("_头发_") == Strings{});
  CHECK(written("_头发") == Strings{});
  CHECK(written("头发_") == Strings{});
  CHECK(written("头发__id") == Strings{});
  CHECK(written("头发_id.py") == Strings{"头发_id.py"});
  CHECK(written("用get_name得到头发") == Strings{});
  CHECK(written(times(8, "发") + "_a").size() == 1);
  CHECK(written(times(9, "发") + "_a").empty());
}

TEST_CASE("addresses keep their characters, and what stands between them is looked at") {
  CHECK(written("https://a.cn/头发 头发.txt www.a.cn/头发\n头发_id") ==
        Strings{"https://a.cn/头发", "头发.txt", "www.a.cn/头发", "头发_id"});
  CHECK(written("WWW.a.cn/头发") == Strings{"WWW.a.cn/头发"});
  CHECK(written("ww.a.cn/头发") == Strings{});
  CHECK(written("https://a.cn/b") == Strings{});
  CHECK(written("") == Strings{});
}

TEST_CASE("words of Latin letters and figures have two of them") {
  CHECK(latin("a bc 头d1发ef.g") == Strings{"bc", "d1", "ef"});
  CHECK(latin("") == Strings{});
  CHECK(latin("头") == Strings{});
}

TEST_CASE("a pattern of what is skipped ends within its sentence, or runs on") {
  CHECK(skipped("《*》", "看《头发》和《发展》。") == Strings{"《头发》", "《发展》"});
  CHECK(skipped("《*》", "看《头发。》和") == Strings{});
  CHECK(skipped("《*》", "看《头发\n》和《发展》") == Strings{"《发展》"});
  CHECK(skipped("《*》", std::string("看《头发\0》和", 19)) == Strings{});
  CHECK(skipped("@*", "@头发a1_-控，@") == Strings{"@头发a1_-控"});
  CHECK(skipped("@*", "@é头 @e\u0301头") == Strings{"@é头", "@e\u0301头"});
  CHECK(skipped("@*", "@，@！") == Strings{});
  CHECK(is_skip_pattern("《*》"));
  CHECK(is_skip_pattern("@*"));
  CHECK_FALSE(is_skip_pattern("*》"));
  CHECK_FALSE(is_skip_pattern("《》"));
  CHECK_FALSE(is_skip_pattern("《**》"));
  CHECK(is_skip_pattern(times(63, "a") + "*"));
  CHECK_FALSE(is_skip_pattern(times(64, "a") + "*"));
}

TEST_CASE("系 is 係 but in words, where Cantonese is shown or by what stands beside it") {
  CHECK(shown("系人") == "系係");
  for (const std::string& next : each_of("统列数鞋")) CHECK(shown("系" + next) == "");
  for (const std::string& last : each_of("关联体维派学院嫡直星水语谱色阳河母父世根干校旁支山"))
    CHECK(shown(last + "系人") == "");
  for (const std::string& last : each_of("文理商法医工史数")) {
    CHECK(shown(last + "系人") == "系係");
    CHECK(shown(last + "系") == "");
    for (const std::string& next : each_of("主嘅的同学毕教")) CHECK(shown(last + "系" + next) == "");
  }
  for (const std::string& last : each_of("即只唔梗净咪仲"))
    CHECK(cantonese(last + "系人").find("系係") != std::string::npos);
  CHECK(cantonese("系咪") == "系係");
  CHECK(cantonese("人系人") == "");
  CHECK(cantonese("即系人", false) == "");
}

TEST_CASE("只 is 隻 behind a number and before an animal, 松 is 鬆 before what loosens") {
  for (const std::string& last : each_of("你我佢他她"))
    for (const std::string& next : each_of("狗猫脚眼耳牙鸡鸭马鬼碟杯船雀"))
      CHECK(cantonese(last + "只" + next) == "只隻");
  CHECK(cantonese("我只手表") == "只隻");
  CHECK(cantonese("我只手") == "");
  CHECK(cantonese("佢只手") == "只隻");
  CHECK(cantonese("人只狗") == "");
  for (const std::string& last : each_of("一二两三四五六七八九十几呢嗰边每半")) {
    INFO(last);
    CHECK(shown(last + "只人") == "只隻");
    for (const std::string& next : each_of("系得有是要能会不想可"))
      CHECK(shown(last + "只" + next).find("只隻") == std::string::npos);
  }
  CHECK(cantonese("一只人") == "");
  CHECK(shown("人只人") == "");
  for (const std::string& next : each_of("咗啲晒人毛")) CHECK(shown("好松" + next).find("松鬆") == 0);
  CHECK(shown("好松树") == "");
  CHECK(cantonese("松人") == "松鬆");
  CHECK(cantonese("松人树") == "");
  CHECK(cantonese("树松人") == "");
}

TEST_CASE("吓 and 晒 stay where they are what Cantonese has") {
  CHECK(cantonese("，吓？") == "吓吓");
  CHECK(cantonese("，吓人") == "");
  for (const std::string& last : each_of("睇试倾等谂")) {
    CHECK(cantonese(last + "吓先") == "吓吓");
    for (const std::string& next : each_of("人死唬倒坏跑")) CHECK(cantonese(last + "吓" + next) == "");
  }
  for (const std::string& last : each_of("听行食讲做玩问坐一两瞓抖")) {
    CHECK(shown(last + "吓先") == "吓吓");
    if (last != "瞓") CHECK(cantonese(last + "吓先") == "");
  }
  for (const std::string& last : each_of("惊恐")) CHECK(shown(last + "吓先") == "");
  CHECK(shown("人吓先") == "");
  for (const std::string& last : each_of("食扮睇讲掂大恶")) {
    CHECK(cantonese(last + "晒先") == "晒晒");
    for (const std::string& next : each_of("太干黑衣伤被谷图网相月")) CHECK(cantonese(last + "晒" + next) == "");
  }
  CHECK(cantonese("人晒先") == "");
  CHECK(shown("人晒先") == "晒晒");
  for (const std::string& last : each_of("暴防日晾西翻")) CHECK(shown(last + "晒先") == "");
}

TEST_CASE("a sentence is Cantonese by a character that only Cantonese has, as far as its mark") {
  for (const std::string& sign : each_of("嘅喺咗佢哋嗰嚟冇啲噉嘢㗎喎咁啱攞畀瞓嘞揾冚咩乜嘥")) {
    INFO(sign);
    CHECK(cantonese("人系人" + sign, false) == "系係");
    CHECK(cantonese(sign + "人系人", false) == "系係");
    for (const char* stop : {"。", "！", "？", "\n"}) {
      CHECK(cantonese(sign + std::string(stop) + "人系人", false) == "");
      CHECK(cantonese("人系人" + std::string(stop) + sign, false) == "");
    }
    CHECK(cantonese(sign + "，人系人", false) == "系係");
    CHECK(cantonese(sign + "…人系人", false) == "系係");
  }
  // A sigh in Mandarin, too, but not before an ideograph.
  CHECK(cantonese("唔知人系人", false) == "系係");
  CHECK(cantonese("唔，人系人", false) == "");
  CHECK(cantonese("人系人唔", false) == "");
}

TEST_CASE("著 is of a book behind what is written, and a particle behind what goes on") {
  for (const std::string& first : each_of("顯卓昭土原專編拙巨鉅遺撰所名近新譯論合")) {
    INFO(first);
    CHECK(zhu(first + "著的") == "book");
    CHECK(zhu(first + "著陸") == "particle");
  }
  const std::pair<const char*, const char*> behind[] = {{"巨", "艱"},
                                                        {"鉅", "艱"},
                                                        {"名", "聞"},
                                                        {"近", "靠接附走拉貼臨逼迫親鄰挨湊最"},
                                                        {"新", "重翻更創革刷"},
                                                        {"譯", "翻口"},
                                                        {"論", "議談討爭評辯理推"},
                                                        {"合", "配結混融縫符閉契綜聯集組迎整吻磨化糅摻"}};
  for (const auto& [first, before] : behind)
    for (const std::string& other : each_of(before)) CHECK(zhu(other + first + "著的") == "particle");
  CHECK(zhu("微知著的") == "book");
  CHECK(zhu("人知著的") == "particle");
  CHECK(zhu("明較著的") == "book");
  CHECK(zhu("人較著的") == "particle");
  CHECK(zhu("意味著名") == "particle");
  CHECK(zhu("人味著名的") == "book");
}

TEST_CASE("著名, 著作 and their like are words unless a verb stands before them or another word begins") {
  const Strings verbs = each_of("看讀唱聽寫念翻捧拿跟隨帶抱握指望等想有對向沿靠憑藉仗頂掛冒打拉陪領跑說叫做");
  CHECK(zhu("人著名的") == "book");
  for (const std::string& other : each_of("單片號義師額牌次望流字氣冊譽")) CHECK(zhu("人著名" + other) == "particle");
  CHECK(zhu("人著作的") == "book");
  for (const std::string& other : each_of("業證弊戰對惡勢揖夢客陪")) CHECK(zhu("人著作" + other) == "particle");
  CHECK(zhu("人著錄的") == "book");
  for (const std::string& other : each_of("音影像用取製制供")) CHECK(zhu("人著錄" + other) == "particle");
  for (const std::string& other : each_of("記紀抄拍")) CHECK(zhu(other + "著錄的") == "particle");
  for (const std::string& verb : verbs) {
    INFO(verb);
    CHECK(zhu(verb + "著名的") == "book");
    CHECK(zhu(verb + "著名") == "particle");
    CHECK(zhu(verb + "著名門") == "particle");
    CHECK(zhu(verb + "著作的") == "particle");
    CHECK(zhu(verb + "著作權") == "book");
    CHECK(zhu(verb + "著作") == "book");
    CHECK(zhu(verb + "著者") == "particle");
    CHECK(zhu(verb + "著述") == "particle");
    CHECK(zhu(verb + "著稱") == "particle");
    CHECK(zhu(verb + "著錄的") == "particle");
  }
  CHECK(zhu("人著者") == "book");
  CHECK(zhu("人著述") == "book");
  CHECK(zhu("人著稱") == "book");
  for (const char* next : {"有", "成", "書"}) {
    INFO(next);
    CHECK(zhu("，著" + std::string(next)) == "book");
    CHECK(zhu("走著" + std::string(next)) == "particle");
    for (const std::string& author : each_of("並另曾也還又後他她其均皆先生氏者即乃因故且兼"))
      CHECK(zhu(author + "著" + next) == "book");
  }
  CHECK(zhu("走著書立") == "book");
  for (const char* title : {"《", "〈"}) {
    CHECK(zhu("，著" + std::string(title)) == "book");
    CHECK(zhu("走著" + std::string(title)) == "particle");
    for (const std::string& author : each_of("他她氏合編所")) CHECK(zhu(author + "著" + title) == "book");
  }
  CHECK(zhu("走著路") == "particle");
}

TEST_CASE("where 着 is written too, 著 is of a book, as far as the sentence goes") {
  CHECK(zhu("走著路，走着路") == "book");
  CHECK(zhu("走着路，走著路") == "book");
  CHECK(zhu("走著路。走着路") == "particle");
  CHECK(zhu("走着路。走著路") == "particle");
  CHECK(zhu("走着路\n走著路") == "particle");
  CHECK(zhu("走著路，著名的。走著") == "particle book particle");
}

TEST_CASE("a line is about computers by two words of different senses") {
  CHECK(technical("软件和硬件") == Strings{"软件和硬件"});
  CHECK(technical("软件和軟體") == Strings{});
  CHECK(technical("软件\n硬件") == Strings{});
  CHECK(technical("头发\n软件和硬件\n头发") == Strings{"软件和硬件"});
  CHECK(technical("软件和硬件\n软件和鼠标") == Strings{"软件和硬件", "软件和鼠标"});
  for (const char* word :
       {"硬件",    "硬體",   "程序员",     "程式設計師", "编程",   "代码",   "操作系统", "作業系統", "数据库",
        "資料庫",  "服务器", "伺服器",     "浏览器",     "鼠标",   "滑鼠",   "光标",     "文件夹",   "資料夾",
        "文件名",  "编译",   "线程",       "執行緒",     "函数",   "变量",   "数组",     "陣列",     "字符",
        "字符串",  "字节",   "内存",       "記憶體",     "硬盘",   "硬碟",   "磁盘",     "缓存",     "快取",
        "剪贴板",  "对话框", "命令行",     "工具栏",     "快捷键", "用户名", "插件",     "扩展名",   "虚拟机",
        "固件",    "韌體",   "驱动程序",   "应用程序",   "接口",   "介面",   "控件",     "脚本",     "图标",
        "默认",    "超链接", "算法",       "演算法",     "卸载",   "复选框", "局域网",   "网络协议", "网页",
        "Windows", "Linux",  "JavaScript", "Python",     "HTML",   "JSON",   "SQL",      "API",      "URL",
        "USB",     "CPU"}) {
    INFO(word);
    CHECK(technical("软件与" + std::string(word)).size() == 1);
    CHECK(technical(std::string(word) + "与头发").empty());
  }
}
