#include "convert/context.h"

#include <algorithm>
#include <span>
#include <utility>

#include "dictionary/context_format.h"
#include "dictionary/format.h"
#include "text/characters.h"
#include "text/lazy.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

namespace shape = dictionary::context::format;

constexpr char32_t first_ideograph = 0x3400, behind_ideographs = 0xA000;

// Behind its end a stream has zeros, and remembers that it was asked for them.
class Stream {
 public:
  explicit Stream(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  std::uint32_t byte() {
    if (at_ < bytes_.size()) return bytes_[at_++];
    short_ = true;
    return 0;
  }
  std::uint32_t number() {
    return dictionary::format::read_number([this] { return std::uint32_t{byte()}; });
  }
  std::int32_t signed_number() { return dictionary::format::unfolded(number()); }
  bool short_of() const { return short_; }
  bool whole() const { return !short_ && at_ == bytes_.size(); }
  void skip(std::uint32_t numbers) {
    for (; numbers > 0; --numbers) {
      const std::uint32_t first = byte();
      if (first >= dictionary::format::one_byte) at_ += first < 255 ? 1 : 3;
    }
    if (at_ > bytes_.size()) at_ = bytes_.size(), short_ = true;
  }
  std::size_t at() const { return at_; }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  bool short_ = false;
};

std::uint64_t hash(std::uint8_t which, std::uint64_t at) {
  const std::uint64_t h = ((std::uint64_t{which} + 1) * 0x9E3779B97F4A7C15u ^ at) * 0xD6E8FEB86659FD93u;
  return h ^ h >> 32;
}

constexpr auto nearest_bits = [] {
  std::array<std::uint8_t, dictionary::context::template_count> bits{};
  for (std::uint8_t which = 0; which < dictionary::context::template_count; ++which)
    bits[which] = static_cast<std::uint8_t>(16 * dictionary::context::nearest(which));
  return bits;
}();

// The bit of what stands nearest in a feature.
std::uint64_t near_bit(std::uint8_t which, std::uint64_t at) {
  return std::uint64_t{1} << (at >> nearest_bits[which] & 63);
}

}  // namespace

Context::Context(const dictionary::DictionaryData& book) {
  if (read(book)) return;
  model_of_.assign(book.characters.size(), 0);
}

Context::~Context() {
  for (auto& table : tables_) delete table.load(std::memory_order_relaxed);
}

// Finds where each character's features begin, and goes through all to see that they end where they should.
bool Context::read(const dictionary::DictionaryData& book) {
  const std::size_t count = book.characters.size();
  Stream head{std::span<const std::uint8_t>(book.context)};
  std::uint32_t sizes[shape::stream_count];
  for (std::uint32_t& size : sizes) size = head.number();
  std::size_t begin = head.at();
  std::size_t begins[shape::stream_count];
  std::vector<Stream> s;
  for (std::size_t i = 0; i < shape::stream_count; ++i) {
    if (sizes[i] > book.context.size() - begin) return false;
    begins[i] = begin;
    s.emplace_back(std::span<const std::uint8_t>(book.context).subspan(begin, sizes[i]));
    begin += sizes[i];
  }
  if (begin != book.context.size()) return false;

  Stream& heads = s[shape::heads];
  unit_ = static_cast<int>(heads.number());
  const std::uint32_t models = heads.number();
  const std::uint32_t features = heads.number();
  if (unit_ == 0 || models > shape::most_models || features > shape::most_features) return false;

  sorts_.assign(behind_ideographs - first_ideograph, dictionary::context::ordinary);
  std::uint32_t id = 0;
  for (std::uint32_t n = s[shape::foreign].number(); n > 0; --n) {
    id += s[shape::foreign].number();
    if (id >= count || s[shape::foreign].short_of()) return false;
    const char32_t c = book.characters[id++];
    if (c >= first_ideograph && c < behind_ideographs) sorts_[c - first_ideograph] = dictionary::context::foreign;
  }
  for (const char16_t c : dictionary::context::numerals)
    sorts_[static_cast<std::size_t>(c) - first_ideograph] = dictionary::context::numeral;

  model_of_.assign(count, 0);
  models_.assign(1, {});
  std::uint32_t left = features;
  std::uint32_t next = 0;
  for (std::uint32_t m = 1; m <= models; ++m) {
    Model model;
    next += heads.number();
    if (next >= count) return false;
    model.character = static_cast<dictionary::Id>(next++);
    model.classes = static_cast<std::uint8_t>(heads.byte());
    const std::size_t candidates = book.hant_of(model.character).size();
    if (model.classes < 2 || model.classes > most_classes || candidates > dictionary::most_choices) return false;
    model.class_of.fill(most_classes);
    for (std::size_t i = 0; i < candidates; ++i)
      model.class_of[i] = static_cast<std::uint8_t>(std::min<std::uint32_t>(heads.byte(), most_classes));
    if (heads.short_of()) return false;
    for (std::size_t i = 0; i < model.at.size(); ++i)
      model.at[i] = static_cast<std::uint32_t>(begins[shape::counts + i] + s[shape::counts + i].at());
    for (std::uint8_t which = 0; which < dictionary::context::template_count; ++which) {
      const std::uint32_t features_here = s[shape::counts].number();
      if (features_here > left) return false;
      left -= features_here;
      const auto symbols = static_cast<std::uint32_t>(dictionary::context::symbols_of(which));
      if (dictionary::context::of_sorts(which)) {
        s[shape::others].skip(features_here);
      } else if (symbols > 0) {
        s[shape::firsts].skip(features_here);
        s[shape::others].skip(features_here * (symbols - 1));
      }
      s[shape::weights].skip(features_here * (model.classes - 1u));
    }
    models_.push_back(model);
    model_of_[model.character] = static_cast<std::uint16_t>(m);
  }
  tables_ = std::vector<std::atomic<Table*>>(models_.size());
  return left == 0 && std::all_of(s.begin(), s.end(), [](const Stream& stream) { return stream.whole(); });
}

