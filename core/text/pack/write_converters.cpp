// write_converters <folder>: the data of the two converters of text/decoder.h, from the machine's ICU, as .cnv files
// that decode only: the half that encodes is zeros, which cost nothing once compressed.
#include <unicode/udata.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

namespace {

int fail(const char* what) { return std::fprintf(stderr, "write_converters: %s\n", what), 1; }

// `data`: ICU's ucnvmbcs.h (_MBCSHeader) and ucnv_ext.h: static data that begins with its own size, then the tables, at
// offsets from their beginning. Empty where the format is another.
std::string decoding_half(const std::uint8_t* data) {
  const auto number = [](const std::uint8_t* at) {
    std::uint32_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
  };
  const std::uint8_t* const tables = data + number(data);
  const auto field = [&](std::size_t index) { return number(tables + 4 * index); };
  if (tables[0] != 4) return {};
  const std::uint32_t from_unicode = field(4), results = field(5), results_size = field(7), extension = field(6) >> 8;
  if (extension == 0 || from_unicode >= results || results + results_size > extension) return {};
  constexpr std::size_t size_index = 31;  // in the extension's own list of numbers
  const std::size_t size = number(data) + extension + number(tables + extension + 4 * size_index);
  std::string out(reinterpret_cast<const char*>(data), size);
  std::memset(out.data() + number(data) + from_unicode, 0, results + results_size - from_unicode);
  return out;
}

// What stands before all data of ICU (unicode/udata.h).
std::string header_of(const UDataInfo& info) {
  constexpr std::uint16_t size = 32;
  std::string header(reinterpret_cast<const char*>(&size), sizeof size);
  header += "\xDA\x27";
  header.append(reinterpret_cast<const char*>(&info), sizeof info).resize(size);
  return header;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return fail("one folder, please");
  for (const char* name : {"gb18030", "ibm-1375_P100-2008"}) {
    UErrorCode status = U_ZERO_ERROR;
    UDataMemory* const opened = udata_open(nullptr, "cnv", name, &status);
    if (U_FAILURE(status)) return fail("ICU has no such converter");
    UDataInfo info{};
    info.size = sizeof info;
    udata_getInfo(opened, &info);
    const std::string half = decoding_half(static_cast<const std::uint8_t*>(udata_getMemory(opened)));
    udata_close(opened);
    if (half.empty()) return fail("a converter's data is of another format");
    const std::string data = header_of(info) + half;
    const std::string path = std::string(argv[1]) + "/" + name + ".cnv";
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return fail("a file cannot be written");
    const bool written = std::fwrite(data.data(), 1, data.size(), file) == data.size();
    if (std::fclose(file) != 0 || !written) return fail("a file cannot be written");
  }
  return 0;
}
