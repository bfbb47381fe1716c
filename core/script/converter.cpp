#include "script/converter.h"

#include <algorithm>
#include <new>

#include "script/names.h"
#include "script/pipeline.h"
#include "text/utf8.h"

namespace fanjian {
namespace {

// One character on its way through the steps, and the bytes of the input that it stands for.
// Characters of a value that is longer or shorter than its key share the span of the whole key.
struct Unit {
  char32_t c;
  Span source;
  Reason reason;
};

bool broken(char32_t c) { return c == 0xFFFFFFFF; }

class Run {
 public:
  Run(const Lexicon::Tables& tables, const Pipeline& pipeline) : tables_(tables), pipeline_(pipeline) {}

  // Converts units in place.
  void convert(std::vector<Unit>& units) {
    step(tables_.steps[step_normal], units, 0, units.size(), spare_);
    units.swap(spare_);
    if (pipeline_.steps[0] == step_none) return;
    if (pipeline_.segmentation == step_none) {
      for (const Step s : pipeline_.steps)
        if (s != step_none) {
          step(tables_.steps[s], units, 0, units.size(), spare_);
          units.swap(spare_);
        }
      return;
    }
    result_.clear();
    segments(units);
    units.swap(result_);
  }

 private:
  void read(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
    text_.clear();
    for (std::size_t i = begin; i < end; ++i) text_ += units[i].c;
  }

  void step(const PhraseMap& map, const std::vector<Unit>& in, std::size_t begin, std::size_t end,
            std::vector<Unit>& out) {
    read(in, begin, end);
    out.clear();
    for (std::size_t i = 0; i < text_.size();) {
      const char32_t* at = text_.data() + i;
      const std::size_t left = text_.size() - i;
      const PhraseMap::Match match = map.longest(at, left);
      if (match.length == 0) {
        const std::size_t copied =
            std::max<std::size_t>(1, is_description_operator(*at) ? description_length(at, left) : 1);
        for (std::size_t k = 0; k < copied; ++k) out.push_back(in[begin + i++]);
        continue;
      }
      const Unit* from = in.data() + begin + i;
      const Span whole = {from[0].source.begin, from[match.length - 1].source.end};
      for (std::uint32_t k = 0; k < match.value_length; ++k) {
        const bool aligned = match.length == match.value_length;
        const char32_t c = match.value[k];
        const bool same = aligned && from[k].c == c;
        out.push_back({c, aligned ? from[k].source : whole, same ? from[k].reason : match.reason});
      }
      i += match.length;
    }
  }

  void segment(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    step(tables_.steps[pipeline_.steps[0]], units, begin, end, first_);
    step(tables_.steps[pipeline_.steps[1]], first_, 0, first_.size(), second_);
    result_.insert(result_.end(), second_.begin(), second_.end());
  }

  void segments(const std::vector<Unit>& units) {
    const PhraseMap& map = tables_.steps[pipeline_.segmentation];
    std::u32string text;
    for (const Unit& unit : units) text += unit.c;
    std::size_t begin = 0, i = 0;
    while (i < text.size()) {
      const std::size_t left = text.size() - i;
      const PhraseMap::Match match = map.longest(text.data() + i, left);
      if (match.length > 1) {  // only phrases make segments
        segment(units, begin, i);
        segment(units, i, i + match.length);
        begin = i += match.length;
      } else {
        i += std::max<std::size_t>(
            1, is_description_operator(text[i]) ? description_length(text.data() + i, left) : 1);
      }
    }
    segment(units, begin, text.size());
  }

  const Lexicon::Tables& tables_;
  const Pipeline& pipeline_;
  std::u32string text_;
  std::vector<Unit> spare_, first_, second_, result_;
};

void write(std::string& out, std::string_view text, const Unit& unit) {
  if (broken(unit.c))
    out += text[unit.source.begin];
  else
    append(out, unit.c);
}

// Units to bytes; what differs from the source becomes a Change.
void emit(std::string_view text, const std::vector<Unit>& units, std::string& out,
          std::vector<Change>* changes) {
  for (std::size_t i = 0; i < units.size();) {
    Span source = units[i].source;
    Reason reason = units[i].reason;
    const std::size_t begin = out.size();
    write(out, text, units[i++]);
    // What shares bytes of the source belongs together.
    while (i < units.size() && units[i].source.begin < source.end) {
      source.end = std::max(source.end, units[i].source.end);
      reason = std::max(reason, units[i].reason);
      write(out, text, units[i++]);
    }
    if (changes && source.of(text) != std::string_view(out).substr(begin))
      changes->push_back({source, {static_cast<std::uint32_t>(begin),
                                   static_cast<std::uint32_t>(out.size())}, reason});
  }
}

std::vector<Unit> units_of(std::string_view text, Span span) {
  std::vector<Unit> units;
  for (std::size_t i = span.begin; i < span.end;) {
    const std::size_t begin = i;
    char32_t c = next(text.substr(0, span.end), i);
    // U+FFFD that stands for a byte that cannot be read, not for itself.
    if (c == 0xFFFD && text.substr(begin, i - begin) != replacement_character) {
      c = 0xFFFFFFFF;
      i = begin + 1;
    }
    units.push_back({c, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)},
                     Reason::character});
  }
  return units;
}

}  // namespace

Converter::Converter(const Lexicon& lexicon, Direction direction)
    : lexicon_(&lexicon), direction_(direction) {}

ErrorCode Converter::convert(std::string_view text, std::string& out, std::vector<Change>* changes,
                             const Hints& hints) const {
#if defined(__cpp_exceptions)
  try {
    run(text, out, changes, hints);
  } catch (const std::bad_alloc&) {
    return ErrorCode::out_of_memory;
  }
#else
  run(text, out, changes, hints);  // without exceptions, no memory is a trap
#endif
  return ErrorCode::none;
}

void Converter::run(std::string_view text, std::string& out, std::vector<Change>* changes,
                    const Hints& hints) const {
  if (direction_.from == direction_.to) {
    out += text;
    return;
  }
  const Pipeline pipeline = pipeline_of(direction_);
  const Lexicon::Tables& tables = lexicon_->tables();
  Run steps(tables, pipeline);

  const auto ordinary = [&](Span span) {
    if (span.empty()) return;
    std::vector<Unit> units = units_of(text, span);
    steps.convert(units);
    emit(text, units, out, changes);
  };
  const auto name = [&](Span span) {
    std::vector<Unit> units = units_of(text, span);
    for (std::size_t i = 0; i < units.size(); ++i) {
      std::vector<Unit> one = {units[i]};
      const auto surname = i == 0 ? surname_in_hant(one[0].c) : std::nullopt;
      if (surname) {
        if (*surname != one[0].c) one[0] = {*surname, one[0].source, Reason::name};
      } else {
        steps.convert(one);
      }
      emit(text, one, out, changes);
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
