// What a line's neighbours make certain about it.
#include "article/line_context.h"
#include "article/roles.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

using R = LineRole;
template <class... Roles>
constexpr std::uint16_t only(Roles... roles) {
  return static_cast<std::uint16_t>(((1u << static_cast<unsigned>(roles)) | ...));
}

}  // namespace

void LineContext::limit_by_neighbours() {
  const std::size_t n = lines_.size();
  const auto dated = [&](std::size_t j) {
    return j < n &&
           (facts_[j].boilerplate == Role::stamp || (has(j, FactGroup::begins_stamp, 0) && lines_[j].chars <= 40)) &&
           has(j, FactGroup::date, 0) && !ends_sentence(lines_[j]);
  };
  const auto sentence = [&](std::size_t j) { return j < n && ends_sentence(lines_[j]) && lines_[j].chars >= 8; };
  // May be a title: no sentence, no name, no more than is known of it.
  const auto title = [&](std::size_t j) {
    return j < n && facts_[j].boilerplate == Role::paragraph && facts_[j].label == 0 &&
           facts_[j].head == HeadKind::none && !facts_[j].author && !has(j, FactGroup::names, 0) &&
           lines_[j].chars >= 10 && lines_[j].chars <= 60 && lines_[j].last != U'。' && lines_[j].last != ':' &&
           facts_[j].allowed != only(R::byline);
  };
  // The story's first line and what is between it and the date.
  const auto bare = [&](std::size_t j) {
    return facts_[j].label == 0 && facts_[j].boilerplate == Role::paragraph && facts_[j].head == HeadKind::none;
  };
  if (n > 3 && bare(0) && !facts_[0].menu && lines_[0].chars >= 8 && lines_[0].chars <= 60 && lines_[0].last != U'。' &&
      lines_[0].last != ':' && !has(0, FactGroup::bars, 2)) {
    const bool signs = dated(1) || dated(2) || facts_[1].head == HeadKind::byline || facts_[1].from_outlet;
    const auto without = static_cast<std::uint16_t>(facts_[0].allowed &
                                                    only(R::headline, R::deck, R::navigation, R::notice));
    if (signs && without) facts_[0].allowed = without;
    // 海州发布, below a long line and above the date: whose page it is.
    if (dated(2) && lines_[0].chars >= 10 && lines_[1].chars <= 8 && lines_[1].chars * 2 < lines_[0].chars &&
        lines_[1].stops == 0 && text::is_han(lines_[1].last) && bare(1) && !facts_[1].author) {
      facts_[1].allowed = has(1, FactGroup::names, 0) ? only(R::byline) : only(R::credit);
      facts_[0].allowed = only(R::headline);
    }
  }
  std::size_t days = 0;  // stamps above
  bool wanted = false;   // 作者： stands above
  bool titled = false;   // what may be the headline stands above
  for (std::size_t i = 0; i < n; ++i) {
    LineFacts& f = facts_[i];
    const Line& line = lines_[i];
    const bool plain = bare(i);
    const auto keep = [&](std::uint16_t these) {
      if (const auto both = static_cast<std::uint16_t>(f.allowed & these); both) f.allowed = both;
    };
    // 作者：, and the name in the next line
    if (wanted && plain && line.chars <= 10 && line.stops == 0) f.allowed = only(R::byline);
    wanted = f.asks_author && i < 12;
    if (wanted) f.allowed = only(R::byline);
    // ◎甲 under the headline; 甲 between the date and the text
    if (plain && i > 0 && i < 8 && has(i, FactGroup::names, 0) && line.stops == 0 &&
        ((f.marked_name && i <= 4 && lines_[i - 1].chars >= 6) || (dated(i - 1) && has(i, FactGroup::zone, 0))))
      f.allowed = only(R::byline);
    // ELENA MARSH, 甲: beside the date
    if (f.foreign_names && i > 0 && i < 16 && (dated(i - 1) || dated(i + 1))) f.allowed = only(R::byline);
    // 甲说：
    if (plain && line.last == ':' && has(i, FactGroup::says, 0) && i + 1 < n && facts_[i + 1].label == 0)
      keep(only(R::body, R::item));
    // A picture's caption, a question, and the text: the question is the text's.
    if (plain && i > 1 && i <= 4 && line.last == '?' && has(i, FactGroup::zone, 0) &&
        facts_[i - 1].boilerplate == Role::caption && i + 1 < n && is_text(i + 1))
      f.allowed = only(R::body);
    // Titles of other stories, each with its day and hour: below the text, or below 相關新聞.
    const bool led = has(i, FactGroup::since_label, 0) || has(i, FactGroup::since_label, 1) ||
                     has(i, FactGroup::since_label, 2) || has(i, FactGroup::since_label, 3);
    if (f.boilerplate == Role::stamp && days > 0 && i > 2 && has(i, FactGroup::date, 0) && title(i - 1) &&
        (led || (has(i, FactGroup::zone, 2) && (has(i, FactGroup::clock, 0) || title(i + 1))))) {
      f.allowed = facts_[i - 1].allowed = only(R::navigation);
      if (i + 2 < n && title(i + 1) && facts_[i + 2].boilerplate == Role::stamp) facts_[i + 1].allowed = f.allowed;
    }
    // The day of another story, below its title.
    if (f.boilerplate == Role::stamp && days > 0 && has(i, FactGroup::zone, 2) && i > last_text_ + 1 &&
        facts_[i - 1].boilerplate == Role::paragraph && facts_[i - 1].label == 0 &&
        facts_[i - 1].head == HeadKind::none && !has(i - 1, FactGroup::names, 0) && !ends_sentence(lines_[i - 1]) &&
        lines_[i - 1].chars >= 12)
      keep(only(R::navigation));
    if (dated(i)) ++days;
    titled = titled || (i > 0 && title(i - 1) && facts_[i - 1].allowed & only(R::headline));
    // 推出某某：, and a label of the page: a call, cut off.
    if (plain && line.last == ':' && line.chars <= 16 && i + 1 < n && facts_[i + 1].label == 1)
      f.allowed = only(R::notice);
    // Stadthaus Seeburg (DW), and what it shows in Chinese
    if (f.wire && plain && has(i, FactGroup::latin, 2)) f.allowed = only(R::caption);
    if (plain && i > 0 && facts_[i - 1].wire && has(i - 1, FactGroup::latin, 2) && line.chars <= 60 && line.stops <= 1)
      f.allowed = only(R::caption);
    // …一起来看看——
    if (i > 0 && is_in(line.last, u"—―─") && line.chars >= 20 && !has(i, FactGroup::commas, 0) &&
        !has(i, FactGroup::commas, 1))
      keep(static_cast<std::uint16_t>(all_line_roles & ~only(R::heading)));
    // 「…，…。」
    if (line.stops > 0 && is_opening_quote(line.first) && is_closing_quote(line.last) && ends_sentence(line) &&
        has(i, FactGroup::opinion, 0))
      keep(static_cast<std::uint16_t>(all_line_roles & ~only(R::heading, R::headline, R::navigation)));
    // 关于某公司, and what it is
    if (f.about && plain && i > 2 && sentence(i + 1) && lines_[i + 1].chars >= 16 && line.last != '?')
      f.allowed = only(R::heading);
    // 村长：十年最严重, between sentences; beside another it is a turn of speech.
    const bool below_item = i > 0 && has(i - 1, FactGroup::first, 7) && !has(i, FactGroup::first, 7);
    if (f.spoken_title && plain && !f.note && !f.summary && !has(i, FactGroup::zone, 0) && i > 0 && sentence(i + 1) &&
        lines_[i + 1].chars > line.chars && !has(i + 1, FactGroup::colon, 1) &&
        (below_item || (sentence(i - 1) && !is_in(lines_[i - 1].last, u":;") && !has(i - 1, FactGroup::colon, 1))))
      f.allowed = only(R::heading);
    // Words about the story, right below it, above what leads elsewhere or at the end.
    if (plain && i > 3 && sentence(i - 1) && !has(i, FactGroup::zone, 0) && is_row_of_words(i) &&
        has(i, FactGroup::last, 11) && line.stops == 0 && !f.author &&
        (has(i, FactGroup::words, 0) || has(i, FactGroup::words, 4) || has(i, FactGroup::words, 5)) &&
        (i + 1 == n || facts_[i + 1].label == 1 || facts_[i + 1].label == 2))
      f.allowed = only(R::notice);
    // 熱點聚焦, above the first of a list's numbers
    if (plain && i > 0 && line.chars >= 2 && line.chars <= 10 && line.stops == 0 && text::is_han(line.last) &&
        i + 2 < n && notes_[i + 1].style > 0 && notes_[i + 1].number == 1 && notes_[i].style == 0 &&
        notes_[i + 2].style == notes_[i + 1].style && notes_[i + 2].number == 2 && lines_[i + 1].chars >= 12 &&
        !has(i, FactGroup::names, 0) && !has(i, FactGroup::outlet, 0) && !f.author && !led)
      f.allowed = titled ? only(R::heading) : only(R::heading, R::headline);
    // 出發前要知道, 類股表現, 背景: a few characters between a sentence, an entry or a row and what they head
    const auto bullet = [&](std::size_t j) { return j < n && has(j, FactGroup::first, 7); };
    if (plain && i > 1 && !led && line.chars >= 2 && line.chars <= 10 && line.stops == 0 && text::is_han(line.last) &&
        text::is_han(line.first) && has(i, FactGroup::spaces, 0) && !has(i, FactGroup::names, 0) && !f.author &&
        !has(i, FactGroup::outlet, 0) && notes_[i].style == 0 && (!notes_[i].in_row || bullet(i + 1)) &&
        !notes_[i].quoted && !notes_[i].labelled && !notes_[i].table && facts_[i - 1].label == 0 &&
        ((ends_sentence(lines_[i - 1]) && lines_[i - 1].chars >= 10) || notes_[i - 1].table) && !bullet(i)) {
      if ((bullet(i + 1) && bullet(i + 2) && facts_[i + 1].label == 0) || (i + 1 < n && notes_[i + 1].table))
        f.allowed = only(R::heading);
      else if ((has(i, FactGroup::zone, 1) || notes_[i - 1].style > 0) && sentence(i + 1) &&
               lines_[i + 1].chars >= 16 && bare(i + 1))
        keep(notes_[i - 1].style > 0 ? only(R::heading) : only(R::heading, R::body, R::caption));
    }
    // +3, 02:15: what a picture or a film leaves; behind it, what heads the next sentence
    if (plain && i > 1 && (has(i, FactGroup::zone, 1) || has(i, FactGroup::zone, 3)) && line.chars >= 4 &&
        line.chars <= 24 && line.stops == 0 && lines_[i - 1].chars >= 2 && lines_[i - 1].chars <= 5 &&
        !text::is_han(lines_[i - 1].first) && text::is_digit(lines_[i - 1].last) && sentence(i + 1) &&
        lines_[i + 1].chars >= 16 && bare(i + 1))
      keep(only(R::heading, R::body, R::caption));
    // The choices of a poll: short lines between numbers that no text follows
    if (plain && notes_[i].pure && notes_[i].in_row && notes_[i].style == 0 && line.stops == 0 && line.chars <= 24 &&
        text::is_han(line.last))
      keep(only(R::item));
    // 北部：晴，14-18度 in rows, and what heads them
    if (notes_[i].row_of_values && !has(i, FactGroup::zone, 0) && plain) keep(only(R::item));
    if (plain && i > 0 && i + 1 < n && notes_[i + 1].row_of_values && !notes_[i].row_of_values && line.chars <= 12 &&
        line.stops == 0 && text::is_han(line.last) && sentence(i - 1))
      keep(only(R::heading));
  }
}

}  // namespace fanjian::article
