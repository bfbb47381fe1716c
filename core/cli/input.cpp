#include "cli/input.h"

#include <cerrno>
#include <cinttypes>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "text/visible.h"

namespace fanjian::cli {
namespace {

constexpr std::size_t chunk_size = 256u << 10;
constexpr std::size_t most_told = 20;

}  // namespace

Input::Input(const std::string& path, std::optional<text::Encoding> encoding, bool writes_to_file)
    : name_(path.empty() ? "standard input" : text::visible(path)), encoding_(encoding) {
  file_ = path.empty() ? stdin : std::fopen(path.c_str(), "rbe");
  if (file_ == nullptr) std::fprintf(stderr, "fanjian: %s: %s\n", name_.c_str(), std::strerror(errno));
  std::error_code unknown;  // standard input and pipes have no size
  const auto size = path.empty() ? 0 : std::filesystem::file_size(path, unknown);
  progress_ = std::make_unique<Progress>(writes_to_file, unknown ? 0 : size);
}

Input::~Input() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

// In UTF-8, the byte order mark stays, as any character.
void Input::decode_as(text::Encoding encoding, std::size_t mark) {
  Place begin = decoder_ ? decoder_->here() : Place();
  begin.offset += mark;
  chunk_.erase(0, mark);
  decoder_ = std::make_unique<Decoder>(encoding, begin, [this, encoding](const Place& place) {
    if (++bad_ <= most_told)
      std::fprintf(stderr, "%s:%" PRIu64 ":%" PRIu64 ": not %s at byte %" PRIu64 "\n", name_.c_str(), place.line,
                   place.column, text::label_of(encoding), place.offset);
    else if (bad_ == most_told + 1) std::fprintf(stderr, "%s: there are more\n", name_.c_str());
  });
}

// Whether the buffer determines the encoding. Plain ASCII is the same in all but UTF-16.
bool Input::judge() {
  if (!at_end_ && chunk_.size() < least_) return false;
  // Detects again after every 50 % more input: linear time for any chunks.
  if (!at_end_ && chunk_.size() < most_waiting && chunk_.size() - looked_at_ < looked_at_ / 2) return false;
  looked_at_ = chunk_.size();
  const text::DetectedEncoding found = text::detect_encoding(chunk_, !at_end_);
  if (!encoding_ && !found.sure && !at_end_ && chunk_.size() < most_waiting) return false;
  const text::Encoding encoding = encoding_.value_or(found.encoding);
  const bool marked = encoding == found.encoding && encoding != text::Encoding::utf8 && !decoder_;
  decode_as(encoding, marked ? found.mark : 0);
  return judged_ = true;
}

void Input::fill() {
  const std::size_t before = chunk_.size();
  chunk_.resize(before + chunk_size);
  const std::size_t size = std::fread(chunk_.data() + before, 1, chunk_size, file_);
  if (size < chunk_size) at_end_ = true;
  if (std::ferror(file_) != 0) {
    std::fprintf(stderr, "fanjian: %s: %s\n", name_.c_str(), std::strerror(errno));
    failed_ = true;
  }
  chunk_.resize(before + size);
  bytes_ += size;
  if (progress_) progress_->reached(bytes_);
  if (at_end_) progress_.reset();
}

bool Input::read(std::string& out) {
  if (at_end_) return false;
  fill();
  if (!judged_ && least_ == 0 && !encoding_ && !at_end_ && chunk_.size() <= chunk_size && text::is_plain(chunk_)) {
    // Plain ASCII: the encoding does not matter.
    if (!decoder_) decode_as(text::Encoding::utf8, 0);
  } else if (!judged_ && !judge()) {
    return true;
  }
  decoder_->take(chunk_, at_end_, out);
  chunk_.clear();
  return true;
}

}  // namespace fanjian::cli
