#include "story/latin.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "article/lexical/link.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

bool is_latin(char c) { return text::is_ascii_digit(c) || text::is_ascii_letter(c); }

constexpr std::string_view endings[] = {
    "7z",  "apk", "avi", "bmp",  "c",    "cpp",  "cs",   "css", "csv",  "doc",  "docx", "epub", "exe", "gif",
    "go",  "h",   "htm", "html", "ini",  "java", "jpeg", "jpg", "js",   "json", "log",  "md",   "mkv", "mov",
    "mp3", "mp4", "pdf", "php",  "png",  "ppt",  "pptx", "py",  "rar",  "rb",   "rs",   "sh",   "sql", "svg",
    "ts",  "txt", "vue", "wav",  "webp", "xls",  "xlsx", "xml", "yaml", "yml",  "zip"};

constexpr std::size_t longest_name = 40 * 3;

// Whether a name may have the character that begins at `at`; moves behind it.
bool names(std::string_view text, std::size_t& at) {
  const char32_t c = text::next(text, at);
  return c < 0x80 ? is_latin(static_cast<char>(c)) || c == U'_' || c == U'-' : text::is_han(c);
}

std::size_t name_begin(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && at - begin < longest_name) {
    std::size_t before = begin;
    text::previous(text, before);
    std::size_t behind = before;
    if (before < from || !names(text, behind)) break;
    begin = before;
  }
  return begin;
}

std::size_t name_end(std::string_view text, std::size_t at, std::size_t stop) {
  std::size_t end = at;
  while (end < stop && end - at < longest_name) {
    std::size_t behind = end;
    if (!names(text, behind) || behind > stop) break;
    end = behind;
  }
  return end;
}

bool is_file(std::string_view text, std::size_t dot) {
  std::size_t end = dot + 1;
  std::string lower;
  for (; end < text.size() && is_latin(text[end]) && lower.size() < 6; ++end) lower += text::ascii_lower(text[end]);
  return std::binary_search(std::begin(endings), std::end(endings), lower);
}

// What follows a file's name without a space is text again.
std::size_t file_end(std::string_view text, std::size_t dot) {
  std::size_t end = dot + 1;
  while (end < text.size() && is_latin(text[end])) ++end;
  return end;
}

bool has_han(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c < 0; });
}

}  // namespace

void keep_written(std::string_view text, std::vector<text::Span>& keep) {
  keep.clear();
  if (text.find_first_of(".@_$/(") == std::string_view::npos) return;
  const std::vector<text::Span> links = article::find_links(text);
  std::size_t link = 0, from = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (link < links.size() && at >= links[link].begin) {
      from = at = links[link].end;
      keep.push_back(links[link++]);
      continue;
    }
    const std::size_t stop = link < links.size() ? links[link].begin : text.size();
    const char c = text[at];
    std::size_t begin = at, end = at;
    if (c == '.' && is_file(text, at)) {
      begin = name_begin(text, at, from);
      end = begin < at ? file_end(text, at) : at;
    } else if ((c == '@' || c == '$') && at + 1 < stop) {
      end = name_end(text, at + 1, stop);
      if (end == at + 1) end = at;
    } else if (c == '_') {
      begin = name_begin(text, at, from);
      end = name_end(text, at, stop);
    } else if (c == '(' && at + 1 < stop && text[at + 1] == ')') {
      begin = name_begin(text, at, from);
      end = begin < at ? at + 2 : at;
    }
    if (end > at && end < stop && text[end] == '.' && is_file(text, end)) end = file_end(text, end);
    if (end > at && has_han(text.substr(begin, end - begin))) {
      keep.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      from = at = end;
    } else {
      ++at;
    }
  }
}

void keep_latin(std::string_view text, std::span<const text::Span> links, std::vector<text::Span>& keep) {
  keep.clear();
  std::size_t link = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (link < links.size() && i >= links[link].begin) {
      keep.push_back(links[link]);
      i = links[link++].end;
      continue;
    }
    const std::size_t begin = i;
    const std::size_t stop = link < links.size() ? links[link].begin : text.size();
    while (i < stop && is_latin(text[i])) ++i;
    if (i - begin > 1) keep.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
    else if (i == begin) ++i;
  }
}

}  // namespace fanjian::story
