// The open stories of a module that has them.
#pragma once

#include <cstdint>
#include <memory>

#include "story/story.h"

namespace fanjian::wasm {

// A story's handle is its slot and how often the slot was given out, so that a handle that was closed
// is not taken for another story.
constexpr std::uint32_t slot_bits = 16, slot_mask = (1u << slot_bits) - 1;
struct Slot {
  std::uint32_t turn = 0;  // 1 to 32767
  std::unique_ptr<story::Story> story;
};

story::Story* story_of(std::int32_t handle);
std::int32_t no_story();
// 0 if there are more stories than handles.
std::int32_t keep(story::Story&& opened);
// False if no story has this handle.
bool close(std::int32_t handle);

}  // namespace fanjian::wasm
