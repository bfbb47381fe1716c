#include "repair/characters.h"

#include <algorithm>
#include <optional>

#include "repair/memory.h"
#include "convert/explain.h"
#include "convert/personal_names.h"
#include "convert/words.h"
#include "text/pairs.h"
#include "text/utf8.h"

namespace fanjian::repair {
namespace {

// So sure has the context to be, of 100.
constexpr std::uint32_t surest = 100;
// What it takes to look at a character, as a slice counts.
constexpr std::size_t a_character_read = 20;

// What a converter leaves, and what it should have been: the first of each pair for the second, where one
// character of Simplified is several of Traditional and no paper prints the first in words of the second.
// Pairs that are spellings of the same word (占佔, 台臺, 雇僱, 梁樑, 巨鉅, 匯彙, 咸鹹, 曲麴) are none of these.
constexpr std::u32string_view mistakes =
    U"后後干幹干乾范範斗鬥于於丑醜卜蔔胡鬍须鬚須鬚御禦郁鬱臟髒沈瀋腊臘术術种種岳嶽朴樸";
// The same for characters that are as common in words, names and places that keep them (村里, 學券制, 相關系所, 尚余):
// only in the words of `settled`.
constexpr std::u32string_view mistakes_in_words =
    U"里裡制製系係系繫余餘云雲舍捨致緻征徵歷曆曆歷沖衝松鬆面麵發髮并並么麼游遊准準準准劃划復複志誌";
constexpr std::u32string_view settled =
    U"旅遊導遊遊客遊覽遊戲遊行郊遊遊玩衝鋒衝突衝擊衝刺衝動準備標準批準雜誌聯繫維繫關係划槳划船"
    U"這裡那裡哪裡裡面裡頭裡邊製造製品製片製成製程製作繪製印製監製複製研製客製其餘業餘剩餘多餘餘額"
    U"雲端雲集烏雲雲霄捨得捨棄施捨割捨難捨精緻細緻徵收徵求徵稅徵集特徵象徵歷史經歷學歷履歷歷程來歷農曆日曆陽曆陰曆"
    U"放鬆輕鬆寬鬆鬆懈麵包麵粉頭髮理髮白髮美髮並且並非並不並無並未並列怎麼什麼甚麼這麼那麼多麼要麼批准核准准許";
// Words that both characters write.
constexpr std::u32string_view either = U"編製擬製複製幽並並州後座餘家就範衝破";

// The word of a list that holds a place; empty if there is none.
std::u32string_view within(std::u32string_view list, std::u32string_view text, std::size_t at) {
  if (at > 0 && text::has_pair(list, text[at - 1], text[at])) return text.substr(at - 1, 2);
  if (at + 1 < text.size() && text::has_pair(list, text[at], text[at + 1])) return text.substr(at, 2);
  return {};
}

struct Stretch {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

// Whether one begins or ends within the other, and goes on outside it.
bool crosses(Stretch word, Stretch phrase) {
  const bool inside = word.begin >= phrase.begin && word.end <= phrase.end;
  const bool around = word.begin <= phrase.begin && word.end >= phrase.end;
  return !inside && !around;
}

class Line {
 public:
  Line(std::u32string_view text, CharacterEvidence& judges) : text_(text), judges_(judges) {}

  // Appends what is wrong in the line, which begins at `start`.
  void search(std::size_t start, std::vector<WrongCharacter>& found) {
    convert::Converter(judges_.lexicon(), {convert::Variety::hant, convert::Variety::hans})
        .convert(text::utf8(text_), simplified_utf8_);
    convert::Converter(judges_.lexicon(), generic).convert(simplified_utf8_, again_utf8_);
    again_ = text::utf32(again_utf8_);
    simplified_ = text::utf32(simplified_utf8_);
    // Where a phrase is longer in the other script, a line is passed over.
    if (again_ == text_ || simplified_.size() != text_.size() || again_.size() != text_.size() || is_simplified())
      return;
    const std::size_t before = found.size();
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (again_[at] == text_[at] || text_[at] > 0xFFFF) continue;
      std::optional<WrongCharacter> one = judged(at);
      if (!one) continue;
      one->begin = start + at;
      one->end = one->begin + 1;
      if (found.size() > before && found.back().end == one->begin && found.back().phrase == one->phrase) {
        found.back().fix += one->fix;
        found.back().end = one->end;
      } else {
        found.push_back(std::move(*one));
      }
    }
  }

 private:
  static constexpr convert::Direction generic{convert::Variety::hans, convert::Variety::hant};

  std::optional<WrongCharacter> judged(std::size_t at) {
    const char32_t there = text_[at], fix = judges_.usual(again_[at]);
    const bool anywhere = text::has_pair(mistakes, there, fix),
               in_words = text::has_pair(mistakes_in_words, there, fix);
    if ((!anywhere && !in_words) || judges_.simple(there) != judges_.simple(fix) || is_in_name(at)) return std::nullopt;
    WrongCharacter one;
    one.fix = fix;
    if (const Stretch word = settled_at(at); word.size() > 0) {
      if (is_crossed(word) || !is_meant(word)) return std::nullopt;
      one.phrase = usual(word);
      return one;
    }
    if (!anywhere || !within(either, again_, at).empty()) return std::nullopt;
    return by_context(at, std::move(one));
  }

