#include "command/variety.h"

#include "script/converter.h"

namespace fanjian::command {

Direction direction_of(const Options& options, const Lexicon& lexicon, std::string_view beginning) {
  Direction direction{Variety::hans, *options.to, options.wording, options.rare, options.exact};
  if (options.from) {
    direction.from = *options.from;
  } else {
    DetectedScript script = detect_script(lexicon, beginning);
    if (script == DetectedScript::unknown)
      script = direction.to == Variety::hans ? DetectedScript::hant : DetectedScript::hans;
    direction.from = script == DetectedScript::hans ? Variety::hans : Variety::hant;
  }
  return direction;
}

Choices choices_of(const Options& options) {
  Choices choices;
  choices.as_source = !options.to;
  choices.to = options.to.value_or(Variety::hant_tw);
  choices.wording = options.wording;
  choices.rare = options.rare;
  return choices;
}

}  // namespace fanjian::command
