#include "cli/variety.h"

#include "convert/spoken_variety.h"

namespace fanjian::cli {

convert::Direction direction_of(const Options& options, const convert::Lexicon& lexicon, std::string_view beginning) {
  convert::Direction direction{convert::Variety::hans, *options.to,   options.regional_words,
                               options.rare,           options.exact, options.keep_cantonese};
  direction.mixed = !options.from;
  direction.from = options.from ? *options.from : convert::variety_of(lexicon, beginning, direction.to);
  return direction;
}

story::Choices choices_of(const Options& options) {
  story::Choices choices;
  choices.as_source = !options.to;
  choices.to = options.to.value_or(convert::Variety::hant_tw);
  choices.regional_words = options.regional_words;
  choices.rare = options.rare;
  choices.glossary = options.glossary;
  return choices;
}

}  // namespace fanjian::cli
