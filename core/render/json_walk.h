// Walking through JSON in place, without a tree and without recursion.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fanjian::render {

// Told of what a value holds, in order. Spans are of the JSON as it stands there, strings with their quotation marks.
class JsonVisitor {
 public:
  virtual ~JsonVisitor() = default;
  // A value is at its end. `name`: of the member that it is; empty in an array and for the whole.
  // `depth`: how many containers it is in.
  virtual void value(std::string_view name, std::string_view value, std::size_t depth) = 0;
  // A container begins. False: what it holds is checked, and not told.
  virtual bool enter(std::string_view name) = 0;
};

enum class JsonFault { none, malformed, too_deep };

// RFC 8259, to the letter. Linear.
JsonFault walk_json(std::string_view json, std::size_t deepest, JsonVisitor& visitor);

}  // namespace fanjian::render