void Context::Table::put(std::uint8_t which, std::uint64_t at, std::uint32_t weights_at) {
  const std::uint64_t h = hash(which, at);
  std::uint32_t i = static_cast<std::uint32_t>(h) & mask;
  while (slots[i].print != 0) i = (i + 1) & mask;
  slots[i] = {static_cast<std::uint32_t>(h >> 32) | 1, weights_at};
  near[which] |= near_bit(which, at);
}

const Context::Table& Context::table_of(const dictionary::DictionaryData& book, std::uint16_t number) const {
  return text::get_lazy(tables_[number], [&] {
    auto table = std::make_unique<Table>();
    // A symbol that does not exist: nothing is known of this character.
    if (!lay_out(book, models_[number], *table)) table->slots.assign(1, {}), table->mask = 0, table->near = {};
    return table;
  });
}

bool Context::lay_out(const dictionary::DictionaryData& book, const Model& model, Table& table) const {
  const auto stream = [&](std::size_t which) {
    return Stream(std::span<const std::uint8_t>(book.context).subspan(model.at[which - shape::counts]));
  };
  Stream counts = stream(shape::counts), firsts = stream(shape::firsts), others = stream(shape::others),
         weights = stream(shape::weights);
  // A symbol, by its number in the book; kinds first.
  const auto symbol = [&](std::uint32_t number, char16_t& to) {
    if (number < dictionary::context::kinds.size()) {
      to = dictionary::context::kinds[number];
      return true;
    }
    number -= static_cast<std::uint32_t>(dictionary::context::kinds.size());
    if (number >= book.characters.size() || book.characters[number] > 0xFFFF) return false;
    to = static_cast<char16_t>(book.characters[number]);
    return true;
  };

  std::uint32_t features = 0;
  Stream ahead = counts;
  for (std::uint8_t which = 0; which < dictionary::context::template_count; ++which) features += ahead.number();
  table.mask = 1;
  while (table.mask < features * 2) table.mask = table.mask * 2 + 1;
  table.slots.assign(table.mask + 1, {});
  table.weights.reserve(features * (model.classes - 1u));
  for (std::uint8_t which = 0; which < dictionary::context::template_count; ++which) {
    std::uint32_t first = 0;
    const std::size_t symbols = dictionary::context::symbols_of(which), near = dictionary::context::nearest(which);
    for (std::uint32_t n = counts.number(); n > 0; --n) {
      std::uint64_t packed = 0;
      if (dictionary::context::of_sorts(which)) {
        const std::uint32_t sorts = others.number();
        for (std::size_t i = 0; i < symbols; ++i) packed |= std::uint64_t{sorts >> 3 * i & 7} << 16 * i;
      } else {
        for (std::size_t i = 0; i < symbols; ++i) {
          const std::size_t place = i == 0 ? near : i <= near ? i - 1 : i;
          const std::uint32_t number = i == 0 ? first += firsts.number() : others.number();
          char16_t one = 0;
          if (!symbol(number, one)) return false;
          packed |= std::uint64_t{one} << 16 * place;
        }
      }
      const auto begin = static_cast<std::uint32_t>(table.weights.size());
      for (std::uint8_t k = 1; k < model.classes; ++k)
        table.weights.push_back(static_cast<std::int8_t>(std::clamp(weights.signed_number(), -127, 127)));
      table.put(which, packed, begin);
    }
  }
  return true;
}

