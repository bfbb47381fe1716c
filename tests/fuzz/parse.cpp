// The parser: every byte of the source is in exactly one run, spans lie on character boundaries, and
// everything that points elsewhere points at something.
#include <cstdint>
#include <string_view>

#include "article/parse.h"
#include "oracle.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian::article;
  using namespace fanjian::text;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const Result<Article> parsed = parse(source);
  if (!parsed) {
    MUST(parsed.error().code == ErrorCode::invalid_utf8);
    MUST(parsed.error().offset == first_invalid(source));
    return 0;
  }
  MUST(first_invalid(source) == size);
  const Article& article = parsed.value();
  std::uint32_t at = 0;
  std::uint32_t headings = 0;
  for (const Block& block : article.blocks) {
    MUST(!block.runs.empty());
    MUST(block.span.begin == at);
    for (const Run& run : block.runs) {
      MUST(run.span.begin == at && run.span.end >= at && run.span.end <= size);
      at = run.span.end;
      MUST(at == size || (data[at] & 0xC0) != 0x80);
      if (run.part == Part::gloss) {
        MUST(run.span.begin <= run.base.begin && run.base.end <= run.reading.begin);
        MUST(!run.base.empty() && !run.reading.empty() && run.reading.end <= run.span.end);
      }
    }
    MUST(block.span.end == at);
    MUST(block.speaker >= -1 && block.speaker < static_cast<int>(article.speakers.size()));
    if (block.role == Role::heading) MUST(block.position == ++headings);
  }
  MUST(at == size);
  for (const Gloss& gloss : article.glosses) MUST(gloss.block < article.blocks.size());
  return 0;
}
