#include "convert/written.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <span>
#include <string>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/link.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

constexpr std::string_view endings[] = {
    "7z",  "apk", "avi", "bmp",  "c",    "cpp",  "cs",   "css", "csv",  "doc",  "docx", "epub", "exe", "gif",
    "go",  "h",   "htm", "html", "ini",  "java", "jpeg", "jpg", "js",   "json", "log",  "md",   "mkv", "mov",
    "mp3", "mp4", "pdf", "php",  "png",  "ppt",  "pptx", "py",  "rar",  "rb",   "rs",   "sh",   "sql", "svg",
    "ts",  "txt", "vue", "wav",  "webp", "xls",  "xlsx", "xml", "yaml", "yml",  "zip"};

// Han characters that a file's name, a handle and a word of code have at most; more of them are a sentence.
constexpr std::size_t most_of_file = 40, most_of_handle = 15, most_of_code = 8;

bool is_latin(char c) { return text::is_ascii_digit(c) || text::is_ascii_letter(c); }

bool is_han_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] < 0 && text::is_han(text::next(text, at));
}

bool is_han_before(std::string_view text, std::size_t at) {
  return at > 0 && text[at - 1] < 0 && text::is_han(text::previous(text, at));
}

// What stands behind a handle in the news, and is not of it: 据@平安北京通报, @平安北京发布通报. Many names end in those of
// the second set (@上海发布), and have those of the third in them.
constexpr std::string_view behind_handle[] = {"通报", "通報", "消息", "报道", "報道", "報導", "表示", "回应",
                                              "回應", "发文", "發文", "转发", "轉發", "指出", "写道", "寫道",
                                              "透露", "介绍", "介紹", "提醒", "呼吁", "呼籲"};
constexpr std::string_view at_end_of_name[] = {"发布", "發布", "發佈", "公布", "公佈", "发表", "發表", "官方", "微博"};
constexpr std::string_view in_name[] = {"称", "稱", "说", "說"};

// The end of the handle whose characters are [begin, end), with what stands behind it where no space parts the two. A space
// or a colon ends a handle for certain, but behind a word of saying.
std::size_t handle_end(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view all = text.substr(begin, end - begin), behind = text.substr(end);
  const bool ended = (behind.starts_with(' ') || behind.starts_with(':') || behind.starts_with("：")) &&
                     std::none_of(std::begin(behind_handle), std::end(behind_handle),
                                  [&](std::string_view word) { return all.ends_with(word); });
  std::size_t at = begin;
  for (std::size_t k = 0; at < end; ++k, text::next(text, at)) {
    if (k < 2) continue;
    const std::string_view rest = text.substr(at, end - at);
    const auto one_of = [&](std::span<const std::string_view> words, bool last, bool goes_on) {
      return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return rest.starts_with(word) && (rest.size() == word.size() ? last : goes_on);
      });
    };
    if (one_of(behind_handle, !ended, !ended) || one_of(at_end_of_name, false, !ended) || one_of(in_name, true, false))
      return at;
  }
  return end;
}

// Whether the text before `at` ends in a word that stands before a name, and is none: 使用_exit, 名为_a, 匯出.csv.
bool is_before_name(std::string_view text, std::size_t at) {
  constexpr std::u32string_view words = U"的為为是成出或和与與及用叫將将把在於于至對对由了啊吧呢";
  return at > 0 && text[at - 1] < 0 && words.find(text::previous(text, at)) != std::u32string_view::npos;
}

// The first place from `at` on where something that is written may have its mark, or the end. Eight bytes of Chinese at
// a time.
std::size_t mark_from(std::string_view text, std::size_t at) {
  static constexpr auto marks = [] {
    std::array<bool, 256> is{};
    for (const char c : {'.', '@', '_', '$', '/', '('}) is[static_cast<unsigned char>(c)] = true;
    return is;
  }();
  constexpr std::uint64_t high = 0x8080808080808080u;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    if (text.size() - at >= 8) std::memcpy(&eight, text.data() + at, 8);
    if ((eight & high) == high) at += 8;
    else if (marks[static_cast<unsigned char>(text[at])]) break;
    else ++at;
  }
  return at;
}

