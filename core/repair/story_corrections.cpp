#include "repair/story_corrections.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "repair/characters.h"
#include "text/utf8.h"

namespace fanjian::repair {

std::optional<std::size_t> correct_characters(const convert::Lexicon& lexicon, story::Story& story) {
  if (story.article().script != article::Script::hant) return 0;
  bool shows = false;
  story.for_each_text([&](std::string_view text) { shows = shows || shows_wrong_characters(text::utf32(text)); });
  if (!shows) return 0;
  if (!lexicon.can_convert({convert::Variety::hans, convert::Variety::hant})) return std::nullopt;

  CharacterEvidence judges(lexicon, convert::DetectedScript::hant);
  return story.correct([&](std::string_view text) {
    std::vector<WrongCharacter> wrong;
    find_wrong_characters(text::utf32(text), judges, wrong);
    std::vector<story::Correction> corrections;
    std::size_t at = 0, byte = 0;
    const auto byte_of = [&](std::size_t character) {
      for (; at < character; ++at) text::next(text, byte);
      return static_cast<std::uint32_t>(byte);
    };
    for (const WrongCharacter& one : wrong) {
      const std::uint32_t begin = byte_of(one.begin), end = byte_of(one.end);
      corrections.push_back({{begin, end}, text::utf8(one.fix)});
    }
    return corrections;
  });
}

}  // namespace fanjian::repair
