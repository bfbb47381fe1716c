// What a line cannot be, whatever stands around it: what is certain about it.
#include "article/line_context.h"
#include "article/roles.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::uint16_t bit(LineRole role) { return static_cast<std::uint16_t>(1u << static_cast<unsigned>(role)); }
template <class... Roles>
constexpr std::uint16_t only(Roles... roles) {
  return static_cast<std::uint16_t>((bit(roles) | ...));
}
using R = LineRole;

bool is_bullet(char32_t c) { return is_in(c, u"•●■◆▪◼►▸▶★◎"); }

// A line of a character or two names, shows and summarises nothing.
void not_these_short(std::uint16_t& allowed) {
  if (const auto rest = static_cast<std::uint16_t>(allowed & ~only(R::caption, R::deck, R::credit)); rest)
    allowed = rest;
}

}  // namespace

// Whether one of the next lines is or begins with a dateline.
bool LineContext::dateline_ahead(std::size_t i) const {
  for (std::size_t j = i + 1; j < lines_.size() && j <= i + 4; ++j)
    if (facts_[j].strong_head) return true;
  return false;
}

// Sentences between the headline and who wrote or when, where a text follows: a deck. Up to which line.
std::size_t LineContext::prelude() const {
  for (std::size_t i = 1; i < lines_.size() && i < 6; ++i) {
    const bool signs = facts_[i].head == HeadKind::byline ||
                       (facts_[i].boilerplate == Role::stamp && has(i, FactGroup::date, 0));
    if (!signs) continue;
    std::size_t texts = 0, sentences = 0;
    for (std::size_t j = i + 1; j < lines_.size() && j < i + 12; ++j) {
      texts += is_text(j);
      sentences += ends_sentence(lines_[j]) && lines_[j].chars >= 10;
    }
    if ((texts < 3 && sentences < 3) || ends_sentence(lines_[0]) || lines_[0].chars < 6 || lines_[0].chars > 60)
      return 0;
    for (std::size_t j = 1; j < i; ++j)
      if (lines_[j].chars > 160 || facts_[j].strong_head) return 0;
    return i;
  }
  return 0;
}

// From where on a label leads to titles with their dates, and what they are about.
std::size_t LineContext::archive() const {
  for (std::size_t i = lines_.size(); i-- > 1;) {
    if (facts_[i - 1].label != 1 || !facts_[i].dated_title) continue;
    std::size_t titles = 0;
    for (std::size_t j = i; j < lines_.size(); ++j) titles += facts_[j].dated_title;
    return titles >= 2 && (lines_.size() - i) <= titles * 2 + 3 ? i : lines_.size();
  }
  return lines_.size();
}

// Words of at most ten characters with spaces between them.
bool LineContext::is_row_of_words(std::size_t i) const {
  return lines_[i].chars <= 40 &&
         (has(i, FactGroup::spaces, 1) || has(i, FactGroup::spaces, 2) || has(i, FactGroup::spaces, 3)) &&
         has(i, FactGroup::commas, 0) && notes_[i].longest <= 10;
}

