#include "article/settle.h"

#include <algorithm>

#include "article/lexical/folded_text.h"
#include "article/lexical/words.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

class Settler {
 public:
  Settler(std::string_view source, const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
          std::vector<LineRole>& roles)
      : source_(source), lines_(lines), facts_(facts), roles_(roles) {}

  // How much speaks for a line above the text as the headline: it was chosen, the page prints it twice,
  // a stamp or a byline stands below it, the rules of headline.h know it.
  int headline_score(std::size_t i) const {
    const LineFacts& f = facts_[i];
    const bool chosen = roles_[i] == LineRole::headline;
    const bool ends = ends_sentence(lines_[i]) && lines_[i].last != '!' && lines_[i].last != '?';
    const bool may = chosen || (f.allowed & 1u && f.label == 0 && f.boilerplate == Role::paragraph &&
                                lines_[i].chars >= 8 && lines_[i].chars <= 60 && !ends &&
                                (roles_[i] == LineRole::navigation || roles_[i] == LineRole::deck ||
                                 roles_[i] == LineRole::heading));
    if (!may || (i > 0 && is_in(lines_[i].first, u"—―─"))) return 0;
    const LineRole next = i + 1 < roles_.size() ? roles_[i + 1] : LineRole::navigation;
    const bool signs = signed_by(next) || f.has(FactGroup::kin, 1) || over_deck(i);
    const bool ruled = f.has(FactGroup::headline_rule, 0);
    const bool starred = i + 1 < lines_.size() && facts_[i + 1].rule && lines_[i + 1].first == '*';
    const bool goes_on = i + 1 < lines_.size() && is_in(lines_[i + 1].first, u"—―─") &&
                         (next == LineRole::headline || next == LineRole::deck);
    const int shares = f.has(FactGroup::words_lead, 3)   ? 3
                       : f.has(FactGroup::words_lead, 2) ? 2
                       : f.has(FactGroup::words_lead, 1) ? 0
                                                         : -1;
    // Title | Section | Site: a browser says it.
    const bool browser = f.has(FactGroup::bars, 2);
    // What a browser's title begins with, further down, is the headline.
    // Said twice below the day, it is of a picture.
    const bool below = i > 1 && below_stamp(0, i);
    const bool titled = i > browser_title_ && !browser && lines_[i].chars >= 6 && begins_title(i);
    return -3 * browser + 5 * titled + 2 * chosen + 2 * goes_on + 3 * (f.has(FactGroup::of_headline, 0) && !below) +
           3 * signs + ruled + 4 * starred + shares;
  }

