// A damaged lexicon is an error value, never a crash.
#include <random>
#include <string>

#include "check.h"
#include "dictionary/embedded.h"
#include "dictionary/format.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

std::vector<std::byte> packed() {
  const auto bytes = embedded_lexicon();
  return {bytes.begin(), bytes.end()};
}

void seal(std::vector<std::byte>& bytes) {
  const std::uint32_t sum = format::checksum(std::span(bytes).subspan(format::checked_from));
  for (unsigned i = 0; i < 4; ++i) bytes[format::checked_from - 4 + i] = static_cast<std::byte>(sum >> 8 * i & 0xFF);
}

}  // namespace

TEST_CASE("the embedded lexicon opens") { REQUIRE(Lexicon::open(embedded_lexicon()).ok()); }

TEST_CASE("a lexicon cut short is damaged") {
  const auto bytes = packed();
  for (std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{4}, std::size_t{15}, std::size_t{16},
                           std::size_t{100}, bytes.size() / 2, bytes.size() - 1}) {
    const auto lexicon = Lexicon::open(std::span(bytes).first(size));
    REQUIRE_FALSE(lexicon.ok());
    CHECK(lexicon.error().code == ErrorCode::bad_lexicon);
  }
}

TEST_CASE("a lexicon of another version is refused") {
  auto bytes = packed();
  bytes[4] ^= std::byte{1};
  CHECK(Lexicon::open(bytes).error().code == ErrorCode::bad_lexicon);
}

TEST_CASE("any damaged byte is noticed") {
  std::mt19937 random(7);
  auto bytes = packed();
  for (int round = 0; round < 60; ++round) {
    const std::size_t at = random() % bytes.size();
    const std::byte was = bytes[at];
    bytes[at] ^= static_cast<std::byte>(1 + random() % 255);
    CHECK(Lexicon::open(bytes).error().code == ErrorCode::bad_lexicon);
    bytes[at] = was;
  }
}

TEST_CASE("two damaged bytes are noticed, also where they are the highest of their words") {
  std::mt19937 random(13);
  auto bytes = packed();
  const auto flip = [&](std::size_t word, unsigned bits) {
    bytes[format::header_size + 4 * word + 3] ^= static_cast<std::byte>(bits);
  };
  const std::size_t words = (bytes.size() - format::header_size) / 4;
  // Of a product alone, these would cancel each other.
  for (int round = 0; round < 60; ++round) {
    const std::size_t one = random() % words, other = (one + 1 + random() % (words - 1)) % words;
    flip(one, 0x80), flip(other, 0x80);
    CHECK(Lexicon::open(bytes).error().code == ErrorCode::bad_lexicon);
    flip(one, 0x80), flip(other, 0x80);
  }
  CHECK(Lexicon::open(bytes).ok());
}

TEST_CASE("a lexicon that is sealed anew after no damage opens: the seal is the reader's") {
  auto bytes = packed();
  seal(bytes);
  CHECK(Lexicon::open(bytes).ok());
  bytes[format::checked_from - 4] ^= std::byte{1};
  CHECK_FALSE(Lexicon::open(bytes).ok());
  seal(bytes);
  CHECK(Lexicon::open(bytes).ok());
}

TEST_CASE("a lexicon that was made to mislead neither crashes nor reads outside") {
  // The checksum is right, so that the reader's own checks are what is tested.
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    auto bytes = packed();
    for (auto n = 1 + random() % 4; n > 0; --n)
      bytes[format::header_size + random() % (bytes.size() - format::header_size)] = static_cast<std::byte>(random());
    seal(bytes);
    const auto lexicon = Lexicon::open(bytes);
    if (!lexicon.ok()) {
      CHECK(lexicon.error().code == ErrorCode::bad_lexicon);
      continue;
    }
    for (const char* config : {"s2twp", "tw2sp", "hk2sp"}) {
      std::string out;
      Converter(lexicon.value(), *direction_of_config(config)).convert("头发干净，軟體程式裡面乾淨U盘", out);
    }
  }
}