  std::u32string usual(Stretch stretch) const {
    std::u32string text;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) text += judges_.usual(again_[i]);
    return text;
  }

  // The word of `settled` that holds a place, or both where two meet in it (這裡面); empty if there is none.
  Stretch settled_at(std::size_t at) const {
    const Stretch around{at - std::min<std::size_t>(at, 1), std::min(at + 2, again_.size())};
    const std::u32string text = usual(around);
    Stretch found;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
      if (text::has_pair(settled, text[i], text[i + 1]))
        found = {found.size() > 0 ? found.begin : around.begin + i, around.begin + i + 2};
    return found;
  }

  // What water does is 沖擊; 骨頭|發熱 has no 頭髮; 係 is no department.
  bool is_meant(Stretch word) const {
    constexpr std::size_t near = 10;
    const std::u32string_view there = std::u32string_view(again_).substr(word.begin, 2);
    if (there == U"衝擊") {
      const std::size_t from = word.begin - std::min(word.begin, near);
      return std::u32string_view(text_).substr(from, 2 * near).find_first_of(U"水浪河海潮洪雨沙灘岸") ==
             std::u32string_view::npos;
    }
    // 多|余姚
    if (there == U"多餘" && word.end < text_.size() &&
        std::u32string_view(U"姚杭").find(text_[word.end]) != std::u32string_view::npos)
      return false;
    if (there == U"頭髮" && word.end < text_.size() &&
        std::u32string_view(U"熱冷燒痛麻抖現展生出言").find(text_[word.end]) != std::u32string_view::npos)
      return false;
    return there != U"關係" || word.end == text_.size() ||
           std::u32string_view(U"科所主(（／/").find(text_[word.end]) == std::u32string_view::npos;
  }

  // Spans of the Simplified line, in order, in characters.
  std::vector<Stretch> stretches(const std::vector<text::Span>& spans) const {
    std::vector<Stretch> all;
    std::size_t byte = 0, character = 0;
    for (const text::Span span : spans) {
      for (; byte < span.begin; ++character) text::next(simplified_utf8_, byte);
      const std::size_t begin = character;
      for (; byte < span.end; ++character) text::next(simplified_utf8_, byte);
      all.push_back({begin, character});
    }
    return all;
  }

  // Whether a word of the line begins or ends within a phrase and goes on outside it: 商家|具名 is not 傢具.
  bool is_crossed(Stretch phrase) {
    if (!words_) {
      std::vector<text::Span> found;
      convert::find_words(judges_.lexicon(), simplified_utf8_, found);
      words_ = stretches(found);
    }
    const auto ends_before = [](Stretch word, std::size_t at) { return word.end <= at; };
    for (auto word = std::lower_bound(words_->begin(), words_->end(), phrase.begin, ends_before);
         word != words_->end() && word->begin < phrase.end; ++word)
      if (crosses(*word, phrase)) return true;
    return convert::is_crossed(judges_.lexicon(), simplified_, phrase.begin, phrase.end);
  }

  bool is_in_name(std::size_t at) {
    if (!names_) {
      std::vector<text::Span> found;
      convert::find_names(simplified_utf8_, found);
      names_ = stretches(found);
    }
    const auto after = std::upper_bound(names_->begin(), names_->end(), at,
                                        [](std::size_t a, Stretch name) { return a < name.begin; });
    return after != names_->begin() && at < after[-1].end;
  }

  // A line of Simplified in a text of Traditional.
  bool is_simplified() {
    std::size_t foreign = 0, own = 0;
    for (const char32_t c : text_) {
      if (c < 0x3400 ||
          (mistakes.find(c) != std::u32string_view::npos || mistakes_in_words.find(c) != std::u32string_view::npos))
        continue;
      if (judges_.is_foreign(c)) ++foreign;
      else if (judges_.simple(c) != c) ++own;
    }
    return foreign > own;
  }

  std::optional<WrongCharacter> by_context(std::size_t at, WrongCharacter one) {
    const convert::Explanation why = explanation(at);
    const std::u32string phrase = text::utf32(why.phrase);
    if (why.reason == convert::Reason::phrase && phrase.size() > 1) {
      // A phrase across the words that the text is made of says nothing: 商家|具名 is not 傢具.
      // Where it holds the character: to look for it behind would go through the line for every character.
      const std::size_t from = at + 1 - std::min(at + 1, phrase.size());
      const std::size_t within = std::u32string_view(simplified_).substr(from, 2 * phrase.size()).find(phrase);
      if (within == std::u32string::npos) return std::nullopt;
      const Stretch held{from + within, from + within + phrase.size()};
      if (is_crossed(held)) return std::nullopt;
      std::string traditional;
      convert::Converter(judges_.lexicon(), generic).convert(why.phrase, traditional);
      one.phrase = text::utf32(traditional);
      return one;
    }
    // What stands alone may be of a name.
    if (std::u32string_view(U"后干").find(text_[at]) == std::u32string_view::npos) return std::nullopt;
    for (const convert::Alternative& other : why.alternatives) {
      const std::u32string text = text::utf32(other.text);
      if (text.size() != 1 || judges_.usual(text[0]) != one.fix[0]) continue;
      one.score = other.score.value_or(0);
      break;
    }
    if (one.score < surest) return std::nullopt;
    return one;
  }

