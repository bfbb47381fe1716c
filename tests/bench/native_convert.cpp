// fanjian_native_convert <configuration>: standard input, converted, to standard output.
//
// The native core as a command, for tests/bench/native.mjs to run beside `opencc` and `zhconv`.
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/lexicon.h"
#include "convert/variety.h"
#include "convert/stream.h"

// How many bytes of `text` are characters that it does not cut.
static std::size_t whole_characters(std::string_view text) {
  std::size_t size = text.size();
  while (size > 0 && text.size() - size < 3 && (static_cast<unsigned char>(text[size - 1]) & 0xC0) == 0x80) --size;
  return size > 0 && (static_cast<unsigned char>(text[size - 1]) & 0x80) != 0 ? size - 1 : size;
}

int main(int count, char** words) {
  const auto direction = fanjian::convert::direction_of_config(count == 2 ? words[1] : "");
  if (!direction) {
    std::fputs("usage: fanjian_native_convert <s2t, t2s, s2tw, ...> <in >out\n", stderr);
    return 2;
  }
  const auto lexicon = fanjian::convert::Lexicon::open(fanjian::dictionary::embedded_lexicon());
  if (!lexicon) {
    std::fputs(lexicon.error().message, stderr);
    return 1;
  }
  // As a user's command would: a buffer at a time, in whole characters.
  const fanjian::convert::Converter converter(lexicon.value(), *direction);
  fanjian::convert::TextStream stream(converter);
  std::string buffer(256u << 10, '\0');
  std::string out;
  std::size_t kept = 0;
  for (;;) {
    const std::size_t read = std::fread(buffer.data() + kept, 1, buffer.size() - kept, stdin);
    const std::string_view text(buffer.data(), kept + read);
    const std::size_t whole = read == 0 ? text.size() : whole_characters(text);
    stream.take(text.substr(0, whole), out);
    if (read == 0) stream.end(out);
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return 1;
    out.clear();
    if (read == 0) return 0;
    kept = text.size() - whole;
    std::memmove(buffer.data(), buffer.data() + whole, kept);
  }
}
