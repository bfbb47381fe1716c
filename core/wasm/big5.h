// The table of Big5-HKSCS in fanjian-tools.wasm (text/big5.h).
#pragma once

#include <string_view>

namespace fanjian::bridge {

std::string_view big5_table();

}  // namespace fanjian::bridge