  // Why the character became what it did on the way back. The places that are asked for ascend.
  convert::Explanation explanation(std::size_t at) {
    if (traced_.empty()) convert::Converter(judges_.lexicon(), generic).trace(simplified_utf8_, traced_, changes_);
    for (; asked_ < at; ++asked_) text::next(simplified_utf8_, asked_byte_);
    const convert::Change stretch = convert::traced_at(simplified_utf8_, changes_,
                                                       static_cast<std::uint32_t>(asked_byte_));
    return convert::explained(judges_.lexicon(), generic, simplified_utf8_, traced_, stretch);
  }

  std::u32string_view text_;
  CharacterEvidence& judges_;
  std::string simplified_utf8_, again_utf8_, traced_;
  std::u32string simplified_, again_;
  std::vector<convert::Change> changes_;
  std::optional<std::vector<Stretch>> names_, words_;
  std::size_t asked_ = 0, asked_byte_ = 0;  // the place that was asked for last, in characters and in bytes
};

// Words as only a machine leaves them: where none stands, a text is not looked into.
constexpr std::u32string_view signs =
    U"后半后面后來后果后悔后代后方后期后續后退后勤后援后世后者后人后門后臺后台后排后衛之后以后最后然后今后背后落后前后"
    U"先后隨后事后午后其后此后戰后日后會后幕后餐后賽后善后稍后年后干部干活干嘛干勁干什骨干樹干苦干說干干燥干旱干淨干凈"
    U"干枯干杯干脆餅干烘干曬干規范示范范圍典范模范范例范疇師范防范風范奮斗戰斗斗爭斗志決斗搏斗格斗打斗由于對于關于于是"
    U"至于等于在于屬于位于終于處于過于善于敢于勇于便于用于出于基于鑒于鑑于限于低于高于多于少于源于急于易于難于忙于死于"
    U"生于建于始于陷于介于樂于利于胡須憂郁郁悶濃郁骯臟弄臟防御抵御";
// What may stand before 后 and 干 in words of their own: 皇后, 若干.
constexpr std::u32string_view before_own = U"皇太王母天影歌視蜂若相";

constexpr bool is_first(std::u32string_view pairs, char32_t c) {
  for (std::size_t i = 0; i < pairs.size(); i += 2)
    if (pairs[i] == c) return true;
  return false;
}

// Whether a character may be wrong, by its last bits: true for few others.
class Suspects {
 public:
  constexpr Suspects() {
    for (const std::u32string_view pairs : {mistakes, mistakes_in_words})
      for (std::size_t i = 0; i < pairs.size(); i += 2) bits_[pairs[i] % size] = true;
  }
  constexpr bool has(char32_t c) const { return bits_[c % size]; }

 private:
  static constexpr std::size_t size = 1021;
  bool bits_[size] = {};
};
constexpr Suspects suspects;

}  // namespace

bool shows_wrong_characters(std::u32string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char32_t a = text[i], b = text[i + 1];
    if ((!suspects.has(a) && !suspects.has(b)) || text::has_pair(settled, a, b)) continue;
    const bool own = i > 0 && (a == U'后' || a == U'干') && before_own.find(text[i - 1]) != std::u32string_view::npos;
    if (!own && text::has_pair(signs, a, b)) return true;
    for (std::size_t m = 0; m < mistakes_in_words.size(); m += 2) {
      const char32_t wrong = mistakes_in_words[m], right = mistakes_in_words[m + 1];
      if (wrong != right &&
          ((a == wrong && text::has_pair(settled, right, b)) || (b == wrong && text::has_pair(settled, a, right))))
        return true;
    }
  }
  return false;
}

void find_wrong_characters(std::u32string_view line, CharacterEvidence& judges, std::vector<WrongCharacter>& found) {
  const bool asked = std::any_of(line.begin(), line.end(), [](char32_t c) {
    return suspects.has(c) && (is_first(mistakes, c) || is_first(mistakes_in_words, c));
  });
  if (asked) Line(line, judges).search(0, found);
}

std::optional<std::vector<WrongCharacter>> wrong_characters(std::u32string_view text, Evidence& judges, Memory& memory,
                                                            Slice& slice) {
  std::vector<WrongCharacter> found;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(U'\n', start), text.size());
    std::u32string from(text.substr(start, end - start));
    const Lines<WrongCharacter>::Line* known = memory.characters.find(from);
    if (!known) {
      if (!slice.open()) return std::nullopt;
      Lines<WrongCharacter>::Line fresh;
      find_wrong_characters(from, judges, fresh.found);
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
