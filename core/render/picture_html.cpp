#include "render/picture_html.h"

#include "render/escaped_text.h"

namespace fanjian::render {
namespace {

bool is_tall(const article::Picture& picture) { return picture.height > picture.width + picture.width / 5; }

void append_size(std::string& out, const article::Picture& picture) {
  if (picture.width > 0) append_attribute(out, " width", std::to_string(picture.width));
  if (picture.height > 0) append_attribute(out, " height", std::to_string(picture.height));
}

}  // namespace

std::string picture_id(std::size_t picture) { return "fanjian-picture-" + std::to_string(picture + 1); }

PictureWriter::PictureWriter(const std::vector<article::Picture>& pictures, bool in_page)
    : pictures_(pictures), in_page_(in_page) {
  if (!in_page) return;
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (!pictures[i].url.starts_with("data:")) continue;
    const auto [first, is_new] = seen.emplace(pictures[i].url, i);
    // What is shown by reference is laid out by the first one's size.
    const article::Picture& sized = pictures[first->second];
    if (!is_new && sized.width > 0 && sized.height > 0) shared_.emplace(sized.url, Shared{first->second, false});
  }
}

void PictureWriter::write(std::string& out, std::size_t index, std::string_view alt,
                          std::optional<std::string_view> other) {
  const article::Picture& picture = pictures_[index];
  if (!picture.link.empty()) append_attribute(out, "<a href", picture.link), out += '>';
  const auto shared = shared_.find(picture.url);
  if (shared != shared_.end()) {
    write_shared(out, picture, shared->second, alt, other);
  } else {
    append_attribute(out, "<img src", picture.url);
    append_attribute(out, " alt", alt);
    if (other) append_attribute(out, " data-alt", *other);
    if (in_page_) append_attribute(out, " id", picture_id(index));
    if (in_page_ && is_tall(picture)) out += " class=\"tall\"";
    append_size(out, picture);
    out += " loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">";
  }
  if (!picture.link.empty()) out += "</a>";
}

void PictureWriter::write_shared(std::string& out, const article::Picture& picture, Shared& shared,
                                 std::string_view alt, std::optional<std::string_view> other) const {
  const article::Picture& first = pictures_[shared.first];
  out += is_tall(picture) ? "<svg class=\"picture tall\"" : "<svg class=\"picture\"";
  append_attribute(out, " role=\"img\" aria-label", alt);
  if (other) append_attribute(out, " data-alt", *other);
  append_attribute(out, " viewBox", "0 0 " + std::to_string(first.width) + ' ' + std::to_string(first.height));
  append_size(out, picture.width > 0 && picture.height > 0 ? picture : first);
  if (shared.written) {
    append_attribute(out, "><use href", '#' + picture_id(shared.first));
  } else {
    append_attribute(out, "><image id", picture_id(shared.first));
    append_attribute(out, " href", first.url);
    append_size(out, first);
  }
  out += "/></svg>";
  shared.written = true;
}

}  // namespace fanjian::render