// Walks over Han characters, letters, digits, `_` and `-`, and counts the first.
struct Run {
  std::size_t begin, end, han = 0;
};

void extend_back(std::string_view text, std::size_t from, std::size_t most, Run& run) {
  while (run.begin > from && run.han <= most) {
    std::size_t before = run.begin;
    const char32_t c = text::previous(text, before);
    if (before < from) break;
    const bool han = c >= 0x80 && text::is_han(c);
    if (!han && !(c < 0x80 && (is_latin(static_cast<char>(c)) || c == U'_' || c == U'-'))) break;
    run.han += han;
    run.begin = before;
  }
}

void extend(std::string_view text, std::size_t stop, std::size_t most, Run& run) {
  while (run.end < stop && run.han <= most) {
    std::size_t behind = run.end;
    const char32_t c = text::next(text, behind);
    const bool han = c >= 0x80 && text::is_han(c);
    if (behind > stop || (!han && !(c < 0x80 && (is_latin(static_cast<char>(c)) || c == U'_' || c == U'-')))) break;
    run.han += han;
    run.end = behind;
  }
}

// Behind the ending of a file's name at `dot`; `dot` if it is none.
std::size_t file_end(std::string_view text, std::size_t dot) {
  std::size_t end = dot + 1;
  char lower[5];
  for (; end < text.size() && is_latin(text[end]); ++end) {
    if (end - dot > sizeof lower) return dot;
    lower[end - dot - 1] = text::ascii_lower(text[end]);
  }
  return std::binary_search(std::begin(endings), std::end(endings), std::string_view(lower, end - dot - 1)) ? end : dot;
}

// Whether the word before `at` (letters, digits, `_` and `-`) has a Han character, or follows one. Most have none.
bool has_han_before(std::string_view text, std::size_t at, std::size_t from) {
  while (at > from && (is_latin(text[at - 1]) || text[at - 1] == '_' || text[at - 1] == '-')) --at;
  return at > from && text[at - 1] < 0;
}

// The name of a file whose ending begins at `dot`. Behind Han characters a word of letters is a name of its own (用Node.js),
// what has a digit is not (报告2024.docx, 报告v2.docx).
Run file(std::string_view text, std::size_t dot, std::size_t from) {
  Run run{dot, file_end(text, dot)};
  if (run.end == dot || is_before_name(text, dot)) return run;
  bool digit = false, letter = false;
  while (run.begin > from && is_latin(text[run.begin - 1])) {
    --run.begin;
    digit = digit || text::is_ascii_digit(text[run.begin]);
    letter = true;
  }
  if (!letter || digit || !is_han_before(text, run.begin)) extend_back(text, from, most_of_file, run);
  return run;
}

// Han characters, or else letters and digits, that end at `at`, or begin there.
std::size_t part_begin(std::string_view text, std::size_t at, std::size_t from, std::size_t& han) {
  const bool is_han = is_han_before(text, at);
  while (at > from && (is_han ? is_han_before(text, at) : is_latin(text[at - 1])) && han <= most_of_code) {
    han += is_han;
    text::previous(text, at);
  }
  return at;
}

std::size_t part_end(std::string_view text, std::size_t at, std::size_t stop, std::size_t& han) {
  const bool is_han = is_han_at(text, at);
  while (at < stop && (is_han ? is_han_at(text, at) : is_latin(text[at])) && han <= most_of_code) {
    han += is_han;
    text::next(text, at);
  }
  return at;
}

