#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>

#include "cli/assets.h"
#include "text/big5.h"

namespace fanjian::cli {

std::string big5_table() {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("ibm-1375_P100-2008", &error),
                                                                     ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  std::string table, planes((text::big5_pairs + 7) / 8, '\0');
  if (U_FAILURE(error)) return table;  // an invalid table
  const auto add = [&](int lead, int trail) {
    const char pair[] = {static_cast<char>(lead), static_cast<char>(trail)};
    const char* source = pair;
    UChar units[4] = {};
    UChar* target = units;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    ucnv_toUnicode(converter.get(), &target, units + 4, &source, pair + 2, nullptr, 1, &status);
    char32_t c = U_FAILURE(status) ? 0 : units[0];
    if (target - units == 2) c = 0x10000 + ((c & 0x3FF) << 10) + (units[1] & 0x3FFu);
    const std::size_t index = table.size() / 2;
    if (c >> 16 == 2) planes[index / 8] = static_cast<char>(planes[index / 8] | 1 << index % 8);
    table += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8 & 0xFF)};
  };
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0x7E; ++trail) add(lead, trail);
    for (int trail = 0xA1; trail <= 0xFE; ++trail) add(lead, trail);
  }
  return table + planes;
}

}  // namespace fanjian::cli
