// Stories annotated line by line: a text, and beside it a row for each line that is not blank.
//
//   <id>.txt   the story
//   <id>.tsv   n ⇥ role [⇥ key=value]...
//   facts.ndjson   a JSON object a line: id, outlet, headline, publisher, place, reporters…
//
// A folder without facts.ndjson holds stories whose outlet is the folder's name and of which only the
// lines are known.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fanjian::article::train {

struct AnnotatedLine {
  std::string text;
  std::string role;  // as in the .tsv
  std::vector<std::pair<std::string, std::string>> keys;

  std::string key(const std::string& name) const;  // "" where there is none
};

struct AnnotatedStory {
  std::string id, outlet, text;
  std::vector<AnnotatedLine> lines;
  bool has_facts = false;
  std::map<std::string, std::string> facts;
  std::map<std::string, std::vector<std::string>> people;
};

// All bytes of a file; "" where it cannot be read.
std::string read_file(const std::string& path);

// All stories of a folder, by id; empty where it is not there. Stories whose lines and rows differ in
// number are an error, told on stderr, and left out.
std::vector<AnnotatedStory> read_annotated(const std::string& folder);

// The folder with the annotated stories: $FANJIAN_SHARED/articles/dev, or shared/articles/dev beside
// the repository or any folder above it; "" where there is none.
std::string annotated_folder(const std::string& from);

}  // namespace fanjian::article::train
