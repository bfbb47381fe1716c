#include "command/commands.h"
#include "command/variety.h"
#include "tools/stream.h"

namespace fanjian::command {

int convert(const Options& options, const Lexicon& lexicon, Input& input, Output& output) {
  std::string text, out;
  bool more = input.read(text);
  const Converter converter(lexicon, direction_of(options, lexicon, text));
  TextStream stream(converter);
  for (; more && output.ok(); more = input.read(text)) {
    stream.take(text, out);
    text.clear();
    output.write(out);
    out.clear();
  }
  stream.end(out);
  output.write(out);
  return input.bad() > 0 || input.failed() ? 1 : 0;
}

}  // namespace fanjian::command
