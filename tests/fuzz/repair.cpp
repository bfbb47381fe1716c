// Repairs: places are of the text, in order, on bounds of characters, and fixes are UTF-8; a text with
// its fixes applied is as long as its parts; correcting undamaged text changes nothing. Where the first byte is
// odd the others choose pieces that damaged texts are made of; else they are the text. Words cover the text.
#include <cstdint>
#include <string>

#include "cli/assets.h"
#include "dictionary/embedded.h"
#include "oracle.h"
#include "repair/report.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian;
  using namespace fanjian::convert;
  using namespace fanjian::dictionary;
  using namespace fanjian::text;
  using namespace fanjian::repair;
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  static const UnigramSegmenter words = std::move(UnigramSegmenter::open(cli::embedded_words()).value());
  static const Readings readings = std::move(Readings::open(cli::embedded_readings()).value());
  static const Gbk gbk = std::move(Gbk::open().value());
  static const char* const pieces[] = {
      "發展",     "?",  "\uFFFD", "(jié)", "jié)", "摿",   "薮",       "\uE78A", ",",
      "。",       "\n", "后",     "半篇",  "旅游", "規范", "環(huán)", "€",      "?！拔覀兂嗨?,",
      "潛力巨大", "“",  "”",      "a",     "@",    "𠮷",   "（",       " ",      "干",
      "項目",     "里", "面",     "(",     ")"};
  if (size == 0) return 0;
  std::string text;
  if (data[0] & 1)
    for (std::size_t i = 1; i < size && i < 200; ++i) text += pieces[data[i] % std::size(pieces)];
  else text.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  // Words are cut so that they are the text.
  std::u32string characters, joined;
  for (std::size_t i = 0; first_invalid(text) == text.size() && i < text.size();) characters += next(text, i);
  for (const std::u32string& word : words.cut(characters)) {
    MUST(!word.empty());
    joined += word;
  }
  MUST(joined == characters);
  const auto diagnostics = diagnose(lexicon, {words, readings, gbk}, text);
  if (!diagnostics) return 0;
  std::uint32_t at = 0;
  std::size_t made = text.size();
  std::uint32_t end = 0;
  for (const Diagnostic& diagnostic : diagnostics.value()) {
    MUST(diagnostic.span.begin >= at && diagnostic.span.begin < diagnostic.span.end &&
         diagnostic.span.end <= text.size());
    for (const std::uint32_t bound : {diagnostic.span.begin, diagnostic.span.end})
      MUST(bound == text.size() || (static_cast<unsigned char>(text[bound]) & 0xC0) != 0x80);
    at = diagnostic.span.begin;
    MUST(!diagnostic.fix || !diagnostic.suggestion);
    for (const auto& said : {diagnostic.fix, diagnostic.suggestion})
      MUST(!said || first_invalid(*said) == said->size());
    if (!diagnostic.fix || diagnostic.span.begin < end) continue;
    made += diagnostic.fix->size() - diagnostic.span.size();
    end = diagnostic.span.end;
  }
  const std::string corrected_text = corrected(text, diagnostics.value(), true);
  MUST(corrected_text.size() == made && first_invalid(corrected_text) == made);
  if (diagnostics.value().empty()) MUST(corrected_text == text);
  for (const std::string& written :
       {report(text, diagnostics.value(), "a"), diagnostics_json(text, diagnostics.value()),
        edits_json(text, diagnostics.value())})
    MUST(first_invalid(written) == written.size());
  return 0;
}