  void run() {
    std::size_t main = lines_.size();
    int most = 1;
    std::size_t end = 0;
    while (end < lines_.size() && end < 200 && roles_[end] != LineRole::body) ++end;
    for (std::size_t i = 0; i < std::min<std::size_t>(end, 3) && browser_title_ == lines_.size(); ++i)
      if (facts_[i].has(FactGroup::bars, 2)) browser_title_ = i;
    // 夜航恢復！: the first line of the text, were it not in the browser's title.
    if (end > browser_title_ && end < lines_.size() && end < 200 && lines_[end].chars >= 6 && lines_[end].chars <= 60 &&
        begins_title(end))
      roles_[end++] = LineRole::headline;
    // 凌晨四点的码头，他们在等什么？ above who wrote or when: it asks, and no line is above it as the headline.
    if (end + 1 < lines_.size() && end < 6 && asks_above_signature(end)) {
      roles_[end++] = LineRole::headline;
      while (end < lines_.size() && end < 200 && roles_[end] != LineRole::body) ++end;
    }
    // A title, what is said in the story, and who wrote: no line is the headline yet.
    for (std::size_t title = end > 0 ? end - 1 : end; title <= end && end + 1 < lines_.size() && end < 12; ++title) {
      if (!is_title_over_quote(title)) continue;
      roles_[title] = LineRole::headline;
      roles_[title + 1] = LineRole::deck;
      while (end < lines_.size() && end < 200 && roles_[end] != LineRole::body) ++end;
      break;
    }
    for (std::size_t i = 0; i < end; ++i)
      if (const int score = headline_score(i); score > most) most = score, main = i;
    for (std::size_t i = 0; i < end && main == lines_.size(); ++i)
      if (facts_[i].has(FactGroup::headline_rule, 0) && facts_[i].allowed & 1u) main = i;
    if (main == lines_.size()) main = framed_heading(end);
    if (main == lines_.size()) main = below_words(end);
    if (main > 0 && main < lines_.size() && is_title_over(main - 1)) --main;
    if (main == lines_.size()) return;
    for (std::size_t i = 0; i < end; ++i) {
      if (roles_[i] != LineRole::headline || i == main) continue;
      // Below the date, under a picture or said twice in other words than the headline's: of pictures.
      const bool same = lines_[i].span.of(source_) == lines_[main].span.of(source_);
      if (i > main && below_stamp(main, i) &&
          (facts_[i].has(FactGroup::after_picture, 0) || (!same && facts_[i].has(FactGroup::repeats, 0)))) {
        roles_[i] = LineRole::caption;
        continue;
      }
      // Its own words stand below: a browser's title.
      const bool browser = i == browser_title_ && main > i && begins_title(main);
      if (facts_[i].has(FactGroup::of_headline, 0) && !browser) continue;
      const bool joins = i == main + 1 && (is_in(lines_[i].first, u"—―─") || is_in(lines_[main].last, u"—―─,、:"));
      if (joins) continue;
      // What the page says of itself stands above, and pictures below the date.
      const bool shares = facts_[i].has(FactGroup::words_lead, 2) || facts_[i].has(FactGroup::words_lead, 3);
      if (browser) roles_[i] = LineRole::navigation;
      else if (i + 1 == main)
        roles_[i] = facts_[i].has(FactGroup::words_lead, 0) && lines_[i].chars <= 24 ? LineRole::navigation
                                                                                     : LineRole::deck;
      else
        roles_[i] = i == main + 1 ? LineRole::deck
                    : i > main && (shares || facts_[i - 1].boilerplate == Role::caption) && below_stamp(main, i)
                        ? LineRole::caption
                        : LineRole::navigation;
    }
    // What a story is about, a word a line above its headline, is no list of its own.
    for (std::size_t i = 0; i < main; ++i)
      if (roles_[i] == LineRole::item ||
          (roles_[i] == LineRole::deck && lines_[i].chars <= 6 &&
           ((i + 1 < main && roles_[i + 1] == LineRole::item) ||
            (i > 0 && roles_[i - 1] == LineRole::navigation && lines_[i].chars <= 4 && lines_[i - 1].chars <= 4))))
        roles_[i] = LineRole::navigation;
    roles_[main] = LineRole::headline;
    if (main + 1 < end && over_deck(main)) roles_[main + 1] = LineRole::deck;
    // Printed twice, one below the other.
    for (const std::size_t i : {main - 1, main + 1})
      if (i < end && lines_[i].span.of(source_) == lines_[main].span.of(source_)) roles_[i] = LineRole::headline;
  }

  // 码头, 票价, and a line three times as long: what the story is about, and its headline.
  std::size_t below_words(std::size_t end) const {
    std::size_t i = 0;
    while (i + 1 < end && roles_[i] == LineRole::headline && lines_[i].chars <= 4) ++i;
    return i > 0 && i < end && roles_[i] == LineRole::headline && lines_[i].chars >= 12 ? i : lines_.size();
  }

  // Above the text and without a headline: the heading that the page's own lines or who signs stand around.
  std::size_t framed_heading(std::size_t end) const {
    const auto frames = [&](std::size_t i) {
      return roles_[i] == LineRole::navigation || roles_[i] == LineRole::stamp || roles_[i] == LineRole::byline ||
             roles_[i] == LineRole::credit;
    };
    for (std::size_t i = 0; i < end; ++i)
      if (roles_[i] == LineRole::headline) return lines_.size();
    for (std::size_t i = 0; i < end; ++i) {
      const Line& line = lines_[i];
      if (roles_[i] != LineRole::heading || line.chars < 4 || line.chars > 60 || ends_sentence(line) ||
          line.last == ':' || is_in(line.first, u"0123456789一二三四五六七八九十(第"))
        continue;
      if ((i > 0 && frames(i - 1)) || (i + 1 < end && frames(i + 1))) return i;
    }
    return lines_.size();
  }

