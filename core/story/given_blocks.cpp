#include "story/given_blocks.h"

#include <algorithm>
#include <utility>

namespace fanjian::story {
namespace {

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

bool is_space(const article::Run& run) {
  return run.part == article::Part::line_break || run.part == article::Part::space;
}

article::Run moved(article::Run run, std::uint32_t by) {
  const auto move = [by](text::Span& span) {
    if (!span.empty()) span = {span.begin + by, span.end + by};
  };
  run.span = {run.span.begin + by, run.span.end + by};
  move(run.base);
  move(run.reading);
  return run;
}

// Both in order.
void add_glosses(article::Article& article, const std::vector<article::Gloss>& found) {
  const auto middle = static_cast<std::ptrdiff_t>(article.glosses.size());
  article.glosses.insert(article.glosses.end(), found.begin(), found.end());
  std::inplace_merge(article.glosses.begin(), article.glosses.begin() + middle, article.glosses.end(),
                     [](const article::Gloss& a, const article::Gloss& b) { return a.span.begin < b.span.begin; });
}

class Inserter {
 public:
  Inserter(std::string& source, article::Article& article, const std::vector<Insertion>& insertions)
      : source_(source), article_(article), insertions_(insertions) {}

  void run() {
    std::vector<article::Block> parsed = std::exchange(article_.blocks, {});
    for (article::Block& block : parsed) {
      std::vector<article::Run> runs = std::exchange(block.runs, {});
      article::Block part = block;
      for (article::Run run : runs) {
        while (due(run.span.begin)) flush(part, block), place();
        while (next_ < insertions_.size() && insertions_[next_].offset < run.span.end) {
          // Within white space: that is cut in two.
          article::Run left = run;
          left.span.end = run.span.begin = insertions_[next_].offset;
          add(part, left);
          flush(part, block);
          place();
        }
        add(part, run);
      }
      flush(part, block);
    }
    while (next_ < insertions_.size()) place();
    text_.append(source_, done_);
    source_ = std::move(text_);
    move_rest();
  }

 private:
  struct Shift {
    std::uint32_t offset, by;  // what begins at the offset or behind it moves by so much
  };

  bool due(std::uint32_t offset) const { return next_ < insertions_.size() && insertions_[next_].offset <= offset; }

  void add(article::Block& part, const article::Run& run) { part.runs.push_back(moved(run, shift_)); }

  // White space at the end of a block that is cut there stands between blocks.
  void flush(article::Block& part, const article::Block& like) {
    std::vector<article::Run> behind;
    while (part.role != article::Role::separator && next_ < insertions_.size() && !part.runs.empty() &&
           is_space(part.runs.back()) && due(part.runs.back().span.end - shift_)) {
      behind.insert(behind.begin(), part.runs.back());
      part.runs.pop_back();
    }
    emit(std::move(part));
    if (!behind.empty()) {
      article::Block space;
      space.role = article::Role::separator;
      space.runs = std::move(behind);
      emit(std::move(space));
    }
    part = like;
    part.runs.clear();
  }

  void emit(article::Block&& block) {
    if (block.runs.empty()) return;
    block.span = {block.runs.front().span.begin, block.runs.back().span.end};
    article_.blocks.push_back(std::move(block));
  }

  void place() {
    const Insertion& insertion = insertions_[next_++];
    const StoryInput::Paragraph& paragraph = *insertion.paragraph;
    text_.append(source_, done_, insertion.offset - done_);
    done_ = insertion.offset;
    const std::uint32_t begin = size_of(text_);
    text_ += paragraph.text;
    article::Block block = paragraph.shape;
    block.role = *paragraph.role;
    for (const article::Run& run : paragraph.runs) {
      block.runs.push_back(moved(run, begin));
      if (run.part == article::Part::gloss) {
        const article::Run& own = block.runs.back();
        glosses_.push_back({own.span, own.base, own.reading, 0});
      }
    }
    block.span = {begin, size_of(text_)};
    if (!block.runs.empty()) article_.blocks.push_back(std::move(block));
    shift_ += size_of(paragraph.text);
    shifts_.push_back({insertion.offset, shift_});
  }

  void move(text::Span& span) const {
    if (span.empty()) return;
    auto at = std::upper_bound(shifts_.begin(), shifts_.end(), span.begin,
                               [](std::uint32_t offset, const Shift& shift) { return offset < shift.offset; });
    if (at == shifts_.begin()) return;
    const std::uint32_t by = (--at)->by;
    span = {span.begin + by, span.end + by};
  }

