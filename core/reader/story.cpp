#include "reader/story.h"

#include <algorithm>
#include <set>
#include <utility>

#include "article/parse.h"
#include "reader/latin.h"
#include "reader/layout.h"
#include "reader/names.h"
#include "reader/story_json.h"
#include "script/document_memory.h"
#include "text/characters.h"
#include "text/guarded.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

Variety source_variety(Script script, Variety to) {
  switch (script) {
    case Script::hans: return Variety::hans;
    case Script::hant: return Variety::hant;
    case Script::unknown: break;
  }
  // Nothing in the text says which script it is: read it as the one that leaves work to do.
  return to == Variety::hans ? Variety::hant : Variety::hans;
}

Direction direction_of(Script script, const Choices& choices) {
  return {source_variety(script, choices.to), choices.to, choices.wording, choices.rare};
}

// Shown, but no part of the text that is converted: the bracketed reading of a gloss, and the end of a
// line within a block, which may stand in the middle of a word.
bool is_aside(const Piece& piece) {
  return (piece.gloss != GlossPart::none && piece.gloss != GlossPart::base) ||
         piece.part == Part::line_break;
}

bool is_person(const Piece& piece) {
  return piece.part == Part::person ||
         (piece.gloss == GlossPart::base && piece.inside == Part::person);
}

// Where the names of people begin in the source: two names may touch.
std::vector<std::uint32_t> name_begins(const Article& article) {
  std::vector<std::uint32_t> begins;
  for (const auto* people : {&article.author, &article.contributor, &article.speakers})
    for (const Person& person : *people)
      if (!person.span.empty()) begins.push_back(person.span.begin);
  sort_by(begins, [](std::uint32_t a, std::uint32_t b) { return a < b; });
  return begins;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

// The clean text of the pieces [first, last): asides left out, the rest joined.
std::string_view clean_text(std::string_view source, const Piece* first, const Piece* last,
                            bool broken, std::string& space) {
  if (!broken) return source.substr(first->span.begin, (last - 1)->span.end - first->span.begin);
  space.clear();
  for (; first != last; ++first)
    if (!is_aside(*first)) space += first->span.of(source);
  return space;
}

// The links among the pieces of a block, in its text. `cuts`: where its pieces but the asides end; with
// none, it is a block of one piece.
void spans_of_links(const Piece* first, const Piece* last, const std::vector<std::uint32_t>& cuts,
                    std::size_t size, std::vector<Span>& links) {
  std::uint32_t from = 0;
  const std::uint32_t* cut = cuts.data();
  for (; first != last; ++first) {
    if (is_aside(*first)) continue;
    const std::uint32_t end = cuts.empty() ? static_cast<std::uint32_t>(size) : *cut++;
    if (first->part == Part::link) links.push_back({from, end});
    from = end;
  }
}

}  // namespace

const char* name_of(GlossPart part) {
  switch (part) {
    case GlossPart::none: return "";
    case GlossPart::base: return "base";
    case GlossPart::open: return "open";
    case GlossPart::reading: return "reading";
    case GlossPart::close: return "close";
  }
  return "";
}

Result<Story> Story::open(std::string source, const Lexicon& lexicon) {
  return guarded(Error{ErrorCode::out_of_memory, 0, "not enough memory for the story"},
                 [&] { return opened(std::move(source), lexicon); });
}

Result<Story> Story::opened(std::string source, const Lexicon& lexicon) {
  if (source.size() > max_source_bytes)
    return Error{ErrorCode::too_large, max_source_bytes, "the story is larger than 64 MiB"};
  const std::size_t bad = first_invalid(source);
  if (bad != source.size())
    return Error{ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad), "not UTF-8"};

  Story story;
  if (looks_like_json(source)) {
    Result<JsonStory> read = read_story_json(source);
    if (!read) return read.error();
    story.source_ = std::move(read.value().source);
    story.article_ = std::move(read.value().article);
  } else {
    Result<Article> parsed = parse(source);
    if (!parsed) return parsed.error();
    story.source_ = std::move(source);
    story.article_ = std::move(parsed.value());
  }
  switch (detect_script(lexicon, story.source_)) {
    case DetectedScript::unknown: story.article_.script = Script::unknown; break;
    case DetectedScript::hans: story.article_.script = Script::hans; break;
    case DetectedScript::hant: story.article_.script = Script::hant; break;
  }
  story.cut();
  story.hint();
  return story;
}

