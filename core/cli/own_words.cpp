#include "cli/own_words.h"

#include <algorithm>
#include <cstdio>
#include <deque>
#include <fstream>
#include <iterator>
#include <utility>

#include "text/visible.h"

namespace fanjian::cli {
namespace {

bool complain(const std::string& name, std::size_t line, const char* what) {
  if (line > 0) std::fprintf(stderr, "fanjian: %s:%zu: %s\n", text::visible(name).c_str(), line, what);
  else std::fprintf(stderr, "fanjian: %s: %s\n", text::visible(name).c_str(), what);
  return false;
}

// Adds the terms of a list, which they point to; reports every line at fault.
bool add(const std::string& name, std::string_view list, std::vector<convert::GlossaryTerm>& terms,
         std::string& words) {
  std::vector<text::Error> faults;
  auto read = convert::read_glossary(list, &faults);
  if (!read) faults.push_back(read.error());
  for (const text::Error& fault : faults) {
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(fault.offset, list.size()));
    complain(name, 1 + static_cast<std::size_t>(std::count(list.begin(), end, '\n')), fault.message);
  }
  if (!faults.empty()) return false;
  terms.insert(terms.end(), read.value().begin(), read.value().end());
  if (list.starts_with("\xEF\xBB\xBF")) list.remove_prefix(3);
  if (!words.empty() && !words.ends_with('\n')) words += '\n';
  words += list;
  return true;
}

}  // namespace

bool read_own_words(Options& options, const convert::Lexicon& lexicon, std::optional<convert::Glossary>& made) {
  if (options.glossaries.empty() && options.house_styles.empty()) return true;
  std::deque<std::string> lists;
  std::vector<convert::GlossaryTerm> terms;
  bool good = true;
  for (const std::string& name : options.glossaries) {
    std::ifstream file(name, std::ios::binary);
    std::string& list = lists.emplace_back();
    if (file) list.assign(std::istreambuf_iterator<char>(file), {});
    if (!file || file.bad()) good = complain(name, 0, "cannot be read");
    else good &= add(name, list, terms, options.words);
  }
  // One list, so that the last that is named of a choice counts.
  std::string style;
  for (const std::string& each : options.house_styles) style += ' ' + each;
  if (!style.empty()) good &= add("--house-style", lists.emplace_back("house\t" + style), terms, options.words);
  if (!good) return false;
  auto all = convert::Glossary::make(lexicon, std::move(terms));
  if (!all) return complain("--glossary", 0, all.error().message);
  made.emplace(std::move(all.value()));
  options.glossary = &*made;
  return true;
}

}  // namespace fanjian::cli
