#include "command/input.h"

#include <cerrno>
#include <cinttypes>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace fanjian::command {
namespace {

constexpr std::size_t chunk_size = 256u << 10;
constexpr std::size_t most_told = 20;

}  // namespace

Input::Input(const std::string& path, std::optional<Encoding> encoding, bool writes_to_file)
    : name_(path.empty() ? "standard input" : path), encoding_(encoding) {
  file_ = path.empty() ? stdin : std::fopen(path.c_str(), "rb");
  if (file_ == nullptr) std::fprintf(stderr, "fanjian: %s: %s\n", name_.c_str(), std::strerror(errno));
  std::error_code unknown;  // standard input and pipes have no size
  const auto size = path.empty() ? 0 : std::filesystem::file_size(path, unknown);
  progress_ = std::make_unique<Progress>(writes_to_file, unknown ? 0 : size);
}

Input::~Input() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

// The first chunk tells the encoding. A byte order mark stays in what is UTF-8, as any character does.
void Input::begin() {
  const DetectedEncoding found = detect_encoding(chunk_);
  const Encoding encoding = encoding_.value_or(found.encoding);
  const bool marked = encoding == found.encoding && encoding != Encoding::utf8;
  if (marked) chunk_.erase(0, found.mark);
  decoder_ = std::make_unique<Decoder>(encoding, marked ? found.mark : 0, [this, encoding](const Place& place) {
    if (++bad_ <= most_told)
      std::fprintf(stderr, "%s:%" PRIu64 ":%" PRIu64 ": not %s at byte %" PRIu64 "\n", name_.c_str(), place.line,
                   place.column, label_of(encoding), place.offset);
    else if (bad_ == most_told + 1)
      std::fprintf(stderr, "%s: there are more\n", name_.c_str());
  });
}

bool Input::read(std::string& out) {
  if (at_end_) return false;
  chunk_.resize(chunk_size);
  const std::size_t size = std::fread(chunk_.data(), 1, chunk_size, file_);
  if (size < chunk_size) at_end_ = true;
  if (std::ferror(file_) != 0) {
    std::fprintf(stderr, "fanjian: %s: %s\n", name_.c_str(), std::strerror(errno));
    failed_ = true;
  }
  chunk_.resize(size);
  bytes_ += size;
  if (progress_) progress_->reached(bytes_);
  if (at_end_) progress_.reset();
  if (!decoder_) begin();
  decoder_->take(chunk_, at_end_, out);
  return true;
}

}  // namespace fanjian::command
