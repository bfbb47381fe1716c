#include "lexicon/pack.h"

#include "lexicon/codec.h"
#include "lexicon/format.h"

namespace fanjian {

std::string pack(const Book& book) {
  Book copy = book;  // the codec brings the tries into its own order
  format::Encoder encoder;
  if (!format::Codec<format::Encoder>(encoder, copy).code()) return {};
  const std::string body = encoder.finish();
  std::string out;
  for (const std::uint32_t word : {format::magic, format::version, static_cast<std::uint32_t>(body.size()),
                                   format::checksum(std::as_bytes(std::span(body)))})
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(word >> shift & 0xFF);
  return out + body;
}

}  // namespace fanjian
