#include "script/context.h"

#include <algorithm>
#include <span>

#include "lexicon/context/format.h"
#include "lexicon/format.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

using context::Feature;
namespace shape = context::format;

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
    const std::uint32_t first = byte();
    if (first < format::one_byte) return first;
    if (first < 255) return format::one_byte + (first - format::one_byte) * 256 + byte();
    const std::uint32_t low = byte(), middle = byte();
    return low | middle << 8 | byte() << 16;
  }
  std::int32_t signed_number() { return format::unfolded(number()); }
  bool short_of() const { return short_; }
  bool whole() const { return !short_ && at_ == bytes_.size(); }
  std::span<const std::uint8_t> rest() const { return bytes_.subspan(at_); }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  bool short_ = false;
};

}  // namespace

std::uint64_t Context::hash(std::uint16_t model, const Feature& f) {
  std::uint64_t h = (std::uint64_t{model} << 8 | f.which) * 0x9E3779B97F4A7C15u;
  const std::uint64_t at = f.at[0] | std::uint64_t{f.at[1]} << 16 | std::uint64_t{f.at[2]} << 32 | std::uint64_t{f.at[3]} << 48;
  h = (h ^ at) * 0xD6E8FEB86659FD93u;
  return h ^ h >> 32;
}

bool Context::put(std::uint16_t model, const Feature& feature, std::uint32_t weights) {
  const std::uint64_t h = hash(model, feature);
  const auto print = static_cast<std::uint32_t>(h >> 32) | 1;
  for (std::uint32_t i = static_cast<std::uint32_t>(h) & mask_;; i = (i + 1) & mask_) {
    if (slots_[i].print == print) return false;
    if (slots_[i].print != 0) continue;
    slots_[i] = {print, weights};
    return true;
  }
}

Context::Context(const Book& book) {
  if (!book.context.empty() && read(book)) return;
  model_of_.assign(book.characters.size(), 0);
}

bool Context::read(const Book& book) {
  const std::size_t count = book.characters.size();
  Stream head{std::span<const std::uint8_t>(book.context)};
  std::uint32_t sizes[shape::stream_count];
  for (std::uint32_t& size : sizes) size = head.number();
  std::span<const std::uint8_t> rest = head.rest();
  std::vector<Stream> s;
  for (const std::uint32_t size : sizes) {
    if (head.short_of() || size > rest.size()) return false;
    s.emplace_back(rest.first(size));
    rest = rest.subspan(size);
  }
  if (!rest.empty()) return false;

  Stream& heads = s[shape::heads];
  unit_ = static_cast<int>(heads.number());
  pair_ = static_cast<int>(heads.number());
  longer_ = static_cast<int>(heads.number());
  const std::uint32_t models = heads.number();
  const std::uint32_t features = heads.number();
  if (unit_ == 0 || models > shape::most_models || features > shape::most_features) return false;

  sorts_.assign(behind_ideographs - first_ideograph, context::ordinary);
  std::uint32_t id = 0;
  for (std::uint32_t n = s[shape::foreign].number(); n > 0; --n) {
    id += s[shape::foreign].number();
    if (id >= count || s[shape::foreign].short_of()) return false;
    const char32_t c = book.characters[id++];
    if (c >= first_ideograph && c < behind_ideographs) sorts_[c - first_ideograph] = context::foreign;
  }
  for (const char16_t c : context::numerals) sorts_[static_cast<std::size_t>(c) - first_ideograph] = context::numeral;

  // A symbol, by its number in the book; kinds first.
  const auto symbol = [&](std::uint32_t number, char16_t& to) {
    if (number < context::kinds.size()) {
      to = context::kinds[number];
      return true;
    }
    number -= static_cast<std::uint32_t>(context::kinds.size());
    if (number >= count || book.characters[number] > 0xFFFF) return false;
    to = static_cast<char16_t>(book.characters[number]);
    return true;
  };

  mask_ = 1;
  while (mask_ < features * 2) mask_ = mask_ * 2 + 1;
  slots_.assign(mask_ + 1, {});
  model_of_.assign(count, 0);
  models_.assign(1, {});
  std::uint32_t left = features;
  std::uint32_t next = 0;
  for (std::uint32_t m = 1; m <= models; ++m) {
    Model model;
    next += heads.number();
    if (next >= count) return false;
    model.character = static_cast<Id>(next++);
    model.classes = static_cast<std::uint8_t>(heads.byte());
    const std::size_t candidates = book.hant_of(model.character).size();
    if (model.classes < 2 || model.classes > most_classes || candidates > most_choices) return false;
    model.class_of.fill(most_classes);
    for (std::size_t i = 0; i < candidates; ++i)
      model.class_of[i] = static_cast<std::uint8_t>(std::min<std::uint32_t>(heads.byte(), most_classes));
    if (heads.short_of()) return false;
    for (std::uint8_t which = 0; which < context::template_count; ++which) {
      std::uint32_t features_here = s[shape::counts].number(), first = 0;
      if (features_here > left) return false;
      left -= features_here;
      const std::size_t symbols = context::symbols_of(which);
      for (; features_here > 0; --features_here) {
        Feature feature;
        feature.which = which;
        if (context::first_sorts <= which || which == context::phrase) {
          const std::uint32_t packed = s[shape::others].number();
          for (std::size_t i = 0; i < symbols; ++i) feature.at[i] = static_cast<char16_t>(packed >> 3 * i & 7);
        } else {
          const std::size_t near = context::nearest(which);
          for (std::size_t i = 0; i < symbols; ++i) {
            const std::size_t place = i == 0 ? near : i <= near ? i - 1 : i;
            std::uint32_t number = i == 0 ? first += s[shape::firsts].number() : s[shape::others].number();
            if (!symbol(number, feature.at[place])) return false;
          }
        }
        const auto begin = static_cast<std::uint32_t>(weights_.size());
        for (std::uint8_t k = 1; k < model.classes; ++k)
          weights_.push_back(static_cast<std::int8_t>(std::clamp(s[shape::weights].signed_number(), -127, 127)));
        put(static_cast<std::uint16_t>(m), feature, begin);
      }
      for (const Stream& stream : s)
        if (stream.short_of()) return false;
    }
    models_.push_back(model);
    model_of_[model.character] = static_cast<std::uint16_t>(m);
  }
  return std::all_of(s.begin(), s.end(), [](const Stream& stream) { return stream.whole(); });
}

