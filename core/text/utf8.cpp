#include "text/utf8.h"

#include <unicode/utf8.h>

namespace fanjian::text {
namespace {

const std::uint8_t* bytes(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

}  // namespace

std::size_t first_invalid(std::string_view text) {
  const std::uint8_t* s = bytes(text);
  const std::size_t n = text.size();
  std::size_t i = 0;
  while (i < n) {
    if (s[i] < 0x80) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    UChar32 c;
    U8_NEXT(s, i, n, c);
    if (c < 0) return start;
  }
  return n;
}

std::string to_well_formed(std::string_view text) {
  const std::uint8_t* s = bytes(text);
  const std::size_t n = text.size();
  std::string out;
  out.reserve(n);
  std::size_t i = 0;
  while (i < n) {
    const std::size_t start = i;
    UChar32 c;
    U8_NEXT(s, i, n, c);
    if (c < 0) out += replacement_character;
    else out.append(text.substr(start, i - start));
  }
  return out;
}

char32_t next(std::string_view text, std::size_t& offset) {
  const std::uint8_t* s = bytes(text);
  std::size_t i = offset;
  // An ideograph, nearly all of a Chinese text, or ASCII; ICU's macro looks at more.
  if (s[i] > 0xE0 && s[i] < 0xED && text.size() - i >= 3 && (s[i + 1] & 0xC0) == 0x80 && (s[i + 2] & 0xC0) == 0x80) {
    offset = i + 3;
    return static_cast<char32_t>((s[i] & 0x0F) << 12 | (s[i + 1] & 0x3F) << 6 | (s[i + 2] & 0x3F));
  }
  if (s[i] < 0x80) {
    offset = i + 1;
    return s[i];
  }
  UChar32 c;
  U8_NEXT_OR_FFFD(s, i, text.size(), c);
  offset = i;
  return static_cast<char32_t>(c);
}

char32_t previous(std::string_view text, std::size_t& offset) {
  const std::uint8_t* s = bytes(text);
  // An ideograph, nearly all of a Chinese text; ICU's macro calls a function for it.
  if (offset >= 3) {
    const std::uint8_t* const p = s + offset - 3;
    if (p[0] > 0xE0 && p[0] < 0xED && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
      offset -= 3;
      return static_cast<char32_t>((p[0] & 15) << 12 | (p[1] & 63) << 6 | (p[2] & 63));
    }
  }
  std::int32_t i = static_cast<std::int32_t>(offset);
  UChar32 c;
  U8_PREV_OR_FFFD(s, 0, i, c);
  offset = static_cast<std::size_t>(i);
  return static_cast<char32_t>(c);
}

void append(std::string& out, char32_t c) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::size_t n = 0;
  UBool failed = false;
  U8_APPEND(buffer, n, sizeof buffer, static_cast<UChar32>(c), failed);
  if (failed) out += replacement_character;
  else out.append(reinterpret_cast<const char*>(buffer), n);
}

std::u32string utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size() / 2);
  for (std::size_t at = 0; at < text.size();) out += next(text, at);
  return out;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  out.reserve(3 * text.size());
  for (const char32_t c : text) append(out, c);
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80;
    units += byte >= 0xF0;
  }
  return units;
}

std::string to_utf16_bytes(std::string_view text) {
  std::string out(2 * text.size(), '\0');
  char* to = out.data();
  const auto put = [&](std::uint32_t unit) {
    to[0] = static_cast<char>(unit);
    to[1] = static_cast<char>(unit >> 8);
    to += 2;
  };
  const std::uint8_t* const s = bytes(text);
  for (std::size_t i = 0; i < text.size();) {
    // An ideograph, nearly all of a Chinese text.
    if (i + 2 < text.size() && s[i] > 0xE0 && s[i] < 0xED && (s[i + 1] & 0xC0) == 0x80 && (s[i + 2] & 0xC0) == 0x80) {
      put(static_cast<std::uint32_t>((s[i] & 15) << 12 | (s[i + 1] & 63) << 6 | (s[i + 2] & 63)));
      i += 3;
      continue;
    }
    UChar32 c;
    U8_NEXT_OR_FFFD(s, i, text.size(), c);
    if (c > 0xFFFF)
      put(0xD7C0u + (static_cast<std::uint32_t>(c) >> 10)), put(0xDC00u | (static_cast<std::uint32_t>(c) & 0x3FF));
    else put(static_cast<std::uint32_t>(c));
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

std::size_t at_utf16(std::string_view text, std::uint32_t unit) {
  for (std::size_t at = 0, units = 0; at < text.size();) {
    const std::size_t begin = at;
    units += next(text, at) > 0xFFFF ? 2 : 1;
    if (units > unit) return begin;
  }
  return text.size();
}

}  // namespace fanjian::text
