// JSON in and out: a story that opens from JSON, or from text, is written as JSON that another reader
// accepts; that opens again, as the same blocks; and HTML of it, in every script, has every tag closed in its
// order and none that a story does not have, and JSON-LD cannot end the element that it stands in.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "render/article_json.h"
#include "render/json_ld.h"
#include "render/story_html.h"
#include "render/page_model_json.h"

namespace {

using namespace fanjian;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Tags balance, attributes are quoted and none of them is a handler or leads to script.
void check_html(const std::string& html) {
  static const std::vector<std::string> known = {"article", "header", "section", "footer", "aside", "figure", "figcaption", "blockquote",
    "h1", "h2", "h3", "p", "ruby", "rt", "rp", "a", "span", "time", "address", "cite", "b", "strong", "small", "div", "ol", "ul", "li", "br", "wbr"};
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
      MUST(!attribute.empty() && attribute.compare(0, 2, "on") != 0 && attribute != "style" && attribute != "src");
      if (html[i] != '=') continue;
      MUST(html[i + 1] == '"');
      const std::size_t end = html.find('"', i + 2);
      MUST(end != std::string::npos);
      std::string value = html.substr(i + 2, end - i - 2);
      MUST(value.find('<') == std::string::npos);
      for (char& c : value) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      if (attribute == "href")
        MUST(value.compare(0, 7, "mailto:") == 0 || value.compare(0, 7, "http://") == 0 || value.compare(0, 8, "https://") == 0);
      i = end + 1;
    }
    MUST(i < html.size() && html[i] == '>');
    ++i;
    if (closes) {
      MUST(!open.empty() && open.back() == name);
      open.pop_back();
    } else if (name != "br" && name != "wbr") {
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
  MUST(nlohmann::json::accept(page_model_json(story)));
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
  check_html(story_html(story, lexicon.value(), choices));
  choices.as_source = false;
  choices.regional_words = true;
  for (const Variety to : {Variety::hans, Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    choices.to = to;
    check_html(story_html(story, lexicon.value(), choices));
  }
  return 0;
}
