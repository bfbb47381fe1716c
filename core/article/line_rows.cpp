// Lines that belong together: rows of numbers, forms, quotations over several lines.
#include <algorithm>
#include <cstdint>

#include "article/line_context.h"
#include "text/sort.h"

namespace fanjian::article {

// Each number knows the one before it; what stands between them, and after the last of them as far as
// between the others, is in the row.
void LineContext::rows_of_numbers() {
  const std::size_t n = lines_.size();
  std::vector<std::uint32_t> size(n, 1), gap(n, 0);
  std::vector<char> text(n, 0), last(n, 1);
  for (std::size_t i = 0; i < n; ++i)
    if (const std::size_t b = notes_[i].before; b > 0) {
      size[i] = size[b - 1] + 1;
      last[b - 1] = 0;
      gap[i] = std::max(gap[b - 1], static_cast<std::uint32_t>(i - b));
      text[i] = text[b - 1];
      for (std::size_t k = b; k < i; ++k) text[i] = static_cast<char>(text[i] != 0 || is_text(k));
    }
  for (std::size_t i = n; i-- > 0;) {
    if (size[i] > 1) set(i, FactGroup::row_size, size[i] == 2 ? 0u : size[i] <= 4 ? 1u : 2u);
    const std::size_t b = notes_[i].before;
    if (b > 0) {
      size[b - 1] = std::max(size[b - 1], size[i]);
      text[b - 1] = text[i];
    }
    if (size[i] < 3 || has(i, FactGroup::latin, 2)) continue;
    notes_[i].in_row = true;
    const auto within = [&](std::size_t k) {
      set(k, FactGroup::within, 0);
      notes_[k].in_row = !is_text(k);
      notes_[k].pure = !text[i];
    };
    for (std::size_t k = b; b > 0 && k < i; ++k) within(k);
    if (last[i] && gap[i] > 0)
      for (std::size_t k = i + 1; k < n && k <= i + gap[i] + 1 && !is_text(k) && facts_[k].label == 0 &&
                                  facts_[k].boilerplate == Role::paragraph && notes_[k].style == 0;
           ++k)
        within(k);
  }
}

// 時間：…, 地點：…, 聯絡人：… in lines that follow one another: a form, which is text. So is a list of
// winners, with the headings between them; so are rows of as many cells, numbers among them.
void LineContext::rows_of_labels() {
  const std::size_t n = lines_.size();
  const auto plain = [&](std::size_t i) {
    return !is_text(i) && facts_[i].label == 0 &&
           (facts_[i].boilerplate == Role::paragraph || facts_[i].notice == NoticeKind::contact);
  };
  for (std::size_t from = 0; from < n;) {
    std::size_t to = from, fields = 0;
    while (to < n && plain(to)) fields += notes_[to++].field;
    const bool form = fields >= 3 && fields * 2 >= to - from;
    for (std::size_t i = from; i < to; ++i) {
      notes_[i].row_of_labels = form;
      if (notes_[i].field) set(i, FactGroup::labels_row, form);
    }
    from = to + 1;
  }
  // So are three lines or more of 北部：14-18度.
  for (std::size_t from = 0; from < n; ++from) {
    std::size_t to = from;
    while (to < n && notes_[to].valued && plain(to)) ++to;
    for (std::size_t i = from; to - from >= 3 && i < to; ++i) notes_[i].row_of_values = true;
    from = std::max(from, to);
  }
  // Three rows make a table; beside one, two of as many cells are another.
  std::uint64_t known = 0;
  for (const std::size_t least : {std::size_t{3}, std::size_t{2}})
    for (std::size_t from = 0; from < n;) {
      const std::size_t cells = notes_[from].cells;
      std::size_t to = from, numbers = 0;
      while (to < n && cells >= 2 && notes_[to].cells == cells && plain(to)) numbers += notes_[to++].digits;
      const bool alike = least == 3 || cells >= 5 || (cells < 64 && (known >> cells & 1) != 0);
      if (to - from >= least && alike && numbers + 1 >= to - from) {
        for (std::size_t i = from; i < to; ++i) notes_[i].table = true;
        if (cells < 64) known |= std::uint64_t{1} << cells;
      }
      from = std::max(to, from + 1);
    }
}

// 「一行 / 又一行 / 末一行」: at most eight lines.
void LineContext::quotations() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (notes_[i].open_quotes <= 0 || !is_opening_quote(lines_[i].first)) continue;
    int open = notes_[i].open_quotes;
    std::size_t to = i + 1;
    while (to < lines_.size() && to < i + 8 && open > 0) open += notes_[to++].open_quotes;
    if (open != 0 || !is_closing_quote(lines_[to - 1].last)) continue;
    for (; i < to; ++i) notes_[i].quoted = true;
    --i;
  }
}

// 海州報：…？ / 周陽：…。 / 海州報：…？: a label that comes back, beside another.
void LineContext::turns_of_talk() {
  std::vector<text::KeyedIndex> keys;
  for (std::size_t i = 0; i < notes_.size(); ++i)
    if (notes_[i].who && facts_[i].boilerplate == Role::paragraph && facts_[i].label == 0)
      keys.push_back({notes_[i].who, static_cast<std::uint32_t>(i)});
  text::sort_by_key(keys);
  const auto another = [&](std::size_t i, std::size_t beside) {
    return beside < notes_.size() && notes_[beside].who && notes_[beside].who != notes_[i].who;
  };
  for (std::size_t from = 0; from < keys.size();) {
    std::size_t to = from;
    bool talks = false;
    for (; to < keys.size() && keys[to].key == keys[from].key; ++to)
      talks = talks || another(keys[to].index, keys[to].index + 1) || another(keys[to].index, keys[to].index - 1);
    for (std::size_t k = from; talks && to - from >= 2 && k < to; ++k) notes_[keys[k].index].turn = true;
    from = to;
  }
}

}  // namespace fanjian::article
