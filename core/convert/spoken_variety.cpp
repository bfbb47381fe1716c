#include "convert/spoken_variety.h"

#include "convert/converter.h"

namespace fanjian::convert {

Variety variety_of(const Lexicon& lexicon, std::string_view text, Variety to) {
  DetectedScript script = detect_script(lexicon, text);
  if (script == DetectedScript::unknown) script = to == Variety::hans ? DetectedScript::hant : DetectedScript::hans;
  return script == DetectedScript::hans ? Variety::hans : Variety::hant;
}

}  // namespace fanjian::convert
