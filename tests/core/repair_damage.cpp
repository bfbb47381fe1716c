// Our own sentences, damaged with the mechanisms of mojibake.h and held against what they were:
// tests/golden/damage.tsv has how many of each kind are mended, told, and told wrongly.
//
// FANJIAN_WRITE_GOLDEN=1 test_repair "damage*" writes the table; read the difference before you commit it.
// FANJIAN_LIST_WRONG=1 prints each sentence that is mended wrongly, as it was, damaged and mended.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

#include "repair/report.h"
#include "repair_support.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::text;
using namespace fanjian::repair;

namespace {

const std::string table = FANJIAN_TESTS_DIR "/golden/damage.tsv";

// Traditional, with commas of ASCII: damage ends before one.
const std::vector<std::u32string>& sentences() {
  static const std::vector<std::u32string> all = [] {
    std::vector<std::u32string> read;
    std::ifstream in(FANJIAN_TESTS_DIR "/accuracy/sentences.tsv");
    for (std::string line; std::getline(in, line);) {
      const std::size_t tab = line.rfind('\t');
      if (line[0] == '#' || tab == std::string::npos) continue;
      std::u32string text;
      for (std::size_t at = tab + 1; at < line.size();) {
        const char32_t c = next(line, at);
        text += c == U'，' ? U',' : c;
      }
      if (text.size() > 9) read.push_back(text);
    }
    return read;
  }();
  return all;
}

// What becomes of a byte that stands alone, and of a pair that is no character.
enum class Alone { question, replacement };
enum class Hole { passed, as_alone, private_use };

struct Mechanism {
  Alone alone = Alone::question;
  Hole hole = Hole::passed;
  bool shown = true;  // the byte where it begins stands alone; otherwise it was lost
  bool reading = false;
};

// The text as a decoder of GBK reads it from the second byte of the nth character on.
std::string shifted(const std::u32string& text, std::size_t nth, const Mechanism& how) {
  const Gbk& gbk = lists().gbk;
  const char32_t alone = how.alone == Alone::question ? U'?' : 0xFFFD;
  std::u32string out = text.substr(0, nth);
  if (how.shown) out += alone;
  if (how.reading && nth > 0) {
    const char32_t hit = gbk.character(gbk.pair(text[nth - 1]) & 255, gbk.pair(text[nth]) >> 8);
    if (hit == 0 || lists().readings.of(hit).empty()) return {};
    out += U'(';
    for (const char c : lists().readings.of(hit)) out += static_cast<char32_t>(c);
    out += U')';
  }
  std::vector<int> bytes{gbk.pair(text[nth]) & 255};
  for (std::size_t i = nth + 1; i < text.size(); ++i) {
    const int pair = gbk.pair(text[i]);
    if (pair != 0) bytes.push_back(pair >> 8);
    bytes.push_back(pair != 0 ? pair & 255 : static_cast<int>(text[i] & 0x7F));
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const int trail = at + 1 < bytes.size() ? bytes[at + 1] : 0;
    if (bytes[at] < 0x80) {
      out += static_cast<char32_t>(bytes[at++]);
    } else if (gbk.character(bytes[at], trail) != 0) {
      out += gbk.character(bytes[at], trail);
      at += 2;
    } else if (gbk.is_hole(bytes[at], trail)) {
      if (how.hole == Hole::private_use) out += 0xE000;
      else if (how.hole == Hole::as_alone) out += alone;
      at += 2;
    } else {
      out += alone;
      ++at;
    }
  }
  return utf8(out);
}

struct Outcome {
  int texts = 0, mended = 0, wrong = 0, guessed = 0, silent = 0, apart = 0;
  std::size_t told = 0;  // characters

