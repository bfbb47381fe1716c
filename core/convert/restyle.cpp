#include "convert/restyle.h"

#include <algorithm>

#include "convert/words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// Tells where a text's words would be cut, looking at the sentences that are asked about alone.
class WordBorders {
 public:
  WordBorders(const Lexicon& lexicon, std::string_view text) : lexicon_(lexicon), text_(text) {}

  // Of spans in ascending order.
  bool are_cut_by(text::Span span) {
    while (end_ <= span.begin && end_ < text_.size()) {
      begin_ = end_;
      for (bool in = true; in && end_ < text_.size();) {
        in = !text::ends_sentence_or_line(text::next(text_, end_));
      }
      known_ = false;
    }
    if (!known_) {
      words_.clear();
      find_words(lexicon_, text_.substr(begin_, end_ - begin_), words_);
      known_ = true;
    }
    const text::Span first = around(span.begin), last = around(span.end);
    return (!first.empty() && first.end < span.end) || (!last.empty() && last.begin > span.begin);
  }

 private:
  // The word that a place is within; empty at a border.
  text::Span around(std::uint32_t place) const {
    const auto at = static_cast<std::uint32_t>(place - begin_);
    const auto word = std::partition_point(words_.begin(), words_.end(), [&](text::Span one) { return one.end <= at; });
    if (word == words_.end() || word->begin >= at) return {};
    const auto offset = static_cast<std::uint32_t>(begin_);
    return {word->begin + offset, word->end + offset};
  }

  const Lexicon& lexicon_;
  std::string_view text_;
  std::vector<text::Span> words_;  // of the sentence, from its beginning
  std::size_t begin_ = 0, end_ = 0;
  bool known_ = false;
};

}  // namespace

void restyle(const Lexicon& lexicon, const Glossary& glossary, Variety target, std::string_view source,
             std::string& out, std::size_t begun, std::span<const text::Span> fixed, std::vector<Change>* changes,
             std::size_t first, bool all) {
  const std::string made = out.substr(begun);
  std::vector<Glossary::Found> found;
  glossary.find_styles(made, fixed, target, found);
  WordBorders borders(lexicon, made);
  std::erase_if(found, [&](const Glossary::Found& one) {
    return one.span.of(made) == one.value || borders.are_cut_by(one.span);
  });
  if (found.empty()) return;

  out.resize(begun);
  std::vector<Change> before;
  if (changes != nullptr) {
    before.assign(changes->begin() + static_cast<std::ptrdiff_t>(first), changes->end());
    changes->resize(first);
  }
  const auto begin = static_cast<std::uint32_t>(begun);
  const auto from = [&](const Change& change) { return change.target.begin - begin; };
  const auto until = [&](const Change& change) { return change.target.end - begin; };
  std::size_t c = 0;
  std::uint32_t s = 0, t = 0;  // how much of the source and of what was made is laid down
  const auto plain = [&](std::uint32_t end) {
    out.append(made, t, end - t);
    s += end - t;
    t = end;
  };
  const auto lay = [&](std::uint32_t end) {
    for (; c < before.size() && until(before[c]) <= end; ++c) {
      plain(from(before[c]));
      Change change = before[c];
      const auto at = static_cast<std::uint32_t>(out.size());
      out += text::Span{from(change), until(change)}.of(made);
      change.target = {at, static_cast<std::uint32_t>(out.size())};
      changes->push_back(change);
      s = change.source.end;
      t = until(before[c]);
    }
    plain(c < before.size() ? std::min(end, from(before[c])) : end);
  };
  for (const auto& [span, value] : found) {
    if (span.begin < t) continue;  // within a change that was laid down with the last
    lay(span.begin);
    const std::uint32_t source_begin = s, made_begin = t;
    std::uint32_t end = span.end;
    for (; c < before.size() && from(before[c]) < end; ++c) {
      end = std::max(end, until(before[c]));
      s = before[c].source.end;
      t = until(before[c]);
    }
    s += end - t;
    t = end;
    const std::string laid =
        made.substr(made_begin, span.begin - made_begin).append(value).append(made, span.end, end - span.end);
    auto at = static_cast<std::uint32_t>(out.size());
    out += laid;
    if (changes == nullptr) continue;
    const text::Span whole = {source_begin, s};
    const auto change = [&](text::Span of, std::uint32_t size) {
      const text::Span to = {at, at + size};
      at = to.end;
      if (all || of.of(source) != to.of(out)) changes->push_back({of, to, Reason::glossary, whole});
    };
    if (text::length(whole.of(source)) != text::length(laid)) {
      change(whole, static_cast<std::uint32_t>(laid.size()));
      continue;
    }
    std::size_t there = 0;
    for (std::size_t here = whole.begin; here < whole.end;) {
      const auto one = static_cast<std::uint32_t>(here);
      const std::size_t was = there;
      text::next(source, here);
      text::next(laid, there);
      change({one, static_cast<std::uint32_t>(here)}, static_cast<std::uint32_t>(there - was));
    }
  }
  lay(static_cast<std::uint32_t>(made.size()));
}

}  // namespace fanjian::convert
