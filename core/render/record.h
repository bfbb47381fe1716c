// A line of newline-delimited JSON, as it came: every value is carried byte for byte, and only its texts are
// taken out or replaced. A tree would change numbers, the order of members and lone surrogates.
//
// A byte order mark before the value is no part of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "text/error.h"
#include "text/span.h"

namespace fanjian::render {

class Record {
 public:
  static constexpr std::size_t deepest = 256;

  // Points into the line. bad_json: "not JSON", "nested too deep"; too_large.
  static text::Result<Record> open(std::string_view line);

  // What there is to read: a string, or an object's member "text", with its escapes resolved and U+FFFD for a
  // lone surrogate; or, where an object has none, the line itself, a story, with U+FFFD for such. bad_shape where there is neither.
  text::Result<std::string> source() const;
  bool is_story() const { return is_object_ && text_.empty(); }

  // The members `id`, `@id` and `identifier`, each as it came, ready to be put at the end of an object that has
  // members: `,"id":7`.
  std::string carried() const;

  // The line with every text in it converted. Left alone are names of members and what stands in members that
  // begin with `@`, `id`, `identifier`, `url` and `inLanguage`, and texts that are an address alone. A text that comes out as it went in keeps its
  // escapes; a lone surrogate keeps its own.
  void convert(const std::function<void(std::string_view text, std::string& out)>& converted, std::string& out) const;

 private:
  std::string_view line_;
  bool is_object_ = false;
  std::string_view text_;        // with its quotation marks, or what else stands there
  std::string_view carried_[3];  // values
};

// An answer's JSON object with the members that the record carries.
std::string carrying(std::string answer, std::string_view carried);

}  // namespace fanjian::render
