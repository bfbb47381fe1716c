#include "repair/characters.h"

#include <algorithm>
#include <optional>

#include "repair/memory.h"
#include "convert/explain.h"
#include "text/pairs.h"
#include "text/utf8.h"

namespace fanjian::repair {
namespace {

// So sure has the context to be, of 100.
constexpr std::uint32_t surest = 99, sure_in_word = 95;
// What it takes to look at a character, as a slice counts.
constexpr std::size_t a_character_read = 20;

// What a converter leaves, and what it should have been: the first of each pair for the second, where one
// character of Simplified is several of Traditional and no paper prints the first in words of the second.
// Pairs that are spellings of the same word (占佔, 台臺, 雇僱, 梁樑) are none of these.
constexpr std::u32string_view mistakes =
    U"后後里裏里裡干幹干乾發髮歷曆曆歷范範并並松鬆巨鉅征徵面麵制製斗鬥余餘于於云雲丑醜卜蔔曲麴"
    U"舍捨胡鬍須鬚御禦郁鬱致緻臟髒匯彙沈瀋咸鹹腊臘术術种種岳嶽朴樸系繫";
// Words, of two characters each, of which some are free in others, and not in these.
constexpr std::u32string_view settled =
    U"旅遊導遊遊客遊覽遊戲遊行郊遊遊玩衝鋒衝突衝擊衝刺衝動衝破準備標準批準雜誌聯繫關係藉口划槳划船划算";
// Two words that are one in Simplified, and both good.
constexpr std::u32string_view either = U"編製擬製複製幽並並州後座餘家";

// The word of a list that holds a place; empty if there is none.
std::u32string_view within(std::u32string_view list, std::u32string_view text, std::size_t at) {
  if (at > 0 && has_pair(list, text[at - 1], text[at])) return text.substr(at - 1, 2);
  if (at + 1 < text.size() && has_pair(list, text[at], text[at + 1])) return text.substr(at, 2);
  return {};
}

struct Stretch {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

// The word that holds a place, in the likeliest cut of what is around it.
Stretch word_at(const UnigramSegmenter& words, std::u32string_view text, std::size_t at) {
  std::size_t start = at - std::min<std::size_t>(at, 8);
  for (const std::u32string& word : words.cut(text.substr(start, at + 9 - start))) {
    if (at < start + word.size()) return {start, start + word.size()};
    start += word.size();
  }
  return {at, at + 1};
}

// Whether one begins or ends within the other, and goes on outside it.
bool crosses(Stretch word, Stretch phrase) {
  const bool inside = word.begin >= phrase.begin && word.end <= phrase.end;
  const bool around = word.begin <= phrase.begin && word.end >= phrase.end;
  return !inside && !around;
}

class Line {
 public:
  Line(std::u32string_view text, Evidence& judges) : text_(text), judges_(judges) {}

  // Appends what is wrong in the line, which begins at `start`.
  void search(std::size_t start, std::vector<WrongCharacter>& found) {
    Converter(judges_.lexicon(), {Variety::hant, Variety::hans}).convert(utf8(text_), simplified_utf8_);
    Converter(judges_.lexicon(), generic).convert(simplified_utf8_, again_utf8_);
    again_ = utf32(again_utf8_);
    simplified_ = utf32(simplified_utf8_);
    // Where a phrase is longer in the other script, a line is passed over.
    if (again_ == text_ || simplified_.size() != text_.size() || again_.size() != text_.size()) return;
    const std::size_t before = found.size();
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (again_[at] == text_[at] || text_[at] > 0xFFFF) continue;
      std::optional<WrongCharacter> one = judged(at);
      if (!one) continue;
      one->begin = start + at;
      one->end = one->begin + 1;
      if (found.size() > before && found.back().end == one->begin && found.back().phrase == one->phrase) {
        found.back().mended += one->mended;
        found.back().end = one->end;
      } else {
        found.push_back(std::move(*one));
      }
    }
  }

