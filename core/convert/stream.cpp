#include "convert/stream.h"

namespace fanjian::convert {
namespace {

std::size_t behind_last(std::string_view text, std::string_view mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string_view::npos ? 0 : at + mark.size();
}

}  // namespace

std::size_t last_cut(std::string_view text) {
  const std::size_t line = behind_last(text, "\n");
  if (line > 0 || text.size() <= TextStream::most_waiting) return line;
  std::size_t cut = 0;
  for (const std::string_view mark : {"。", "！", "？"}) cut = std::max(cut, behind_last(text, mark));
  return cut;
}

void TextStream::take(std::string_view text, std::string& out) {
  // The line that waits is not searched again.
  const bool complete = text.find('\n') != std::string_view::npos;
  waiting_ += text;
  if (!complete && waiting_.size() <= most_waiting) return;
  const std::size_t cut = last_cut(std::string_view(waiting_).substr(looked_at_));
  if (cut == 0 && !complete) {
    // No mark so far: look again when as much has come, so that the work stays linear.
    if (waiting_.size() - looked_at_ > most_waiting) looked_at_ = waiting_.size() - 4;
    return;
  }
  const std::size_t end = looked_at_ + cut;
  converter_.convert(std::string_view(waiting_).substr(0, end), out, nullptr, hints_);
  waiting_.erase(0, end);
  looked_at_ = 0;
}

void TextStream::end(std::string& out) {
  converter_.convert(waiting_, out, nullptr, hints_);
  waiting_.clear();
  looked_at_ = 0;
}

}  // namespace fanjian::convert
