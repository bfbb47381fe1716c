// How the context model lies in the packed lexicon: one stream of it, which holds the sizes of these
// streams (numbers as in dictionary/format.h), then the streams.
//
//   heads    unit (what one of e in odds is); how many characters, how many features; by character: its
//            number in the book less the next one possible, how many classes its candidates fall into,
//            and of which class each of them is
//   counts   by character and template (context_features.h): how many features
//   firsts   of windows: the symbol nearest to the character, less the feature before it
//   others   of windows: the other symbols from left to right; of sorts and places: three bits each
//   weights  of the classes but the first
//   foreign  how many characters names of foreign people are written with, and which
#pragma once

#include <cstdint>

namespace fanjian::dictionary::context::format {

enum Stream : std::uint8_t { heads, counts, firsts, others, weights, foreign, stream_count };

inline constexpr std::uint32_t most_models = 1024, most_features = 1u << 17;

}  // namespace fanjian::dictionary::context::format
