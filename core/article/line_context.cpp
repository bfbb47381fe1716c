#include "article/line_context.h"

#include <algorithm>

#include "article/body/field_label.h"
#include "article/body/section_number.h"
#include "article/body/speaker.h"
#include "article/body/subheading.h"
#include "article/head/headline.h"
#include "text/sort.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

// Shapes of neighbours.
enum Shape : std::uint8_t { none, tiny, brief, middling, unended, short_sentence, text, recognised };

std::uint64_t mix(std::uint64_t h, std::uint64_t x) {
  h ^= x + 0x9E3779B97F4A7C15u + (h << 6) + (h >> 2);
  return h * 0xFF51AFD7ED558CCDu;
}

std::size_t near(std::size_t distance) { return distance <= 1 ? 0 : distance == 2 ? 1 : distance <= 5 ? 2 : 3; }
std::size_t place(std::size_t i) { return i < 3 ? i : i < 6 ? 3 : i < 12 ? 4 : 5; }

}  // namespace

LineContext::LineContext(const std::vector<Line>& lines, std::vector<LineFacts>& facts)
    : lines_(lines), facts_(facts), notes_(lines.size()) {}

void LineContext::note(std::size_t i, Chars t) {
  Note& n = notes_[i];
  std::uint64_t h = 1;
  std::size_t han = 0;
  int open = 0;
  for (const char32_t c : t) {
    if (c == ' ') continue;
    h = (h ^ c) * 0xFF51AFD7ED558CCDu;
    h ^= h >> 32;
    if (!text::is_han(c)) open += is_opening_quote(c) ? 1 : is_closing_quote(c) ? -1 : 0;
    else if (han < 6) {
      n.begins = mix(n.begins + 1, c);
      ++han;
    }
  }
  if (han < 6) n.begins = 0;
  n.whole = h;
  const SectionNumber number = section_number(t);
  n.style = static_cast<std::uint8_t>(number.style);
  n.number = static_cast<std::uint32_t>(number.value);
  n.labelled = is_labelled(t, lines_[i]);
  // Cells of a table: parted by spaces or bars, a number among them.
  if (lines_[i].chars <= 60 && lines_[i].stops == 0) {
    bool digit = false;
    std::size_t cells = 1, longest = 0, cell = 0;
    for (std::size_t k = 0; k < t.size(); ++k) {
      const bool parts = t[k] == ' ' || t[k] == '|';
      if (parts && cell > 0) ++cells, cell = 0;
      if (!parts) longest = std::max(longest, ++cell);
      digit = digit ||
              (text::is_digit(t[k]) && (k == 0 || t[k - 1] == ' ' || t[k - 1] == '|' || is_in(t[k - 1], u"-+$.%")));
    }
    n.cells = longest <= 12 && cells >= 2 && cells <= 12 ? static_cast<std::uint8_t>(cells) : std::uint8_t{0};
    n.longest = static_cast<std::uint8_t>(longest);
    n.digits = digit;
  }
  n.open_quotes = static_cast<std::int8_t>(std::clamp(open, -9, 9));
  if (const std::size_t end = t.substr(0, 12).find(U':'); end != Chars::npos && end >= 2 && end + 4 < t.size() &&
                                                          ends_sentence(lines_[i]) && !is_field_label(t.substr(0, end)))
    if (std::all_of(t.begin(), t.begin() + static_cast<std::ptrdiff_t>(end),
                    [](char32_t c) { return text::is_han(c) || text::is_letter(c) || c == 0xB7; }))
      for (std::size_t k = 0; k < end; ++k) n.who = mix(n.who + 1, t[k]);
  n.framed = t.size() > 4 && t[0] == '#' && t[1] == ' ' && t.back() == '#';
  n.asked = who_was_asked(t).has_value();
  const std::size_t colon = t.find(U':');
  n.field =
      colon != Chars::npos && colon >= 2 && colon <= 8 && colon + 1 < t.size() && lines_[i].stops == 0 &&
      lines_[i].chars <= 60 &&
      longest_before(
          t, colon,
          u"时间 日期 地点 地址 主题 名称 对象 方式 电话 邮箱 联系人 联络人 主办 协办 承办 主办方 单位 "
          u"主办单位 协办单位 承办单位 票价 价格 费用 门票 人数 名额 嘉宾 主持 主持人 主讲 主讲人 讲者 语言 内容 网址 查询 咨询 "
          u"首奖 金奖 银奖 铜奖 二奖 三奖 大奖 特奖 特别奖 优秀奖 一等奖 二等奖 三等奖 优等奖 佳作 优胜 入围 冠军 亚军 季军 殿军 第一名 第二名 第三名 第四名 第五名 报名 交通 传真 截止 截止日期 收费 入场 奖项 奖金 附件 年龄 性别 职业 品名 规格 型号 班次 路线 会期 展期 片名 导演 主演 演员 片长") >
          0;
  // 北部：多雲，14-18度; 首節：22-30
  if (!n.field && colon != Chars::npos && colon >= 2 && colon <= 6 && colon + 1 < t.size() && lines_[i].stops == 0 &&
      lines_[i].chars <= 30 && std::all_of(t.begin(), t.begin() + static_cast<std::ptrdiff_t>(colon), text::is_han) &&
      std::any_of(t.begin() + static_cast<std::ptrdiff_t>(colon), t.end(), text::is_digit))
    n.valued = true;
  n.shape = shape_of(i);
  note_pairs(i, t);
}

