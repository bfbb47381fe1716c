#include "render/story_html.h"

#include "render/article_json.h"

namespace fanjian {
namespace {

enum class Place : std::uint8_t { head, body, foot };

// What stands at the very beginning is the header's; credits, notices and the like at the very end are
// the footer's.
bool may_head(Role role) {
  return role == Role::headline || role == Role::dateline || role == Role::byline ||
         role == Role::stamp || role == Role::deck;
}
bool may_foot(Role role) {
  return role == Role::navigation || role == Role::byline || role == Role::credit || role == Role::notice || role == Role::stamp;
}

class Page {
 public:
  Page(const Story& story, const Texts& texts, std::string& out)
      : story_(story), texts_(texts), out_(out) {}

  void write(const char* language) {
    out_ += "<article class=\"story\" lang=\"";
    out_ += language;
    out_ += "\">\n";
    const std::vector<TextPiece>& pieces = story_.pieces();
    std::size_t head = 0;
    while (head < pieces.size() && may_head(block(head).role)) ++head;
    std::size_t foot = pieces.size();
    while (foot > head && may_foot(block(foot - 1).role)) --foot;
    Place place = Place::body;
    for (std::size_t i = 0; i < pieces.size();) {
      const Place here = i < head ? Place::head : i < foot ? Place::body : Place::foot;
      if (here != place) turn(place, here);
      place = here;
      std::size_t end = i + 1;
      while (end < pieces.size() && pieces[end].block == pieces[i].block) ++end;
      write_block(block(i), i, end);
      i = end;
    }
    turn(place, Place::body);
    out_ += "</article>\n";
  }

 private:
  const Block& block(std::size_t piece) const {
    return story_.article().blocks[story_.pieces()[piece].block];
  }

  void turn(Place from, Place to) {
    if (from == to) return;
    if (from == Place::head) out_ += "</header>\n";
    if (from == Place::foot) out_ += "</footer>\n";
    if (to == Place::head) out_ += "<header>\n";
    if (to == Place::foot) out_ += "<footer>\n";
  }

  void write_block(const Block& b, std::size_t begin, std::size_t end) {
    const char* open = "<p";
    const char* close = "</p>\n";
    bool named = true;
    switch (b.role) {
      case Role::headline: open = "<h1", close = "</h1>\n"; named = false; break;
      case Role::heading: open = "<h2", close = "</h2>\n"; named = false; break;
      case Role::paragraph: named = false; break;
      case Role::quotation: open = "<blockquote><p", close = "</p></blockquote>\n"; named = false; break;
      case Role::credit:
      case Role::navigation:
      case Role::notice: close = "</small></p>\n"; break;
      default: break;
    }
    out_ += open;
    if (named) ((out_ += " class=\"") += name_of(b.role)) += '"';
    out_ += '>';
    if (b.role == Role::credit || b.role == Role::notice || b.role == Role::navigation) out_ += "<small>";
    std::size_t first = begin;  // of the pieces that make one part: glosses belong to what they are in
    for (std::size_t i = begin + 1; i <= end; ++i)
      if (i == end || !together(story_.pieces()[i - 1], story_.pieces()[i])) {
        write_part(first, i);
        first = i;
      }
    out_ += close;
  }

  static Part part_of(const TextPiece& piece) {
    return piece.gloss == GlossPart::none ? piece.part : piece.inside;
  }

  // Two runs of one part that touch without a gloss between them are two of the kind: two names.
  static bool together(const TextPiece& a, const TextPiece& b) {
    return part_of(a) == part_of(b) && (a.gloss != GlossPart::none || b.gloss != GlossPart::none);
  }

  void write_part(std::size_t begin, std::size_t end) {
    const Part part = part_of(story_.pieces()[begin]);
    const char* close = "";
    switch (part) {
      case Part::text:
      case Part::gloss:
      case Part::link:
      case Part::line_break:
      case Part::space: break;
      case Part::date:
        if (open_time(begin, end)) {
          close = "</time>";
          break;
        }
        [[fallthrough]];
      default:
        ((out_ += "<span class=\"") += name_of(part)) += "\">";
        close = "</span>";
    }
    for (std::size_t i = begin; i < end; ++i) write_piece(story_.pieces()[i], texts_[i]);
    out_ += close;
  }

  void write_piece(const TextPiece& piece, std::string_view text) {
    switch (piece.gloss) {
      case GlossPart::none: break;
      case GlossPart::base: out_ += "<ruby>"; append_escaped(out_, text); return;
      case GlossPart::open: enclosed("<rp>", text, "</rp>"); return;
      case GlossPart::reading: enclosed("<rt lang=\"zh-Latn-pinyin\">", text, "</rt>"); return;
      case GlossPart::close: enclosed("<rp>", text, "</rp></ruby>"); return;
    }
    if (piece.part == Part::line_break)
      out_ += "<br>";
    else if (piece.part == Part::link)
      link(text);
    else
      append_escaped(out_, text);
  }

  void enclosed(const char* open, std::string_view text, const char* close) {
    out_ += open;
    append_escaped(out_, text);
    out_ += close;
  }

  void link(std::string_view text) {
    const std::string href = href_of(text);
    if (href.empty()) return append_escaped(out_, text);
    out_ += "<a href=\"";
    append_escaped(out_, href);
    enclosed("\">", text, "</a>");
  }

  // The dateline's own date is a <time>; not so a day without a month (---12), for which HTML has no
  // form.
  bool open_time(std::size_t begin, std::size_t end) {
    const auto& dateline = story_.article().dateline;
    const Span span = {story_.pieces()[begin].span.begin, story_.pieces()[end - 1].span.end};
    if (!dateline || dateline->date.month == 0 || dateline->date.iso.empty() ||
        dateline->date.span != span) return false;
    ((out_ += "<time class=\"date\" datetime=\"") += dateline->date.iso) += "\">";
    return true;
  }

  const Story& story_;
  const Texts& texts_;
  std::string& out_;
};

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* entity = nullptr;
    switch (text[i]) {
      case '&': entity = "&amp;"; break;
      case '<': entity = "&lt;"; break;
      case '>': entity = "&gt;"; break;
      case '"': entity = "&quot;"; break;
      case '\'': entity = "&#39;"; break;
      case '\r': entity = "&#13;"; break;
      case '\0': entity = "\xEF\xBF\xBD"; break;
      default: continue;
    }
    out.append(text, done, i - done);
    out += entity;
    done = i + 1;
  }
  out.append(text, done, text.size() - done);
}

std::string story_html(const Story& story, const Lexicon& lexicon, const Choices& choices) {
  std::string out;
  out.reserve(story.source().size() * 5 / 4 + 64 * story.pieces().size() + 256);
  const Texts texts = story.texts(lexicon, choices);
  Page(story, texts, out).write(story.language_of(choices));
  return out;
}

}  // namespace fanjian
