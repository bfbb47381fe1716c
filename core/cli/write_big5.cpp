// write_big5 <file>: writes the table of text/big5.h from the system's ICU, for fanjian-tools.wasm.
#include <cstdio>

#include "cli/assets.h"
#include "text/big5.h"

int main(int argc, char** argv) {
  const std::string table = fanjian::cli::big5_table();
  std::FILE* const file = argc == 2 && table.size() == fanjian::text::big5_table_size ? std::fopen(argv[1], "wb")
                                                                                      : nullptr;
  if (file == nullptr) return std::fputs("write_big5: there is no table, or no file to write\n", stderr), 1;
  const bool written = std::fwrite(table.data(), 1, table.size(), file) == table.size();
  return std::fclose(file) == 0 && written ? 0 : 1;
}
