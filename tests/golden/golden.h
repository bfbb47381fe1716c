// A golden folder's generated files, made from its source.txt: what the program does now.
//
// expected.json       the Article (core/render/article_json.h), in lines
// expected.hans.html  the story as HTML in Simplified
// expected.hant.html  and in Traditional: as it came, if it came in that; otherwise Taiwan's
#pragma once

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "render/article_json.h"
#include "render/story_html.h"

namespace golden {

using Tree = nlohmann::ordered_json;

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// One line for what is short, so that a difference shows as the line that differs.
inline void append_lines(std::string& out, const Tree& value, const std::string& indent = "") {
  const std::string line = value.dump();
  if (line.size() <= 120 || !value.is_structured()) {
    out += line;
    return;
  }
  out += value.is_object() ? "{\n" : "[\n";
  bool first = true;
  for (const auto& [key, element] : value.items()) {
    if (!first) out += ",\n";
    first = false;
    out += indent + "  ";
    if (value.is_object()) out += Tree(key).dump() + ": ";
    append_lines(out, element, indent + "  ");
  }
  out += '\n' + indent + (value.is_object() ? "}" : "]");
}

inline std::string html(const fanjian::story::Story& story, const fanjian::convert::Lexicon& lexicon,
                        fanjian::article::Script script, fanjian::convert::Variety to) {
  const bool as_source = story.article().script == script;
  return fanjian::render::story_html(story, lexicon, {as_source, to, false, false});
}

// File name → content.
inline std::map<std::string, std::string> expected(const fanjian::story::Story& story,
                                                   const fanjian::convert::Lexicon& lexicon) {
  using namespace fanjian::article;
  using namespace fanjian::convert;
  using namespace fanjian::render;
  std::map<std::string, std::string> files;
  std::string& json = files["expected.json"];
  append_lines(json, Tree::parse(article_json(story)));
  json += '\n';
  files["expected.hans.html"] = html(story, lexicon, Script::hans, Variety::hans);
  files["expected.hant.html"] = html(story, lexicon, Script::hant, Variety::hant_tw);
  return files;
}

}  // namespace golden
