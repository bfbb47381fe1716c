#include "story/story.h"

#include <algorithm>
#include <set>
#include <utility>

#include "article/parse.h"
#include "story/story_names.h"
#include "story/story_json.h"
#include "convert/document_consistency.h"
#include "convert/hant_names.h"
#include "text/catch_bad_alloc.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

bool is_person(const TextPiece& piece) {
  return piece.part == article::Part::person ||
         (piece.gloss == GlossPart::base && piece.inside == article::Part::person);
}

// Where the names of people begin in the source: two names may touch.
std::vector<std::uint32_t> name_begins(const article::Article& article) {
  std::vector<std::uint32_t> begins;
  for (const auto* people : {&article.author, &article.contributor, &article.speakers})
    for (const article::Person& person : *people)
      if (!person.span.empty()) begins.push_back(person.span.begin);
  text::sort_by(begins, [](std::uint32_t a, std::uint32_t b) { return a < b; });
  return begins;
}

// Appends the names that the text shows to be such, by the rules of its script.
void find_shown(article::Script script, std::string_view text, std::vector<text::Span>& found) {
  if (script == article::Script::hant) convert::find_names_in_hant(text, found);
  else convert::find_names(text, found);
}

bool overlap(text::Span a, text::Span b) { return a.begin < b.end && b.begin < a.end; }

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

text::Result<Story> Story::open(std::string source, const convert::Lexicon& lexicon) {
  return text::catch_bad_alloc(text::Error{text::ErrorCode::out_of_memory, 0, "not enough memory for the story"},
                               [&] { return opened(std::move(source), lexicon); });
}

text::Result<Story> Story::opened(std::string source, const convert::Lexicon& lexicon) {
  if (source.size() > text::max_source_bytes)
    return text::Error{text::ErrorCode::too_large, text::max_source_bytes, "the story is larger than 64 MiB"};
  const std::size_t bad = text::first_invalid(source);
  if (bad != source.size())
    return text::Error{text::ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad), "not UTF-8"};

  Story story;
  if (looks_like_json(source)) {
    text::Result<JsonStory> read = read_story_json(source);
    if (!read) return read.error();
    story.source_ = std::move(read.value().source);
    story.article_ = std::move(read.value().article);
  } else {
    text::Result<article::Article> parsed = article::parse(source);
    if (!parsed) return parsed.error();
    story.source_ = std::move(source);
    story.article_ = std::move(parsed.value());
  }
  switch (convert::detect_script(lexicon, story.source_)) {
    case convert::DetectedScript::unknown: story.article_.script = article::Script::unknown; break;
    case convert::DetectedScript::hans: story.article_.script = article::Script::hans; break;
    case convert::DetectedScript::hant: story.article_.script = article::Script::hant; break;
  }
  story.cut();
  story.hint();
  return story;
}

