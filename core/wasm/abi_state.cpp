#include "wasm/abi_state.h"

#include <utility>

#include "dictionary/embedded.h"
#include "render/json_writer.h"

namespace fanjian::bridge {

// Never destroyed: it lives as long as the instance.
State& state() {
  static State& instance = *new State;
  return instance;
}

namespace {

const char* code_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::none: return "none";
    case ErrorCode::invalid_utf8: return "invalid_utf8";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::bad_json: return "bad_json";
    case ErrorCode::bad_shape: return "bad_shape";
    case ErrorCode::bad_lexicon: return "bad_lexicon";
    case ErrorCode::unknown_tag: return "unknown_tag";
    case ErrorCode::out_of_memory: return "out_of_memory";
    case ErrorCode::bad_argument: return "bad_argument";
    case ErrorCode::bad_glossary: return "bad_glossary";
  }
  return "unknown";
}

}  // namespace

std::int32_t fail(const Error& error) {
  std::string& out = state().output;
  out.clear();
  JsonWriter(out)
      .begin_object()
      .member("code", code_name(error.code))
      .member("offset", error.offset)
      .member("message", error.message)
      .end_object();
  return -static_cast<std::int32_t>(error.code);
}

std::int32_t bad_argument(const char* message) { return fail({ErrorCode::bad_argument, 0, message}); }

std::int32_t answer(std::string text) {
  state().output = std::move(text);
  return 0;
}

std::optional<std::string_view> input(std::uint32_t size) {
  if (size > state().capacity) return std::nullopt;
  return std::string_view(state().input, size);
}

const Lexicon* lexicon() {
  std::optional<Lexicon>& opened = state().lexicon;
  if (!opened) {
    Result<Lexicon> result = Lexicon::open(embedded_lexicon());
    if (!result) {
      fail(result.error());
      return nullptr;
    }
    opened.emplace(std::move(result.value()));
  }
  return &*opened;
}

const Story* story(std::int32_t handle) {
  if (handle <= 0) return nullptr;
  const std::uint32_t index = static_cast<std::uint32_t>(handle) & slot_mask;
  const std::uint32_t turn = static_cast<std::uint32_t>(handle) >> slot_bits;
  const std::vector<Slot>& slots = state().slots;
  return index < slots.size() && slots[index].turn == turn ? slots[index].story.get() : nullptr;
}

std::int32_t no_story() { return bad_argument("no story has this handle"); }

std::int32_t keep(Story&& opened) {
  std::vector<Slot>& slots = state().slots;
  std::uint32_t index = 0;
  while (index < slots.size() && slots[index].story) ++index;
  if (index > slot_mask) return 0;
  if (index == slots.size()) slots.emplace_back();
  Slot& slot = slots[index];
  slot.turn = slot.turn % 0x7FFF + 1;
  slot.story = std::make_unique<Story>(std::move(opened));
  return static_cast<std::int32_t>(slot.turn << slot_bits | index);
}

bool close(std::int32_t handle) {
  if (!story(handle)) return false;
  state().slots[static_cast<std::uint32_t>(handle) & slot_mask].story.reset();
  return true;
}

}  // namespace fanjian::bridge
