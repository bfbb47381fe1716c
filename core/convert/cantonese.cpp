#include "convert/cantonese.h"

#include <cstdint>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

bool holds(std::u32string_view characters, char32_t c) { return c != 0 && characters.find(c) != characters.npos; }

bool is_edge(char32_t c) { return !is_han(c); }

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
  if (holds(U"你我佢他她", p.last) && (holds(things, p.next) || (p.next == U'手' && (p.after == U'表' || shown)))) return U'隻';
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

// A bit for the last twelve bits of each character of three bytes.
class Set {
 public:
  constexpr explicit Set(std::string_view characters) {
    for (std::size_t i = 0; i < characters.size(); i += 3) bits_[slot(characters.substr(i)) / 32] |= 1u << slot(characters.substr(i)) % 32;
  }
  bool may_have(const unsigned char* at) const {
    const unsigned slot = (at[1] & 63u) << 6 | (at[2] & 63u);
    return (bits_[slot / 32] >> slot % 32 & 1) != 0;
  }

 private:
  static constexpr std::size_t slot(std::string_view text) { return static_cast<std::size_t>((text[1] & 63) << 6 | (text[2] & 63)); }
  std::uint32_t bits_[128] = {};
};

constexpr std::string_view all = "系只松吓晒。！？嘅喺咗佢哋嗰嚟冇啲噉嘢㗎喎咁啱攞畀瞓嘞揾冚咩乜嘥唔";
constexpr std::string_view asked = all.substr(0, 15), ends = all.substr(15, 9), sigh = all.substr(all.size() - 3);
constexpr Set set(all);

bool holds(std::string_view characters, std::string_view one) {
  for (std::size_t i = 0; i < characters.size(); i += 3)
    if (characters.substr(i, 3) == one) return true;
  return false;
}

}  // namespace

void find_cantonese(std::string_view text, bool for_hong_kong, std::vector<Cantonese>& found) {
  std::size_t begin = 0, first = 0;  // of the sentence, and of what was found in it
  bool shown = false;
  const auto decide = [&](std::size_t end) {
    const std::string_view sentence = text.substr(begin, end - begin);
    std::size_t kept = first;
    for (std::size_t i = first; i < found.size() && (shown || for_hong_kong); ++i) {
      Cantonese one = found[i];
      std::size_t back = one.at.begin - begin, ahead = one.at.end - begin;
      Place p;
      p.last = back > 0 ? previous(sentence, back) : 0;
      p.next = ahead < sentence.size() ? next(sentence, ahead) : 0;
      p.after = ahead < sentence.size() ? next(sentence, ahead) : 0;
      switch (one.character) {
        case U'系': one.to = copula(p, shown); break;
        case U'只': one.to = classifier(p, shown); break;
        case U'松': one.to = loose(p, shown); break;
        case U'吓': one.to = a_little(p, shown); break;
        default: one.to = all_of_it(p, shown); break;
      }
      if (one.to != 0) found[kept++] = one;
    }
    found.resize(kept);
    begin = end, first = kept, shown = false;
  };
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char lead = bytes[at];
    if (lead < 0xE0 || text.size() - at < 3 || (bytes[at + 1] & bytes[at + 2] & 0x80) == 0) {
      if (lead == '\n') decide(at + 1);
      ++at;
      continue;
    }
    at += 3;
    if (!set.may_have(bytes + at - 3)) continue;
    const std::string_view one = text.substr(at - 3, 3);
    if (!holds(all, one)) continue;
    if (holds(asked, one)) {
      std::size_t start = 0;
      found.push_back({{static_cast<std::uint32_t>(at - 3), static_cast<std::uint32_t>(at)}, next(one, start), 0});
    } else if (holds(ends, one)) {
      decide(at);
    } else {
      // 唔 is a sigh in Mandarin, too: not before an ideograph.
      const auto behind = static_cast<unsigned char>(at < text.size() ? text[at] : 0);
      shown = shown || one != sigh || (behind >= 0xE4 && behind < 0xEF);
    }
  }
  decide(text.size());
}

}  // namespace fanjian
