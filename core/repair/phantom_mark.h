// A mark of UTF-8 that was read as GBK by itself: two of its bytes are a character, the third stands alone. ， is 锛?,
// and so are ：；！？; 。 is 銆?, and so are 、「」. Which of them it was is shown by what stands around, and by the marks
// of the text that are whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "repair/evidence.h"
#include "repair/mojibake.h"

namespace fanjian::repair {

// What the whole marks of a text tell of the others.
class MarkUse {
 public:
  explicit MarkUse(std::u32string_view text);

  // Commas, and no semicolon.
  bool joins_by_commas() const { return commas_ >= 10 && semicolons_ == 0; }
  // Speech opens behind a colon, never behind a comma.
  bool opens_by_colons() const { return colons_open_ >= 5 && commas_open_ == 0; }
  // Questions end in ？, and no line or quotation in ?.
  bool asks_full_width() const { return full_ > 0 && half_ == 0; }
  // All that phantom_mark_at() asks of it for a line, as a key.
  std::u32string key(std::u32string_view text, std::size_t begin, std::size_t end) const;
  // Whether another line begins with the same characters and a colon, as a speaker's, and none with them and a comma.
  bool is_label(std::u32string_view text, std::size_t at) const;

 private:
  std::unordered_map<std::u32string, std::uint8_t> labels_;  // with which marks lines go on behind them
  std::size_t commas_ = 0, semicolons_ = 0, colons_open_ = 0, commas_open_ = 0, full_ = 0, half_ = 0;
};

// The mark whose third byte stands alone at `at`; nothing if there is none. `open`: brackets that are open where the
// line begins.
std::optional<ByteDamage> phantom_mark_at(std::u32string_view text, std::size_t at, const std::u32string& open,
                                          const MarkUse& use, Evidence& judges);

}  // namespace fanjian::repair
