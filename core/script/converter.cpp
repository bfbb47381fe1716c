#include "script/converter.h"

#include <algorithm>
#include <new>

#include "script/matcher.h"
#include "script/names.h"
#include "script/plan.h"
#include "script/tables.h"
#include "text/utf8.h"

namespace fanjian {

Converter::Converter(const Lexicon& lexicon, Direction direction)
    : lexicon_(&lexicon), direction_(direction) {}

ErrorCode Converter::convert(std::string_view text, std::string& out, std::vector<Change>* changes,
                             const Hints& hints) const {
  return guarded(text, out, changes, hints, false);
}

ErrorCode Converter::trace(std::string_view text, std::string& out, std::vector<Change>& changes,
                           const Hints& hints) const {
  return guarded(text, out, &changes, hints, true);
}

ErrorCode Converter::guarded(std::string_view text, std::string& out, std::vector<Change>* changes,
                             const Hints& hints, bool all) const {
#if defined(__cpp_exceptions)
  try {
    run(text, out, changes, hints, all);
  } catch (const std::bad_alloc&) {
    return ErrorCode::out_of_memory;
  }
#else
  run(text, out, changes, hints, all);  // without exceptions, no memory is a trap
#endif
  return ErrorCode::none;
}

void Converter::run(std::string_view text, std::string& out, std::vector<Change>* changes,
                    const Hints& hints, bool all) const {
  if (direction_.from == direction_.to) {
    out += text;
    return;
  }
  const Lexicon::Tables& tables = lexicon_->tables();
  const Plan& plan = tables.plan(direction_);

  const auto ordinary = [&](Span span) {
    if (!span.empty()) match(tables, plan, text, span, out, changes, all);
  };
  const auto name = [&](Span span) {
    for (std::size_t i = span.begin; i < span.end;) {
      const auto begin = static_cast<std::uint32_t>(i);
      const char32_t c = next(text.substr(0, span.end), i);
      const Span one = {begin, static_cast<std::uint32_t>(i)};
      const auto surname = begin == span.begin ? surname_in_hant(c) : std::nullopt;
      if (!surname) {
        ordinary(one);
        continue;
      }
      const auto target = static_cast<std::uint32_t>(out.size());
      append(out, *surname);
      if (changes && (all || *surname != c))
        changes->push_back({one, {target, static_cast<std::uint32_t>(out.size())}, Reason::name, {}});
    }
  };

  // Names have a rule of their own only where one simplified character stands for several.
  const bool names = direction_.from == Variety::hans;
  std::size_t k = 0, n = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t at = 0;
  while (at < size) {
    while (k < hints.keep.size() && hints.keep[k].end <= at) ++k;
    while (n < hints.names.size() && (!names || hints.names[n].end <= at)) ++n;
    const Span keep = k < hints.keep.size() ? hints.keep[k] : Span{size, size};
    const Span person = n < hints.names.size() ? hints.names[n] : Span{size, size};
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
