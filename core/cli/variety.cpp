#include "cli/variety.h"

#include "convert/spoken_variety.h"

namespace fanjian::command {

Direction direction_of(const Options& options, const Lexicon& lexicon, std::string_view beginning) {
  Direction direction{Variety::hans, *options.to, options.regional_words, options.rare, options.exact, options.keep_cantonese};
  direction.mixed = !options.from;
  direction.from = options.from ? *options.from : variety_of(lexicon, beginning, direction.to);
  return direction;
}

Choices choices_of(const Options& options) {
  Choices choices;
  choices.as_source = !options.to;
  choices.to = options.to.value_or(Variety::hant_tw);
  choices.regional_words = options.regional_words;
  choices.rare = options.rare;
  choices.glossary = options.glossary;
  return choices;
}

}  // namespace fanjian::command
