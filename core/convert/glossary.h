// A glossary: the caller's terms, which take precedence over the lexicon.
//
//   keep     里程碑公司             copied unchanged
//   map      台积电 → 台積電         replaced by the given text, of any length
//   name     于海涛                converted by the rule for names: 于海濤 (convert/personal_names.h)
//   reading  发菜 → 髮菜            replaced by the given text, a character for each character
//   style    佔領 → 占領            laid over the result (convert/restyle.h)
//   skip     「*」號               a pattern: what it matches is copied unchanged; `*` is what stands between, within a
//                                sentence, or behind the rest of it a run of letters, digits and ideographs
//   pinyin   长安, cháng ān        a reading, for `readings`; conversion ignores it
//   pair     网络 → 網路            a line of two columns, as OpenCC's dictionaries have them: what it is, its scripts say
//
// A term is found in Simplified text by its Simplified form and in Traditional text by its Traditional form. `text` is
// the Simplified one, unless the term leads to Simplified alone; the other is `value` or, for a name, what the rule
// makes of it. So a map leads both ways (台积电 ↔ 台積電) unless its targets say otherwise; from one Traditional variety
// to another, its value stays. Of terms with the same form the first in the list counts.
//
// In a text, of terms that overlap the one that begins first counts, then the longest. Nothing else reaches into a
// term: no phrase, no name that the text shows. Terms hold no end of a sentence, so that a text may be cut there.
//
// UTF-8. Immutable once made, and may be shared; what a direction needs is laid out when it is first asked for. Points
// to its Lexicon. Layout is linear in the terms, a search in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "convert/lexicon.h"
#include "convert/variety.h"
#include "text/error.h"
#include "text/span.h"

namespace fanjian::convert {

class TermFinder;  // convert/term_finder.h

enum class TermKind : std::uint8_t { keep, map, name, reading, style, skip, pinyin, pair };

// The varieties that a term leads to: a set of bits.
using Targets = std::uint8_t;
constexpr Targets target_of(Variety variety) { return static_cast<Targets>(1u << static_cast<unsigned>(variety)); }
inline constexpr Targets simplified_target = target_of(Variety::hans);
inline constexpr Targets traditional_targets = target_of(Variety::hant) | target_of(Variety::hant_tw) |
                                               target_of(Variety::hant_hk);
inline constexpr Targets every_target = simplified_target | traditional_targets;

// Points to a list, or to whatever else its texts are.
struct GlossaryTerm {
  TermKind kind = TermKind::keep;
  std::string_view text;   // as it stands in the source
  std::string_view value;  // of all but keep, name and skip
  Targets targets = every_target;
};

// Reads a list, a term a line: `kind TAB text [TAB value [TAB targets]]`. Targets are tags with commas between;
// zh-Hant stands for all Traditional varieties. `place` is `name`. Without a kind, `text TAB value [TAB targets]`: with
// the pinyin of each character as the value a `pinyin`, else a `pair`. `house TAB names` stands for terms of style:
// convert/house_style.h. A first field of small letters is always a kind. Skips empty lines, lines that begin with `#`,
// a byte order mark, carriage returns, and spaces around a field. The terms point to the list. Total. An error has the offset of the line at fault or,
// where the bytes are no UTF-8, of the first such byte. With `faults`, lines at fault are left out and told there.
text::Result<std::vector<GlossaryTerm>> read_glossary(std::string_view list,
                                                      std::vector<text::Error>* faults = nullptr);

// The error of a term, or null: an empty or ill-formed form, an end of a sentence or a NUL in it, a value that is
// missing or too much, a reading of another length, no target, no pattern.
const char* fault_of(const GlossaryTerm& term);

class Glossary {
 public:
  // Copies the terms' texts. An error has the number of the term at fault as its offset. The lexicon has to outlive it.
  static text::Result<Glossary> make(const Lexicon& lexicon, std::vector<GlossaryTerm> terms);

  Glossary(Glossary&&) noexcept;
  Glossary& operator=(Glossary&&) noexcept;
  ~Glossary();

  std::size_t size() const;

  // A term in a text, and what takes its place: a view into the glossary.
  struct Found {
    text::Span span;
    std::string_view value;
  };

  // Appends the terms that count for a direction, in order, not overlapping each other or the spans of `keep`. What a
  // pattern matches counts before terms; its value is a view into the text. Returns
  // the steps taken, at most two a character.
  std::size_t find(std::string_view text, std::span<const text::Span> keep, Direction direction,
                   std::vector<Found>& found) const;

  // The same of styles, in the result of a conversion.
  bool has_styles(Variety target) const;
  void find_styles(std::string_view text, std::span<const text::Span> keep, Variety target,
                   std::vector<Found>& found) const;

  // Lays out a direction ahead of its first text.
  void prepare(Direction direction) const;

 private:
  struct State;
  explicit Glossary(std::unique_ptr<State> state);
  static std::size_t found_in(const TermFinder& finder, std::string_view text, std::span<const text::Span> keep,
                              const std::vector<std::string_view>& values, std::vector<Found>& found);

  std::unique_ptr<State> state_;
};

}  // namespace fanjian::convert
