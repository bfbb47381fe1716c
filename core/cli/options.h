// Command-line options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "convert/glossary.h"
#include "convert/variety.h"
#include "text/encoding.h"

namespace fanjian::cli {

enum class Task { convert, parse, render, bundle, check };

struct Options {
  Task task = Task::convert;
  std::optional<convert::Variety> from, to;
  std::optional<text::Encoding> encoding;  // detected, if not given
  bool exact = false;                      // by one of OpenCC's configurations
  bool regional_words = false, rare = false, keep_cantonese = false;
  bool records = false;  // --ndjson
  bool as_text = false;  // --text: a page is not refused
  bool indent = false;
  bool json = false, correct = false, as_found = false;
  std::vector<std::string> glossaries;  // files of the caller's own words
  std::vector<std::string> house_styles;
  std::string url, image, site;                 // of a page: render/page.h
  std::string output;                           // a file; empty: standard output
  std::string file;                             // empty: standard input
  const convert::Glossary* glossary = nullptr;  // of those words: own_words.h
  std::string words;                            // their text
};

// Parses the command line. Without a result, `exit_code` is set: 0 after --help or --version, 2 after a usage
// error, which is reported on standard error.
std::optional<Options> options_of(int argc, char** argv, int& exit_code);

}  // namespace fanjian::cli
