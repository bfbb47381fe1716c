#include "repair/check.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "article/lexical/gloss.h"
#include "story/story.h"
#include "story/story_json.h"
#include "repair/mojibake.h"
#include "repair/characters.h"
#include "text/utf8.h"

namespace fanjian::repair {
namespace {

using Code = DiagnosticReason::Code;

// Of a check: some twenty milliseconds.
constexpr std::size_t a_slice = 50'000;

// The story's own readings: the view takes them out by itself. A text is not parsed for them: it may have more
// lines than a story.
text::Result<std::vector<Diagnostic>> glosses_in(const convert::Lexicon& lexicon, std::string_view text) {
  std::vector<Diagnostic> found;
  if (text.size() > text::max_source_bytes)
    return text::Error{text::ErrorCode::too_large, text::max_source_bytes, "the text is longer than 64 MiB"};
  if (const std::size_t bad = text::first_invalid(text); bad < text.size())
    return text::Error{text::ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad), "not UTF-8"};
  if (story::looks_like_json(text)) {  // spans are of the text that the JSON says
    const text::Result<story::Story> opened = story::Story::open(std::string(text), lexicon);
    if (!opened) return opened.error();
    return found;
  }
  const std::vector<article::Gloss> glosses = article::find_glosses(text);
  const auto count = static_cast<std::uint32_t>(glosses.size());
  for (const article::Gloss& gloss : glosses)
    found.push_back({Kind::gloss,
                     gloss.span,
                     std::string(gloss.base.of(text)),
                     {Code::reading, std::string(gloss.reading.of(text)), count},
                     {}});
  return found;
}

DiagnosticReason reason_of(const WrongCharacter& wrong) {
  if (!wrong.phrase.empty()) return {Code::phrase, text::utf8(wrong.phrase), 0};
  if (wrong.score > 0) return {Code::context, {}, wrong.score};
  return {Code::not_traditional, {}, 0};
}

std::optional<std::string> as_utf8(const std::optional<std::u32string>& text) {
  return text ? std::optional(text::utf8(*text)) : std::nullopt;
}

// Between places in characters and places in bytes, for places that ascend.
class Bytes {
 public:
  explicit Bytes(std::string_view text) : text_(text) {}
  std::uint32_t of(std::size_t character) {
    if (character < at_) at_ = byte_ = 0;
    for (; at_ < character; ++at_) text::next(text_, byte_);
    return static_cast<std::uint32_t>(byte_);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, byte_ = 0;
};

// The text as it is converted: without glosses, with bytes fixed.
class Without {
 public:
  // `diagnostics`: glosses and bytes, in order.
  Without(std::string_view text, const std::vector<Diagnostic>& diagnostics) {
    std::uint32_t from = 0;
    for (const Diagnostic& diagnostic : diagnostics) {
      if (diagnostic.span.begin < from || !diagnostic.fix) continue;
      take(text.substr(from, diagnostic.span.begin - from), from);
      // A gloss begins with its character; what bytes became is nowhere in the source.
      take(*diagnostic.fix, diagnostic.kind == Kind::gloss ? diagnostic.span.begin : nowhere);
      from = diagnostic.span.end;
    }
    take(text.substr(from), from);
  }

  std::u32string_view text() const { return text_; }
  // Where in the source, in bytes, some characters are; nothing if they are not there in a row.
  std::optional<text::Span> source(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (spans_[i].begin == nowhere || (i > begin && spans_[i].begin != spans_[i - 1].end)) return std::nullopt;
    return text::Span{spans_[begin].begin, spans_[end - 1].end};
  }

 private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  void take(std::string_view part, std::uint32_t from) {
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t begin = at;
      text_ += text::next(part, at);
      if (from == nowhere) spans_.push_back({nowhere, nowhere});
      else spans_.push_back({from + static_cast<std::uint32_t>(begin), from + static_cast<std::uint32_t>(at)});
    }
  }

