#include "repair/readings.h"

#include <algorithm>

#include "article/lexical/pinyin.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::repair {

text::Result<Readings> Readings::open(std::string_view data) {
  Readings readings;
  for (int line = 0;; ++line) {
    const std::size_t size = std::min(data.find('\n'), data.size());
    const std::u32string text = text::utf32(data.substr(0, size));
    data.remove_prefix(std::min(size + 1, data.size()));
    if (line == 0 && text != U"1")
      return text::Error{text::ErrorCode::bad_lexicon, 0, "the readings are of another version"};
    if (line > 0 && text.empty()) break;
    if (line == 1) {
      for (std::size_t i = 1; i < text.size(); i += 2) readings.simple_[text[i]] = text[i - 1];
    } else if (line > 1) {
      const auto first = std::find_if(text.begin(), text.end(), text::is_han);
      const std::string reading = article::without_tones({text.data(), static_cast<std::size_t>(first - text.begin())});
      std::for_each(first, text.end(), [&](char32_t c) { readings.usual_[c] = reading; });
    }
  }
  return readings;
}

std::string_view Readings::of(char32_t c) const {
  if (const auto known = usual_.find(c); known != usual_.end()) return known->second;
  const auto simple = simple_.find(c);
  if (simple == simple_.end()) return {};
  const auto known = usual_.find(simple->second);
  return known == usual_.end() ? std::string_view() : known->second;
}

}  // namespace fanjian::repair
