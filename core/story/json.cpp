#include "story/json.h"

#include <utility>

namespace fanjian::story {

Json json_text(std::string_view text) { return Json(std::string(text)); }

void put(Json& object, const char* name, Json value) {
  auto& members = object.get_ref<Json::object_t&>();
  if (members.empty()) members.reserve(4);
  members.emplace_back(std::string(name), std::move(value));
}
void put(Json& object, const char* name, std::string_view text) { put(object, name, json_text(text)); }
void put(Json& object, const char* name, const std::string& text) { put(object, name, Json(text)); }
void put(Json& object, const char* name, const char* text) { put(object, name, std::string_view(text)); }
void put(Json& object, const char* name, std::uint32_t number) { put(object, name, Json(number)); }
void put_true(Json& object, const char* name) { put(object, name, Json(true)); }

void put_texts(Json& object, const char* name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  Json all = Json::array();
  for (const std::string& text : texts) all.push_back(json_text(text));
  put(object, name, std::move(all));
}

void put_some(Json& object, const char* name, std::string_view text) {
  if (!text.empty()) put(object, name, text);
}

std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

void append_for_html(std::string& out, std::string_view json) {
  std::size_t done = 0;
  const auto escape = [&](std::size_t at, std::size_t size, const char* escaped) {
    (out += json.substr(done, at - done)) += escaped;
    done = at + size;
  };
  for (std::size_t at = 0; at < json.size(); ++at) {
    switch (json[at]) {
      case '<': escape(at, 1, "\\u003c"); break;
      case '>': escape(at, 1, "\\u003e"); break;
      case '&': escape(at, 1, "\\u0026"); break;
      case '\xE2':
        if (json.substr(at, 3) == "\u2028") escape(at, 3, "\\u2028");
        else if (json.substr(at, 3) == "\u2029") escape(at, 3, "\\u2029");
        break;
      default: break;
    }
  }
  out += json.substr(done);
}

}  // namespace fanjian::story
