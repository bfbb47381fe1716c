// fanjian, the native command line for batch work: the same core as in the page.
#include <csignal>
#include <cstdio>

#include "cli/commands.h"
#include "cli/own_words.h"
#include "dictionary/embedded.h"
#include "text/catch_bad_alloc.h"

using namespace fanjian;

constexpr int no_memory = -1;

static auto run_of(const command::Options& options) {
  if (options.records) return command::records;
  switch (options.task) {
    case command::Task::convert: return command::convert;
    case command::Task::check: return command::check;
    case command::Task::bundle: return command::bundle;
    case command::Task::parse:
    case command::Task::render: break;
  }
  return command::story;
}

int main(int argc, char** argv) {
  command::keep_standard_streams();
  int exit_code = 0;
  auto options = command::options_of(argc, argv, exit_code);
  if (!options) return exit_code;
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // exceeding the file size limit is reported like a full disk

  const Result<Lexicon> lexicon = Lexicon::open(embedded_lexicon());
  if (!lexicon) {
    std::fprintf(stderr, "fanjian: %s\n", lexicon.error().message);
    return 1;
  }
  std::optional<Glossary> words;
  const int read = catch_bad_alloc(no_memory, [&] { return command::read_own_words(*options, lexicon.value(), words) ? 0 : 2; });
  if (read == no_memory) std::fputs("fanjian: not enough memory\n", stderr);
  if (read != 0) return read == no_memory ? 1 : 2;
  command::Input input(options->file, options->encoding, !options->output.empty());
  if (!input.ok()) return 1;
  command::Output output(options->output);
  if (!output.ok()) return 1;
  const int result = catch_bad_alloc(no_memory, [&] { return run_of(*options)(*options, lexicon.value(), input, output); });
  if (result == no_memory) {
    std::fputs("fanjian: not enough memory\n", stderr);
    return 1;
  }
  // Discards a half-written file; standard output keeps what was written.
  if (input.failed() || !output.finish()) return 1;
  return output.gone() ? 0 : result;
}
