#include "text/big5.h"

#include "text/utf8.h"

namespace fanjian::text {
namespace {

constexpr unsigned none = ~0u;

bool is_lead(unsigned byte) { return byte >= 0x81 && byte <= 0xFE; }

unsigned pair_of(unsigned lead, unsigned trail) {
  if (!is_lead(lead)) return none;
  if (trail >= 0x40 && trail <= 0x7E) return (lead - 0x81) * 157 + trail - 0x40;
  if (trail >= 0xA1 && trail <= 0xFE) return (lead - 0x81) * 157 + trail - 0xA1 + 63;
  return none;
}

char32_t character(std::string_view table, unsigned pair) {
  if (pair == none || table.size() != big5_table_size) return 0;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(table[at])); };
  const char32_t low = byte(2 * pair) | byte(2 * pair + 1) << 8;
  const bool plane2 = (byte(2 * big5_pairs + pair / 8) >> (pair % 8) & 1) != 0;
  return low | (plane2 ? 0x20000u : 0u);
}

}  // namespace

std::size_t from_big5(std::string_view table, std::string_view bytes, bool more, std::string& out,
                      const std::function<void(std::size_t)>& bad) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) {
      out += bytes[at++];
      continue;
    }
    const bool cut = at + 1 == bytes.size();
    if (cut && more && is_lead(lead)) return at;
    const unsigned trail = cut ? 0 : static_cast<unsigned char>(bytes[at + 1]);
    if (const char32_t c = character(table, pair_of(lead, trail)); c != 0) {
      append(out, c);
      at += 2;
      continue;
    }
    bad(at);
    out += replacement_character;
    // As ICU does: what may stand by itself or lead is not taken along, but where the two are a pair without a
    // character.
    const bool along = pair_of(lead, trail) != none || trail == 0x80 || trail == 0xFF;
    at += is_lead(lead) && along ? 2 : 1;
  }
  return bytes.size();
}

}  // namespace fanjian::text
