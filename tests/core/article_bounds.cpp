// How much is enough: each bound from both sides.
#include <iterator>
#include <string>

#include "article/lexical/gloss.h"
#include "check.h"
#include "text/characters.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

// So many glosses of a converter, two lines of them at least, in a text of so many Han characters.
std::size_t lifted(std::size_t glosses, std::size_t han) {
  static const char* const each[] = {"環(huán)", "業(yè)", "進(jìn)", "產(chǎn)", "質(zhì)", "島(dǎo)", "區(qū)"};
  std::string text;
  std::size_t written = 0;
  for (std::size_t i = 0; i < glosses; ++i, ++written) (text += each[i % std::size(each)]) += i == 0 ? "。\n" : "，";
  for (; written < han; ++written) text += written % 40 == 39 ? "一。\n" : "一";
  std::size_t counted = 0;
  for (std::size_t at = 0; at < text.size();) counted += is_han(next(text, at));
  REQUIRE(counted == han);
  return find_glosses(text).size();
}

std::size_t lifted_of(const std::string& text) { return find_glosses(text).size(); }

}  // namespace

TEST_CASE("three glosses say nothing, four say that a converter left them") {
  CHECK(lifted(3, 20) == 0);
  CHECK(lifted(4, 20) == 4);
}

TEST_CASE("few glosses convince in a short text, six in one of several hundred characters") {
  CHECK(lifted(4, 100) == 4);
  CHECK(lifted(4, 101) == 0);
  CHECK(lifted(5, 125) == 5);
  CHECK(lifted(5, 126) == 0);
  CHECK(lifted(6, 480) == 6);
  CHECK(lifted(6, 481) == 0);
}

TEST_CASE("一, the first of the ideographs, has a reading as any other") {
  CHECK(lifted_of("一(yī)業(yè)\n進(jìn)產(chǎn)質(zhì)") == 5);
}

TEST_CASE("readings in one line are a converter's from six on") {
  CHECK(lifted_of("環(huán)業(yè)進(jìn)產(chǎn)質(zhì)") == 0);
  CHECK(lifted_of("環(huán)業(yè)進(jìn)產(chǎn)質(zhì)區(qū)") == 6);
}

TEST_CASE("readings without tones are a converter's from six on") {
  CHECK(lifted_of("環(huan)業(ye)\n進(jin)產(chan)質(zhi)") == 0);
  CHECK(lifted_of("環(huan)業(ye)\n進(jin)產(chan)質(zhi)區(qu)") == 6);
}

TEST_CASE("where conversion changes few of the characters, each must have a reading") {
  const std::string same = "山(shān)人(rén)\n大(dà)天(tiān)日(rì)月(yuè)木(mù)";
  CHECK(lifted_of(same) == 0);
  CHECK(lifted_of(same + "火(huǒ)") == 8);
  CHECK(lifted_of(same + "火(huǒ)，山人大天日月木火") == 8);
  CHECK(lifted_of(same + "火(huǒ)，山人大天日月木火天") == 0);
}

TEST_CASE("three of five readings are of characters that a converter changes") {
  CHECK(lifted_of("環(huán)業(yè)\n進(jìn)山(shān)人(rén)") == 5);
  CHECK(lifted_of("環(huán)業(yè)\n大(dà)山(shān)人(rén)") == 0);
}

TEST_CASE("a converter leaves readings of three characters at least") {
  CHECK(lifted_of("環(huán)業(yè)\n環(huán)業(yè)") == 0);
  CHECK(lifted_of("環(huán)業(yè)\n環(huán)進(jìn)") == 4);
}

TEST_CASE("readings of whole words are fewer than a third") {
  const std::string four = "環(huán)業(yè)\n進(jìn)產(chǎn)";
  CHECK(lifted_of(four + "，學習(xuéxí)") == 4);
  CHECK(lifted_of(four + "，學習(xuéxí)，老師(lǎoshī)") == 0);
  CHECK(lifted_of(four + "質(zhì)區(qū)，學習(xuéxí)，老師(lǎoshī)") == 0);
  CHECK(lifted_of(four + "質(zhì)區(qū)業(yè)，學習(xuéxí)，老師(lǎoshī)") == 7);
}

TEST_CASE("of four characters one may have two readings, of three none") {
  CHECK(lifted_of("環(huán)業(yè)\n進(jìn)產(chǎn)產(chán)") == 5);
  CHECK(lifted_of("環(huán)業(yè)\n產(chǎn)產(chán)") == 0);
}

TEST_CASE("every character whose neutral reading has no tone is lifted among readings with theirs") {
  const std::string many = "環(huán)業(yè)進(jìn)產(chǎn)\n質(zhì)區(qū)環(huán)";
  for (const char* neutral : {"們(men)", "么(me)",  "個(ge)", "嗎(ma)",   "呢(ne)", "吧(ba)",  "了(le)",
                              "着(zhe)", "的(de)",  "地(de)", "得(de)",   "子(zi)", "頭(tou)", "里(li)",
                              "過(guo)", "來(lai)", "去(qu)", "邊(bian)", "儿(er)", "啦(la)",  "呀(ya)"}) {
    INFO(neutral);
    CHECK(lifted_of(many + "，" + neutral) == 8);
  }
  CHECK(lifted_of(many + "，子(z)") == 7);
  CHECK(lifted_of(many + "，去(li)") == 7);
}
