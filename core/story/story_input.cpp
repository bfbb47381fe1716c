#include "story/story_input.h"

#include <algorithm>
#include <utility>

#include "article/lexical/folded_text.h"
#include "article/lexical/count.h"
#include "article/parse.h"
#include "story/address.h"
#include "story/given_blocks.h"
#include "story/given_byline.h"
#include "story/source_line.h"
#include "text/characters.h"
#include "text/needle.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

// A part of the source text whose role is known.
struct Entry {
  text::Span span;
  std::optional<article::Role> role;
};

class Composer {
 public:
  // A line of its own, unless it is said what stands before it. So is a dateline, for its end would not
  // always be found again in a line.
  void add(std::string_view text, std::optional<article::Role> role, const std::string* before = nullptr) {
    if (trimmed(text).empty()) return;
    begin_line(before);
    const std::uint32_t begin = size_of(source);
    source += text;
    entries_.push_back({{begin, size_of(source)}, role});
  }

  void add(StoryInput::Paragraph& paragraph) {
    const std::string* const before = paragraph.before ? &*paragraph.before : nullptr;
    if (paragraph.is_built()) {
      if (paragraph.runs.empty()) return;
      begin_line(before && before->find('\n') != std::string::npos ? before : nullptr);
      insertions.push_back({size_of(source), &paragraph});
      return;
    }
    if (trimmed(paragraph.text).empty()) return;
    marks_.set(paragraph);
    const bool apart = !insertions.empty() && insertions.back().offset == source.size();
    add(paragraph.text, paragraph.role, apart && before && before->find('\n') == std::string::npos ? nullptr : before);
    const std::uint32_t begin = entries_.back().span.begin;
    shapes_.push_back({entries_.size() - 1, &paragraph.shape});
    for (article::Run run : paragraph.runs) {
      for (text::Span* span : {&run.span, &run.base, &run.reading})
        if (!span->empty()) *span = {span->begin + begin, span->end + begin};
      given.push_back(run);
    }
  }

  // What the draft says goes before what the parser finds; only datelines and bylines that it finds in
  // paragraphs stay.
  void apply(article::Article& article, bool headline_given) const {
    part(article);
    std::size_t e = 0;
    std::uint32_t headings = 0;
    bool same = true;  // as the parser has it
    for (article::Block& block : article.blocks) {
      if (block.role == article::Role::separator) continue;
      while (e < entries_.size() && entries_[e].span.end <= block.span.begin) ++e;
      const bool known = e < entries_.size() && entries_[e].role && entries_[e].span.begin <= block.span.begin &&
                         block.span.end <= entries_[e].span.end;
      if (known && !(within_paragraph(block.role) && is_paragraph(*entries_[e].role))) {
        same = same && block.role == *entries_[e].role;
        block.role = *entries_[e].role;
        if (block.role != article::Role::notice) block.notice = article::NoticeKind::none;
      } else if (headline_given && block.role == article::Role::headline) {
        block.role = article::Role::paragraph;
        same = false;
      }
      block.position = block.role == article::Role::heading ? ++headings : 0;
    }
    if (same) return;
    article.headline.clear();
    for (const article::Block& block : article.blocks)
      if (block.role == article::Role::headline) {
        article.headline = one_line(std::string(trimmed(article::plain_text(source, block.span, article.glosses))));
        break;
      }
  }

  // What the parser has not seen: styles and marks of the lines, depths of items, and whole blocks.
  void complete(article::Article& article, article::GivenParts&& parts) {
    std::size_t i = 0;
    for (article::Block& block : article.blocks) {
      if (block.role != article::Role::list_item) continue;
      while (i < shapes_.size() && entries_[shapes_[i].entry].span.end <= block.span.begin) ++i;
      if (i == shapes_.size()) break;
      if (entries_[shapes_[i].entry].span.begin > block.span.begin) continue;
      block.depth = shapes_[i].shape->depth;
      block.ordered = shapes_[i].shape->ordered;
      block.position = shapes_[i].shape->position;
    }
    lay_over(article, given);
    // A URL that leads to itself is a link already.
    for (article::Block& block : article.blocks)
      for (article::Run& run : block.runs)
        if (run.part == article::Part::link && run.style > 0) {
          article::Style other = parts.styles[run.style];
          if (other.link != href_of(run.span.of(source))) continue;
          other.link.clear();
          if (other == article::Style{}) run.style = 0;
        }
    article.given = std::move(parts);
    insert_blocks(source, article, insertions);
  }