void LineContext::set_opinions(const FoldedStory& story) {
  std::vector<BlockDraft> drafts(lines_.size());
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    drafts[i].line = lines_[i];
    drafts[i].role = facts_[i].boilerplate;
  }
  const std::vector<HeadingKind> kinds = heading_opinions(story, drafts);
  for (std::size_t i = 0; i < kinds.size(); ++i) set(i, FactGroup::opinion, static_cast<std::size_t>(kinds[i]));
  const auto headline = find_headline(story, lines_, facts_);
  for (std::size_t i = 0; headline && i < headline->body; ++i)
    set(i, FactGroup::headline_rule, i == headline->first ? 0u : i < headline->to ? 1u : 2u);
  // How far the first dateline or byline is.
  std::size_t at = 0;
  while (at < lines_.size() && at < 20 && facts_[at].head == HeadKind::none) ++at;
  for (std::size_t i = 0; at < 20 && at < lines_.size() && i < at; ++i) set(i, FactGroup::ahead, near(at - i));
}

std::uint8_t LineContext::shape_of(std::size_t i) const {
  const Line& line = lines_[i];
  if (facts_[i].boilerplate != Role::paragraph) return recognised;
  if (ends_sentence(line) || line.stops >= 2 || (line.last == ':' && line.chars > 30))
    return line.chars <= 30 ? short_sentence : text;
  return line.chars <= 6 ? tiny : line.chars <= 14 ? brief : line.chars <= 30 ? middling : unended;
}

bool LineContext::is_text(std::size_t i) const { return notes_[i].shape == text; }

void LineContext::run() {
  first_text_ = last_text_ = lines_.size();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!is_text(i)) continue;
    if (first_text_ == lines_.size()) first_text_ = i;
    last_text_ = i;
  }
  repeats();
  places();
  runs();
  neighbours();
  rows_of_numbers();
  rows_of_labels();
  quotations();
  turns_of_talk();
  labels();
  shared_words();
  densities();
  limit();
}

void LineContext::repeats() {
  std::vector<text::KeyedIndex> keys;
  const auto each = [&](std::uint64_t Note::*key, std::size_t lines, FactGroup group) {
    keys.clear();
    for (std::size_t i = 0; i < lines; ++i)
      if (notes_[i].*key) keys.push_back({notes_[i].*key, static_cast<std::uint32_t>(i)});
    text::sort_by_key(keys);
    for (std::size_t k = 0; k < keys.size(); ++k)
      // What five lines begin with is the name of a column.
      if (!(group == FactGroup::of_headline &&
            ((k >= 4 && keys[k - 4].key == keys[k].key) || (k + 4 < keys.size() && keys[k + 4].key == keys[k].key) ||
             (k >= 2 && k + 2 < keys.size() && keys[k - 2].key == keys[k + 2].key))) &&
          ((k > 0 && keys[k - 1].key == keys[k].key) || (k + 1 < keys.size() && keys[k + 1].key == keys[k].key)))
        set(keys[k].index, group, 0);
  };
  each(&Note::whole, notes_.size(), FactGroup::repeats);
  each(&Note::begins, std::min<std::size_t>(notes_.size(), 40), FactGroup::of_headline);
  for (std::size_t i = 0; i < notes_.size(); ++i)
    for (std::size_t j = i > 3 ? i - 3 : 0; j < i; ++j)
      if (notes_[i].begins && notes_[i].begins == notes_[j].begins && !is_text(i) && !is_text(j)) {
        set(i, FactGroup::prefix, 0);
        set(j, FactGroup::prefix, 0);
      }
}

void LineContext::places() {
  const std::size_t n = lines_.size();
  std::size_t sentences = 0;
  for (std::size_t i = 0; i < n; ++i) sentences += is_text(i);
  const std::size_t share = sentences == 0 ? 0 : sentences * 4 <= n ? 1 : sentences * 5 <= n * 3 ? 2 : 3;
  for (std::size_t i = 0; i < n; ++i) {
    set(i, FactGroup::top, place(i));
    set(i, FactGroup::bottom, place(n - 1 - i));
    set(i, FactGroup::story, share);
    std::size_t zone = 3;
    if (first_text_ < n) {
      zone = i < first_text_ ? 0 : i > last_text_ ? 2 : 1;
      if (zone == 0) set(i, FactGroup::from_text, near(first_text_ - i));
      if (zone == 2) set(i, FactGroup::after_text, near(i - last_text_));
      if (i == first_text_) set(i, FactGroup::edge, 0);
      if (i == last_text_) set(i, FactGroup::edge, 1);
    }
    set(i, FactGroup::zone, zone);
    for (std::size_t b = 0; b < 12; ++b)
      if (has(i, FactGroup::length, b)) set(i, FactGroup::length_zone, zone * 12 + b);
  }
}