  void move_rest() {
    for (article::Gloss& gloss : article_.glosses) {
      move(gloss.span);
      move(gloss.base);
      move(gloss.reading);
    }
    for (auto* people : {&article_.author, &article_.contributor, &article_.speakers})
      for (article::Person& person : *people) move(person.span);
    if (article_.dateline) {
      move(article_.dateline->span);
      move(article_.dateline->date.span);
    }
    add_glosses(article_, glosses_);
    std::uint32_t block = 0;
    for (article::Gloss& gloss : article_.glosses) {
      while (article_.blocks[block].span.end <= gloss.span.begin) ++block;
      gloss.block = block;
    }
  }

  std::string& source_;
  article::Article& article_;
  const std::vector<Insertion>& insertions_;
  std::string text_;
  std::size_t next_ = 0;
  std::uint32_t done_ = 0, shift_ = 0;
  std::vector<Shift> shifts_;
  std::vector<article::Gloss> glosses_;
};

}  // namespace

void ListMarks::set(StoryInput::Paragraph& paragraph) {
  const std::uint8_t depth = paragraph.shape.depth;
  std::fill(counts_ + depth + 1, counts_ + 10, 0);
  if (depth == 0) return;
  std::uint32_t& count = counts_[depth];
  // Numbers behind bullets are a list of their own.
  if (ordered_[depth] != paragraph.shape.ordered) count = 0;
  ordered_[depth] = paragraph.shape.ordered;
  count = paragraph.shape.position > 0 ? paragraph.shape.position : count + 1;
  paragraph.shape.position = paragraph.shape.ordered ? count : 0;
  if (!paragraph.runs.empty() && paragraph.runs[0].part == article::Part::mark) return;
  std::string mark = depth == 1 ? "• " : depth == 2 ? "◦ " : "▪ ";
  if (paragraph.shape.ordered) mark = depth == 1 ? std::to_string(count) + ". " : '(' + std::to_string(count) + ") ";
  const std::uint32_t size = size_of(mark);
  for (article::Run& run : paragraph.runs) run = moved(run, size);
  paragraph.runs.insert(paragraph.runs.begin(), {{0, size}, article::Part::mark, article::Part::text, {}, {}, 0});
  paragraph.text.insert(0, mark);
}

void lay_over(article::Article& article, const std::vector<article::Run>& given) {
  if (given.empty()) return;
  std::size_t first = 0;
  std::vector<article::Run> runs;
  std::vector<article::Gloss> glosses;
  for (std::uint32_t index = 0; index < article.blocks.size(); ++index) {
    article::Block& block = article.blocks[index];
    if (block.role == article::Role::separator) continue;
    runs.clear();
    for (const article::Run& run : block.runs) {
      while (first < given.size() && given[first].span.end <= run.span.begin) ++first;
      std::uint32_t at = run.span.begin;
      const bool whole = run.part == article::Part::gloss || run.part == article::Part::link ||
                         run.part == article::Part::line_break;
      for (std::size_t i = first; i < given.size() && given[i].span.begin < run.span.end; ++i) {
        const article::Run& over = given[i];
        // A reading that the parser has not found itself.
        const bool gloss = over.part == article::Part::gloss && over.base.size() > 0 && !whole &&
                           over.span.begin >= at && over.span.end <= run.span.end;
        if (over.style == 0 && over.part != article::Part::mark && !gloss) continue;
        article::Run part = run;
        if (whole) {
          if (over.span.begin > at) break;
          part.style = over.style;
          runs.push_back(part);
          at = run.span.end;
          break;
        }
        part.span = {std::max(at, over.span.begin), std::min(run.span.end, over.span.end)};
        if (part.span.begin > at) {
          article::Run plain = run;
          plain.span = {at, part.span.begin};
          runs.push_back(plain);
        }
        part.style = over.style;
        if (over.part == article::Part::mark) part.part = article::Part::mark;
        if (gloss) {
          part.part = article::Part::gloss;
          part.inside = run.part;
          part.base = over.base;
          part.reading = over.reading;
          glosses.push_back({part.span, part.base, part.reading, index});
        }
        runs.push_back(part);
        at = part.span.end;
      }
      if (at == run.span.end && !run.span.empty()) continue;
      article::Run rest = run;
      rest.span.begin = at;
      runs.push_back(rest);
    }
    block.runs = runs;
  }
  add_glosses(article, glosses);
}

void insert_blocks(std::string& source, article::Article& article, const std::vector<Insertion>& insertions) {
  if (!insertions.empty()) Inserter(source, article, insertions).run();
}

}  // namespace fanjian::story
