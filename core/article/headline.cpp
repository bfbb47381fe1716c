#include "article/headline.h"

#include "article/dateline.h"
#include "article/furniture.h"

namespace fanjian {
namespace {

bool may_be_headline(const Line& line) {
  return line.chars >= 2 && line.chars <= longest_headline && line.last != ':' &&
         line.last != U'。' && line.last != ';' && line.last != ',' && line.stops <= 1 &&
         line.first != '-' && line.last != U'、';
}

class Finder {
 public:
  Finder(std::string_view source, const std::vector<Gloss>& glosses, const std::vector<Line>& lines)
      : source_(source), glosses_(glosses), lines_(lines) {}

  std::optional<HeadlineMatch> run() {
    std::size_t first = 0;
    for (; first < lines_.size() && first < 3; ++first) {
      Draft d;
      d.line = lines_[first];
      if (!read_furniture(d, clean(d.line), false)) break;
    }
    if (first + 1 >= lines_.size()) return std::nullopt;
    const Line& line = lines_[first];
    const Clean text = clean(line);
    if (!may_be_headline(line) || read_head(text) || number_like(text)) return std::nullopt;
    bool framed = false;  // a byline, a stamp or a credit stands between it and the text
    std::size_t decks = 0;
    std::size_t i = first + 1;
    for (; i < lines_.size() && i < head_lines; ++i) {
      Draft next;
      next.line = lines_[i];
      const Clean words = clean(next.line);
      if (read_furniture(next, words, false)) {
        framed = framed || next.role == Role::stamp || next.role == Role::credit;
        continue;
      }
      const auto head = read_head(words);
      if ((head && head->whole_line) || names_alone(i, words)) {
        framed = true;
        continue;
      }
      if (decks != i - first - 1 || decks == 2 || !deck(i, words)) break;
      ++decks;  // ——对话钟表修复师
    }
    if (i >= lines_.size()) return std::nullopt;
    const Line& body = lines_[i];
    const bool sentence = (ends_sentence(body) || body.last == ':') && body.chars > line.chars;
    if (!sentence && !(framed && body.stops > 0)) return std::nullopt;
    if (is_stop(line.last) && !framed &&
        (body.chars < 60 || line.chars < 6 || is_opening_quote(line.first)))
      return std::nullopt;
    return HeadlineMatch{first, first + 1 + decks, i};
  }

 private:
  Clean clean(const Line& line) const {
    return Clean(source_, line.span, glosses_, furniture_chars);
  }

  // A later line of the headline: with a dash before it, or short before a long first paragraph.
  bool deck(std::size_t i, const Clean& words) const {
    const Line& line = lines_[i];
    if (words.size() < 3 || ends_sentence(line)) return false;
    if (line.chars <= longest_headline && is_in(words[0], u"—―─")) return true;
    return may_be_headline(line) && line.chars >= 6 && i + 1 < lines_.size() &&
           !number_like(words) && ends_sentence(lines_[i + 1]) && lines_[i + 1].chars >= 60;
  }

  // 王小明: the author's name, and nothing else, below the headline.
  bool names_alone(std::size_t i, const Clean& words) const {
    if (lines_[i].chars > 12 || i + 1 >= lines_.size() || !ends_sentence(lines_[i + 1]))
      return false;
    const auto byline = read_byline(words, 0, words.size(), Strict::names);
    return byline && byline->has_names && byline->location.empty() && byline->desks == 0;
  }

  static bool number_like(const Clean& text) {
    return longest_at(text.text(), 0, u"一、 (一) 1. 1、") > 0;
  }

  std::string_view source_;
  const std::vector<Gloss>& glosses_;
  const std::vector<Line>& lines_;
};

}  // namespace

std::optional<HeadlineMatch> find_headline(std::string_view source,
                                           const std::vector<Gloss>& glosses,
                                           const std::vector<Line>& lines) {
  return Finder(source, glosses, lines).run();
}

}  // namespace fanjian