// The word that `_` at `at` joins: parts of Han characters or of letters and digits, with `_` between them, and one of
// each where two meet. Nothing of what is emphasis; of parts that are all alike, where they end.
Run joined(std::string_view text, std::size_t at, std::size_t from, std::size_t stop) {
  Run run{at, at};
  const bool han = is_han_before(text, at);
  if (is_before_name(text, at)) return run;
  if (at == from || at + 1 >= stop || (!han && !is_latin(text[at - 1]))) return run;
  run.begin = part_begin(text, at, from, run.han);
  if (run.begin > from && text[run.begin - 1] == '_') return {at, at};  // _头发_
  bool both = false, last = han;
  for (std::size_t end = at; end < stop && text[end] == '_';) {
    const bool next = is_han_at(text, end + 1);
    const std::size_t behind = part_end(text, end + 1, stop, run.han);
    if (behind == end + 1) break;
    both = both || next != last;
    last = next;
    run.end = end = behind;
  }
  return both ? run : Run{run.end, run.end};
}

// Whether a line may have an address: @, // or www.
bool may_link(std::string_view line) {
  if (line.find('@') != std::string_view::npos || line.find("//") != std::string_view::npos) return true;
  for (std::size_t at = line.find('.'); at != std::string_view::npos; at = line.find('.', at + 1))
    if (at >= 3 && text::ascii_lower(line[at - 1]) == 'w' && text::ascii_lower(line[at - 2]) == 'w') return true;
  return false;
}

bool has_han(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c < 0; });
}

}  // namespace

void find_written(std::string_view text, std::vector<text::Span>& found) {
  std::size_t at = mark_from(text, 0), from = 0;
  std::vector<text::Span> links;  // of the line, which no address leaves
  std::size_t line_end = 0;
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (!has_han(text.substr(begin, end - begin))) return false;
    found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    return true;
  };
  std::size_t link = 0;
  const auto rest = [&] {
    for (; link < links.size(); ++link) add(links[link].begin, links[link].end);
  };
  for (; at < text.size(); at = mark_from(text, at)) {
    if (at >= line_end) {
      rest();
      const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
      const std::size_t begin = std::max(line_end, feed == std::string_view::npos ? 0 : feed + 1);
      line_end = std::min(text.find('\n', at), text.size() - 1) + 1;
      const std::string_view line = text.substr(begin, line_end - begin);
      links.clear();
      link = 0;
      if (may_link(line)) links = text::find_links(line);
      for (text::Span& each : links)
        each = {static_cast<std::uint32_t>(each.begin + begin), static_cast<std::uint32_t>(each.end + begin)};
    }
    for (; link < links.size() && links[link].begin <= at; ++link) {
      add(links[link].begin, links[link].end);
      from = links[link].end;
      at = std::max<std::size_t>(at, from);
    }
    const std::size_t stop = link < links.size() ? links[link].begin : text.size();
    if (at >= stop) continue;
    const char c = text[at];
    Run run{at, at};
    std::size_t most = most_of_code;
    if (c == '.') {
      if (has_han_before(text, at, from)) run = file(text, at, from);
      most = most_of_file;
    } else if (c == '@' || c == '$') {
      if (c == '@') most = most_of_handle;
      run.end = at + 1;
      // Not what is another word's (Word@就可以), and no sum ($100万).
      if (is_han_at(text, run.end) &&
          (at == from || !(is_latin(text[at - 1]) || text[at - 1] == '\\' || is_han_before(text, at))))
        extend(text, stop, most, run);
      if (const std::size_t end = c == '@' ? handle_end(text, at + 1, run.end) : run.end; end < run.end)
        run.end = end, run.han = 0;
    } else if (c == '_') {
      run = joined(text, at, from, stop);
      if (run.begin == run.end) {
        at = std::max(at + 1, run.end);
        continue;
      }
    } else if (c == '(' && at + 1 < stop && text[at + 1] == ')') {
      extend_back(text, from, most, run);
      run.end = at + 2;
      if (run.begin == at || !is_han_before(text, at)) run.end = at;
    }
    if (c != '.' && run.end < stop && text[run.end] == '.') run.end = file_end(text, run.end);
    if (run.end > at && run.han <= most && add(run.begin, run.end)) from = at = run.end;
    else ++at;
  }
  rest();
}

void find_latin(std::string_view text, std::vector<text::Span>& found) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_latin(text[i])) ++i;
    if (i - begin > 1) found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
    else if (i == begin) ++i;
  }
}

}  // namespace fanjian::convert
