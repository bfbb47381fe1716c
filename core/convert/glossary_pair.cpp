#include "convert/glossary_pair.h"

#include <algorithm>
#include <string>

#include "convert/converter.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_of_pinyin(char32_t c) { return text::is_latin(c) || text::is_mark(c); }

std::string converted(const Lexicon& lexicon, std::string_view text, Direction direction) {
  std::string out;
  Converter(lexicon, direction).convert(text, out);
  return out;
}

}  // namespace

std::size_t syllables(std::string_view text) {
  std::size_t count = 0;
  bool in = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (c != U' ' && !is_of_pinyin(c)) return 0;
    count += c != U' ' && !in;
    in = c != U' ';
  }
  return count;
}

bool is_pinyin_of(std::string_view text, std::string_view value) {
  for (std::size_t at = 0; at < text.size();)
    if (!text::is_han(text::next(text, at))) return false;
  return !is_ascii(value) && syllables(value) == text::length(text);
}

bool settle_pair(const Lexicon& lexicon, GlossaryTerm& term) {
  if (!is_ascii(term.value)) term.value = term.value.substr(0, term.value.find(' '));
  term.kind = TermKind::map;
  if (term.text == term.value) {
    term.kind = TermKind::keep;
    term.value = {};
    return false;
  }
  if (term.targets != every_target) return false;
  const DetectedScript from = detect_script(lexicon, term.text), to = detect_script(lexicon, term.value);
  const auto over = [&](Targets targets) {
    term.kind = TermKind::style;
    term.targets = targets;
  };
  if (from == DetectedScript::hans) {
    if (to == DetectedScript::hans) over(simplified_target);
  } else if (to == DetectedScript::hans ||
             (from == DetectedScript::hant && to == DetectedScript::unknown &&
              converted(lexicon, term.text, {Variety::hant, Variety::hans}) == term.value)) {
    term.targets = simplified_target;
  } else if (from == DetectedScript::hant) {
    over(traditional_targets);
  } else {
    return converted(lexicon, term.text, {Variety::hans, Variety::hant}) == term.text;
  }
  return false;
}

}  // namespace fanjian::convert
