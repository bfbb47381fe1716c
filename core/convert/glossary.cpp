#include "convert/glossary.h"

#include <algorithm>
#include <array>

#include "convert/converter.h"
#include "convert/glossary_pair.h"
#include "text/characters.h"
#include "text/lazy.h"
#include "convert/skip_pattern.h"
#include "convert/term_finder.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// Where a text may be cut (convert/stream.h), nothing reaches across.
bool holds_an_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // U+4000 to U+9FFF: ideographs, and nearly all of a term.
    if (const auto lead = static_cast<unsigned char>(text[at]); lead >= 0xE4 && lead <= 0xE9) {
      at += 3;
      continue;
    }
    const char32_t c = text::next(text, at);
    if (text::ends_sentence_or_line(c) || c == U'\0') return true;
  }
  return false;
}

bool has_value(TermKind kind) { return kind != TermKind::keep && kind != TermKind::name && kind != TermKind::skip; }

// Texts one after the other.
struct List {
  std::string text;
  std::vector<std::uint32_t> ends;
  std::string_view operator[](std::size_t i) const {
    const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
    return text::Span{begin, ends[i]}.of(text);
  }
};

}  // namespace

const char* fault_of(const GlossaryTerm& term) {
  if (term.text.empty()) return "a term without text";
  if (has_value(term.kind) && term.value.empty()) return "a term without its value";
  if (!has_value(term.kind) && !term.value.empty()) return "a term of this kind has no value";
  for (const std::string_view form : {std::string_view(term.text), std::string_view(term.value)}) {
    if (text::first_invalid(form) != form.size()) return "not UTF-8";
    if (holds_an_end(form)) return "a term may not hold the end of a sentence";
  }
  if (term.kind == TermKind::reading && text::length(term.text) != text::length(term.value))
    return "a reading has as many characters as its term";
  if (term.kind == TermKind::pinyin && syllables(term.value) != text::length(term.text))
    return "pinyin has a syllable for each character";
  if (term.kind == TermKind::skip && !is_skip_pattern(term.text))
    return "a pattern is a text of at most 64 bytes with one * in it, not at its beginning";
  if (term.targets == 0 || (term.targets & ~every_target) != 0) return "a term without target";
  return nullptr;
}

struct Glossary::State {
  // A direction: what is looked for, and by a term's number what takes its place.
  struct Layout {
    TermFinder finder;
    std::vector<std::string_view> values;
  };

  const Lexicon* lexicon;
  std::string texts;                              // the terms' own, one after the other
  std::vector<GlossaryTerm> terms;                // into `texts`
  std::vector<std::uint32_t> names;               // the numbers of the terms that are names
  mutable std::array<text::Lazy<List>, 4> forms;  // what the names become, by target
  mutable std::array<text::Lazy<Layout>, 8> layouts;
  mutable std::array<text::Lazy<Layout>, 4> styles;
  Targets styled = 0;
  std::vector<SkipPattern> patterns;

