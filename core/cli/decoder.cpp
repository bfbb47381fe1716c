#include "cli/decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <utility>

#include "cli/assets.h"
#include "text/utf8.h"
#include "text/big5.h"

namespace fanjian::cli {

struct Decoder::Icu {
  UConverter* converter = nullptr;
  ~Icu() { ucnv_close(converter); }
};

namespace {

// Lazily built from ICU's; identical to the table of fanjian-tools.wasm.
const std::string& big5() {
  static const std::string table = big5_table();
  return table;
}

}  // namespace

Decoder::Decoder(text::Encoding encoding, const Place& begin, std::function<void(const Place&)> bad)
    : encoding_(encoding), bad_(std::move(bad)), read_(begin.offset), line_(begin.line), column_(begin.column) {
  if (encoding == text::Encoding::utf8 || encoding == text::Encoding::big5) return;
  UErrorCode status = U_ZERO_ERROR;
  icu_ = std::make_unique<Icu>();
  icu_->converter = ucnv_open(text::label_of(encoding), &status);
  ucnv_setToUCallBack(icu_->converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) icu_->converter = nullptr;
}

Decoder::~Decoder() = default;

void Decoder::take(std::string_view bytes, bool end, std::string& out) {
  if (encoding_ == text::Encoding::utf8) return take_utf8(bytes, end, out);
  if (encoding_ == text::Encoding::big5) return take_big5(bytes, end, out);
  if (encoding_ != text::Encoding::utf16le && encoding_ != text::Encoding::utf16be) return take_other(bytes, end, out);
  // Passes whole units and surrogate pairs to ICU, each time as if the input ended: ICU does not report the
  // position of a lone surrogate from an earlier chunk.
  std::string joined = std::exchange(waiting_, {}).append(bytes);
  if (!end) {
    const std::size_t high = encoding_ == text::Encoding::utf16le;
    std::size_t whole = joined.size() & ~std::size_t{1};
    if (whole >= 2 && (static_cast<unsigned char>(joined[whole - 2 + high]) & 0xFC) == 0xD8) whole -= 2;
    waiting_ = joined.substr(whole);
    joined.resize(whole);
  }
  take_other(joined, true, out);
}

void Decoder::take_utf8(std::string_view bytes, bool end, std::string& out) {
  std::string joined;
  if (!waiting_.empty()) {
    joined = waiting_.append(bytes);
    waiting_.clear();
    bytes = joined;
  }
  while (!bytes.empty()) {
    const std::size_t good = text::first_invalid(bytes);
    pass(bytes.substr(0, good), out);
    read_ += good;
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    // A sequence cut by the end of the chunk needs up to three more bytes: checks for a valid prefix.
    const std::string probe = text::to_well_formed(bytes.substr(0, 4));
    if (!end && bytes.size() < 4 && probe == text::replacement_character &&
        static_cast<unsigned char>(bytes[0]) >= 0xC2 && static_cast<unsigned char>(bytes[0]) < 0xF5) {
      waiting_ = bytes;
      return;
    }
    fail(read_, out);
    // One replacement for a truncated sequence, as in the Encoding Standard.
    std::size_t n = 1;
    while (n < bytes.size() && n < 4 && text::to_well_formed(bytes.substr(0, n + 1)) == text::replacement_character)
      ++n;
    read_ += n;
    bytes.remove_prefix(n);
  }
}

void Decoder::take_big5(std::string_view bytes, bool end, std::string& out) {
  const std::string joined = std::exchange(waiting_, {}).append(bytes);
  std::string text;
  const std::size_t read = text::from_big5(big5(), joined, !end, text, [&](std::size_t at) {
    pass(text, out);
    text.clear();
    bad_({read_ + at, line_, column_});
  });
  pass(text, out);
  read_ += read;
  waiting_ = joined.substr(read);
}

void Decoder::take_other(std::string_view bytes, bool end, std::string& out) {
  if (icu_->converter == nullptr) return fail(read_, out);
  const char* source = bytes.data();
  const char* const limit = source + bytes.size();
  const std::uint64_t begin = read_;
  char32_t lead = 0;  // a lead surrogate whose trail did not fit
  for (;;) {
    UChar units[4096] = {};
    UChar* target = units;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(icu_->converter, &target, units + 4096, &source, limit, nullptr, end ? 1 : 0, &status);
    std::string text;
    for (const UChar* u = units; u < target; ++u) {
      if ((*u & 0xFC00) == 0xD800) {
        lead = *u;
        continue;
      }
      text::append(text, lead != 0 ? 0x10000 + ((lead & 0x3FF) << 10) + (*u & 0x3FFu) : char32_t{*u});
      lead = 0;
    }
    pass(text, out);
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

// Counted in bulk: most positions are not reported.
void Decoder::pass(std::string_view text, std::string& out) {
  const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  const std::string_view rest = lines == 0 ? text : text.substr(text.rfind('\n') + 1);
  const auto characters = std::count_if(rest.begin(), rest.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  line_ += lines;
  column_ = (lines == 0 ? column_ : 1) + static_cast<std::uint64_t>(characters);
  out += text;
}

void Decoder::fail(std::uint64_t offset, std::string& out) {
  bad_({offset, line_, column_});
  pass(text::replacement_character, out);
}

}  // namespace fanjian::cli