void Story::cut() {
  for (std::size_t b = 0; b < article_.blocks.size(); ++b) {
    const article::Block& block = article_.blocks[b];
    if (block.role == article::Role::separator) continue;
    BlockSlice share;
    share.block = static_cast<std::uint32_t>(b);
    share.piece = static_cast<std::uint32_t>(pieces_.size());
    for (const article::Run& run : block.runs) {
      TextPiece piece{run.span, run.part, GlossPart::none, run.inside, share.block, run.style, false};
      piece.kept = run.part == article::Part::link || run.part == article::Part::mark ||
                   (run.style > 0 && article_.given.styles[run.style].is_kept());
      share.broken = share.broken || run.part == article::Part::gloss || piece.is_aside();
      if (run.part != article::Part::gloss) {
        pieces_.push_back(piece);
        if (!piece.is_border() || &run == &block.runs.back()) continue;
        shares_.push_back(share);
        share.piece = static_cast<std::uint32_t>(pieces_.size());
        share.broken = false;
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
  BlockSlice end;
  end.piece = static_cast<std::uint32_t>(pieces_.size());
  shares_.push_back(end);
}

std::string_view Story::clean_text(std::size_t s, std::string& space, const std::string& of) const {
  const TextPiece* first = pieces_.data() + shares_[s].piece;
  const TextPiece* const last = pieces_.data() + shares_[s + 1].piece;
  if (!shares_[s].broken)
    return std::string_view(of).substr(first->span.begin, (last - 1)->span.end - first->span.begin);
  space.clear();
  for (; first != last; ++first)
    if (!first->is_aside()) space += first->span.of(of);
  return space;
}

bool Story::put(std::size_t s, const Correction& correction) {
  const auto [span, text] = correction;
  if (text.size() != span.size()) return false;
  // All of its bytes have a place before one is written.
  std::vector<std::uint32_t> places;
  std::uint32_t at = 0;
  for (std::size_t p = shares_[s].piece; p < shares_[s + 1].piece; ++p) {
    const TextPiece& piece = pieces_[p];
    if (piece.is_aside()) continue;
    const text::Span clean{at, at + piece.span.size()};
    at = clean.end;
    if (!overlap(clean, span)) continue;
    if (piece.kept) return false;
    for (std::uint32_t i = std::max(clean.begin, span.begin); i < std::min(clean.end, span.end); ++i)
      places.push_back(piece.span.begin + i - clean.begin);
  }
  if (places.size() != text.size()) return false;
  if (corrected_.empty()) corrected_ = source_;
  for (std::size_t i = 0; i < text.size(); ++i) corrected_[places[i]] = text[i];
  return true;
}

// The names that the blocks themselves show.
std::set<std::string> Story::shown_names() const {
  std::set<std::string> names;
  std::vector<text::Span> found;
  std::string space;
  for (std::size_t s = 0; s + 1 < shares_.size(); ++s) {
    const std::string_view clean = clean_text(s, space, source_);
    found.clear();
    find_shown(article_.script, clean, found);
    // Surnames alone are no names, and 張乾 is found in 紙張乾了.
    for (const text::Span name : found)
      if (name.size() > (article_.script == article::Script::hant ? 6 : 3)) names.emplace(name.of(clean));
  }
  return names;
}

void Story::hint() {
  const std::set<std::string> shown = shown_names();
  NameFinder finder(article_);
  for (const std::string& name : shown) finder.add(name);
  finder.ready();
  const std::vector<std::uint32_t> begins = name_begins(article_);
  std::vector<text::Span> people, found;
  std::string space;
  for (std::size_t s = 0; s < shares_.size(); ++s) {
    shares_[s].keep = static_cast<std::uint32_t>(keep_.size());
    shares_[s].name = static_cast<std::uint32_t>(names_.size());
    if (s + 1 == shares_.size()) break;
    const TextPiece* const first = pieces_.data() + shares_[s].piece;
    const TextPiece* const last = pieces_.data() + shares_[s + 1].piece;

    people.clear();
    std::uint32_t at = 0;
    bool within = false;  // the piece before belongs to a name
    for (const TextPiece* piece = first; piece != last; ++piece) {
      if (piece->is_aside()) continue;
      const text::Span span = {at, at + piece->span.size()};
      at = span.end;
      if (piece->kept && !span.empty()) keep_.push_back(span);
      const bool person = is_person(*piece);
      if (person && within && !std::binary_search(begins.begin(), begins.end(), piece->span.begin))
        people.back().end = span.end;
      else if (person) people.push_back(span);
      within = person;
    }

    found.clear();
    const std::string_view clean = clean_text(s, space, source_);
    find_shown(article_.script, clean, found);
    if (!finder.empty()) {
      finder.find(clean, found);
      text::sort_by(found,
                    [](text::Span a, text::Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    }
    // Both in order: the spans the parser knows, and between them the names found again.
    std::size_t p = 0, k = shares_[s].keep;
    for (const text::Span name : found) {
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
    case article::Script::unknown: return "zh";
    case article::Script::hans: return "zh-Hans";
    case article::Script::hant: return "zh-Hant";
  }
  return "zh";
}

const char* Story::language_of(const Choices& choices) const {
  return choices.as_source ? in_language() : convert::tag_of(choices.to);
}

convert::Hints Story::hints_of(std::size_t s) const {
  const BlockSlice &share = shares_[s], &after = shares_[s + 1];
  const std::span<const text::Span> keep = keep_, names = names_;
  return {keep.subspan(share.keep, after.keep - share.keep), names.subspan(share.name, after.name - share.name), true};
}

const Story::ResolvedContext& Story::remembered(const convert::Lexicon& lexicon) const {
  return remembered_->get([&] {
    auto all = std::make_unique<ResolvedContext>();
    convert::DocumentConsistency memory(lexicon);
    std::string space;
    for (std::size_t s = 0; s + 1 < shares_.size(); ++s) memory.read(clean_text(s, space, source_), hints_of(s));
    memory.settle(all->settled, all->begins);
    return all;
  });
}

}  // namespace fanjian::story
