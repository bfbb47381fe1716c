#include "text/decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace fanjian::text {

struct Decoder::Icu {
  UConverter* converter = nullptr;
  ~Icu() { ucnv_close(converter); }
};

namespace {

// ICU's own names: they are found without its table of aliases.
const char* converter_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16le: return "UTF-16LE";
    case Encoding::utf16be: return "UTF-16BE";
    case Encoding::gb18030: return "gb18030";
    case Encoding::big5: return "ibm-1375_P100-2008";
    case Encoding::utf8: break;
  }
  return nullptr;
}

}  // namespace

Decoder::Decoder(Encoding encoding, std::function<void(std::uint64_t)> bad)
    : encoding_(encoding), bad_(std::move(bad)) {
  const char* const name = converter_of(encoding);
  if (name == nullptr) return;
  UErrorCode status = U_ZERO_ERROR;
  icu_ = std::make_unique<Icu>();
  icu_->converter = ucnv_open(name, &status);
  ucnv_setToUCallBack(icu_->converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ok_ = U_SUCCESS(status);
}

Decoder::~Decoder() = default;

void Decoder::take(std::string_view bytes, bool end, std::string& out) {
  if (!ok_) return;
  if (encoding_ == Encoding::utf8) return take_utf8(bytes, end, out);
  if (encoding_ != Encoding::utf16le && encoding_ != Encoding::utf16be) return take_by_icu(bytes, end, out);
  // Passes whole units and surrogate pairs to ICU, each time as if the input ended: ICU does not report the
  // position of a lone surrogate from an earlier chunk.
  std::string joined = std::exchange(waiting_, {}).append(bytes);
  if (!end) {
    const std::size_t high = encoding_ == Encoding::utf16le;
    std::size_t whole = joined.size() & ~std::size_t{1};
    if (whole >= 2 && (static_cast<unsigned char>(joined[whole - 2 + high]) & 0xFC) == 0xD8) whole -= 2;
    waiting_ = joined.substr(whole);
    joined.resize(whole);
  }
  take_by_icu(joined, true, out);
}

void Decoder::take_utf8(std::string_view bytes, bool end, std::string& out) {
  std::string joined;
  if (!waiting_.empty()) {
    joined = waiting_.append(bytes);
    waiting_.clear();
    bytes = joined;
  }
  while (!bytes.empty()) {
    const std::size_t good = first_invalid(bytes);
    out += bytes.substr(0, good);
    read_ += good;
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    // A sequence cut by the end of the chunk needs up to three more bytes: checks for a valid prefix.
    const std::string probe = to_well_formed(bytes.substr(0, 4));
    if (!end && bytes.size() < 4 && probe == replacement_character && static_cast<unsigned char>(bytes[0]) >= 0xC2 &&
        static_cast<unsigned char>(bytes[0]) < 0xF5) {
      waiting_ = bytes;
      return;
    }
    fail(read_, out);
    // One replacement for a truncated sequence, as in the Encoding Standard.
    std::size_t n = 1;
    while (n < bytes.size() && n < 4 && to_well_formed(bytes.substr(0, n + 1)) == replacement_character) ++n;
    read_ += n;
    bytes.remove_prefix(n);
  }
}

void Decoder::take_by_icu(std::string_view bytes, bool end, std::string& out) {
  const char* source = bytes.data();
  const char* const limit = source + bytes.size();
  const std::uint64_t begin = read_;
  char32_t lead = 0;  // a lead surrogate whose trail did not fit
  for (;;) {
    UChar units[4096];
    UChar* target = units;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(icu_->converter, &target, units + 4096, &source, limit, nullptr, end ? 1 : 0, &status);
    for (const UChar* u = units; u < target; ++u) {
      if ((*u & 0xFC00) == 0xD800) {
        lead = *u;
        continue;
      }
      append(out, lead != 0 ? 0x10000 + ((lead & 0x3FF) << 10) + (*u & 0x3FFu) : char32_t{*u});
      lead = 0;
    }
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) break;
    char wrong[16];
    std::int8_t size = sizeof wrong;
    UErrorCode asked = U_ZERO_ERROR;
    ucnv_getInvalidChars(icu_->converter, wrong, &size, &asked);
    // Excludes bytes that ICU has read ahead.
    const auto held = static_cast<std::uint64_t>(ucnv_toUCountPending(icu_->converter, &asked));
    const auto consumed = begin + static_cast<std::uint64_t>(source - bytes.data()) - held;
    fail(consumed - static_cast<std::uint64_t>(size), out);
    if (status == U_TRUNCATED_CHAR_FOUND && source == limit) break;
  }
  read_ = begin + bytes.size();
}

void Decoder::fail(std::uint64_t offset, std::string& out) {
  bad_(offset);
  out += replacement_character;
}

Decoded decode(Encoding encoding, std::string_view bytes) {
  Decoded decoded{{}, bytes.size(), true};
  Decoder decoder(encoding,
                  [&](std::uint64_t at) { decoded.good = std::min(decoded.good, static_cast<std::size_t>(at)); });
  decoder.take(bytes, true, decoded.text);
  decoded.ok = decoder.ok();
  return decoded;
}

}  // namespace fanjian::text
