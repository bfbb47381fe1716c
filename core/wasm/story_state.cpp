#include "wasm/story_state.h"

#include <utility>
#include <vector>

#include "wasm/abi_state.h"

namespace fanjian::wasm {
namespace {

// Never destroyed, as the rest of the state.
std::vector<Slot>& slots() {
  static std::vector<Slot>& instance = *new std::vector<Slot>;
  return instance;
}

}  // namespace

story::Story* story_of(std::int32_t handle) {
  if (handle <= 0) return nullptr;
  const std::uint32_t index = static_cast<std::uint32_t>(handle) & slot_mask;
  const std::uint32_t turn = static_cast<std::uint32_t>(handle) >> slot_bits;
  const std::vector<Slot>& all = slots();
  return index < all.size() && all[index].turn == turn ? all[index].story.get() : nullptr;
}

std::int32_t no_story() { return bad_argument("no story has this handle"); }

std::int32_t keep(story::Story&& opened) {
  std::vector<Slot>& all = slots();
  std::uint32_t index = 0;
  while (index < all.size() && all[index].story) ++index;
  if (index > slot_mask) return 0;
  if (index == all.size()) all.emplace_back();
  Slot& slot = all[index];
  slot.turn = slot.turn % 0x7FFF + 1;
  slot.story = std::make_unique<story::Story>(std::move(opened));
  return static_cast<std::int32_t>(slot.turn << slot_bits | index);
}

bool close(std::int32_t handle) {
  if (!story_of(handle)) return false;
  slots()[static_cast<std::uint32_t>(handle) & slot_mask].story.reset();
  return true;
}

}  // namespace fanjian::wasm
