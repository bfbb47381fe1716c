// Reads who speaks from the words before a colon or a quotation: 玉環市委副書記、市長周陽強調.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "article/lexical/folded_text.h"

namespace fanjian::article {

struct SpeakerMatch {
  std::size_t name = 0, name_to = 0;    // characters
  std::size_t title = 0, title_to = 0;  // empty if no title is given
  bool surname_only = false;            // 周市長: a surname and a title
};

// How the words end: not at all as speech, with a verb of speech, or with a gesture.
enum class Saying { none, verb, gesture };
Saying saying_at_end(Chars text);

// The folded names of the speakers met so far, in order.
class KnownNames {
 public:
  static constexpr std::size_t none = Chars::npos;
  // The first of that name; none.
  std::size_t find(Chars name) const;
  // The first that begins with a character; none.
  std::size_t find_first(char32_t c) const { return firsts_.find(c); }
  void add(Chars name);

 private:
  std::vector<std::u32string> names_;
  std::u32string firsts_;  // the first character of each
};

// 林亞福（62歲，漁夫）：, as a line begins that says who was asked in the street. Empty without it.
std::optional<SpeakerMatch> who_was_asked(Chars line);

// 院長 林德昌：「…」, 消防區長林德昌：「…」, 孕婦 許小姐：「…」, as a line of television begins. Empty without it.
std::optional<SpeakerMatch> called_by_title(Chars line);

// The length of a plausible name without a title that begins the clause and stands directly before the verb: three
// characters, or two before a verb of two (周若水指出); 0 without one. Weak evidence: require another occurrence.
std::size_t untitled_speaker(Chars text, std::size_t from, std::size_t to);

// The speaker in the clause [from, to), which ends with the verb. Without a title, accepts only a known name or, if
// `loose`, any plausible one.
std::optional<SpeakerMatch> read_speaker(Chars text, std::size_t from, std::size_t to, bool loose,
                                         const KnownNames& known);

}  // namespace fanjian::article
