#include <cstdio>

#include "cli/commands.h"
#include "cli/variety.h"
#include "text/encoding.h"
#include "convert/stream.h"
#include "render/page.h"
#include "text/visible.h"

namespace fanjian::cli {
namespace {

// Converted as text, a page's addresses, scripts and form values would change.
bool is_page(const Options& options, const Input& input, std::string_view beginning) {
  if (options.as_text) return false;
  const std::string& name = input.name();
  if (!name.ends_with(".html") && !name.ends_with(".htm") && !name.ends_with(".xhtml") &&
      !render::looks_like_page(beginning))
    return false;
  std::fprintf(stderr,
               "fanjian: %s: a page of HTML; node cli.mjs convert converts its text, and --text takes it as text\n",
               text::visible(name).c_str());
  return true;
}

}  // namespace

int convert(const Options& options, const convert::Lexicon& lexicon, Input& input, Output& output) {
  std::string text, out;
  bool more = true;
  bool begun = false;
  // Plain ASCII is the same in every script.
  while (output.ok() && (more = input.read(text))) {
    if (!begun && is_page(options, input, text)) return 1;
    begun = begun || !text.empty();
    if (!text::is_plain(text)) break;
    const std::size_t lines = options.from ? 0 : text.rfind('\n') + 1;
    output.write(std::string_view(text).substr(0, lines));
    text.erase(0, lines);
    if (options.from && !text.empty()) break;
  }
  const convert::Converter converter(lexicon, direction_of(options, lexicon, text));
  convert::TextStream stream(converter, options.glossary);
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

}  // namespace fanjian::cli