  std::string source;
  std::vector<Insertion> insertions;
  std::vector<article::Run> given;  // spans are of the source

 private:
  struct Shape {
    std::size_t entry;
    const article::Block* shape;
  };

  void begin_line(const std::string* before) {
    if (before) source += *before;
    else if (!entries_.empty() || !insertions.empty()) source += '\n';
  }

  static bool within_paragraph(article::Role role) {
    return role == article::Role::dateline || role == article::Role::byline;
  }
  static bool is_paragraph(article::Role role) {
    return role == article::Role::lead || role == article::Role::paragraph;
  }

  // Two lines that the parser took for one paragraph are two where the draft says what they are.
  void part(article::Article& article) const {
    std::size_t e = 0;
    std::vector<article::Block> blocks;
    for (article::Block& block : article.blocks) {
      std::vector<article::Run> runs = std::move(block.runs);
      block.runs.clear();
      const std::uint32_t end = block.span.end;
      article::Block rest = block;  // all but its runs, which come one by one
      for (std::size_t i = 0; i < runs.size(); ++i) {
        while (e < entries_.size() && entries_[e].span.end < runs[i].span.begin) ++e;
        const bool between = runs[i].part == article::Part::line_break && e + 1 < entries_.size() &&
                             entries_[e].span.end == runs[i].span.begin && !rest.runs.empty() && i + 1 < runs.size() &&
                             (entries_[e].role || entries_[e + 1].role);
        if (!between) {
          rest.runs.push_back(runs[i]);
          continue;
        }
        rest.span.end = runs[i].span.begin;
        blocks.push_back(std::move(rest));
        blocks.push_back(line_break(runs[i].span.begin));
        rest = block;
        rest.span.begin = runs[i].span.end;
      }
      rest.span.end = end;
      blocks.push_back(std::move(rest));
    }
    article.blocks = std::move(blocks);
    std::uint32_t at = 0;
    for (article::Gloss& gloss : article.glosses) {
      while (article.blocks[at].span.end <= gloss.span.begin) ++at;
      gloss.block = at;
    }
  }

  std::vector<Entry> entries_;
  std::vector<Shape> shapes_;
  ListMarks marks_;
};

void add_line(JsonStory& story, const std::string& text, article::Role role, article::NoticeKind kind) {
  if (!story.source.empty()) {
    story.article.blocks.push_back(line_break(size_of(story.source)));
    story.source += '\n';
  }
  article::Block block;
  block.role = role;
  block.notice = kind;
  block.span = {size_of(story.source), size_of(story.source)};
  SourceLine{story.source, block}.add(one_line(text), article::Part::text);
  story.article.blocks.push_back(std::move(block));
}

bool has(const StoryInput& draft, article::Role role) {
  return std::any_of(draft.body.begin(), draft.body.end(),
                     [=](const StoryInput::Paragraph& p) { return p.role == role; });
}

// A story that names a picture and has no figure is opened by it.
void add_picture(StoryInput& draft) {
  const article::Picture& image = draft.given.images[0];
  StoryInput::Paragraph figure;
  figure.role = article::Role::figure;
  figure.shape.picture = static_cast<std::int32_t>(draft.given.pictures.size());
  const auto add = [&](const std::string& text, article::Part part) {
    const std::uint32_t begin = size_of(figure.text);
    figure.text += text;
    if (part == article::Part::alt || !text.empty())
      figure.runs.push_back({{begin, size_of(figure.text)}, part, article::Part::text, {}, {}, 0});
  };
  add(one_line(image.alt), article::Part::alt);
  if (!image.caption.empty() || !image.credit.empty()) {
    add("\n", article::Part::row_break);
    add(one_line(image.caption), article::Part::text);
  }
  if (!image.credit.empty()) {
    add("\n", article::Part::row_break);
    add(one_line(image.credit), article::Part::text);
  }
  draft.given.pictures.push_back({image.url, {}, image.width, image.height, {}, {}, {}});
  auto at = draft.body.begin();
  while (at != draft.body.end() && at->role &&
         (at->role == article::Role::headline || at->role == article::Role::deck ||
          at->role == article::Role::dateline || at->role == article::Role::byline || at->role == article::Role::stamp))
    ++at;
  draft.body.insert(at, std::move(figure));
}

}  // namespace

