// Decoding a file: in whatever encoding and however its bytes are cut, the text is well-formed and the
// same, and the same places are told to be unreadable, in order and within the file.
#include <cstdint>
#include <string>
#include <vector>

#include "cli/decoder.h"
#include "oracle.h"
#include "text/utf8.h"

namespace {

using namespace fanjian;
using namespace fanjian::text;
using cli::Decoder, cli::Place;

struct Read {
  std::string text;
  std::vector<Place> bad;
};

Read read_in(Encoding encoding, std::string_view bytes, std::size_t chunk) {
  Read result;
  Decoder decoder(encoding, Place(), [&](const Place& place) { result.bad.push_back(place); });
  for (std::size_t at = 0; at < bytes.size(); at += chunk) decoder.take(bytes.substr(at, chunk), false, result.text);
  decoder.take({}, true, result.text);
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 2), size - 2);
  const DetectedEncoding found = detect_encoding(bytes);
  MUST(found.mark <= bytes.size());
  MUST(encoding_of(label_of(found.encoding)) == found.encoding);
  const auto encoding = static_cast<Encoding>(data[0] % 5);
  const Read whole = read_in(encoding, bytes, bytes.size() + 1);
  MUST(first_invalid(whole.text) == whole.text.size());
  for (std::size_t i = 0; i < whole.bad.size(); ++i) {
    MUST(whole.bad[i].offset <= bytes.size() && whole.bad[i].line > 0 && whole.bad[i].column > 0);
    if (i > 0) MUST(whole.bad[i].offset >= whole.bad[i - 1].offset);
  }
  if (encoding == Encoding::utf8) MUST(whole.bad.empty() == (first_invalid(bytes) == bytes.size()));
  const Read parts = read_in(encoding, bytes, data[1] % 7 + 1u);
  MUST(parts.text == whole.text && parts.bad.size() == whole.bad.size());
  for (std::size_t i = 0; i < whole.bad.size(); ++i) {
    MUST(parts.bad[i].offset == whole.bad[i].offset && parts.bad[i].line == whole.bad[i].line);
    MUST(parts.bad[i].column == whole.bad[i].column);
  }
  return 0;
}
