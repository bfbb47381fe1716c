#include "check.h"
#include "story/offset_map.h"

using namespace fanjian::convert;
using namespace fanjian::story;
using Boundaries = std::vector<std::uint32_t>;

namespace {

Boundaries projected(std::string_view source, std::string_view target, const std::vector<Change>& changes,
                     Boundaries boundaries) {
  project_offsets(source, target, changes, boundaries);
  return boundaries;
}

}  // namespace

TEST_CASE("boundaries of a text that nothing changed stay") {
  CHECK(projected("玉環市", "玉環市", {}, {0, 3, 6, 9}) == Boundaries{0, 3, 6, 9});
  CHECK(projected("", "", {}, {0, 0}) == Boundaries{0, 0});
}

TEST_CASE("a boundary within a phrase of the same length stands behind as many characters") {
  // 头发 as one phrase, cut after 头
  const std::vector<Change> change = {{{0, 6}, {0, 6}, Reason::phrase}};
  CHECK(projected("头发长", "頭髮長", change, {3, 6, 9}) == Boundaries{3, 6, 9});
}

TEST_CASE("boundaries behind a phrase that grew or shrank move with it") {
  // U盘 (4 bytes) becomes 隨身碟 (9), then 好
  const std::vector<Change> grew = {{{3, 7}, {3, 12}, Reason::regional_words}};
  CHECK(projected("插U盘好", "插隨身碟好", grew, {3, 7, 10}) == Boundaries{3, 12, 15});
  // what it gained goes to the piece that holds its end
  CHECK(projected("插U盘好", "插隨身碟好", grew, {4, 7}) == Boundaries{6, 12});

  // 公交车 becomes 公車
  const std::vector<Change> shrank = {{{0, 9}, {0, 6}, Reason::regional_words}};
  CHECK(projected("公交车来", "公車來", shrank, {3, 6, 9, 12}) == Boundaries{3, 6, 6, 9});
}

TEST_CASE("several boundaries may fall into one change, and several changes between two boundaries") {
  const std::vector<Change> changes = {
      {{0, 3}, {0, 4}, Reason::character}, {{3, 6}, {4, 8}, Reason::character}, {{9, 12}, {11, 12}, Reason::phrase}};
  CHECK(projected("一二三四五", "\xF0\xA0\x80\x80\xF0\xA0\x80\x81三a五", changes, {0, 6, 9, 9, 15}) ==
        Boundaries{0, 8, 11, 11, 15});
}