void Story::cut() {
  for (std::size_t b = 0; b < article_.blocks.size(); ++b) {
    const Block& block = article_.blocks[b];
    if (block.role == Role::separator) continue;
    Share share;
    share.block = static_cast<std::uint32_t>(b);
    share.piece = static_cast<std::uint32_t>(pieces_.size());
    share.broken = std::any_of(block.runs.begin(), block.runs.end(), [](const Run& run) {
      return run.part == Part::gloss || run.part == Part::line_break;
    });
    for (const Run& run : block.runs) {
      Piece piece{run.span, run.part, GlossPart::none, run.inside, share.block};
      if (run.part != Part::gloss) {
        pieces_.push_back(piece);
        continue;
      }
      const std::uint32_t ends[] = {run.base.end, run.reading.begin, run.reading.end, run.span.end};
      for (int i = 0; i < 4; ++i) {
        piece.gloss = static_cast<GlossPart>(static_cast<int>(GlossPart::base) + i);
        piece.span.end = ends[i];
        pieces_.push_back(piece);
        piece.span.begin = ends[i];
      }
    }
    shares_.push_back(share);
  }
  Share end;
  end.piece = static_cast<std::uint32_t>(pieces_.size());
  shares_.push_back(end);
}

// The names that the blocks themselves show.
std::set<std::string> Story::shown_names() const {
  std::set<std::string> names;
  std::vector<Span> found;
  std::string space;
  for (std::size_t s = 0; s + 1 < shares_.size(); ++s) {
    const std::string_view clean = clean_text(source_, pieces_.data() + shares_[s].piece,
                                              pieces_.data() + shares_[s + 1].piece, shares_[s].broken, space);
    found.clear();
    find_names(clean, found);
    for (const Span name : found)
      if (name.size() > 3) names.emplace(name.of(clean));
  }
  return names;
}

