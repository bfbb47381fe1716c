// Glossaries: the first byte chooses the direction; then comes a list of terms and, behind a form feed, a text. An error
// is that of a line's beginning. Terms are found as a slow twin finds them, which tries every term at every place; the
// text comes out as one whose terms are kept and then replaced; and in chunks as in one piece.
#include <cstdint>
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "convert/converter.h"
#include "convert/glossary.h"
#include "convert/lexicon.h"
#include "text/utf8.h"
#include "convert/stream.h"

namespace {

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

const Lexicon& lexicon() {
  static const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
  MUST(opened.ok());
  return opened.value();
}

std::string name_of(std::string_view name, Direction direction) {
  const Span all = {0, static_cast<std::uint32_t>(name.size())};
  Hints hints;
  hints.names = std::span<const Span>(&all, 1);
  hints.all_names = true;
  std::string out;
  Converter(lexicon(), direction).convert(name, out, nullptr, hints);
  return out;
}

// What is looked for, and what takes its place, in the order in which it counts.
std::vector<std::pair<std::string, std::string>> pairs_of(const std::vector<GlossaryTerm>& terms, Direction direction) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const bool from_hans = direction.from == Variety::hans, to_hans = direction.to == Variety::hans;
  for (const GlossaryTerm& term : terms) {
    if ((term.targets & target_of(direction.to)) == 0) continue;
    const bool valued = term.kind == TermKind::map || term.kind == TermKind::reading;
    if (term.kind == TermKind::keep) pairs.emplace_back(term.text, term.text);
    else if (valued && (from_hans || term.targets == simplified_target)) pairs.emplace_back(term.text, term.value);
    else if (valued) pairs.emplace_back(term.value, to_hans ? term.text : term.value);
    else if (from_hans) pairs.emplace_back(term.text, name_of(term.text, {Variety::hans, direction.to}));
    else if (term.targets == simplified_target)
      pairs.emplace_back(term.text, name_of(term.text, {Variety::hant, Variety::hans}));
    else
      for (const Variety form : {Variety::hant, Variety::hant_tw, Variety::hant_hk})
        pairs.emplace_back(name_of(term.text, {Variety::hans, form}),
                           to_hans ? term.text : name_of(term.text, {Variety::hans, direction.to}));
  }
  return pairs;
}

std::string rebuilt(std::string_view text, std::string_view target, const std::vector<Change>& changes,
                    const std::vector<Span>& kept, const std::vector<std::string_view>& values) {
  std::string out;
  std::uint32_t at = 0;
  std::size_t c = 0, k = 0;
  while (c < changes.size() || k < kept.size()) {
    const bool change = k == kept.size() || (c < changes.size() && changes[c].source.begin < kept[k].begin);
    const Span source = change ? changes[c].source : kept[k];
    MUST(source.begin >= at && source.end <= text.size());
    out += Span{at, source.begin}.of(text);
    if (change) out += changes[c++].target.of(target);
    else out += values[k++];
    at = source.end;
  }
  return out += text.substr(at);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view all(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::size_t end = std::min(all.find('\f'), all.size());
  const std::string_view list = all.substr(0, end), text = all.substr(std::min(end + 1, all.size()));

  Result<std::vector<GlossaryTerm>> read = read_glossary(list);
  if (!read) {
    const std::uint32_t at = read.error().offset;
    MUST(at < list.size());
    if (read.error().code == ErrorCode::invalid_utf8) MUST(at == first_invalid(list));
    else MUST(at == 0 || list[at - 1] == '\n' || (at == 3 && list.starts_with("\xEF\xBB\xBF")));
    return 0;
  }
  for (const GlossaryTerm& term : read.value()) MUST(fault_of(term) == nullptr);
  const Result<Glossary> made = Glossary::make(lexicon(), read.value());
  // The oracle below knows what is looked for and replaced; patterns and what is laid over a result it does not.
  const bool plain_terms = std::all_of(read.value().begin(), read.value().end(),
                                       [](const GlossaryTerm& term) { return term.kind <= TermKind::reading; });
  if (!made) {
    MUST(!plain_terms && made.error().offset < read.value().size());
    return 0;
  }
  MUST(plain_terms ? made.value().size() == read.value().size() : made.value().size() >= read.value().size());

  Direction direction;
  direction.from = static_cast<Variety>(data[0] & 3);
  direction.to = static_cast<Variety>(data[0] >> 2 & 3);
  direction.regional_words = data[0] >> 4 & 1;
  direction.exact = data[0] >> 5 & 1;
  const Converter converter(lexicon(), direction);
  Hints hints;
  hints.glossary = &made.value();
  std::string out, plain;
  std::vector<Change> changes;
  converter.convert(text, out, &changes, hints);
  MUST(rebuilt(text, out, changes, {}, {}) == out);
  converter.convert(text, plain, nullptr, hints);
  MUST(plain == out);
  if (!plain_terms) return 0;

  std::vector<Span> terms;
  std::vector<std::string_view> values;
  const auto pairs = pairs_of(read.value(), direction);
  for (std::uint32_t at = 0; direction.from != direction.to && at < text.size();) {
    const std::pair<std::string, std::string>* best = nullptr;
    for (const auto& pair : pairs)
      if (text.substr(at).starts_with(pair.first) && (best == nullptr || pair.first.size() > best->first.size()))
        best = &pair;
    const std::uint32_t next = at + (best ? static_cast<std::uint32_t>(best->first.size()) : 1);
    if (best) terms.push_back({at, next}), values.push_back(best->second);
    at = next;
  }
  Hints slow;
  slow.keep = terms;
  std::string target;
  changes.clear();
  converter.convert(text, target, &changes, slow);
  MUST(rebuilt(text, target, changes, terms, values) == out);

  std::vector<Glossary::Found> found;
  MUST(made.value().find(text, {}, direction, found) <= 2 * text.size());
  MUST(found.size() == terms.size());

  if (first_invalid(text) != text.size()) return 0;
  std::string parts;
  TextStream stream(converter, &made.value());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next_at = at;
    for (int n = 5; n > 0 && next_at < text.size(); --n) next(text, next_at);
    stream.take(text.substr(at, next_at - at), parts);
    at = next_at;
  }
  stream.end(parts);
  MUST(parts == out);
  return 0;
}