  State(const Lexicon& of, std::vector<GlossaryTerm> all, std::size_t size) : lexicon(&of), terms(std::move(all)) {
    texts.reserve(size);
    const auto copied = [&](std::string_view text) {
      const std::size_t begin = texts.size();
      texts += text;
      return std::string_view(texts).substr(begin);
    };
    for (GlossaryTerm& term : terms) {
      term.text = copied(term.text);
      term.value = copied(term.value);
    }
    std::vector<GlossaryTerm> over;
    for (GlossaryTerm& term : terms)
      if (term.kind == TermKind::pair && settle_pair(of, term))
        over.push_back({TermKind::style, term.text, term.value, traditional_targets});
    terms.reserve(terms.size() + over.size());
    terms.insert(terms.end(), over.begin(), over.end());
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
      if (terms[i].kind == TermKind::name) names.push_back(i);
      if (terms[i].kind == TermKind::style) styled |= terms[i].targets;
      if (terms[i].kind == TermKind::skip) patterns.emplace_back(terms[i].text);
    }
  }

  // Whether the term's text is Traditional.
  static bool leads_back_only(const GlossaryTerm& term) { return term.targets == simplified_target; }

  const List& names_in(Variety target) const {
    return forms[static_cast<std::size_t>(target)].get([&] { return converted(target); });
  }

  // The names of whose script the target is the other; the others are left empty. So many in one conversion that what
  // it lays out for a text stays small.
  std::unique_ptr<List> converted(Variety target) const {
    constexpr std::size_t slice = 8192;
    const bool back = target == Variety::hans;
    const Converter converter(*lexicon, {back ? Variety::hant : Variety::hans, target});
    auto made = std::make_unique<List>();
    made->ends.reserve(names.size());
    made->text.reserve(texts.size());
    std::string text, out;
    std::vector<text::Span> spans;
    for (std::size_t n = 0; n < names.size();) {
      text.clear();
      spans.clear();
      for (; n < names.size() && text.size() < slice; ++n) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        const GlossaryTerm& term = terms[names[n]];
        if (leads_back_only(term) == back) text += term.text;
        if (text.size() > begin) spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
        text += '\n';
      }
      Hints hints;
      hints.names = spans;
      hints.all_names = true;
      out.clear();
      converter.convert(text, out, nullptr, hints);
      // A name holds no line feed, and none comes in.
      for (const char c : out) {
        if (c == '\n') made->ends.push_back(static_cast<std::uint32_t>(made->text.size()));
        else made->text += c;
      }
    }
    return made;
  }

  std::unique_ptr<Layout> laid_out(bool from_hans, Variety target) const {
    const bool to_hans = target == Variety::hans;
    std::vector<TermFinder::Term> looked_for;
    looked_for.reserve(terms.size());
    std::vector<std::string_view> values(terms.size());
    std::size_t n = 0;  // of names
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
      const GlossaryTerm& term = terms[i];
      const std::size_t name = n;
      if (term.kind == TermKind::name) ++n;
      if (term.kind > TermKind::reading) continue;
      if ((term.targets & target_of(target)) == 0) continue;
      const auto put = [&](std::string_view form) { looked_for.push_back({form, i}); };
      if (term.kind == TermKind::keep) {
        put(values[i] = term.text);
      } else if (leads_back_only(term)) {
        put(term.text);
        values[i] = has_value(term.kind) ? std::string_view(term.value) : names_in(Variety::hans)[name];
      } else if (has_value(term.kind)) {
        put(from_hans ? term.text : term.value);
        values[i] = to_hans ? term.text : term.value;
      } else {
        values[i] = to_hans ? term.text : names_in(target)[name];
        if (from_hans) {
          put(term.text);
          continue;
        }
        const std::string_view form = names_in(Variety::hant)[name];
        put(form);
        for (const Variety region : {Variety::hant_tw, Variety::hant_hk})
          if (const std::string_view other = names_in(region)[name]; other != form) put(other);
      }
    }
    return std::unique_ptr<Layout>(new Layout{TermFinder(looked_for), std::move(values)});
  }

  std::unique_ptr<Layout> laid_over(Variety target) const {
    std::vector<TermFinder::Term> looked_for;
    std::vector<std::string_view> values(terms.size());
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
      if (terms[i].kind != TermKind::style || !(terms[i].targets & target_of(target))) continue;
      looked_for.push_back({terms[i].text, i});
      values[i] = terms[i].value;
    }
    return std::unique_ptr<Layout>(new Layout{TermFinder(looked_for), std::move(values)});
  }

  const Layout& layout(Direction direction) const {
    const bool from_hans = direction.from == Variety::hans;
    const std::size_t slot = static_cast<std::size_t>(direction.to) + (from_hans ? 0 : 4);
    return layouts[slot].get([&] { return laid_out(from_hans, direction.to); });
  }
};

