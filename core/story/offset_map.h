// Laying a converted text back over the pieces that its source was flattened from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "convert/converter.h"

namespace fanjian::story {

// Where boundaries of `source` come to lie in `target`, which `changes` (in order) made of it.
//
// `boundaries` are ascending byte offsets of `source`, on character boundaries, and are replaced by
// offsets of `target`. Outside changes the two texts run in step. A boundary within a change keeps as
// many characters of the target before it as it has of the source, or all there are: what a phrase
// gains goes to the piece that holds its end, and what it loses is lost there.
void project_offsets(std::string_view source, std::string_view target, const std::vector<convert::Change>& changes,
                     std::vector<std::uint32_t>& boundaries);

}  // namespace fanjian::story
