// JSON in and out: a story that opens from JSON, or from text, is written as JSON that another reader
// accepts; that opens again, as the same blocks; and HTML of it, in every script, has every tag closed in its
// order and none that a story does not have, and JSON-LD cannot end the element that it stands in. A picture is shown
// from an address that is allowed and that the story names, and no link leads to another kind of address.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "render/article_json.h"
#include "render/json_ld.h"
#include "render/story_html.h"
#include "render/page_model_json.h"
#include "story/address.h"

namespace {

using namespace fanjian::article;
using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// An attribute's value, as a browser reads it.
std::string unescaped(std::string value) {
  for (const auto& [written, read] :
       {std::pair{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}})
    for (std::size_t at = 0; (at = value.find(written, at)) != value.npos; ++at)
      value.replace(at, std::strlen(written), 1, read);
  return value;
}

// The addresses that a document in JSON has pictures from.
void check_pictures(const nlohmann::json& json) {
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    if (key == "image")
      for (const nlohmann::json& image : value.is_array() ? value : nlohmann::json::array({value}))
        if (image.is_object() && image.contains("url")) MUST(is_picture_address(image["url"].get<std::string>()));
    check_pictures(value);
  }
}

// Tags balance, attributes are quoted and none of them is a handler or leads to script.
void check_html(const std::string& html, const Story& story) {
  static const std::vector<std::string> known = {
      "article", "header", "section", "footer", "aside", "figure", "figcaption", "blockquote", "h1",      "h2",
      "h3",      "p",      "ruby",    "rt",     "rp",    "a",      "span",       "time",       "address", "cite",
      "b",       "strong", "small",   "div",    "ol",    "ul",     "li",         "br",         "wbr",     "img",
      "em",      "code",   "table",   "thead",  "tbody", "tr",     "th",         "td",         "hr"};
  std::vector<std::string> open;
  for (std::size_t i = 0; i < html.size();) {
    if (html[i] != '<') {
      MUST(html[i] != '>');
      ++i;
      continue;
    }
    const bool closes = html[i + 1] == '/';
    i += closes ? 2 : 1;
    std::string name;
    while (i < html.size() && is_letter(html[i])) name += html[i++];
    MUST(std::find(known.begin(), known.end(), name) != known.end());
    while (i < html.size() && html[i] == ' ') {
      std::string attribute;
      for (++i; i < html.size() && (is_letter(html[i]) || html[i] == '-'); ++i) attribute += html[i];
      MUST(!attribute.empty() && attribute.compare(0, 2, "on") != 0 && attribute != "style" &&
           (attribute != "src" || name == "img"));
      if (html[i] != '=') continue;
      MUST(html[i + 1] == '"');
      const std::size_t end = html.find('"', i + 2);
      MUST(end != std::string::npos);
      std::string value = html.substr(i + 2, end - i - 2);
      MUST(value.find('<') == std::string::npos);
      if (attribute == "href") MUST(is_link_address(unescaped(value)));
      if (attribute == "src") {
        const auto& shown = story.article().given.pictures;
        value = unescaped(value);
        MUST(is_picture_address(value));
        MUST(std::any_of(shown.begin(), shown.end(), [&](const Picture& picture) { return picture.url == value; }));
      }
      i = end + 1;
    }
    MUST(i < html.size() && html[i] == '>');
    ++i;
    if (closes) {
      MUST(!open.empty() && open.back() == name);
      open.pop_back();
    } else if (name != "br" && name != "wbr" && name != "img") {
      open.push_back(name);
    }
  }
  MUST(open.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  MUST(lexicon.ok());
  const std::string source(reinterpret_cast<const char*>(data), size);
  const Result<Story> opened = Story::open(source, lexicon.value());
  if (!opened) {
    MUST(opened.error().offset <= size);
    return 0;
  }
  const Story& story = opened.value();
  const std::string json = article_json(story);
  MUST(nlohmann::json::accept(json));
  const std::string model = page_model_json(story);
  MUST(nlohmann::json::accept(model));
  for (const std::string& written : {json, model}) check_pictures(nlohmann::json::parse(written));
  const std::string ld = json_ld(story);
  MUST(nlohmann::json::accept(ld));
  MUST(ld.find('<') == std::string::npos);

  const Result<Story> again = Story::open(json, lexicon.value());
  MUST(again.ok());
  const auto& before = story.article().blocks;
  const auto& after = again.value().article().blocks;
  MUST(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) MUST(before[i].role == after[i].role);

  Choices choices;
  check_html(story_html(story, lexicon.value(), choices), story);
  choices.as_source = false;
  choices.regional_words = true;
  for (const Variety to : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    choices.to = to;
    check_html(story_html(story, lexicon.value(), choices), story);
  }
  return 0;
}
