#include "convert/cantonese.h"

#include <cstdint>

#include "convert/ideograph_set.h"
#include "text/characters.h"
#include "text/one_of.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

bool holds(std::u32string_view characters, char32_t c) { return c != 0 && characters.find(c) != characters.npos; }

bool is_edge(char32_t c) { return !text::is_han(c); }

// What stands around a character; 0 where the sentence ends.
struct Place {
  char32_t last = 0, next = 0, after = 0;
};

// Words that 系 begins and ends: 系统, 关系, 中文系.
bool is_system(const Place& p) {
  return holds(U"统列数鞋", p.next) || holds(U"关联体维派学院嫡直星水语谱色阳河母父世根干校旁支山", p.last) ||
         (holds(U"文理商法医工史数", p.last) && (is_edge(p.next) || holds(U"主嘅的同学毕教", p.next)));
}

char32_t copula(const Place& p, bool shown) {
  if (is_system(p)) return 0;
  if (shown) return U'係';
  // 即系, 只系, 唔系; 系咪.
  return holds(U"即只唔梗净咪仲", p.last) || p.next == U'咪' ? U'係' : 0;
}

char32_t classifier(const Place& p, bool shown) {
  constexpr std::u32string_view things = U"狗猫脚眼耳牙鸡鸭马鬼碟杯船雀";
  if (holds(U"你我佢他她", p.last) && (holds(things, p.next) || (p.next == U'手' && (p.after == U'表' || shown))))
    return U'隻';
  if (!shown) return 0;
  if (holds(U"系得有是要能会不想可", p.next)) return 0;
  return holds(U"一二两三四五六七八九十几呢嗰边每半", p.last) ? U'隻' : 0;
}

char32_t loose(const Place& p, bool shown) {
  if (shown && holds(U"咗啲晒人毛", p.next)) return U'鬆';
  return p.next == U'人' && is_edge(p.last) && is_edge(p.after) ? U'鬆' : 0;
}

char32_t a_little(const Place& p, bool shown) {
  if (is_edge(p.last) && is_edge(p.next)) return U'吓';
  if (holds(U"惊恐", p.last) || holds(U"人死唬倒坏跑", p.next)) return 0;
  return holds(U"睇试倾等谂", p.last) || (shown && holds(U"听行食讲做玩问坐一两坐瞓抖", p.last)) ? U'吓' : 0;
}

char32_t all_of_it(const Place& p, bool shown) {
  if (holds(U"暴防日晾西翻", p.last) || holds(U"太干黑衣伤被谷图网相月", p.next)) return 0;
  return shown || holds(U"食扮睇讲掂冇攞畀嘥嗮大恶", p.last) ? U'晒' : 0;
}

constexpr std::u16string_view asked = u"系只松吓晒", signs = u"嘅喺咗佢哋嗰嚟冇啲噉嘢㗎喎咁啱攞畀瞓嘞揾冚咩乜嘥唔";
constexpr IdeographSet asked_set = [] {
  IdeographSet set;
  set.add(asked);
  return set;
}();
constexpr IdeographSet sign_set = [] {
  IdeographSet set;
  set.add(signs);
  return set;
}();

// Whether a sentence is Cantonese by a character that only Cantonese has.
bool is_shown(std::string_view sentence) {
  for (std::size_t at = 0; (at = sign_set.next_in(sentence, at)) < sentence.size();) {
    const char32_t c = text::next(sentence, at);
    if (!text::is_one_of(signs, c)) continue;
    // 唔 is a sigh in Mandarin, too: not before an ideograph.
    const auto behind = static_cast<unsigned char>(at < sentence.size() ? sentence[at] : 0);
    if (c != U'唔' || (behind >= 0xE4 && behind < 0xEF)) return true;
  }
  return false;
}

bool is_mark(std::string_view three) {
  std::size_t at = 0;
  return three.size() == 3 && text::is_sentence_stop(text::next(three, at));
}

// Where the sentence ends that goes on at `at`: behind its mark or line feed.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n') return at + 1;
    if ((byte == 0xE3 || byte == 0xEF) && is_mark(text.substr(at, 3))) return at + 3;
  }
  return text.size();
}

// Where the sentence begins that holds `at`, not before `least`.
std::size_t sentence_begin(std::string_view text, std::size_t at, std::size_t least) {
  for (; at > least; --at) {
    const auto byte = static_cast<unsigned char>(text[at - 1]);
    if (byte == '\n' ||
        ((byte == 0x82 || byte == 0x81 || byte == 0x9F) && at - least >= 3 && is_mark(text.substr(at - 3, 3))))
      return at;
  }
  return least;
}

char32_t spoken(char32_t c, const Place& p, bool shown) {
  switch (c) {
    case U'系': return copula(p, shown);
    case U'只': return classifier(p, shown);
    case U'松': return loose(p, shown);
    case U'吓': return a_little(p, shown);
    default: return all_of_it(p, shown);
  }
}

}  // namespace

void find_cantonese(std::string_view text, bool for_hong_kong, std::vector<Cantonese>& found) {
  std::string_view sentence;
  std::size_t begin = 0, end = 0;  // of the sentence
  bool shown = false;
  for (std::size_t at = 0; (at = asked_set.next_in(text, at)) < text.size();) {
    const std::size_t here = at;
    const char32_t c = text::next(text, at);
    if (!text::is_one_of(asked, c)) continue;
    if (here >= end) {
      begin = sentence_begin(text, here, end);
      end = sentence_end(text, at);
      sentence = text.substr(begin, end - begin);
      shown = is_shown(sentence);
    }
    if (!shown && !for_hong_kong) continue;
    std::size_t back = here - begin, ahead = at - begin;
    Place p;
    p.last = back > 0 ? text::previous(sentence, back) : 0;
    p.next = ahead < sentence.size() ? text::next(sentence, ahead) : 0;
    p.after = ahead < sentence.size() ? text::next(sentence, ahead) : 0;
    if (const char32_t to = spoken(c, p, shown); to != 0)
      found.push_back({{static_cast<std::uint32_t>(here), static_cast<std::uint32_t>(at)}, c, to});
  }
}

}  // namespace fanjian::convert
