#include "wasm/abi_state.h"

#include <utility>

#include "dictionary/embedded.h"
#include "story/json.h"
#include "wasm/abi_flags.h"

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
  Json json = Json::object();
  put(json, "code", code_name(error.code));
  put(json, "offset", error.offset);
  put(json, "message", error.message);
  state().output = dump(json);
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

const Glossary* glossary(std::uint32_t handle) {
  const auto& all = state().glossaries;
  return handle > 0 && handle <= all.size() ? all[handle - 1].get() : nullptr;
}

std::uint32_t keep(Glossary&& opened) {
  auto& all = state().glossaries;
  std::size_t index = 0;
  while (index < all.size() && all[index]) ++index;
  if (index >= most_glossaries) return 0;
  if (index == all.size()) all.emplace_back();
  all[index] = std::make_unique<Glossary>(std::move(opened));
  return static_cast<std::uint32_t>(index) + 1;
}

bool close_glossary(std::int32_t handle) {
  if (handle <= 0 || !glossary(static_cast<std::uint32_t>(handle))) return false;
  state().glossaries[static_cast<std::uint32_t>(handle) - 1].reset();
  return true;
}

void append_u32(std::string& out, std::uint32_t n) { out.append(reinterpret_cast<const char*>(&n), sizeof n); }

}  // namespace fanjian::bridge
