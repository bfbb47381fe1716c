#include "render/story_html.h"

#include <optional>
#include <vector>

#include "render/escaped_text.h"
#include "render/picture_html.h"
#include "story/address.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::render {
namespace {

enum class Place : std::uint8_t { head, body, foot };

// What stands at the very beginning is the header's; credits, notices and the like at the very end are
// the footer's.
bool may_head(article::Role role) {
  return role == article::Role::headline || role == article::Role::dateline || role == article::Role::byline ||
         role == article::Role::stamp || role == article::Role::deck;
}
bool may_foot(article::Role role) {
  return role == article::Role::navigation || role == article::Role::byline || role == article::Role::credit ||
         role == article::Role::notice || role == article::Role::stamp;
}

// Whether words have marks around them; those without were set apart where they come from.
bool is_quoted(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (text::is_space(c)) continue;
    return c == U'"' || c == U'\'' || (c >= U'‘' && c <= U'‟') || (c >= U'「' && c <= U'』');
  }
  return false;
}

class Page {
 public:
  struct Version {
    const story::Texts& texts;
    const char* language;
  };

  // `other`: what the blocks that differ in it stand in once more, hidden.
  Page(const story::Story& story, const Version& shown, const Version* other, std::string& out)
      : story_(story),
        shown_(shown),
        other_(other),
        texts_(&shown.texts),
        out_(out),
        pictures_(story.article().given.pictures, other != nullptr) {}

  void write() {
    out_ += "<article class=\"story\" lang=\"";
    out_ += shown_.language;
    out_ += "\">\n";
    const std::vector<story::TextPiece>& pieces = story_.pieces();
    std::size_t head = 0;
    while (head < pieces.size() && may_head(block(head).role)) ++head;
    std::size_t foot = pieces.size();
    while (foot > head && may_foot(block(foot - 1).role)) --foot;
    Place place = Place::body;
    for (std::size_t i = 0; i < pieces.size();) {
      const Place here = i < head ? Place::head : i < foot ? Place::body : Place::foot;
      if (here != place) {
        close_lists(0);
        turn(place, here);
      }
      place = here;
      std::size_t end = i + 1;
      while (end < pieces.size() && pieces[end].block == pieces[i].block) ++end;
      write_block(block(i), i, end);
      i = end;
    }
    close_lists(0);
    turn(place, Place::body);
    out_ += "</article>\n";
  }

 private:
  const article::Block& block(std::size_t piece) const { return story_.article().blocks[story_.pieces()[piece].block]; }

  void turn(Place from, Place to) {
    if (from == to) return;
    if (from == Place::head) out_ += "</header>\n";
    if (from == Place::foot) out_ += "</footer>\n";
    if (to == Place::head) out_ += "<header>\n";
    if (to == Place::foot) out_ += "<footer>\n";
  }

  bool differs(std::size_t begin, std::size_t end) const {
    if (other_ == nullptr) return false;
    while (begin < end && shown_.texts[begin] == other_->texts[begin]) ++begin;
    return begin < end;
  }

  // Writes pieces [begin, end), or the element that `write` makes of them, in both versions where they differ.
  // `write` is given the attributes of its element.
  template <class Write>
  void in_versions(std::size_t begin, std::size_t end, const Write& write) {
    if (!differs(begin, end)) return write(std::string());
    write(std::string(" lang=\"") + shown_.language + '"');
    texts_ = &other_->texts;
    write(std::string(" lang=\"") + other_->language + "\" hidden");
    texts_ = &shown_.texts;
  }

  // Closes the lists that are deeper.
  void close_lists(std::size_t depth) {
    for (; lists_.size() > depth; lists_.pop_back())
      out_ += lists_.back().ordered ? "</li>\n</ol>\n" : "</li>\n</ul>\n";
  }

  // <li>, in lists as deep as the item.
  void open_item(const article::Block& b) {
    close_lists(b.depth);
    if (lists_.size() == b.depth && lists_.back().ordered != b.ordered) close_lists(b.depth - 1u);
    if (lists_.size() == b.depth) {
      out_ += "</li>\n";
    } else {
      while (lists_.size() < b.depth) {
        if (!lists_.empty() && lists_.back().empty) out_ += "<li>";
        lists_.push_back({b.ordered, true, 0});
        out_ += b.ordered ? "<ol>\n" : "<ul>\n";
      }
    }
    List& list = lists_.back();
    list.empty = false;
    out_ += "<li";
    if (b.ordered && b.position != list.count + 1) ((out_ += " value=\"") += std::to_string(b.position)) += '"';
    list.count = b.position;
    out_ += '>';
  }

  // The pieces up to the next border between cells.
  std::size_t cell_end(std::size_t at, std::size_t end) const {
    while (at < end && !story_.pieces()[at].is_border()) ++at;
    return at;
  }

