#include "dictionary/pack/own.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "text/utf8.h"

namespace fanjian::dictionary::pack {
namespace {

struct Line {
  std::u32string from, to, note;
};

[[noreturn]] void fail(const std::string& path, const char* what, const std::string& line) {
  std::fprintf(stderr, "%s: %s: %s\n", path.c_str(), what, line.c_str());
  std::exit(1);
}

// The fields of each line, `least` to three of them.
std::vector<Line> lines_of(const std::string& path, std::size_t least) {
  std::ifstream file(path);
  if (!file) fail(path, "cannot be read", "");
  std::vector<Line> lines;
  for (std::string line; std::getline(file, line);) {
    const std::string whole = line;
    line.erase(std::min(line.find('#'), line.size()));
    line.erase(line.find_last_not_of(" \t") + 1);
    if (line.empty()) continue;
    if (text::first_invalid(line) != line.size()) fail(path, "not UTF-8", whole);
    std::vector<std::u32string> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      fields.push_back(text::utf32(line.substr(begin, end - begin)));
      if (fields.back().empty()) fail(path, "an empty field", whole);
      begin = end + 1;
    }
    if (fields.size() < least || fields.size() > 3) fail(path, "not from TAB to [TAB note]", whole);
    fields.resize(3);
    lines.push_back({fields[0], fields[1], fields[2]});
  }
  return lines;
}

void phrases(const std::string& path, PlainPhrases& book) {
  for (const Line& line : lines_of(path, 2)) {
    if (!line.note.empty()) fail(path, "no such note", text::utf8(line.note));
    if (!book.emplace(line.from, line.to).second) fail(path, "twice the same", text::utf8(line.from));
  }
}

void words(const std::string& path, SourceDictionaries& plain, std::size_t which) {
  PlainPhrases &there = plain.phrases[word_books[which].there], &back = plain.phrases[word_books[which].back];
  for (const Line& line : lines_of(path, 2)) {
    if (!line.note.empty() && line.note != U">" && line.note != U"<" && line.note != U"technical")
      fail(path, "no such note", text::utf8(line.note));
    if (line.note != U"<" && !there.emplace(line.from, line.to).second)
      fail(path, "twice the same", text::utf8(line.from));
    const bool first = line.note != U">" && back.emplace(line.to, line.from).second;
    if (line.note == U"<" && !first) fail(path, "leads back already", text::utf8(line.to));
    if (line.note == U"technical") plain.technical[which].insert(line.from);
  }
}

}  // namespace

void read_own(const std::string& folder, SourceDictionaries& plain) {
  phrases(folder + "/to-simplified.txt", plain.phrases[own_ts_phrases]);
  phrases(folder + "/taiwan-spellings.txt", plain.phrases[own_tw_spellings]);
  phrases(folder + "/hong-kong-spellings.txt", plain.phrases[own_hk_spellings]);
  words(folder + "/taiwan-words.txt", plain, 2);
  words(folder + "/hong-kong-words.txt", plain, 3);
  const std::string technical = folder + "/technical.txt";
  for (const Line& line : lines_of(technical, 1)) {
    bool known = false;
    for (const std::size_t which : {0, 1})
      if (plain.phrases[word_books[which].there].count(line.from))
        plain.technical[which].insert(line.from), known = true;
    if (!known) fail(technical, "no regional word of OpenCC's", text::utf8(line.from));
  }
}

}  // namespace fanjian::dictionary::pack
