#include "text/pack/break_rules.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/rbbi.h>

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

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

std::string compiled(icu::BreakIterator* made, const char* characters, UErrorCode status) {
  const std::unique_ptr<icu::BreakIterator> owned(made);
  check(status, "ICU has no such rules");
  std::string rules;
  dynamic_cast<icu::RuleBasedBreakIterator&>(*owned).getRules().toUTF8String(rules);
  // What joins consonants of Indic scripts goes, and of each set what is of another script.
  rules = std::regex_replace(rules, std::regex(R"(\$(Virama|LinkingConsonant|ExtCccZwj)=[^;]*;)"), "");
  rules = std::regex_replace(rules, std::regex(R"(\$LinkingConsonant\$ExtCccZwj\*[^;]*;)"), "");
  rules = std::regex_replace(rules, std::regex(R"((\$\w+)=(\[\[?(?:\\p\{[^}]*\}|:\w+:)\]?\]?);)"),
                             std::string("$1=[$2&") + characters + "];");
  UParseError where;
  icu::RuleBasedBreakIterator cut(icu::UnicodeString::fromUTF8(rules), where, status);
  check(status, rules.c_str());
  std::uint32_t size = 0;
  const std::uint8_t* const bytes = cut.getBinaryRules(size);
  // RBBIDataHeader: magic, version, length, categories, then offset and size of forward, reverse and trie.
  const auto number = [&](std::size_t at) {
    std::uint32_t value;
    std::memcpy(&value, bytes + at, sizeof value);
    return value;
  };
  constexpr std::uint32_t magic = 0xB1A0, rows_of_bytes = 4, most_lookaheads = 16;
  const std::uint32_t begins[] = {number(16), number(24), number(32)}, sizes[] = {number(20), number(28), number(36)};
  if (number(0) != magic || bytes[4] != 6) throw std::runtime_error("rules of another format");
  for (const std::uint32_t table : {begins[0], begins[1]})
    if ((number(table + 16) & rows_of_bytes) == 0 || number(table + 12) > most_lookaheads)
      throw std::runtime_error("a state table of another kind");
  std::string out, body;
  const auto add = [&](std::uint32_t value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
  for (int i = 0; i < 3; ++i) {
    add(static_cast<std::uint32_t>(16 + body.size()));
    body.append(reinterpret_cast<const char*>(bytes + begins[i]), sizes[i]);
    if (i < 2) body.resize((body.size() + 3) & ~std::size_t{3});
  }
  add(static_cast<std::uint32_t>(16 + body.size()));
  return out + body;
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