  void write_figure(const article::Block& b, std::size_t begin, std::size_t end) {
    out_ += "<figure>";
    pictures_.write(out_, static_cast<std::size_t>(b.picture), (*texts_)[begin],
                    differs(begin, begin + 1) ? std::optional(other_->texts[begin]) : std::nullopt);
    if (begin + 1 < end) {
      const std::size_t caption = begin + 2, credit = cell_end(caption, end);
      in_versions(caption, end, [&](const std::string& attributes) {
        ((out_ += "<figcaption") += attributes) += '>';
        write_parts(caption, credit);
        if (credit < end) {
          out_ += "<small class=\"credit\">";
          write_parts(credit + 1, end);
          out_ += "</small>";
        }
        out_ += "</figcaption>";
      });
    }
    out_ += "</figure>\n";
  }

  void write_table(const article::Block& b, std::size_t begin, std::size_t end, const std::string& attributes) {
    if (other_ != nullptr) ((out_ += "<div class=\"table\"") += attributes) += '>';
    out_ += b.header ? "<table>\n<thead>\n<tr>" : "<table>\n<tbody>\n<tr>";
    bool header = b.header;
    for (std::size_t at = begin;; ++at) {
      const std::size_t stop = cell_end(at, end);
      out_ += header ? "<th scope=\"col\">" : "<td>";
      write_parts(at, stop);
      out_ += header ? "</th>" : "</td>";
      at = stop;
      if (at == end) break;
      if (story_.pieces()[at].part != article::Part::row_break) continue;
      out_ += header ? "</tr>\n</thead>\n<tbody>\n<tr>" : "</tr>\n<tr>";
      header = false;
    }
    out_ += header ? "</tr>\n</thead>\n</table>" : "</tr>\n</tbody>\n</table>";
    out_ += other_ != nullptr ? "</div>\n" : "\n";
  }

  void write_block(const article::Block& b, std::size_t begin, std::size_t end) {
    if (b.role == article::Role::list_item && b.depth > 0) {
      open_item(b);
      // Lists within the item stand once.
      in_versions(begin, end, [&](const std::string& attributes) {
        if (!attributes.empty()) ((out_ += "<div") += attributes) += '>';
        write_parts(begin, end);
        if (!attributes.empty()) out_ += "</div>";
      });
      return;
    }
    close_lists(0);
    if (b.role == article::Role::figure) return write_figure(b, begin, end);
    in_versions(begin, end, [&](const std::string& attributes) {
      if (b.role == article::Role::table) write_table(b, begin, end, attributes);
      else write_line(b, begin, end, attributes);
    });
  }

  void write_line(const article::Block& b, std::size_t begin, std::size_t end, const std::string& attributes) {
    const char* open = "<p";
    const char* close = "</p>\n";
    bool named = true;
    switch (b.role) {
      case article::Role::headline:
        open = "<h1", close = "</h1>\n";
        named = false;
        break;
      case article::Role::heading:
        open = "<h2", close = "</h2>\n";
        named = false;
        break;
      case article::Role::paragraph: named = false; break;
      case article::Role::quotation:
        open = "<blockquote", close = "</p></blockquote>\n";
        named = false;
        break;
      case article::Role::credit:
      case article::Role::navigation:
      case article::Role::notice: close = "</small></p>\n"; break;
      default: break;
    }
    (out_ += open) += attributes;
    if (named) ((out_ += " class=\"") += name_of(b.role)) += '"';
    if (b.role == article::Role::quotation && other_ != nullptr && !is_quoted((*texts_)[begin]))
      out_ += " class=\"pulled\"";
    out_ += b.role == article::Role::quotation ? "><p>" : ">";
    if (b.role == article::Role::credit || b.role == article::Role::notice || b.role == article::Role::navigation)
      out_ += "<small>";
    write_parts(begin, end);
    out_ += close;
  }

  void write_parts(std::size_t begin, std::size_t end) {
    std::size_t first = begin;  // of the pieces that make one part: glosses belong to what they are in
    for (std::size_t i = begin + 1; i <= end; ++i)
      if (i == end || !together(story_.pieces()[i - 1], story_.pieces()[i])) {
        if (first < i) write_part(first, i);
        first = i;
      }
  }

  static article::Part part_of(const story::TextPiece& piece) {
    return piece.gloss == story::GlossPart::none ? piece.part : piece.inside;
  }

  // Two runs of one part that touch without a gloss between them are two of the kind: two names.
  static bool together(const story::TextPiece& a, const story::TextPiece& b) {
    return part_of(a) == part_of(b) && (a.gloss != story::GlossPart::none || b.gloss != story::GlossPart::none);
  }

