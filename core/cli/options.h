// What the command line asks for.
#pragma once

#include <optional>
#include <string>

#include "convert/variety.h"
#include "text/encoding.h"

namespace fanjian::command {

enum class Task { convert, parse, render, bundle, check };

struct Options {
  Task task = Task::convert;
  std::optional<Variety> from, to;
  std::optional<Encoding> encoding;  // detected, if not given
  bool exact = false;                // by one of OpenCC's configurations
  bool wording = false, rare = false, keep_cantonese = false;
  bool records = false;              // --ndjson
  bool indent = false;
  bool json = false, mend = false;
  std::string url, image, site;      // of a page: render/page.h
  std::string output;                // a file; empty: standard output
  std::string file;                  // empty: standard input
};

// The options; or, where there is nothing more to do, the exit code: help or the version were asked
// for (0), or the call makes no sense and was told so on standard error (2).
std::optional<Options> options_of(int argc, char** argv, int& exit_code);

}  // namespace fanjian::command
