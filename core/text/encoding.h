// Which encoding a file is in, judged by its bytes. For the editor's tools; the widget gets Unicode.
//
// The labels are the Encoding Standard's (encoding.spec.whatwg.org). GBK and GB 2312 are read as
// GB 18030, which holds both; Big5 with Hong Kong's supplement as Big5, as that standard does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fanjian::text {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030, big5 };

struct DetectedEncoding {
  Encoding encoding = Encoding::utf8;
  std::uint8_t mark = 0;  // how many bytes of byte order mark there are at the beginning
  bool sure = false;      // more of the text would not change it, as far as can be told
};

// A byte order mark decides. Without one: UTF-16 where its zeros or its Han stand in their half; else
// UTF-8 where nearly all of it is well-formed; else GB 18030 or Big5, by which of them reads more characters of daily use and fewer that do not exist. What is none
// of them is called UTF-8, and decoding tells where it fails. Looks at all of it. `more`: the text goes on, and
// its last character may be cut.
DetectedEncoding detect_encoding(std::string_view bytes, bool more = false);

// ASCII without NUL: the same text in every encoding but UTF-16.
bool is_plain(std::string_view bytes);

const char* label_of(Encoding);  // "utf-8", "utf-16le", "utf-16be", "gb18030", "big5"

// By label, in any case: also utf8, utf16, gbk, gb2312, big5-hkscs, cp936, cp950.
std::optional<Encoding> encoding_of(std::string_view label);

}  // namespace fanjian::text
