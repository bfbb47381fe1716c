#include "article/train/annotated.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article::train {
namespace {

namespace fs = std::filesystem;

std::string trimmed(const std::string& text) {
  std::size_t from = text.size(), to = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (text::is_space(text::next(text, at))) continue;
    from = std::min(from, here);
    to = at;
  }
  return from < to ? text.substr(from, to - from) : std::string();
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) out.push_back(part);
  return out;
}

bool read_lines(const fs::path& path, AnnotatedStory& story) {
  story.text = read_file(path);
  for (const std::string& line : split(story.text, '\n'))
    if (!trimmed(line).empty()) story.lines.push_back({trimmed(line), "", {}});
  std::size_t n = 0;
  fs::path rows = path;
  for (const std::string& row : split(read_file(rows.replace_extension(".tsv")), '\n')) {
    const auto parts = split(row, '\t');
    if (parts.size() < 2 || parts[0].empty() || parts[0][0] == '#') continue;
    if (n >= story.lines.size()) return false;
    AnnotatedLine& line = story.lines[n++];
    line.role = parts[1];
    for (std::size_t i = 2; i < parts.size(); ++i) {
      const std::size_t equals = parts[i].find('=');
      if (equals != std::string::npos) line.keys.emplace_back(parts[i].substr(0, equals), parts[i].substr(equals + 1));
    }
  }
  return n == story.lines.size();
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string AnnotatedLine::key(const std::string& name) const {
  for (const auto& [key, value] : keys)
    if (key == name) return value;
  return "";
}

std::vector<AnnotatedStory> read_annotated(const std::string& folder) {
  std::vector<AnnotatedStory> stories;
  if (folder.empty() || !fs::is_directory(folder)) return stories;
  std::map<std::string, nlohmann::json> facts;
  for (const std::string& row : split(read_file(fs::path(folder) / "facts.ndjson"), '\n'))
    if (const auto json = nlohmann::json::parse(row, nullptr, false); json.is_object())
      facts[json.value("id", "")] = json;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt" && fs::exists(fs::path(entry.path()).replace_extension(".tsv")))
      paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    AnnotatedStory story;
    story.id = path.stem().string();
    story.outlet = fs::path(folder).filename().string();
    if (!read_lines(path, story)) {
      std::cerr << story.id << ": lines and rows differ\n";
      continue;
    }
    if (const auto found = facts.find(story.id); found != facts.end()) {
      story.has_facts = true;
      for (const auto& [key, value] : found->second.items()) {
        if (value.is_string()) story.facts[key] = value.get<std::string>();
        if (value.is_array()) story.people[key] = value.get<std::vector<std::string>>();
      }
      story.outlet = story.facts["outlet"];
    }
    stories.push_back(std::move(story));
  }
  return stories;
}

std::string annotated_folder(const std::string& from) {
  const char* const given = std::getenv("FANJIAN_SHARED");
  if (given) return (fs::path(given) / "articles" / "dev").string();
  std::error_code error;
  for (fs::path up = fs::absolute(from, error); !up.empty(); up = up.parent_path()) {
    for (const char* beside : {"shared", "work/shared"})
      if (const fs::path dev = up / beside / "articles" / "dev"; fs::is_directory(dev, error)) return dev.string();
    if (up == up.parent_path()) break;
  }
  return "";
}

}  // namespace fanjian::article::train
