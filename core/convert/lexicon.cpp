#include "convert/lexicon.h"

#include <algorithm>
#include <utility>

#include "convert/context.h"
#include "text/lazy.h"
#include "convert/plan.h"
#include "convert/segmenter.h"
#include "convert/tables.h"
#include "dictionary/format.h"
#include "dictionary/unpack.h"
#include "text/catch_bad_alloc.h"

namespace fanjian::convert {
namespace {

std::uint32_t utf8_of(char32_t c) {
  if (c < 0x80) return c;
  if (c < 0x800) return 0x80C0 | c >> 6 | (c & 63) << 8;
  if (c < 0x10000) return 0x8080E0 | c >> 12 | (c >> 6 & 63) << 8 | (c & 63) << 16;
  return 0x808080F0 | c >> 18 | (c >> 12 & 63) << 8 | (c >> 6 & 63) << 16 | (c & 63) << 24;
}

}  // namespace

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Lexicon::Tables::Tables() = default;
Lexicon::Tables::~Tables() { forget(); }

void Lexicon::Tables::forget() {
  for (auto& plan : plans_) delete plan.exchange(nullptr, std::memory_order_relaxed);
  delete pairs_.exchange(nullptr, std::memory_order_relaxed);
  delete segmenter_.exchange(nullptr, std::memory_order_relaxed);
  delete context_.exchange(nullptr, std::memory_order_relaxed);
}

PairTable::PairTable(const dictionary::Phrases& phrases) {
  const std::uint32_t end = phrases.children[1];
  const std::uint32_t count = phrases.children[end] - end;  // nodes of the second level
  while (mask_ + 1 < count * 2) mask_ = mask_ * 2 + 1, --shift_;
  slots_.resize(mask_ + 1);
  for (std::uint32_t first = 1; first < end; ++first)
    for (std::uint32_t second = phrases.children[first]; second < phrases.children[first + 1]; ++second) {
      const std::uint32_t key = static_cast<std::uint32_t>(phrases.labels[first]) << 14 | phrases.labels[second];
      std::uint32_t i = key * 2654435761u >> shift_;
      while (slots_[i].node != 0) i = (i + 1) & mask_;
      slots_[i] = {key, second};
    }
}

const PairTable& Lexicon::Tables::pairs() const {
  return text::get_lazy(pairs_, [&] { return std::make_unique<PairTable>(book.phrases[dictionary::st_phrases]); });
}

const Segmenter& Lexicon::Tables::segmenter() const {
  return text::get_lazy(segmenter_, [&] { return std::make_unique<Segmenter>(book, pairs()); });
}

const Context& Lexicon::Tables::context() const {
  return text::get_lazy(context_, [&] { return std::make_unique<Context>(book); });
}

const MatchPlan& Lexicon::Tables::plan(Direction d, PlanKind kind) const {
  auto& slot = plans_[static_cast<std::size_t>(d.from) | static_cast<std::size_t>(d.to) << 2 |
                      static_cast<std::size_t>(d.regional_words) << 4 | static_cast<std::size_t>(d.rare) << 5 |
                      static_cast<std::size_t>(d.exact) << 6 | static_cast<std::size_t>(d.keep_cantonese) << 7 |
                      static_cast<std::size_t>(kind) << 8];
  return text::get_lazy(slot, [&] { return std::make_unique<MatchPlan>(*this, d, kind); });
}

bool Lexicon::Tables::index() {
  const std::size_t count = book.characters.size();
  texts.resize(count);
  std::transform(book.characters.begin(), book.characters.end(), texts.begin(), utf8_of);

  const char32_t last = *std::max_element(book.characters.begin(), book.characters.end());
  blocks.assign((last >> 6) + 1u, 0);
  std::size_t used = 1;
  for (const char32_t c : book.characters)
    if (blocks[c >> 6] == 0) blocks[c >> 6] = static_cast<std::uint16_t>(used++);
  ids.assign(used * 64, dictionary::no_id);
  made_begin.assign(count + 1, 0);
  for (std::size_t id = 0; id < count; ++id) {
    const char32_t c = book.characters[id];
    const dictionary::Id normal = book.normal[id];
    ids[blocks[c >> 6] * 64u + (c & 63)] = normal == dictionary::no_id ? static_cast<dictionary::Id>(id) : normal;
    if (normal != dictionary::no_id) ++made_begin[normal + 1u];
  }
  for (std::size_t id = 0; id < count; ++id)
    made_begin[id + 1] = static_cast<std::uint16_t>(made_begin[id + 1] + made_begin[id]);
  made.resize(made_begin.back());
  std::vector<std::uint16_t> next(made_begin.begin(), made_begin.end() - 1);
  for (std::size_t id = 0; id < count; ++id)
    if (book.normal[id] != dictionary::no_id) made[next[book.normal[id]]++] = static_cast<dictionary::Id>(id);

  // A phrase has to have a character beyond ASCII, and not far from its beginning: the matcher
  // looks for phrases at the end of a run of ASCII alone. Only what begins with ASCII is walked.
  for (const dictionary::Phrases& phrases : book.phrases) {
    std::vector<std::uint32_t> level, below;
    for (std::uint32_t n = phrases.children[0]; n < phrases.children[1]; ++n)
      if (book.characters[phrases.labels[n]] < 0x80) level.push_back(n);
    for (std::uint32_t reach = 1; !level.empty(); ++reach, level.swap(below)) {
      ascii_reach = std::max(ascii_reach, reach);
      below.clear();
      for (const std::uint32_t n : level) {
        if (phrases.ends(n) || reach == 8) return false;
        for (std::uint32_t c = phrases.children[n]; c < phrases.children[n + 1]; ++c)
          if (book.characters[phrases.labels[c]] < 0x80) below.push_back(c);
      }
    }
  }
  return true;
}

text::Result<Lexicon> Lexicon::open(std::span<const std::byte> packed) {
  return text::catch_bad_alloc(text::Error{text::ErrorCode::out_of_memory, 0, "not enough memory for the lexicon"},
                               [&]() -> text::Result<Lexicon> {
                                 auto tables = std::make_unique<Tables>();
                                 if (const text::Error error = dictionary::unpack(packed, tables->book);
                                     error.code != text::ErrorCode::none)
                                   return error;
                                 tables->checksum = dictionary::format::word_at(packed, 8);
                                 if (!tables->index())
                                   return text::Error{text::ErrorCode::bad_lexicon, 0, "the lexicon is damaged"};
                                 return Lexicon(std::move(tables));
                               });
}

bool Lexicon::has_traditional() const { return tables_->book.phrases[dictionary::st_phrases].size() > 1; }

bool Lexicon::can_convert(Direction direction) const {
  const bool from_hans = direction.from == Variety::hans || (direction.mixed && !direction.exact);
  return direction.to == Variety::hans || !from_hans || has_traditional();
}

text::Error Lexicon::add_traditional(std::span<const std::byte> packed) {
  const auto added = text::catch_bad_alloc(
      text::Error{text::ErrorCode::out_of_memory, 0, "not enough memory for the lexicon"}, [&]() -> text::Result<bool> {
        if (has_traditional()) return true;
        if (const text::Error error = dictionary::unpack_part(packed, tables_->checksum, tables_->book);
            error.code != text::ErrorCode::none)
          return error;
        tables_->forget();
        if (tables_->index()) return true;
        tables_->book.phrases[dictionary::st_phrases] = {};
        tables_->book.context.clear();
        tables_->index();
        return text::Error{text::ErrorCode::bad_lexicon, 0, "the part for Traditional is damaged"};
      });
  return added.error();
}

}  // namespace fanjian::convert