void Context::sum(const Book& book, const Model& model, std::uint16_t number, std::string_view text,
                  std::size_t begin, std::size_t end, Id proposed, std::size_t phrase_length,
                  std::array<int, most_classes>& z) const {
  z.fill(0);
  context::Surroundings around;
  std::size_t at = begin;
  int k = context::reach;
  while (k > 0 && at > 0) around.symbols[static_cast<std::size_t>(--k)] = context::symbol_of(previous(text, at));
  while (k > 0) around.symbols[static_cast<std::size_t>(--k)] = context::boundary;
  at = end;
  for (k = context::reach; k < 2 * context::reach; ++k)
    around.symbols[static_cast<std::size_t>(k)] = at < text.size() ? context::symbol_of(next(text, at)) : char16_t(context::boundary);

  if (phrase_length > 0) {
    const auto candidates = book.hant_of(model.character);
    for (std::size_t i = 0; i < candidates.size(); ++i)
      if (candidates[i] == proposed && model.class_of[i] < model.classes) {
        around.phrase = static_cast<std::int8_t>(model.class_of[i]);
        around.phrase_length = static_cast<std::uint8_t>(std::min<std::size_t>(phrase_length, 4));
        z[model.class_of[i]] += phrase_length > 2 ? longer_ : pair_;
      }
  }
  const auto sort = [&](char16_t c) {
    return c >= first_ideograph && c < behind_ideographs ? static_cast<context::Sort>(sorts_[c - first_ideograph]) : context::ordinary;
  };
  context::features_of(around, sort, [&](const Feature& feature) {
    const std::uint64_t h = hash(number, feature);
    const auto print = static_cast<std::uint32_t>(h >> 32) | 1;
    for (std::uint32_t i = static_cast<std::uint32_t>(h) & mask_; slots_[i].print != 0; i = (i + 1) & mask_) {
      if (slots_[i].print != print) continue;
      const std::int8_t* weight = &weights_[slots_[i].weights];
      for (std::size_t c = 1; c < model.classes; ++c) z[c] += *weight++;
      return;
    }
  });
}

Id Context::choose(const Book& book, std::string_view text, std::size_t begin, std::size_t end, Id character,
                   Id proposed, std::size_t phrase_length) const {
  const std::uint16_t number = model_of_[character];
  const Model& model = models_[number];
  std::array<int, most_classes> z;
  sum(book, model, number, text, begin, end, proposed, phrase_length, z);
  const auto best = static_cast<std::size_t>(std::max_element(z.begin(), z.begin() + model.classes) - z.begin());
  const auto candidates = book.hant_of(character);
  Id first = no_id;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (model.class_of[i] == most_classes && candidates[i] == proposed && phrase_length > 0) return proposed;
    if (model.class_of[i] != best) continue;
    if (candidates[i] == proposed) return proposed;
    if (first == no_id) first = candidates[i];
  }
  return first == no_id ? proposed : first;
}

std::size_t Context::scores(const Book& book, std::string_view text, std::size_t begin, std::size_t end,
                            Id character, Id proposed, std::size_t phrase_length,
                            std::array<Scored, most_classes>& out) const {
  const std::uint16_t number = model_of_[character];
  const Model& model = models_[number];
  std::array<int, most_classes> z;
  sum(book, model, number, text, begin, end, proposed, phrase_length, z);
  const auto candidates = book.hant_of(character);
  std::size_t count = 0;
  for (std::size_t c = 0; c < model.classes; ++c) {
    Scored scored{no_id, z[c]};
    for (std::size_t i = candidates.size(); i-- > 0;)
      if (model.class_of[i] == c && scored.candidate != proposed) scored.candidate = candidates[i];
    if (scored.candidate != no_id) out[count++] = scored;
  }
  std::stable_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(count),
                   [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return count;
}

}  // namespace fanjian
