#include "cli/decoder.h"

#include <algorithm>
#include <utility>

namespace fanjian::cli {

Decoder::Decoder(text::Encoding encoding, const Place& begin, std::function<void(const Place&)> bad)
    : begin_(begin.offset),
      line_(begin.line),
      column_(begin.column),
      decoder_(encoding, [this, bad = std::move(bad)](std::uint64_t offset) {
        count(*out_);
        bad({begin_ + offset, line_, column_});
      }) {}

void Decoder::take(std::string_view bytes, bool end, std::string& out) {
  out_ = &out;
  counted_ = out.size();
  decoder_.take(bytes, end, out);
  count(out);
}

// Counted in bulk: most positions are not reported.
void Decoder::count(const std::string& out) {
  const std::string_view text = std::string_view(out).substr(std::exchange(counted_, out.size()));
  const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  const std::string_view rest = lines == 0 ? text : text.substr(text.rfind('\n') + 1);
  const auto characters = std::count_if(rest.begin(), rest.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  line_ += lines;
  column_ = (lines == 0 ? column_ : 1) + static_cast<std::uint64_t>(characters);
}

}  // namespace fanjian::cli