  // A line above the one chosen, longer than a column's name and about the same: the headline, over its deck.
  bool is_title_over(std::size_t i) const {
    const LineFacts &f = facts_[i], &below = facts_[i + 1];
    const auto told = [](const LineFacts& facts) {
      std::size_t k = 5;
      while (k > 0 && !facts.has(FactGroup::words, k)) --k;
      return k;
    };
    const bool may = roles_[i] == LineRole::navigation || roles_[i] == LineRole::deck ||
                     roles_[i] == LineRole::headline;
    return may && f.allowed & 1u && f.label == 0 && !f.menu && f.boilerplate == Role::paragraph &&
           lines_[i].chars >= 10 && lines_[i].chars <= 40 && lines_[i].stops == 0 && !f.has(FactGroup::bars, 1) &&
           !f.has(FactGroup::bars, 2) && told(f) >= 3 && told(f) >= told(below) && !below.has(FactGroup::repeats, 0) &&
           !below.has(FactGroup::of_headline, 0);
  }

  static bool signed_by(LineRole role) {
    return role == LineRole::stamp || role == LineRole::byline || role == LineRole::dateline;
  }

  // Above what is set between quotation marks, or is a sentence, and who wrote or when.
  bool over_deck(std::size_t i) const {
    if (i + 2 >= roles_.size() || !signed_by(roles_[i + 2]) || lines_[i + 1].chars > 80) return false;
    const LineFacts& f = facts_[i + 1];
    if (f.label > 0 || f.boilerplate != Role::paragraph || f.menu) return false;
    return (roles_[i + 1] == LineRole::deck || roles_[i + 1] == LineRole::navigation) && lines_[i + 1].chars >= 10 &&
           (ends_sentence(lines_[i + 1]) || is_closing_quote(lines_[i + 1].last));
  }

  bool asks_above_signature(std::size_t i) const {
    const Line& line = lines_[i];
    return is_in(line.last, u"?!") && line.stops == 1 && line.chars >= 6 && line.chars <= 40 &&
           !is_opening_quote(line.first) && facts_[i].boilerplate == Role::paragraph && signed_by(roles_[i + 1]) &&
           !any_headline(i);
  }

  bool is_title_over_quote(std::size_t i) const {
    const Line &title = lines_[i], &quote = lines_[i + 1];
    const LineFacts& f = facts_[i];
    return f.allowed & 1u && f.label == 0 && !f.menu && f.boilerplate == Role::paragraph && title.chars >= 8 &&
           title.chars <= 40 && title.stops == 0 && is_opening_quote(quote.first) && ends_sentence(quote) &&
           quote.chars <= 60 && i + 2 < roles_.size() && signed_by(roles_[i + 2]) && !any_headline(i + 1);
  }

  bool any_headline(std::size_t to) const {
    const auto end = roles_.begin() + static_cast<std::ptrdiff_t>(to);
    return std::find(roles_.begin(), end, LineRole::headline) != end;
  }

  bool begins_title(std::size_t i) const {
    return lines_[browser_title_].span.of(source_).rfind(lines_[i].span.of(source_), 0) == 0;
  }

  bool below_stamp(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i)
      if (roles_[i] == LineRole::stamp) return true;
    return false;
  }

 private:
  std::string_view source_;
  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
  std::vector<LineRole>& roles_;
  std::size_t browser_title_ = lines_.size();  // the line that is one; none
};

}  // namespace

void settle_headline(std::string_view source, const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                     std::vector<LineRole>& roles) {
  Settler(source, lines, facts, roles).run();
}

}  // namespace fanjian::article