void LineContext::limit() {
  const std::size_t prelude = this->prelude(), archive = this->archive();
  bool summed = false;
  bool said = false;       // a sentence stands above
  std::size_t told = 0;    // sentences above
  bool commented = false;  // what readers wrote of them
  std::size_t clocks = 0;
  std::size_t stamps = 0;
  std::size_t last_said = 0;  // the last sentence, however short
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (ends_sentence(lines_[i]) && lines_[i].chars >= 10 && facts_[i].boilerplate == Role::paragraph) last_said = i;
  for (const LineFacts& f : facts_) stamps += f.boilerplate == Role::stamp;
  for (std::size_t i = 0; i < lines_.size(); ++i) clocks += has(i, FactGroup::begins_clock, 0);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    LineFacts& f = facts_[i];
    const Line& line = lines_[i];
    const auto label = [&](std::size_t k) { return has(i, FactGroup::label, k); };
    const bool timed = has(i, FactGroup::date, 0) || has(i, FactGroup::clock, 0) ||
                       has(i, FactGroup::begins_stamp, 0) || f.boilerplate == Role::stamp || label(9);
    const bool signs = f.author || f.head != HeadKind::none || has(i, FactGroup::names, 0) ||
                       has(i, FactGroup::outlet, 0) || (has(i, FactGroup::zone, 2) && line.chars <= 24);
    const bool page = label(0) || label(1) || label(2) || label(3) || label(4) || label(6);
    const bool dated = has(i, FactGroup::date, 0) || has(i, FactGroup::clock, 0);
    std::uint16_t not_these = 0;
    if (said && (has(i, FactGroup::since_label, 0) || has(i, FactGroup::since_label, 1) ||
                 has(i, FactGroup::since_label, 2) || has(i, FactGroup::since_label, 3)))
      not_these |= only(R::headline, R::deck);
    if (said && !f.summary && i >= prelude) not_these |= bit(R::deck);
    if (i > 0 && i < prelude) {
      not_these |= only(R::body, R::item, R::heading, R::dateline);
      // Below a headline that nothing else stands above, a question and what follows it sum up.
      summed = facts_[0].label == 0 && facts_[0].boilerplate == Role::paragraph && !has(0, FactGroup::outlet, 0) &&
               !facts_[0].menu && (i == 1 ? line.last == '?' : summed);
      if (summed) not_these |= static_cast<std::uint16_t>(all_line_roles & ~bit(R::deck));
      if (ends_sentence(line) && line.chars >= 16 && f.boilerplate != Role::caption && !f.wire && !f.depicts)
        not_these |= bit(R::caption);
    }
    if (line.stops > 0 && ends_sentence(line) && line.chars >= 8 && f.boilerplate == Role::paragraph)
      said = true, ++told;
    if (line.last == U'。') not_these |= bit(R::headline);
    // Without a sentence in all the text, a headline needs something that frames it.
    const bool above_source = i == 0 && line.chars >= 8 && lines_.size() > 1 && facts_[1].boilerplate == Role::credit;
    if (has(i, FactGroup::zone, 3) && !has(i, FactGroup::headline_rule, 0) && !has(i, FactGroup::kin, 1) &&
        !has(i, FactGroup::ahead, 0) && !above_source)
      not_these |= bit(R::headline);
    if (notes_[i].labelled) not_these |= bit(R::heading);
    const bool after_label = has(i, FactGroup::since_label, 0) || has(i, FactGroup::since_label, 1) ||
                             has(i, FactGroup::since_label, 2) || has(i, FactGroup::since_label, 3);
    // One of three numbers in a row, and what stands between them: a list, or sections.
    if (notes_[i].in_row && !after_label && !page && f.boilerplate == Role::paragraph)
      not_these |= only(R::navigation, R::notice, R::credit, R::byline, R::headline, R::deck);
    if (notes_[i].quoted && !page && f.boilerplate == Role::paragraph)
      not_these |= only(R::navigation, R::notice, R::credit, R::headline, R::deck, R::heading, R::caption);
    // Who was asked, with what was said in short, and below it in full.
    if (notes_[i].asked || (i > 0 && notes_[i - 1].asked && !page && f.boilerplate == Role::paragraph))
      not_these |= only(R::navigation, R::notice, R::credit, R::headline, R::deck, R::caption, R::byline);
    if (notes_[i].turn) not_these |= static_cast<std::uint16_t>(all_line_roles & ~only(R::body, R::item));
    if (notes_[i].row_of_labels && !page && !after_label &&
        (f.boilerplate == Role::paragraph || f.notice == NoticeKind::contact))
      not_these |= only(R::navigation, R::headline, R::deck, R::caption);
    // Above the headline, a table is a ticker.
    if (notes_[i].table && !page && !after_label)
      not_these |= static_cast<std::uint16_t>(
          all_line_roles & ~(has(i, FactGroup::zone, 0) && i < 8 ? only(R::item, R::navigation) : bit(R::item)));
    if (has(i, FactGroup::all_bracket, 0) && line.first == '(' && notes_[i].style == 0) not_these |= bit(R::heading);
    if (notes_[i].pure && !after_label && !page && f.boilerplate == Role::paragraph)
      not_these |= only(R::heading, R::caption);
    if (line.last == U'。' && line.chars < 10 && notes_[i].style == 0 && has(i, FactGroup::opinion, 0))
      not_these |= bit(R::heading);
    // 嘉賓：甲
    if (notes_[i].field && !dated && !page && !after_label && f.boilerplate == Role::paragraph && !label(9))
      not_these |= only(R::navigation, R::heading, R::headline);
    if (f.enclosed) not_these |= static_cast<std::uint16_t>(all_line_roles & ~bit(R::item));
    if (line.first == U'※') {
      // One line alone that begins so is a note; several are a list.
      const bool several = (i > 0 && lines_[i - 1].first == U'※') ||
                           (i + 1 < lines_.size() && lines_[i + 1].first == U'※');
      not_these |= bit(R::caption);
      if (!several) not_these |= bit(R::item);
    }
    if (!timed) not_these |= bit(R::stamp);
    if (!signs || ends_sentence(line)) not_these |= bit(R::byline);
    if (f.head != HeadKind::dateline && f.head != HeadKind::opens_dateline) not_these |= bit(R::dateline);
    if (has(i, FactGroup::zone, 2) && i > 8 && !f.summary) not_these |= only(R::deck, R::headline);
    if (line.last == ':' || line.last == ';' || has(i, FactGroup::url, 0)) not_these |= bit(R::headline);
    if (line.last == '>' || f.rule) not_these |= bit(R::headline);
    // A sentence of some length: no menu, no name, no title.
    const bool sentence = line.stops > 0 && ends_sentence(line) && line.last != '?' && line.last != '!';
    if (sentence && line.chars >= 16) not_these |= only(R::byline, R::stamp, R::headline, R::dateline);
    if (sentence && (line.chars >= 24 || (line.last == U'。' && line.chars >= 10)) &&
        f.boilerplate == Role::paragraph && f.loose == Role::paragraph && !f.from_outlet && !page && !label(7) &&
        !label(10) && !label(11) && !has(i, FactGroup::url, 0))
      not_these |= notes_[i].in_row && notes_[i].style >= 1 && notes_[i].style <= 2 && line.chars <= 30 &&
                           line.stops == 1
                       ? only(R::notice, R::credit, R::navigation)
                       : only(R::notice, R::credit, R::navigation, R::heading);
    if (line.last == U'。' && line.chars >= 8 && f.boilerplate == Role::paragraph && !page && f.label == 0)
      not_these |= only(R::navigation, R::byline);
    // 甲说：「…。」, …，“…。”
    if (sentence && is_closing_quote(line.last) && !is_opening_quote(line.first) && line.chars >= 12 &&
        f.boilerplate == Role::paragraph && !page && f.label == 0 &&
        (has(i, FactGroup::says, 0) || line.stops > 1 || !has(i, FactGroup::commas, 0)))
      not_these |= only(R::navigation, R::notice);
    if (has(i, FactGroup::all_bracket, 0)) {
      if (line.first == '(') not_these |= bit(R::headline);
      if (has(i, FactGroup::zone, 1) && !page && !after_label && !has(i, FactGroup::latin, 2))
        not_these |= only(R::navigation, R::notice);
    }
    if (line.chars >= 60 && line.stops >= 2) not_these |= only(R::heading, R::headline, R::navigation);
    if (line.chars > 48) not_these |= bit(R::heading);
    // A heading has something below it.
    if (has(i, FactGroup::zone, 2)) {
      bool below = false;
      for (std::size_t j = i + 1; j < lines_.size() && j <= i + 2; ++j)
        below = below || ends_sentence(lines_[j]) || notes_[j].style > 0 || notes_[j].table ||
                is_bullet(lines_[j].first) || lines_[j].chars >= 20;
      if (!below) not_these |= bit(R::heading);
    }
    std::uint16_t allowed = static_cast<std::uint16_t>(all_line_roles & ~not_these);
    if (allowed == 0) allowed = all_line_roles;
    const auto keep = [&](std::uint16_t these) {
      if (allowed & these) allowed &= these;
    };
    switch (f.boilerplate) {
      case Role::credit:
        if (line.first == U'《' || !dated)
          keep(f.head == HeadKind::byline ? only(R::credit, R::byline) : bit(R::credit));
        else keep(only(R::credit, R::stamp));
        break;
      case Role::stamp:
        // Dates head the entries of a timeline where there are several.
        if (line.chars <= 5 && !has(i, FactGroup::date, 0) && text::is_digit(line.last))
          keep(bit(R::navigation));  // 00:45
        else if (i > 0 && facts_[i - 1].boilerplate == Role::credit && lines_[i - 1].chars <= 3 && i > last_said &&
                 i <= last_said + 3 && has(i, FactGroup::date, 0))
          keep(bit(R::stamp));  // 完, and the day
        else if (has(i, FactGroup::date, 0) && i > 0 && facts_[i - 1].allowed == bit(R::byline) && said && !after_label)
          keep(bit(R::stamp));  // who signs, and the day
        else if (has(i, FactGroup::zone, 2) && i < last_text_ + 5 && has(i, FactGroup::date, 0) && !after_label &&
                 (i <= last_text_ + 2 || facts_[i - 1].boilerplate == Role::credit ||
                  facts_[i - 1].boilerplate == Role::stamp))
          keep(bit(R::stamp));
        else if (has(i, FactGroup::zone, 2) && i > 0 && facts_[i - 1].boilerplate == Role::stamp &&
                 has(i - 1, FactGroup::date, 0) && (i < last_text_ + 5 || i <= last_said + 4) && !after_label &&
                 !has(i, FactGroup::date, 0))
          keep(bit(R::stamp));  // 香港時間18時32分, below the day
        keep((has(i, FactGroup::label, 9) || (stamps <= 2 && has(i, FactGroup::date, 0))) &&
                     (has(i, FactGroup::zone, 0) || (has(i, FactGroup::zone, 3) && i < 6))
                 ? bit(R::stamp)
             : stamps >= 3 ? only(R::stamp, R::navigation, R::heading)
                           : only(R::stamp, R::navigation));
        break;
      case Role::caption:
        keep(f.depicts                      ? bit(R::caption)
             : label(7) && line.chars <= 10 ? only(R::caption, R::credit, R::navigation)
                                            : only(R::caption, R::credit));
        break;
      case Role::notice:
        if (f.notice == NoticeKind::contact && notes_[i].row_of_labels) keep(only(R::notice, R::item));
        else
          keep(f.notice == NoticeKind::copyright || label(8) || (line.chars >= 8 && f.label == 0)
                   ? bit(R::notice)
                   : only(R::notice, R::navigation));
        break;
      default: break;
    }
    if (has(i, FactGroup::opinion, 3) && line.chars <= 48) allowed = bit(R::heading);
    if (has(i, FactGroup::opinion, 1) && line.stops == 0 && line.last != ':' && line.chars <= 44)
      allowed = bit(R::heading);
    if (notes_[i].framed && said && line.stops == 0 && line.chars <= 30) allowed = bit(R::heading);
    if (f.summary && i < 24 &&
        (i < 12 ? !has(i, FactGroup::zone, 2) || line.chars <= 80 : facts_[i - 1].intro || line.chars <= 80))
      keep(only(R::deck));
    if (f.dots) keep(bit(R::body));
    if (f.note || f.embed) keep(bit(R::body));
    if (f.wire && f.boilerplate == Role::paragraph && f.head == HeadKind::none &&
        (line.chars <= 40 || (i < 12 && dateline_ahead(i)) || (line.chars <= 120 && i < last_text_)))
      keep(bit(R::caption));
    // 圖像加註文字，alone on the line before
    if (i > 0 && facts_[i - 1].label == 8 && facts_[i - 1].boilerplate == Role::paragraph && line.chars >= 4 &&
        f.boilerplate == Role::paragraph && f.label == 0 && lines_[i - 1].last == ',')
      keep(bit(R::caption));
    if (f.scene && i > 0 && has(i, FactGroup::zone, 0) && i < 12) keep(bit(R::caption));
    // All of the line is a label: 相關新聞, Facebook, 廣告.
    if (f.label > 0 && f.head != HeadKind::dateline) switch (f.label - 1) {
        case 0:
        case 1:
        case 3:
        case 6: keep(bit(R::navigation)); break;
        case 7: keep(only(R::navigation, R::credit)); break;
        case 2:
        case 4: keep(bit(R::notice)); break;
        case 8: keep(only(R::navigation, R::notice)); break;
        case 5:
          keep(!((i > 0 && facts_[i - 1].label == 6) || (i + 1 < lines_.size() && facts_[i + 1].label == 6)) &&
                       has(i, FactGroup::zone, 1)
                   ? only(R::navigation, R::heading)
                   : bit(R::navigation));
          break;
        case 9: keep(only(R::stamp, R::navigation)); break;
        default: break;
      }
    // 國內新聞, and a list of it.
    if (f.label == 6 && i + 1 < lines_.size() && (is_bullet(lines_[i + 1].first) || notes_[i + 1].style > 0) &&
        is_text(i + 1))
      allowed = bit(R::heading);
    // • and a sentence, beside another.
    if (is_text(i) && is_bullet(line.first) && f.boilerplate == Role::paragraph &&
        ((i > 0 && lines_[i - 1].first == line.first) || (i + 1 < lines_.size() && lines_[i + 1].first == line.first)))
      keep(bit(R::item));
    // After 標籤 a line each.
    if (line.chars <= 12 && line.stops == 0 && (f.label == 0 || f.label == 6) && f.boilerplate == Role::paragraph &&
        (has(i, FactGroup::since_tag, 0) || has(i, FactGroup::since_tag, 1) || has(i, FactGroup::since_tag, 2)))
      allowed = bit(R::notice);
    if (has(i, FactGroup::headline_rule, 2) && has(i, FactGroup::names, 0)) keep(bit(R::byline));
    // A name under a headline, above the date or who that is.
    if (has(i, FactGroup::names, 0) && i > 0 && !has(i, FactGroup::zone, 2) && f.boilerplate == Role::paragraph &&
        f.label == 0 &&
        ((has(i, FactGroup::top, 0) || has(i, FactGroup::zone, 0)) &&
         lines_[i - 1].chars >= (has(i - 1, FactGroup::names, 0) ? 2u : 8u)) &&
        i + 1 < lines_.size() &&
        (facts_[i + 1].boilerplate == Role::stamp || has(i + 1, FactGroup::names, 0) ||
         has(i + 1, FactGroup::outlet, 0)))
      keep(bit(R::byline));
    if (f.notice_words) allowed = bit(R::notice);
    // 海州财经, 会赚钱的客户端：, 海州携手东湾: one call in lines.
    if (!is_text(i) && line.chars <= 16 && f.boilerplate == Role::paragraph && f.label == 0 &&
        f.head == HeadKind::none &&
        ((i > 0 && facts_[i - 1].calls) || (i + 1 < lines_.size() && facts_[i + 1].calls && said)))
      allowed = bit(R::notice);
    if (f.menu && (has(i, FactGroup::zone, 0) || (has(i, FactGroup::zone, 3) && i < 3))) keep(bit(R::navigation));
    // 2026選舉 程若水: above what leads to other stories.
    if (has(i, FactGroup::zone, 2) && i <= last_text_ + 2 && has(i, FactGroup::labelled_next, 0) && f.label == 0 &&
        f.boilerplate == Role::paragraph && f.head == HeadKind::none && has(i, FactGroup::last, 11) &&
        line.stops == 0 && !f.author && is_row_of_words(i))
      keep(bit(R::notice));
    if (commented && f.boilerplate != Role::notice) allowed = bit(R::navigation);
    commented = commented || (f.comments && told >= 3);
    if (i >= archive) allowed = only(R::navigation, R::notice, R::credit);
    if (f.from_outlet) keep(bit(R::credit));
    // +7
    if (line.first == '+' && line.chars <= 4 && text::is_digit(line.last)) keep(bit(R::navigation));
    // 海州日報 under the headline.
    if (has(i, FactGroup::outlet, 0) && i > 0 && i <= 3 && (has(i, FactGroup::zone, 0) || i == 1) && line.chars <= 12 &&
        !f.author && f.label == 0 && f.boilerplate == Role::paragraph && lines_[i - 1].chars >= 8 &&
        !has(i - 1, FactGroup::names, 0))
      keep(bit(R::credit));
    // Who signs, above the date.
    if (said && i > 0 && i + 1 < lines_.size() && lines_.size() - i <= 8 && line.chars >= 3 && line.chars <= 24 &&
        line.stops == 0 && f.boilerplate == Role::paragraph && f.label == 0 && !after_label &&
        text::is_han(line.last) && facts_[i + 1].boilerplate == Role::stamp && has(i + 1, FactGroup::date, 0) &&
        !has(i + 1, FactGroup::clock, 0) &&
        (ends_sentence(lines_[i - 1]) || facts_[i - 1].enclosed || notes_[i - 1].labelled || notes_[i - 1].field) &&
        stamps <= 2)
      allowed = bit(R::byline);
    if (f.about_author) allowed = bit(R::byline);
    // Below 延伸閱讀, where no text follows.
    if (said && after_label && !has(i, FactGroup::zone, 1) && line.stops <= 1 && line.last != U'。' &&
        f.boilerplate == Role::paragraph && f.head == HeadKind::none && f.label == 0 && !f.author)
      keep(bit(R::navigation));
    if (f.author) keep(bit(R::byline));
    if (line.chars < 4) not_these_short(allowed);
    if (clocks >= 3 && has(i, FactGroup::begins_clock, 0) && f.boilerplate != Role::stamp)
      keep(has(i, FactGroup::zone, 0) && line.stops == 0 ? only(R::item, R::navigation) : bit(R::item));
    if (f.rule) keep(bit(R::navigation));
    switch (f.head) {
      case HeadKind::dateline: keep(only(R::dateline, R::byline, R::credit)); break;
      case HeadKind::byline:
        if (f.boilerplate == Role::paragraph) keep(only(R::byline));
        if (f.boilerplate == Role::credit) keep(only(R::byline, R::credit));
        break;
      case HeadKind::opens_dateline:
        if (f.strong_head) keep(only(R::body, R::item, R::dateline));
        break;
      default: break;
    }
    f.allowed = allowed;
  }
  limit_by_neighbours();
}

}  // namespace fanjian::article