StoryInput::Paragraph::Paragraph() = default;
StoryInput::Paragraph::~Paragraph() = default;
StoryInput::Paragraph::Paragraph(Paragraph&&) noexcept = default;
StoryInput::Paragraph& StoryInput::Paragraph::operator=(Paragraph&&) noexcept = default;

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); begin = at)
    if (!text::is_space(text::next(text, at))) break;
  text.remove_prefix(begin);
  std::size_t end = text.size();
  for (std::size_t at = end; at > 0; end = at)
    if (!text::is_space(text::previous(text, at))) break;
  return text.substr(0, end);
}

text::Result<JsonStory> compose(StoryInput draft) {
  Composer composer;
  // What we write ourselves has the headline in its body too, and there with its glosses.
  if (!has(draft, article::Role::headline)) composer.add(one_line(draft.headline), article::Role::headline);
  if (!has(draft, article::Role::deck)) composer.add(one_line(draft.deck), article::Role::deck);
  if (!draft.given.images.empty() && !has(draft, article::Role::figure)) add_picture(draft);
  // The dateline, if the body does not say it itself, stands before the first paragraph.
  const text::Needle said(draft.dateline);
  bool dateline = !draft.dateline.empty() &&
                  std::none_of(draft.body.begin(), draft.body.end(), [&](const StoryInput::Paragraph& p) {
                    return p.role == article::Role::dateline || (p.role && said.in(p.text) != std::string_view::npos);
                  });
  for (StoryInput::Paragraph& paragraph : draft.body) {
    if (dateline && paragraph.role != article::Role::headline && paragraph.role != article::Role::deck &&
        !paragraph.is_built()) {
      dateline = false;
      if (trimmed(paragraph.text).substr(0, draft.dateline.size()) != draft.dateline)
        composer.add(one_line(draft.dateline), article::Role::dateline);
    }
    composer.add(paragraph);
  }
  if (dateline) composer.add(one_line(draft.dateline), article::Role::dateline);
  if (draft.after) composer.source += *draft.after;
  if (composer.source.size() > text::max_source_bytes / 2)
    return text::Error{text::ErrorCode::too_large, 0, "the story in the JSON is too large"};

  text::Result<article::Article> parsed = article::parse(composer.source);
  if (!parsed) return parsed.error();
  composer.apply(parsed.value(), !draft.headline.empty());
  composer.complete(parsed.value(), std::move(draft.given));
  JsonStory story{std::move(composer.source), std::move(parsed.value())};
  if (story.article.author.empty() && story.article.contributor.empty() &&
      !(draft.author.empty() && draft.contributor.empty()) && !take_byline(story, draft.author, draft.contributor))
    add_byline(story, draft.author, draft.contributor);
  if (story.article.credit_text.empty() && !draft.credit_text.empty()) {
    add_line(story, draft.credit_text, article::Role::credit, article::NoticeKind::none);
    story.article.credit_text = draft.credit_text;
  }
  if (story.article.copyright_notice.empty() && !draft.copyright_notice.empty()) {
    add_line(story, draft.copyright_notice, article::Role::notice, article::NoticeKind::copyright);
    story.article.copyright_notice = draft.copyright_notice;
  }
  if (story.article.usage_terms.empty()) story.article.usage_terms = draft.usage_terms;
  if (story.article.alternative_headline.empty()) story.article.alternative_headline = one_line(draft.deck);
  // The lines that came in since are part of it.
  story.article.word_count = article::count_words(story.source, story.article.glosses);
  story.article.time_required_seconds = article::reading_seconds(story.article.word_count);
  return story;
}

}  // namespace fanjian::story
