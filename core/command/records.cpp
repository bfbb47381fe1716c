#include <cinttypes>

#include "command/commands.h"
#include "command/record.h"
#include "text/error.h"

namespace fanjian::command {

int records(const Options& options, const Lexicon& lexicon, Input& input, Output& output) {
  std::optional<Checker> checker;
  if ((options.task == Task::check || options.mend) && !checker.emplace().ok()) return output.abandon(), 1;
  std::string waiting, out, error;
  std::uint64_t line = 0, bad = 0;
  const auto take = [&](std::string_view record) {
    ++line;
    if (record.ends_with('\r')) record.remove_suffix(1);
    if (record.empty()) return;
    error.clear();
    if (record.size() > max_source_bytes) error = "too large";
    else answer_record(options, lexicon, checker ? &*checker : nullptr, record, out, error);
    if (error.empty()) return;
    ++bad;
    std::fprintf(stderr, "%s:%" PRIu64 ": %s; passed over\n", input.name().c_str(), line, error.c_str());
  };
  while (output.ok() && input.read(waiting)) {
    std::size_t begin = 0;
    for (std::size_t end; (end = waiting.find('\n', begin)) != std::string::npos; begin = end + 1)
      take(std::string_view(waiting).substr(begin, end - begin));
    waiting.erase(0, begin);
    output.write(out);
    out.clear();
  }
  if (!waiting.empty()) take(waiting);
  output.write(out);
  return bad > 0 || input.bad() > 0 || input.failed() ? 1 : 0;
}

}  // namespace fanjian::command
