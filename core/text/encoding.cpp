#include "text/ascii.h"
#include "text/encoding.h"

#include <algorithm>

#include "text/utf8.h"

namespace fanjian::text {
namespace {

constexpr std::size_t units_enough = 256, pairs_enough = 1024;  // to be sure of what they tell

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

// Well-formed, or so nearly that its faults are faults: no other encoding looks like UTF-8 by chance.
struct Utf8 {
  std::size_t whole = 0, bad = 0;
  bool likely() const { return bad * 4 <= whole; }
};

Utf8 as_utf8(std::string_view bytes, bool cut) {
  Utf8 found;
  auto& [whole, bad] = found;
  while (!bytes.empty()) {
    const std::size_t end = first_invalid(bytes);
    for (std::size_t i = 0; i < end; ++i) whole += byte_at(bytes, i) >= 0xC0;
    bytes.remove_prefix(end);
    if (bytes.empty() || (cut && bytes.size() < 4 && byte_at(bytes, 0) >= 0xC2)) break;
    ++bad;
    bytes.remove_prefix(1);
  }
  return found;
}

// Of the code units, how many are Han, kana, CJK punctuation or full-width, or ASCII.
bool is_utf16(std::string_view bytes, unsigned high) {
  const std::size_t units = bytes.size() / 2;
  if (units < 8) return false;  // too little to tell by
  std::size_t likely = 0, ascii = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const unsigned top = byte_at(bytes, 2 * i + high), low = byte_at(bytes, 2 * i + 1 - high);
    likely += (top >= 0x4E && top < 0xA0) || top == 0x30 || top == 0xFF || top == 0x20 ||
              (top == 0 && low != 0 && low < 0x80);
    ascii += (top >= 0x20 || top == '\n') && top < 0x7F && (low >= 0x20 || low == '\n') && low < 0x7F;
  }
  // Two letters of ASCII are a Han character as well: of a Chinese text one in five, of ASCII all.
  return likely * 10 >= units * 9 && ascii * 2 <= units;
}

struct Score {
  std::size_t pairs = 0, daily = 0, bad = 0;
  // Characters that do not exist weigh heavily: a text has none, or its end is cut.
  double value() const {
    return pairs == 0 ? -1.0
                      : (static_cast<double>(daily) - 8.0 * static_cast<double>(bad)) / static_cast<double>(pairs);
  }
};

// GB 2312's punctuation and first level: the 3,755 characters of daily use.
Score as_gb18030(std::string_view bytes) {
  Score score;
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte_at(bytes, i++);
    if (lead < 0x80) continue;
    ++score.pairs;
    if (i == bytes.size()) break;
    const unsigned trail = byte_at(bytes, i);
    if (lead == 0x80 || lead == 0xFF) {
      ++score.bad;
    } else if (trail >= 0x30 && trail <= 0x39) {
      const bool four = i + 2 < bytes.size() && byte_at(bytes, i + 1) >= 0x81 && byte_at(bytes, i + 2) >= 0x30 &&
                        byte_at(bytes, i + 2) <= 0x39;
      if (four) i += 3;
      else if (i + 2 < bytes.size()) ++score.bad;
    } else if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
      ++score.bad;
    } else {
      score.daily += trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3);
      ++i;
    }
  }
  return score;
}

// Big5's punctuation and first level: the 5,401 characters of daily use.
Score as_big5(std::string_view bytes) {
  Score score;
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte_at(bytes, i++);
    if (lead < 0x80) continue;
    ++score.pairs;
    if (i == bytes.size()) break;
    const unsigned trail = byte_at(bytes, i);
    if (lead == 0x80 || lead == 0xFF || trail < 0x40 || (trail > 0x7E && trail < 0xA1) || trail == 0xFF) {
      ++score.bad;
    } else {
      score.daily += (lead >= 0xA4 && lead <= 0xC5) || (lead == 0xC6 && trail <= 0x7E) || lead == 0xA1;
      ++i;
    }
  }
  return score;
}

}  // namespace

bool is_plain(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) > 0; });
}

DetectedEncoding detect_encoding(std::string_view bytes, bool more) {
  using namespace std::literals;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) return {Encoding::utf8, 3, true};
  if (bytes.substr(0, 4) == "\x84\x31\x95\x33"sv) return {Encoding::gb18030, 4, true};
  if (bytes.substr(0, 2) == "\xFF\xFE"sv) return {Encoding::utf16le, 2, true};
  if (bytes.substr(0, 2) == "\xFE\xFF"sv) return {Encoding::utf16be, 2, true};
  const Utf8 utf8 = as_utf8(bytes, more);
  // ASCII as UTF-16 is well-formed UTF-8, full of zeros.
  if ((more || bytes.size() % 2 == 0) && (!utf8.likely() || bytes.find('\0') != std::string_view::npos)) {
    const bool enough = bytes.size() / 2 >= units_enough;
    if (is_utf16(bytes, 1)) return {Encoding::utf16le, 0, enough};
    if (is_utf16(bytes, 0)) return {Encoding::utf16be, 0, enough};
  }
  if (utf8.likely()) return {Encoding::utf8, 0, utf8.whole > 0 && utf8.bad == 0};
  const Score gb = as_gb18030(bytes), big5 = as_big5(bytes);
  const bool enough = std::min(gb.pairs, big5.pairs) >= pairs_enough;
  if (std::max(gb.value(), big5.value()) < 0.25) return {Encoding::utf8, 0, enough};
  return {gb.value() >= big5.value() ? Encoding::gb18030 : Encoding::big5, 0, enough};
}

const char* label_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return "utf-8";
    case Encoding::utf16le: return "utf-16le";
    case Encoding::utf16be: return "utf-16be";
    case Encoding::gb18030: return "gb18030";
    case Encoding::big5: return "big5";
  }
  return "";
}

std::optional<Encoding> encoding_of(std::string_view label) {
  static constexpr struct {
    std::string_view label;
    Encoding encoding;
  } known[] = {
      {"utf8", Encoding::utf8},       {"utf16", Encoding::utf16le},   {"utf16le", Encoding::utf16le},
      {"utf16be", Encoding::utf16be}, {"gb18030", Encoding::gb18030}, {"gbk", Encoding::gb18030},
      {"gb2312", Encoding::gb18030},  {"cp936", Encoding::gb18030},   {"big5", Encoding::big5},
      {"big5hkscs", Encoding::big5},  {"cp950", Encoding::big5},
  };
  char plain[16];
  std::size_t size = 0;
  for (const char c : label) {
    if (c == '-' || c == '_') continue;
    if (size == sizeof plain) return std::nullopt;
    plain[size++] = ascii_lower(c);
  }
  for (const auto& [name, encoding] : known)
    if (name == std::string_view(plain, size)) return encoding;
  return std::nullopt;
}

}  // namespace fanjian::text
