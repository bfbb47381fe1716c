#include "render/page_model_json.h"

#include <utility>

#include "render/article_json.h"
#include "story/address.h"
#include "story/json.h"

namespace fanjian::render {
namespace {

// Written as it comes: the tree of the pieces of a 1 MB story takes as long as opening the story, by itself (660 ms
// beside 610, where this takes 160). What has to be escaped is written by the library; names of ours do not.
class Stream {
 public:
  explicit Stream(std::string& out) : out_(out) {}

  Stream& raw(std::string_view json) {
    out_ += json;
    return *this;
  }
  // A member that is not the first; the first.
  Stream& name(std::string_view key, std::string_view value) {
    return raw(",\"").raw(key).raw("\":\"").raw(value).raw("\"");
  }
  Stream& first(std::string_view key, std::string_view value) {
    return raw("{\"").raw(key).raw("\":\"").raw(value).raw("\"");
  }
  Stream& number(std::string_view key, std::uint32_t n) {
    return raw(",\"").raw(key).raw("\":").raw(std::to_string(n));
  }

 private:
  std::string& out_;
};

void write(Stream& json, const story::Story& story, const story::TextPiece& piece) {
  static const article::Style plain;
  const article::Style& style = piece.style > 0 ? story.article().given.styles[piece.style] : plain;
  json.first("part", name_of(piece.part));
  if (piece.gloss != story::GlossPart::none) {
    json.name("gloss", name_of(piece.gloss));
    if (piece.inside != article::Part::text) json.name("inside", name_of(piece.inside));
  }
  std::string href = style.link;
  if (piece.part == article::Part::link && href.empty()) href = story::href_of(piece.span.of(story.source()));
  if (!href.empty()) json.raw(",\"href\":").raw(story::dump(story::json_text(href)));
  if (style.strong) json.raw(",\"strong\":true");
  if (style.emphasis) json.raw(",\"emphasis\":true");
  if (style.code) json.raw(",\"code\":true");
  if (style.sub) json.raw(",\"sub\":true");
  if (style.sup) json.raw(",\"sup\":true");
  if (!style.lang.empty()) json.raw(",\"lang\":").raw(story::dump(story::json_text(style.lang)));
  json.raw("}");
}

// All but the blocks.
story::Json head_of(const story::Story& story, bool is_mixed) {
  const article::Article& article = story.article();
  story::Json json = story::Json::object(), speakers = story::Json::array();
  switch (article.script) {
    case article::Script::unknown: story::put(json, "script", story::Json()); break;
    case article::Script::hans: story::put(json, "script", "hans"); break;
    case article::Script::hant: story::put(json, "script", "hant"); break;
  }
  if (is_mixed) story::put(json, "mixed", story::Json(true));
  story::put(json, "inLanguage", story.in_language());
  story::put(json, "headline", article.headline);
  story::put(json, "wordCount", article.word_count);
  story::put(json, "timeRequired", iso_duration(article.time_required_seconds));
  for (const article::Person& who : article.speakers) {
    story::Json speaker = story::Json::object();
    story::put(speaker, "name", who.name);
    story::put_some(speaker, "jobTitle", who.job_title);
    speakers.push_back(std::move(speaker));
  }
  story::put(json, "speakers", std::move(speakers));
  story::put_texts(json, "warnings", article.given.warnings);
  story::put(json, "glosses", static_cast<std::uint32_t>(article.glosses.size()));
  return json;
}

}  // namespace

std::string page_model_json(const story::Story& story, bool is_mixed) {
  const article::Article& article = story.article();
  const std::string head = story::dump(head_of(story, is_mixed));
  std::string out;
  out.reserve(head.size() + 64 * article.blocks.size() + 24 * story.pieces().size());
  out.assign(head, 0, head.size() - 1);
  Stream json(out);
  json.raw(",\"blocks\":[");
  const story::TextPiece* piece = story.pieces().data();
  const story::TextPiece* const end = piece + story.pieces().size();
  for (bool first = true; piece != end; first = false) {
    const std::uint32_t index = piece->block;
    const article::Block& block = article.blocks[index];
    if (!first) json.raw(",");
    json.first("role", name_of(block.role));
    if (block.notice != article::NoticeKind::none) json.name("notice", name_of(block.notice));
    if (block.position > 0) json.number("position", static_cast<std::uint32_t>(block.position));
    if (block.depth > 0) json.number("depth", block.depth);
    if (block.ordered) json.raw(",\"ordered\":true");
    if (block.header) json.raw(",\"header\":true");
    if (block.picture >= 0) {
      const article::Picture& picture = article.given.pictures[static_cast<std::size_t>(block.picture)];
      json.raw(",\"image\":{\"url\":").raw(story::dump(story::json_text(picture.url)));
      json.number("width", picture.width).number("height", picture.height);
      if (!picture.link.empty()) json.raw(",\"link\":").raw(story::dump(story::json_text(picture.link)));
      json.raw("}");
    }
    if (block.speaker >= 0) json.number("speaker", static_cast<std::uint32_t>(block.speaker));
    json.raw(",\"pieces\":[");
    for (bool before = false; piece != end && piece->block == index; ++piece, before = true) {
      if (before) json.raw(",");
      write(json, story, *piece);
    }
    json.raw("]}");
  }
  json.raw("]}");
  return out;
}

}  // namespace fanjian::render
