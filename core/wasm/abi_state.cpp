#include "wasm/abi_state.h"

#include <utility>

#include "dictionary/embedded.h"
#include "story/json.h"
#include "wasm/abi_flags.h"

namespace fanjian::wasm {

// Never destroyed: it lives as long as the instance.
State& state() {
  static State& instance = *new State;
  return instance;
}

namespace {

const char* code_name(text::ErrorCode code) {
  switch (code) {
    case text::ErrorCode::none: return "none";
    case text::ErrorCode::invalid_utf8: return "invalid_utf8";
    case text::ErrorCode::too_large: return "too_large";
    case text::ErrorCode::bad_json: return "bad_json";
    case text::ErrorCode::bad_shape: return "bad_shape";
    case text::ErrorCode::bad_lexicon: return "bad_lexicon";
    case text::ErrorCode::unknown_tag: return "unknown_tag";
    case text::ErrorCode::out_of_memory: return "out_of_memory";
    case text::ErrorCode::bad_argument: return "bad_argument";
    case text::ErrorCode::bad_glossary: return "bad_glossary";
  }
  return "unknown";
}

}  // namespace

std::int32_t fail(const text::Error& error) {
  story::Json json = story::Json::object();
  story::put(json, "code", code_name(error.code));
  story::put(json, "offset", error.offset);
  story::put(json, "message", error.message);
  state().output = story::dump(json);
  return -static_cast<std::int32_t>(error.code);
}

std::int32_t lacks_traditional() {
  story::Json json = story::Json::object();
  story::put(json, "code", "traditional_missing");
  story::put(json, "offset", std::uint32_t{0});
  story::put(json, "message", "the part for Traditional has to be taken in first");
  state().output = story::dump(json);
  return lexicon_failed;
}

std::int32_t bad_argument(const char* message) { return fail({text::ErrorCode::bad_argument, 0, message}); }

std::int32_t answer(std::string text) {
  state().output = std::move(text);
  return 0;
}

std::optional<std::string_view> input(std::uint32_t size) {
  if (size > state().capacity) return std::nullopt;
  return std::string_view(state().input, size);
}

const convert::Lexicon* lexicon() {
  std::optional<convert::Lexicon>& opened = state().lexicon;
  if (!opened) {
    text::Result<convert::Lexicon> result = convert::Lexicon::open(dictionary::embedded_lexicon());
    if (!result) {
      fail(result.error());
      return nullptr;
    }
    opened.emplace(std::move(result.value()));
  }
  return &*opened;
}

const convert::Glossary* glossary(std::uint32_t handle) {
  const auto& all = state().glossaries;
  return handle > 0 && handle <= all.size() ? all[handle - 1].get() : nullptr;
}

std::uint32_t keep(convert::Glossary&& opened) {
  auto& all = state().glossaries;
  std::size_t index = 0;
  while (index < all.size() && all[index]) ++index;
  if (index >= most_glossaries) return 0;
  if (index == all.size()) all.emplace_back();
  all[index] = std::make_unique<convert::Glossary>(std::move(opened));
  return static_cast<std::uint32_t>(index) + 1;
}

bool close_glossary(std::int32_t handle) {
  if (handle <= 0 || !glossary(static_cast<std::uint32_t>(handle))) return false;
  state().glossaries[static_cast<std::uint32_t>(handle) - 1].reset();
  return true;
}

void append_u32(std::string& out, std::uint32_t n) { out.append(reinterpret_cast<const char*>(&n), sizeof n); }

}  // namespace fanjian::wasm
