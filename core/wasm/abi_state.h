// State of the ABI: the lexicon, the two buffers, the callers' glossaries.
//
// One instance is one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "convert/glossary.h"
#include "convert/lexicon.h"
#include "text/error.h"

namespace fanjian::wasm {

struct State {
  char* input = nullptr;
  std::uint32_t capacity = 0;
  std::string output;
  std::optional<convert::Lexicon> lexicon;
  std::vector<std::unique_ptr<convert::Glossary>> glossaries;  // by handle, from 1 on
  std::int32_t refusal = 0;                                    // why a conversion cannot begin
};

State& state();

// The result of a call: 0 and the text in the output buffer, or the negative of an error code and the
// error as JSON there.
std::int32_t answer(std::string text);
std::int32_t fail(const text::Error& error);
std::int32_t bad_argument(const char* message);

// The first bytes of the input buffer; nothing if it is not that large.
std::optional<std::string_view> input(std::uint32_t size);

// The lexicon, opened when it is first asked for; or nullptr and the answer is the error.
const convert::Lexicon* lexicon();
// The answer where the lexicon lacks its part for Traditional, and that is asked for.
std::int32_t lacks_traditional();
inline constexpr std::int32_t lexicon_failed = -static_cast<std::int32_t>(text::ErrorCode::bad_lexicon);

// What stands behind a handle, or nullptr. 0 from keep() if there are more than handles.
const convert::Glossary* glossary(std::uint32_t handle);
std::uint32_t keep(convert::Glossary&& opened);
bool close_glossary(std::int32_t handle);

void append_u32(std::string& out, std::uint32_t n);

}  // namespace fanjian::wasm
