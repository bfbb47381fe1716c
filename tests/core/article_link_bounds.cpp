// Where an address begins and ends, sign by sign.
#include "article/head/name_patterns.h"
#include "article_check.h"
#include "text/link.h"
#include "text/utf8.h"

using namespace fanjian::article;
using namespace fanjian::text;

namespace {

Strings links(const std::string& text) {
  Strings out;
  for (const Span s : find_links(text)) out.emplace_back(s.of(text));
  return out;
}

std::u32string wide(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next(text, at);
  return out;
}
bool name(std::string_view text) { return is_name(wide(text)); }
bool foreign(std::string_view text) { return is_foreign_name(wide(text)); }
std::vector<std::size_t> cut(std::string_view text) { return cut_names(wide(text)); }

}  // namespace

TEST_CASE("every sign of RFC 3986 belongs to a URL, and no other of ASCII") {
  for (char c = 0x21; c < 0x7F; ++c) {
    const std::string sign(1, c);
    INFO(sign);
    const bool belongs = std::isalnum(static_cast<unsigned char>(c)) ||
                         std::string("-._~:/?#[@!$&'(*+,;=%").find(c) != std::string::npos;
    CHECK(links("見http://a.cn/b" + sign + "c 了") ==
          Strings{belongs ? "http://a.cn/b" + sign + "c" : "http://a.cn/b"});
  }
}

TEST_CASE("closing marks at the end of a URL are the text's, and so are brackets that were not opened in it") {
  for (const char* mark : {".", ",", ";", ":", "!", "?", "'", "(", "*", "..."}) {
    INFO(mark);
    CHECK(links(std::string("http://a.cn/b") + mark) == Strings{"http://a.cn/b"});
  }
  CHECK(links("http://a.cn/b]c") == Strings{"http://a.cn/b"});
  CHECK(links("http://a.cn/b[c]d") == Strings{"http://a.cn/b[c]d"});
  CHECK(links("http://a.cn/b[c]]") == Strings{"http://a.cn/b[c]"});
  CHECK(links("http://a.cn/b(c)) ") == Strings{"http://a.cn/b(c)"});
  CHECK(links("http://a.cn/-_~#/=&") == Strings{"http://a.cn/-_~#/=&"});
}

TEST_CASE("a URL begins with its scheme or www., whatever the case of it") {
  CHECK(links("https://a") == Strings{"https://a"});
  CHECK(links("Https://a.cn") == Strings{"Https://a.cn"});
  CHECK(links("WWW.a.cn") == Strings{"WWW.a.cn"});
  CHECK(links("wwww.a.cn").empty());
  CHECK(links("1www.a.cn").empty());
  CHECK(links("見www.a.cn") == Strings{"www.a.cn"});
  CHECK(links("http:/a.cn").empty());
  CHECK(links("http://-a").empty());
  CHECK(links("www.a.cn和http://b.cn") == Strings{"www.a.cn", "http://b.cn"});
  CHECK(links("xhttp://b.cn") == Strings{"http://b.cn"});
}

TEST_CASE("an e-mail address has letters, figures and a few signs before its host") {
  CHECK(links("a.b_c%d+e-f@g.hk") == Strings{"a.b_c%d+e-f@g.hk"});
  CHECK(links("a!b@g.hk") == Strings{"b@g.hk"});
  CHECK(links("-._a@g.hk") == Strings{"a@g.hk"});
  CHECK(links(std::string(64, 'a') + "@g.hk") == Strings{std::string(64, 'a') + "@g.hk"});
  CHECK(links(std::string(65, 'a') + "@g.hk") == Strings{std::string(64, 'a') + "@g.hk"});
  CHECK(links("a@g-h.hk") == Strings{"a@g-h.hk"});
  CHECK(links("a@g..hk").empty());
  CHECK(links("a@.hk").empty());
  CHECK(links("a@ghhk").empty());
  CHECK(links("a@g.h").empty());
  CHECK(links("a@1.h1").empty());
  CHECK(links("a@163.com") == Strings{"a@163.com"});
  CHECK(links("a@b.com@c.com") == Strings{"a@b.com"});
}

TEST_CASE("Han in a path goes on for thirty characters at most") {
  std::string thirty;
  for (int i = 0; i < 30; ++i) thirty += "雪";
  CHECK(links("http://a.cn/b/" + thirty) == Strings{"http://a.cn/b/" + thirty});
  CHECK(links("http://a.cn/b/" + thirty + "雪") == Strings{"http://a.cn/b/" + thirty});
  for (const char* sign : {"/", "=", "#"}) {
    INFO(sign);
    CHECK(links(std::string("http://a.cn/b?c") + sign + "雪") == Strings{std::string("http://a.cn/b?c") + sign + "雪"});
  }
  CHECK(links("http://a.cn/b/c_(雪)") == Strings{"http://a.cn/b/c_(雪)"});
  CHECK(links("http://a.cn/b/c(雪)") == Strings{"http://a.cn/b/c"});
  CHECK(links("http://a.cn/b雪") == Strings{"http://a.cn/b"});
}

TEST_CASE("a name has two to four characters, four only behind a surname of two") {
  CHECK_FALSE(name(""));
  CHECK_FALSE(name("王"));
  CHECK(name("王安"));
  CHECK(name("王大安"));
  CHECK_FALSE(name("王大安平"));
  CHECK(name("欧阳大安"));
  CHECK(name("欧阳安"));
  CHECK_FALSE(name("欧阳大安平"));
  CHECK_FALSE(name("王a"));
  CHECK_FALSE(name("的山上"));
}

TEST_CASE("a foreign name has a dot or letters, and nothing else but Han between") {
  for (const char* dot : {"·", "・", "•", "‧", "."}) {
    INFO(dot);
    CHECK(foreign(std::string("约翰") + dot + "史密斯"));
  }
  CHECK(foreign("John Smith"));
  CHECK(foreign("O'Neil-Smith"));
  CHECK_FALSE(foreign("约翰"));
  CHECK_FALSE(foreign("约翰·史密斯1"));
  CHECK_FALSE(foreign("A"));
  CHECK_FALSE(foreign("约翰·史密斯，"));
}

TEST_CASE("a run of Han is cut into names where it is made of them") {
  using Starts = std::vector<std::size_t>;
  CHECK(cut("王安李明") == Starts{0, 2});
  CHECK(cut("王大安李明") == Starts{0, 3});
  CHECK(cut("王大安李小明") == Starts{0, 3});
  CHECK(cut("王安李") == Starts{0});
  CHECK(cut("王安a李明") == Starts{0});
  std::string many;
  for (int i = 0; i < 16; ++i) many += "王大安";
  CHECK(cut(many).size() == 16);
  CHECK(cut(many + "王").size() == 1);
}

TEST_CASE("the most frequent surnames weigh most, rare ones little, and what is none nothing") {
  for (const char32_t c : U"王李张刘陈杨黄赵吴周") {
    INFO(static_cast<unsigned>(c));
    CHECK(surname_rank(c) == (c == 0 ? 0 : 3));
  }
  CHECK(surname_rank(U'的') == 0);
  CHECK(surname_rank(0x4DFF) == 0);
  CHECK(surname_rank(0xA000) == 0);
}
