// JSON, by nlohmann_json: the one type of tree that is written, and how.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace fanjian::story {

// Members stay in the order in which they are added. No number of ours has a fraction; of the types that the
// library has a choice of, `long double` is the one whose printing it brings no tables for.
using Json = nlohmann::basic_json<nlohmann::ordered_map, std::vector, std::string, bool, std::int64_t, std::uint64_t,
                                  long double>;

Json json_text(std::string_view text);

// Adds a member; the second, only where there is something to say.
void put(Json& object, const char* name, Json value);
void put(Json& object, const char* name, std::string_view text);
void put(Json& object, const char* name, const std::string& text);
void put(Json& object, const char* name, const char* text);
void put(Json& object, const char* name, std::uint32_t number);
void put_some(Json& object, const char* name, std::string_view text);
void put_true(Json& object, const char* name);
void put_texts(Json& object, const char* name, const std::vector<std::string>& texts);  // if there are any

// `indent` in blanks a level; below 0 all in one line. What is not UTF-8 in a text becomes U+FFFD.
std::string dump(const Json& json, int indent = -1);

// The same JSON for a script element: < > & U+2028 U+2029 are escaped. They stand in strings alone.
void append_for_html(std::string& out, std::string_view json);

}  // namespace fanjian::story
