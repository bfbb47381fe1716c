#include "convert/house_style.h"

#include <algorithm>
#include <string>

namespace fanjian::convert {
namespace {

// The part before the next of some marks, which is taken off; empty at the end.
std::string_view taken(std::string_view& rest, std::string_view marks) {
  rest.remove_prefix(std::min(rest.find_first_not_of(marks), rest.size()));
  const std::string_view part = rest.substr(0, rest.find_first_of(marks));
  rest.remove_prefix(part.size());
  return part;
}

constexpr std::size_t none = ~std::size_t{};

bool holds(std::string_view names, std::string_view name) {
  for (std::string_view one; !(one = taken(names, " ,\t")).empty();)
    if (one == name) return true;
  return false;
}

// The names with each preset's spellings in its place; nothing of a name that is none.
bool spelled_out(std::string_view names, std::string& spellings) {
  for (std::string_view name; !(name = taken(names, " ,")).empty();) {
    bool known = false;
    std::string_view table = house_styles_table;
    for (std::string_view line; !known && !(line = taken(table, "\n")).empty();) {
      const std::string_view head = taken(line, "\t");
      if (head == "preset" && taken(line, "\t") == name) {
        spellings += line;
        known = true;
      } else if (head == "choice" && holds(line, name)) {
        (spellings += ' ') += name;
        known = true;
      }
    }
    if (!known) return false;
    spellings += ' ';
  }
  return true;
}

}  // namespace

bool add_house_style(std::string_view names, std::vector<GlossaryTerm>& terms) {
  std::string spellings;
  if (!spelled_out(names, spellings)) return false;
  std::string_view table = house_styles_table;
  std::size_t column = none;
  for (std::string_view line; !(line = taken(table, "\n")).empty();) {
    std::string_view words[3];
    for (std::string_view& word : words) word = taken(line, "\t");
    if (words[0] == "choice") {
      column = none;
      std::string_view rest = spellings;
      for (std::string_view one; !(one = taken(rest, " \t")).empty();) {
        if (one == words[1]) column = 0;
        if (one == words[2]) column = 1;
      }
    } else if (column != none && words[0] != "preset" && (column == 0 || words[2].empty())) {
      // A row whose words are one keeps it, where a shorter one would reach into it.
      terms.push_back({TermKind::style, words[1 - column], words[column], traditional_targets});
    }
  }
  return true;
}

}  // namespace fanjian::convert