std::size_t Context::weigh(const dictionary::DictionaryData& book, std::string_view text, std::size_t begin,
                           std::size_t end, dictionary::Id character, dictionary::context::WordPlace place,
                           Scores& z) const {
  const std::uint16_t number = model_of_[character];
  const Model& model = models_[number];
  z.fill(0);
  dictionary::context::Surroundings around;
  // Nothing beyond the end of a line or a sentence: a text can be cut there (convert/stream.h). A space beside a figure is
  // the typesetter's: 45 天后 is read as 45天后.
  around.symbols.fill(dictionary::context::boundary);
  std::size_t at = begin;
  for (std::size_t k = dictionary::context::reach; k > 0 && at > 0;) {
    char32_t c = text::previous(text, at);
    if (c == U' ' && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') c = text::previous(text, at);
    if (text::ends_sentence_or_line(c)) break;
    around.symbols[--k] = dictionary::context::symbol_of(c);
  }
  at = end;
  for (std::size_t k = dictionary::context::reach; k < 2 * dictionary::context::reach && at < text.size(); ++k) {
    char32_t c = text::next(text, at);
    if (c == U' ' && at < text.size() && text[at] >= '0' && text[at] <= '9') c = text::next(text, at);
    if (text::ends_sentence_or_line(c)) break;
    around.symbols[k] = dictionary::context::symbol_of(c);
  }

  around.place = place;
  const auto sort = [&](char16_t c) {
    return c >= first_ideograph && c < behind_ideographs
               ? static_cast<dictionary::context::Sort>(sorts_[c - first_ideograph])
               : dictionary::context::ordinary;
  };
  const Table& table = table_of(book, number);
  const auto wanted = [&](std::uint8_t which) { return table.near[which] != 0; };
  dictionary::context::packed_features_of(around, wanted, sort, [&](std::uint8_t which, std::uint64_t feature) {
    if ((table.near[which] & near_bit(which, feature)) == 0) return;
    const std::uint64_t h = hash(which, feature);
    const auto print = static_cast<std::uint32_t>(h >> 32) | 1;
    for (std::uint32_t i = static_cast<std::uint32_t>(h) & table.mask; table.slots[i].print != 0;
         i = (i + 1) & table.mask) {
      if (table.slots[i].print != print) continue;
      const std::int8_t* weight = &table.weights[table.slots[i].weights];
      for (std::size_t c = 1; c < model.classes; ++c) z[c] += *weight++;
      return;
    }
  });
  return model.classes;
}

dictionary::Id Context::candidate(const dictionary::DictionaryData& book, dictionary::Id character,
                                  dictionary::Id proposed, std::size_t best) const {
  const Model& model = models_[model_of_[character]];
  const auto candidates = book.hant_of(character);
  dictionary::Id first = dictionary::no_id;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (model.class_of[i] != best) continue;
    if (candidates[i] == proposed) return proposed;
    if (first == dictionary::no_id) first = candidates[i];
  }
  return first == dictionary::no_id ? proposed : first;
}

dictionary::Id Context::choose(const dictionary::DictionaryData& book, std::string_view text, std::size_t begin,
                               std::size_t end, dictionary::Id character, dictionary::Id proposed,
                               dictionary::context::WordPlace place) const {
  Scores z;
  const std::size_t count = weigh(book, text, begin, end, character, place, z);
  const auto best = std::max_element(z.begin(), z.begin() + static_cast<std::ptrdiff_t>(count)) - z.begin();
  return candidate(book, character, proposed, static_cast<std::size_t>(best));
}

std::size_t Context::ranked(const dictionary::DictionaryData& book, dictionary::Id character, dictionary::Id proposed,
                            const Scores& z, std::array<Scored, most_classes>& out) const {
  const Model& model = models_[model_of_[character]];
  const auto candidates = book.hant_of(character);
  std::size_t count = 0;
  for (std::size_t c = 0; c < model.classes; ++c) {
    Scored scored{dictionary::no_id, z[c]};
    for (std::size_t i = candidates.size(); i-- > 0;)
      if (model.class_of[i] == c && scored.candidate != proposed) scored.candidate = candidates[i];
    if (scored.candidate != dictionary::no_id) out[count++] = scored;
  }
  // The best first; among equals, the earlier class.
  for (std::size_t i = 1; i < count; ++i)
    for (std::size_t k = i; k > 0 && out[k].score > out[k - 1].score; --k) std::swap(out[k], out[k - 1]);
  return count;
}

}  // namespace fanjian::convert
