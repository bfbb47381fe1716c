#include "dictionary/pack/encode.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <unordered_map>

#include "dictionary/context_features.h"
#include "dictionary/context_format.h"
#include "dictionary/pack/dictionaries.h"
#include "dictionary/format.h"
#include "text/utf8.h"

namespace fanjian::dictionary::pack {
namespace {

namespace shape = context::format;
namespace packed = fanjian::dictionary::format;

[[noreturn]] void fail(const std::string& path, std::size_t line, const char* what) {
  std::fprintf(stderr, "fanjian_pack: %s:%zu: %s\n", path.c_str(), line, what);
  std::exit(1);
}

class Bytes {
 public:
  void byte(std::uint32_t value) { bytes_.push_back(static_cast<std::uint8_t>(value)); }
  void number(std::uint32_t value) {
    if (value < packed::one_byte) {
      byte(value);
    } else if (value < packed::two_bytes) {
      byte(packed::one_byte + (value - packed::one_byte) / 256);
      byte((value - packed::one_byte) % 256);
    } else {
      byte(255);
      byte(value & 255), byte(value >> 8 & 255), byte(value >> 16);
    }
  }
  void signed_number(std::int32_t value) { number(packed::folded(value)); }
  const std::vector<std::uint8_t>& all() const { return bytes_; }

 private:
  std::vector<std::uint8_t> bytes_;
};

struct Entry {
  std::vector<std::uint32_t> symbols;  // as they are written: the nearest first
  std::vector<int> weights;
};
struct Part {
  Id character = no_id;
  std::vector<std::u32string> classes;
  std::map<std::uint8_t, std::vector<Entry>> features;
};

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> parts(1);
  for (const char c : line)
    if (c == '\t') parts.emplace_back();
    else parts.back() += c;
  return parts;
}

}  // namespace

std::vector<std::uint8_t> encode(const std::string& path, const DictionaryData& book) {
  std::unordered_map<char32_t, Id> ids;
  for (std::size_t id = 0; id < book.characters.size(); ++id) ids[book.characters[id]] = static_cast<Id>(id);
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot be read");
  std::uint32_t unit = 0, line_number = 0;
  std::vector<Id> strange;
  std::vector<Part> parts;
  for (std::string line; std::getline(in, line);) {
    ++line_number;
    if (line.empty() || line[0] == '#') continue;
    const auto field = fields(line);
    if (field.size() < 2) fail(path, line_number, "no such line");
    if (field[0] == "unit") {
      unit = static_cast<std::uint32_t>(std::atoi(field[1].c_str()));
    } else if (field[0] == "foreign") {
      for (const char32_t c : text::utf32(field[1]))
        if (ids.count(c) > 0) strange.push_back(ids[c]);
    } else if (field[0][0] < '0' || field[0][0] > '9') {
      const std::u32string c = text::utf32(field[0]);
      if (c.size() != 1 || ids.count(c[0]) == 0) fail(path, line_number, "no character of the lexicon");
      Part part;
      part.character = ids[c[0]];
      for (std::size_t i = 1; i < field.size(); ++i) part.classes.push_back(text::utf32(field[i]));
      parts.push_back(part);
    } else {
      const int which = std::atoi(field[0].c_str());
      if (which >= context::template_count || parts.empty() || field.size() != 1 + parts.back().classes.size())
        fail(path, line_number, "no such feature");
      const auto its = static_cast<std::uint8_t>(which);
      const std::u32string symbols = text::utf32(field[1]);
      if (symbols.size() != context::symbols_of(its)) fail(path, line_number, "too many symbols or too few");
      Entry entry;
      bool known = true;
      for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (context::of_sorts(its)) {
          entry.symbols.push_back(symbols[i] - U'0');
          continue;
        }
        const std::size_t near = context::nearest(its), place = i == 0 ? near : i <= near ? i - 1 : i;
        const char32_t symbol = symbols[place];
        const auto kind = std::find(context::kinds.begin(), context::kinds.end(), symbol);
        if (kind != context::kinds.end())
          entry.symbols.push_back(static_cast<std::uint32_t>(kind - context::kinds.begin()));
        else if (ids.count(symbol) > 0)
          entry.symbols.push_back(ids[symbol] + static_cast<std::uint32_t>(context::kinds.size()));
        else known = false;
      }
      for (std::size_t i = 2; i < field.size(); ++i) entry.weights.push_back(std::atoi(field[i].c_str()));
      if (known) parts.back().features[its].push_back(entry);
    }
  }

  Bytes s[shape::stream_count];
  std::uint32_t features = 0;
  for (const Part& part : parts)
    for (const auto& [which, entries] : part.features) features += static_cast<std::uint32_t>(entries.size());
  Bytes& heads = s[shape::heads];
  for (const std::uint32_t n : {unit, static_cast<std::uint32_t>(parts.size()), features}) heads.number(n);
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.character < b.character; });
  std::uint32_t next = 0;
  for (Part& part : parts) {
    heads.number(part.character - next);
    next = part.character + 1u;
    heads.byte(static_cast<std::uint32_t>(part.classes.size()));
    for (const Id candidate : book.hant_of(part.character)) {
      std::uint32_t its = 255;
      for (std::size_t k = 0; k < part.classes.size(); ++k)
        if (part.classes[k].find(book.characters[candidate]) != std::u32string::npos)
          its = static_cast<std::uint32_t>(k);
      heads.byte(its);
    }
    for (std::uint8_t which = 0; which < context::template_count; ++which) {
      auto& entries = part.features[which];
      std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.symbols < b.symbols; });
      s[shape::counts].number(static_cast<std::uint32_t>(entries.size()));
      std::uint32_t first = 0;
      for (const Entry& entry : entries) {
        if (context::of_sorts(which)) {
          std::uint32_t bits = 0;
          for (std::size_t i = 0; i < entry.symbols.size(); ++i) bits |= entry.symbols[i] << 3 * i;
          s[shape::others].number(bits);
        } else {
          for (std::size_t i = 0; i < entry.symbols.size(); ++i) {
            if (i > 0) s[shape::others].number(entry.symbols[i]);
            else s[shape::firsts].number(entry.symbols[0] - first);
          }
          if (!entry.symbols.empty()) first = entry.symbols[0];
        }
        for (const int weight : entry.weights) s[shape::weights].signed_number(weight);
      }
    }
  }
  std::sort(strange.begin(), strange.end());
  s[shape::foreign].number(static_cast<std::uint32_t>(strange.size()));
  next = 0;
  for (const Id id : strange) {
    s[shape::foreign].number(id - next);
    next = id + 1u;
  }

  Bytes sizes;
  for (const Bytes& stream : s) sizes.number(static_cast<std::uint32_t>(stream.all().size()));
  std::vector<std::uint8_t> out = sizes.all();
  for (const Bytes& stream : s) out.insert(out.end(), stream.all().begin(), stream.all().end());
  return out;
}

}  // namespace fanjian::dictionary::pack
