#include "text/link.h"
#include <string>
#include <vector>

#include "check.h"

using namespace fanjian::text;

namespace {
using Strings = std::vector<std::string>;

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

TEST_CASE(
    "a URL goes on over Chinese inside a part of its path, in a parameter's name and between two words of a query") {
  for (const char* url :
       {"https://a.example/x2024年报告.pdf", "https://a.example/2024年度/1", "https://a.example/新闻?页=2",
        "https://a.example/x?页=2&词=头发", "https://a.example/?q=岳飞+皇后", "https://a.example/头发-发展",
        "https://a.example/x?a=1&页=2#头发"}) {
    CHECK(links("見" + std::string(url) + " 的") == Strings{url});
    CHECK(links("見" + std::string(url) + "。") == Strings{url});
  }
  CHECK(links("你看了https://a.example/x?没有") == Strings{"https://a.example/x"});
  CHECK(links("https://a.example/abc是什么?") == Strings{"https://a.example/abc"});
  CHECK(links("https://a.example/abc网站。") == Strings{"https://a.example/abc"});
  CHECK(links("https://a.example/x?a=1&页码") == Strings{"https://a.example/x?a=1&"});
}

TEST_CASE("a URL's host may have Chinese") {
  for (const char* url : {"https://例.example/新闻?页=2", "http://新闻.中国/a", "https://头发.公司",
                          "https://www.头发.example", "HTTPS://a.头发.中國:80/发展/1"})
    CHECK(links("見" + std::string(url) + "，") == Strings{url});
  CHECK(links("https://例.example的头发") == Strings{"https://例.example"});
  CHECK(links("https://头发.公司说") == Strings{"https://头发.公司"});
  CHECK(links("https://a.example请看。") == Strings{"https://a.example"});
  CHECK(links("https://例.example.").size() == 1);
  CHECK(links("https://头发 https://头发.发展 www.头发 www.头发.发展").empty());
}
