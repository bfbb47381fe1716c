// What can be said of each line before the story is known: its shape, what recognisers find in it,
// and what stands around it. The roles of lines are chosen from these (roles.h).
//
// A fact is a small number; facts come in groups (`length`, `last`, `zone`…), of which the weights'
// file names each. None of them is a piece of a story's text.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/lexical/folded_text.h"
#include "article/lexical/lines.h"

namespace fanjian::article {

// Group, how many values it has. The order is that of the weights.
#define FANJIAN_LINE_FACTS(X)                                                                     \
  X(bias, 1) X(length, 12) X(last, 14) X(stops, 4) X(first, 12) X(commas, 4) X(spaces, 4)         \
  X(bars, 3) X(colon, 4) X(digits, 3) X(latin, 3) X(url, 1) X(date, 1) X(clock, 1)                \
  X(begins_clock, 1) X(ends_bracket, 1) X(begins_bracket, 1) X(all_bracket, 1) X(book, 1)         \
  X(quotes, 1) X(asks, 1) X(function_words, 4) X(says, 1) X(top, 6) X(bottom, 6) X(zone, 4)       \
  X(from_text, 5) X(after_text, 5) X(edge, 2) X(run, 5) X(run_end, 3) X(before, 8) X(after, 8)    \
  X(before_2, 8) X(after_2, 8) X(around, 64) X(length_zone, 48) X(run_zone, 20) X(repeats, 1)     \
  X(of_headline, 1) X(prefix, 1) X(boilerplate, 8) X(loose, 4) X(head, 6) X(names, 1) X(outlet, 1)  \
  X(begins_stamp, 1) X(number, 4) X(row, 2) X(opinion, 4) X(label, 12) X(since_label, 8)          \
  X(labelled_next, 1) X(kin, 4) X(story, 4) X(last_run, 20) X(after_picture, 2) X(ends_wire, 1) \
  X(headline_rule, 3) X(ahead, 4) X(words, 6) X(words_zone, 24) X(words_lead, 4) X(within, 1)      \
  X(row_size, 3) X(density, 5) X(run_tiny, 4) X(since_tag, 4) X(form, 96) X(labels_row, 2) \
  X(echo, 6)

#define X(name, size) name,
enum class FactGroup : std::uint8_t { FANJIAN_LINE_FACTS(X) count };
#undef X

inline constexpr std::size_t fact_groups = static_cast<std::size_t>(FactGroup::count);
#define X(name, size) size,
inline constexpr std::array<std::uint8_t, fact_groups> fact_sizes{FANJIAN_LINE_FACTS(X)};
#undef X
#define X(name, size) #name,
inline constexpr std::array<const char*, fact_groups> fact_names{FANJIAN_LINE_FACTS(X)};
#undef X

// Where the facts of each group begin.
inline constexpr std::array<std::uint16_t, fact_groups + 1> fact_begins = [] {
  std::array<std::uint16_t, fact_groups + 1> begins{};
  for (std::size_t g = 0; g < fact_groups; ++g)
    begins[g + 1] = static_cast<std::uint16_t>(begins[g] + fact_sizes[g]);
  return begins;
}();
constexpr std::size_t fact_begin(FactGroup group) { return fact_begins[static_cast<std::size_t>(group)]; }
inline constexpr std::size_t fact_count = fact_begin(FactGroup::count);

class FactSet {
 public:
  void set(std::size_t fact) { words_[fact / 64] |= std::uint64_t{1} << fact % 64; }
  bool operator[](std::size_t fact) const { return words_[fact / 64] >> fact % 64 & 1; }
  template <class F>
  void each(F f) const {
    for (std::size_t w = 0; w < words_.size(); ++w)
      for (std::uint64_t bits = words_[w]; bits; bits &= bits - 1)
        f(w * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
  }

 private:
  std::array<std::uint64_t, (fact_count + 63) / 64> words_{};
};

// What was found in a line, kept so that it is not looked for twice.
enum class HeadKind : std::uint8_t { none, dateline, opens_dateline, byline, opens_byline };

struct LineFacts {
  bool has(FactGroup group, std::size_t value) const { return facts[fact_begin(group) + value]; }

  FactSet facts;
  Role boilerplate = Role::paragraph;        // paragraph: none
  Role loose = Role::paragraph;            // … by weaker signs
  NoticeKind notice = NoticeKind::none;
  HeadKind head = HeadKind::none;
  std::uint16_t allowed = 0xFFF;           // a bit for each role (roles.h) that it may have
  std::uint8_t label = 0;                  // of vocabulary/pages.txt, one more, where it is all of the line
  bool summary = false;                    // 摘要：…
  bool intro = false;                      // 視頻簡介, alone: a summary follows
  bool note = false;                       // 編者按：…
  bool embed = false;                      // a post: …pic.twitter.com/…, — 甲 (@a) …
  bool depicts = false;                    // 圖像加註文字，…
  bool author = false;                     // Author, 甲
  bool notice_words = false;               // 告知: …不對外來網站內容負責
  bool from_outlet = false;                // 原文來自…, 源自某報
  bool about_author = false;               // （作者為…）
  bool enclosed = false;                   // 附件1：…
  bool dots = false;                       // ……, 問, 答
  bool wire = false;                       // …。（美聯社）
  bool scene = false;                      // 候船室裡等船的旅客
  bool rule = false;                       // ＊＊＊＊＊
  bool menu = false;                       // 首页 > 财经 > 正文, 大陸 大陸焦點 特派現場
  bool dated_title = false;                // 石峡大桥通车（2026年3月9日）
  bool comments = false;                   // 精選留言, alone: what readers wrote follows
  bool calls = false;                      // a notice that ends in a colon: 会赚钱的客户端：
  bool marked_name = false;                // ◎甲
  bool asks_author = false;                // 作者：, alone
  bool about = false;                      // 关于某公司
  bool spoken_title = false;               // 村长：十年最严重
  bool foreign_names = false;              // ELENA MARSH, 周陽
  bool strong_head = false;                // with an outlet and a date, or all of the line
};

// The facts of all lines. Linear in the text.
std::vector<LineFacts> read_line_facts(const FoldedStory& story, const std::vector<Line>& lines);

}  // namespace fanjian::article
