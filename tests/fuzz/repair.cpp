// Repairs: places are of the text, in order, on bounds of characters, and what is mended is UTF-8; a text with
// its mends taken is as long as its parts; mending what is not damaged changes nothing. Where the first byte is
// odd the others choose pieces that damaged texts are made of; else they are the text.
#include <cstdint>
#include <string>

#include "cli/assets.h"
#include "dictionary/embedded.h"
#include "oracle.h"
#include "repair/report.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian;
  using namespace fanjian::repair;
  static const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  static const UnigramSegmenter words = std::move(UnigramSegmenter::open(command::embedded_words()).value());
  static const Readings readings = std::move(Readings::open(command::embedded_readings()).value());
  static const Gbk gbk = std::move(Gbk::open(command::gbk_table()).value());
  static const char* const pieces[] = {"發展", "?", "\uFFFD", "(jié)", "jié)", "摿", "薮", "\uE78A", ",", "。", "\n", "后", "半篇", "旅游", "規范", "環(huán)",
                                       "€", "?！拔覀兂嗨?,", "潛力巨大", "“", "”", "a", "@", "𠮷", "（", " ", "干", "項目", "里", "面", "(", ")"};
  if (size == 0) return 0;
  std::string text;
  if (data[0] & 1)
    for (std::size_t i = 1; i < size && i < 200; ++i) text += pieces[data[i] % std::size(pieces)];
  else
    text.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto doubts = doubts_in(lexicon, {words, readings, gbk}, text);
  if (!doubts) return 0;
  std::uint32_t at = 0;
  std::size_t made = text.size();
  std::uint32_t end = 0;
  for (const Diagnostic& doubt : doubts.value()) {
    MUST(doubt.span.begin >= at && doubt.span.begin < doubt.span.end && doubt.span.end <= text.size());
    for (const std::uint32_t bound : {doubt.span.begin, doubt.span.end})
      MUST(bound == text.size() || (static_cast<unsigned char>(text[bound]) & 0xC0) != 0x80);
    at = doubt.span.begin;
    MUST(!doubt.mended || !doubt.likely);
    for (const auto& said : {doubt.mended, doubt.likely}) MUST(!said || first_invalid(*said) == said->size());
    if (!doubt.mended || doubt.span.begin < end) continue;
    made += doubt.mended->size() - doubt.span.size();
    end = doubt.span.end;
  }
  const std::string mended_text = mended(text, doubts.value(), true);
  MUST(mended_text.size() == made && first_invalid(mended_text) == made);
  if (doubts.value().empty()) MUST(mended_text == text);
  for (const std::string& written : {report(text, doubts.value(), "a"), doubts_json(text, doubts.value()), mends_json(text, doubts.value())})
    MUST(first_invalid(written) == written.size());
  return 0;
}
