// What the calls across the bridge share: the lexicon, the two buffers, the open stories.
//
// One instance is one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "story/story.h"
#include "convert/lexicon.h"
#include "text/error.h"

namespace fanjian::bridge {

// A story's handle is its slot and how often the slot was given out, so that a handle that was closed
// is not taken for another story.
constexpr std::uint32_t slot_bits = 16, slot_mask = (1u << slot_bits) - 1;
struct Slot {
  std::uint32_t turn = 0;  // 1 to 32767
  std::unique_ptr<Story> story;
};

struct State {
  char* input = nullptr;
  std::uint32_t capacity = 0;
  std::string output;
  std::optional<Lexicon> lexicon;
  std::vector<Slot> slots;
  std::int32_t refusal = 0;  // why a conversion cannot begin
};

State& state();

// What a call answers: 0 and the text in the output buffer, or the negative of an error code and the
// error as JSON there.
std::int32_t answer(std::string text);
std::int32_t fail(const Error& error);
std::int32_t bad_argument(const char* message);

// The first bytes of the input buffer; nothing if it is not that large.
std::optional<std::string_view> input(std::uint32_t size);

// The lexicon, opened when it is first asked for; or nullptr and the answer is the error.
const Lexicon* lexicon();
inline constexpr std::int32_t lexicon_failed = -static_cast<std::int32_t>(ErrorCode::bad_lexicon);

const Story* story(std::int32_t handle);
std::int32_t no_story();
// 0 if there are more stories than handles.
std::int32_t keep(Story&& opened);
// False if no story has this handle.
bool close(std::int32_t handle);

}  // namespace fanjian::bridge