  void write_part(std::size_t begin, std::size_t end) {
    const article::Part part = part_of(story_.pieces()[begin]);
    const char* close = "";
    switch (part) {
      case article::Part::text:
      case article::Part::gloss:
      case article::Part::link:
      case article::Part::line_break:
      case article::Part::alt:
      case article::Part::cell_break:
      case article::Part::row_break:
      case article::Part::space: break;
      case article::Part::mark: return;  // the list's own
      case article::Part::date:
        if (open_time(begin, end)) {
          close = "</time>";
          break;
        }
        [[fallthrough]];
      default: ((out_ += "<span class=\"") += name_of(part)) += "\">"; close = "</span>";
    }
    for (std::size_t i = begin; i < end; ++i) {
      set_style(story_.pieces()[i].style);
      write_piece(story_.pieces()[i], (*texts_)[i]);
    }
    set_style(0);
    out_ += close;
  }

  void set_style(std::uint32_t style) {
    if (style == style_) return;
    if (style_ > 0) {
      const article::Style& old = story_.article().given.styles[style_];
      if (old.keep || !old.lang.empty()) out_ += "</span>";
      if (old.code) out_ += "</code>";
      if (old.sub || old.sup) out_ += old.sub ? "</sub>" : "</sup>";
      if (old.emphasis) out_ += "</em>";
      if (old.strong) out_ += "</strong>";
      if (!old.link.empty()) out_ += "</a>";
    }
    style_ = style;
    if (style == 0) return;
    const article::Style& now = story_.article().given.styles[style];
    if (!now.link.empty()) append_attribute(out_, "<a href", now.link);
    if (!now.link.empty()) out_ += '>';
    if (now.strong) out_ += "<strong>";
    if (now.emphasis) out_ += "<em>";
    if (now.sub || now.sup) out_ += now.sub ? "<sub>" : "<sup>";
    if (now.code) out_ += "<code>";
    if (!now.keep && now.lang.empty()) return;
    out_ += "<span";
    if (!now.lang.empty()) append_attribute(out_, " lang", now.lang);
    out_ += now.keep ? " translate=\"no\">" : ">";
  }

  void write_piece(const story::TextPiece& piece, std::string_view text) {
    switch (piece.gloss) {
      case story::GlossPart::none: break;
      case story::GlossPart::base:
        out_ += "<ruby>";
        append_escaped(out_, text);
        return;
      case story::GlossPart::open: enclosed("<rp>", text, "</rp>"); return;
      case story::GlossPart::reading: enclosed("<rt lang=\"zh-Latn-pinyin\">", text, "</rt>"); return;
      case story::GlossPart::close: enclosed("<rp>", text, "</rp></ruby>"); return;
    }
    if (piece.part == article::Part::line_break) out_ += "<br>";
    else if (piece.part == article::Part::link && (style_ == 0 || story_.article().given.styles[style_].link.empty()))
      link(text);
    else append_escaped(out_, text);
  }

  void enclosed(const char* open, std::string_view text, const char* close) {
    out_ += open;
    append_escaped(out_, text);
    out_ += close;
  }

  void link(std::string_view text) {
    const std::string href = story::href_of(text);
    if (href.empty()) return append_escaped(out_, text);
    out_ += "<a href=\"";
    append_escaped(out_, href);
    enclosed("\">", text, "</a>");
  }

  // The dateline's own date is a <time>; not so a day without a month (---12), for which HTML has no
  // form.
  bool open_time(std::size_t begin, std::size_t end) {
    const auto& dateline = story_.article().dateline;
    const text::Span span = {story_.pieces()[begin].span.begin, story_.pieces()[end - 1].span.end};
    if (!dateline || dateline->date.month == 0 || dateline->date.iso.empty() || dateline->date.span != span)
      return false;
    ((out_ += "<time class=\"date\" datetime=\"") += dateline->date.iso) += "\">";
    return true;
  }

  struct List {
    bool ordered, empty;
    std::uint32_t count;
  };

  const story::Story& story_;
  const Version& shown_;
  const Version* const other_;
  const story::Texts* texts_;  // of the version that is being written
  std::string& out_;
  PictureWriter pictures_;
  std::vector<List> lists_;  // that are open
  std::uint32_t style_ = 0;  // the same
};

}  // namespace

std::string story_html(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices,
                       const story::Choices* other) {
  std::string out;
  out.reserve(story.source().size() * 5 / 4 + 64 * story.pieces().size() + 256);
  const story::Texts texts = story.texts(lexicon, choices);
  const Page::Version shown{texts, story.language_of(choices)};
  if (other == nullptr) {
    Page(story, shown, nullptr, out).write();
    return out;
  }
  const story::Texts others = story.texts(lexicon, *other);
  const Page::Version hidden{others, story.language_of(*other)};
  Page(story, shown, &hidden, out).write();
  return out;
}

}  // namespace fanjian::render
