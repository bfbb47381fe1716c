#include "article/body/subheading.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "article/body/field_label.h"
#include "article/body/section_number.h"
#include "article/lexical/folded_text.h"
#include "text/sort.h"
#include "article/head/name_patterns.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::uint32_t longest_heading = 44;
constexpr std::uint32_t longest_bare = 28;

using Number = SectionNumber;

bool is_body_role(Role r) {
  return r == Role::paragraph || r == Role::lead || r == Role::quotation || r == Role::attribution;
}

// What a candidate looks like; lines that cannot be headings have no shape.
struct Shape {
  std::size_t draft = 0;
  std::uint64_t form = 0;     // equal for lines of one form
  std::uint64_t lengths = 0;  // equal for lines whose clauses have equal lengths
};

std::uint64_t mix(std::uint64_t h, std::uint64_t x) {
  h ^= x + 0x9E3779B97F4A7C15u + (h << 6) + (h >> 2);
  return h * 0xFF51AFD7ED558CCDu;
}

class SubheadingFinder {
 public:
  SubheadingFinder(const FoldedStory& story, std::vector<BlockDraft>& drafts) : story_(story), drafts_(drafts) {}

  std::vector<HeadingKind> opinions() {
    std::vector<HeadingKind> kinds(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const BlockDraft& d = drafts_[i];
      if (d.role != Role::paragraph || d.line.chars > longest_heading || d.line.chars < 2) continue;
      const FoldedText text(story_, d.line.span, longest_heading + 1);
      look(i, text);
    }
    const auto note = [&](HeadingKind kind) {
      for (std::size_t i = 0; i < kinds.size(); ++i)
        if (drafts_[i].role == Role::heading && kinds[i] == HeadingKind::none) kinds[i] = kind;
    };
    for (const std::size_t i : lone_numbers()) make_heading(i);
    numbered();
    note(HeadingKind::numbered);
    bare();
    note(HeadingKind::bare);
    parallel(&Shape::form);
    parallel(&Shape::lengths);
    note(HeadingKind::parallel);
    return kinds;
  }

  void run() {
    join_numbers();
    std::uint32_t position = 0;
    for (BlockDraft& d : drafts_) {
      if (d.role != Role::heading) continue;
      d.position = ++position;
      if (!d.parts.empty()) continue;
      const FoldedText text(story_, d.line.span, longest_heading + 1);
      if (const Number n = section_number(text.text()); n.style > 0)
        d.parts.push_back({Part::number, text.span(0, n.end)});
    }
  }

 private:
  struct Numbered {
    std::size_t draft;
    Number number;
    text::Span span;  // of the number
  };