 private:
  static constexpr Direction generic{Variety::hans, Variety::hant};

  std::optional<WrongCharacter> judged(std::size_t at) {
    const char32_t there = text_[at], mended = judges_.usual(again_[at]);
    if (judges_.simple(there) != judges_.simple(mended) || judges_.usual(there) == mended) return std::nullopt;
    WrongCharacter one;
    one.mended = mended;
    if (const std::u32string_view word = within(settled, again_, at); !word.empty()) return one.phrase = word, one;
    if (!has_pair(mistakes, there, mended) || !within(either, again_, at).empty()) return std::nullopt;
    // A character that Traditional does not have.
    if (judges_.script_of(there) == DetectedScript::hans) return one;
    return by_context(at, std::move(one));
  }

  std::optional<WrongCharacter> by_context(std::size_t at, WrongCharacter one) {
    const Explanation why = explanation(at);
    const Stretch word = word_at(judges_.words(), simplified_, at);
    const std::u32string phrase = utf32(why.phrase);
    if (why.reason == Reason::phrase && phrase.size() > 1) {
      // A phrase across the words that the text is made of says nothing: 商家|具名 is not 傢具.
      // Where it holds the character: to look for it behind would go through the line for every character.
      const std::size_t from = at + 1 - std::min(at + 1, phrase.size());
      const std::size_t within = std::u32string_view(simplified_).substr(from, 2 * phrase.size()).find(phrase);
      if (within == std::u32string::npos || crosses(word, {from + within, from + within + phrase.size()})) return std::nullopt;
      if (text_[at] == U'里' && word.size() < 2) return std::nullopt;
      std::string traditional;
      Converter(judges_.lexicon(), generic).convert(why.phrase, traditional);
      one.phrase = utf32(traditional);
      return one;
    }
    for (const Alternative& other : why.alternatives) {
      const std::u32string text = utf32(other.text);
      if (text.size() != 1 || judges_.usual(text[0]) != one.mended[0]) continue;
      one.score = other.score.value_or(0);
      break;
    }
    if (one.score < surest && (one.score < sure_in_word || word.size() < 2)) return std::nullopt;
    return one;
  }

  // Why the character became what it did on the way back. The places that are asked for ascend.
  Explanation explanation(std::size_t at) {
    if (traced_.empty()) Converter(judges_.lexicon(), generic).trace(simplified_utf8_, traced_, changes_);
    for (; asked_ < at; ++asked_) next(simplified_utf8_, asked_byte_);
    const Change stretch = traced_at(simplified_utf8_, changes_, static_cast<std::uint32_t>(asked_byte_));
    return explained(judges_.lexicon(), generic, simplified_utf8_, traced_, stretch);
  }

  std::u32string_view text_;
  Evidence& judges_;
  std::string simplified_utf8_, again_utf8_, traced_;
  std::u32string simplified_, again_;
  std::vector<Change> changes_;
  std::size_t asked_ = 0, asked_byte_ = 0;  // the place that was asked for last, in characters and in bytes
};

}  // namespace

std::optional<std::vector<WrongCharacter>> wrong_characters(std::u32string_view text, Evidence& judges, Memory& memory, Slice& slice) {
  std::vector<WrongCharacter> found;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(U'\n', start), text.size());
    std::u32string from(text.substr(start, end - start));
    const Lines<WrongCharacter>::Line* known = memory.characters.find(from);
    if (!known) {
      if (!slice.open()) return std::nullopt;
      Lines<WrongCharacter>::Line fresh;
      Line(text.substr(start, end - start), judges).search(0, fresh.found);
      slice.take(from.size() * a_character_read + 1);
      known = &memory.characters.keep(std::move(from), std::move(fresh));
    }
    for (WrongCharacter one : known->found) {
      one.begin += start, one.end += start;
      found.push_back(std::move(one));
    }
    start = end + 1;
  }
  return found;
}

}  // namespace fanjian::repair
