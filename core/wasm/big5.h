// The table of Big5-HKSCS in fanjian-tools.wasm (text/big5.h).
#pragma once

#include <string_view>

namespace fanjian::wasm {

std::string_view big5_table();

}  // namespace fanjian::wasm
