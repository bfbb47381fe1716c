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

using Ids = std::unordered_map<char32_t, Id>;

// The symbols of a feature as they are written, the nearest first; empty if the book does not have one of them.
std::vector<std::uint32_t> symbols_in_order(std::uint8_t which, const std::u32string& symbols, const Ids& ids) {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const std::size_t near = context::nearest(which), place = i == 0 ? near : i <= near ? i - 1 : i;
    const auto kind = std::find(context::kinds.begin(), context::kinds.end(), symbols[place]);
    if (kind != context::kinds.end()) out.push_back(static_cast<std::uint32_t>(kind - context::kinds.begin()));
    else if (const auto id = ids.find(symbols[place]); id != ids.end())
      out.push_back(id->second + static_cast<std::uint32_t>(context::kinds.size()));
    else return {};
  }
  return out;
}

// All that a pattern of by_hand.txt stands for: 炒{米,面}_ is 炒米_ and 炒面_.
std::vector<std::u32string> spelled_out(const std::u32string& pattern) {
  const std::size_t open = pattern.find(U'{'), close = pattern.find(U'}');
  if (open == std::u32string::npos || close == std::u32string::npos || close < open) return {pattern};
  std::vector<std::u32string> out;
  for (std::size_t from = open + 1; from <= close;) {
    const std::size_t to = std::min(pattern.find(U',', from), close);
    for (const auto& all :
         spelled_out(pattern.substr(0, open) + pattern.substr(from, to - from) + pattern.substr(close + 1)))
      out.push_back(all);
    from = to + 1;
  }
  return out;
}

// Adds what by_hand.txt says.
void add_by_hand(const std::string& path, const Ids& ids, std::vector<Part>& parts) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot be read");
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto field = fields(line);
    if (field.size() != 4) fail(path, number, "no such line");
    const std::u32string c = text::utf32(field[0]), form = text::utf32(field[1]), all = text::utf32(field[3]) + U' ';
    const int weight = std::atoi(field[2].c_str());
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& p) {
      const auto id = ids.find(c[0]);
      return id != ids.end() && p.character == id->second;
    });
    if (part == parts.end() || c.size() != 1) fail(path, number, "no character of the model");
    const auto is_form = [&](const std::u32string& its) { return its.find(form) != std::u32string::npos; };
    const auto at = std::find_if(part->classes.begin(), part->classes.end(), is_form) - part->classes.begin();
    if (at == static_cast<std::ptrdiff_t>(part->classes.size())) fail(path, number, "no form of the character");
    for (std::size_t from = 0; from < all.size();) {
      const std::size_t to = all.find(U' ', from);
      for (const std::u32string& one : spelled_out(all.substr(from, to - from))) {
        const std::size_t own = one.find(U'_');
        if (own == std::u32string::npos) fail(path, number, "a pattern without its character");
        auto first = -static_cast<int>(own), last = static_cast<int>(one.size() - own) - 1;
        std::u32string symbols = one.substr(0, own) + one.substr(own + 1);
        if (own == 2 && one[1] == U'?') first = last = -2, symbols = one.substr(0, 1);
        const auto window = std::find_if(context::windows.begin(), context::windows.end(),
                                         [&](const context::Window& w) { return w.first == first && w.last == last; });
        if (window == context::windows.end()) fail(path, number, "no such window");
        const auto which = static_cast<std::uint8_t>(context::first_window + (window - context::windows.begin()));
        const auto written = symbols_in_order(which, symbols, ids);
        if (written.empty()) continue;
        auto& entries = part->features[which];
        auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.symbols == written; });
        if (entry == entries.end()) {
          entries.push_back({written, std::vector<int>(part->classes.size() - 1)});
          entry = entries.end() - 1;
        }
        // Weights are of all forms but the first, against the first.
        for (std::size_t k = 0; k < entry->weights.size(); ++k)
          if (at == 0 || static_cast<std::ptrdiff_t>(k) + 1 == at) entry->weights[k] += at == 0 ? -weight : weight;
      }
      from = to + 1;
    }
  }
}

}  // namespace

std::vector<std::uint8_t> encode(const std::string& path, const std::string& by_hand, const DictionaryData& book) {
  Ids ids;
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
      if (context::of_sorts(its))
        for (const char32_t symbol : symbols) entry.symbols.push_back(symbol - U'0');
      else entry.symbols = symbols_in_order(its, symbols, ids);
      const bool known = entry.symbols.size() == symbols.size();
      for (std::size_t i = 2; i < field.size(); ++i) entry.weights.push_back(std::atoi(field[i].c_str()));
      if (known) parts.back().features[its].push_back(entry);
    }
  }
  add_by_hand(by_hand, ids, parts);

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
