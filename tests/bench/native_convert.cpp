// fanjian_native_convert <configuration>: standard input, converted, to standard output.
//
// The native core as a command, for tests/bench/native.mjs to run beside `opencc` and `zhconv`.
#include <cstdio>
#include <string>

#include "lexicon/embedded.h"
#include "script/converter.h"
#include "script/lexicon.h"
#include "script/variety.h"

int main(int count, char** words) {
  const auto direction = fanjian::direction_of_config(count == 2 ? words[1] : "");
  if (!direction) {
    std::fputs("usage: fanjian_native_convert <s2t, t2s, s2tw, ...> <in >out\n", stderr);
    return 2;
  }
  const auto lexicon = fanjian::Lexicon::open(fanjian::embedded_lexicon());
  if (!lexicon) {
    std::fputs(lexicon.error().message, stderr);
    return 1;
  }
  std::string text;
  std::size_t read = 0;
  do {
    constexpr std::size_t chunk = 1 << 20;
    const std::size_t before = text.size();
    text.resize(before + chunk);
    read = std::fread(text.data() + before, 1, chunk, stdin);
    text.resize(before + read);
  } while (read != 0);

  std::string out;
  fanjian::Converter(lexicon.value(), *direction).convert(text, out);
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() ? 0 : 1;
}
