// fanjian, the native command line for batch work: the same core as in the page.
#include <csignal>
#include <cstdio>

#include "cli/commands.h"
#include "cli/own_words.h"
#include "dictionary/embedded.h"
#include "text/catch_bad_alloc.h"

using namespace fanjian;
using namespace fanjian::cli;

constexpr int no_memory = -1;

static auto run_of(const cli::Options& options) {
  if (options.records) return cli::records;
  switch (options.task) {
    case cli::Task::convert: return cli::convert;
    case cli::Task::check: return cli::check;
    case cli::Task::bundle: return cli::bundle;
    case cli::Task::parse:
    case cli::Task::render: break;
  }
  return cli::story;
}

int main(int argc, char** argv) {
  cli::keep_standard_streams();
  int exit_code = 0;
  auto options = cli::options_of(argc, argv, exit_code);
  if (!options) return exit_code;
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // exceeding the file size limit is reported like a full disk

  const text::Result<convert::Lexicon> lexicon = convert::Lexicon::open(dictionary::embedded_lexicon());
  if (!lexicon) {
    std::fprintf(stderr, "fanjian: %s\n", lexicon.error().message);
    return 1;
  }
  std::optional<convert::Glossary> words;
  const int read = text::catch_bad_alloc(no_memory,
                                         [&] { return cli::read_own_words(*options, lexicon.value(), words) ? 0 : 2; });
  if (read == no_memory) std::fputs("fanjian: not enough memory\n", stderr);
  if (read != 0) return read == no_memory ? 1 : 2;
  cli::Input input(options->file, options->encoding, !options->output.empty());
  if (!input.ok()) return 1;
  cli::Output output(options->output);
  if (!output.ok()) return 1;
  const int result = text::catch_bad_alloc(no_memory,
                                           [&] { return run_of(*options)(*options, lexicon.value(), input, output); });
  if (result == no_memory) {
    std::fputs("fanjian: not enough memory\n", stderr);
    return 1;
  }
  // Discards a half-written file; standard output keeps what was written.
  if (input.failed() || !output.finish()) return 1;
  return output.gone() ? 0 : result;
}
