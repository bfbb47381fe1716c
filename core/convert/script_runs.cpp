#include "convert/script_runs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "convert/tables.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

constexpr bool in(std::u16string_view set, char32_t c) {
  return c < 0x10000 && set.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

// Forms that a text of the other script prints as well: old and new shapes, standards of Hong Kong, names.
constexpr std::u16string_view either =
    u"却卧没内吴户黄温强奥决况凉减净册删晋虚别盗吕宫禄兑脱税悦锐群床峰着台"
    u"乾著瞭藉徵於夥昇鍾甦剋濬么";
// What Japanese and Simplified write alike, and Traditional does not.
constexpr std::u16string_view shinjitai =
    u"学国会体点来当号医区党声写旧虫宝湾参双独属嘱寿万与断乱状昼尽担胆麦数楼灯殴礼"
    u"余予弁缶芸辞静痴峡献窃粛潜将装壮庄条触残浅践銭梦励厉岛峰称弥迩蝇蚕惨挿欧枢躯";
// Chinese words. The second set are also written in Japanese, but not alone among kanji.
constexpr std::u16string_view chinese = u"你您她们們这這嗎吗呢吧哪怎谁誰很吃还還跟把啦啊";
constexpr std::u16string_view particles = u"我他是的了着過过和被让讓给給也都就说說叫看去到對对没沒在从從為为与與";

constexpr bool is_kanji_mark(char32_t c) { return c == U'々' || c == U'〆' || c == U'ー' || c == U'ヶ'; }

struct Letter {
  std::uint32_t at = 0;
  char32_t c = 0;
  std::int8_t script = 0;  // +1: only Simplified has it; -1: only Traditional
  bool japanese = false;
};

struct Count {
  std::uint32_t hans = 0, hant = 0, han = 0;
  void add(const Letter& letter) {
    if (letter.japanese) return;
    han += letter.c >= 0x3400;
    hans += letter.script > 0;
    hant += letter.script < 0;
  }
};

class Finder {
 public:
  Finder(const Lexicon::Tables& tables, std::string_view text, Direction direction, std::vector<ScriptRun>& runs)
      : tables_(tables), text_(text), usual_(direction.from), to_(direction.to), runs_(runs) {}

  void run() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t feed = text_.find('\n', begin);
      const std::size_t end = feed == std::string_view::npos ? text_.size() : feed + 1;
      line(begin, end);
      begin = end;
    }
  }

 private:
  static constexpr std::ptrdiff_t most_before = 8, most_between = 8, most_behind = 8;

  // 什么 is Simplified, though 么 is not by itself.
  std::int8_t script_of(char32_t c, char32_t before) const {
    if (c < 0x3400) return 0;
    if (c == U'么' && in(u"什怎这那多要甚", before)) return 1;
    const dictionary::Id id = tables_.id_of(c);
    if (id == dictionary::no_id) return 0;
    const std::span<const dictionary::Id> to_hant = tables_.book.hant_of(id);
    const bool to_hans = tables_.book.hans[id] != dictionary::no_id || tables_.book.hans_rare[id] != dictionary::no_id;
    if (to_hant.empty() != to_hans || std::find(to_hant.begin(), to_hant.end(), id) != to_hant.end()) return 0;
    return in(either, c) ? std::int8_t{0} : to_hans ? std::int8_t{-1} : std::int8_t{1};
  }

  // Most lines are in one script, and only counted.
  void line(std::size_t begin, std::size_t end) {
    bool kana = false;
    Count all;
    char32_t before = 0;
    for (std::size_t at = begin; at < end;) {
      if (static_cast<unsigned char>(text_[at]) < 0x80) {
        ++at;
        continue;
      }
      const char32_t c = text::next(text_, at);
      kana = kana || text::is_kana(c);
      all.add({0, c, script_of(c, before), false});
      before = c;
    }
    if (!kana && (all.hans == 0 || all.hant == 0)) return add(end, decided(all), false);
    letters_.clear();
    for (std::size_t at = begin; at < end;) {
      Letter letter{static_cast<std::uint32_t>(at), text::next(text_, at), 0, false};
      if (letter.c < 0x80) continue;
      letter.script = script_of(letter.c, letters_.empty() ? 0 : letters_.back().c);
      letters_.push_back(letter);
    }
    if (kana) {
      mark_japanese();
      all = {};
      for (const Letter& letter : letters_) all.add(letter);
    }
    if (all.hans == 0 || all.hant == 0) {
      put(0, letters_.size(), end, decided(all));
      return;
    }
    parts(end);
  }

  Variety hant() const { return usual_ == Variety::hans ? Variety::hant : usual_; }

  Variety decided(const Count& count) const {
    const bool hans = count.hans > count.hant;
    const std::uint32_t most = std::max(count.hans, count.hant), least = std::min(count.hans, count.hant);
    if (most == 0) return usual_;
    if (hans == (usual_ == Variety::hans) && (least == 0 || most != least)) return usual_;
    if (most < 4 * least) return to_ == Variety::hans ? hant() : Variety::hans;
    if (most < 2 && 4 * most < count.han) return usual_;
    return hans ? Variety::hans : hant();
  }

  // Quotations, the outermost, and the sentences around them.
  void parts(std::size_t end) {
    Count count;
    std::size_t first = 0;
    int depth = 0;
    const auto close = [&](std::size_t behind) {
      if (first == behind) return;
      put(first, behind, behind < letters_.size() ? letters_[behind].at : end, decided(count));
      first = behind;
      count = {};
    };
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const char32_t c = letters_[i].c;
      if (in(u"「『“《（", c) && depth++ == 0) close(i);
      count.add(letters_[i]);
      if (in(u"」』”》）", c) && depth > 0 && --depth == 0) close(i + 1);
      else if (depth == 0 && in(u"。！？；", c)) close(i + 1);
    }
    close(letters_.size());
  }

  // The letters [first, behind), up to the byte `end`, from one variety but for what is Japanese.
  void put(std::size_t first, std::size_t behind, std::size_t end, Variety from) {
    for (std::size_t i = first; i < behind; ++i)
      if (letters_[i].japanese != (i > first && letters_[i - 1].japanese)) {
        add(letters_[i].at, from, !letters_[i].japanese);
      }
    add(end, from, behind > first && letters_[behind - 1].japanese);
  }

  void add(std::size_t end, Variety from, bool japanese) {
    const std::uint32_t begin = runs_.empty() ? 0 : runs_.back().span.end;
    if (begin == end) return;
    if (!runs_.empty() && runs_.back().from == from && runs_.back().japanese == japanese)
      runs_.back().span.end = static_cast<std::uint32_t>(end);
    else runs_.push_back({{begin, static_cast<std::uint32_t>(end)}, from, japanese});
  }

  // Whether the letter ends what may be Japanese. A particle beside kana is a kanji: 過ぎ, 目的は.
  bool is_chinese(std::size_t i) const {
    const Letter& letter = letters_[i];
    if (in(chinese, letter.c) || (letter.script > 0 && !in(shinjitai, letter.c))) return true;
    if (!in(particles, letter.c)) return false;
    return !((i > 0 && text::is_kana(letters_[i - 1].c)) ||
             (i + 1 < letters_.size() && text::is_kana(letters_[i + 1].c)));
  }

  // Letters have only what is not ASCII; what stands between two of them parts them.
  bool is_joined(std::size_t i) const {
    const Letter& letter = letters_[i];
    if (i == 0) return false;
    return letters_[i - 1].at + (letters_[i - 1].c < 0x800 ? 2u : letters_[i - 1].c < 0x10000 ? 3u : 4u) == letter.at;
  }

  void mark_japanese() {
    const auto size = static_cast<std::ptrdiff_t>(letters_.size());
    const auto fits = [&](std::ptrdiff_t i) {
      return text::is_han(letters_[static_cast<std::size_t>(i)].c) ||
             is_kanji_mark(letters_[static_cast<std::size_t>(i)].c);
    };
    const auto kana = [&](std::ptrdiff_t i) { return text::is_kana(letters_[static_cast<std::size_t>(i)].c); };
    const auto stops = [&](std::ptrdiff_t i) { return is_chinese(static_cast<std::size_t>(i)); };
    const auto joined = [&](std::ptrdiff_t i) { return is_joined(static_cast<std::size_t>(i)); };
    std::ptrdiff_t last = -1;  // behind what is marked
    for (std::ptrdiff_t i = 0; i < size; ++i) {
      if (!kana(i)) continue;
      std::ptrdiff_t begin = i, end = i + 1;
      while (begin > last && begin > 0 && i - begin < most_before && joined(begin) && fits(begin - 1) &&
             !stops(begin - 1))
        --begin;
      for (;;) {
        while (end < size && joined(end) && kana(end)) ++end;
        std::ptrdiff_t on = end;
        while (on < size && on - end < most_between && joined(on) && fits(on) && !stops(on)) ++on;
        if (on == end) break;
        const bool more = on < size && joined(on) && kana(on);
        const bool whole = on == size || !joined(on) || !(fits(on) || kana(on));
        if (!more && !(whole && on - end <= most_behind)) break;
        end = on;
        if (!more) break;
      }
      for (std::ptrdiff_t k = begin; k < end; ++k) letters_[static_cast<std::size_t>(k)].japanese = true;
      last = end;
      i = end - 1;
    }
  }

  const Lexicon::Tables& tables_;
  std::string_view text_;
  Variety usual_, to_;
  std::vector<ScriptRun>& runs_;
  std::vector<Letter> letters_;  // of the line: all that is not ASCII
};

}  // namespace

void find_script_runs(const Lexicon& lexicon, std::string_view text, Direction direction,
                      std::vector<ScriptRun>& runs) {
  runs.clear();
  Finder(lexicon.tables(), text, direction, runs).run();
}

}  // namespace fanjian::convert
