// What a story's pieces are shown as: conversion of whole blocks, laid back over their pieces.
#include <algorithm>

#include "convert/script_runs.h"
#include "story/offset_map.h"
#include "story/story.h"
#include "text/characters.h"
#include "text/breaks.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

convert::Variety source_variety(article::Script script, convert::Variety to) {
  switch (script) {
    case article::Script::hans: return convert::Variety::hans;
    case article::Script::hant: return convert::Variety::hant;
    case article::Script::unknown: break;
  }
  // Nothing in the text says which script it is: read it as the one that leaves work to do.
  return to == convert::Variety::hans ? convert::Variety::hant : convert::Variety::hans;
}

convert::Direction direction_of(article::Script script, const Choices& choices) {
  convert::Direction direction{source_variety(script, choices.to), choices.to, choices.regional_words, choices.rare};
  direction.mixed = true;
  return direction;
}

// The pieces of a block that are kept as found, in its text. `cuts`: where its pieces but the asides end; with
// none, it is a block of one piece.
void spans_of_links(const TextPiece* first, const TextPiece* last, const std::vector<std::uint32_t>& cuts,
                    std::size_t size, std::vector<text::Span>& links) {
  std::uint32_t from = 0;
  const std::uint32_t* cut = cuts.data();
  for (; first != last; ++first) {
    if (first->is_aside()) continue;
    const std::uint32_t end = cuts.empty() ? static_cast<std::uint32_t>(size) : *cut++;
    if (first->kept) links.push_back({from, end});
    from = end;
  }
}

}  // namespace

convert::Direction Story::direction(const Choices& choices) const { return direction_of(article_.script, choices); }

bool Story::is_mixed(const convert::Lexicon& lexicon) const {
  if (article_.script == article::Script::unknown) return false;
  const bool hans = article_.script == article::Script::hans;
  const convert::Variety own = hans ? convert::Variety::hans : convert::Variety::hant;
  std::string space;
  std::vector<convert::ScriptRun> runs;
  for (std::size_t s = 0; s + 1 < shares_.size(); ++s) {
    convert::find_script_runs(lexicon, clean_text(s, space, source_), {own, own}, runs);
    if (std::any_of(runs.begin(), runs.end(), [&](const convert::ScriptRun& run) {
          return !run.japanese && (run.from == convert::Variety::hans) != hans;
        }))
      return true;
  }
  return false;
}

QuoteForm Story::quote_form(const Choices& choices) const {
  if (!choices.quotes || (choices.as_source && article_.script == article::Script::unknown)) return QuoteForm::as_found;
  const bool hans = choices.as_source ? article_.script == article::Script::hans : choices.to == convert::Variety::hans;
  if (!hans) return QuoteForm::corner;
  return choices.vertical ? QuoteForm::corner_reversed : QuoteForm::curly;
}

convert::Hints Story::hints_of(std::size_t s, const convert::Lexicon& lexicon, convert::Direction direction,
                               const convert::Glossary* glossary) const {
  convert::Hints hints = hints_of(s);
  hints.glossary = glossary;
  hints.latin = true;
  if (direction.from == convert::Variety::hans) {
    const ResolvedContext& all = remembered(lexicon);
    hints.settled = std::span(all.settled).subspan(all.begins[s], all.begins[s + 1] - all.begins[s]);
  }
  return hints;
}

