#include "article/lexical/pinyin.h"

#include <array>
#include <string>

#include "text/ascii.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

// By first letter, `v` for ü and `E` for ê. A space before and after every syllable.
constexpr std::array<std::string_view, 26> syllables = {
    " a ai an ang ao ",
    " ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ",
    " ca cai can cang cao ce cei cen ceng cha chai chan chang chao che chen cheng chi chong chou "
    "chu"
    " chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo ",
    " da dai dan dang dao de dei den deng di dia dian diang diao die ding diu dong dou du duan dui"
    " dun duo ",
    " e ei en eng er ",
    " fa fan fang fei fen feng fiao fo fou fu ",
    " ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ",
    " ha hai han hang hao he hei hen heng hm hng hong hou hu hua huai huan huang hui hun huo ",
    "",
    " ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun jv jvan jve jvn ",
    " ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo ",
    " la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan"
    " lun luo lv lve ",
    " m ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu ",
    " n na nai nan nang nao ne nei nen neng ng ni nian niang niao nie nin ning niu nong nou nu nuan"
    " nun nuo nv nve ",
    " o ou ",
    " pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu ",
    " qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun qv qvan qve qvn ",
    " ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo ",
    " sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu "
    "shua"
    " shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ",
    " ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo ",
    "",
    "",
    " wa wai wan wang wei wen weng wo wu ",
    " xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun xv xvan xve xvn ",
    " ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun yv yvan yve yvn ",
    " za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong"
    " zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo ",
};

bool is_syllable(std::string_view letters) {
  if (letters == "E") return true;
  if (letters.empty() || letters.size() > 6 || letters[0] < 'a' || letters[0] > 'z') return false;
  const std::string_view row = syllables[static_cast<std::size_t>(letters[0] - 'a')];
  std::size_t at = 0;
  while ((at = row.find(letters, at)) != std::string_view::npos) {
    if (row[at - 1] == ' ' && row[at + letters.size()] == ' ') return true;
    ++at;
  }
  return false;
}

// Letters with tone marks, precomposed: what each is without, and whether it bears a tone.
struct Letter {
  char16_t from;
  char plain;
  bool tone;
};
constexpr Letter marked[] = {
    {u'à', 'a', true}, {u'á', 'a', true},  {u'ā', 'a', true},  {u'ǎ', 'a', true}, {u'ă', 'a', true}, {u'è', 'e', true},
    {u'é', 'e', true}, {u'ē', 'e', true},  {u'ě', 'e', true},  {u'ĕ', 'e', true}, {u'ì', 'i', true}, {u'í', 'i', true},
    {u'ī', 'i', true}, {u'ǐ', 'i', true},  {u'ĭ', 'i', true},  {u'ò', 'o', true}, {u'ó', 'o', true}, {u'ō', 'o', true},
    {u'ǒ', 'o', true}, {u'ŏ', 'o', true},  {u'ù', 'u', true},  {u'ú', 'u', true}, {u'ū', 'u', true}, {u'ǔ', 'u', true},
    {u'ŭ', 'u', true}, {u'ǜ', 'v', true},  {u'ǘ', 'v', true},  {u'ǖ', 'v', true}, {u'ǚ', 'v', true}, {u'ü', 'v', false},
    {u'ề', 'E', true}, {u'ế', 'E', true},  {u'ê', 'E', false}, {u'ǹ', 'n', true}, {u'ń', 'n', true}, {u'ň', 'n', true},
    {u'ḿ', 'm', true}, {u'ɡ', 'g', false}, {u'ɑ', 'a', false},
};

bool is_tone_mark(char32_t c) { return c == 0x300 || c == 0x301 || c == 0x304 || c == 0x306 || c == 0x30C; }

const Letter* marked_letter(char32_t c) {
  for (const Letter& l : marked)
    if (l.from == c) return &l;
  return nullptr;
}

// How many syllables the letters split into, fewest first; 0 if they do not.
int split(std::string_view letters) {
  if (is_syllable(letters)) return 1;
  std::array<int, 33> best{};  // best[i]: syllables of the first i letters, 0 if impossible
  for (std::size_t i = 1; i <= letters.size(); ++i) {
    for (std::size_t n = 1; n <= 6 && n <= i; ++n) {
      if ((i > n && best[i - n] == 0) || !is_syllable(letters.substr(i - n, n))) continue;
      const int here = (i > n ? best[i - n] : 0) + 1;
      if (best[i] == 0 || here < best[i]) best[i] = here;
    }
  }
  return best[letters.size()];
}

}  // namespace

bool is_pinyin_letter(char32_t c) {
  c = text::half_width(c);
  return (c >= 'a' && c <= 'z') || is_tone_mark(c) || c == 0x302 || c == 0x308 || marked_letter(c);
}

Syllables read_pinyin(std::u32string_view reading) {
  if (reading.empty() || reading.size() > 32) return {};
  Syllables result;
  std::string letters;
  const auto close = [&] {
    if (letters.empty()) return true;
    const int n = split(letters);
    letters.clear();
    result.count += n;
    return n > 0;
  };
  for (char32_t c : reading) {
    c = text::half_width(c);
    if (c == ' ' || c == '-' || c == '\'' || c == 0x2019) {
      if (!close()) return {};
    } else if (c >= 'a' && c <= 'z') {
      letters += static_cast<char>(c);
    } else if (is_tone_mark(c)) {
      if (letters.empty()) return {};
      ++result.tones;
    } else if (c == 0x308 || c == 0x302) {  // diaeresis, circumflex
      const char on = c == 0x308 ? 'u' : 'e';
      if (letters.empty() || letters.back() != on) return {};
      letters.back() = c == 0x308 ? 'v' : 'E';
    } else if (const Letter* l = marked_letter(c)) {
      letters += l->plain;
      result.tones += l->tone;
    } else {
      return {};
    }
  }
  if (!close() || result.tones > result.count) return {};
  return result;
}

std::string without_tones(std::u32string_view reading) {
  std::string letters;
  for (char32_t c : reading) {
    c = text::ascii_lower(text::half_width(c));
    if (c >= 'a' && c <= 'z') letters += static_cast<char>(c);
    else if (c == 0x308 && letters.ends_with('u')) letters.back() = 'v';
    else if (c == 0x302 && letters.ends_with('e')) letters.back() = 'E';
    else if (const Letter* l = marked_letter(c)) letters += l->plain;
  }
  return letters;
}

}  // namespace fanjian::article
