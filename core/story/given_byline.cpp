#include "story/given_byline.h"

#include <string>
#include <utility>

#include "story/source_line.h"
#include "text/needle.h"

namespace fanjian::story {
namespace {

// Makes room for `size` bytes at `offset`: everything that lies behind moves.
void make_room(article::Article& article, std::uint32_t offset, std::uint32_t size) {
  const auto move = [=](text::Span& span) {
    if (span.empty() || span.begin < offset) return;
    span.begin += size;
    span.end += size;
  };
  for (article::Block& block : article.blocks) {
    move(block.span);
    for (article::Run& run : block.runs) {
      move(run.span);
      move(run.base);
      move(run.reading);
    }
  }
  for (article::Gloss& gloss : article.glosses) {
    move(gloss.span);
    move(gloss.base);
    move(gloss.reading);
  }
  for (auto* people : {&article.author, &article.contributor, &article.speakers})
    for (article::Person& person : *people) move(person.span);
  if (article.dateline) {
    move(article.dateline->span);
    move(article.dateline->date.span);
  }
}

// 記者 甲、乙 通訊員 丙. Spans count from the beginning of `text`, which is empty at first.
article::Block byline_of(std::vector<article::Person>& author, std::vector<article::Person>& contributor,
                         std::string& text) {
  article::Block block;
  block.role = article::Role::byline;
  SourceLine line{text, block};
  const article::Person* before = nullptr;
  for (auto* people : {&author, &contributor})
    for (article::Person& person : *people) {
      if (before && before->role_name == person.role_name) {
        line.add("、", article::Part::text);
      } else {
        if (before) line.add(" ", article::Part::space);
        if (!person.role_name.empty()) {
          line.add(one_line(person.role_name), article::Part::role_name);
          line.add(" ", article::Part::space);
        }
      }
      line.add(one_line(person.name), article::Part::person);
      person.span = block.runs.back().span;
      before = &person;
    }
  return block;
}

void move_to(article::Block& block, std::uint32_t offset) {
  for (article::Run& run : block.runs) run.span = {run.span.begin + offset, run.span.end + offset};
  block.span = {block.span.begin + offset, block.span.end + offset};
}

}  // namespace

// A byline of its own line: behind the headline, if the story begins with one, or before everything.
void add_byline(JsonStory& story, std::vector<article::Person> author, std::vector<article::Person> contributor) {
  article::Article& article = story.article;
  std::string text;
  article::Block byline = byline_of(author, contributor, text);
  const bool behind = !article.blocks.empty() && article.blocks[0].role == article::Role::headline;
  const std::uint32_t offset = behind ? article.blocks[0].span.end : 0;
  const std::uint32_t begin = behind ? offset + 1 : 0;
  make_room(article, offset, size_of(text) + 1);
  move_to(byline, begin);
  for (auto* people : {&author, &contributor})
    for (article::Person& person : *people) person.span = {person.span.begin + begin, person.span.end + begin};
  const article::Block separator = line_break(behind ? offset : byline.span.end);
  for (article::Gloss& gloss : article.glosses)
    if (!behind || gloss.block > 0) gloss.block += 2;
  story.source.insert(offset, behind ? '\n' + text : text + '\n');
  const auto at = article.blocks.begin() + (behind ? 1 : 0);
  if (behind) article.blocks.insert(at, {separator, std::move(byline)});
  else article.blocks.insert(at, {std::move(byline), separator});
  article.author = std::move(author);
  article.contributor = std::move(contributor);
}

// Whether a byline of the body names all of them, as in what we write ourselves: then that is theirs,
// and there is no other.
bool take_byline(JsonStory& story, std::vector<article::Person> author, std::vector<article::Person> contributor) {
  std::string text;
  article::Block written = byline_of(author, contributor, text);
  std::vector<text::Needle> names;
  std::size_t shortest = 0;  // that a byline with all of them can be
  for (auto* people : {&author, &contributor})
    for (const article::Person& person : *people) {
      if (person.name.empty()) return false;
      names.emplace_back(one_line(person.name));
      shortest += person.name.size();
    }
  for (article::Block& block : story.article.blocks) {
    if (block.role != article::Role::byline || block.span.size() < shortest) continue;
    const std::string_view line = std::string_view(story.source).substr(0, block.span.end);
    std::size_t at = block.span.begin;
    std::vector<text::Span> found;
    for (const text::Needle& name : names) {
      const std::size_t begin = name.in(line, at);
      if (begin == std::string_view::npos) break;
      at = begin + name.size();
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    }
    if (found.size() < names.size()) continue;
    auto span = found.begin();
    for (auto* people : {&author, &contributor})
      for (article::Person& person : *people) person.span = *span++;
    if (block.span.of(story.source) == text) {
      move_to(written, block.span.begin);
      block.runs = std::move(written.runs);
    }
    story.article.author = std::move(author);
    story.article.contributor = std::move(contributor);
    return true;
  }
  return false;
}

}  // namespace fanjian::story
