// Which addresses a story may lead to, or show a picture from.
//
// No byte of an allowed address is a control character, a space or a backslash: what a browser takes out or turns round
// cannot hide a scheme. An address without a scheme is the page's own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fanjian::story {

// A picture in its own address is larger than this only by mistake.
inline constexpr std::size_t max_picture_address = 8u << 20;

// http, https, mailto, or relative.
bool is_link_address(std::string_view url);
// http, https, blob, relative, or data: of an image type. SVG is safe as the source of an <img>, which runs nothing.
bool is_picture_address(std::string_view url);

// Where a URL or an e-mail address in a text leads; empty for other text.
std::string href_of(std::string_view text);

}  // namespace fanjian::story