// How many lines in a row are no text.
void LineContext::runs() {
  const std::size_t n = lines_.size();
  for (std::size_t from = 0; from < n;) {
    std::size_t to = from;
    while (to < n && !is_text(to)) ++to;
    const std::size_t size = to - from;
    const std::size_t b = size <= 1 ? 0 : size == 2 ? 1 : size <= 4 ? 2 : size <= 9 ? 3 : 4;
    for (std::size_t i = from; i < to; ++i) {
      set(i, FactGroup::run, b);
      set(i, FactGroup::run_end, i + 1 == to ? 2u : i == from ? 0u : 1u);
      for (std::size_t z = 0; z < 4; ++z)
        if (has(i, FactGroup::zone, z)) set(i, FactGroup::run_zone, z * 5 + b);
      // A question, a colon, a mark at the end, in a run of so many.
      const std::size_t last = has(i, FactGroup::last, 11)  ? 0
                               : has(i, FactGroup::last, 2) ? 1
                               : has(i, FactGroup::last, 3) ? 2
                                                            : 3;
      set(i, FactGroup::last_run, last * 5 + b);
    }
    from = to + 1;
  }
}

void LineContext::neighbours() {
  const std::size_t n = lines_.size();
  const auto shape = [&](std::size_t i) { return i < n ? notes_[i].shape : std::uint8_t{none}; };
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint8_t before = i > 0 ? shape(i - 1) : std::uint8_t{none};
    const std::uint8_t after = shape(i + 1);
    set(i, FactGroup::before, before);
    set(i, FactGroup::after, after);
    set(i, FactGroup::around, before * 8u + after);
    set(i, FactGroup::before_2, i > 1 ? shape(i - 2) : std::uint8_t{none});
    set(i, FactGroup::after_2, shape(i + 2));
    const auto dated = [&](std::size_t j) {
      return j < n && (facts_[j].boilerplate == Role::stamp || has(j, FactGroup::begins_stamp, 0));
    };
    if (i > 0 && dated(i - 1)) set(i, FactGroup::kin, 0);
    if (dated(i + 1)) set(i, FactGroup::kin, 1);
    const auto alike = [&](std::size_t j) {
      return j < n && shape(j) == shape(i) && shape(i) != text && lines_[j].chars * 3 >= lines_[i].chars * 2 &&
             lines_[i].chars * 3 >= lines_[j].chars * 2;
    };
    if (i > 0 && alike(i - 1)) set(i, FactGroup::kin, 2);
    if (alike(i + 1)) set(i, FactGroup::kin, 3);
    // Numbers, and whether the next one comes.
    const Note& note = notes_[i];
    set(i, FactGroup::number, note.style == 0 ? 0u : note.style <= 2 ? 1u : note.style == 3 ? 2u : 3u);
    if (note.style == 0) continue;
    for (std::size_t j = i + 1; j < n && j <= i + 12; ++j)
      if (notes_[j].style == note.style && notes_[j].number == note.number + 1) {
        set(i, FactGroup::row, j == i + 1 ? 0u : 1u);
        set(j, FactGroup::row, j == i + 1 ? 0u : 1u);
        notes_[j].before = static_cast<std::uint32_t>(i + 1);
        break;
      }
  }
}

void LineContext::labels() {
  std::size_t related = 0, tool = 0, tag = 0;  // lines since one; 0: none
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (is_text(i) || lines_[i].chars > 12) tag = 0;
    if (is_text(i)) related = tool = 0;
    if (tag > 0) set(i, FactGroup::since_tag, near(tag++));
    if (has(i, FactGroup::label, 8)) tag = 1;
    if (related > 0) set(i, FactGroup::since_label, near(related++));
    if (tool > 0) set(i, FactGroup::since_label, 4 + near(tool++));
    if (has(i, FactGroup::label, 0) || has(i, FactGroup::label, 1)) related = 1;
    bool tools = false;
    for (const std::size_t k : {2u, 3u, 4u, 6u}) tools = tools || has(i, FactGroup::label, k);
    if (tools) tool = 1;
    // 視頻簡介, and what the film shows
    if (i > 0 && facts_[i - 1].intro && facts_[i].boilerplate == Role::paragraph && facts_[i].head == HeadKind::none &&
        facts_[i].label == 0 && lines_[i].chars >= 8)
      facts_[i].summary = true;
    // 圖像來源，… and what the picture shows
    if (i > 0 && has(i - 1, FactGroup::label, 7)) set(i, FactGroup::after_picture, 0);
    if (i > 1 && has(i - 2, FactGroup::label, 7) && !is_text(i - 1)) set(i, FactGroup::after_picture, 1);
    if (i > 0 && (tools || has(i, FactGroup::label, 0))) set(i - 1, FactGroup::labelled_next, 0);
  }
}

}  // namespace fanjian::article
