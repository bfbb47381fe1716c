#include "script/lexicon.h"

#include <algorithm>
#include <new>
#include <utility>

#include "lexicon/codec.h"
#include "lexicon/format.h"
#include "script/plan.h"
#include "script/tables.h"

namespace fanjian {
namespace {

constexpr Error damaged(std::size_t offset, const char* message) {
  return {ErrorCode::bad_lexicon, static_cast<std::uint32_t>(offset), message};
}

std::uint32_t word(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<std::uint32_t>(bytes[at + i]);
  return value;
}

}  // namespace

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Lexicon::Tables::Tables() = default;
Lexicon::Tables::~Tables() {
  for (auto& plan : plans_) delete plan.load(std::memory_order_relaxed);
}

const Plan& Lexicon::Tables::plan(Direction d) const {
  auto& slot = plans_[static_cast<std::size_t>(d.from) | static_cast<std::size_t>(d.to) << 2 |
                      static_cast<std::size_t>(d.wording) << 4 | static_cast<std::size_t>(d.rare) << 5];
  if (const Plan* plan = slot.load(std::memory_order_acquire)) return *plan;
  auto own = std::make_unique<Plan>(*this, d);
  Plan* expected = nullptr;
  // Two that come at the same time both make one; the second is thrown away.
  if (slot.compare_exchange_strong(expected, own.get(), std::memory_order_acq_rel)) return *own.release();
  return *expected;
}

bool Lexicon::Tables::index() {
  const std::size_t characters = book.characters.size();
  texts.reserve(characters);
  for (const char32_t c : book.characters) {
    if (c >= 0xD800 && c < 0xE000) return false;
    std::uint32_t text = c;
    if (c >= 0x10000) text = 0x808080F0 | c >> 18 | (c >> 12 & 63) << 8 | (c >> 6 & 63) << 16 | (c & 63) << 24;
    else if (c >= 0x800) text = 0x8080E0 | c >> 12 | (c >> 6 & 63) << 8 | (c & 63) << 16;
    else if (c >= 0x80) text = 0x80C0 | c >> 6 | (c & 63) << 8;
    texts.push_back(text);
  }

  made_begin.assign(characters + 1, 0);
  for (std::size_t id = 0; id < characters; ++id) {
    const Id to = book.normal[id];
    if (to == no_id) continue;
    if (book.normal[to] != no_id) return false;  // made normal, it has to be
    ++made_begin[to + 1u];
  }
  for (std::size_t id = 0; id < characters; ++id) made_begin[id + 1] = static_cast<std::uint16_t>(made_begin[id + 1] + made_begin[id]);
  made.resize(made_begin.back());
  std::vector<std::uint16_t> next(made_begin.begin(), made_begin.end() - 1);
  for (std::size_t id = 0; id < characters; ++id)
    if (book.normal[id] != no_id) made[next[book.normal[id]]++] = static_cast<Id>(id);

  // A phrase has to have a character beyond ASCII, and not far from its beginning: the matcher
  // looks for phrases at the end of a run of ASCII alone.
  for (const Phrases& phrases : book.phrases) {
    std::vector<std::uint8_t> run(phrases.size(), 0);
    for (std::uint32_t n = 0; n < phrases.size(); ++n) {
      if (n > 0 && run[n] > 0 && (phrases.nodes[n].length > 0 || run[n] > 8)) return false;
      for (std::uint32_t c = phrases.nodes[n].child; c < phrases.nodes[n + 1].child; ++c) {
        if (book.characters[phrases.nodes[c].label] >= 0x80 || (n > 0 && run[n] == 0)) continue;
        run[c] = static_cast<std::uint8_t>(run[n] + 1);
        ascii_reach = std::max<std::uint32_t>(ascii_reach, run[c]);
      }
    }
  }

  blocks.assign((book.characters.back() >> 6) + 1u, 0);
  ids.assign(64, no_id);
  for (std::size_t id = 0; id < book.characters.size(); ++id) {
    const char32_t c = book.characters[id];
    std::uint16_t& block = blocks[c >> 6];
    if (block == 0) {
      block = static_cast<std::uint16_t>(ids.size() / 64);
      ids.resize(ids.size() + 64, no_id);
    }
    ids[block * 64u + (c & 63)] = static_cast<Id>(id);
  }

  std::size_t count = 0;
  const auto each = [&](auto&& use) {
    for (int i = 0; i < phrase_book_count; ++i) {
      const auto& nodes = book.phrases[i].nodes;
      for (std::uint32_t first = nodes[0].child; first < nodes[1].child; ++first) {
        if (nodes[first].length > 0) use(static_cast<PhraseBook>(i), nodes[first].label, single, first);
        for (std::uint32_t second = nodes[first].child; second < nodes[first + 1].child; ++second)
          use(static_cast<PhraseBook>(i), nodes[first].label, nodes[second].label, second);
      }
    }
  };
  each([&](PhraseBook, Id, Id, std::uint32_t) { ++count; });
  std::size_t size = 2;
  pair_shift = 31;
  while (size < count * 2) size *= 2, --pair_shift;
  pairs.assign(size, Pair{});
  each([&](PhraseBook which, Id first, Id second, std::uint32_t node) {
    const std::uint32_t key = pair_key(which, first, second);
    std::uint32_t i = key * 2654435761u >> pair_shift;
    while (pairs[i].key != no_pair) i = (i + 1) & (static_cast<std::uint32_t>(size) - 1);
    pairs[i] = {key, node};
  });
  return true;
}

Result<Lexicon> Lexicon::open(std::span<const std::byte> packed) {
  if (packed.size() < format::header_size) return damaged(packed.size(), "the lexicon is cut short");
  if (word(packed, 0) != format::magic) return damaged(0, "not a lexicon");
  if (word(packed, 4) != format::version) return damaged(4, "a lexicon of another version");
  const std::span<const std::byte> body = packed.subspan(format::header_size);
  if (word(packed, 8) != body.size()) return damaged(8, "the lexicon is cut short");
  if (word(packed, 12) != format::checksum(body)) return damaged(12, "the lexicon is damaged");
#if defined(__cpp_exceptions)
  try {
#endif
    auto tables = std::make_unique<Tables>();
    format::Decoder decoder(body);
    if (!format::Codec<format::Decoder>(decoder, tables->book).code())
      return damaged(format::header_size + decoder.at(), "the lexicon is damaged");
    if (!tables->index()) return damaged(format::header_size, "the lexicon is damaged");
    return Lexicon(std::move(tables));
#if defined(__cpp_exceptions)
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::out_of_memory, 0, "not enough memory for the lexicon"};
  }
#endif
}

}  // namespace fanjian
