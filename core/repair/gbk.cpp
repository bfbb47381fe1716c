#include "repair/gbk.h"

#include "text/decoder.h"
#include "text/utf8.h"

namespace fanjian::repair {
namespace {

constexpr std::size_t trails = Gbk::last_trail - Gbk::first_trail;  // without 0x7F

bool is_none(char16_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD; }

template <class Do>
void each_pair(Do use) {
  for (int lead = Gbk::first_lead; lead <= Gbk::last_lead; ++lead)
    for (int trail = Gbk::first_trail; trail <= Gbk::last_trail; ++trail)
      if (trail != Gbk::no_trail) use(lead, trail);
}

}  // namespace

std::string Gbk::all_pairs() {
  std::string bytes;
  bytes.reserve(2 * size);
  each_pair([&](int lead, int trail) { (bytes += static_cast<char>(lead)) += static_cast<char>(trail); });
  return bytes;
}

text::Result<Gbk> Gbk::open() { return open(text::decode(text::Encoding::gb18030, all_pairs()).text); }

text::Result<Gbk> Gbk::open(std::string_view table) {
  Gbk gbk;
  std::size_t at = 0, n = 0;
  bool good = true;
  each_pair([&](int lead, int trail) {
    if (at == table.size()) return void(good = false);
    const char32_t c = text::next(table, at);
    if (c >= gbk.pairs_.size()) return void(good = false);
    gbk.characters_[n++] = static_cast<char16_t>(c);
    if (gbk.pairs_[c] == 0) gbk.pairs_[c] = static_cast<std::uint16_t>(lead << 8 | trail);
  });
  if (!good || at != table.size())
    return text::Error{text::ErrorCode::bad_argument, static_cast<std::uint32_t>(at), "not a table of GBK"};
  return gbk;
}

char16_t Gbk::at(int lead, int trail) const {
  const auto row = static_cast<std::size_t>(lead - first_lead);
  const auto column = static_cast<std::size_t>(trail - first_trail - (trail > no_trail));
  return characters_[row * trails + column];
}

char32_t Gbk::character(int lead, int trail) const {
  if (!is_lead(lead) || !is_trail(trail)) return U'\0';
  const char16_t c = at(lead, trail);
  return is_none(c) ? U'\0' : c;
}

bool Gbk::is_hole(int lead, int trail) const { return is_lead(lead) && is_trail(trail) && is_none(at(lead, trail)); }

void Gbk::characters(Byte lead, Byte trail, std::u32string& out) const {
  const int leads_from = lead < 0 ? first_lead : lead, leads_to = lead < 0 ? last_lead : lead;
  const int trails_from = trail < 0 ? first_trail : trail, trails_to = trail < 0 ? last_trail : trail;
  for (int one = leads_from; one <= leads_to; ++one)
    for (int other = trails_from; other <= trails_to; ++other)
      if (const char32_t c = character(one, other)) out += c;
}

}  // namespace fanjian::repair