Texts Story::texts(const convert::Lexicon& lexicon, const Choices& choices) const {
  Texts texts;
  const std::string& source = text_of(choices);
  texts.all_.reserve(source_.size() + source_.size() / 16);
  texts.ends_.reserve(pieces_.size());
  const convert::Direction direction = this->direction(choices);
  const bool converted = !choices.as_source;
  const MarkStyle style = {choices.punctuation, quote_form(choices)};
  const bool marked = style.punctuation || style.quotes != QuoteForm::as_found;
  if (!converted && !marked) {
    for (const TextPiece& piece : pieces_) {
      texts.all_ += piece.span.of(source);
      texts.ends_.push_back(texts.all_.size());
    }
    return texts;
  }

  const convert::Converter converter(lexicon, direction);
  PunctuationNormalizer setter(style);
  std::string space, target;
  std::vector<convert::Change> changes;
  std::vector<MarkEdit> edits;
  std::vector<std::uint32_t> cuts;
  std::vector<text::Span> links;
  for (std::size_t s = 0; s + 1 < shares_.size(); ++s) {
    const BlockSlice& share = shares_[s];
    const BlockSlice& after = shares_[s + 1];
    const TextPiece* const first = pieces_.data() + share.piece;
    const TextPiece* const last = pieces_.data() + after.piece;
    const std::string_view clean = clean_text(s, space, source);

    // A block of one piece is made where it stays.
    const bool whole = last - first == 1 && !first->is_aside();
    std::string& made = whole ? texts.all_ : target;
    if (!whole) target.clear();
    const std::size_t begin = made.size();
    changes.clear();
    cuts.clear();
    if (converted)
      converter.convert(clean, made, whole ? nullptr : &changes, hints_of(s, lexicon, direction, choices.glossary));
    else made += clean;
    if (!whole) {
      std::uint32_t at = 0;
      for (const TextPiece* piece = first; piece != last; ++piece)
        if (!piece->is_aside()) cuts.push_back(at += piece->span.size());
      if (converted) project_offsets(clean, target, changes, cuts);
    }
    if (marked) {
      links.clear();
      if (share.keep != after.keep) spans_of_links(first, last, cuts, made.size() - begin, links);
      setter.decide(std::string_view(made).substr(begin), links, is_body(share),
                    is_body(after) ? first_character(after) : U'\0', edits);
      put_in(made, begin, edits, space, cuts);
    }
    if (whole) {
      texts.ends_.push_back(texts.all_.size());
      continue;
    }

    std::uint32_t from = 0;
    const std::uint32_t* cut = cuts.data();
    for (const TextPiece* piece = first; piece != last; ++piece) {
      if (piece->is_aside()) {
        texts.all_ += piece->span.of(source);
      } else {
        texts.all_.append(target, from, *cut - from);
        from = *cut++;
      }
      texts.ends_.push_back(texts.all_.size());
    }
  }
  return texts;
}

// Whether a quotation may run on from it into the next block.
bool Story::is_body(const BlockSlice& share) const {
  if (share.piece == pieces_.size()) return false;
  const article::Role role = article_.blocks[share.block].role;
  return role == article::Role::lead || role == article::Role::paragraph || role == article::Role::quotation ||
         role == article::Role::question || role == article::Role::answer || role == article::Role::list_item;
}

char32_t Story::first_character(const BlockSlice& share) const {
  std::size_t at = pieces_[share.piece].span.begin;
  const std::size_t end = article_.blocks[share.block].span.end;
  while (at < end) {
    const char32_t c = text::next(source_, at);
    if (!text::is_space(c)) return c;
  }
  return U'\0';
}

std::optional<Story::Why> Story::explain(const convert::Lexicon& lexicon, std::size_t index, std::uint32_t unit,
                                         const Choices& choices) const {
  if (index >= pieces_.size()) return std::nullopt;
  const TextPiece* const asked = pieces_.data() + index;
  const convert::Direction direction = this->direction(choices);
  const bool stays = choices.as_source || asked->is_aside() || asked->kept;

  const std::string& source = text_of(choices);
  std::string_view clean = asked->span.of(source);
  std::string space, target(clean);
  std::vector<convert::Change> changes;
  text::Span shown = {0, asked->span.size()};  // in the target
  if (!stays) {
    std::size_t s = 0;
    while (shares_[s + 1].piece <= index) ++s;
    const TextPiece* const first = pieces_.data() + shares_[s].piece;
    clean = clean_text(s, space, source);
    target.clear();
    convert::Converter(lexicon, direction)
        .trace(clean, target, changes, hints_of(s, lexicon, direction, choices.glossary));
    std::uint32_t at = 0;
    for (const TextPiece* piece = first; piece != asked; ++piece)
      if (!piece->is_aside()) at += piece->span.size();
    std::vector<std::uint32_t> cuts = {at, at + asked->span.size()};
    project_offsets(clean, target, changes, cuts);
    shown = {cuts[0], cuts[1]};
  }

  const std::string_view text = shown.of(target);
  const std::size_t asked_at = text::at_utf16(text, unit);
  if (asked_at >= text.size()) return std::nullopt;
  const text::Span cluster = text::unicode::cluster_at(text, asked_at);  // its selector or mark was tapped, perhaps
  const std::uint32_t at = shown.begin + cluster.begin;
  convert::Change stretch = convert::traced_to(target, changes, at);
  if (stays) stretch.reason = convert::Reason::kept;
  const std::uint32_t begin = std::max(shown.begin, stretch.target.begin);
  const std::uint32_t end = std::max(at + cluster.size(), std::min(shown.end, stretch.target.end));
  const std::uint32_t units = text::utf16_length(text::Span{shown.begin, begin}.of(target));
  return Why{convert::explained(lexicon, direction, clean, target, stretch), units,
             units + text::utf16_length(text::Span{begin, end}.of(target))};
}

}  // namespace fanjian::story
