#include "article/blocks.h"

#include <algorithm>

#include "article/lexical/folded_text.h"
#include "article/lexical/vocabulary/boilerplate.h"
#include "article/runs.h"
#include "text/link.h"

namespace fanjian::article {
namespace {

class Maker {
 public:
  Maker(const FoldedStory& story, const std::vector<BlockDraft>& drafts, Article& article)
      : story_(story), source_(story.source()), drafts_(drafts), article_(article), links_(text::find_links(source_)) {}

  void run() {
    std::size_t gloss = 0, link = 0;
    std::uint32_t at = 0;
    const auto separator = [&](std::uint32_t to) {
      if (at >= to) return;
      Block b;
      b.role = Role::separator;
      b.span = {at, to};
      b.runs.push_back({b.span, Part::space, Part::text, {}, {}});
      article_.blocks.push_back(std::move(b));
    };
    article_.blocks.reserve(drafts_.size() * 2 + 1);
    for (const BlockDraft& d : drafts_) {
      separator(d.line.span.begin);
      Block b;
      b.role = d.role;
      b.notice = d.notice;
      b.span = d.line.span;
      b.position = d.position;
      b.speaker = d.speaker;
      b.runs = cut_runs(source_, b.span, d.parts, article_.glosses, links_, gloss, link,
                        static_cast<std::uint32_t>(article_.blocks.size()));
      texts(b);
      at = b.span.end;
      article_.blocks.push_back(std::move(b));
    }
    separator(static_cast<std::uint32_t>(source_.size()));
  }

 private:
  // What the story says about itself.
  void texts(const Block& b) {
    const auto join = [](std::string& to, const std::string& text) {
      if (!to.empty()) to += '\n';
      to += text;
    };
    const auto plain = [&] { return plain_text(source_, b.span, article_.glosses); };
    if (b.role == Role::headline && article_.headline.empty()) {
      // Line breaks within a headline read as a space.
      for (const Run& r : b.runs)
        if (r.part == Part::line_break) article_.headline += ' ';
        else article_.headline += without_width(plain_text(source_, r.span, article_.glosses));
    } else if (b.role == Role::deck && article_.alternative_headline.empty()) {
      article_.alternative_headline = without_width(plain());
    } else if (b.role == Role::credit) {
      join(article_.credit_text, plain());
    } else if (b.role == Role::notice && b.notice == NoticeKind::copyright) {
      join(article_.copyright_notice, plain());
      usage_terms(b.span);
    }
  }

  // The clauses of a copyright notice that say what others may do with the text.
  void usage_terms(text::Span span) {
    const FoldedText text(story_, span, 2000);
    const Chars t = text.text();
    for (std::size_t from = 0; from < t.size();) {
      std::size_t to = from;
      while (to < t.size() && !is_stop(t[to]) && t[to] != ';') ++to;
      const std::size_t end = std::min(to + 1, t.size());
      if (find_word(t.substr(from, to - from), usage_words) != Chars::npos)
        article_.usage_terms += text.plain(from, end);
      from = end;
    }
  }

  const FoldedStory& story_;
  std::string_view source_;
  const std::vector<BlockDraft>& drafts_;
  Article& article_;
  std::vector<text::Span> links_;
};

}  // namespace

void make_blocks(const FoldedStory& story, const std::vector<BlockDraft>& drafts, Article& article) {
  Maker(story, drafts, article).run();
}

}  // namespace fanjian::article
