#include "text/pack/break_rules.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/ubrk.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <regex>
#include <stdexcept>

namespace fanjian::text::pack {
namespace {

// The categories of other characters would be most of the data; they divide as letters without case do, each by
// itself. Of sentences, capitals count only behind a full stop: those of the first blocks of Latin, Greek, Cyrillic.
constexpr const char* sentence_characters =
    R"([\u0000-\u024F\u0300-\u036F\u0370-\u03FF\u0400-\u045F\u2000-\u206F\u3000-\u312F\u31A0-\u31BF\uFE00-\uFFEF\p{Hani}\p{Hang}\U0001F000-\U0001FFFF\U000E0000-\U000E01EF])";
constexpr const char* cluster_characters =
    R"([\p{Hani}\p{Bopo}\p{Hira}\p{Kana}\p{Hang}\p{Latn}\p{Grek}\p{Cyrl}\p{Zyyy}\p{Zinh}])";

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

std::string compiled(icu::BreakIterator* made, const char* characters, UErrorCode status) {
  const std::unique_ptr<icu::BreakIterator> owned(made);
  check(status);
  std::string rules;
  dynamic_cast<icu::RuleBasedBreakIterator&>(*owned).getRules().toUTF8String(rules);
  // What joins consonants of Indic scripts goes, and of each set what is of another script.
  rules = std::regex_replace(rules, std::regex(R"(\$(Virama|LinkingConsonant|ExtCccZwj)=[^;]*;)"), "");
  rules = std::regex_replace(rules, std::regex(R"(\$LinkingConsonant\$ExtCccZwj\*[^;]*;)"), "");
  rules = std::regex_replace(rules, std::regex(R"((\$\w+)=(\[\[?(?:\\p\{[^}]*\}|:\w+:)\]?\]?);)"),
                             std::string("$1=[$2&") + characters + "];");
  UParseError where;
  icu::RuleBasedBreakIterator cut(icu::UnicodeString::fromUTF8(rules), where, status);
  check(status);
  std::uint32_t length = 0;
  const std::uint8_t* const binary = cut.getBinaryRules(length);
  std::string bytes(reinterpret_cast<const char*>(binary), length);

  // rbbidata.h, RBBIDataHeader: magic, version, length; later the offset and the size of the rules as text, which
  // are the last part and are left off.
  constexpr std::size_t length_at = 8, source_at = 40;
  constexpr std::uint32_t magic = 0xB1A0;
  const auto number = [&](std::size_t at) {
    std::uint32_t value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  };
  const auto put = [&](std::size_t at, std::uint32_t value) { std::memcpy(bytes.data() + at, &value, sizeof value); };
  const std::uint32_t source = number(source_at), size = number(source_at + 4);
  if (number(0) != magic || bytes[4] != 6 || source + size > bytes.size() || source + size + 8 < bytes.size())
    throw std::runtime_error("break rules of another format");
  put(length_at, source);
  put(source_at + 4, 0);
  bytes.resize(source);

  const std::unique_ptr<UBreakIterator, void (*)(UBreakIterator*)> opened(
      ubrk_openBinaryRules(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::int32_t>(source),
                           nullptr, 0, &status),
      ubrk_close);
  check(status);
  return bytes;
}

}  // namespace

std::string cluster_rules() {
  UErrorCode status = U_ZERO_ERROR;
  return compiled(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status), cluster_characters,
                  status);
}

std::string sentence_rules() {
  UErrorCode status = U_ZERO_ERROR;
  return compiled(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status), sentence_characters,
                  status);
}

}  // namespace fanjian::text::pack
