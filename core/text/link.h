// Addresses in running text: http(s) URLs, www. names, and e-mail addresses.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::text {

// All addresses in the source, in order, not overlapping. Characters of RFC 3986 belong to one, and Han characters in
// its host (例.example, 例.中国), where a part of its path or query begins (/item/岳飞/1, ?q=头发), before what goes on
// (/2024年报/1), and in a parameter's name (?页=2). Full stops, commas and unmatched closing brackets at the end do not,
// and neither do digits after an e-mail address's last letter (1056292011@qq.com2).
std::vector<Span> find_links(std::string_view source);

}  // namespace fanjian::text
