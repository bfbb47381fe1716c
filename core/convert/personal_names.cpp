#include "convert/personal_names.h"

#include <algorithm>
#include <iterator>

#include "convert/name_words.h"
#include "convert/person_names.h"
#include "convert/place_names.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// Simplified and traditional by turns. Characters that stay as they are stand here as well: the table
// says that the form is settled.
constexpr std::u16string_view surnames =
    u"丑丑万萬于于云雲仇仇余余党党冲沖卜卜占占台台后后周周咸咸姜姜岳岳布布干干征征斗斗曲曲朴朴沈沈"
    u"涂涂游游种种范范谷谷郁郁适适钟鍾舍舍佟佟";
constexpr std::u16string_view given = u"丑丑于于占占卜卜后后咸咸岳岳岩岩征征斗斗游游郁郁采采里里系系冲沖娴嫻";

// Surnames of two characters, written as above, of which one is a surname of its own or not what it is elsewhere.
constexpr std::u16string_view compounds = u"单單于于淳淳于于鲜鮮于于万万俟俟钟鍾离離谷穀梁梁范范姜姜夹夾谷谷澹澹台臺";

constexpr std::size_t few_names = 256;

char32_t settled(std::u16string_view table, char32_t c) {
  for (std::size_t i = 0; i < table.size(); i += 2)
    if (table[i] == c) return table[i + 1];
  return 0;
}

// Where in the table of compounds the two characters stand, or npos.
std::size_t compound_at(char32_t a, char32_t b) {
  for (std::size_t i = 0; i < compounds.size(); i += 4)
    if (compounds[i] == a && compounds[i + 2] == b) return i;
  return std::u16string_view::npos;
}

// The characters by which names are found.
constexpr IdeographSet found_by = [] {
  IdeographSet set;
  for (const name_words::Entry& entry : name_words::surnames) set.add(static_cast<char32_t>(entry.surname));
  set.add(name_words::told_apart);
  for (std::size_t i = 0; i < compounds.size(); i += 4) set.add(static_cast<char32_t>(compounds[i]));
  set.add(u"里岩系");
  return set;
}();

// Looks for names in one line, and for those again that it has found.
class NameFinder {
 public:
  NameFinder(std::string_view line, std::vector<text::Span>& names) : line_(line), names_(names) {}

  void run() {
    const std::size_t first = names_.size();
    std::uint32_t free_from = 0;  // behind the name before
    for (std::size_t at = 0; (at = found_by.next_in(line_, at)) < line_.size();) {
      text::Span name = person_name(line_, at);
      if (name.empty()) name = place_name(line_, at);
      at += 3;
      if (name.empty() || name.begin < free_from) continue;
      names_.push_back(name);
      at = free_from = name.end;
    }
    if (names_.size() > first) find_again(first);
  }

 private:
  // Surnames alone stay where they are, beside what is found again.
  void find_again(std::size_t first) {
    NameSet known;
    std::vector<text::Span> alone, again;
    for (std::size_t i = first; i < names_.size(); ++i) {
      if (names_[i].size() > 3) known.add(names_[i].of(line_));
      else alone.push_back(names_[i]);
    }
    known.ready();
    known.find(line_, again);
    names_.resize(first);
    std::merge(alone.begin(), alone.end(), again.begin(), again.end(), std::back_inserter(names_),
               [](text::Span a, text::Span b) { return a.begin < b.begin; });
    names_.erase(std::unique(names_.begin() + static_cast<std::ptrdiff_t>(first), names_.end(),
                             [](text::Span a, text::Span b) { return b.begin < a.end; }),
                 names_.end());
  }

  std::string_view line_;
  std::vector<text::Span>& names_;
};

}  // namespace

bool is_double_surname(char32_t a, char32_t b) { return compound_at(a, b) != std::u16string_view::npos; }

char32_t given_in_hant(char32_t c) { return settled(given, c); }

char32_t name_in_hant(std::u32string_view name, std::size_t at) {
  const std::size_t compound = name.size() > 2 ? compound_at(name[0], name[1]) : std::u16string_view::npos;
  if (compound != std::u16string_view::npos && at < 2) return compounds[compound + 2 * at + 1];
  const char32_t to = at == 0 ? settled(surnames, name[0]) : 0;
  return to != 0 ? to : settled(given, name[at]);
}

void find_names(std::string_view text, std::vector<text::Span>& names) {
  for (std::size_t at = 0; (at = found_by.next_in(text, at)) < text.size();) {
    const std::size_t begin = text.rfind('\n', at) + 1, end = std::min(text.find('\n', at), text.size());
    std::size_t n = names.size();
    NameFinder(text.substr(begin, end - begin), names).run();
    for (const auto offset = static_cast<std::uint32_t>(begin); n < names.size(); ++n)
      names[n].begin += offset, names[n].end += offset;
    at = end;
  }
}

void NameSet::add(std::string_view name) {
  std::size_t at = 0;
  const char32_t first = text::next(name, at);
  names_.push_back(name);
  if (first >= 0x3000 && first <= 0x9FFF) first_.add(first);
  else elsewhere_ = true;
  auto size = sizes_.begin();
  while (size != sizes_.end() && *size > name.size()) ++size;
  if (size == sizes_.end() || *size != name.size()) sizes_.insert(size, name.size());
}

void NameSet::ready() {
  text::sort_by(names_, [](std::string_view a, std::string_view b) { return a < b; });
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  if (names_.size() <= few_names) return;
  std::vector<TermFinder::Term> terms;
  terms.reserve(names_.size());
  for (const std::string_view name : names_) terms.push_back({name});
  finder_.emplace(terms);
}

void NameSet::find(std::string_view text, std::vector<text::Span>& found) const {
  if (names_.empty()) return;
  if (finder_) {
    std::vector<TermFinder::Found> terms;
    finder_->find(text, {0, static_cast<std::uint32_t>(text.size())}, terms);
    for (const TermFinder::Found& term : terms) found.push_back(term.span);
    return;
  }
  for (std::size_t at = 0; (at = elsewhere_ ? at : first_.next_in(text, at)) < text.size();) {
    const std::size_t begin = at;
    text::next(text, at);
    for (const std::size_t size : sizes_) {
      if (size > text.size() - begin) continue;
      if (!std::binary_search(names_.begin(), names_.end(), text.substr(begin, size))) continue;
      at = begin + size;
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      break;
    }
  }
}

}  // namespace fanjian::convert
