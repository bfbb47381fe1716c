// Why a character came out as it did, and what else it could have become. Asked for one place at a
// time, when somebody wants to know; a conversion itself keeps nothing of this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "convert/converter.h"
#include "convert/lexicon.h"

namespace fanjian::convert {

struct Alternative {
  std::string text;
  std::optional<std::uint32_t> score;  // where context was asked: how likely, of 100
};

struct Explanation {
  std::string source, target;  // a character, or what was converted as one
  Reason reason = Reason::character;
  std::string phrase;  // of the lexicon, as it stands in the source: it decided, or context overruled it
  std::vector<Alternative> alternatives;  // the target first; it alone where there was no choice
};

// The stretch of a traced conversion (Converter::trace) that holds the byte `at` of the source: its
// spans, the reason, the phrase. Regional words are one stretch, however many characters they have.
Change traced_at(std::string_view text, const std::vector<Change>& changes, std::uint32_t at);

// The same by the byte `at` of the target.
Change traced_to(std::string_view target, const std::vector<Change>& changes, std::uint32_t at);

// What is to be said of such a stretch.
Explanation explained(const Lexicon& lexicon, Direction direction, std::string_view text, std::string_view target,
                      const Change& stretch);

}  // namespace fanjian::convert
