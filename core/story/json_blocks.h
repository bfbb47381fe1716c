// The blocks of a story's JSON that are more than a line: runs with styles, items of lists, figures, tables, embeds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "story/json_reader.h"
#include "story/story_input.h"
#include "text/error.h"

namespace fanjian::story {

// What is wrong, if anything is.
using Fault = std::optional<text::Error>;

text::Error bad_shape(const JsonValue& value, const char* message);

class JsonBlocks {
 protected:
  static constexpr char no_block[] = "a block is neither a text nor an object with text or runs";

  JsonBlocks(const ReadJson& json, StoryInput& input) : json_(json), input_(input) {}

  // The values within a container: for (i = first(c); i < end(c); i = at(i).next)
  std::size_t first(std::size_t container) const { return container + 1; }
  std::size_t end(std::size_t container) const { return at(container).next; }
  const JsonValue& at(std::size_t i) const { return json_.values[i]; }

  // The trimmed text of a string, or of the first in an array; of metadata that others write in many ways: empty for others.
  std::string text_of(std::size_t index) const;
  // The same, or that of the name of an object.
  std::string name_of_thing(std::size_t index) const;
  void read_images(std::size_t index);

  // A block, or white space that stands before or after one.
  Fault read_object(std::size_t index);
  Fault read_space(std::size_t index, std::optional<std::string>& out) const;

  const ReadJson& json_;

 private:
  using Paragraph = StoryInput::Paragraph;

  std::uint32_t number_of(std::size_t index) const;
  bool is_true(std::size_t index) const;
  article::Picture picture_of(std::size_t index) const;
  std::uint32_t style_index(const article::Style& style);
  Fault add_runs(std::size_t index, Paragraph& to);
  Fault add_run(std::size_t index, Paragraph& to);
  // A text, or runs, on one line.
  Fault add_line(std::size_t index, Paragraph& to);
  void add_break(Paragraph& to, article::Part part) const;
  Fault read_figure(std::size_t image, std::size_t caption, std::size_t credit, Paragraph& to);
  Fault read_table(std::size_t rows, Paragraph& to);
  void warn(const char* what, std::string_view about);

  StoryInput& input_;
};

}  // namespace fanjian::story
