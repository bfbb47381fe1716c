#include "article/lexical/link.h"
#include "article_check.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {
Strings links(const std::string& text) {
  Strings out;
  for (const Span s : find_links(text)) out.emplace_back(s.of(text));
  return out;
}
}  // namespace

TEST_CASE("an e-mail address ends where its letters do") {
  CHECK(links("投稿郵箱:1056292011@qq.com2") == Strings{"1056292011@qq.com"});
  CHECK(links("投稿郵箱:1056292011@qq.com") == Strings{"1056292011@qq.com"});
  CHECK(links("a.b-c@mail.example.com.cn。") == Strings{"a.b-c@mail.example.com.cn"});
  CHECK(links("a@163.com、b@x.org.") == Strings{"a@163.com", "b@x.org"});
}

TEST_CASE("what only looks like an address is none") {
  CHECK(links("@王小明 3@ a@b a@1.2 @@ 價格@100 a@.com").empty());
  CHECK(links("http:// https://。 www. awww.a").empty());
}

TEST_CASE("a URL ends before Chinese and before closing punctuation") {
  CHECK(links("見https://example.org/a?b=1&c=2。") == Strings{"https://example.org/a?b=1&c=2"});
  CHECK(links("(http://a.cn/b).") == Strings{"http://a.cn/b"});
  CHECK(links("http://a.cn/b(c)d,") == Strings{"http://a.cn/b(c)d"});
  CHECK(links("在 www.example.com/mars-tomato 上") == Strings{"www.example.com/mars-tomato"});
  CHECK(links("HTTP://A.CN/x") == Strings{"HTTP://A.CN/x"});
}

TEST_CASE("a URL goes on over Chinese in its path and query") {
  CHECK(links("見https://baike.example/item/岳飞/127844。") == Strings{"https://baike.example/item/岳飞/127844"});
  CHECK(links("https://a.example/wiki/头发_(人体) 与") == Strings{"https://a.example/wiki/头发_(人体)"});
  CHECK(links("https://a.example/?q=头发&p=发展，") == Strings{"https://a.example/?q=头发&p=发展"});
  CHECK(links("https://a.example/岳飞") == Strings{"https://a.example/岳飞"});
  CHECK(links("https://a.example/请看这里，") == Strings{"https://a.example/"});
  CHECK(links("https://a.example/c网站") == Strings{"https://a.example/c"});
  CHECK(links("https://a.example/b/業(yè)") == Strings{"https://a.example/b/"});
}

TEST_CASE("a link is a run of its block") {
  const Parsed t("雪停了。投稿：a@qq.com2。");
  CHECK(t.runs(Part::link) == Strings{"a@qq.com"});
}
