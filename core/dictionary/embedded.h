// The packed lexicon that was built into this program.
#pragma once

#include <cstddef>
#include <span>

namespace fanjian::dictionary {

std::span<const std::byte> embedded_lexicon();

}  // namespace fanjian::dictionary
