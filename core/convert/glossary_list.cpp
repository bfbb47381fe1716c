// Glossaries as text, a term a line.
#include <algorithm>
#include <array>

#include "convert/glossary.h"
#include "convert/glossary_pair.h"
#include "convert/house_style.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// As TermKind has them.
constexpr std::array<std::string_view, 7> kinds = {"keep", "map", "name", "reading", "style", "skip", "pinyin"};

// A word that can only be meant for a kind.
bool is_kind(std::string_view field) {
  return !field.empty() && std::all_of(field.begin(), field.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view trimmed(std::string_view field) {
  const std::size_t begin = field.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view{}
                                         : field.substr(begin, field.find_last_not_of(' ') + 1 - begin);
}

// What stands before the next `mark`, which is taken off as well.
std::string_view taken(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return trimmed(part);
}

// 0 where a tag names no variety.
Targets targets_of(std::string_view tags) {
  Targets targets = 0;
  do {
    const std::string_view tag = taken(tags, ',');
    const auto variety = tag.size() > 2 ? variety_of_tag(tag) : std::nullopt;
    if (!variety) return 0;
    targets |= *variety == Variety::hant ? traditional_targets : target_of(*variety);
  } while (!tags.empty());
  return targets;
}

const char* read_line(std::string_view line, GlossaryTerm& term) {
  const std::string_view kind = taken(line, '\t');
  const bool kindless = !is_kind(kind);
  const auto k = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind == "place" ? "name" : kind) -
                                          kinds.begin());
  if (k == kinds.size() && !kindless)
    return "no such kind: keep, map, name, place, reading, style, skip, pinyin or house";
  term.text = kindless ? kind : taken(line, '\t');
  term.value = taken(line, '\t');
  term.kind = !kindless                             ? static_cast<TermKind>(k)
              : is_pinyin_of(term.text, term.value) ? TermKind::pinyin
                                                    : TermKind::pair;
  if (const std::string_view tags = taken(line, '\t'); !tags.empty())
    if ((term.targets = targets_of(tags)) == 0) return "no such target";
  if (!trimmed(line).empty()) return "too many fields";
  return fault_of(term);
}

}  // namespace

text::Result<std::vector<GlossaryTerm>> read_glossary(std::string_view list, std::vector<text::Error>* faults) {
  if (list.size() > text::max_source_bytes)
    return text::Error{text::ErrorCode::too_large, text::max_source_bytes, "the glossary is too large"};
  if (const std::size_t at = text::first_invalid(list); at != list.size())
    return text::Error{text::ErrorCode::invalid_utf8, static_cast<std::uint32_t>(at), "not UTF-8"};
  std::vector<GlossaryTerm> terms, house;
  // Room for all at once: a term is a line, and takes six bytes at least.
  terms.reserve(std::min(static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n')), list.size() / 6) + 1);
  for (std::size_t at = list.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < list.size();) {
    const std::size_t end = std::min(list.find('\n', at), list.size());
    std::string_view line = list.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const char* fault = nullptr;
    if (line.starts_with("house\t")) {
      house.clear();
      if (!add_house_style(line.substr(6), house))
        fault =
            "no such house style: there are tw-press, tw-moe, hk-press, hk-gov and the spellings of house_styles.txt";
    } else if (line.find_first_not_of(" \t") != std::string_view::npos && !line.starts_with('#')) {
      if ((fault = read_line(line, terms.emplace_back())) != nullptr) terms.pop_back();
    }
    if (fault != nullptr) {
      const text::Error error{text::ErrorCode::bad_glossary, static_cast<std::uint32_t>(at), fault};
      if (faults == nullptr) return error;
      faults->push_back(error);
    }
    at = end + 1;
  }
  // Of styles for the same word the caller's own come first.
  terms.insert(terms.end(), house.begin(), house.end());
  return terms;
}

}  // namespace fanjian::convert