  void add(const std::string& was, const std::string& text) {
    ++texts;
    std::vector<Diagnostic> found;
    for (Diagnostic& one : diagnostics(text))
      if (one.kind == Kind::bytes) found.push_back(std::move(one));
    if (found.empty()) return void(++silent);
    for (const Diagnostic& one : found) told += utf32(one.span.of(text)).size();
    // From the first report to the last lies all that differs from the original.
    const std::string_view before = std::string_view(text).substr(0, found.front().span.begin),
                           behind = std::string_view(text).substr(found.back().span.end);
    apart += was.substr(0, before.size()) != before || was.size() < behind.size() ||
             was.substr(was.size() - behind.size()) != behind;
    std::vector<Diagnostic> guesses = found;
    bool fixed = false;
    for (Diagnostic& one : guesses) {
      fixed = fixed || one.fix;
      if (!one.fix) one.fix = one.suggestion;
    }
    if (fixed && found.size() == 1) {
      const std::string now = corrected(text, found, true);
      ++(now == was ? mended : wrong);
      if (now != was && std::getenv("FANJIAN_LIST_WRONG") != nullptr)
        std::printf("%s\n  %s\n  %s\n", was.c_str(), text.c_str(), now.c_str());
    } else guessed += corrected(text, guesses, true) == was;
  }
  std::string row() const {
    std::string out;
    for (const int n : {texts, mended, wrong, guessed, silent, apart}) (out += std::to_string(n)) += '\t';
    return out + std::to_string(told);
  }
};

std::string known(const std::string& name) {
  std::ifstream in(table);
  for (std::string row; std::getline(in, row);)
    if (row.substr(0, row.find('\t')) == name) return row.substr(row.find('\t') + 1);
  return {};
}

void write(const std::string& name, const std::string& row) {
  std::map<std::string, std::string> rows;
  std::ifstream in(table);
  for (std::string line; std::getline(in, line);)
    if (line[0] != '#') rows[line.substr(0, line.find('\t'))] = line.substr(line.find('\t') + 1);
  rows[name] = row;
  std::ofstream out(table, std::ios::binary);
  out << "# Damage to our own sentences (tests/core/repair_damage.cpp): sentences, mended, wrongly mended, with the right "
         "guess, silent, with\n# something told apart from the damage; characters told.\n";
  for (const auto& [each, counts] : rows) out << each << '\t' << counts << '\n';
}

Outcome hold(const std::string& name, const std::function<std::string(const std::u32string&, std::size_t)>& damaged,
             std::size_t step) {
  Outcome sum;
  const auto& all = sentences();
  for (std::size_t i = 0; i < all.size(); i += step) {
    const std::string was = utf8(all[i]), text = damaged(all[i], i);
    if (!text.empty() && text != was) sum.add(was, text);
  }
  INFO(name);
  if (std::getenv("FANJIAN_WRITE_GOLDEN") != nullptr) write(name, sum.row());
  CHECK(sum.row() == known(name));
  CHECK(sum.texts > 20);
  return sum;
}

// A place where both it and what stands before it are two bytes.
std::size_t place(const std::u32string& text, std::size_t i) {
  const Gbk& gbk = lists().gbk;
  for (std::size_t turn = 0; turn < text.size(); ++turn) {
    const std::size_t nth = 1 + (i + turn) % (text.size() - 2);
    if (gbk.pair(text[nth]) != 0 && gbk.pair(text[nth - 1]) != 0) return nth;
  }
  return 0;
}

std::function<std::string(const std::u32string&, std::size_t)> by(const Mechanism& how) {
  return [how](const std::u32string& text, std::size_t i) {
    const std::size_t nth = place(text, i);
    return nth == 0 ? std::string() : shifted(text, nth, how);
  };
}

}  // namespace

TEST_CASE("damage that a question mark shows", "[repair]") { hold("a question mark", by({}), 2); }

TEST_CASE("damage that a reading shows", "[repair]") {
  hold("a reading", by({Alone::question, Hole::passed, true, true}), 2);
}

TEST_CASE("damage that a replacement character shows is never silent", "[repair]") {
  CHECK(hold("a replacement character", by({Alone::replacement, Hole::as_alone, true, false}), 3).silent == 0);
  CHECK(hold("a replacement character and a reading", by({Alone::replacement, Hole::as_alone, true, true}), 3).silent ==
        0);
}

TEST_CASE("damage where a decoder keeps pairs that are no character", "[repair]") {
  hold("private use", by({Alone::question, Hole::private_use, true, false}), 3);
}

TEST_CASE("damage that nothing shows where it begins", "[repair]") {
  hold("a lost byte", by({Alone::question, Hole::passed, false, false}), 2);
}

TEST_CASE("damage that leaves a letter", "[repair]") {
  hold(
      "a letter",
      [](const std::u32string& text, std::size_t i) -> std::string {
        // Of a character whose second byte is ASCII only that is left.
        for (std::size_t turn = 0; turn < text.size(); ++turn) {
          const std::size_t nth = (i + turn) % text.size();
          const int trail = lists().gbk.pair(text[nth]) & 255;
          if (lists().gbk.pair(text[nth]) == 0 || trail >= 0x7F) continue;
          std::u32string out = text;
          out[nth] = static_cast<char32_t>(trail);
          return utf8(out);
        }
        return {};
      },
      1);
}

TEST_CASE("damage to the marks of UTF-8", "[repair]") {
  for (const char32_t alone : {U'?', char32_t{0xFFFD}})
    hold(
        alone == U'?' ? "a mark and a question mark" : "a mark and a replacement character",
        [alone](const std::u32string& text, std::size_t i) {
          std::u32string out;
          for (const char32_t c : text) {
            const bool comma = c == U',', stop = c == U'。';
            if (i % 3 != 1 && comma) (out += U'锛') += alone;
            else if (i % 3 != 2 && stop) (out += U'銆') += alone;
            else out += comma ? U'，' : c;
          }
          return utf8(out);
        },
        3);
}

TEST_CASE("no alarm where nothing is damaged", "[repair]") {
  for (const std::u32string& text : sentences()) {
    INFO(utf8(text));
    CHECK(diagnostics(utf8(text)).empty());
  }
}
