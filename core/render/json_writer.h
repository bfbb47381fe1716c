// Writing JSON as it comes, without a tree: linear, and no allocation but the output's own.
//
// Input is UTF-8 and well-formed. The caller keeps objects and arrays in balance. nlohmann_json, which
// reads JSON here (json_reader.h), could write it too, at 6 KB of the widget and a tree of ten times
// the text; the tests read back with it whatever this writes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fanjian {

class JsonWriter {
 public:
  // `in_html` also escapes what HTML would not leave alone in a <script>: < > & U+2028 U+2029.
  explicit JsonWriter(std::string& out, bool in_html = false) : out_(out), in_html_(in_html) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(std::uint32_t n);
  JsonWriter& null();

  JsonWriter& member(std::string_view name, std::string_view text) { return key(name).string(text); }
  JsonWriter& member(std::string_view name, std::uint32_t n) { return key(name).number(n); }
  // A member that is left out where it says nothing.
  JsonWriter& some(std::string_view name, std::string_view text) {
    return text.empty() ? *this : member(name, text);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quoted(std::string_view text);

  std::string& out_;
  bool in_html_;
  bool comma_ = false;  // a value stands before the next one
};

}  // namespace fanjian
