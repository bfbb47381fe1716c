// Addresses in running text: http(s) URLs, www. names, and e-mail addresses.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace fanjian::article {

// All addresses in the source, in order, not overlapping. Characters of RFC 3986 belong to
// one, and Han characters where a part of a path or a query begins (/item/岳飞/1); full stops, commas and unmatched closing brackets at the end do not, and neither do digits
// after an e-mail address's last letter (1056292011@qq.com2).
std::vector<text::Span> find_links(std::string_view source);

}  // namespace fanjian::article
