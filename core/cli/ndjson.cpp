#include <cinttypes>

#include "cli/commands.h"
#include "cli/ndjson_record.h"
#include "text/error.h"
#include "text/visible.h"

namespace fanjian::cli {
namespace {

// Cuts a text that comes in chunks into lines. A line that is too long is cut off behind the limit.
class Lines {
 public:
  template <class Take>
  void take(std::string_view text, const Take& line) {
    for (std::size_t end; (end = text.find('\n')) != std::string_view::npos; text.remove_prefix(end + 1)) {
      add(text.substr(0, end));
      give(line);
    }
    add(text);
  }
  template <class Take>
  void end(const Take& line) {
    if (!waiting_.empty()) give(line);
  }

 private:
  void add(std::string_view part) {
    if (waiting_.size() <= text::max_source_bytes) waiting_ += part;
  }
  template <class Take>
  void give(const Take& line) {
    line(std::string_view(waiting_));
    if (waiting_.capacity() > most_kept) waiting_ = {};
    waiting_.clear();
  }

  static constexpr std::size_t most_kept = 1u << 20;
  std::string waiting_;
};

}  // namespace

int records(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output) {
  std::optional<Checker> checker;
  if ((options.task == Task::check || options.correct) && !checker.emplace().ok()) return output.abandon(), 1;
  std::string text, out, error;
  std::uint64_t line = 0, bad = 0;
  Lines lines;
  const auto take = [&](std::string_view record) {
    ++line;
    if (record.ends_with('\r')) record.remove_suffix(1);
    if (record.empty()) return;
    error.clear();
    answer_record(options, lexicon, checker ? &*checker : nullptr, record, out, error);
    if (error.empty()) return;
    ++bad;
    std::fprintf(stderr, "%s:%" PRIu64 ": %s; skipped\n", text::visible(input.name()).c_str(), line, error.c_str());
  };
  while (output.ok() && input.read(text)) {
    lines.take(text, take);
    text.clear();
    output.write(out);
    out.clear();
  }
  lines.end(take);
  output.write(out);
  return bad > 0 || input.bad() > 0 || input.failed() ? 1 : 0;
}

}  // namespace fanjian::cli
