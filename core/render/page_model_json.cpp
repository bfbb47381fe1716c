#include "render/page_model_json.h"

#include "render/article_json.h"
#include "render/json_writer.h"

namespace fanjian {
namespace {

void write(JsonWriter& json, std::string_view source, const TextPiece& piece) {
  json.begin_object().member("part", name_of(piece.part));
  json.some("gloss", name_of(piece.gloss));
  if (piece.gloss != GlossPart::none && piece.inside != Part::text)
    json.member("inside", name_of(piece.inside));
  if (piece.part == Part::link) json.some("href", href_of(piece.span.of(source)));
  json.end_object();
}

}  // namespace

std::string page_model_json(const Story& story) {
  const Article& article = story.article();
  std::string out;
  out.reserve(256 + 64 * article.blocks.size() + 24 * story.pieces().size());
  JsonWriter json(out);
  json.begin_object().key("script");
  switch (article.script) {
    case Script::unknown: json.null(); break;
    case Script::hans: json.string("hans"); break;
    case Script::hant: json.string("hant"); break;
  }
  json.member("inLanguage", story.in_language())
      .member("headline", article.headline)
      .member("wordCount", article.word_count)
      .member("timeRequired", iso_duration(article.time_required_seconds));
  json.key("speakers").begin_array();
  for (const Person& speaker : article.speakers)
    json.begin_object().member("name", speaker.name).some("jobTitle", speaker.job_title).end_object();
  json.end_array();
  json.member("glosses", static_cast<std::uint32_t>(article.glosses.size()));

  json.key("blocks").begin_array();
  const TextPiece* piece = story.pieces().data();
  const TextPiece* const end = piece + story.pieces().size();
  while (piece != end) {
    const std::uint32_t index = piece->block;
    const Block& block = article.blocks[index];
    json.begin_object().member("role", name_of(block.role));
    if (block.notice != NoticeKind::none) json.member("notice", name_of(block.notice));
    if (block.position > 0) json.member("position", block.position);
    if (block.speaker >= 0) json.member("speaker", static_cast<std::uint32_t>(block.speaker));
    json.key("pieces").begin_array();
    for (; piece != end && piece->block == index; ++piece) write(json, story.source(), *piece);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return out;
}

}  // namespace fanjian