  std::u32string text_;
  std::vector<text::Span> spans_;
};

}  // namespace

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::bytes: return "bytes";
    case Kind::character: return "character";
    case Kind::gloss: return "gloss";
  }
  return "";
}

const char* name_of(Code code) {
  switch (code) {
    case Code::reading: return "reading";
    case Code::phrase: return "phrase";
    case Code::context: return "context";
    case Code::not_traditional: return "not_traditional";
    case Code::shifted_bytes: return "shifted_bytes";
    case Code::lost_bytes: return "lost_bytes";
  }
  return "";
}

namespace {

// Nothing: the slice was used up.
std::optional<std::vector<Diagnostic>> found_in(const convert::Lexicon& lexicon, const Lists& lists,
                                                std::string_view text, std::vector<Diagnostic> glosses, Memory& memory,
                                                Slice& slice) {
  std::vector<Diagnostic> found;
  Evidence judges(lexicon, lists, text);
  Bytes bytes(text);
  std::optional<std::vector<ByteDamage>> damage = byte_damage(text::utf32(text), judges, memory, slice);
  if (!damage) return std::nullopt;
  for (ByteDamage& one : *damage) {
    const std::uint32_t begin = bytes.of(one.begin);
    const Code code = one.fix ? Code::shifted_bytes : Code::lost_bytes;
    found.push_back(
        {Kind::bytes, {begin, bytes.of(one.end)}, as_utf8(one.fix), {code, {}, 0}, as_utf8(one.suggestion)});
  }
  found.insert(found.end(), std::make_move_iterator(glosses.begin()), std::make_move_iterator(glosses.end()));
  const auto in_order = [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; };
  std::stable_sort(found.begin(), found.end(), in_order);
  // A text that shows no script may be Simplified.
  if (judges.script() != convert::DetectedScript::hant) return found;
  const Without clean(text, found);
  const std::optional<std::vector<WrongCharacter>> wrong = wrong_characters(clean.text(), judges, memory, slice);
  if (!wrong) return std::nullopt;
  for (const WrongCharacter& one : *wrong)
    if (const std::optional<text::Span> there = clean.source(one.begin, one.end))
      found.push_back({Kind::character, *there, text::utf8(one.fix), reason_of(one), {}});
  std::stable_sort(found.begin(), found.end(), in_order);
  return found;
}

}  // namespace

text::Result<std::vector<Diagnostic>> diagnose(const convert::Lexicon& lexicon, const Lists& lists,
                                               std::string_view text, Memory& memory) {
  text::Result<std::vector<Diagnostic>> glosses = glosses_in(lexicon, text);
  if (!glosses) return glosses;
  Slice all(std::numeric_limits<std::size_t>::max());
  std::optional<std::vector<Diagnostic>> found = found_in(lexicon, lists, text, std::move(glosses.value()), memory,
                                                          all);
  memory.bytes.forget();
  memory.characters.forget();
  return std::move(*found);
}

text::Result<std::vector<Diagnostic>> diagnose(const convert::Lexicon& lexicon, const Lists& lists,
                                               std::string_view text) {
  Memory none;
  return diagnose(lexicon, lists, text, none);
}

text::Result<bool> look(const convert::Lexicon& lexicon, const Lists& lists, std::string_view text, Memory& memory) {
  text::Result<std::vector<Diagnostic>> glosses = glosses_in(lexicon, text);
  if (!glosses) return glosses.error();
  Slice some(a_slice);
  return found_in(lexicon, lists, text, std::move(glosses.value()), memory, some).has_value();
}

std::string corrected(std::string_view text, const std::vector<Diagnostic>& diagnostics, bool glosses) {
  std::string made;
  made.reserve(text.size());
  std::uint32_t from = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.span.begin < from || !diagnostic.fix || (diagnostic.kind == Kind::gloss && !glosses)) continue;
    (made += text.substr(from, diagnostic.span.begin - from)) += *diagnostic.fix;
    from = diagnostic.span.end;
  }
  return made += text.substr(from);
}

}  // namespace fanjian::repair
