#include "convert/decision.h"

#include <algorithm>

namespace fanjian::convert {

dictionary::Id chosen(const Lexicon::Tables& tables, const Context& context, const MatchOutput& told,
                      std::string_view text, text::Span at, dictionary::Id character, dictionary::Id proposed,
                      dictionary::context::WordPlace place, Reason& reason) {
  if (told.asked != nullptr) {
    ContextQuery asked{at.begin, character, proposed, 0, {}};
    asked.classes = static_cast<std::uint8_t>(
        context.weigh(tables.book, text, at.begin, at.end, character, place, asked.scores));
    told.asked->push_back(asked);
    return proposed;
  }
  if (!told.settled.empty()) {
    const auto found = std::lower_bound(
        told.settled.begin(), told.settled.end(), at.begin,
        [](const ResolvedCharacter& one, std::uint32_t begin) { return one.at < begin; });
    const dictionary::Id known = found != told.settled.end() && found->at == at.begin ? tables.id_of(found->to)
                                                                                      : dictionary::no_id;
    if (known != dictionary::no_id) return reason = Reason::document, known;
  }
  const dictionary::Id id = context.choose(tables.book, text, at.begin, at.end, character, proposed, place);
  if (id != proposed) reason = Reason::context;
  return id;
}

}  // namespace fanjian::convert