Glossary::Glossary(std::unique_ptr<State> state) : state_(std::move(state)) {}
Glossary::Glossary(Glossary&&) noexcept = default;
Glossary& Glossary::operator=(Glossary&&) noexcept = default;
Glossary::~Glossary() = default;

text::Result<Glossary> Glossary::make(const Lexicon& lexicon, std::vector<GlossaryTerm> terms) {
  std::size_t size = 0, patterns = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto offset = static_cast<std::uint32_t>(i);
    if (const char* const fault = fault_of(terms[i])) return text::Error{text::ErrorCode::bad_glossary, offset, fault};
    if (terms[i].kind == TermKind::skip && ++patterns > most_patterns)
      return text::Error{text::ErrorCode::bad_glossary, offset, "more than 100 patterns"};
    size += terms[i].text.size() + terms[i].value.size() + 1;
    if (size > text::max_source_bytes)
      return text::Error{text::ErrorCode::too_large, offset, "the glossary is too large"};
  }
  return Glossary(std::make_unique<State>(lexicon, std::move(terms), size));
}

std::size_t Glossary::size() const { return state_->terms.size(); }

void Glossary::prepare(Direction direction) const {
  if (direction.from != direction.to) state_->layout(direction);
}

// Between what is kept.
std::size_t Glossary::found_in(const TermFinder& finder, std::string_view text, std::span<const text::Span> keep,
                               const std::vector<std::string_view>& values, std::vector<Found>& found) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::vector<TermFinder::Found> terms;
  std::size_t steps = 0;
  std::uint32_t at = 0;
  for (std::size_t k = 0; at < size; ++k) {
    const text::Span kept = k < keep.size() ? keep[k] : text::Span{size, size};
    if (kept.begin > at) steps += finder.find(text, {at, std::min(kept.begin, size)}, terms);
    at = std::max(at, kept.end);
  }
  found.reserve(found.size() + terms.size());
  for (const TermFinder::Found& one : terms) found.push_back({one.span, values[one.number]});
  return steps;
}

std::size_t Glossary::find(std::string_view text, std::span<const text::Span> keep, Direction direction,
                           std::vector<Found>& found) const {
  if (direction.from == direction.to || state_->terms.empty()) return 0;
  const State::Layout& layout = state_->layout(direction);
  if (state_->patterns.empty()) return found_in(layout.finder, text, keep, layout.values, found);
  std::vector<text::Span> skipped, kept;
  for (const SkipPattern& pattern : state_->patterns) pattern.find(text, skipped);
  // What is kept stays whole; of patterns that overlap, the first counts.
  text::sort_by_number(skipped, [](text::Span one) { return std::uint64_t{one.begin} << 32 | ~one.end; });
  std::size_t k = 0;
  std::uint32_t free = 0;
  std::vector<Found> all;
  for (const text::Span& one : skipped) {
    while (k < keep.size() && keep[k].end <= one.begin) kept.push_back(keep[k++]);
    if (one.begin < free || (k < keep.size() && keep[k].begin < one.end)) continue;
    kept.push_back(one);
    all.push_back({one, one.of(text)});
    free = one.end;
  }
  for (; k < keep.size(); ++k) kept.push_back(keep[k]);
  const std::size_t steps = found_in(layout.finder, text, kept, layout.values, all);
  text::sort_by_number(all, [](const Found& one) { return std::uint64_t{one.span.begin}; });
  for (const Found& one : all) found.push_back(one);
  return steps;
}

bool Glossary::has_styles(Variety target) const { return (state_->styled & target_of(target)) != 0; }

void Glossary::find_styles(std::string_view text, std::span<const text::Span> keep, Variety target,
                           std::vector<Found>& found) const {
  if (!has_styles(target)) return;
  const State::Layout& layout = state_->styles[static_cast<std::size_t>(target)].get(
      [&] { return state_->laid_over(target); });
  found_in(layout.finder, text, keep, layout.values, found);
}

}  // namespace fanjian::convert
