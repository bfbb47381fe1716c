// The lexicon loader: damaged bytes are an error value, and what does open converts without a fault.
// The input says where the true lexicon is damaged: three bytes an offset, one byte what to put there.
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "dictionary/embedded.h"
#include "oracle.h"
#include "convert/converter.h"
#include "convert/lexicon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::convert;
  using namespace fanjian::dictionary;
  using namespace fanjian::text;
  const auto good = embedded_lexicon();
  std::vector<std::byte> bytes(good.begin(), good.end());
  for (std::size_t i = 0; i + 4 <= size && i < 64; i += 4) {
    const std::size_t at = (data[i] | data[i + 1] << 8 | data[i + 2] << 16) % bytes.size();
    bytes[at] = static_cast<std::byte>(data[i + 3]);
  }
  if (size % 4 == 1) bytes.resize(bytes.size() - (data[size - 1] + 1u));
  const Result<Lexicon> lexicon = Lexicon::open(bytes);
  if (!lexicon) {
    MUST(lexicon.error().code == ErrorCode::bad_lexicon);
    return 0;
  }
  std::string out;
  Converter(lexicon.value(), {Variety::hans, Variety::hant_tw, true, false})
      .convert("头发发展，鼠标里面的软件，周末在台北吃面", out);
  return 0;
}
