#include "cli/commands.h"
#include "cli/variety.h"
#include "text/encoding.h"
#include "convert/stream.h"

namespace fanjian::command {

int convert(const Options& options, const Lexicon& lexicon, Input& input, Output& output) {
  std::string text, out;
  bool more = true;
  // Plain ASCII is the same in every script.
  while (output.ok() && (more = input.read(text)) && is_plain(text)) {
    const std::size_t lines = options.from ? 0 : text.rfind('\n') + 1;
    output.write(std::string_view(text).substr(0, lines));
    text.erase(0, lines);
    if (options.from && !text.empty()) break;
  }
  const Converter converter(lexicon, direction_of(options, lexicon, text));
  TextStream stream(converter);
  if (!more) stream.take(text, out);
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
