#include "render/page.h"

#include <algorithm>
#include <map>
#include <utility>

#include "render/escaped_text.h"
#include "render/picture_html.h"
#include "render/shown_text.h"
#include "render/story_html.h"
#include "story/json.h"
#include "text/ascii.h"
#include "text/breaks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::render {
namespace {

constexpr std::size_t longest_title = 40, longest_description = 110;  // characters

std::string trimmed(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  for (std::size_t at = 0; at < end && text::is_space(text::next(text, at));) begin = at;
  for (std::size_t at = end; at > begin && text::is_space(text::previous(text, at));) end = at;
  return std::string(text.substr(begin, end - begin));
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text::unicode::first_clusters(text, most).size() == text.size()) return std::string(text);
  return std::string(text::unicode::first_clusters(text, most - 1)) + "…";
}

std::string_view first_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (text::ends_sentence_or_line(text::next(text, at))) return text.substr(0, begin);
  }
  return text;
}

std::string_view locale_of(std::string_view tag) {
  if (tag == "zh-Hans") return "zh_CN";
  return tag == "zh-Hant-HK" ? "zh_HK" : tag == "zh" ? "" : "zh_TW";
}

bool is_web(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

// The first picture that others can fetch.
const article::Picture* preview_of(const article::GivenParts& given) {
  for (const auto* all : {&given.images, &given.pictures})
    for (const article::Picture& picture : *all)
      if (is_web(picture.url)) return &picture;
  return nullptr;
}

class Head {
 public:
  Head(const story::Story& story, const convert::Lexicon& lexicon, const story::Choices& choices,
       const story::Choices& other, const PageGiven& given, std::string& out)
      : story_(story),
        article_(story.article()),
        given_(given),
        language_(story.language_of(choices)),
        other_(story.language_of(other)),
        texts_(story.texts(lexicon, choices)),
        converted_(story, lexicon, choices),
        lexicon_(lexicon),
        choices_(choices),
        out_(out) {}

  void write() {
    std::string headline, first, all;
    const std::vector<story::TextPiece>& pieces = story_.pieces();
    for (std::size_t i = 0, end = 0; i < pieces.size(); i = end) {
      std::string text;
      for (end = i; end < pieces.size() && pieces[end].block == pieces[i].block; ++end)
        if (!pieces[end].is_aside()) text += texts_[end];
      const article::Role role = article_.blocks[pieces[i].block].role;
      if (role == article::Role::headline && headline.empty()) headline = trimmed(text);
      if (role != article::Role::lead && role != article::Role::paragraph) continue;
      text = trimmed(text);
      if (all.empty()) first = text;
      all += text;
    }
    const std::string title = !headline.empty() ? headline : shortened(first_sentence(first), longest_title);
    const std::string about = shortened(all, longest_description);
    const std::string_view url = given_.url.empty() ? std::string_view(article_.given.url) : given_.url;
    element("<title>", title, "</title>");
    if (!about.empty()) element("\n<meta name=\"description\" content=\"", about, "\">");
    for (const article::Person& author : article_.author)
      element("\n<meta name=\"author\" content=\"", converted_(author.name), "\">");
    if (!url.empty()) element("\n<link rel=\"canonical\" href=\"", url, "\">");
    property("og:type", "article");
    property("og:title", title);
    property("og:description", about);
    property("og:url", url);
    const std::string_view image = write_image();
    property("og:site_name", converted_(site()));
    const std::string_view locale = locale_of(language_);
    property("og:locale", locale);
    if (!locale.empty() && locale_of(other_) != locale) property("og:locale:alternate", locale_of(other_));
    if (!article_.given.date_published.empty()) property("article:published_time", article_.given.date_published);
    else if (article_.dateline && article_.dateline->date.year > 0)
      property("article:published_time", article_.dateline->date.iso);
    property("article:modified_time", article_.given.date_modified);
    property("article:section", converted_(article_.given.section));
    if (!image.empty()) out_ += "\n<meta name=\"twitter:card\" content=\"summary_large_image\">";
    ((out_ += "\n<script type=\"application/ld+json\">") += shown_json_ld(
         story_, lexicon_, choices_, {url, image, given_.site, {}})) += "</script>";
  }

 private:
  std::string_view site() const {
    if (!given_.site.empty()) return given_.site;
    if (!article_.given.publisher.empty()) return article_.given.publisher;
    return article_.dateline ? std::string_view(article_.dateline->publisher) : std::string_view();
  }

  std::string_view write_image() {
    const article::Picture* const own = preview_of(article_.given);
    const std::string_view image = !given_.image.empty() ? given_.image
                                   : own != nullptr      ? std::string_view(own->url)
                                                         : std::string_view();
    property("og:image", image);
    if (own == nullptr || own->url != image) return image;
    if (own->width > 0) property("og:image:width", std::to_string(own->width));
    if (own->height > 0) property("og:image:height", std::to_string(own->height));
    property("og:image:alt", converted_(own->alt));
    return image;
  }

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

  const story::Story& story_;
  const article::Article& article_;
  const PageGiven& given_;
  const std::string_view language_, other_;
  const story::Texts texts_;
  const ShownText converted_;
  const convert::Lexicon& lexicon_;
  const story::Choices& choices_;
  std::string& out_;
};

// The script that is not shown: the story's own, if it is that.
story::Choices other_than(const story::Story& story, const story::Choices& shown) {
  story::Choices other = shown;
  const article::Script own = story.article().script;
  const bool hans = shown.as_source ? own == article::Script::hans : shown.to == convert::Variety::hans;
  other.as_source = own == (hans ? article::Script::hant : article::Script::hans);
  other.to = hans ? convert::Variety::hant_tw : convert::Variety::hans;
  return other;
}

// The links between the scripts, for a page without JavaScript: story.html shows by :target what is hidden.
void append_links(std::string& out, bool hans) {
  out += hans ? "<i id=\"hant\" class=\"other\"></i><i id=\"hans\"></i>\n"
              : "<i id=\"hant\"></i><i id=\"hans\" class=\"other\"></i>\n";
  const auto link = [&](const char* to, bool own) {
    ((out += "<a href=\"#") += to) += own ? "\" class=\"own\"" : "\"";
  };
  out += "<nav class=\"scripts\">";
  link("hant", !hans);
  out += " lang=\"zh-Hant\" title=\"繁體\">繁</a>";
  link("hans", hans);
  out += " lang=\"zh-Hans\" title=\"简体\">简</a></nav>\n";
}

// The source, in which the pictures that it holds itself are replaced by references to those of the article.
// What is written there with escapes stays.
std::string without_pictures(const story::Story& story, std::string_view source) {
  std::map<std::string_view, std::size_t> known;
  const std::vector<article::Picture>& pictures = story.article().given.pictures;
  for (std::size_t i = 0; i < pictures.size(); ++i)
    if (pictures[i].url.starts_with("data:")) known.emplace(pictures[i].url, i);
  std::string out;
  if (known.empty()) return out = source;
  constexpr std::string_view quote = "\\\"";  // of JSON in a JSON string
  std::size_t done = 0;
  for (std::size_t at; (at = source.find("\\\"data:", done)) != std::string_view::npos;) {
    at += quote.size();
    const std::size_t end = std::min(source.find(quote, at), source.size());
    out += source.substr(done, at - done);
    const auto found = known.find(source.substr(at, end - at));
    if (found == known.end()) out += source.substr(at, end - at);
    else (out += '#') += picture_id(found->second);
    done = end;
  }
  return out += source.substr(done);
}

void append_json(std::string& out, std::string_view json, std::string_view attribute) {
  (((out += "<script type=\"application/json\"") += attribute) += ">");
  story::append_for_html(out, json);
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

std::string page_of(const story::Story& story, const convert::Lexicon& lexicon, story::Choices choices,
                    const PageGiven& given) {
  std::string out;
  if (story.pieces().empty()) return out;
  choices.punctuation = choices.quotes = true;
  const story::Choices other = other_than(story, choices);
  const std::string article = story_html(story, lexicon, choices, &other);
  const std::string source = without_pictures(story, given.source);
  out.reserve(page_template.size() + 2 * article.size() + 2 * source.size() + given.reader.size());
  const auto fill = [&](std::string_view name) {
    if (name == "lang") append_escaped(out, story.language_of(choices));
    else if (name == "head") Head(story, lexicon, choices, other, given, out).write();
    else if (name == "article") {
      if (article.find("\" hidden") != std::string::npos)
        append_links(out, other.as_source ? story.article().script == article::Script::hant
                                          : other.to != convert::Variety::hans);
      out += article;
    } else if (name == "script") out += given.reader;
    else if (name == "scripts") append_scripts(out, given.reader);
    else if (name == "source") {
      append_json(out, source, "");
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
  for (std::size_t after = 0; after < text.size() && text::is_space(text::next(text, after));) at = after;
  const auto begins = [&](std::string_view with) {
    for (std::size_t i = 0; i < with.size(); ++i) {
      const char c = at + i < text.size() ? text[at + i] : '\0';
      if (text::ascii_lower(c) != with[i]) return false;
    }
    return true;
  };
  if (begins("<!doctype html")) return true;
  const char next = at + 5 < text.size() ? text[at + 5] : '\0';
  return begins("<html") && (next == '>' || next == ' ' || (next >= '\t' && next <= '\r'));
}

}  // namespace fanjian::render
