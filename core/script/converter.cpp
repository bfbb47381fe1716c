#include "script/converter.h"

#include <algorithm>

#include "script/matcher.h"
#include "script/names.h"
#include "script/particle.h"
#include "script/plan.h"
#include "script/tables.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

// The caller's spans, and of those found the ones between them; all are left in `found`.
std::span<const Span> joined(std::span<const Span> given, std::vector<Span>& found) {
  if (given.empty()) return found;
  std::vector<Span> all(given.begin(), given.end());
  std::size_t k = 0;
  for (const Span name : found) {
    while (k < given.size() && given[k].end <= name.begin) ++k;
    if (k == given.size() || name.end <= given[k].begin) all.push_back(name);
  }
  sort_by(all, [](Span a, Span b) { return a.begin < b.begin; });
  found.swap(all);
  return found;
}

}  // namespace

Converter::Converter(const Lexicon& lexicon, Direction direction)
    : lexicon_(&lexicon), direction_(direction) {}

void Converter::convert(std::string_view text, std::string& out, std::vector<Change>* changes, const Hints& hints) const {
  run(text, out, {changes, false, nullptr}, hints);
}

void Converter::trace(std::string_view text, std::string& out, std::vector<Change>& changes, const Hints& hints) const {
  run(text, out, {&changes, true, nullptr}, hints);
}

void Converter::ask(std::string_view text, std::string& out, std::vector<Asked>& asked, const Hints& hints) const {
  run(text, out, {nullptr, false, &asked}, hints);
}

void Converter::run(std::string_view text, std::string& out, const Told& to_tell, const Hints& hints) const {
  Told told = to_tell;
  told.settled = hints.settled;
  std::vector<Change>* const changes = told.changes;
  const bool all = told.all;
  if (direction_.from == direction_.to) {
    out += text;
    return;
  }
  const Lexicon::Tables& tables = lexicon_->tables();
  const Plan& plan = tables.plan(direction_);

  std::vector<Zhu> written;
  if (direction_.to == Variety::hans && !direction_.exact) find_zhu(text, written);
  auto zhu = written.cbegin();
  const auto ordinary = [&](Span span) {
    for (; zhu != written.cend() && zhu->at.begin < span.end; ++zhu) {
      if (zhu->at.begin < span.begin) continue;
      if (zhu->at.begin > span.begin) match(tables, plan, text, {span.begin, zhu->at.begin}, out, told);
      const auto target = static_cast<std::uint32_t>(out.size());
      out += zhu->particle ? zhe_character : zhu_character;
      if (changes && (all || zhu->particle))
        changes->push_back({zhu->at, {target, static_cast<std::uint32_t>(out.size())}, Reason::context, {}});
      span.begin = zhu->at.end;
    }
    if (!span.empty()) match(tables, plan, text, span, out, told);
  };
  const auto name = [&](Span span) {
    // 周杰伦, 张三丰: a name that the lexicon knows as such.
    std::string whole;
    std::vector<Change> phrases;
    Direction alone = direction_;  // what stands around a name says nothing of its characters
    alone.wording = false;
    alone.exact = true;
    const Plan& by_itself = tables.plan(alone);
    match(tables, by_itself, text, span, whole, {&phrases, true, nullptr});
    std::u32string characters;
    for (std::size_t i = span.begin; i < span.end;) characters += next(text.substr(0, span.end), i);
    // All of it is a phrase (but 于征 is 於徵 there), or it begins with one that keeps the surname (周杰).
    const char32_t surname = name_in_hant(characters, 0);
    std::size_t begin = 0;
    const bool kept = !whole.empty() && next(whole, begin) == surname;
    if (std::any_of(phrases.begin(), phrases.end(), [&](const Change& c) {
          return (c.phrase == span && (kept || surname == 0)) ||
                 (kept && c.phrase.begin == span.begin && c.source.begin == span.begin);
        })) {
      match(tables, by_itself, text, span, out, told);
      return;
    }
    std::uint32_t at = span.begin;
    for (std::size_t k = 0; at < span.end; ++k) {
      std::size_t end = at;
      const char32_t c = next(text.substr(0, span.end), end);
      const Span one = {at, static_cast<std::uint32_t>(end)};
      at = one.end;
      const char32_t to = name_in_hant(characters, k);
      if (to == 0) {
        match(tables, by_itself, text, one, out, told);
        continue;
      }
      const auto target = static_cast<std::uint32_t>(out.size());
      append(out, to);
      if (changes && (all || to != c))
        changes->push_back({one, {target, static_cast<std::uint32_t>(out.size())}, Reason::name, {}});
    }
  };

  // Names have a rule of their own only where one simplified character stands for several.
  const bool names = direction_.from == Variety::hans;
  std::vector<Span> found;
  std::span<const Span> people = hints.names;
  if (names && !direction_.exact && !hints.all_names) {
    find_names(text, found);
    if (!found.empty()) people = joined(people, found);
  }
  std::size_t k = 0, n = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t at = 0;
  while (at < size) {
    while (k < hints.keep.size() && hints.keep[k].end <= at) ++k;
    while (n < people.size() && (!names || people[n].end <= at)) ++n;
    const Span keep = k < hints.keep.size() ? hints.keep[k] : Span{size, size};
    const Span person = n < people.size() ? people[n] : Span{size, size};
    const std::uint32_t stop = std::min({size, std::max(at, keep.begin), std::max(at, person.begin)});
    ordinary({at, stop});
    at = stop;
    if (at == size) break;
    if (keep.begin <= at) {
      const std::uint32_t end = std::min(size, keep.end);
      out += text.substr(at, end - at);
      at = end;
    } else {
      const std::uint32_t end = std::min({size, person.end, std::max(at, keep.begin)});
      name({at, end});
      at = end;
    }
  }
}

}  // namespace fanjian
