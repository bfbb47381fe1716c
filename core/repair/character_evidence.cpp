#include "repair/character_evidence.h"

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

CharacterEvidence::CharacterEvidence(const convert::Lexicon& lexicon, convert::DetectedScript script)
    : lexicon_(lexicon),
      script_(script),
      to_simple_(lexicon, {convert::Variety::hant, convert::Variety::hans}),
      to_taiwan_(lexicon, {convert::Variety::hant, convert::Variety::hant_tw}),
      to_traditional_(lexicon, {convert::Variety::hans, convert::Variety::hant}),
      simple_(plane),
      usual_(plane),
      foreign_(plane) {}

// A character that becomes several is left as it is.
char32_t CharacterEvidence::converted(std::vector<char16_t>& known, const convert::Converter& converter, char32_t c) {
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

std::u32string CharacterEvidence::simple(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) out += simple(c);
  return out;
}

convert::DetectedScript CharacterEvidence::script_of(char32_t c) const {
  return convert::detect_script(lexicon_, alone(c));
}

bool CharacterEvidence::is_foreign(char32_t c) {
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

std::u32string CharacterEvidence::in_script(std::u32string_view simplified) const {
  if (script_ == convert::DetectedScript::hans) return std::u32string(simplified);
  std::string out;
  to_traditional_.convert(text::utf8(simplified), out);
  return text::utf32(out);
}

}  // namespace fanjian::repair
