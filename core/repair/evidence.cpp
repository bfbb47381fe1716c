#include "repair/evidence.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace fanjian::repair {
namespace {

constexpr std::size_t plane = 0x10000;

std::string alone(char32_t c) {
  std::string text;
  text::append(text, c);
  return text;
}

}  // namespace

Evidence::Evidence(const convert::Lexicon& lexicon, const Lists& lists, std::string_view text)
    : lexicon_(lexicon),
      lists_(lists),
      script_(convert::detect_script(lexicon, text)),
      to_simple_(lexicon, {convert::Variety::hant, convert::Variety::hans}),
      to_taiwan_(lexicon, {convert::Variety::hant, convert::Variety::hant_tw}),
      to_traditional_(lexicon, {convert::Variety::hans, convert::Variety::hant}),
      simple_(plane),
      usual_(plane),
      seen_(plane),
      foreign_(plane) {}

// A character that becomes several is left as it is.
char32_t Evidence::converted(std::vector<char16_t>& known, const convert::Converter& converter, char32_t c) {
  if (c == 0 || c >= plane) return c;
  if (known[c] == 0) {
    std::string out;
    converter.convert(alone(c), out);
    std::size_t at = 0;
    const char32_t to = text::next(out, at);
    known[c] = static_cast<char16_t>(at == out.size() && to < plane ? to : c);
  }
  return known[c];
}

char32_t Evidence::usual(char32_t c) { return converted(usual_, to_taiwan_, c); }

std::u32string Evidence::simple(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) out += simple(c);
  return out;
}

convert::DetectedScript Evidence::script_of(char32_t c) const { return convert::detect_script(lexicon_, alone(c)); }

bool Evidence::is_foreign(char32_t c) {
  const auto asked = [&] {
    const convert::DetectedScript own = script_ == convert::DetectedScript::unknown ? convert::DetectedScript::hant
                                                                                    : script_,
                                  its = script_of(c);
    return its != convert::DetectedScript::unknown && its != own;
  };
  if (c >= plane) return asked();
  if (foreign_[c] == 0) foreign_[c] = asked() ? 2 : 1;
  return foreign_[c] == 2;
}

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

std::u32string Evidence::in_script(std::u32string_view simplified) const {
  if (script_ == convert::DetectedScript::hans) return std::u32string(simplified);
  std::string out;
  to_traditional_.convert(text::utf8(simplified), out);
  return text::utf32(out);
}

bool Evidence::is_said(char32_t c, std::string_view toneless) const {
  const std::string_view usual = lists_.readings.of(c);
  return usual.empty() || usual == toneless;
}

}  // namespace fanjian::repair