void Story::hint() {
  // Only from Simplified do names have a rule of their own.
  const bool searched = article_.script != Script::hant;
  const std::set<std::string> shown = searched ? shown_names() : std::set<std::string>();
  NameFinder finder(article_);
  for (const std::string& name : shown) finder.add(name);
  finder.ready();
  const std::vector<std::uint32_t> begins = name_begins(article_);
  std::vector<Span> people, found;
  std::string space;
  for (std::size_t s = 0; s < shares_.size(); ++s) {
    shares_[s].keep = static_cast<std::uint32_t>(keep_.size());
    shares_[s].name = static_cast<std::uint32_t>(names_.size());
    if (s + 1 == shares_.size()) break;
    const Piece* const first = pieces_.data() + shares_[s].piece;
    const Piece* const last = pieces_.data() + shares_[s + 1].piece;

    people.clear();
    std::uint32_t at = 0;
    bool within = false;  // the piece before belongs to a name
    for (const Piece* piece = first; piece != last; ++piece) {
      if (is_aside(*piece)) continue;
      const Span span = {at, at + piece->span.size()};
      at = span.end;
      if (piece->part == Part::link) keep_.push_back(span);
      const bool person = is_person(*piece);
      if (person && within &&
          !std::binary_search(begins.begin(), begins.end(), piece->span.begin))
        people.back().end = span.end;
      else if (person)
        people.push_back(span);
      within = person;
    }

    found.clear();
    const std::string_view clean = clean_text(source_, first, last, shares_[s].broken, space);
    if (searched) find_names(clean, found);
    if (!finder.empty()) {
      finder.find(clean, found);
      sort_by(found, [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    }
    // Both in order: the spans the parser knows, and between them the names found again.
    std::size_t p = 0, k = shares_[s].keep;
    for (const Span name : found) {
      while (p < people.size() && people[p].begin < name.end) names_.push_back(people[p++]);
      while (k < keep_.size() && keep_[k].end <= name.begin) ++k;
      const bool taken = names_.size() > shares_[s].name && overlap(names_.back(), name);
      if (!taken && !(k < keep_.size() && overlap(keep_[k], name))) names_.push_back(name);
    }
    names_.insert(names_.end(), people.begin() + static_cast<std::ptrdiff_t>(p), people.end());
  }
}

const char* Story::in_language() const {
  switch (article_.script) {
    case Script::unknown: return "zh";
    case Script::hans: return "zh-Hans";
    case Script::hant: return "zh-Hant";
  }
  return "zh";
}

const char* Story::language_of(const Choices& choices) const {
  return choices.as_source ? in_language() : tag_of(choices.to);
}

QuoteForm Story::quote_form(const Choices& choices) const {
  if (!choices.quotes || (choices.as_source && article_.script == Script::unknown))
    return QuoteForm::as_found;
  const bool hans =
      choices.as_source ? article_.script == Script::hans : choices.to == Variety::hans;
  if (!hans) return QuoteForm::corner;
  return choices.vertical ? QuoteForm::corner_reversed : QuoteForm::curly;
}

Hints Story::hints_of(std::size_t s) const {
  const Share &share = shares_[s], &after = shares_[s + 1];
  const std::span<const Span> keep = keep_, names = names_;
  return {keep.subspan(share.keep, after.keep - share.keep), names.subspan(share.name, after.name - share.name), true};
}

const Story::Remembered& Story::remembered(const Lexicon& lexicon) const {
  return remembered_->get([&] {
    auto all = std::make_unique<Remembered>();
    DocumentMemory memory(lexicon);
    std::string space;
    for (std::size_t s = 0; s + 1 < shares_.size(); ++s)
      memory.read(clean_text(source_, pieces_.data() + shares_[s].piece, pieces_.data() + shares_[s + 1].piece,
                             shares_[s].broken, space), hints_of(s));
    memory.settle(all->settled, all->begins);
    return all;
  });
}

Hints Story::hints_of(std::size_t s, const Lexicon& lexicon, Direction direction, std::string_view clean,
                      std::vector<Span>& kept) const {
  Hints hints = hints_of(s);
  if (direction.wording) {
    keep_latin(clean, hints.keep, kept);
    hints.keep = kept;
  }
  if (direction.from == Variety::hans) {
    const Remembered& all = remembered(lexicon);
    hints.settled = std::span(all.settled).subspan(all.begins[s], all.begins[s + 1] - all.begins[s]);
  }
  return hints;
}

Texts Story::texts(const Lexicon& lexicon, const Choices& choices) const {
  Texts texts;
  texts.all_.reserve(source_.size() + source_.size() / 16);
  texts.ends_.reserve(pieces_.size());
  const Direction direction = direction_of(article_.script, choices);
  const bool converted = !choices.as_source && direction.from != direction.to;
  const MarkStyle style = {choices.punctuation, quote_form(choices)};
  const bool marked = style.punctuation || style.quotes != QuoteForm::as_found;
  if (!converted && !marked) {
    for (const Piece& piece : pieces_) {
      texts.all_ += piece.span.of(source_);
      texts.ends_.push_back(texts.all_.size());
    }
    return texts;
  }

  const Converter converter(lexicon, direction);
  MarkSetter setter(style);
  std::string space, target;
  std::vector<Change> changes;
  std::vector<MarkEdit> edits;
  std::vector<std::uint32_t> cuts;
  std::vector<Span> kept, links;
  for (std::size_t s = 0; s + 1 < shares_.size(); ++s) {
    const Share& share = shares_[s];
    const Share& after = shares_[s + 1];
    const Piece* const first = pieces_.data() + share.piece;
    const Piece* const last = pieces_.data() + after.piece;
    const std::string_view clean = clean_text(source_, first, last, share.broken, space);

    // A block of one piece is made where it stays.
    const bool whole = last - first == 1;
    std::string& made = whole ? texts.all_ : target;
    if (!whole) target.clear();
    const std::size_t begin = made.size();
    changes.clear();
    cuts.clear();
    if (converted)
      converter.convert(clean, made, whole ? nullptr : &changes, hints_of(s, lexicon, direction, clean, kept));
    else
      made += clean;
    if (!whole) {
      std::uint32_t at = 0;
      for (const Piece* piece = first; piece != last; ++piece)
        if (!is_aside(*piece)) cuts.push_back(at += piece->span.size());
      if (converted) lay_back(clean, target, changes, cuts);
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
    for (const Piece* piece = first; piece != last; ++piece) {
      if (is_aside(*piece)) {
        texts.all_ += piece->span.of(source_);
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
bool Story::is_body(const Share& share) const {
  if (share.piece == pieces_.size()) return false;
  const Role role = article_.blocks[share.block].role;
  return role == Role::lead || role == Role::paragraph || role == Role::quotation;
}

char32_t Story::first_character(const Share& share) const {
  std::size_t at = pieces_[share.piece].span.begin;
  const std::size_t end = article_.blocks[share.block].span.end;
  while (at < end) {
    const char32_t c = next(source_, at);
    if (!is_space(c)) return c;
  }
  return U'\0';
}

std::optional<Story::Why> Story::explain(const Lexicon& lexicon, std::size_t index, std::uint32_t unit,
                                         const Choices& choices) const {
  if (index >= pieces_.size()) return std::nullopt;
  const Piece* const asked = pieces_.data() + index;
  const Direction direction = direction_of(article_.script, choices);
  const bool stays = choices.as_source || direction.from == direction.to || is_aside(*asked) ||
                     asked->part == Part::link;

  std::string_view clean = asked->span.of(source_);
  std::string space, target(clean);
  std::vector<Change> changes;
  Span shown = {0, asked->span.size()};  // in the target
  if (!stays) {
    std::size_t s = 0;
    while (shares_[s + 1].piece <= index) ++s;
    const Share &share = shares_[s], &after = shares_[s + 1];
    const Piece* const first = pieces_.data() + share.piece;
    const Piece* const last = pieces_.data() + after.piece;
    clean = clean_text(source_, first, last, share.broken, space);
    std::vector<Span> kept;
    target.clear();
    Converter(lexicon, direction).trace(clean, target, changes, hints_of(s, lexicon, direction, clean, kept));
    std::uint32_t at = 0;
    for (const Piece* piece = first; piece != asked; ++piece)
      if (!is_aside(*piece)) at += piece->span.size();
    std::vector<std::uint32_t> cuts = {at, at + asked->span.size()};
    lay_back(clean, target, changes, cuts);
    shown = {cuts[0], cuts[1]};
  }

  const std::string_view text = shown.of(target);
  const auto at = shown.begin + static_cast<std::uint32_t>(at_utf16(text, unit));
  if (at >= shown.end) return std::nullopt;
  Change stretch = traced_to(target, changes, at);
  if (stays) stretch.reason = Reason::kept;
  const std::uint32_t begin = std::max(shown.begin, stretch.target.begin);
  const std::uint32_t end = std::min(shown.end, stretch.target.end);
  const std::uint32_t units = utf16_length(Span{shown.begin, begin}.of(target));
  return Why{explained(lexicon, direction, clean, target, stretch), units,
             units + utf16_length(Span{begin, end}.of(target))};
}

}  // namespace fanjian
