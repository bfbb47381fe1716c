#include "repair/evidence.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace fanjian::repair {
namespace {

constexpr std::size_t plane = 0x10000;

}  // namespace

Evidence::Evidence(const convert::Lexicon& lexicon, const Lists& lists, std::string_view text)
    : CharacterEvidence(lexicon, convert::detect_script(lexicon, text)), lists_(lists), seen_(plane) {}

const std::u32string& Evidence::fitting(Byte lead, Byte trail) {
  const auto [found, is_new] = fitting_.try_emplace(pair_of(lead, trail));
  std::u32string& fits = found->second;
  if (!is_new) return fits;
  gbk().characters(lead, trail, fits);
  // What is not known is of the document's own script.
  if (fits.size() > 1)
    fits.erase(std::remove_if(fits.begin(), fits.end(), [&](char32_t c) { return is_foreign(c); }), fits.end());
  return fits;
}

std::u32string Evidence::unique_simple(std::u32string_view characters) {
  if (characters.size() == 1) return std::u32string(1, simple(characters[0]));
  ++now_;
  std::u32string unique;
  unique.reserve(characters.size());
  for (const char32_t c : characters) {
    const char32_t one = simple(c);
    if (one >= plane || std::exchange(seen_[one], now_) != now_) unique += one;
  }
  return unique;
}

bool Evidence::is_said(char32_t c, std::string_view toneless) const {
  const std::string_view usual = lists_.readings.of(c);
  return usual.empty() || usual == toneless;
}

}  // namespace fanjian::repair