  // A section number in a line of its own (1, 01, 一), with or without a title in the next.
  std::vector<std::size_t> lone_numbers() const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i + 1 < drafts_.size(); ++i) {
      const BlockDraft& d = drafts_[i];
      if (!may_head(d) || d.line.chars > 4) continue;
      const FoldedText text(story_, d.line.span, 5);
      if (lone_number(text.text()) == static_cast<int>(rows.size()) + 1) rows.push_back(i);
    }
    std::size_t followed = 0;
    for (const std::size_t i : rows)
      followed += ends_sentence(drafts_[i + 1].line) || (i + 2 < drafts_.size() && ends_sentence(drafts_[i + 2].line));
    if (rows.size() < 2 || followed * 4 < rows.size() * 3) rows.clear();
    return rows;
  }
  static bool may_head(const BlockDraft& d) {
    return d.role == Role::paragraph || d.role == Role::heading || d.role == Role::list_item;
  }

  void join_numbers() {
    const std::vector<std::size_t> rows = lone_numbers();
    for (const std::size_t i : rows) {
      BlockDraft& d = drafts_[i];
      d.role = Role::heading;
      d.parts.push_back({Part::number, d.line.span});
      BlockDraft& title = drafts_[i + 1];
      if (i + 2 >= drafts_.size() || !may_head(title) || title.line.chars > longest_bare || is_stop(title.line.last) ||
          title.line.last == ':' || !is_body_role(drafts_[i + 2].role) || !ends_sentence(drafts_[i + 2].line))
        continue;
      d.parts.push_back({Part::line_break, {d.line.span.end, title.line.span.begin}});
      d.line.span.end = title.line.span.end;
      d.line.last = title.line.last;
      d.line.chars += title.line.chars;
      title.line.span = {};
    }
    std::erase_if(drafts_, [](const BlockDraft& d) { return d.line.span.empty(); });
  }

  struct Bare {
    std::size_t draft;
    int weight;  // 2: marked, 1: without a stop, 0: a question
  };

  void look(std::size_t i, const FoldedText& text) {
    const Line& line = drafts_[i].line;
    const Chars t = text.text();
    if (line.last == ':' || line.last == ',' || line.last == U'、') return;
    if (const Number n = section_number(t); n.style > 0) {
      if (line.stops <= 1 && line.last != ';') numbered_.push_back({i, n, text.span(0, n.end)});
      return;
    }
    const bool label = is_labelled(t, line);
    const bool marked = is_in(t[0], u"■◆●◎★□◇〇▍▎▌▪◼") || (t[0] == U'【' && t.back() == U'】') ||
                        (t[0] == U'〈' && t.back() == U'〉');
    if (marked && line.stops <= 1) {
      bare_.push_back({i, 2});
      return;
    }
    // A question may be a heading where it is short and one clause.
    const bool asks = line.last == '?' && line.chars <= 22 && t.find(U',') == Chars::npos &&
                      t.find_first_of(U"你您我他她吗呢吧嘛啊") == Chars::npos;
    const bool open = !is_stop(line.last) || asks;
    if (open && line.stops <= 1 && line.chars <= longest_bare && line.chars >= 3 && !label && line.last != U'…' &&
        line.last != ';' && !is_opening_quote(line.first) && line.first != '(' && !row_of_table(t))
      bare_.push_back({i, line.stops ? 0 : 1});
    if (line.stops == 1 && (is_stop(line.last)) && line.chars >= 6 && !label && !text::is_digit(t[0])) shape(i, t);
  }

  // 第一名　江以辰　7小時: columns, and figures, make no heading.
  static bool row_of_table(Chars t) {
    std::size_t spaces = 0, digits = 0;
    for (const char32_t c : t) {
      spaces += c == ' ';
      digits += text::is_digit(c);
    }
    return spaces >= 3 || digits * 2 > t.size();
  }

  void shape(std::size_t i, Chars t) {
    Shape s;
    s.draft = i;
    std::uint64_t lengths = 0, form = mix(1, t[0]);
    std::size_t start = 0, clauses = 0;
    for (std::size_t at = 0; at <= t.size(); ++at) {
      if (at < t.size() && t[at] != ',' && !is_stop(t[at]) && t[at] != ';') continue;
      if (at == t.size() && start == at) break;
      ++clauses;
      lengths = mix(lengths, at - start);
      if (clauses > 1) form = mix(form, start + 1 < t.size() ? (std::uint64_t{t[start]} << 32 | t[start + 1]) : 0);
      start = at + 1;
    }
    s.form = mix(form, clauses == 1 ? (std::uint64_t{t[1]} << 32 | t.size()) : clauses);
    s.lengths = clauses > 1 ? lengths : 0;
    if (s.form == 0) s.form = 1;
    shapes_.push_back(s);
  }

  bool body_after(std::size_t i) const { return i + 1 < drafts_.size() && is_body_role(drafts_[i + 1].role); }

  // Not 浙江省文物考古研究所, the second line of an item.
  bool sentence_after(std::size_t i) const {
    const Line& next = drafts_[i + 1].line;
    if (ends_sentence(next) || next.last == ':' || next.chars > 30) return true;
    const FoldedText text(story_, next.span, 12);
    return section_number(text.text()).style > 0;
  }

  void make_heading(std::size_t i) { drafts_[i].role = Role::heading; }

  void numbered() {
    for (int style = 1; style <= 6; ++style) {
      std::vector<const Numbered*> row;
      int expected = 1;
      const auto close = [&] {
        std::size_t followed = 0;
        for (std::size_t k = 0; k < row.size(); ++k) {
          const std::size_t i = row[k]->draft;
          const bool adjacent = k + 1 < row.size() && row[k + 1]->draft == i + 1;
          followed += !adjacent && body_after(i) && sentence_after(i);
        }
        if (row.size() >= 2 && followed * 4 >= row.size() * 3)
          for (const Numbered* n : row) {
            make_heading(n->draft);
            drafts_[n->draft].parts.push_back({Part::number, n->span});
          }
        row.clear();
      };
      for (const Numbered& n : numbered_) {
        if (n.number.style != style) continue;
        if (n.number.value != expected) {
          close();
          expected = 1;
          if (n.number.value != 1) continue;
        }
        row.push_back(&n);
        ++expected;
      }
      close();
    }
  }

  void bare() {
    std::vector<Bare> found;
    std::size_t plain = 0;
    for (const auto& [i, weight] : bare_) {
      if (drafts_[i].role != Role::paragraph || !body_after(i)) continue;
      if (i == 0 || !(is_body_role(drafts_[i - 1].role) || drafts_[i - 1].role == Role::caption ||
                      drafts_[i - 1].role == Role::heading))
        continue;
      const BlockDraft& next = drafts_[i + 1];
      const BlockDraft& before = drafts_[i - 1];
      const bool after_text = before.role != Role::paragraph || ends_sentence(before.line) || before.line.last == ':';
      if (!after_text || !ends_sentence(next.line) || next.line.chars < drafts_[i].line.chars) continue;
      if (next.line.chars < 20 && next.line.chars < drafts_[i].line.chars * 2) continue;
      if (weight == 0 && next.line.chars < 24) continue;
      found.push_back({i, weight});
      plain += weight < 2;
    }
    for (const auto& [i, weight] : found)
      if (plain >= 2 || weight == 2) make_heading(i);
  }

  void parallel(std::uint64_t Shape::*key) {
    std::vector<text::KeyedIndex> keys;
    for (std::size_t k = 0; k < shapes_.size(); ++k) keys.push_back({shapes_[k].*key, static_cast<std::uint32_t>(k)});
    text::sort_by_key(keys);
    std::vector<Shape> group;
    for (std::size_t from = 0; from < keys.size();) {
      group.clear();
      std::size_t to = from;
      for (; to < keys.size() && keys[to].key == keys[from].key; ++to) group.push_back(shapes_[keys[to].index]);
      if (keys[from].key != 0 && group.size() >= 3) try_group(group);
      from = to;
    }
  }

  // Members are headings if other text follows each: lists stand line by line.
  void try_group(const std::vector<Shape>& group) {
    std::size_t longer = 0;
    for (std::size_t k = 0; k < group.size(); ++k) {
      const std::size_t i = group[k].draft;
      if (drafts_[i].role != Role::paragraph || !body_after(i)) return;
      if (k + 1 < group.size() && group[k + 1].draft == i + 1) return;
      longer += drafts_[i + 1].line.chars > drafts_[i].line.chars;
    }
    if (longer * 4 < group.size() * 3 || !alike(group)) return;
    for (const Shape& s : group) make_heading(s.draft);
  }

  // At least two characters stand at the same places in all members, and none is twice as long as
  // another. Lines of one form but unequal length are compared as far as the first comma.
  bool alike(const std::vector<Shape>& group) const {
    std::u32string common;
    std::size_t shortest = longest_heading, longest = 0;
    for (const Shape& s : group) {
      const FoldedText text(story_, drafts_[s.draft].line.span, longest_heading + 1);
      const Chars t = text.text();
      shortest = std::min(shortest, t.size());
      longest = std::max(longest, t.size());
      if (&s == &group.front()) common = t;
      if (t.size() < common.size()) common.resize(t.size());
      for (std::size_t i = 0; i < common.size(); ++i)
        if (common[i] != t[i]) common[i] = 0;
    }
    std::size_t same = 0;
    for (const char32_t c : common) same += text::is_han(c);
    const bool by_form = group.front().form == group.back().form;
    return longest < 2 * shortest && (by_form || same >= 2);
  }

  const FoldedStory& story_;
  std::vector<BlockDraft>& drafts_;
  std::vector<Numbered> numbered_;
  std::vector<Bare> bare_;
  std::vector<Shape> shapes_;
};

}  // namespace

std::vector<HeadingKind> heading_opinions(const FoldedStory& story, const std::vector<BlockDraft>& drafts) {
  std::vector<BlockDraft> copy = drafts;
  return SubheadingFinder(story, copy).opinions();
}

void find_headings(const FoldedStory& story, std::vector<BlockDraft>& drafts) { SubheadingFinder(story, drafts).run(); }

}  // namespace fanjian::article
