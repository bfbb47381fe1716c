// Decoding: corrected text is well-formed, well-formed text is left alone, walking is symmetric.
#include <cstdint>
#include <string_view>
#include <vector>

#include "oracle.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string whole = to_well_formed(text);
  MUST(first_invalid(whole) == whole.size());
  const std::size_t bad = first_invalid(text);
  MUST(bad <= size);
  MUST((bad == size) == (whole == text));
  MUST(first_invalid(text.substr(0, bad)) == bad);

  std::vector<char32_t> forward, backward;
  for (std::size_t i = 0; i < whole.size();) forward.push_back(next(whole, i));
  for (std::size_t i = whole.size(); i > 0;) backward.push_back(previous(whole, i));
  MUST((std::vector<char32_t>(backward.rbegin(), backward.rend()) == forward));
  MUST(forward.size() == length(whole));
  return 0;
}
