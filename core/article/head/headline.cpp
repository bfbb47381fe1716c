#include "article/head/headline.h"

#include "article/boilerplate/boilerplate.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

bool may_be_headline(const Line& line) {
  return line.chars >= 2 && line.chars <= longest_headline && line.last != ':' && line.last != U'。' &&
         line.last != ';' && line.last != ',' && line.stops <= 1 && line.first != '-' && line.last != U'、';
}

class HeadlineFinder {
 public:
  HeadlineFinder(const FoldedStory& story, const std::vector<Line>& lines, const std::vector<LineFacts>& facts)
      : story_(story), lines_(lines), facts_(facts) {}

  std::optional<HeadlineMatch> run() {
    std::size_t first = 0;
    for (; first < lines_.size() && first < 3; ++first) {
      if (facts_[first].boilerplate == Role::paragraph) break;
    }
    if (first + 1 >= lines_.size()) return std::nullopt;
    const Line& line = lines_[first];
    const FoldedText text = clean(line);
    if (!may_be_headline(line) || facts_[first].head != HeadKind::none || number_like(text)) return std::nullopt;
    bool framed = false;  // a byline, a stamp or a credit stands between it and the text
    std::size_t decks = 0;
    std::size_t i = first + 1;
    for (; i < lines_.size() && i < head_lines; ++i) {
      const LineFacts& next = facts_[i];
      if (next.boilerplate != Role::paragraph) {
        framed = framed || next.boilerplate == Role::stamp || next.boilerplate == Role::credit;
        continue;
      }
      if (next.head == HeadKind::dateline || next.head == HeadKind::byline || names_alone(i)) {
        framed = true;
        continue;
      }
      if (decks != i - first - 1 || decks == 2 || !deck(i)) break;
      ++decks;  // ——对话钟表修复师
    }
    if (i >= lines_.size()) return std::nullopt;
    const Line& body = lines_[i];
    const bool sentence = (ends_sentence(body) || body.last == ':') && body.chars > line.chars;
    if (!sentence && !(framed && body.stops > 0)) return std::nullopt;
    if (is_stop(line.last) && !framed && (body.chars < 60 || line.chars < 6 || is_opening_quote(line.first)))
      return std::nullopt;
    return HeadlineMatch{first, first + 1 + decks, i};
  }

 private:
  FoldedText clean(const Line& line) const { return FoldedText(story_, line.span, boilerplate_chars); }

  // A later line of the headline: with a dash before it, or short before a long first paragraph.
  bool deck(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.chars < 3 || ends_sentence(line)) return false;
    const FoldedText words = clean(line);
    if (words.size() < 3 || ends_sentence(line)) return false;
    if (line.chars <= longest_headline && is_in(words[0], u"—―─")) return true;
    return may_be_headline(line) && line.chars >= 6 && i + 1 < lines_.size() && !number_like(words) &&
           ends_sentence(lines_[i + 1]) && lines_[i + 1].chars >= 60;
  }

  // 王小明: the author's name, and nothing else, below the headline.
  bool names_alone(std::size_t i) const {
    return lines_[i].chars <= 12 && i + 1 < lines_.size() && ends_sentence(lines_[i + 1]) &&
           facts_[i].has(FactGroup::names, 0);
  }

  static bool number_like(const FoldedText& text) { return longest_at(text.text(), 0, u"一、 (一) 1. 1、") > 0; }

  const FoldedStory& story_;
  const std::vector<Line>& lines_;
  const std::vector<LineFacts>& facts_;
};

}  // namespace

bool same_but_marks(const FoldedText& one, const FoldedText& other) {
  const auto is_word_char = [](char32_t c) { return text::is_han(c) || text::is_letter(c) || text::is_digit(c); };
  std::size_t k = 0;
  const auto skip = [&] {
    while (k < other.size() && !is_word_char(other[k])) ++k;
  };
  for (const char32_t c : one.text()) {
    if (!is_word_char(c)) continue;
    skip();
    if (other[k++] != c) return false;
  }
  skip();
  return k >= other.size();
}

std::optional<HeadlineMatch> find_headline(const FoldedStory& story, const std::vector<Line>& lines,
                                           const std::vector<LineFacts>& facts) {
  return HeadlineFinder(story, lines, facts).run();
}

}  // namespace fanjian::article
