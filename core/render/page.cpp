#include "render/page.h"

#include <utility>

#include "render/json_ld.h"
#include "render/story_html.h"
#include "story/json.h"
#include "text/breaks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

constexpr std::size_t longest_title = 40, longest_description = 110;  // characters

// A block's text, glosses taken out.
std::string text_of(const Block& block, std::string_view source) {
  std::string text;
  for (const Run& run : block.runs) text += (run.part == Part::gloss ? run.base : run.span).of(source);
  std::size_t begin = 0, end = text.size();
  for (std::size_t at = 0; at < end && is_space(next(text, at));) begin = at;
  for (std::size_t at = end; at > begin && is_space(previous(text, at));) end = at;
  return text.substr(begin, end - begin);
}

std::string shortened(std::string_view text, std::size_t most) {
  if (unicode::first_clusters(text, most).size() == text.size()) return std::string(text);
  return std::string(unicode::first_clusters(text, most - 1)) + "…";
}

std::string_view first_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next(text, at);
    if (c == U'\n' || c == U'。' || c == U'！' || c == U'？') return text.substr(0, begin);
  }
  return text;
}

std::string_view locale_of(std::string_view tag) {
  if (tag == "zh-Hans") return "zh_CN";
  return tag == "zh-Hant-HK" ? "zh_HK" : tag == "zh" ? "" : "zh_TW";
}

class Head {
 public:
  Head(const Story& story, const PageGiven& given, std::string& out)
      : story_(story), article_(story.article()), given_(given), out_(out) {}

  void write() {
    std::string first, all;
    for (const Block& block : article_.blocks) {
      if (block.role != Role::lead && block.role != Role::paragraph) continue;
      const std::string text = text_of(block, story_.source());
      if (all.empty()) first = text;
      all += text;
    }
    const std::string title = article_.headline.empty() ? shortened(first_sentence(first), longest_title) : article_.headline;
    const std::string about = shortened(all, longest_description);
    element("<title>", title, "</title>");
    if (!about.empty()) element("\n<meta name=\"description\" content=\"", about, "\">");
    for (const Person& author : article_.author) element("\n<meta name=\"author\" content=\"", author.name, "\">");
    if (!given_.url.empty()) element("\n<link rel=\"canonical\" href=\"", given_.url, "\">");
    property("og:type", "article");
    property("og:title", title);
    property("og:description", about);
    property("og:url", given_.url);
    property("og:image", given_.image);
    property("og:site_name", !given_.site.empty() ? given_.site : article_.dateline ? article_.dateline->publisher : std::string_view());
    property("og:locale", locale_of(story_.in_language()));
    if (article_.dateline && article_.dateline->date.year > 0) property("article:published_time", article_.dateline->date.iso);
    ((out_ += "\n<script type=\"application/ld+json\">") += json_ld(story_)) += "</script>";
  }

 private:
  void element(std::string_view begin, std::string_view text, std::string_view end) {
    out_ += begin;
    append_escaped(out_, text);
    out_ += end;
  }
  void property(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    ((out_ += "\n<meta property=\"") += name) += "\" content=\"";
    append_escaped(out_, value);
    out_ += "\">";
  }

  const Story& story_;
  const Article& article_;
  const PageGiven& given_;
  std::string& out_;
};

void append_json(std::string& out, std::string_view json, std::string_view attribute) {
  (((out += "<script type=\"application/json\"") += attribute) += ">");
  append_for_html(out, json);
  out += "</script>";
}

// Of a Content-Security-Policy.
void append_scripts(std::string& out, std::string_view reader) {
  constexpr std::string_view begin = " data-scripts=\"";
  const std::size_t found = reader.find(begin);
  if (found == std::string_view::npos) return;
  std::string_view hashes = reader.substr(found + begin.size());
  hashes = hashes.substr(0, hashes.find('"'));
  if (hashes.find_first_of("<>&';,") != std::string_view::npos) return;
  while (!hashes.empty()) {
    const std::size_t end = hashes.find(' ');
    ((out += out.back() == ' ' ? "'" : " '") += hashes.substr(0, end)) += '\'';
    hashes.remove_prefix(end == std::string_view::npos ? hashes.size() : end + 1);
  }
}

}  // namespace

std::string page_of(const Story& story, const Lexicon& lexicon, Choices choices, const PageGiven& given) {
  std::string out;
  if (story.pieces().empty()) return out;
  choices.punctuation = choices.quotes = true;
  const std::string article = story_html(story, lexicon, choices);
  out.reserve(page_template.size() + 2 * article.size() + 2 * given.source.size() + given.reader.size());
  const auto fill = [&](std::string_view name) {
    if (name == "lang") append_escaped(out, story.language_of(choices));
    else if (name == "head") Head(story, given, out).write();
    else if (name == "article") out += article;
    else if (name == "script") out += given.reader;
    else if (name == "scripts") append_scripts(out, given.reader);
    else if (name == "source") {
      append_json(out, given.source, "");
      if (!given.edits.empty()) append_json(out += '\n', given.edits, " data-fanjian=\"edits\"");
      if (!given.words.empty()) append_json(out += '\n', given.words, " data-fanjian=\"glossary\"");
    }
  };
  std::size_t at = 0;
  for (std::size_t mark; (mark = page_template.find("<!--", at)) != std::string_view::npos;) {
    const std::size_t end = page_template.find("-->", mark);
    out += page_template.substr(at, mark - at);
    fill(page_template.substr(mark + 4, end - mark - 4));
    at = end + 3;
  }
  return out += page_template.substr(at);
}

bool looks_like_page(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t after = 0; after < text.size() && is_space(next(text, after));) at = after;
  const auto begins = [&](std::string_view with) {
    for (std::size_t i = 0; i < with.size(); ++i) {
      const char c = at + i < text.size() ? text[at + i] : '\0';
      if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != with[i]) return false;
    }
    return true;
  };
  if (begins("<!doctype html")) return true;
  const char next = at + 5 < text.size() ? text[at + 5] : '\0';
  return begins("<html") && (next == '>' || next == ' ' || (next >= '\t' && next <= '\r'));
}

}  // namespace fanjian
