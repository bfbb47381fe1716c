#include <unicode/ucnv.h>

#include <memory>
#include <vector>

#include "cli/assets.h"
#include "repair/gbk.h"
#include "text/utf8.h"

namespace fanjian::cli {

std::string gbk_table() {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gbk", &error), ucnv_close);
  const std::string pairs = repair::Gbk::all_pairs();
  std::vector<UChar> units(pairs.size());
  const auto size = static_cast<std::int32_t>(pairs.size());
  const std::int32_t count = ucnv_toUChars(converter.get(), units.data(), size, pairs.data(), size, &error);
  std::string table;
  if (U_FAILURE(error)) return table;  // an invalid table: Gbk::open reports it
  for (std::int32_t i = 0; i < count; ++i) text::append(table, units[static_cast<std::size_t>(i)]);
  return table;
}

}  // namespace fanjian::cli
