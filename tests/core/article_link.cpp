#include "article_check.h"

using namespace fanjian::article;

TEST_CASE("a link is a run of its block") {
  const Parsed t("雪停了。投稿：a@qq.com2。");
  CHECK(t.runs(Part::link) == Strings{"a@qq.com"});
}
