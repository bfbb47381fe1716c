// Datelines as mainland, Taiwan and Hong Kong outlets write them, at the beginning of a line:
//   浙江在線-臺州頻道3月12日訊(浙江在線通訊員 甲 乙 丙)   新华社北京3月11日电（记者 甲、乙）
//   今视网3月12日南昌讯 (中央社記者甲台北11日電)   〔記者甲／台北報導〕   體育中心／綜合報導
//   【本報訊】   據新華社電
// Glosses have been lifted. 據某報報道， is a sentence, and a date after 訊 belongs to one.
#pragma once

#include <optional>

#include "article/head/lead_in.h"

namespace fanjian::article {

// The dateline or byline that the line begins with.
std::optional<LeadIn> read_head(const FoldedText& line);

}  // namespace fanjian::article
